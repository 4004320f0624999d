public import Base

/// One of the processes that work with a database; times are those of the database's clock, nanoseconds since 1970.
public struct NodeRecord: Sendable, Equatable {
  /// Stands in the ids that it makes.
  public var number: Int64
  /// The machine's name and the process's number.
  @UTF8Compared public var name: String
  /// The program's version.
  @UTF8Compared public var version: String
  public var startedAt: Int64
  /// When it was heard of last.
  public var seenAt: Int64

  public init(number: Int64, name: String, version: String, startedAt: Int64, seenAt: Int64) {
    self.number = number
    self.name = name
    self.version = version
    self.startedAt = startedAt
    self.seenAt = seenAt
  }

  /// When it was heard of last; nil for one that has ended and left something that others have yet to take over.
  public var heardAt: Int64? { seenAt > 1 ? seenAt : nil }

  /// Whether something was heard of it lately.
  public func isThere(at now: Int64) -> Bool { seenAt >= now - Limits.nodeSilenceNanoseconds }
}
