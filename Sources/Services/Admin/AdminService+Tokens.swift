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
    let expiresAt = try expiry(request.expireTime, "ADMIN-t1eXp", context.language)
    let id = identifiers.next()
    let secret = BearerToken(random: random)
    let record = try await changeCredentials(
      of: request.accountID, ("ADMIN-t2aCc", "ADMIN-t3rLe"), context
    ) { transaction, account, caller in
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
    let page = Self.page(offset: request.offset, limit: request.limit)
    let result = try await listCredentials(of: request.accountID, "ADMIN-t4aCc", context) {
      organization, reader throws(StoreError) in
      try TokenTable.list(
        account: request.accountID, organization: organization, page: page, in: reader)
    }
    var response = Pintle.Admin.V1.ListTokensResponse()
    response.tokens = result.rows.map { Pintle.Admin.V1.Token($0) }
    response.total = result.total
    return response
  }

  public func revokeToken(
    _ request: Pintle.Admin.V1.RevokeTokenRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Admin.V1.RevokeTokenResponse {
    let language = context.language
    try await changeCredentials(
      of: request.accountID, ("ADMIN-t5aCc", "ADMIN-t6rLe"), context, endsOne: true
    ) { transaction, account, caller in
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
