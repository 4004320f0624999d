import Base
import Records
import Store
import Testing
import Wire

/// A call that fails, and how.
struct ErrorCase: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var method: String
  /// The request; texts that begin with "$" stand for what the test made.
  var request: JSONValue
  var code: Int
  var status: Int
  /// nil where validation answers, which gives no id.
  var id: String?
  var text: String
  /// Whether only gRPC can say it: an empty path segment is another path.
  var isRPCOnly = false

  init(
    _ description: String, _ method: String, _ request: JSONValue, _ code: Int, _ status: Int,
    _ id: String?, _ text: String, isRPCOnly: Bool = false
  ) {
    testDescription = description
    self.method = method
    self.request = request
    self.code = code
    self.status = status
    self.id = id
    self.text = text
    self.isRPCOnly = isRPCOnly
  }
}

@Suite struct ManagementErrorTests {
  private static func action(
    name: String = "new", script: String = "x", timeout: String = "1s", id: String? = nil
  ) -> JSONValue {
    var members = [
      JSONValue.Member("name", .string(name)), JSONValue.Member("script", .string(script)),
      JSONValue.Member("timeout", .string(timeout)),
    ]
    if let id { members.append(JSONValue.Member("id", .string(id))) }
    return .object(members)
  }

  private static func trigger(_ flow: String, _ trigger: String, _ ids: [String]) -> JSONValue {
    [
      "flowType": .string(flow), "triggerType": .string(trigger),
      "actionIds": .array(ids.map { .string($0) }),
    ]
  }

  private static let nameLength = "value length must be between 1 and 200 runes, inclusive"
  private static let timeoutRange = "value must be inside range [0s, 20s]"
  private static let queryMissing =
    "invalid ListActionsRequest.Queries[0]: embedded message failed validation"
    + " | caused by: invalid ActionQuery.Query: value is required"

  static let validation: [ErrorCase] = [
    ErrorCase(
      "create without a name", "CreateAction", action(name: ""), 3, 400, nil,
      "invalid CreateActionRequest.Name: \(nameLength)"),
    ErrorCase(
      "create with 201 characters of name", "CreateAction",
      action(name: String(repeating: "é", count: 201)), 3, 400, nil,
      "invalid CreateActionRequest.Name: \(nameLength)"),
    ErrorCase(
      "create without a script", "CreateAction", action(script: ""), 3, 400, nil,
      "invalid CreateActionRequest.Script: value length must be at least 1 runes"),
    ErrorCase(
      "create with 40001 bytes of script", "CreateAction",
      action(script: String(repeating: "s", count: 40001)), 3, 400, nil,
      "invalid CreateActionRequest.Script: value length must be at most 40000 bytes"),
    ErrorCase(
      "create with more than 20 s", "CreateAction", action(timeout: "20.000000001s"), 3, 400, nil,
      "invalid CreateActionRequest.Timeout: \(timeoutRange)"),
    ErrorCase(
      "create with a negative timeout", "CreateAction", action(timeout: "-0.1s"), 3, 400, nil,
      "invalid CreateActionRequest.Timeout: \(timeoutRange)"),
    ErrorCase(
      "update without an id", "UpdateAction", action(id: ""), 3, 400, nil,
      "invalid UpdateActionRequest.Id: \(nameLength)", isRPCOnly: true),
    ErrorCase(
      "update without a name", "UpdateAction", action(name: "", id: "$first"), 3, 400, nil,
      "invalid UpdateActionRequest.Name: \(nameLength)"),
    ErrorCase(
      "list with an empty query", "ListActions", ["queries": .array([[:]])], 3, 400, nil,
      queryMissing),
    ErrorCase(
      "list with 101 filters", "ListActions",
      ["queries": .array(Array(repeating: ["actionIdQuery": ["id": .string("1")]], count: 101))],
      3, 400, nil, "101 filters for one list, at most 100"),
    ErrorCase(
      "1001 actions", "SetTriggerActions",
      trigger("1", "1", (0...1000).map { "\($0)" }), 3, 400, nil,
      "1001 actions for one trigger, at most 1000"),
  ]

