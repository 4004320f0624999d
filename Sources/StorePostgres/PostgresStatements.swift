import Base
import Store

/// A statement that the server keeps prepared for a connection, under a name.
final class PostgresStatement {
  let text: PostgresText
  let name: String
  /// The types of its parameters; unspecified ones become known when it is prepared.
  var types: [UInt32]
  /// Whether the server has it.
  var isPrepared = false
  /// When it was used last, in uses of the cache.
  var lastUse = 0

  init(_ text: PostgresText, name: String, types: [UInt32]) {
    self.text = text
    self.name = name
    self.types = types
  }
}

/// The prepared statements of a connection: constant ones by their number, others by their text, the latter bounded.
struct PostgresStatements {
  private var constantTexts: [PostgresText?] = []
  private var constant: [Int: PostgresStatement] = [:]
  private var dynamic: [String: PostgresStatement] = [:]
  private var lastName = 0
  private var uses = 0
  /// The names of statements that the server may let go of.
  private(set) var dropped: [String] = []

  /// A statement's text as PostgreSQL takes it.
  mutating func text(of statement: Statement) throws(StoreError) -> PostgresText {
    guard let id = statement.id else { return try PostgresText(statement.sql) }
    if id < constantTexts.count, let known = constantTexts[id] { return known }
    let text = try PostgresText(statement.sql)
    while constantTexts.count <= id { constantTexts.append(nil) }
    constantTexts[id] = text
    return text
  }

  /// A statement for parameters of the types that `parameters` have; it may still have to be prepared.
  mutating func find(
    _ statement: Statement, _ text: PostgresText, for parameters: PostgresParameters
  ) -> PostgresStatement {
    uses += 1
    let known = statement.id.map { constant[$0] } ?? dynamic[text.sql]
    if let known {
      known.lastUse = uses
      if parameters.fit(known.types) { return known }
    }
    // A parameter that is null now keeps the type that it had.
    var types = parameters.types
    if let known {
      for (index, type) in known.types.enumerated() where types[index] == PostgresType.unspecified {
        types[index] = type
      }
      if known.isPrepared { dropped.append(known.name) }
    }
    lastName += 1
    let made = PostgresStatement(text, name: "s\(lastName)", types: types)
    made.lastUse = uses
    if let id = statement.id {
      constant[id] = made
    } else {
      if known == nil, dynamic.count >= Limits.maxPostgresStatements { dropOldest() }
      dynamic[text.sql] = made
    }
    return made
  }

  private mutating func dropOldest() {
    guard let oldest = dynamic.min(by: { $0.value.lastUse < $1.value.lastUse }) else { return }
    dynamic[oldest.key] = nil
    if oldest.value.isPrepared { dropped.append(oldest.value.name) }
  }

  /// The names of statements that are to be let go of now.
  mutating func takeDropped() -> [String] {
    defer { dropped = [] }
    return dropped
  }

  /// Forgets every statement: the connection is another one.
  mutating func forgetAll() {
    constant.removeAll()
    dynamic.removeAll()
    dropped.removeAll()
  }

  /// Gives all statements up: tables have changed.
  mutating func dropAll() {
    dropped += (Array(constant.values) + dynamic.values).filter(\.isPrepared).map(\.name)
    constant.removeAll()
    dynamic.removeAll()
  }
}
