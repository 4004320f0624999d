public import API
import Base
import Crypto
public import RPC
import Records
import Store
import Wire

// MARK: - Clients

extension AdminService {
  public func createClient(
    _ request: Pintle.Admin.V1.CreateClientRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Admin.V1.CreateClientResponse {
    let caller = try context.caller
    let language = context.language
    guard request.accountID.isEmpty || request.roles.isEmpty else {
      throw RPCError(
        .invalidArgument, "roles are for the account that is made where account_id is empty")
    }
    let secret = ClientSecret(random: random)
    let newAccount = identifiers.next()
    let record = try await store.write(as: caller) { transaction, caller in
      let account =
        if request.accountID.isEmpty {
          try Self.makeAccount(
            newAccount, named: request.name, roles: request.roles, caller, language,
            in: transaction)
        } else {
          try Self.requireAccount(
            request.accountID, caller.organization, "ADMIN-c1aCc", language, in: transaction)
        }
      try Self.requireCovered(account, caller, "ADMIN-c2rLe", language, in: transaction)
      let content = ClientContent(
        account: account.id, name: request.name, scopes: request.scopes, ceiling: caller.roles)
      try ClientTable.add(
        secret.id, content, hash: secret.hash, organization: account.organization,
        by: caller.account, in: transaction)
      return try Self.requireClient(
        secret.id, caller.organization, "ADMIN-c3nFd", language, in: transaction)
    }
    var response = Pintle.Admin.V1.CreateClientResponse()
    response.client = Pintle.Admin.V1.Client(record)
    response.secret = secret.text
    return response
  }

  /// An account for a new client, with roles that the caller may grant.
  private static func makeAccount(
    _ id: String, named name: String, roles: [String], _ caller: Caller, _ language: Language,
    in transaction: Transaction
  ) throws -> AccountRecord {
    guard caller.permissions.contains("org.account.write") else {
      throw RPCError.permissionMissing
    }
    let taken = try AccountTable.find(
      name: name, organization: caller.organization, in: transaction)
    guard taken == nil else {
      throw RPCError.fault(.alreadyExists, "ADMIN-c4eXs", .accountAlreadyExists, in: language)
    }
    try transaction.append(
      AccountEvent.added(name: name, description: ""),
      to: AccountEvent.aggregate(id, organization: caller.organization), expecting: .none,
      by: caller.account)
    for (scope, wanted) in [
      (MembershipScope.instance, Role.Scope.instance),
      (.organization(caller.organization), .organization),
    ] {
      let names = roles.filter { Role.named($0)?.scope == wanted }.sorted()
      guard !names.isEmpty else { continue }
      let isAllowed =
        wanted == .instance
        ? caller.instancePermissions.contains("iam.account.write")
        : caller.permissions.contains("org.member.write")
      guard isAllowed, names.allSatisfy({ Role.named($0).map(caller.covers) ?? false }) else {
        throw RPCError.fault(
          .permissionDenied, "ADMIN-c5cOv", .roleNotAssignable, in: language)
      }
      try transaction.append(
        MembershipEvent.added(account: id, scope: scope, roles: names),
        to: MembershipEvent.aggregate(
          account: id, scope: scope, organization: caller.organization),
        expecting: .none, by: caller.account)
    }
    return try requireAccount(id, caller.organization, "ADMIN-c6nFd", language, in: transaction)
  }

  public func listClients(
    _ request: Pintle.Admin.V1.ListClientsRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Admin.V1.ListClientsResponse {
    let caller = try context.caller
    let organization = caller.organization
    let page = Self.page(offset: request.offset, limit: request.limit)
    let account = request.accountID.isEmpty ? nil : request.accountID
    let (isFound, result) = try await store.scan(for: caller.readShare) {
      reader throws(StoreError) in
      (
        try account.map { id throws(StoreError) in
          try AccountTable.find(id, organization: organization, in: reader) != nil
        } ?? true,
        try ClientTable.list(account: account, organization: organization, page: page, in: reader)
      )
    }
    guard isFound else {
      throw .fault(.notFound, "ADMIN-c7aCc", .accountNotFound, in: context.language)
    }
    var response = Pintle.Admin.V1.ListClientsResponse()
    response.clients = result.rows.map { Pintle.Admin.V1.Client($0) }
    response.total = result.total
    return response
  }

  public func deleteClient(
    _ request: Pintle.Admin.V1.DeleteClientRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Admin.V1.DeleteClientResponse {
    let caller = try context.caller
    let language = context.language
    try await store.write(as: caller, for: .revocation(caller.organization)) {
      transaction, caller in
      let client = try Self.requireOwnClient(
        request.id, caller, language, in: transaction)
      try transaction.append(
        ClientEvent.removed,
        to: ClientEvent.aggregate(client.id, organization: client.organization),
        expecting: .exact(client.sequence), by: caller.account)
    }
    return Pintle.Admin.V1.DeleteClientResponse()
  }

  public func rotateClientSecret(
    _ request: Pintle.Admin.V1.RotateClientSecretRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Admin.V1.RotateClientSecretResponse {
    let caller = try context.caller
    let language = context.language
    let secret = ClientSecret(random: random)
    let record = try await store.write(as: caller, for: .revocation(caller.organization)) {
      transaction, caller in
      let client = try Self.requireOwnClient(request.id, caller, language, in: transaction)
      try ClientTable.setSecret(
        of: client, hash: secret.hash, ceiling: caller.roles, by: caller.account, in: transaction)
      return try Self.requireClient(
        client.id, caller.organization, "ADMIN-c9nFd", language, in: transaction)
    }
    var response = Pintle.Admin.V1.RotateClientSecretResponse()
    response.client = Pintle.Admin.V1.Client(record)
    response.secret = secret.text
    return response
  }

  /// The client of an organization, or the method's own "not found".
  private static func requireClient(
    _ id: String, _ organization: String, _ errorID: String, _ language: Language, in reader: Reader
  ) throws -> ClientRecord {
    guard let client = try ClientTable.find(id, organization: organization, in: reader) else {
      throw RPCError.fault(.notFound, errorID, .clientNotFound, in: language)
    }
    return client
  }

  /// The client, if its account may do no more than the caller.
  private static func requireOwnClient(
    _ id: String, _ caller: Caller, _ language: Language, in reader: Reader
  ) throws -> ClientRecord {
    let client = try requireClient(id, caller.organization, "ADMIN-d1nFd", language, in: reader)
    let account = try requireAccount(
      client.content.account, client.organization, "ADMIN-d2aCc", language, in: reader)
    try requireCovered(account, caller, "ADMIN-d3rLe", language, in: reader)
    return client
  }
}
