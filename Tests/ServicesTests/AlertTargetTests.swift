import Base
import Store
import Testing
import Wire

/// Which target is told of what needs a person.
@Suite struct AlertTargetTests {
  @Test(arguments: [CallRoute.json, .grpc, .grpcWeb, .connect])
  func itIsSetAndTold(by route: CallRoute) throws {
    let pintle = try TestPintle()
    func target(_ name: String) throws -> String {
      try pintle.call(
        "/zitadel.action.v2.ActionService/CreateTarget",
        [
          "name": .string(name), "endpoint": "https://hook.example/in", "timeout": "5s",
          "restWebhook": [:],
        ]
      ).string("id")
    }
    let (first, second) = (try target("first"), try target("second"))
    func told() throws -> JSONValue? {
      let answer = try pintle.call("GetAlertTarget", by: route)
      #expect(answer.status < 300, "\(answer.text)")
      return answer["targetId"]
    }
    func sequence(_ id: String) throws -> String {
      try pintle.call("GetTargetSettings", ["targetId": .string(id)], by: route)
        .string("settings.sequence")
    }
    #expect(try told() == nil)
    let rows: [(id: String, sequences: [String])] = [
      ("", ["1", "1"]), (first, ["2", "1"]), (first, ["2", "1"]), (second, ["3", "2"]),
      ("", ["3", "3"]), (second, ["3", "4"]),
    ]
    for row in rows {
      let answer = try pintle.call("SetAlertTarget", ["targetId": .string(row.id)], by: route)
      #expect(answer.status < 300, "\(answer.text)")
      #expect(answer["targetId"] == (row.id.isEmpty ? nil : .string(row.id)))
      #expect(try told() == (row.id.isEmpty ? nil : .string(row.id)))
      #expect([try sequence(first), try sequence(second)] == row.sequences)
    }
    for (id, code) in [("1", 5), (String(repeating: "1", count: 201), 3)] {
      #expect(try pintle.call("SetAlertTarget", ["targetId": .string(id)], by: route).code == code)
    }
    #expect(try told() == .string(second))
    // Who is gone gets none.
    _ = try pintle.call("/zitadel.action.v2.ActionService/DeleteTarget", ["id": .string(second)])
    #expect(try told() == nil)
  }
}
