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
    let expiresAt = try expiry(request.expireTime, "ADMIN-k1eXp", context.language)
    let id = identifiers.next()
    let made = try await accountKeys.make(request.publicKey)
    let record = try await changeCredentials(
      of: request.accountID, ("ADMIN-k2aCc", "ADMIN-k3rLe"), context
    ) { transaction, account, caller in
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
    let page = Self.page(offset: request.offset, limit: request.limit)
    let result = try await listCredentials(of: request.accountID, "ADMIN-k4aCc", context) {
      organization, reader throws(StoreError) in
      try AccountKeyTable.list(
        account: request.accountID, organization: organization, page: page, in: reader)
    }
    var response = Pintle.Admin.V1.ListAccountKeysResponse()
    response.keys = result.rows.map { Pintle.Admin.V1.AccountKey($0) }
    response.total = result.total
    return response
  }

  public func deleteAccountKey(
    _ request: Pintle.Admin.V1.DeleteAccountKeyRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Admin.V1.DeleteAccountKeyResponse {
    let language = context.language
    try await changeCredentials(
      of: request.accountID, ("ADMIN-k5aCc", "ADMIN-k6rLe"), context, endsOne: true
    ) { transaction, account, caller in
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