  static let actions: [ErrorCase] = [
    ErrorCase(
      "create a name again", "CreateAction", action(name: "first"), 6, 409, "V3-DKcYh",
      "Action already exists"),
    ErrorCase(
      "update to another's name", "UpdateAction", action(name: "second", id: "$first"), 6, 409,
      "V3-DKcYh", "Action already exists"),
    ErrorCase(
      "update an unknown one", "UpdateAction", action(id: "7"), 5, 404, "COMMAND-Sfg2t",
      "Action not found"),
    ErrorCase(
      "update nothing", "UpdateAction",
      action(name: "first", script: "function first() {}", timeout: "0s", id: "$first"), 9, 400,
      "ACTION-dg4t2", "No changes"),
    ErrorCase(
      "deactivate without an id", "DeactivateAction", ["id": .string("")], 3, 400,
      "COMMAND-DAhk5", "ID missing", isRPCOnly: true),
    ErrorCase(
      "deactivate an unknown one", "DeactivateAction", ["id": .string("7")], 5, 404,
      "COMMAND-NRmhu", "Action not found"),
    ErrorCase(
      "deactivate an inactive one", "DeactivateAction", ["id": .string("$second")], 9, 400,
      "COMMAND-Dgj92", "Action is not active"),
    ErrorCase(
      "reactivate without an id", "ReactivateAction", ["id": .string("")], 3, 400,
      "COMMAND-BNm56", "ID missing", isRPCOnly: true),
    ErrorCase(
      "reactivate an unknown one", "ReactivateAction", ["id": .string("7")], 5, 404,
      "COMMAND-Aa22g", "Action not found"),
    ErrorCase(
      "reactivate an active one", "ReactivateAction", ["id": .string("$first")], 9, 400,
      "COMMAND-J53zh", "Action is not inactive"),
    ErrorCase(
      "delete without an id", "DeleteAction", ["id": .string("")], 3, 400, "COMMAND-Gfg3g",
      "ID missing", isRPCOnly: true),
    ErrorCase(
      "delete an unknown one", "DeleteAction", ["id": .string("7")], 5, 404, "COMMAND-Dgh4h",
      "Action not found"),
    ErrorCase(
      "get an unknown one", "GetAction", ["id": .string("7")], 5, 404, "QUERY-GEfnb",
      "Action not found"),
  ]

  static let flows: [ErrorCase] = [
    ErrorCase(
      "triggers of an unknown flow", "ListFlowTriggerTypes", ["type": .string("5")], 5, 404,
      "MANAG-P2OBk", "Errors.NotFound"),
    ErrorCase(
      "set an unknown flow", "SetTriggerActions", trigger("5", "1", ["$third"]), 3, 400,
      "COMMAND-Dfhj5", "FlowType missing"),
    ErrorCase(
      "set a flow whose name does not exist", "SetTriggerActions",
      trigger("FLOW_TYPE_CUSTOMISE_TOKEN", "4", ["$third"]), 3, 400, "COMMAND-Dfhj5",
      "FlowType missing"),
    ErrorCase(
      "set an unknown trigger", "SetTriggerActions", trigger("1", "7", ["$third"]), 3, 400,
      "COMMAND-Dfgh6", "TriggerType is invalid"),
    ErrorCase(
      "set another flow's trigger", "SetTriggerActions", trigger("1", "4", ["$third"]), 3, 400,
      "COMMAND-Dfgh6", "TriggerType is invalid"),
    ErrorCase(
      "set the same list", "SetTriggerActions", trigger("1", "1", ["$first", "$second"]), 9, 400,
      "COMMAND-Nfh52", "No Changes"),
    ErrorCase(
      "clear an empty trigger", "SetTriggerActions", trigger("1", "2", []), 9, 400,
      "COMMAND-Nfh52", "No Changes"),
    ErrorCase(
      "set an unknown action", "SetTriggerActions", trigger("1", "1", ["$first", "7"]), 9, 400,
      "COMMAND-dg422", "ActionIDs do not exist"),
    ErrorCase(
      "set an action twice", "SetTriggerActions", trigger("1", "1", ["$first", "$first"]), 9, 400,
      "COMMAND-dg422", "ActionIDs do not exist"),
    ErrorCase(
      "set an empty id", "SetTriggerActions", trigger("1", "1", [""]), 9, 400, "COMMAND-dg422",
      "ActionIDs do not exist"),
    ErrorCase(
      "clear an unknown flow", "ClearFlow", ["type": .string("0")], 3, 400, "COMMAND-Dfw2h",
      "FlowType missing"),
    ErrorCase(
      "clear an empty flow", "ClearFlow", ["type": .string("2")], 9, 400, "COMMAND-DgGh3",
      "Flow is already empty"),
  ]

