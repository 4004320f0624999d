import RPC
import Records
import Store

extension DomainStore {
  /// Runs a command in the caller's organization.
  ///
  /// The organization is looked for again in the command's own transaction: since the caller was let through
  /// it may have been deleted, and then nothing may come to lie in it. The caller's share of the store's time is
  /// used up by it unless another one is given.
  func write<Result: Sendable>(
    as caller: Caller, for share: StoreShare? = nil,
    _ body: @escaping @Sendable (Transaction) throws -> Result
  ) async throws(RPCError) -> Result {
    try await write(for: share ?? caller.share) { transaction in
      try Self.requireActive(caller, in: transaction)
      return try body(transaction)
    }
  }

  /// Refuses a command in an organization that is gone.
  static func requireActive(_ caller: Caller, in transaction: Transaction) throws {
    guard try OrganizationTable.isActive(caller.organization, in: transaction) else {
      throw RPCError.organizationUnknown
    }
  }
}
