public import Base

/// What operators are told of deliveries that fail, or that the worker cannot handle.
public struct OutboxLogEntry: Sendable, Equatable {
  /// What went wrong.
  public enum Kind: Sendable, Equatable {
    /// The deliveries of a target cannot be leased; it is tried again after a while.
    case unreadable
    /// An attempt cannot be recorded: its outcome is kept, but neither what was sent nor what follows it.
    case attemptLost
    /// Not even the outcome of an attempt can be recorded; the delivery is sent again when its lease has run out.
    case outcomeLost
    /// A delivery was given up because the server ended each time it was sent.
    case leasesLost
    /// An attempt failed.
    case attemptFailed
    /// So many deliveries to a target failed that nothing is sent there for a while.
    case breakerOpened
    /// The target works again.
    case breakerClosed
  }

  public var kind: Kind
  /// The target's id.
  @UTF8Compared public var target: String
  /// The delivery's id; nil when it is about all of the target's.
  @UTF8Compared public var delivery: String?
  /// The store's words, or why an attempt failed; they hold no secret, no payload and no values of rows.
  @UTF8Compared public var text: String

  public init(kind: Kind, target: String, delivery: String? = nil, text: String) {
    self.kind = kind
    self.target = target
    self.delivery = delivery
    self.text = text
  }
}

/// Takes note of deliveries that fail or cannot be handled; called on the worker's loop.
public protocol OutboxLog: Sendable {
  func note(_ entry: OutboxLogEntry)
}

/// Notes nothing.
public struct SilentOutboxLog: OutboxLog {
  public init() {}
  public func note(_ entry: OutboxLogEntry) {}
}
