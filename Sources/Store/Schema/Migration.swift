/// One step of a feature's tables; run in one transaction, never edited once released.
public struct Migration: Sendable {
  /// What it brings, for logs and for the directory's own list.
  public let name: String
  /// Statements that SQLite and PostgreSQL both speak.
  ///
  /// Columns are BIGINT, TEXT or BYTEA, the primary key is a table constraint, and each table and index is
  /// led by the organization.
  public let statements: [String]
  /// Whether a program that does not know this migration may go on using a directory that has it.
  public let admitsOlderPrograms: Bool

  public init(_ name: String, _ statements: [String], admitsOlderPrograms: Bool = false) {
    self.name = name
    self.statements = statements
    self.admitsOlderPrograms = admitsOlderPrograms
  }
}
