public import Base

/// What follows from an event, in the transaction that appends it.
///
/// A store makes one object of each kind and uses it on its writer's thread only, so it may keep what it read.
/// It is asked for every event that is appended, after the projections, and never when projections are remade.
/// What it throws undoes the command that appended the event.
public protocol EventReaction: AnyObject {
  /// Does what follows from `event`; appending further events is not part of it.
  func react(to event: Event, in transaction: Transaction) throws(StoreError)
}

/// Makes the reactions of a store.
public struct EventReactionFactory: Sendable {
  let make: @Sendable (_ instance: String, _ identifiers: IdentifierSource) -> any EventReaction

  /// `make` gets the instance's id and the source of ids.
  public init(
    make:
      @escaping @Sendable (_ instance: String, _ identifiers: IdentifierSource) ->
      any EventReaction
  ) {
    self.make = make
  }
}
