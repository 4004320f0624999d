import Base
import Delivery
import Records
import Store
import Testing
import Wire

/// Which private addresses the steps of a workflow may call: who says so, and how long it counts.
@Suite struct WorkflowAllowRulesTests {
  private func types(_ id: String, _ organization: String, _ pintle: TestPintle) throws -> [String]
  {
    let store = pintle.store
    return try pintle.run {
      try await store.read { reader throws(StoreError) in
        try EventLog.events(
          of: WorkflowEvent.aggregate(id, organization: organization), limit: 100, in: reader)
      }
    }.map(\.type)
  }

  private func set(
    _ rules: [String], of id: String, _ pintle: TestPintle, as caller: TestPintle.Caller
  ) throws -> Answer {
    try pintle.call(
      "SetWorkflowAllowRules",
      ["id": .string(id), "allowRules": .array(rules.map { .string($0) })], as: caller)
  }

  private func rules(_ answer: Answer) -> [String] {
    (answer["allowRules"]?.arrayValue ?? []).compactMap(\.stringValue)
  }

  /// Owners of the organization see the rules and cannot set them; what they change takes none away.
  @Test func administratorsOfTheInstanceSetThem() throws {
    let pintle = try TestPintle()
    let tenant = try pintle.makeTenant("Tenant")
    let administrator = TestPintle.Caller.owner.selecting(tenant.organization)
    let workflow = try pintle.makeWorkflow(as: tenant.caller)
    let read = { try pintle.call("GetWorkflowAllowRules", ["id": .string(workflow)], as: $0) }
    #expect(try read(tenant.caller)["allowRules"] == .array([]))
    #expect(try read(tenant.caller).string("workflowId") == workflow)

    let refused = try set(["10.0.0.0/8"], of: workflow, pintle, as: tenant.caller)
    #expect(refused.code == 7, "\(refused.text)")
    let wanted = ["10.0.0.7:8443", "hooks.internal", "[fd00::/8]:443"]
    let made = try set(wanted, of: workflow, pintle, as: administrator)
    #expect(rules(made) == wanted, "\(made.text)")
    // The same again is nothing new.
    _ = try set(wanted, of: workflow, pintle, as: administrator)
    #expect(
      try types(workflow, tenant.organization, pintle) == ["workflow.added", "workflow.allow.set"])
    #expect(try rules(read(tenant.caller)) == wanted)

    for value: JSONValue in ["Other", "Another"] {
      let changed = try pintle.call(
        "PatchWorkflow",
        [
          "id": .string(workflow),
          "operations": [["op": "replace", "path": "/name", "value": value]],
        ], as: tenant.caller)
      #expect(changed.code == 0, "\(changed.text)")
    }
    #expect(try rules(read(tenant.caller)) == wanted)
    // While it is enabled, too: it is no change of the workflow's own.
    try pintle.enable(workflow, as: tenant.caller)
    #expect(try set(["10.0.0.8"], of: workflow, pintle, as: administrator).code == 0)
    #expect(try rules(read(administrator)) == ["10.0.0.8"])
    #expect(try set([], of: workflow, pintle, as: administrator)["allowRules"] == .array([]))
  }

  /// Neither managers of organizations nor viewers of the instance open the network.
  @Test(arguments: ["IAM_ORG_MANAGER", "IAM_OWNER_VIEWER", "ORG_OWNER"])
  func othersDoNot(_ role: String) throws {
    let pintle = try TestPintle()
    let workflow = try pintle.makeWorkflow()
    let account = try pintle.makeAccount("other", in: pintle.home, role: role)
    let refused = try set(
      ["10.0.0.0/8"], of: workflow, pintle, as: TestPintle.Caller(token: account.token))
    #expect(refused.code == 7, "\(refused.text)")
  }

  @Test func whatNoRuleIsIsRefused() throws {
    let pintle = try TestPintle()
    let workflow = try pintle.makeWorkflow()
    let name = Array(repeating: String(repeating: "a", count: 61), count: 4).joined(separator: ".")
    let longest = name + ".abcde:65535"
    #expect(longest.utf8.count == Limits.maxAllowRuleBytes)
    for (rules, isGood) in [
      (["10.0.0.0/99"], false), (["169.254.169.254"], false), (["metadata.google.internal"], false),
      (["10.0.0.1:0"], false), ([""], false), ([longest], true), ([longest + "0"], false),
      ((1...Limits.maxAllowRules).map { "h\($0).example" }, true),
      ((0...Limits.maxAllowRules).map { "h\($0).example" }, false),
    ] {
      let answer = try set(rules, of: workflow, pintle, as: .owner)
      #expect((answer.code == 0) == isGood, "\(rules.first ?? ""): \(answer.text)")
      #expect(isGood || answer.status == 400)
    }
    #expect(try set([], of: "none", pintle, as: .owner).code == 5)
  }

  /// A rule goes with its workflow, and is there after the tables were made anew.
  @Test func rulesStandInTheLog() throws {
    let pintle = try TestPintle()
    let workflow = try pintle.makeWorkflow()
    #expect(try set(["10.0.0.1"], of: workflow, pintle, as: .owner).code == 0)
    #expect(try pintle.call("RebuildProjections", [:]).code == 0)
    let read = { try pintle.call("GetWorkflowAllowRules", ["id": .string(workflow)]) }
    #expect(try rules(read()) == ["10.0.0.1"])
    #expect(try pintle.call("DeleteWorkflow", ["id": .string(workflow)]).code == 0)
    #expect(try read().code == 5)
  }
}
