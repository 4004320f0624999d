import Base

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
