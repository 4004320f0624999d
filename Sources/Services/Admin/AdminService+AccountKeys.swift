public import API
import Base
import Crypto
public import RPC
import Records
import Store
import Wire

// MARK: - Keys of accounts

extension AdminService {
  public func createAccountKey(
    _ request: Pintle.Admin.V1.CreateAccountKeyRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Admin.V1.CreateAccountKeyResponse {
    let caller = try context.caller
    let language = context.language
    let expiresAt = request.expireTime?.nanosecondsSinceEpoch
    if let expiresAt, expiresAt <= store.store.timeSource.wallNanoseconds() {
      throw .fault(.invalidArgument, "ADMIN-k1eXp", .expirationInPast, in: language)
    }
    let id = identifiers.next()
    let made = try await accountKeys.make(request.publicKey)
    let record = try await store.write(as: caller) { transaction, caller in
      let account = try Self.requireAccount(
        request.accountID, caller.organization, "ADMIN-k2aCc", language, in: transaction)
      try Self.requireCovered(account, caller, "ADMIN-k3rLe", language, in: transaction)
      try transaction.append(
        AccountKeyEvent.added(
          account: account.id, publicKey: made.publicPEM, expiresAt: expiresAt,
          ceiling: caller.roles),
        to: AccountKeyEvent.aggregate(id, organization: account.organization), expecting: .none,
        by: caller.account)
      return try AccountKeyTable.find(id, organization: account.organization, in: transaction)
    }
    guard let record else { throw RPCError(.internal, "the store failed") }
    var response = Pintle.Admin.V1.CreateAccountKeyResponse()
    response.key = Pintle.Admin.V1.AccountKey(record)
    if let privatePEM = made.privatePEM {
      let file: JSONValue = [
        "type": "serviceaccount", "keyId": .string(id), "key": .string(privatePEM),
        "userId": .string(record.account),
      ]
      response.keyFile = file.text()
    }
    return response
  }

  public func listAccountKeys(
    _ request: Pintle.Admin.V1.ListAccountKeysRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Admin.V1.ListAccountKeysResponse {
    let caller = try context.caller
    let organization = caller.organization
    let page = Self.page(offset: request.offset, limit: request.limit)
    let (account, result) = try await store.scan(for: caller.readShare) {
      reader throws(StoreError) in
      (
        try AccountTable.find(request.accountID, organization: organization, in: reader),
        try AccountKeyTable.list(
          account: request.accountID, organization: organization, page: page, in: reader)
      )
    }
    guard account != nil else {
      throw .fault(.notFound, "ADMIN-k4aCc", .accountNotFound, in: context.language)
    }
    var response = Pintle.Admin.V1.ListAccountKeysResponse()
    response.keys = result.rows.map { Pintle.Admin.V1.AccountKey($0) }
    response.total = result.total
    return response
  }

  public func deleteAccountKey(
    _ request: Pintle.Admin.V1.DeleteAccountKeyRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Admin.V1.DeleteAccountKeyResponse {
    let caller = try context.caller
    let language = context.language
    try await store.write(as: caller, for: .revocation(caller.organization)) {
      transaction, caller in
      let account = try Self.requireAccount(
        request.accountID, caller.organization, "ADMIN-k5aCc", language, in: transaction)
      try Self.requireCovered(account, caller, "ADMIN-k6rLe", language, in: transaction)
      let key = try AccountKeyTable.find(
        request.id, organization: account.organization, in: transaction)
      guard let key, key.account.utf8Equals(account.id) else {
        throw RPCError.fault(.notFound, "ADMIN-k7nFd", .accountKeyNotFound, in: language)
      }
      try transaction.append(
        AccountKeyEvent.removed,
        to: AccountKeyEvent.aggregate(key.id, organization: key.organization),
        expecting: .exact(key.sequence), by: caller.account)
    }
    return Pintle.Admin.V1.DeleteAccountKeyResponse()
  }
}

// MARK: - Keys of access tokens

extension AdminService {
  public func listAccessKeys(
    _ request: Pintle.Admin.V1.ListAccessKeysRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Admin.V1.ListAccessKeysResponse {
    do throws(StoreError) {
      var response = Pintle.Admin.V1.ListAccessKeysResponse()
      response.keys = try await accessKeys.published().map { Pintle.Admin.V1.AccessKey($0) }
      return response
    } catch {
      throw RPCError(error)
    }
  }

  public func rotateAccessKey(
    _ request: Pintle.Admin.V1.RotateAccessKeyRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Admin.V1.RotateAccessKeyResponse {
    let caller = try context.caller
    do throws(StoreError) {
      let rotation = try await accessKeys.rotate(revokes: request.revokeTokens, as: caller)
      var response = Pintle.Admin.V1.RotateAccessKeyResponse()
      response.key = Pintle.Admin.V1.AccessKey(rotation.added)
      response.retiredKey = rotation.retired.map { Pintle.Admin.V1.AccessKey($0) }
      return response
    } catch {
      throw RPCError(error)
    }
  }
}
