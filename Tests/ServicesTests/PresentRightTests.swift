import API
import Base
import Glibc
import RPC
import Records
import Services
import Store
import Synchronization
import Testing
import Wire

/// What a caller may do is decided where it is done, not where the head of the call came.
@Suite struct PresentRightTests {
  /// How a right ends, and what the call is told.
  enum Ending: String, CaseIterable, CustomTestStringConvertible {
    case tokenRevoked, roleRevoked, accountDeleted
    var testDescription: String { rawValue }

    var errorIDs: [String] {
      self == .roleRevoked ? ["AUTHZ-cdgFk", "AUTH-5mWD2"] : ["AUTH-7fs1e"]
    }

    /// Ends the right of an account of the home organization that holds IAM_OWNER.
    func end(_ account: (id: String, token: String, tokenID: String), _ pintle: TestPintle) throws {
      let answer =
        switch self {
        case .tokenRevoked:
          try pintle.call(
            "RevokeToken", ["accountId": .string(account.id), "id": .string(account.tokenID)])
        case .roleRevoked:
          try pintle.call(
            "RevokeInstanceRole", ["accountId": .string(account.id), "role": "IAM_OWNER"])
        case .accountDeleted:
          try pintle.call("DeleteServiceAccount", ["id": .string(account.id)])
        }
      #expect(answer.code == 0, "\(answer.text)")
    }
  }

