import Records
import Store
import Testing
import Wire

@testable import Services

/// The way past executions that lock everybody out.
@Suite struct BreakGlassTests {
  @Test(arguments: ExecutionCallTests.routes)
  func aFailingExecutionForAllIsRepairedThroughTheHeader(_ route: CallRoute) throws {
    let world = try CallWorld()
    let target = try world.target("t", "restWebhook")
    world.pintle.outgoing.answer("http://t.test/", .answer(500, ""))
    try world.set(["request": ["all": true]], [target])
    let before = try world.skips().count
    let repair = ActionsFlavor.v2.execution(["request": ["all": true]], [])
    // Nobody gets past it, the API that repairs it included.
    for path in [CallWorld.method, ActionsFlavor.v2.path(.set)] {
      let answer = try world.pintle.call(
        path, path == CallWorld.method ? ["name": "o"] : repair, by: route)
      #expect(answer.errorID == "EXEC-dra6yamk98", "\(path)")
    }
    world.pintle.outgoing.forget()
    let repaired = try world.pintle.call(
      ActionsFlavor.v2.path(.set), repair, as: .skipping, by: route)
    #expect(repaired.code == 0)
    #expect(world.pintle.outgoing.sent.isEmpty)
    #expect(try world.create(by: route).code == 0)
    let skips = try world.skips().dropFirst(before)
    #expect(
      Array(skips) == [
        [
          "reason": "header", "method": "zitadel.action.v2.ActionService/SetExecution",
          "account": .string(world.pintle.administrator),
        ]
      ])
  }

  @Test(arguments: ExecutionCallTests.routes)
  func responsesAreSkippedToo(_ route: CallRoute) throws {
    let world = try CallWorld()
    try world.set(CallWorld.response, [try world.target("t")])
    world.pintle.outgoing.answer("http://t.test/", .answer(500, ""))
    #expect(try world.create("a", by: route).code == 9)
    #expect(try world.create("b", as: .skipping, by: route).code == 0)
  }

  @Test func everyUseIsAnEventWhetherOrNotAnythingWasSkipped() throws {
    let world = try CallWorld()
    _ = try world.pintle.call("ListOrganizations", as: .skipping)
    _ = try world.pintle.call("ListOrganizations", as: .skipping)
    #expect(
      try world.skips().map { $0["method"] }
        == Array(repeating: "pintle.admin.v1.AdminService/ListOrganizations", count: 2))
  }

  @Test(arguments: ["IAM_ORG_MANAGER", "IAM_OWNER_VIEWER", "ORG_OWNER", "IAM_LOGIN_CLIENT"])
  func othersAreRefused(_ role: String) throws {
    let world = try CallWorld()
    let account = try world.pintle.makeAccount("a", in: world.pintle.home, role: role)
    let caller = TestPintle.Caller(
      token: account.token, others: [("x-pintle-skip-executions", "true")])
    for route in ExecutionCallTests.routes {
      let answer = try world.pintle.call("ListOrganizations", as: caller, by: route)
      #expect(answer.code == 7)
      #expect(answer.errorID == "AUTH-5mWD2")
    }
    #expect(try world.skips().isEmpty)
  }

  /// What is neither "true" nor "false" is a mistake, of which nobody would be told otherwise.
  @Test(arguments: [("false", 9), ("1", 3), ("TRUE", 3), ("", 3), ("true ", 3)])
  func onlyTrueAsks(_ value: String, _ code: Int64) throws {
    let world = try CallWorld()
    try world.set(CallWorld.request, [try world.target("t", "restWebhook")])
    world.pintle.outgoing.answer("http://t.test/", .answer(500, ""))
    let caller = TestPintle.Caller.owner.sending([("x-pintle-skip-executions", value)])
    #expect(try world.create(as: caller).code == code)
  }

  @Test func withoutATokenTheHeaderIsNothing() throws {
    let world = try CallWorld()
    let caller = TestPintle.Caller(token: nil, others: [("x-pintle-skip-executions", "true")])
    #expect(try world.create(as: caller).code == 16)
  }

  @Test func aServerStartedSoRunsNone() throws {
    let world = try CallWorld(skipsExecutions: true)
    let target = try world.target("t")
    world.pintle.outgoing.answer("http://t.test/", .answer(500, ""))
    try world.set(CallWorld.request, [target])
    try world.set(CallWorld.response, [target])
    #expect(try world.create().code == 0)
    #expect(world.pintle.outgoing.sent.isEmpty)
    let store = world.pintle.store
    try world.pintle.run { try await BreakGlass(store: store).noteStart() }
    #expect(try world.skips().last == ["reason": "start"])
    // Whoever wants to hear of it can.
    #expect(KnownEventTypes.all.contains(ExecutionSkipEvent.byStart.type))
  }

  @Test(arguments: [
    ExecutionSkipEvent.byHeader(method: "a.B/C", account: "1"), ExecutionSkipEvent.byStart,
  ])
  func theEventReadsBack(_ event: ExecutionSkipEvent) throws {
    let world = try CallWorld()
    let store = world.pintle.store
    let appended = try world.pintle.run {
      try await store.write { transaction throws(StoreError) in
        try transaction.append(
          event,
          to: Aggregate(
            organization: store.instanceID, type: "instance", id: store.instanceID), by: "t")
      }
    }
    #expect(try ExecutionSkipEvent(appended) == event)
  }
}
