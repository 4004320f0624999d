import RPC
import Records
import Store
import Testing
import Wire

/// Setting, reading and deleting executions in every version and dialect.
@Suite struct ExecutionTests {
  private static let routes: [CallRoute] = [.json, .grpc, .connect]
  private static let method = "/zitadel.action.v2.ActionService/CreateTarget"

  private func time(_ seconds: Int64) -> String {
    RFC3339Text.text(seconds: TestPintle.startSeconds + seconds)
  }

  /// A condition, and how it reads back.
  static let conditions: [(set: JSONValue, read: JSONValue)] = [
    (["request": ["method": .string(method)]], ["request": ["method": .string(method)]]),
    (
      ["response": ["method": .string(String(method.dropFirst()))]],
      ["response": ["method": .string(method)]]
    ),
    (
      ["request": ["service": "grpc.health.v1.Health"]],
      ["request": ["service": "grpc.health.v1.Health"]]
    ),
    (["request": ["all": true]], ["request": ["all": true]]),
    (["response": ["all": true]], ["response": ["all": true]]),
    (["function": ["name": "preuserinfo"]], ["function": ["name": "preuserinfo"]]),
    (["event": ["event": "user.human.added"]], ["event": ["event": "user.human.added"]]),
    (["event": ["group": "user.human"]], ["event": ["group": "user.human"]]),
    (["event": ["group": "org.*"]], ["event": ["group": "org"]]),
    (["event": ["all": true]], ["event": ["all": true]]),
  ]

  /// The executions of a list: condition and targets, by the order of the list.
  private func executions(_ answer: Answer, _ flavor: ActionsFlavor) -> [(JSONValue, JSONValue)] {
    let list = ActionsFlavor.flat.contains(flavor) ? "executions" : "result"
    return (answer[list]?.arrayValue ?? []).map { element in
      let condition = element[flavor == .v3alpha ? "Condition" : "condition"] ?? .null
      let targets = (flavor == .resources ? element["execution"]?["targets"] : element["targets"])
      return (condition, targets ?? .null)
    }
  }

  private func entry(_ id: String, _ flavor: ActionsFlavor) -> JSONValue {
    ActionsFlavor.flat.contains(flavor) ? .string(id) : ["target": .string(id)]
  }

  @Test(arguments: ActionsFlavor.allCases, routes)
  func conditionsReadBack(_ flavor: ActionsFlavor, _ route: CallRoute) throws {
    let pintle = try TestPintle()
    let (first, second) = (try pintle.makeTarget("first"), try pintle.makeTarget("second"))
    for (condition, _) in Self.conditions {
      pintle.advance(seconds: 1)
      let set = try pintle.set(
        condition, [.target(second), .target(first)], flavor: flavor, by: route)
      #expect(set.code == 0, "\(set.text)")
      let isCreated = route == .json && flavor == .resources
      #expect(set.status == (isCreated ? 201 : 200))
    }
    let order: JSONValue =
      switch flavor {
      case .v3alpha: [:]
      case .resources: ["query": ["desc": false]]
      case .v2beta, .v2: ["pagination": ["asc": true]]
      }
    let listed = executions(
      try pintle.call(flavor.path(.listExecutions), order, by: route), flavor)
    #expect(listed.map(\.0) == Self.conditions.map(\.read))
    #expect(listed.allSatisfy { $0.1 == .array([entry(second, flavor), entry(first, flavor)]) })
  }

