public import Base

/// What follows from an event, in the transaction that appends it: rows, work that is queued, further events.
///
/// A store makes one object of each kind and uses it on its writer's thread only, so it may keep what it read.
/// It is asked for every event that is appended, after the projections, and never when projections are remade.
///
/// A reaction that fails does not undo the command that appended the event: what it did is undone, the event is
/// written down as a ``FailedReactionRecord``, and it is tried again from there until it succeeds or an administrator
/// drops it. Later events of the same aggregate wait behind it, so that a reaction sees the events of each
/// aggregate in their order; those of other aggregates do not wait.
public protocol EventReaction: AnyObject {
  /// Whether anything follows from `event`; it only reads.
  func wants(_ event: Event, in transaction: Transaction) throws(StoreError) -> Bool

  /// Does what follows from `event`, which it wants.
  ///
  /// When it is tried again it is called in a later transaction, for the state of that time. Events that it
  /// appends have `event` as their cause, so chains end at Limits.maxCausationDepth.
  func react(to event: Event, in transaction: Transaction) throws(StoreError)
}

/// Makes the reactions of a store.
public struct EventReactionFactory: Sendable {
  /// What its failures are recorded under: it never changes, and no other reaction has it.
  public let name: String
  let make: @Sendable (_ instance: String, _ identifiers: IdentifierSource) -> any EventReaction

  /// `make` gets the instance's id and the source of ids.
  public init(
    _ name: String,
    make:
      @escaping @Sendable (_ instance: String, _ identifiers: IdentifierSource) ->
      any EventReaction
  ) {
    self.name = name
    self.make = make
  }
}

/// A reaction and its name.
struct NamedReaction {
  let name: String
  let reaction: any EventReaction
}
