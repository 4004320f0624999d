import Base
import RPC
import Testing
import Wire

@testable import Services

/// The OAuth clients of workflows.
@Suite struct WorkflowClientTests {
  private func makeClient(
    of workflow: String, _ pintle: TestPintle, as caller: TestPintle.Caller
  ) throws -> TestClient {
    try pintle.prepareAccessKeys()
    let made = try pintle.call("CreateExternalClient", ["id": .string(workflow)], as: caller)
    try #require(made.code == 0, "\(made.text)")
    return TestClient(id: made.string("id"), secret: made.string("secret"), account: "")
  }

  private func clients(_ pintle: TestPintle, as caller: TestPintle.Caller) throws -> [JSONValue] {
    try pintle.call("ListClients", as: caller)["clients"]?.arrayValue ?? []
  }

  private func accounts(_ pintle: TestPintle, as caller: TestPintle.Caller) throws -> [String] {
    try pintle.call("ListServiceAccounts", as: caller).strings("accounts", "id")
  }

  /// Whoever administrates many organizations makes a client in that of the workflow, and not in the own one.
  @Test func aClientBelongsToTheWorkflowsOrganization() throws {
    let pintle = try TestPintle()
    let tenant = try pintle.makeTenant("Tenant")
    let caller = TestPintle.Caller.owner.selecting(tenant.organization)
    let workflow = try pintle.makeWorkflow(as: caller)
    try pintle.enable(workflow, as: caller)
    let (ownClients, ownAccounts) = (
      try clients(pintle, as: .owner), try accounts(pintle, as: .owner)
    )
    let accountsBefore = try accounts(pintle, as: tenant.caller)
    let client = try makeClient(of: workflow, pintle, as: caller)
    #expect(try clients(pintle, as: .owner) == ownClients)
    #expect(try accounts(pintle, as: .owner) == ownAccounts)
    let listed = try clients(pintle, as: tenant.caller)
    #expect(listed.count == 1 && listed.first?["id"] == .string(client.id), "\(listed)")
    let made = try accounts(pintle, as: tenant.caller).filter { !accountsBefore.contains($0) }
    #expect(made.count == 1 && listed.first?["accountId"]?.stringValue == made.first)

    // Its tokens act there by themselves, and can start this workflow and nothing else.
    let token = TestPintle.Caller(token: try pintle.accessToken(client))
    let started = try pintle.call(
      "ExecuteExternally", ["id": .string(workflow), "body": [:]], as: token)
    #expect(!started.string("workflowExecutionId").isEmpty, "\(started.text)")
    let waited = try pintle.call(
      "StartWorkflowExecution", ["workflowId": .string(workflow), "wait": "1s"], as: token)
    #expect(waited.string("execution.status") == "Completed", "\(waited.text)")
    let other = try pintle.makeWorkflow(TestPintle.workflow("Other"), as: caller)
    try pintle.enable(other, as: caller)
    for (method, json) in [
      ("ExecuteExternally", ["id": .string(other), "body": [:]]),
      ("StartWorkflowExecution", ["workflowId": .string(other)]),
      ("RetryWorkflowExecutions", ["workflowId": .string(other)]),
      ("GetWorkflow", ["id": .string(workflow)]),
      ("CreateServiceAccount", ["name": "x"]),
    ] as [(String, JSONValue)] {
      #expect(try pintle.call(method, json, as: token).status == 403, "\(method)")
    }
    let rotated = try pintle.call(
      "RotateClientSecret", ["id": .string(client.id)], as: tenant.caller)
    #expect(rotated.code == 0, "\(rotated.text)")

    // It ends with the workflow, and so does the account that was made for it.
    try pintle.enable(workflow, false, as: caller)
    #expect(
      try pintle.call("DeleteWorkflow", ["id": .string(workflow)], as: caller).status == 204)
    #expect(try clients(pintle, as: tenant.caller).isEmpty)
    #expect(try accounts(pintle, as: tenant.caller) == accountsBefore)
    #expect(throws: UnreadableAnswer.self) {
      try pintle.accessToken(
        TestClient(id: client.id, secret: rotated.string("secret"), account: ""))
    }
  }

  /// In the own organization a client acts as whoever makes it, who stays when the workflow goes.
  @Test func aClientOfTheOwnOrganizationActsAsItsMaker() throws {
    let pintle = try TestPintle()
    let tenant = try pintle.makeTenant("Tenant")
    let workflow = try pintle.makeWorkflow(as: tenant.caller)
    let before = try accounts(pintle, as: tenant.caller)
    let client = try makeClient(of: workflow, pintle, as: tenant.caller)
    #expect(try accounts(pintle, as: tenant.caller) == before)
    #expect(
      try clients(pintle, as: tenant.caller).first?["accountId"] == .string(tenant.owner))
    _ = try pintle.accessToken(client)
    #expect(
      try pintle.call("DeleteWorkflow", ["id": .string(workflow)], as: tenant.caller).status == 204)
    #expect(try clients(pintle, as: tenant.caller).isEmpty)
    #expect(try accounts(pintle, as: tenant.caller) == before)
  }

  @Test func aWorkflowHasSoManyClients() throws {
    let pintle = try TestPintle()
    let tenant = try pintle.makeTenant("Tenant")
    let caller = TestPintle.Caller.owner.selecting(tenant.organization)
    let workflow = try pintle.makeWorkflow(as: caller)
    for number in 0..<Limits.maxWorkflowClients {
      // Whoever makes them, they are this workflow's.
      _ = try makeClient(of: workflow, pintle, as: number % 2 == 0 ? caller : tenant.caller)
    }
    let refused = try pintle.call("CreateExternalClient", ["id": .string(workflow)], as: caller)
    #expect(refused.status == 400 && refused.text.contains("at most 10 clients"))
  }
}
