import Base
import Records
import Services
import Store
import Testing
import Wire

/// Labels of objects: what they may be, whose they are, and when they go away.
@Suite struct LabelTests {
  /// The kinds with an object of each, and the roles that may set and list their labels.
  private static let kinds = ["Target", "Execution", "Workflow", "Subscription", "Account"]

  /// One object of each kind.
  private func objects(
    _ pintle: TestPintle, as caller: TestPintle.Caller = .owner, in organization: String? = nil
  ) throws -> [String: String] {
    let target = try pintle.makeTarget("hook")
    let set = try pintle.set(["event": ["event": "user.human.added"]], [.target(target)])
    #expect(set.code == 0, "\(set.text)")
    return [
      "Target": target, "Execution": "event/user.human.added",
      "Workflow": try pintle.makeWorkflow(as: caller),
      "Subscription": try pintle.subscribe(as: caller),
      "Account": try pintle.makeAccount("labeled", in: organization ?? pintle.home).id,
    ]
  }

  private func set(
    _ kind: String, _ id: String, _ labels: JSONValue, _ pintle: TestPintle,
    as caller: TestPintle.Caller = .owner, by route: CallRoute = .json
  ) throws -> Answer {
    try pintle.call(
      "Set\(kind)Labels", ["objects": .array([["id": .string(id), "labels": labels]])],
      as: caller, by: route)
  }

  private func list(
    _ kind: String, _ request: JSONValue = [:], _ pintle: TestPintle,
    as caller: TestPintle.Caller = .owner, by route: CallRoute = .json
  ) throws -> JSONValue? {
    let answer = try pintle.call("List\(kind)Labels", request, as: caller, by: route)
    #expect(answer.status < 300, "\(answer.text)")
    return answer["objects"]
  }

