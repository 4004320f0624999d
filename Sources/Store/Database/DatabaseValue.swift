import Base

/// A value that goes into a statement or comes out of a row.
///
/// The set is what SQLite and PostgreSQL share: BIGINT, TEXT, BYTEA and NULL. Booleans are 0 and 1, times
/// nanoseconds since 1970, both BIGINT.
public enum DatabaseValue: Sendable, Equatable {
  case null
  case integer(Int64)
  case text(String)
  case blob([UInt8])

  /// By the bytes of texts, as databases compare them.
  public static func == (left: DatabaseValue, right: DatabaseValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.integer(let left), .integer(let right)): left == right
    case (.text(let left), .text(let right)): left.utf8Equals(right)
    case (.blob(let left), .blob(let right)): left == right
    default: false
    }
  }

  /// 1 for true, 0 for false.
  public static func boolean(_ value: Bool) -> DatabaseValue { .integer(value ? 1 : 0) }

  /// The number, or null.
  public static func optional(_ value: Int64?) -> DatabaseValue {
    value.map { .integer($0) } ?? .null
  }

  /// The text, or null.
  public static func optional(_ value: String?) -> DatabaseValue {
    value.map { .text($0) } ?? .null
  }
}

extension DatabaseValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  public init(stringLiteral value: String) { self = .text(value) }
  public init(integerLiteral value: Int64) { self = .integer(value) }
}

/// A result row of the statement that is being stepped; valid only inside the closure it is given to.
///
/// Columns count from 0 in the order of the SELECT list. A null reads as 0 or as empty; ask `isNull` where
/// the column may be null.
public protocol Row {
  func integer(_ column: Int) -> Int64
  func text(_ column: Int) -> String
  func blob(_ column: Int) -> [UInt8]
  func isNull(_ column: Int) -> Bool
}

extension Row {
  /// Whether the column holds a number other than 0.
  public func boolean(_ column: Int) -> Bool { integer(column) != 0 }

  /// The number, or nil for null.
  public func optionalInteger(_ column: Int) -> Int64? { isNull(column) ? nil : integer(column) }

  /// The text, or nil for null.
  public func optionalText(_ column: Int) -> String? { isNull(column) ? nil : text(column) }
}
