import Base

/// Tables that are a view of the log: kept up in the transaction that appends, remade from the log at will.
///
/// A directory records how far each projection has come, so that one that is new, or that has another revision
/// than the tables were made by, is filled from the log when the directory is opened.
public protocol Projection: Sendable {
  /// What it is recorded under: it never changes, and no other projection has it.
  var name: String { get }
  /// Another one than before has the tables remade. Provided: 1.
  var revision: Int { get }
  /// The kinds of aggregate whose events it wants.
  var aggregateTypes: [String] { get }
  /// Its tables, emptied before they are remade; nothing else writes to them.
  var tables: [String] { get }
  /// The cached snapshots that a change of these tables makes stale.
  var subject: ChangeSubject { get }
  /// Brings the tables up to an event; events come in the order of positions.
  func apply(_ event: Event, in transaction: Transaction) throws(StoreError)
}

extension Projection {
  public var revision: Int { 1 }
}

/// The projections by the kind of aggregate that they want.
struct ProjectionTable: Sendable {
  /// A projection, and the place of its subject in the store's list.
  struct Entry: Sendable {
    let projection: any Projection
    let subject: Int
  }

  private let byType: [UTF8Key: [Entry]]

  init(_ projections: [any Projection], subjects: ChangeVersions) {
    var byType: [UTF8Key: [Entry]] = [:]
    for projection in projections {
      let entry = Entry(projection: projection, subject: subjects.index(of: projection.subject))
      for type in projection.aggregateTypes { byType[type, default: []].append(entry) }
    }
    self.byType = byType
  }

  subscript(type: String) -> [Entry] { byType[type] ?? [] }
}
