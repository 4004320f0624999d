import HTTP
import Records
import Store
import Testing
import Wire

/// The requests as their documentation prints them, with every member of every oneof, and with one of each.
@Suite struct SeedTests {
  /// The body of `PUT /resources/v3alpha/actions/executions` as it is printed.
  static let resources = """
    {
    "instance": {
    "id": "string",
    "domain": "string"
    },
    "condition": {
    "request": {
    "method": "/zitadel.session.v2.SessionService/ListSessions",
    "service": "zitadel.session.v2.SessionService",
    "all": true
    },
    "response": {
    "method": "/zitadel.session.v2.SessionService/ListSessions",
    "service": "zitadel.session.v2.SessionService",
    "all": true
    },
    "function": {
    "name": "string"
    },
    "event": {
    "event": "user.human.added",
    "group": "user.human",
    "all": true
    }
    },
    "execution": {
    "targets": [
    {
    "target": "string",
    "include": {
    "request": {
    "method": "/zitadel.session.v2.SessionService/ListSessions",
    "service": "zitadel.session.v2.SessionService",
    "all": true
    },
    "response": {
    "method": "/zitadel.session.v2.SessionService/ListSessions",
    "service": "zitadel.session.v2.SessionService",
    "all": true
    },
    "function": {
    "name": "string"
    },
    "event": {
    "event": "user.human.added",
    "group": "user.human",
    "all": true
    }
    }
    }
    ]
    }
    }
    """

