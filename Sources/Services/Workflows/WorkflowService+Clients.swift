public import API
import Base
public import RPC
import Records
import Store

extension WorkflowService {
  /// What clients of one workflow may do.
  private static let clientScope = "sp:workflow-execute:external"

  /// What tokens are for that may start one workflow.
  static func resource(_ workflow: String) -> String { "workflow/" + workflow }

  public func createExternalClient(
    _ request: Pintle.Workflow.V1.CreateExternalClientRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Workflow.V1.ExternalClient {
    let secret = ClientSecret(random: random)
    let newAccount = identifiers.next()
    let id = try await store.write(as: try context.caller) { transaction, caller in
      let record = try Self.require(request.id, caller, in: transaction)
      try Self.requireExternal(record)
      guard caller.permissions.contains("workflow.execute") else {
        throw RPCError.permissionMissing
      }
      let resource = Self.resource(record.id)
      let clients = try ClientTable.list(
        resource: resource, organization: record.organization, in: transaction)
      guard clients.count < Limits.maxWorkflowClients else {
        throw RPCError(
          .resourceExhausted,
          "a workflow has at most \(Limits.maxWorkflowClients) clients: delete some of them first",
          gatewayStatus: 400)
      }
      // The machine's operator has no account that the client could be of.
      let isOwn = caller.isAccount && caller.homeOrganization.utf8Equals(record.organization)
      if !isOwn {
        try Self.addAccount(newAccount, of: secret.id, for: record, caller, in: transaction)
      }
      try ClientTable.add(
        secret.id,
        ClientContent(
          account: isOwn ? caller.account : newAccount, name: record.content.name,
          scopes: [Self.clientScope],
          resource: resource, ceiling: caller.roles),
        hash: secret.hash, organization: record.organization, by: caller.account,
        in: transaction)
      return record.id
    }
    var response = Pintle.Workflow.V1.ExternalClient()
    response.id = secret.id
    response.secret = secret.text
    response.url = (publicURL ?? "") + "/workflows/execute/external/" + id
    return response
  }

  /// The role of accounts that are made for clients.
  private static let clientRole = "ORG_WORKFLOW_STARTER"

  /// The name of the account that is made for a client.
  private static func accountName(ofClient id: String) -> String { "workflow-client-" + id }

  /// Makes the account of a client whose maker is none, or belongs to another organization than the workflow.
  ///
  /// It can start workflows and do nothing else.
  private static func addAccount(
    _ id: String, of client: String, for record: WorkflowRecord, _ caller: Caller,
    in transaction: Transaction
  ) throws {
    guard let role = Role.named(clientRole), caller.covers(role),
      caller.permissions.isSuperset(of: ["org.account.write", "org.member.write"])
    else { throw RPCError.permissionMissing }
    let organization = record.organization
    try transaction.append(
      AccountEvent.added(
        name: accountName(ofClient: client), description: "Starts the workflow \(record.id)"),
      to: AccountEvent.aggregate(id, organization: organization), expecting: .none,
      by: caller.account)
    let scope = MembershipScope.organization(organization)
    try transaction.append(
      MembershipEvent.added(account: id, scope: scope, roles: [clientRole]),
      to: MembershipEvent.aggregate(account: id, scope: scope, organization: organization),
      expecting: .none, by: caller.account)
  }

  /// Deletes the clients of a workflow that is deleted, with the accounts that were made for them.
  static func removeClients(
    of record: WorkflowRecord, by account: String, in transaction: Transaction
  ) throws(StoreError) {
    for client in try ClientTable.list(
      resource: resource(record.id), organization: record.organization, in: transaction)
    {
      try transaction.append(
        ClientEvent.removed,
        to: ClientEvent.aggregate(client.id, organization: client.organization), by: account)
      if let own = try AccountTable.find(
        client.content.account, organization: client.organization, in: transaction),
        own.name.utf8Equals(accountName(ofClient: client.id))
      {
        try transaction.append(
          AccountEvent.removed,
          to: AccountEvent.aggregate(own.id, organization: own.organization), by: account)
      }
    }
  }
}
