public import Wire

/// Tables that are a view of the log: kept up in the transaction that appends, remade from the log at will.
public protocol Projection: Sendable {
  /// The kinds of aggregate whose events it wants.
  var aggregateTypes: [String] { get }
  /// Its tables, emptied before they are remade; nothing else writes to them.
  var tables: [String] { get }
  /// The cached snapshots that a change of these tables makes stale.
  var subject: ChangeSubject { get }
  /// Brings the tables up to an event; events come in the order of positions.
  func apply(_ event: Event, in transaction: Transaction) throws(StoreError)
}

/// A part of the data that cached snapshots are made of, each with a version of its own.
public enum ChangeSubject: Int, Sendable, CaseIterable {
  /// Organizations, accounts, memberships, tokens.
  case access
  /// Actions and flows.
  case flows
  /// Targets and executions.
  case executions
  /// The instance's own keys.
  case keys
}

/// Brings an event's payload from one revision to the next when it is read.
public struct Upcast: Sendable {
  /// The event type that it is for.
  public let type: String
  /// The revision that it takes; the result has the next one.
  public let revision: Int
  let convert: @Sendable (JSONValue) -> JSONValue

  public init(
    type: String, from revision: Int, _ convert: @escaping @Sendable (JSONValue) -> JSONValue
  ) {
    self.type = type
    self.revision = revision
    self.convert = convert
  }
}
