import API
import Base
import RPC
import Records
import Store
import Wire

// What tokens, keys and bound certificates of accounts have in common: who may make, list and end them.
extension AdminService {
  /// When a credential ends, nanoseconds since 1970; nil for never.
  ///
  /// One that has ended already is refused.
  func expiry(
    _ time: Google.Protobuf.Timestamp?, _ errorID: String, _ language: Language
  ) throws(RPCError) -> Int64? {
    let expiresAt = time?.nanosecondsSinceEpoch
    if let expiresAt, expiresAt <= store.store.timeSource.wallNanoseconds() {
      throw .fault(.invalidArgument, errorID, .expirationInPast, in: language)
    }
    return expiresAt
  }

  /// Runs a command on the credentials of an account of the caller's organization, for who holds all that it holds.
  ///
  /// - Parameters:
  ///   - accountID: Whose credentials they are.
  ///   - errorIDs: Of the errors for an account that is not there, and for one that may do more than the caller.
  ///   - context: The call.
  ///   - endsOne: Whether it ends one, which is not kept waiting as others are.
  ///   - body: What is done.
  /// - Returns: What `body` does.
  /// - Throws: What `body` refuses, and what the above does.
  func changeCredentials<Result: Sendable>(
    of accountID: String, _ errorIDs: (account: String, roles: String), _ context: CallContext,
    endsOne: Bool = false,
    _ body: @escaping @Sendable (Transaction, AccountRecord, Caller) throws -> Result
  ) async throws(RPCError) -> Result {
    let caller = try context.caller
    let language = context.language
    let share: StoreShare? = endsOne ? .revocation(caller.organization) : nil
    return try await store.write(as: caller, for: share) { transaction, caller in
      let account = try Self.requireAccount(
        accountID, caller.organization, errorIDs.account, language, in: transaction)
      try Self.requireCovered(account, caller, errorIDs.roles, language, in: transaction)
      return try body(transaction, account, caller)
    }
  }

  /// A page of an account's credentials.
  ///
  /// - Parameters:
  ///   - accountID: Whose they are.
  ///   - errorID: Of the error for an account that is not there.
  ///   - context: The call.
  ///   - list: Reads the page, of the account of this organization.
  /// - Returns: The page.
  /// - Throws: When there is no such account, and what the store says.
  func listCredentials<Row: Sendable>(
    of accountID: String, _ errorID: String, _ context: CallContext,
    _ list:
      @escaping @Sendable (_ organization: String, Reader) throws(StoreError) -> ListResult<Row>
  ) async throws(RPCError) -> ListResult<Row> {
    let caller = try context.caller
    let organization = caller.organization
    let (account, result) = try await store.scan(for: caller.readShare) {
      reader throws(StoreError) in
      (
        try AccountTable.find(accountID, organization: organization, in: reader),
        try list(organization, reader)
      )
    }
    guard account != nil else {
      throw .fault(.notFound, errorID, .accountNotFound, in: context.language)
    }
    return result
  }
}
