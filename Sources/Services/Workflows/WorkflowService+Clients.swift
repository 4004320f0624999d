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
      try ClientTable.add(
        secret.id,
        ClientContent(
          account: caller.account, name: record.content.name, scopes: [Self.clientScope],
          resource: resource, ceiling: caller.roles),
        hash: secret.hash, organization: caller.homeOrganization, by: caller.account,
        in: transaction)
      return record.id
    }
    var response = Pintle.Workflow.V1.ExternalClient()
    response.id = secret.id
    response.secret = secret.text
    response.url = (publicURL ?? "") + "/workflows/execute/external/" + id
    return response
  }

  /// Deletes the clients of a workflow that is deleted.
  static func removeClients(
    of record: WorkflowRecord, by account: String, in transaction: Transaction
  ) throws(StoreError) {
    for client in try ClientTable.list(
      resource: resource(record.id), organization: record.organization, in: transaction)
    {
      try transaction.append(
        ClientEvent.removed,
        to: ClientEvent.aggregate(client.id, organization: client.organization), by: account)
    }
  }
}
