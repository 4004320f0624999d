import Records
import Store
import Testing
import Wire

/// Calls that want the same thing at the same time.
@Suite struct ConcurrencyTests {
  private static let count = 64

  @Test func oneOfManyGetsAName() throws {
    let pintle = try TestPintle()
    let request: JSONValue = ["name": .string("wanted"), "script": .string("x")]
    let answers = try pintle.callAll(
      "CreateAction", Array(repeating: request, count: Self.count))
    #expect(answers.filter { $0.code == 0 }.count == 1)
    #expect(answers.filter { $0.errorID == "V3-DKcYh" }.count == Self.count - 1)
    #expect(try pintle.call("ListActions").string("details.totalResult") == "1")
    let rows: [(method: String, request: JSONValue, id: String)] = [
      ("CreateServiceAccount", ["name": .string("wanted")], "ADMIN-a1eXs"),
      ("CreateOrganization", ["name": .string("wanted")], "ADMIN-o8eXs"),
      (
        "GrantInstanceRole",
        ["accountId": .string(pintle.administrator), "role": .string("IAM_ORG_MANAGER")],
        "ADMIN-m1eXs"
      ),
    ]
    for row in rows {
      let answers = try pintle.callAll(
        row.method, Array(repeating: row.request, count: Self.count))
      #expect(answers.filter { $0.code == 0 }.count == 1, "\(row.method)")
      #expect(answers.filter { $0.errorID == row.id }.count == Self.count - 1, "\(row.method)")
    }
  }

  @Test func oneOfManyChangesATrigger() throws {
    let pintle = try TestPintle()
    let action = try pintle.makeAction("a")
    let request: JSONValue = [
      "flowType": .string("1"), "triggerType": .string("1"),
      "actionIds": .array([.string(action)]),
    ]
    let answers = try pintle.callAll(
      "SetTriggerActions", Array(repeating: request, count: Self.count))
    #expect(answers.filter { $0.code == 0 }.map { $0.string("details.sequence") } == ["1"])
    #expect(answers.filter { $0.errorID == "COMMAND-Nfh52" }.count == Self.count - 1)
  }

  @Test func everyChangeIsCounted() throws {
    let pintle = try TestPintle()
    let id = try pintle.makeAction("a")
    let requests: [JSONValue] = (1...Self.count).map {
      ["id": .string(id), "name": .string("a\($0)"), "script": .string("x")]
    }
    let answers = try pintle.callAll("UpdateAction", requests)
    let sequences = answers.compactMap { Int($0.string("details.sequence")) }
    #expect(sequences.sorted() == Array(2...(Self.count + 1)))
    #expect(
      try pintle.call("GetAction", ["id": .string(id)]).string("action.details.sequence")
        == "\(Self.count + 1)")
    let events = try pintle.events(of: pintle.home).filter { $0.aggregate.id == id }
    #expect(events.map(\.sequence) == (1...(Int64(Self.count) + 1)).map { $0 })
  }

  @Test func twoOwnersCannotThrowEachOtherOut() throws {
    let pintle = try TestPintle()
    let second = try pintle.makeAccount("second", in: pintle.home, role: "IAM_OWNER")
    let requests: [JSONValue] = [pintle.administrator, second.id].map {
      ["accountId": .string($0), "role": .string("IAM_OWNER")]
    }
    let answers = try pintle.callAll("RevokeInstanceRole", requests)
    #expect(answers.filter { $0.code == 0 }.count == 1)
    // Where the first change is committed before the second call begins, its caller is no owner any more, or
    // no member at all.
    let refusals = answers.filter { answer in
      answer.errorID == "ADMIN-m3oWn" || answer.errorID == "AUTHZ-cdgFk" || answer.code == 7
    }
    #expect(refusals.count == 1)
  }
}
