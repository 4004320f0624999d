public import Store

/// Keeps the tables of organizations, accounts, memberships and tokens.
public struct AccessProjection: Projection {
  public init() {}

  public var name: String { "access" }
  /// 2: tokens know what their makers could give.
  public var revision: Int { 2 }
  public var aggregateTypes: [String] { ["org", "user", "member", "token"] }
  public var tables: [String] { ["organizations", "accounts", "memberships", "tokens"] }
  public var subject: ChangeSubject { .access }

  public func apply(_ event: Event, in transaction: Transaction) throws(StoreError) {
    switch event.aggregate.type {
    case "org": try OrganizationTable.apply(event, in: transaction)
    case "user": try AccountTable.apply(event, in: transaction)
    case "member": try MembershipTable.apply(event, in: transaction)
    default: try TokenTable.apply(event, in: transaction)
    }
  }
}
