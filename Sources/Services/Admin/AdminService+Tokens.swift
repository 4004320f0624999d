public import API
import Base
import Crypto
public import RPC
import Records
import Store
import Wire

// MARK: - Tokens

extension AdminService {
  public func createToken(
    _ request: Pintle.Admin.V1.CreateTokenRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Admin.V1.CreateTokenResponse {
    let caller = try context.caller
    let language = context.language
    let expiresAt = request.expireTime?.nanosecondsSinceEpoch
    if let expiresAt, expiresAt <= store.store.timeSource.wallNanoseconds() {
      throw .fault(.invalidArgument, "ADMIN-t1eXp", .expirationInPast, in: language)
    }
    let id = identifiers.next()
    let secret = BearerToken(random: random)
    let record = try await store.write(as: caller) { transaction, caller in
      let account = try Self.requireAccount(
        request.accountID, caller.organization, "ADMIN-t2aCc", language, in: transaction)
      try Self.requireCovered(account, caller, "ADMIN-t3rLe", language, in: transaction)
      try TokenTable.add(
        id, (account: account.id, name: request.description, expiresAt: expiresAt),
        hash: secret.hash, hint: secret.hint, ceiling: caller.roles,
        organization: account.organization, by: caller.account, in: transaction)
      return try TokenTable.find(id, organization: account.organization, in: transaction)
    }
    guard let record else { throw RPCError(.internal, "the store failed") }
    var response = Pintle.Admin.V1.CreateTokenResponse()
    response.token = Pintle.Admin.V1.Token(record)
    response.secret = secret.text
    return response
  }

  public func listTokens(
    _ request: Pintle.Admin.V1.ListTokensRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Admin.V1.ListTokensResponse {
    let caller = try context.caller
    let organization = caller.organization
    let page = Self.page(offset: request.offset, limit: request.limit)
    let (account, result) = try await store.scan(for: caller.readShare) {
      reader throws(StoreError) in
      (
        try AccountTable.find(request.accountID, organization: organization, in: reader),
        try TokenTable.list(
          account: request.accountID, organization: organization, page: page, in: reader)
      )
    }
    guard account != nil else {
      throw .fault(.notFound, "ADMIN-t4aCc", .accountNotFound, in: context.language)
    }
    var response = Pintle.Admin.V1.ListTokensResponse()
    response.tokens = result.rows.map { Pintle.Admin.V1.Token($0) }
    response.total = result.total
    return response
  }

  public func revokeToken(
    _ request: Pintle.Admin.V1.RevokeTokenRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Admin.V1.RevokeTokenResponse {
    let caller = try context.caller
    let language = context.language
    try await store.write(as: caller, for: .revocation(caller.organization)) {
      transaction, caller in
      let account = try Self.requireAccount(
        request.accountID, caller.organization, "ADMIN-t5aCc", language, in: transaction)
      try Self.requireCovered(account, caller, "ADMIN-t6rLe", language, in: transaction)
      let token = try TokenTable.find(
        request.id, organization: account.organization, in: transaction)
      guard let token, token.account.utf8Equals(account.id) else {
        throw RPCError.fault(.notFound, "ADMIN-t7nFd", .tokenNotFound, in: language)
      }
      try transaction.append(
        TokenEvent.removed,
        to: TokenEvent.aggregate(token.id, organization: token.organization),
        expecting: .exact(token.sequence), by: caller.account)
    }
    return Pintle.Admin.V1.RevokeTokenResponse()
  }
}
