public import Base

/// What is announced of a reaction that failed, or came to wait behind one that did.
public struct FailedReaction: Sendable, Hashable {
  /// The name of the reaction's factory.
  @UTF8Compared public var reaction: String
  /// The event's.
  public var position: Int64
  /// How often it was tried.
  public var attempts: Int64
  /// Why it failed; empty when it waits behind another one.
  @UTF8Compared public var error: String

  public init(reaction: String, position: Int64, attempts: Int64, error: String) {
    self.reaction = reaction
    self.position = position
    self.attempts = attempts
    self.error = error
  }

  init(_ record: FailedReactionRecord) {
    self.init(
      reaction: record.reaction, position: record.position, attempts: record.attempts,
      error: record.error)
  }
}
