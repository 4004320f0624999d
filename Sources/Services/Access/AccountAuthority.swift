import Base
public import Engine
import Records
public import Store
import Synchronization

/// Says by their roles whether accounts may execute workflows, for runs that act as them.
///
/// A token's narrower rights do not count: a run outlives the token by which its workflow was enabled.
public final class AccountAuthority: WorkflowAuthority {
  private struct Key: Hashable {
    var account: UTF8Key
    var organization: UTF8Key
  }

  /// What accounts must be allowed to.
  private static let permission = "workflow.execute"
  /// Who was permitted, as commands see it, under the writer's revision.
  private let permitted = Mutex((revision: UInt64(0), keys: Set<Key>()))

  public init() {}

  public func permits(
    account: String, organization: String, in reader: Reader
  ) throws(StoreError) -> Bool {
    guard let transaction = reader as? Transaction else {
      return try Self.find(account, organization, reader)
    }
    let key = Key(account: UTF8Key(account), organization: UTF8Key(organization))
    let revision = transaction.revision(of: .access)
    if permitted.withLock({ $0.revision == revision && $0.keys.contains(key) }) { return true }
    guard try Self.find(account, organization, reader) else { return false }
    permitted.withLock { kept in
      if kept.revision != revision || kept.keys.count >= Limits.maxCachedCallers {
        kept = (revision, [])
      }
      kept.keys.insert(key)
    }
    return true
  }

  private static func find(
    _ id: String, _ organization: String, _ reader: Reader
  ) throws(StoreError) -> Bool {
    guard let account = try AccountTable.find(id, in: reader), account.state == .active,
      try OrganizationTable.isActive(organization, in: reader),
      try OrganizationTable.isActive(account.organization, in: reader)
    else { return false }
    let memberships = try MembershipTable.list(
      account: id, organization: account.organization, in: reader)
    return memberships.contains { membership in
      guard membership.scope == .instance || membership.scope == .organization(organization) else {
        return false
      }
      return Role.permissions(of: membership.roles).contains(permission)
    }
  }
}
