public import Base

/// A table as every engine has it, for whoever goes over all of them.
///
/// Equal when names, kinds and key are: engines order columns as they were made, so they stand by their names here.
public struct TableShape: Sendable, Equatable {
  /// What a column holds: what ``DatabaseValue`` tells apart.
  public enum Kind: Sendable, Equatable {
    case integer
    case text
    case blob
  }

  public struct Column: Sendable, Equatable {
    @UTF8Compared public var name: String
    public var kind: Kind

    public init(_ name: String, _ kind: Kind) {
      self.name = name
      self.kind = kind
    }
  }

  @UTF8Compared public var name: String
  /// In the order of their names' bytes.
  public var columns: [Column]
  /// The places in `columns` of the primary key's columns, in the key's order.
  public var key: [Int]

  /// Makes tables of the columns that an engine lists, in any order; sorted by the tables' names.
  ///
  /// `place` is a column's place in its table's primary key, in any count that grows; nil for one that is not in it.
  ///
  /// - Throws: ``StoreError/corrupt(_:)`` for a type that no migration uses, and for a table without a key.
  public static func tables(
    of columns: [(table: String, name: String, type: String, place: Int64?)]
  ) throws(StoreError) -> [TableShape] {
    func isBefore(_ left: String, _ right: String) -> Bool {
      left.utf8.lexicographicallyPrecedes(right.utf8)
    }
    var tables: [TableShape] = []
    var places: [(column: Int, place: Int64)] = []
    func end() throws(StoreError) {
      guard let last = tables.indices.last else { return }
      tables[last].key = places.sorted { $0.place < $1.place }.map(\.column)
      guard !places.isEmpty else { throw .corrupt("the table \(tables[last].name) has no key") }
      places = []
    }
    let sorted = columns.sorted {
      $0.table.utf8Equals($1.table) ? isBefore($0.name, $1.name) : isBefore($0.table, $1.table)
    }
    for column in sorted {
      let kind: Kind =
        switch column.type {
        case "BIGINT", "int8": .integer
        case "TEXT", "text": .text
        case "BYTEA", "bytea": .blob
        default:
          throw .corrupt("the column \(column.name) of \(column.table) is a \(column.type)")
        }
      if tables.last?.name.utf8Equals(column.table) != true {
        try end()
        tables.append(TableShape(name: column.table, columns: [], key: []))
      }
      if let place = column.place {
        places.append((tables[tables.count - 1].columns.count, place))
      }
      tables[tables.count - 1].columns.append(Column(column.name, kind))
    }
    try end()
    return tables
  }

  public init(name: String, columns: [Column], key: [Int]) {
    self.name = name
    self.columns = columns
    self.key = key
  }
}
