import Base
import Records
import Store
import Testing
import Wire

/// A target's life in every version and dialect.
@Suite struct TargetTests {
  private static let routes: [CallRoute] = [.json, .grpc, .connect]

  private func time(_ seconds: Int64) -> String {
    RFC3339Text.text(seconds: TestPintle.startSeconds + seconds)
  }

  /// Checks the dates (and whatever else) that an answer says of a target.
  private func expectDetails(
    _ answer: Answer, _ flavor: ActionsFlavor, _ pintle: TestPintle, at path: String = "",
    id: String, sequence: Int, created: Int64, changed: Int64
  ) throws {
    let prefix = path.isEmpty ? "" : path + "."
    switch flavor {
    case .v3alpha:
      #expect(answer.string("\(prefix)details.sequence") == "\(sequence)", "\(answer.text)")
      #expect(answer.string("\(prefix)details.changeDate") == time(changed))
      #expect(answer.string("\(prefix)details.resourceOwner") == pintle.store.instanceID)
    case .resources:
      #expect(
        answer["\(prefix)details"]?.sorted
          == [
            "changed": .string(time(changed)), "created": .string(time(created)),
            "id": .string(id),
            "owner": ["id": .string(pintle.store.instanceID), "type": "OWNER_TYPE_INSTANCE"],
          ], "\(answer.text)")
    case .v2beta, .v2:
      #expect(answer.string("\(prefix)id") == id, "\(answer.text)")
      #expect(answer.string("\(prefix)creationDate") == time(created))
      #expect(answer.string("\(prefix)changeDate") == time(changed))
    }
  }

  @Test(arguments: ActionsFlavor.allCases, routes)
  func life(_ flavor: ActionsFlavor, _ route: CallRoute) throws {
    let pintle = try TestPintle()
    pintle.advance(seconds: 1)
    let made = try pintle.call(
      flavor.path(.create),
      flavor.target("hook", [.init("restCall", ["interruptOnError": true])]), by: route)
    #expect(made.code == 0, "\(made.text)")
    let isCreated = route == .json && ActionsFlavor.including.contains(flavor)
    #expect(made.status == (isCreated ? 201 : 200))
    let id = made.string(flavor.createdID)
    #expect(!id.isEmpty)
    if ActionsFlavor.flat.contains(flavor) {
      #expect(made.string("creationDate") == time(1))
    } else {
      try expectDetails(made, flavor, pintle, id: id, sequence: 1, created: 1, changed: 1)
    }
    let key = made.string("signingKey")
    #expect(key.utf8.count == (flavor == .v3alpha ? 0 : 36))

    pintle.advance(seconds: 1)
    let update = flavor.content([.init("timeout", "0.25s"), .init("restAsync", [:])], id: id)
    let changed = try pintle.call(flavor.path(.update), update, by: route)
    #expect(changed.code == 0 && changed.status == 200, "\(changed.text)")
    #expect(changed.string(flavor.changedMember) == time(2))
    #expect(changed["signingKey"] == nil)
    pintle.advance(seconds: 1)
    // Nothing changes: the old date.
    let same = try pintle.call(flavor.path(.update), update, by: route)
    #expect(same.code == 0 && same.string(flavor.changedMember) == time(2))

    let got = try pintle.call(flavor.path(.get), flavor.byID(id), by: route)
    try expectDetails(
      got, flavor, pintle, at: "target", id: id, sequence: 2, created: 1, changed: 2)
    let content = flavor == .resources ? "target.config" : "target"
    #expect(got.string("\(content).name") == "hook")
    #expect(got["\(content).restAsync"] == [:] && got["\(content).restCall"] == nil)
    #expect(got.string("\(content).timeout") == "0.250s")
    #expect(got.string("\(content).endpoint") == "https://example.com/hook")
    #expect(got.string("target.signingKey") == key)
    #expect(got.string("target.payloadType") == (flavor == .v2 ? "PAYLOAD_TYPE_JSON" : ""))
    let listed = try pintle.call(flavor.path(.list), by: route)
    let list = ActionsFlavor.flat.contains(flavor) ? "targets" : "result"
    #expect(listed["\(list).0"]?.sorted == got["target"]?.sorted)
    #expect(listed["\(list).1"] == nil)

    let deleted = try pintle.call(flavor.path(.delete), flavor.byID(id), by: route)
    #expect(deleted.code == 0, "\(deleted.text)")
    if ActionsFlavor.flat.contains(flavor) {
      #expect(deleted.string("deletionDate") == time(3))
    } else {
      try expectDetails(deleted, flavor, pintle, id: id, sequence: 3, created: 1, changed: 3)
    }
    let gone = try pintle.call(flavor.path(.get), flavor.byID(id), by: route)
    #expect(gone.code == 5 && gone.errorID == "QUERY-hj5oaniyrz")
    #expect(gone.errorText == "Target not found")

    pintle.advance(seconds: 1)
    let again = try pintle.call(flavor.path(.delete), flavor.byID(id), by: route)
    let never = try pintle.call(flavor.path(.delete), flavor.byID("7"), by: route)
    if ActionsFlavor.flat.contains(flavor) {
      #expect(again.code == 0 && again.string("deletionDate") == time(3))
      #expect(never.code == 0 && never.body == [:])
    } else {
      #expect(again.code == 5 && again.errorID == "COMMAND-k4s7ucu0ax")
      #expect(never.code == 5 && never.errorID == "COMMAND-k4s7ucu0ax")
    }
  }

  @Test(arguments: [ActionsFlavor.resources, .v2beta, .v2], routes)
  func signingKeysRotate(_ flavor: ActionsFlavor, _ route: CallRoute) throws {
    let pintle = try TestPintle()
    let made = try pintle.call(flavor.path(.create), flavor.target("hook"), by: route)
    let id = made.string(flavor.createdID)
    let rotated = try pintle.call(
      flavor.path(.update), flavor.content([.init("expirationSigningKey", "0s")], id: id),
      by: route)
    #expect(rotated.code == 0, "\(rotated.text)")
    let key = rotated.string("signingKey")
    #expect(key.utf8.count == 36 && key != made.string("signingKey"))
    let got = try pintle.call(flavor.path(.get), flavor.byID(id), by: route)
    #expect(got.string("target.signingKey") == key)
    // Only "at once" can be asked for.
    let later = try pintle.call(
      flavor.path(.update), flavor.content([.init("expirationSigningKey", "1s")], id: id),
      by: route)
    #expect(later.code == 3 && later.message.hasSuffix("ExpirationSigningKey: value must equal 0s"))
  }

  @Test(arguments: routes)
  func payloadTypesStayWhenUnspecified(_ route: CallRoute) throws {
    let pintle = try TestPintle()
    let id = try pintle.makeTarget("hook", [.init("payloadType", "PAYLOAD_TYPE_JWT")])
    let path = ActionsFlavor.v2
    _ = try pintle.call(path.path(.update), path.content([.init("name", "b")], id: id), by: route)
    let kept = try pintle.call(path.path(.get), path.byID(id), by: route)
    #expect(kept.string("target.payloadType") == "PAYLOAD_TYPE_JWT")
    _ = try pintle.call(
      path.path(.update), path.content([.init("payloadType", "PAYLOAD_TYPE_JWE")], id: id),
      by: route)
    let changed = try pintle.call(path.path(.get), path.byID(id), by: route)
    #expect(changed.string("target.payloadType") == "PAYLOAD_TYPE_JWE")
  }

  /// A refused creation or update.
  struct Refusal: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var flavors: [ActionsFlavor]
    var operation: ActionsFlavor.Operation
    var members: [JSONValue.Member]
    var code: Int
    var id: String?
    /// What the message ends with, the id aside.
    var text: String
  }

  private static let notFirst: [ActionsFlavor] = [.resources, .v2beta, .v2]
  private static func long(_ count: Int) -> JSONValue {
    .string(String(repeating: "a", count: count))
  }

  static let refusals: [Refusal] = [
    Refusal(
      testDescription: "a name again", flavors: ActionsFlavor.allCases, operation: .create,
      members: [.init("name", "other")], code: 6, id: "V3-DKcYh",
      text: "Errors.Target.AlreadyExists"),
    Refusal(
      testDescription: "another's name", flavors: ActionsFlavor.allCases, operation: .update,
      members: [.init("name", "other")], code: 6, id: "V3-DKcYh",
      text: "Errors.Target.AlreadyExists"),
    Refusal(
      testDescription: "no timeout", flavors: [.v3alpha], operation: .create,
      members: [.init("timeout", .null)], code: 3, id: nil, text: "Timeout: value is required"),
    Refusal(
      testDescription: "no timeout", flavors: notFirst, operation: .create,
      members: [.init("timeout", .null)], code: 3, id: "COMMAND-39f35d8uri",
      text: "Target has no timeout"),
    Refusal(
      testDescription: "a timeout of 0", flavors: notFirst, operation: .update,
      members: [.init("timeout", "0s")], code: 3, id: "COMMAND-08b39vdi57",
      text: "Target has no timeout"),
    Refusal(
      testDescription: "a timeout of 0", flavors: [.v3alpha], operation: .update,
      members: [.init("timeout", "0s")], code: 3, id: nil,
      text: "Timeout: value must be greater than 0s"),
    Refusal(
      testDescription: "a timeout above 270 s", flavors: notFirst, operation: .create,
      members: [.init("timeout", "270.000000001s")], code: 3, id: nil,
      text: "Timeout: value must be inside range [0s, 4m30s]"),
    Refusal(
      testDescription: "an endpoint that is no URL", flavors: notFirst, operation: .create,
      members: [.init("endpoint", "example.com/hook")], code: 3, id: "COMMAND-1r2k6qo6wg",
      text: "Target has an invalid URL"),
    Refusal(
      testDescription: "an endpoint that is no URL", flavors: notFirst, operation: .update,
      members: [.init("endpoint", "file:///etc/passwd")], code: 3, id: "COMMAND-jsbaera7b6",
      text: "Target has an invalid URL"),
    Refusal(
      testDescription: "an endpoint without a scheme", flavors: [.v3alpha], operation: .create,
      members: [.init("endpoint", "example.com/hook")], code: 3, id: nil,
      text: "Endpoint: value must be absolute"),
    Refusal(
      testDescription: "a name of 201 characters", flavors: [.v3alpha], operation: .create,
      members: [.init("name", long(201))], code: 3, id: nil,
      text: "Name: value length must be between 1 and 200 runes, inclusive"),
    Refusal(
      testDescription: "a name of 1001 characters", flavors: notFirst, operation: .update,
      members: [.init("name", long(1001))], code: 3, id: nil,
      text: "Name: value length must be between 1 and 1000 runes, inclusive"),
    Refusal(
      testDescription: "no name", flavors: ActionsFlavor.allCases, operation: .create,
      members: [.init("name", "")], code: 3, id: nil, text: "runes, inclusive"),
    Refusal(
      testDescription: "no kind", flavors: ActionsFlavor.allCases, operation: .create,
      members: [.init("restWebhook", .null)], code: 3, id: nil,
      text: "TargetType: value is required"),
  ]

  @Test(arguments: refusals)
  func refusedContents(_ row: Refusal) throws {
    let pintle = try TestPintle()
    let id = try pintle.makeTarget("own")
    _ = try pintle.makeTarget("other")
    let before = try pintle.dump()
    for flavor in row.flavors {
      var members = row.members
      if row.operation == .create {
        for (name, value) in [
          ("name", "new"), ("restWebhook", [:]), ("timeout", "1s"),
          ("endpoint", "https://example.com"),
        ] as [(String, JSONValue)] where !members.contains(where: { $0.name == name }) {
          members.append(.init(name, value))
        }
      }
      let request = flavor.content(members, id: row.operation == .update ? id : nil)
      for route in Self.routes {
        let answer = try pintle.call(flavor.path(row.operation), request, by: route)
        #expect(answer.code == row.code, "\(flavor) by \(route): \(answer.text)")
        #expect(answer.errorID == row.id, "\(flavor) by \(route)")
        let end = row.text + (row.id.map { " (\($0))" } ?? "")
        #expect(answer.message.hasSuffix(end), "\(flavor) by \(route): \(answer.message)")
      }
    }
    #expect(try pintle.dump() == before)
  }

  @Test(arguments: routes)
  func unknownTargetsAreNotUpdated(_ route: CallRoute) throws {
    let pintle = try TestPintle()
    for flavor in ActionsFlavor.allCases {
      let answer = try pintle.call(
        flavor.path(.update), flavor.content([.init("name", "x")], id: "7"), by: route)
      #expect(answer.code == 5 && answer.errorID == "COMMAND-xj14f2cccn", "\(flavor)")
    }
    let missing = try pintle.call(
      ActionsFlavor.resources.path("PatchTarget"), ["id": "7"], by: route)
    #expect(missing.code == 3)
    #expect(missing.message == "invalid PatchTargetRequest.Target: value is required")
  }

  /// The resources version lets a request say which instance it is for.
  @Test(arguments: routes)
  func requestsMayNameTheInstance(_ route: CallRoute) throws {
    let pintle = try TestPintle()
    let id = try pintle.makeTarget("hook")
    let flavor = ActionsFlavor.resources
    func get(_ instance: JSONValue) throws -> Answer {
      try pintle.call(flavor.path(.get), ["id": .string(id), "instance": instance], by: route)
    }
    #expect(try get(["id": .string(pintle.store.instanceID)]).code == 0)
    #expect(try get(["domain": "Pintle.example.com"]).code == 0)
    let other = try get(["id": "1"])
    #expect(other.code == 5 && other.message == "unable to set instance using id 1")
    let elsewhere = try get(["domain": "example.com"])
    #expect(elsewhere.message == "unable to set instance using domain example.com")
    #expect(elsewhere.code == 5 && elsewhere.errorID == nil)
  }
}
