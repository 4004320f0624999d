public import Engine
import Records
public import Store

/// Says whether the account of a run may execute workflows still: by its roles as they are now.
public struct WorkflowAccounts: WorkflowAuthority {
  /// What a run needs.
  static let permission = "workflow.execute"

  public init() {}

  public func permits(
    account: String, organization: String, in reader: Reader
  ) throws(StoreError) -> Bool {
    guard let record = try AccountTable.find(account, in: reader), record.state == .active,
      try OrganizationTable.isActive(record.organization, in: reader),
      try OrganizationTable.isActive(organization, in: reader)
    else { return false }
    let memberships = try MembershipTable.list(
      account: account, organization: record.organization, in: reader)
    return memberships.contains { membership in
      guard membership.scope == .instance || membership.scope == .organization(organization) else {
        return false
      }
      return Role.permissions(of: membership.roles).contains(Self.permission)
    }
  }
}
