public import Store

/// Keeps the tables of organizations, accounts, memberships, tokens, clients, keys of accounts and access
/// tokens, and certificates.
public struct AccessProjection: Projection {
  public init() {}

  public var name: String { "access" }
  /// 2: tokens know what their makers could give; 3: clients and keys; 4: certificates.
  public var revision: Int { 4 }
  public var aggregateTypes: [String] {
    [
      "org", "user", "member", "token", "client", "account-key", "access-key",
      "account-certificate",
    ]
  }
  public var tables: [String] {
    [
      "organizations", "accounts", "memberships", "tokens", "clients", "account_keys",
      "access_keys", "account_certificates",
    ]
  }
  public var subject: ChangeSubject { .access }

  public func apply(_ event: Event, in transaction: Transaction) throws(StoreError) {
    switch event.aggregate.type {
    case "org": try OrganizationTable.apply(event, in: transaction)
    case "user": try AccountTable.apply(event, in: transaction)
    case "member": try MembershipTable.apply(event, in: transaction)
    case "client": try ClientTable.apply(event, in: transaction)
    case "account-key": try AccountKeyTable.apply(event, in: transaction)
    case "access-key": try AccessKeyTable.apply(event, in: transaction)
    case "account-certificate": try CertificateTable.apply(event, in: transaction)
    default: try TokenTable.apply(event, in: transaction)
    }
  }
}
