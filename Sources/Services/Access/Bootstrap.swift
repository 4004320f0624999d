public import Base
import Crypto
public import RPC
import Records
public import Store

/// The first start on an empty data directory: an organization, its administrator and one token.
public enum Bootstrap {
  /// The shortest token that a bootstrap file may give, in bytes.
  public static let minTokenBytes = 16
  /// The fewest different characters that such a token may have.
  public static let minTokenVariety = 8

  /// Makes them if the store has no organization yet, in one command.
  ///
  /// - Parameters:
  ///   - token: The administrator's token.
  ///   - store: The store; it stays as it is when an organization exists.
  ///   - identifiers: Gives the objects their ids.
  /// - Returns: Whether they were made; false when the directory was in use before.
  /// - Throws: What a caller would be told of the store's error.
  public static func run(
    token: BearerToken, store: Store, identifiers: IdentifierSource
  ) async throws(RPCError) -> Bool {
    let organization = identifiers.next()
    let account = identifiers.next()
    let tokenID = identifiers.next()
    return try await DomainStore(store: store).writeForServer { transaction in
      guard try OrganizationTable.count(in: transaction) == 0 else { return false }
      try transaction.append(
        OrganizationEvent.added(name: "Pintle"), to: OrganizationEvent.aggregate(organization),
        expecting: .none, by: editor)
      try transaction.append(
        AccountEvent.added(name: "administrator", description: "Made at the first start"),
        to: AccountEvent.aggregate(account, organization: organization), expecting: .none,
        by: editor)
      try transaction.append(
        MembershipEvent.added(account: account, scope: .instance, roles: [Role.owner.name]),
        to: MembershipEvent.aggregate(
          account: account, scope: .instance, organization: organization),
        expecting: .none, by: editor)
      try TokenTable.add(
        tokenID, (account: account, name: "bootstrap", expiresAt: nil), hash: token.hash,
        hint: token.hint, ceiling: ownerCeiling, organization: organization, by: editor,
        in: transaction)
      return true
    }
  }

  /// Whether the store holds an organization already.
  public static func isDone(in store: Store) async throws(RPCError) -> Bool {
    try await DomainStore(store: store).read { reader throws(StoreError) in
      try OrganizationTable.count(in: reader) > 0
    }
  }

  /// The caller that the command line acts as, through the socket in the data directory: whoever can open
  /// it owns the data.
  public static func operatorCaller(in store: Store) async throws(RPCError) -> Caller {
    let organization = try await DomainStore(store: store).read { reader throws(StoreError) in
      try OrganizationTable.oldest(in: reader)?.id ?? ""
    }
    let permissions = Set(Role.owner.permissions)
    return Caller(
      account: editor, homeOrganization: organization, organization: organization,
      permissions: permissions, instancePermissions: permissions, roles: ownerCeiling)
  }

  /// Whatever there is to give.
  private static let ownerCeiling = RoleCeiling(instance: [Role.owner.name])

  /// How events name changes that the operator made on the machine itself.
  private static let editor = "SYSTEM"
}
