import Synchronization

/// A statement's text with an identity under which each connection keeps it prepared.
///
/// Write it once as a `static let`. Its text is SQL that SQLite and PostgreSQL both speak; parameters are
/// `$1`, `$2`, ... and take the values of the same number, wherever and however often they stand.
public final class Statement: Sendable {
  public let sql: String
  /// A small number, unique in the process; nil for a statement made at run time, which connections keep by
  /// its text, a bounded number of them.
  public let id: Int?

  private static let nextID = Atomic<Int>(0)

  /// Makes a statement that lives as long as the process.
  public init(_ sql: String) {
    self.sql = sql
    self.id = Self.nextID.wrappingAdd(1, ordering: .relaxed).oldValue
  }

  /// Makes a statement whose text was put together at run time; values never stand in the text.
  public init(dynamic sql: String) {
    self.sql = sql
    self.id = nil
  }
}