  @Test(arguments: ActionsFlavor.allCases, routes)
  func detailsOfAChange(_ flavor: ActionsFlavor, _ route: CallRoute) throws {
    let pintle = try TestPintle()
    let (first, second) = (try pintle.makeTarget("first"), try pintle.makeTarget("second"))
    let condition: JSONValue = ["event": ["group": "user"]]
    pintle.advance(seconds: 1)
    _ = try pintle.set(condition, [.target(first)], flavor: flavor, by: route)
    pintle.advance(seconds: 1)
    let changed = try pintle.set(
      condition, [.target(first), .target(second)], flavor: flavor, by: route)
    pintle.advance(seconds: 1)
    // The same list: nothing is written, but in the first version.
    let same = try pintle.set(
      condition, [.target(first), .target(second)], flavor: flavor, by: route)
    #expect(same.string(flavor.setMember) == time(flavor == .v3alpha ? 3 : 2))
    switch flavor {
    case .v3alpha:
      #expect(
        changed["details"]?.sorted == [
          "changeDate": .string(time(2)), "resourceOwner": .string(pintle.store.instanceID),
          "sequence": "2",
        ])
      #expect(same.string("details.sequence") == "3")
    case .resources:
      #expect(
        changed["details"]?.sorted == [
          "changed": .string(time(2)), "created": .string(time(1)), "id": "event/user.*",
          "owner": ["id": .string(pintle.store.instanceID), "type": "OWNER_TYPE_INSTANCE"],
        ])
    case .v2beta, .v2: #expect(changed.body == ["setDate": .string(time(2))])
    }
    // Another order is another list.
    let turned = try pintle.set(
      condition, [.target(second), .target(first)], flavor: flavor, by: route)
    #expect(turned.string(flavor.setMember) == time(3))
  }

  @Test(arguments: [ActionsFlavor.resources, .v2beta, .v2], routes)
  func emptyListsSwitchOff(_ flavor: ActionsFlavor, _ route: CallRoute) throws {
    let pintle = try TestPintle()
    let target = try pintle.makeTarget("first")
    let condition: JSONValue = ["event": ["group": "user"]]
    // Never set: the time that is none.
    let never = try pintle.set(condition, [], flavor: flavor, by: route)
    #expect(never.code == 0)
    if flavor == .resources {
      #expect(never["details.changed"] == nil && never["details.owner.id"] != nil)
    } else {
      #expect(never.body == ["setDate": "0001-01-01T00:00:00Z"])
    }
    pintle.advance(seconds: 1)
    _ = try pintle.set(condition, [.target(target)], flavor: flavor, by: route)
    pintle.advance(seconds: 1)
    let emptied = try pintle.set(condition, [], flavor: flavor, by: route)
    #expect(emptied.string(flavor.setMember) == time(2))
    pintle.advance(seconds: 1)
    let again = try pintle.set(condition, [], flavor: flavor, by: route)
    #expect(again.string(flavor.setMember) == time(2))
    #expect(
      try pintle.call(flavor.path(.listExecutions), by: route).body.text().contains("user") == false
    )
  }

  @Test(arguments: routes)
  func deletedExecutionsAreGone(_ route: CallRoute) throws {
    let pintle = try TestPintle()
    let target = try pintle.makeTarget("first")
    let condition: JSONValue = ["event": ["group": "user"]]
    _ = try pintle.set(condition, [.target(target)], flavor: .v3alpha, by: route)
    pintle.advance(seconds: 1)
    let path = ActionsFlavor.v3alpha.path("DeleteExecution")
    let deleted = try pintle.call(path, ["condition": condition], by: route)
    #expect(
      deleted["details"]?.sorted == [
        "changeDate": .string(time(1)), "resourceOwner": .string(pintle.store.instanceID),
        "sequence": "2",
      ])
    #expect(try pintle.call(path, ["condition": condition], by: route).code == 5)
    for flavor in ActionsFlavor.allCases {
      let listed = try pintle.call(flavor.path(.listExecutions), by: route)
      #expect(executions(listed, flavor).isEmpty)
    }
  }

  @Test(arguments: ActionsFlavor.including, routes)
  func includesAreListedAsSetAndDissolvedElsewhere(
    _ flavor: ActionsFlavor, _ route: CallRoute
  ) throws {
    let pintle = try TestPintle()
    let (first, second) = (try pintle.makeTarget("first"), try pintle.makeTarget("second"))
    // An included response means the response, not the request.
    let response: JSONValue = ["response": ["service": "zitadel.action.v2.ActionService"]]
    let request: JSONValue = ["request": ["service": "zitadel.action.v2.ActionService"]]
    _ = try pintle.set(request, [.target(second)], flavor: flavor, by: route)
    _ = try pintle.set(response, [.target(first)], flavor: flavor, by: route)
    let all: JSONValue = ["request": ["all": true]]
    let set = try pintle.set(
      all, [.target(second), .include(response)], flavor: flavor, by: route)
    #expect(set.code == 0, "\(set.text)")
    let filter = flavor == .v3alpha ? ("queries", "includeQuery") : ("filters", "includeFilter")
    let listed = try pintle.call(
      flavor.path(.listExecutions),
      .object([.init(filter.0, .array([.object([.init(filter.1, ["include": response])])]))]),
      by: route)
    let rows = executions(listed, flavor)
    #expect(rows.map(\.0) == [all])
    #expect(rows.first?.1 == [["target": .string(second)], ["include": response]])
    let flat = try pintle.call(
      ActionsFlavor.v2.path(.listExecutions),
      ["filters": [["inConditionsFilter": ["conditions": [all]]]]], by: route)
    #expect(flat["executions.0.targets"] == [.string(second), .string(first)])
  }

  @Test func deletedTargetsLeaveEveryList() throws {
    let pintle = try TestPintle()
    let ids = try ["a", "b", "c"].map { try pintle.makeTarget($0) }
    _ = try pintle.set(["request": ["all": true]], ids.map { .target($0) })
    _ = try pintle.set(["response": ["all": true]], [.target(ids[1])])
    _ = try pintle.call(ActionsFlavor.v2.path(.delete), ["id": .string(ids[1])])
    let listed = try pintle.call(ActionsFlavor.v2.path(.listExecutions))
    let rows = executions(listed, .v2)
    #expect(rows.map(\.0) == [["request": ["all": true]]])
    #expect(rows.first?.1 == [.string(ids[0]), .string(ids[2])])
  }

  @Test(arguments: ActionsFlavor.allCases, routes)
  func whatConditionsMayName(_ flavor: ActionsFlavor, _ route: CallRoute) throws {
    let pintle = try TestPintle()
    let functions = try pintle.call(flavor.path("ListExecutionFunctions"), by: route)
    let flows = [
      ("ExternalAuthentication", ["PostAuthentication", "PreCreation", "PostCreation"]),
      ("CustomiseToken", ["PreUserinfoCreation", "PreAccessTokenCreation"]),
      ("InternalAuthentication", ["PostAuthentication", "PreCreation", "PostCreation"]),
      ("CustomizeSAMLResponse", ["PreSAMLResponseCreation"]),
    ]
    let triggers = flows.flatMap { flow in
      flow.1.map { "Action.Flow.Type.\(flow.0).Action.TriggerType.\($0)" }
    }
    let expected =
      flavor == .v3alpha ? triggers : ["preuserinfo", "preaccesstoken", "presamlresponse"]
    #expect(functions.body == ["functions": .array(expected.map { .string($0) })])
    let descriptors = pintle.services.map(\.descriptor)
    let methods = try pintle.call(flavor.path("ListExecutionMethods"), by: route)
    let names = (methods["methods"]?.arrayValue ?? []).compactMap(\.stringValue)
    #expect(
      names
        == (descriptors.flatMap { $0.methods.map(\.path) }
        + ["Check", "List", "Watch"].map { "/grpc.health.v1.Health/\($0)" }).sorted())
    let services = try pintle.call(flavor.path("ListExecutionServices"), by: route)
    #expect(
      (services["services"]?.arrayValue ?? []).compactMap(\.stringValue)
        == (descriptors.map(\.name) + ["grpc.health.v1.Health"]).sorted())
  }

  @Test func permissionsAreTheVersionsOwn() throws {
    let pintle = try TestPintle()
    let viewer = TestPintle.Caller(
      token: try pintle.makeAccount("viewer", in: pintle.home, role: "IAM_OWNER_VIEWER").token)
    let member = TestPintle.Caller(
      token: try pintle.makeAccount("member", in: pintle.home, role: "ORG_OWNER").token)
    for flavor in ActionsFlavor.allCases {
      #expect(try pintle.call(flavor.path(.list), as: viewer).code == 0)
      #expect(try pintle.call(flavor.path(.listExecutions), as: viewer).code == 0)
      for operation in [ActionsFlavor.Operation.create, .update, .delete, .set] {
        let answer = try pintle.call(flavor.path(operation), flavor.byID("7"), as: viewer)
        #expect(answer.code == 7 && answer.errorID == "AUTH-5mWD2", "\(flavor) \(operation)")
      }
      #expect(try pintle.call(flavor.path(.list), as: member).code == 7)
      // The first version asks for a permission, the others only for a token.
      let functions = try pintle.call(flavor.path("ListExecutionFunctions"), as: member)
      #expect(functions.code == (flavor == .v3alpha ? 7 : 0))
    }
  }
}
