public import Base

/// A kind of work that the store's one queue holds.
///
/// A feature declares each of its kinds once, as a `static let` of an extension, and lists it in its ``StoreFeature``.
/// How the work is run and when stands above the store, in the ``WorkKind`` of the same name. Work of a kind that no
/// feature declares is refused; work that nobody runs waits, and ``QueueStatus`` tells of it.
public struct QueueKind: Sendable, Hashable {
  /// What its rows stand under: it never changes.
  @UTF8Compared public private(set) var name: String

  public init(_ name: String) { self.name = name }
}
