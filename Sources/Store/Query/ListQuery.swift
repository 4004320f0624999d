public import Base

/// Which part of a list to return.
public struct Page: Sendable, Equatable {
  /// The rows to leave out at the front.
  public var offset: UInt64
  /// The rows to return at most; 0 means all.
  public var limit: UInt64

  public init(offset: UInt64 = 0, limit: UInt64 = 0) {
    self.offset = offset
    self.limit = limit
  }
}

/// A page of rows, and how many there are in all.
public struct ListResult<Element: Sendable>: Sendable {
  public var rows: [Element]
  /// The rows that match, before offset and limit.
  public var total: UInt64

  public init(rows: [Element], total: UInt64) {
    self.rows = rows
    self.total = total
  }
}

/// How a text is compared.
public struct TextFilter: Sendable, Equatable {
  public enum Method: Sendable, CaseIterable {
    case equals, startsWith, contains, endsWith
  }

  public var method: Method
  public var ignoresCase: Bool
  /// What to look for; `%` and `_` have no special meaning in it.
  @UTF8Compared public var text: String

  public init(_ method: Method, _ text: String, ignoresCase: Bool = false) {
    self.method = method
    self.text = text
    self.ignoresCase = ignoresCase
  }
}

/// Puts a list's query together: the conditions' texts are constants, every value is a parameter.
public struct ListQuery {
  private var conditions: [String]
  private(set) var parameters: [DatabaseValue]

  /// Begins with the condition that every list has: the organization.
  public init(organization: String) {
    conditions = ["organization = $1"]
    parameters = [.text(organization)]
  }

  /// Begins without a condition, for the list of organizations itself.
  public init() {
    conditions = []
    parameters = []
  }

  /// Adds `column = value`.
  public mutating func equals(_ column: StaticString, _ value: DatabaseValue) {
    conditions.append("\(column) = \(add(value))")
  }

  /// Adds a comparison of a text column.
  public mutating func matches(_ column: StaticString, _ filter: TextFilter) {
    let escaped = Self.escape(filter.text)
    let (comparison, value) =
      switch filter.method {
      case .equals: ("=", filter.text)
      case .startsWith: ("LIKE", escaped + "%")
      case .contains: ("LIKE", "%" + escaped + "%")
      case .endsWith: ("LIKE", "%" + escaped)
      }
    let parameter = add(.text(value))
    let suffix = filter.method == .equals ? "" : " ESCAPE '\\'"
    conditions.append(
      filter.ignoresCase
        ? "LOWER(\(column)) \(comparison) LOWER(\(parameter))\(suffix)"
        : "\(column) \(comparison) \(parameter)\(suffix)")
  }

  /// Adds `column IN (values)`; without values nothing matches.
  public mutating func isAmong(_ column: StaticString, _ values: [DatabaseValue]) {
    guard !values.isEmpty else {
      conditions.append("1 = 0")
      return
    }
    var places: [String] = []
    for value in values { places.append(add(value)) }
    conditions.append("\(column) IN (\(places.joined(separator: ", ")))")
  }

  /// Adds a condition without a value of its own.
  public mutating func holds(_ condition: StaticString) {
    conditions.append("\(condition)")
  }

  /// Adds a condition around a value: what stands in front of it, and what stands behind it.
  public mutating func holds(
    _ before: StaticString, _ value: DatabaseValue, _ after: StaticString = ""
  ) {
    conditions.append("\(before) \(add(value))\(after)")
  }

  /// `text` with a backslash before each character that LIKE treats in its own way.
  static func escape(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      if scalar == "\\" || scalar == "%" || scalar == "_" { escaped.append("\\") }
      escaped.unicodeScalars.append(scalar)
    }
    return escaped
  }

  /// The order by a column, if one is given, and then by another one that tells equal rows apart.
  public static func order(
    by column: StaticString?, then last: StaticString, descending: Bool
  ) -> String {
    let direction = descending ? " DESC" : ""
    return (column.map { "\($0)\(direction), " } ?? "") + "\(last)\(direction)"
  }

  /// Runs the query for a page and counts all matches, in one state of the store.
  public func run<Element>(
    _ columns: StaticString, from table: StaticString, orderedBy order: String, page: Page,
    in reader: Reader, _ body: (any Row) throws(StoreError) -> Element
  ) throws(StoreError) -> ListResult<Element> {
    let condition = conditions.isEmpty ? "1 = 1" : conditions.joined(separator: " AND ")
    let total = try reader.number(
      Statement(dynamic: "SELECT COUNT(*) FROM \(table) WHERE \(condition)"), parameters)
    guard page.offset < UInt64(total) else { return ListResult(rows: [], total: UInt64(total)) }
    var query = self
    let limit = query.add(
      .integer(page.limit == 0 ? .max : Int64(clamping: page.limit)))
    let offset = query.add(.integer(Int64(clamping: page.offset)))
    let rows = try reader.all(
      Statement(
        dynamic:
          "SELECT \(columns) FROM \(table) WHERE \(condition) ORDER BY \(order) LIMIT \(limit) OFFSET \(offset)"
      ), query.parameters, body)
    return ListResult(rows: rows, total: UInt64(total))
  }

  private mutating func add(_ value: DatabaseValue) -> String {
    parameters.append(value)
    return "$\(parameters.count)"
  }
}
