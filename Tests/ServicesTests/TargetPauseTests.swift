import Base
import Records
import Store
import Testing
import Wire

/// Targets whose deliveries are held, as the API sees them.
@Suite struct TargetPauseTests {
  @Test(arguments: [CallRoute.json, .grpc, .grpcWeb, .connect])
  func pausesAreToldAndWrittenOnce(by route: CallRoute) throws {
    let pintle = try TestPintle()
    let id = try pintle.call(
      "/zitadel.action.v2.ActionService/CreateTarget",
      [
        "name": "hook", "endpoint": "https://hook.example/in", "timeout": "5s", "restWebhook": [:],
      ]
    ).string("id")
    let rows: [(method: String, isPaused: Bool, isEnabled: Bool, sequence: String)] = [
      ("ResumeTarget", false, true, "1"), ("PauseTarget", true, true, "2"),
      ("PauseTarget", true, true, "2"), ("ResumeTarget", false, true, "3"),
      // Enabling ends a pause, too, also of a target that is enabled; disabling does not.
      ("PauseTarget", true, true, "4"), ("EnableTarget", false, true, "5"),
      ("PauseTarget", true, true, "6"), ("DisableTarget", true, false, "7"),
      ("EnableTarget", false, true, "8"), ("EnableTarget", false, true, "8"),
    ]
    for row in rows {
      let answer = try pintle.call(row.method, ["targetId": .string(id)], by: route)
      #expect(answer.status < 300, "\(answer.text)")
      for settings in [
        answer, try pintle.call("GetTargetSettings", ["targetId": .string(id)], by: route),
      ] {
        #expect((settings["settings.paused"] == .boolean(true)) == row.isPaused, "\(row)")
        #expect((settings["settings.enabled"] == .boolean(true)) == row.isEnabled, "\(row)")
        #expect(
          settings["settings.pauseReason"] == (row.isPaused ? "paused by request" : nil))
        #expect(settings.string("settings.sequence") == row.sequence, "\(row)")
      }
    }
    for method in ["PauseTarget", "ResumeTarget"] {
      #expect(
        try pintle.call(
          method, ["targetId": .string(String(repeating: "1", count: 201))], by: route
        ).code == 3)
      #expect(try pintle.call(method, ["targetId": "1"], by: route).code == 5)
      // No path has an empty segment for an id.
      if route != .json { #expect(try pintle.call(method, by: route).code == 3) }
    }
  }
}
