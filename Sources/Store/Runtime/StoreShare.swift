import Base

/// On whose behalf the store works.
///
/// What waits for the store is served in turns, the share that had least of its time first, so that nobody's work
/// keeps everybody else's waiting. Within a share work is done in the order in which it came.
public struct StoreShare: Sendable, Hashable {
  /// The organization's id; empty for what belongs to none.
  let organization: UTF8Key
  /// Whether it may have a part of the places only; else it is bounded together with all the rest.
  let isBounded: Bool
  /// Whether it comes before what is not.
  let isUrgent: Bool
  /// Whether it is the server's own.
  let isOwn: Bool

  private init(
    _ organization: String = "", isBounded: Bool = true, isUrgent: Bool = false, isOwn: Bool = false
  ) {
    self.organization = UTF8Key(organization)
    self.isBounded = isBounded
    self.isUrgent = isUrgent
    self.isOwn = isOwn
  }

  /// The server's own work, such as deliveries.
  public static let server = StoreShare(isBounded: false, isOwn: true)
  /// What administrates the instance; it comes before everything else.
  public static let administration = StoreShare(isBounded: false, isUrgent: true)

  /// What is done in an organization; an empty id stands for what belongs to none.
  public static func organization(_ id: String) -> StoreShare { StoreShare(id) }

  /// What takes rights away in an organization: it comes before everything else, in turns with other organizations'.
  public static func revocation(_ organization: String) -> StoreShare {
    StoreShare(organization, isUrgent: true)
  }
}