  @Test(arguments: [CallRoute.json, .grpc, .grpcWeb, .connect])
  func theyAreSetListedAndReplaced(by route: CallRoute) throws {
    let pintle = try TestPintle()
    for (kind, id) in try objects(pintle) {
      let labels: JSONValue = ["app": "crm", "team/owner": ""]
      #expect(try set(kind, id, labels, pintle, by: route).status < 300)
      let whole: JSONValue = .array([["id": .string(id), "labels": labels]])
      for request: JSONValue in [
        [:], ["name": "app"], ["name": "app", "value": "crm"], ["name": "team/owner", "value": ""],
      ] {
        #expect(try list(kind, request, pintle, by: route) == whole, "\(kind) \(request)")
      }
      for request: JSONValue in [
        ["name": "ap"], ["name": "APP"], ["name": "app", "value": ""], ["afterId": .string(id)],
        ["name": "app", "value": "CRM"],
      ] {
        #expect(
          (try list(kind, request, pintle, by: route)?.arrayValue ?? []).isEmpty, "\(request)")
      }
      // What stands so already is not written again.
      let aggregate = LabelEvent.aggregate(
        LabeledKind(rawValue: kind.lowercased())!, id,
        organization: ["Target", "Execution"].contains(kind)
          ? pintle.store.instanceID : pintle.home)
      let store = pintle.store
      func sequence() throws -> Int64 {
        try pintle.run {
          try await store.read { reader throws(StoreError) in
            try EventLog.lastSequence(of: aggregate, in: reader)
          }
        }
      }
      #expect(try sequence() == 1)
      #expect(try set(kind, id, labels, pintle, by: route).status < 300)
      #expect(try sequence() == 1)
      #expect(try set(kind, id, ["app": "erp"], pintle, by: route).status < 300)
      #expect(try sequence() == 2)
      #expect(
        try list(kind, [:], pintle, by: route)
          == .array([["id": .string(id), "labels": ["app": "erp"]]]))
      #expect(try set(kind, id, [:], pintle, by: route).status < 300)
      #expect((try list(kind, [:], pintle, by: route)?.arrayValue ?? []).isEmpty)
    }
  }

  @Test(arguments: [CallRoute.json, .grpc, .grpcWeb, .connect])
  func theirFormIsChecked(by route: CallRoute) throws {
    let pintle = try TestPintle()
    let id = try pintle.makeTarget("hook")
    let longest = String(repeating: "a", count: Limits.maxLabelBytes)
    func many(_ count: Int) -> JSONValue {
      .object((0..<count).map { JSONValue.Member("n\($0)", "v") })
    }
    let good: [JSONValue] = [
      ["a": "b"], ["A-1_b.c/d": "0"], .object([.init(longest, .string(longest))]),
      many(Limits.maxLabels), [:],
    ]
    for labels in good {
      #expect(try set("Target", id, labels, pintle, by: route).status < 300, "\(labels)")
    }
    // "\u{212A}" is canonically equivalent to "K", and another text all the same.
    let bad: [(JSONValue, String)] = [
      (["": "b"], "name"), (["-a": "b"], "name"), (["a/": "b"], "name"), (["a=b": "c"], "name"),
      (["a b": "c"], "name"), (["\u{212A}": "c"], "name"), (["ä": "c"], "name"),
      (["a\n": "c"], "name"), (["a": " "], "value"), (["a": "\u{212A}"], "value"),
      (["a": "-"], "value"), (["a": "b\u{7}"], "value"),
      (.object([.init(longest + "a", "b")]), "name"),
      (["a": .string(longest + "a")], "value"), (many(Limits.maxLabels + 1), "16"),
    ]
    for (labels, mentioned) in bad {
      let answer = try set("Target", id, labels, pintle, by: route)
      #expect(answer.code == 3 || answer.status == 400, "\(labels): \(answer.text)")
      #expect((answer.message + answer.text).contains(mentioned), "\(labels): \(answer.message)")
    }
    #expect((try list("Target", [:], pintle)?.arrayValue ?? []).isEmpty)
    let valueAlone = try pintle.call("ListTargetLabels", ["value": "b"], by: route)
    #expect((valueAlone.message + valueAlone.text).contains("without the name"))
  }

  @Test func aCallSetsAllOrNothingAndItsObjectsAreBounded() throws {
    let pintle = try TestPintle()
    let ids = try (0..<Limits.maxLabeledObjectsPerCall).map { try pintle.makeTarget("t\($0)") }
    func call(_ ids: [String]) throws -> Answer {
      try pintle.call(
        "SetTargetLabels",
        ["objects": .array(ids.map { ["id": .string($0), "labels": ["a": "b"]] })])
    }
    #expect(try call([]).code == 3)
    #expect(try call([ids[0], ids[0]]).text.contains("twice"))
    let missing = try call([ids[0], "4711"])
    #expect(missing.code == 5 && missing.text.contains("4711"), "\(missing.text)")
    #expect((try list("Target", [:], pintle)?.arrayValue ?? []).isEmpty)
    #expect(try call(ids + ["4711"]).code == 3)
    #expect(try call(ids).code == 0)
    #expect(try list("Target", ["limit": .integer(1000)], pintle)?.arrayValue?.count == ids.count)
    // A page after another.
    var seen: [String] = []
    while true {
      let page =
        try list(
          "Target", ["limit": .integer(7), "afterId": .string(seen.last ?? "")], pintle)?.arrayValue
        ?? []
      seen += page.map { $0["id"]?.stringValue ?? "" }
      if page.count < 7 { break }
    }
    #expect(seen == ids.sorted())
    #expect(try pintle.call("ListTargetLabels", ["limit": .integer(1001)]).code == 3)
  }

  /// Each way in which an object goes away.
  @Test func theyGoAwayWithTheirObject() throws {
    let pintle = try TestPintle()
    let tenant = try pintle.makeTenant("T")
    let ids = try objects(pintle, as: tenant.caller, in: tenant.organization)
    func caller(_ kind: String) -> TestPintle.Caller {
      ["Target", "Execution"].contains(kind) ? .owner : tenant.caller
    }
    func setAll() throws {
      for (kind, id) in ids {
        let answer = try set(kind, id, ["app": "crm"], pintle, as: caller(kind))
        #expect(answer.code == 0, "\(kind): \(answer.text)")
      }
    }
    func left() throws -> Set<String> {
      Set(
        try Self.kinds.filter {
          try list($0, [:], pintle, as: caller($0))?.arrayValue?.isEmpty == false
        })
    }
    try setAll()
    #expect(try left() == Set(Self.kinds))
    // What happens to objects otherwise leaves them alone.
    #expect(
      try pintle.call(
        "SetStaticFields",
        ["targetId": .string(ids["Target"]!), "fields": [["name": "x-a", "value": "1"]]]
      ).code == 0)
    let condition: JSONValue = ["event": ["event": "user.human.added"]]
    #expect(try pintle.set(condition, [.target(ids["Target"]!)]).code == 0)
    #expect(try left() == Set(Self.kinds))
    // An execution without targets is there for nobody, however it came to that.
    #expect(try pintle.set(condition, []).code == 0)
    #expect(try left() == Set(Self.kinds).subtracting(["Execution"]))
    #expect(try set("Execution", ids["Execution"]!, ["a": "b"], pintle).code == 5)
    #expect(try pintle.set(condition, [.target(ids["Target"]!)]).code == 0)
    #expect(try left() == Set(Self.kinds).subtracting(["Execution"]))
    #expect(try set("Execution", ids["Execution"]!, ["a": "b"], pintle).code == 0)
    #expect(
      try pintle.call(ActionsFlavor.v2.path(.delete), ["id": .string(ids["Target"]!)]).code == 0)
    #expect(try left() == ["Workflow", "Subscription", "Account"])
    let another = try pintle.makeTarget("other")
    #expect(try pintle.set(condition, [.target(another)]).code == 0)
    #expect(try left() == ["Workflow", "Subscription", "Account"])

    #expect(
      try pintle.call(
        "DeleteWorkflow", ["id": .string(ids["Workflow"]!)], as: tenant.caller
      ).status < 300)
    #expect(
      try pintle.call(
        "DeleteSubscription", ["id": .string(ids["Subscription"]!)], as: tenant.caller
      ).status < 300)
    #expect(try left() == ["Account"])
    #expect(
      try pintle.call(
        "DeleteServiceAccount", ["id": .string(ids["Account"]!)], as: tenant.caller
      ).code == 0)
    #expect(try left() == [])
  }

  @Test func theyGoAwayWithTheOrganizationAndAreMadeAgainFromTheLog() throws {
    let pintle = try TestPintle()
    let tenant = try pintle.makeTenant("T")
    let workflow = try pintle.makeWorkflow(as: tenant.caller)
    let target = try pintle.makeTarget("hook")
    #expect(try set("Workflow", workflow, ["app": "crm"], pintle, as: tenant.caller).code == 0)
    #expect(try set("Target", target, ["app": "crm"], pintle).code == 0)
    let before = try pintle.dump()
    #expect(before.contains { $0.contains("crm") })
    #expect(try pintle.call("RebuildProjections", ["name": "labels"]).code == 0)
    #expect(try pintle.dump() == before)
    #expect(
      try pintle.call("DeleteOrganization", ["id": .string(tenant.organization)]).code == 0)
    let store = pintle.store
    let organization = tenant.organization
    let left = try pintle.run {
      try await store.read { reader throws(StoreError) in
        try LabelTable.list(
          .workflow, limit: 10, organization: organization, in: reader)
      }
    }
    #expect(left.isEmpty)
    #expect(try list("Target", [:], pintle)?.arrayValue?.count == 1)
  }

  /// Objects of another organization are as unknown as those that never were.
  @Test(arguments: [CallRoute.json, .grpc])
  func othersObjectsDoNotExist(by route: CallRoute) throws {
    let pintle = try TestPintle()
    let own = try pintle.makeTenant("Own")
    let other = try pintle.makeTenant("Other")
    let ids = try objects(pintle, as: other.caller, in: other.organization)
    for kind in ["Workflow", "Subscription", "Account"] {
      #expect(
        try set(kind, ids[kind]!, ["a": "b"], pintle, as: other.caller, by: route).status < 300)
      let foreign = try set(kind, ids[kind]!, ["a": "c"], pintle, as: own.caller, by: route)
      let unknown = try set(kind, "4711", ["a": "c"], pintle, as: own.caller, by: route)
      #expect(foreign.code == 5 && unknown.code == 5, "\(foreign.text)")
      #expect(
        foreign.message.replacing(ids[kind]!, with: "4711") == unknown.message, "\(foreign.text)")
      #expect((try list(kind, [:], pintle, as: own.caller)?.arrayValue ?? []).isEmpty)
    }
    for kind in ["Target", "Execution"] {
      let answer = try set(kind, ids[kind]!, ["a": "c"], pintle, as: own.caller, by: route)
      #expect(answer.errorID == "AUTH-5mWD2", "\(answer.text)")
    }
  }
}
