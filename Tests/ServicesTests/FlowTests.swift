import Base
import Records
import Store
import Testing
import Wire

@Suite struct FlowTests {
  /// A flow and a trigger as clients may write them, and the flow's id.
  struct Spelling: Sendable, CustomTestStringConvertible {
    var flow: String
    var trigger: String
    var flowID: String
    var triggerID: String
    var testDescription: String { "\(flow)/\(trigger)" }
  }

  static let spellings: [Spelling] = [
    ("FLOW_TYPE_EXTERNAL_AUTHENTICATION", "TRIGGER_TYPE_POST_AUTHENTICATION", "1", "1"),
    ("FLOW_TYPE_EXTERNAL_AUTHENTICATION", "TRIGGER_TYPE_PRE_CREATION", "1", "2"),
    ("FLOW_TYPE_EXTERNAL_AUTHENTICATION", "TRIGGER_TYPE_POST_CREATION", "1", "3"),
    ("1", "1", "1", "1"), ("1", "2", "1", "2"), ("1", "3", "1", "3"), ("2", "4", "2", "4"),
    ("2", "5", "2", "5"), ("3", "1", "3", "1"), ("3", "2", "3", "2"), ("3", "3", "3", "3"),
    ("4", "6", "4", "6"),
  ].map { Spelling(flow: $0.0, trigger: $0.1, flowID: $0.2, triggerID: $0.3) }

  @Test(arguments: spellings)
  func everyTriggerTakesActions(_ row: Spelling) throws {
    let pintle = try TestPintle()
    let action = try pintle.makeAction("a")
    let set = try pintle.setActions([action], flow: row.flow, trigger: row.trigger)
    #expect(set.code == 0, "\(set.text)")
    let flow = try pintle.call("GetFlow", ["type": .string(row.flow)])
    #expect(flow.string("flow.type.id") == row.flowID)
    #expect(flow["flow.triggerActions"]?.arrayValue?.count == 1)
    #expect(flow.string("flow.triggerActions.0.triggerType.id") == row.triggerID)
    #expect(flow.string("flow.triggerActions.0.actions.0.id") == action)
  }

  @Test func noOtherPairIsTaken() throws {
    let pintle = try TestPintle()
    let action = try pintle.makeAction("a")
    let known = Set(Self.spellings.map { "\($0.flow)/\($0.trigger)" })
    for flow in ["1", "2", "3", "4"] {
      for trigger in ["1", "2", "3", "4", "5", "6"] where !known.contains("\(flow)/\(trigger)") {
        let answer = try pintle.setActions([action], flow: flow, trigger: trigger)
        #expect(answer.errorID == "COMMAND-Dfgh6", "\(flow)/\(trigger)")
      }
    }
    for flow in ["0", "5", "01", "-1", " 1", "flow_type_external_authentication"] {
      let answer = try pintle.setActions([action], flow: flow)
      #expect(answer.errorID == "COMMAND-Dfhj5", "\(flow)")
    }
    for trigger in ["0", "7", "TRIGGER_TYPE_PRE_USERINFO_CREATION", "1 "] {
      let answer = try pintle.setActions([action], trigger: trigger)
      #expect(answer.errorID == "COMMAND-Dfgh6", "\(trigger)")
    }
  }

  private func details(_ sequence: Int, _ created: String, _ changed: String, _ owner: String)
    -> JSONValue
  {
    [
      "changeDate": .string("2023-11-14T22:13:\(changed)Z"),
      "creationDate": .string("2023-11-14T22:13:\(created)Z"), "resourceOwner": .string(owner),
      "sequence": .string("\(sequence)"),
    ]
  }

