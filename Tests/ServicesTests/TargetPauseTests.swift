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

  /// In one command: nothing of what is held may begin to go.
  @Test(arguments: [CallRoute.json, .grpc, .grpcWeb, .connect])
  func whatIsEnabledCanStayPaused(by route: CallRoute) throws {
    let pintle = try TestPintle()
    let id = try pintle.makeTarget("hook")
    func call(_ method: String, keepsPause: Bool? = nil) throws -> Answer {
      try pintle.call(
        method,
        JSONValue(members: [
          ("targetId", .string(id)), ("keepPaused", keepsPause.map { .boolean($0) }),
        ]), by: route)
    }
    _ = try call("PauseTarget")
    _ = try call("DisableTarget")
    let reason = try call("GetTargetSettings").string("settings.pauseReason")
    #expect(reason == "paused by request")
    let rows: [(method: String, keeps: Bool?, isPaused: Bool, isEnabled: Bool, sequence: String)] =
      [
        ("EnableTarget", true, true, true, "5"), ("EnableTarget", true, true, true, "5"),
        ("EnableTarget", false, false, true, "6"), ("DisableTarget", nil, false, false, "7"),
        // One that is not paused is not paused by it.
        ("EnableTarget", true, false, true, "8"), ("EnableTarget", true, false, true, "8"),
      ]
    for row in rows {
      let answer = try call(row.method, keepsPause: row.keeps)
      #expect(answer.status < 300, "\(answer.text)")
      #expect((answer["settings.paused"] == .boolean(true)) == row.isPaused, "\(row)")
      #expect((answer["settings.enabled"] == .boolean(true)) == row.isEnabled, "\(row)")
      #expect(answer["settings.pauseReason"] == (row.isPaused ? .string(reason) : nil))
      #expect(answer.string("settings.sequence") == row.sequence, "\(row)")
    }
    #expect(
      try pintle.events(of: pintle.store.instanceID).filter { $0.aggregate.id.utf8Equals(id) }
        .map(\.type) == [
          "target.added", "target.paused", "target.disabled", "target.enabled", "target.paused",
          "target.enabled", "target.disabled", "target.enabled",
        ])
  }
}