  /// `PUT /v3alpha/executions` with every field that its documentation lists.
  static let v3alpha = #"""
    {"condition":{"request":{"method":"/a.B/C","service":"a.B","all":true},
    "response":{"method":"/a.B/C","service":"a.B","all":true},"function":{"name":"string"},
    "event":{"event":"user.human.added","group":"user.human","all":true}},
    "targets":[{"target":"string","include":{
    "request":{"method":"/a.B/C","service":"a.B","all":true},
    "response":{"method":"/a.B/C","service":"a.B","all":true},"function":{"name":"string"},
    "event":{"event":"user.human.added","group":"user.human","all":true}}}]}
    """#

  private static let resourcesPath = "/resources/v3alpha/actions/executions"
  private static let v3alphaPath = "/v3alpha/executions"

  @Test func asPrinted() throws {
    let pintle = try TestPintle()
    let before = try pintle.dump()
    for (path, flavor, body, oneof) in [
      (
        Self.resourcesPath, ActionsFlavor.resources, Self.resources,
        "zitadel.object.v3alpha.Instance.property"
      ),
      (
        Self.v3alphaPath, .v3alpha, Self.v3alpha,
        "zitadel.action.v3alpha.RequestExecution.condition"
      ),
    ] {
      let json = try #require(JSONValue(text: body))
      for answer in [
        try pintle.send(.put, path, body),
        try pintle.call(flavor.path(.set), json, by: .connect),
      ] {
        #expect(answer.status == 400 && answer.code == 3, "\(answer.text)")
        #expect(answer.message.hasPrefix("the oneof \(oneof) is set twice"), "\(answer.message)")
      }
    }
    #expect(try pintle.dump() == before)
  }

  /// A oneof of which two members are set, in a request that has one member of every other.
  struct Doubled: Sendable, CustomTestStringConvertible {
    /// The oneof's name behind "zitadel.".
    var oneof: String
    var flavor: ActionsFlavor
    var body: String
    var testDescription: String { oneof }
  }

  private static let condition = #""condition":{"event":{"all":true}}"#

  private static func doubled(_ oneof: String, condition: String) -> [Doubled] {
    [
      Doubled(
        oneof: "action.v3alpha.\(oneof)", flavor: .v3alpha,
        body: #"{"condition":\#(condition),"targets":[{"target":"1"}]}"#),
      Doubled(
        oneof: "resources.action.v3alpha.\(oneof)", flavor: .resources,
        body: #"{"condition":\#(condition),"execution":{"targets":[{"target":"1"}]}}"#),
      Doubled(
        oneof: "action.v2beta.\(oneof)", flavor: .v2beta,
        body: #"{"condition":\#(condition),"targets":["1"]}"#),
      Doubled(
        oneof: "action.v2.\(oneof)", flavor: .v2,
        body: #"{"condition":\#(condition),"targets":["1"]}"#),
      // The same inside an include.
      Doubled(
        oneof: "action.v3alpha.\(oneof)", flavor: .v3alpha,
        body: #"{\#(Self.condition),"targets":[{"include":\#(condition)}]}"#),
      Doubled(
        oneof: "resources.action.v3alpha.\(oneof)", flavor: .resources,
        body: #"{\#(Self.condition),"execution":{"targets":[{"include":\#(condition)}]}}"#),
    ]
  }

  static let doubles: [Doubled] =
    doubled("Condition.condition_type", condition: #"{"function":{"name":"x"},"event":{}}"#)
    + doubled("RequestExecution.condition", condition: #"{"request":{"method":"x","all":true}}"#)
    + doubled(
      "ResponseExecution.condition", condition: #"{"response":{"service":"x","method":"x"}}"#)
    + doubled("EventExecution.condition", condition: #"{"event":{"event":"x","group":"x"}}"#)
    + [
      Doubled(
        oneof: "action.v3alpha.ExecutionTargetType.type", flavor: .v3alpha,
        body: #"{\#(condition),"targets":[{"target":"1","include":{}}]}"#),
      Doubled(
        oneof: "resources.action.v3alpha.ExecutionTargetType.type", flavor: .resources,
        body: #"{\#(condition),"execution":{"targets":[{"include":{},"target":"1"}]}}"#),
    ]

  @Test(arguments: doubles)
  func everyOneofIsNamed(_ row: Doubled) throws {
    let pintle = try TestPintle()
    let json = try #require(JSONValue(text: row.body))
    for route in [CallRoute.json, .connect] {
      let answer = try pintle.call(row.flavor.path(.set), json, by: route)
      #expect(answer.status == 400 && answer.code == 3)
      #expect(
        answer.message.hasPrefix("the oneof zitadel.\(row.oneof) is set twice, at byte "),
        "\(route): \(answer.message)")
    }
  }

  /// Each way to leave one member of each oneof, with names of what this server has.
  static let conditions: [JSONValue] =
    ["request", "response"].flatMap { kind -> [JSONValue] in
      [
        .object([.init(kind, ["method": "/zitadel.action.v2.ActionService/ListTargets"])]),
        .object([.init(kind, ["service": "zitadel.action.v2.ActionService"])]),
        .object([.init(kind, ["all": true])]),
      ]
    } + [
      ["function": ["name": "preuserinfo"]], ["event": ["event": "user.human.added"]],
      ["event": ["group": "user.human"]], ["event": ["all": true]],
    ]

  @Test(arguments: ActionsFlavor.including, [CallRoute.json, .grpc, .connect])
  func oneMemberOfEach(_ flavor: ActionsFlavor, _ route: CallRoute) throws {
    let pintle = try TestPintle()
    let target = try pintle.makeTarget("first")
    let instances: [JSONValue?] =
      flavor == .resources
      ? [["id": .string(pintle.store.instanceID)], ["domain": "pintle.example.com"]] : [nil]
    for condition in Self.conditions {
      for instance in instances {
        let request = flavor.execution(condition, [.target(target)])
        guard case .object(var members) = request else { continue }
        if let instance { members.append(.init("instance", instance)) }
        let answer = try pintle.call(flavor.path(.set), .object(members), by: route)
        #expect(answer.code == 0, "\(condition): \(answer.text)")
        #expect(answer.string(flavor.setMember).hasPrefix("2023-11-14T"))
      }
    }
    // Every execution that was set can be included in the place of a target.
    for condition in Self.conditions.dropLast() {
      let answer = try pintle.set(
        ["event": ["all": true]], [.include(condition)], flavor: flavor, by: route)
      #expect(answer.code == 0, "\(condition): \(answer.text)")
    }
  }
}