  @Test(arguments: CallRoute.allCases)
  func aFlowsLife(_ route: CallRoute) throws {
    let pintle = try TestPintle()
    let home = pintle.home
    let first = try pintle.makeAction("a")
    let second = try pintle.makeAction("b")
    func read() throws -> Answer { try pintle.call("GetFlow", ["type": .string("1")], by: route) }
    func next() { pintle.advance(seconds: 1) }

    // Never set: no trigger, no dates.
    let empty = try read()
    #expect(empty["flow.details"] == ["resourceOwner": .string(home)])
    #expect(empty.string("flow.state") == "FLOW_STATE_ACTIVE")
    #expect(empty["flow.triggerActions"] == nil)

    next()
    let set = try pintle.setActions([second, first], by: route)
    #expect(set.body.sorted == ["details": details(1, "21", "21", home)])
    next()
    let other = try pintle.setActions([first], trigger: "3", by: route)
    #expect(other["details"]?.sorted == details(2, "21", "22", home))
    _ = try pintle.call("DeactivateAction", ["id": .string(first)])
    let flow = try read()
    #expect(flow["flow.details"]?.sorted == details(2, "21", "22", home))
    #expect(flow.strings("flow.triggerActions.0.actions", "id") == [second, first])
    #expect(flow.string("flow.triggerActions.0.actions.1.state") == "ACTION_STATE_INACTIVE")
    #expect(flow.string("flow.triggerActions.1.triggerType.id") == "3")
    #expect(flow.strings("flow.triggerActions.1.actions", "name") == ["a"])

    // Another order is another list.
    next()
    #expect(try pintle.setActions([first, second], by: route).code == 0)
    // An empty list clears one trigger only.
    next()
    #expect(try pintle.setActions([], by: route).string("details.sequence") == "4")
    #expect(try read().strings("flow.triggerActions.0.actions", "id") == [first])
    #expect(try read()["flow.triggerActions"]?.arrayValue?.count == 1)

    next()
    let cleared = try pintle.call("ClearFlow", ["type": .string("1")], by: route)
    #expect(cleared.body.sorted == ["details": details(5, "21", "25", home)])
    #expect(try read()["flow.details"]?.sorted == details(5, "21", "25", home))
    #expect(try read()["flow.triggerActions"] == nil)
    let again = try pintle.call("ClearFlow", ["type": .string("1")], by: route)
    #expect(again.errorID == "COMMAND-DgGh3")
  }

  @Test func anUnknownFlowIsEmpty() throws {
    let pintle = try TestPintle()
    for route in CallRoute.allCases {
      let flow = try pintle.call("GetFlow", ["type": .string("42")], by: route)
      #expect(flow.code == 0)
      #expect(flow["flow.type"] == ["id": .string("42")])
      #expect(flow.string("flow.state") == "FLOW_STATE_ACTIVE")
    }
  }

  @Test func aDeletedActionLeavesEveryTrigger() throws {
    let pintle = try TestPintle()
    let gone = try pintle.makeAction("gone")
    let kept = try pintle.makeAction("kept")
    for (flow, trigger) in [("1", "1"), ("1", "3"), ("2", "4"), ("3", "2")] {
      #expect(try pintle.setActions([gone, kept], flow: flow, trigger: trigger).code == 0)
    }
    #expect(try pintle.setActions([kept], flow: "4", trigger: "6").code == 0)
    #expect(try pintle.call("DeleteAction", ["id": .string(gone)]).text == "{}")
    for (flow, sequence) in [("1", "4"), ("2", "2"), ("3", "2"), ("4", "1")] {
      let answer = try pintle.call("GetFlow", ["type": .string(flow)])
      #expect(!answer.text.contains(gone), "\(flow)")
      #expect(answer.text.contains(kept), "\(flow)")
      #expect(answer.string("flow.details.sequence") == sequence, "\(flow)")
    }
    let events = try pintle.events(of: pintle.home)
    let removal = try #require(events.first { $0.type == "action.removed" })
    let cascade = events.filter { $0.type == "org.flow.trigger_actions.cascade.removed" }
    #expect(cascade.map(\.aggregate.id) == ["1", "1", "2", "3"])
    #expect(cascade.map { $0.payload["triggerType"]?.integerValue } == [1, 3, 4, 2])
    #expect(cascade.allSatisfy { $0.payload["actionId"]?.stringValue == gone })
    #expect(
      cascade.allSatisfy { $0.causation == Causation(position: removal.position, depth: 1) })
  }

  @Test func aRefusedListChangesNothing() throws {
    let pintle = try TestPintle()
    let action = try pintle.makeAction("a")
    #expect(try pintle.setActions([action]).code == 0)
    let before = try pintle.dump()
    #expect(try pintle.setActions([action, "7"]).errorID == "COMMAND-dg422")
    #expect(try pintle.setActions([action, action]).errorID == "COMMAND-dg422")
    #expect(try pintle.setActions([action]).errorID == "COMMAND-Nfh52")
    #expect(try pintle.dump() == before)
  }

  @Test func eachOrganizationHasFlowsOfItsOwn() throws {
    let pintle = try TestPintle()
    let other = try pintle.makeTenant("Other")
    let action = try pintle.makeAction("a")
    #expect(try pintle.setActions([action]).code == 0)
    let seen = try pintle.call("GetFlow", ["type": .string("1")], as: other.caller)
    #expect(seen["flow.triggerActions"] == nil)
    #expect(seen.string("flow.details.resourceOwner") == other.organization)
    #expect(
      try pintle.call("ClearFlow", ["type": .string("1")], as: other.caller).errorID
        == "COMMAND-DgGh3")
  }
}