  /// The actions first (active), second (inactive) and third, of which the first two stand in 1/1.
  private func prepare(_ pintle: TestPintle) throws -> [String: String] {
    var ids: [String: String] = [:]
    for name in ["first", "second", "third"] { ids["$\(name)"] = try pintle.makeAction(name) }
    _ = try pintle.call("DeactivateAction", ["id": .string(ids["$second"] ?? "")])
    let set = try pintle.setActions([ids["$first"] ?? "", ids["$second"] ?? ""])
    #expect(set.code == 0)
    return ids
  }

  private func resolve(_ value: JSONValue, _ ids: [String: String]) -> JSONValue {
    switch value {
    case .string(let text): .string(ids[text] ?? text)
    case .array(let elements): .array(elements.map { resolve($0, ids) })
    case .object(let members): .object(members.map { .init($0.name, resolve($0.value, ids)) })
    default: value
    }
  }

  @Test(arguments: validation + actions + flows)
  func everyErrorHasItsIDAndText(_ row: ErrorCase) throws {
    let pintle = try TestPintle()
    let ids = try prepare(pintle)
    let request = resolve(row.request, ids)
    let before = try pintle.dump()
    for route in CallRoute.allCases where !row.isRPCOnly || route == .grpc {
      let answer = try pintle.call(row.method, request, by: route)
      #expect(answer.code == row.code, "\(route): \(answer.text)")
      #expect(answer.status == row.status, "\(route)")
      #expect(answer.errorID == row.id, "\(route)")
      if let id = row.id {
        #expect(answer.message == "\(row.text) (\(id))", "\(route)")
        #expect(answer.errorText == row.text, "\(route)")
      } else {
        #expect(answer.message == row.text, "\(route)")
      }
    }
    #expect(try pintle.dump() == before)
  }

  @Test func textsComeInTheCallersLanguage() throws {
    let pintle = try TestPintle()
    let german = TestPintle.Caller.owner.speaking("de-AT, en;q=0.5")
    for route in CallRoute.allCases {
      let answer = try pintle.call("GetAction", ["id": .string("7")], as: german, by: route)
      #expect(answer.message == "Aktion nicht gefunden (QUERY-GEfnb)")
      #expect(answer.errorText == "Aktion nicht gefunden")
    }
    let empty = try pintle.call("ClearFlow", ["type": .string("1")], as: german)
    #expect(empty.message == "Flow ist bereits leer (COMMAND-DgGh3)")
    // A key without wordings is shown as it is.
    let unknown = try pintle.call("ListFlowTriggerTypes", ["type": .string("x")], as: german)
    #expect(unknown.message == "Errors.NotFound (MANAG-P2OBk)")
  }

  @Test func errorsOfTheGatewayAreOneDocument() throws {
    let pintle = try TestPintle()
    let answer = try pintle.call("GetAction", ["id": .string("7")])
    #expect(
      answer.body.sorted
        == JSONValue(
          text: #"""
            {"code":5,"details":[{"@type":"type.googleapis.com/zitadel.v1.ErrorDetail",
            "id":"QUERY-GEfnb","message":"Action not found"}],
            "message":"Action not found (QUERY-GEfnb)"}
            """#))
    #expect(answer.challenge == nil)
  }
}