  /// Every method that asks for a permission: its body ends after the right has.
  @Test(arguments: Ending.allCases)
  func aSlowBodyGainsNothing(_ ending: Ending) throws {
    let pintle = try TestPintle()
    var called = 0
    for service in pintle.services {
      for method in service.descriptor.methods where method.kind == .unary {
        guard case .required = method.permission else { continue }
        called += 1
        let account = try pintle.makeAccount(
          "late \(called)", in: pintle.home, role: "IAM_OWNER")
        let request = try RawRequest(method, of: service.descriptor, json: [:], by: .grpc)
        let stream = pintle.open(request, as: TestPintle.Caller(token: account.token))
        try ending.end(account, pintle)
        let before = try lastPosition(pintle)
        pintle.finish(request, on: stream)
        try pintle.turn { stream.isFinished }
        let answer = try Answer(grpc: stream, responseName: method.responseName)
        #expect(
          ending.errorIDs.contains(answer.errorID ?? ""), "\(method.path): \(answer.text)")
        #expect(try lastPosition(pintle) == before, "\(method.path)")
      }
    }
    #expect(called > 80)
  }

  /// A request to each method that writes.
  private static let writes: [(method: String, json: @Sendable (Things) -> JSONValue)] = [
    ("CreateAction", { _ in ["name": "late", "script": "x"] }),
    ("UpdateAction", { ["id": .string($0.action), "name": "late", "script": "x"] }),
    ("DeactivateAction", { ["id": .string($0.action)] }),
    ("ReactivateAction", { ["id": .string($0.action)] }),
    ("DeleteAction", { ["id": .string($0.action)] }),
    ("ClearFlow", { _ in ["type": "1"] }),
    (
      "SetTriggerActions",
      { ["flowType": "1", "triggerType": "2", "actionIds": [.string($0.action)]] }
    ),
    ("CreateOrganization", { _ in ["name": "late"] }),
    ("RenameOrganization", { ["id": .string($0.organization), "name": "late"] }),
    ("DeleteOrganization", { ["id": .string($0.organization)] }),
    ("CreateServiceAccount", { _ in ["name": "late"] }),
    ("DeleteServiceAccount", { ["id": .string($0.account)] }),
    ("GrantInstanceRole", { ["accountId": .string($0.account), "role": "IAM_OWNER"] }),
    ("RevokeInstanceRole", { ["accountId": .string($0.account), "role": "IAM_OWNER_VIEWER"] }),
    ("GrantOrganizationRole", { ["accountId": .string($0.account), "role": "ORG_OWNER"] }),
    (
      "RevokeOrganizationRole", { ["accountId": .string($0.account), "role": "ORG_OWNER_VIEWER"] }
    ),
    ("CreateToken", { ["accountId": .string($0.account)] }),
    ("RevokeToken", { ["accountId": .string($0.account), "id": .string($0.token)] }),
    ("RotateKey", { _ in [:] }),
    ("RebuildProjections", { _ in [:] }),
    ("RetryFailedReaction", { _ in ["reaction": "event-executions", "position": "1"] }),
    ("DropFailedReaction", { _ in ["reaction": "event-executions", "position": "1"] }),
    ("PublishEvent", { _ in ["event": Self.event] }),
    ("PublishEvents", { _ in ["events": [Self.event]] }),
    ("EraseEvents", { _ in ["types": ["custom.order.made"]] }),
    ("CancelDelivery", { _ in ["id": "1"] }),
    ("ReplayDelivery", { _ in ["id": "1"] }),
    ("SendDeliveryNow", { _ in ["id": "1"] }),
    ("SetAllowRules", { ["targetId": .string($0.target), "allowRules": ["10.0.0.0/8"]] }),
    ("EnableTarget", { ["targetId": .string($0.target)] }),
    ("DisableTarget", { ["targetId": .string($0.target)] }),
    ("PauseTarget", { ["targetId": .string($0.target)] }),
    ("ResumeTarget", { ["targetId": .string($0.target)] }),
    ("SetAlertTarget", { ["targetId": .string($0.target)] }),
    (
      "CreateSubscription",
      {
        _ in
        [
          "subscription": TestPintle.subscription(("name", "Late"))
        ]
      }
    ),
    (
      "PutSubscription",
      {
        ["id": .string($0.subscription), "subscription": TestPintle.subscription(("name", "Late"))]
      }
    ),
    ("PatchSubscription", { ["id": .string($0.subscription), "operations": Self.rename] }),
    ("DeleteSubscription", { ["id": .string($0.subscription)] }),
    ("TestInvocation", { _ in ["triggerId": .string(TestTriggers.asks), "contentJson": [:]] }),
    ("StartInvocation", { _ in ["triggerId": .string(TestTriggers.asks), "input": [:]] }),
    ("SetEventBus", { _ in ["eventBus": Self.eventBus, "secretAccessKey": "s"] }),
    ("RemoveEventBus", { _ in [:] }),
    ("CreateClient", { ["name": "late", "accountId": .string($0.account)] }),
    ("DeleteClient", { ["id": .string($0.client)] }),
    ("RotateClientSecret", { ["id": .string($0.client)] }),
    ("CreateAccountKey", { ["accountId": .string($0.account)] }),
    ("DeleteAccountKey", { ["accountId": .string($0.account), "id": .string($0.key)] }),
    (
      "BindCertificate",
      { ["accountId": .string($0.account), "dnsName": "late.example.com"] }
    ),
    (
      "UnbindCertificate",
      { ["accountId": .string($0.account), "id": .string($0.certificate)] }
    ),
    ("RotateAccessKey", { _ in [:] }),
    ("CreateWorkflow", { _ in ["workflow": TestPintle.workflow("Late")] }),
    (
      "PutWorkflow", { ["id": .string($0.workflow), "workflow": TestPintle.workflow("Late")] }
    ),
    ("PatchWorkflow", { ["id": .string($0.workflow), "operations": Self.rename] }),
    ("DeleteWorkflow", { ["id": .string($0.workflow)] }),
    ("TestWorkflow", { ["id": .string($0.workflow), "input": [:]] }),
    (
      "SetWorkflowAllowRules",
      { ["id": .string($0.workflow), "allowRules": ["10.0.0.0/8"]] }
    ),
    ("CreateExternalClient", { ["id": .string($0.workflow)] }),
    ("ExecuteExternally", { ["id": .string($0.enabled), "body": ["input": [:]]] }),
    ("CancelWorkflowExecution", { ["id": .string($0.run)] }),
    ("StartWorkflowExecution", { ["workflowId": .string($0.enabled)] }),
    ("RetryWorkflowExecution", { ["id": .string($0.failed)] }),
    ("RetryWorkflowExecutions", { Self.failed($0.failing) }),
    ("RotateSigningKey", { ["targetId": .string($0.target)] }),
    (
      "SetStaticFields",
      { ["targetId": .string($0.target), "fields": [["name": "x-key", "value": "1"]]] }
    ),
    (
      "SetRetrySchedule",
      { ["targetId": .string($0.target), "schedule": ["waits": ["5s"]]] }
    ),
    ("SetTargetLabels", { Self.labeled($0.target) }),
    (
      "SetExecutionFilter",
      { ["executionId": "event", "filter": ["path": "$.late"], "targetIds": [.string($0.target)]] }
    ),
    ("SetExecutionLabels", { _ in Self.labeled("event/user.human.added") }),
    ("SetWorkflowLabels", { Self.labeled($0.workflow) }),
    ("SetSubscriptionLabels", { Self.labeled($0.subscription) }),
    ("SetAccountLabels", { Self.labeled($0.account) }),
  ]

  private static func failed(_ workflow: String) -> JSONValue {
    ["workflowId": .string(workflow), "filters": "status eq \"Failed\""]
  }

  private static func labeled(_ id: String) -> JSONValue {
    ["objects": .array([["id": .string(id), "labels": ["app": "late"]]])]
  }

  private static let eventBus: JSONValue = [
    "awsAccount": "123456789012", "awsRegion": "eu-central-1", "accessKeyId": "AKID",
  ]

  private static let rename: JSONValue = [["op": "replace", "path": "/name", "value": "Late"]]

  private static let event: JSONValue = [
    "type": "custom.order.made", "aggregateType": "order", "aggregateId": "1", "payload": [:],
  ]

  /// A key as PEM, in base64.
  private static let publicKey =
    "LS0tLS1CRUdJTiBQVUJMSUMgS0VZLS0tLS0KTUZrd0V3WUhLb1pJemowQ0FRWUlLb1pJemowREFRY0RRZ0FFRmxrbmN4Z2h4"
    + "aGlXNGpZSndrdXBCYUxKcGRCNAp0OHY5Vm8rZjZiU0c5WUo4d1Q5NTdwMjNlT1VDWi92bWh6VmxXenlWVXhJZmVZUmlaZDJS"
    + "QnIrRTVnPT0KLS0tLS1FTkQgUFVCTElDIEtFWS0tLS0tCg=="

  /// What the requests name.
  struct Things: Sendable {
    var action: String
    var organization: String
    var account: String
    var token: String
    var target: String
    var subscription: String
    var client: String
    var key: String
    var certificate: String
    var workflow: String
    /// One that is enabled.
    var enabled: String
    var run: String
    /// One whose runs fail, and such a run.
    var failing: String
    var failed: String
  }

  /// The right ends between the handler's start and its transaction: the command before it ends it.
  @Test func aCommandThatWaitsGainsNothing() throws {
    let pintle = try TestPintle(hasEventBuses: true)
    let account = try pintle.makeAccount("other", in: pintle.home, role: "IAM_OWNER_VIEWER")
    #expect(
      try pintle.call(
        "GrantOrganizationRole",
        ["accountId": .string(account.id), "role": "ORG_OWNER_VIEWER"]
      ).code == 0)
    let workflow = try pintle.makeWorkflow()
    let enabled = try pintle.makeWorkflow()
    let change: JSONValue = [["op": "replace", "path": "/enabled", "value": true]]
    #expect(
      try pintle.call("PatchWorkflow", ["id": .string(enabled), "operations": change]).code == 0)
    let failing = try pintle.makeWorkflow(
      TestPintle.workflow("Failing", RetryTests.failing))
    let things = Things(
      action: try pintle.makeAction("a"), organization: try pintle.makeTenant("T").organization,
      account: account.id, token: account.tokenID, target: try pintle.makeTarget("t"),
      subscription: try pintle.subscribe(),
      client: try pintle.call("CreateClient", ["name": "c", "accountId": .string(account.id)])
        .string("client.id"),
      key: try pintle.call(
        "CreateAccountKey", ["accountId": .string(account.id), "publicKey": .string(KeyTexts.ec)]
      ).string("key.id"),
      certificate: try pintle.call(
        "BindCertificate", ["accountId": .string(account.id), "dnsName": "host.example.com"]
      ).string("certificate.id"),
      workflow: workflow, enabled: enabled,
      run: try pintle.call("TestWorkflow", ["id": .string(workflow), "input": [:]])
        .string("workflowExecutionId"), failing: failing, failed: try pintle.tryOut(failing))
    let keys = pintle.keys
    try pintle.run { try await keys.prepare() }
    #expect(try pintle.call("PublishEvent", ["event": Self.event]).code == 0)

    #expect(
      try pintle.call("SetEventBus", ["eventBus": Self.eventBus, "secretAccessKey": "t"]).code == 0)
    var named: Set<String> = []
    for (name, json) in Self.writes {
      named.insert(try pintle.method(name).0.path)
      try expectNothing(name, json(things), pintle)
    }
    let keyed: JSONValue = ["targetId": .string(things.target), "keyId": "1"]
    let keyCalls: [(String, JSONValue)] = [
      (
        "AddPublicKey",
        [
          "targetId": .string(things.target),
          "publicKey": .string(Self.publicKey),
        ]
      ), ("ActivatePublicKey", keyed), ("DeactivatePublicKey", keyed), ("RemovePublicKey", keyed),
    ]
    for flavor in ActionsFlavor.allCases {
      let condition: JSONValue = ["event": ["all": true]]
      let rows: [(String, JSONValue)] = [
        (flavor.path(.create), flavor.target("late")),
        (flavor.path(.update), flavor.content([.init("name", "late")], id: things.target)),
        (flavor.path(.delete), flavor.byID(things.target)),
        (flavor.path(.set), flavor.execution(condition, [.target(things.target)])),
        (flavor.path("DeleteExecution"), ["condition": condition]),
      ]
      for (path, json) in rows {
        if path.hasSuffix("DeleteExecution"), flavor != .v3alpha { continue }
        named.insert(path)
        try expectNothing(path, json, pintle)
      }
      for (name, json) in keyCalls where flavor == .v2 {
        named.insert(flavor.path(name))
        try expectNothing(flavor.path(name), json, pintle)
      }
    }
    // Those that write nothing, or many times: reads, a function's targets, a batch without rows.
    let others = [
      "RunFunction", "ReplayDeliveries", "ValidateFilter", "GetInvocation", "TestExternalExecution",
      "TestTarget",
    ]
    for service in pintle.services {
      for method in service.descriptor.methods where method.kind == .unary {
        guard case .required(let permission) = method.permission, !permission.hasSuffix(".read"),
          !others.contains(method.name)
        else { continue }
        #expect(named.contains(method.path), "no request for \(method.path)")
      }
    }
  }

  private func expectNothing(_ name: String, _ json: JSONValue, _ pintle: TestPintle) throws {
    let account = try pintle.makeAccount("late \(name)", in: pintle.home, role: "IAM_OWNER")
    let before = try pintle.dump()
    let store = pintle.store
    let token = TokenEvent.aggregate(account.tokenID, organization: pintle.home)
    let (isHeld, gate) = (Gate(), Gate())
    let holder = pintle.start {
      try await store.write { transaction throws(StoreError) in
        isHeld.open()
        gate.wait()
        try transaction.append(TokenEvent.removed, to: token, by: "tester")
      }
    }
    defer { gate.open() }
    try pintle.turn { isHeld.isOpen }
    let answer = try pintle.call(
      name, json, queuedAs: TestPintle.Caller(token: account.token), release: { gate.open() })
    try pintle.run { try await holder.value }
    // In the forms of errors that have no member for it, it stands in the text.
    #expect(
      answer.errorID == "AUTH-7fs1e" || answer.text.contains("(AUTH-7fs1e)"),
      "\(name): \(answer.text)")
    let after = try pintle.dump()
    #expect(
      after.allSatisfy { before.contains($0) } && after.count < before.count,
      "\(name) left something")
  }

  /// Something that a thread waits for.
  private final class Gate: Sendable {
    private let opened = Mutex(false)

    var isOpen: Bool { opened.withLock { $0 } }

    func open() { opened.withLock { $0 = true } }

    func wait() { while !isOpen { usleep(1000) } }
  }

  private func lastPosition(_ pintle: TestPintle) throws -> Int64 {
    let store = pintle.store
    return try pintle.run {
      try await store.read { reader throws(StoreError) in
        try InstanceTable.read(in: reader).lastPosition
      }
    }
  }

  /// What the body of a command checks of the caller, it checks on the one of that moment.
  @Test func aRoleThatWasTakenAwayGivesNoRole() throws {
    let pintle = try TestPintle()
    let tenant = try pintle.makeTenant("T")
    // Two roles that both allow to grant; the greater one goes.
    let account = try pintle.makeAccount("late", in: tenant.organization, role: "IAM_OWNER")
    let manager = try pintle.call(
      "GrantInstanceRole", ["accountId": .string(account.id), "role": "IAM_ORG_MANAGER"])
    #expect(manager.code == 0)
    let answer = try pintle.call(
      "CreateToken", ["accountId": .string(pintle.administrator)],
      as: TestPintle.Caller(token: account.token).selecting(pintle.home),
      meanwhile: {
        let revoked = try pintle.call(
          "RevokeInstanceRole", ["accountId": .string(account.id), "role": "IAM_OWNER"])
        #expect(revoked.code == 0)
      })
    #expect(answer.errorID == "ADMIN-t3rLe", "\(answer.text)")
  }

  // MARK: Tokens and their makers

  /// A grant that the maker of a token could not have given does not reach the token.
  @Test func aTokenGainsNoMoreThanItsMakerCouldGive() throws {
    let pintle = try TestPintle()
    let tenant = try pintle.makeTenant("T")
    let other = try pintle.makeTenant("Other")
    let id = try pintle.call("CreateServiceAccount", ["name": "a"], as: tenant.caller)
      .string("account.id")
    let made = try pintle.call("CreateToken", ["accountId": .string(id)], as: tenant.caller)
    let old = TestPintle.Caller(token: made.string("secret"))
    func grant(_ method: String, _ role: String, in organization: String) throws {
      let answer = try pintle.call(
        method, ["accountId": .string(id), "role": .string(role)],
        as: .owner.selecting(organization))
      #expect(answer.code == 0, "\(answer.text)")
    }
    // What its maker could give reaches it.
    try grant("GrantOrganizationRole", "ORG_EVENT_VIEWER", in: tenant.organization)
    #expect(try pintle.call("ListEvents", as: old).code == 0)
    // What it could not does not: the instance's roles, and those in other organizations.
    try grant("GrantInstanceRole", "IAM_OWNER", in: tenant.organization)
    try grant("GrantOrganizationRole", "ORG_OWNER", in: other.organization)
    for caller in [old, old.selecting(other.organization)] {
      for method in ["ListOrganizations", "ListActions", "ListInstanceMembers"] {
        #expect(try pintle.call(method, as: caller).errorID == "AUTH-5mWD2", "\(method)")
      }
    }
    // Nor can it make a token that has more.
    try grant("GrantOrganizationRole", "ORG_OWNER", in: tenant.organization)
    let child = try pintle.call("CreateToken", ["accountId": .string(tenant.owner)], as: old)
    #expect(child.code == 0, "\(child.text)")
    #expect(
      try pintle.call(
        "GrantInstanceRole", ["accountId": .string(tenant.owner), "role": "IAM_OWNER"]
      ).code == 0)
    #expect(
      try pintle.call("ListOrganizations", as: .init(token: child.string("secret"))).errorID
        == "AUTH-5mWD2")
    // A token that whoever has it all makes has it all.
    let new = try pintle.call(
      "CreateToken", ["accountId": .string(id)], as: .owner.selecting(tenant.organization))
    #expect(
      try pintle.call("ListOrganizations", as: .init(token: new.string("secret"))).code == 0)
  }

  /// Tokens of versions that wrote no roles down have those of their makers at that time, from the log.
  @Test func oldTokensAreBoundByTheLog() throws {
    let pintle = try TestPintle()
    let tenant = try pintle.makeTenant("T")
    let (store, home) = (pintle.store, tenant.organization)
    let token = BearerToken(text: "an old token of the owner's making")
    try pintle.run {
      try await store.write { transaction throws(StoreError) in
        try transaction.append(
          AccountEvent.added(name: "a", description: ""),
          to: AccountEvent.aggregate("acc", organization: home), by: tenant.owner)
        try TokenTable.add(
          "tok", (account: "acc", name: "", expiresAt: nil), hash: token.hash, hint: token.hint,
          ceiling: nil, organization: home, by: tenant.owner, in: transaction)
        for (scope, role) in [
          (MembershipScope.organization(home), "ORG_OWNER"), (.instance, "IAM_OWNER"),
        ] {
          try transaction.append(
            MembershipEvent.added(account: "acc", scope: scope, roles: [role]),
            to: MembershipEvent.aggregate(account: "acc", scope: scope, organization: home),
            by: "SYSTEM")
        }
      }
    }
    let caller = TestPintle.Caller(token: token.text)
    for _ in 0..<2 {
      #expect(try pintle.call("ListActions", as: caller).code == 0)
      #expect(try pintle.call("ListOrganizations", as: caller).errorID == "AUTH-5mWD2")
      // The same when the tables are made again, although the maker is gone by then.
      _ = try pintle.call("DeleteServiceAccount", ["id": .string(tenant.owner)], as: caller)
      #expect(try pintle.call("RebuildProjections").code == 0)
    }
  }
}
