public import Base
public import Store

/// An object with all of its labels.
public struct LabeledRecord: Sendable, Equatable {
  @UTF8Compared public var id: String
  /// In the order of their names.
  public var labels: [Label]
}

/// The labels of objects; those of what belongs to the instance stand under its id.
public enum LabelTable {
  private static let selectOne = Statement(
    """
    SELECT name, value FROM labels WHERE organization = $1 AND kind = $2 AND object = $3
    ORDER BY name
    """)
  private static let insertRow = Statement(
    "INSERT INTO labels (organization, kind, object, name, value) VALUES ($1, $2, $3, $4, $5)")
  private static let deleteRows = Statement(
    "DELETE FROM labels WHERE organization = $1 AND kind = $2 AND object = $3")
  private static let deleteByOrganization = Statement(
    "DELETE FROM labels WHERE organization = $1")

  private static let selectEmptied = Statement(
    """
    SELECT DISTINCT object FROM labels WHERE organization = $1 AND kind = 'execution'
      AND NOT EXISTS (SELECT 1 FROM execution_entries e WHERE e.organization = labels.organization
        AND e.execution = labels.object)
    ORDER BY object
    """)
  private static let selectAll = Statement(
    """
    SELECT object, name, value FROM labels WHERE organization = $1 AND kind = $2 AND object IN (
      SELECT DISTINCT object FROM labels WHERE organization = $1 AND kind = $2 AND object > $3
      ORDER BY object LIMIT $4)
    ORDER BY object, name
    """)
  private static let selectByName = Statement(
    """
    SELECT object, name, value FROM labels WHERE organization = $1 AND kind = $2 AND object IN (
      SELECT object FROM labels WHERE organization = $1 AND kind = $2 AND object > $3 AND name = $5
      ORDER BY object LIMIT $4)
    ORDER BY object, name
    """)
  private static let selectByValue = Statement(
    """
    SELECT object, name, value FROM labels WHERE organization = $1 AND kind = $2 AND object IN (
      SELECT object FROM labels WHERE organization = $1 AND kind = $2 AND object > $3 AND name = $5
        AND value = $6
      ORDER BY object LIMIT $4)
    ORDER BY object, name
    """)

  /// The labels of an object, in the order of their names.
  public static func labels(
    of kind: LabeledKind, _ object: String, organization: String, in reader: Reader
  ) throws(StoreError) -> [Label] {
    try reader.all(selectOne, [.text(organization), .text(kind.rawValue), .text(object)]) {
      Label(name: $0.text(0), value: $0.text(1))
    }
  }

  /// The objects of a kind that have labels, in the order of their ids.
  ///
  /// - Parameters:
  ///   - kind: Which kind.
  ///   - name: The label that they must have; empty for any.
  ///   - value: The value that it must have, where there is a name; nil for any.
  ///   - after: The id behind which they stand; empty for the begin.
  ///   - limit: How many there are at most.
  ///   - organization: Whose objects, or the instance's id.
  ///   - reader: Where they are read.
  /// - Returns: The objects with their labels.
  /// - Throws: What the store says.
  public static func list(
    _ kind: LabeledKind, name: String = "", value: String? = nil, after: String = "", limit: Int,
    organization: String, in reader: Reader
  ) throws(StoreError) -> [LabeledRecord] {
    var parameters: [DatabaseValue] = [
      .text(organization), .text(kind.rawValue), .text(after), .integer(Int64(limit)),
    ]
    var statement = selectAll
    if !name.isEmpty {
      statement = value == nil ? selectByName : selectByValue
      parameters.append(.text(name))
      if let value { parameters.append(.text(value)) }
    }
    var records: [LabeledRecord] = []
    try reader.query(statement, parameters) { row in
      let label = Label(name: row.text(1), value: row.text(2))
      if let last = records.last, last.id.utf8Equals(row.text(0)) {
        records[records.count - 1].labels.append(label)
      } else {
        records.append(LabeledRecord(id: row.text(0), labels: [label]))
      }
      return true
    }
    return records
  }

  /// The executions that have labels, and no list any more.
  static func emptiedExecutions(
    instance: String, in reader: Reader
  ) throws(StoreError) -> [String] {
    try reader.all(selectEmptied, [.text(instance)]) { $0.text(0) }
  }

  static func apply(_ event: Event, in transaction: Transaction) throws(StoreError) {
    let (kind, id) = try LabelEvent.object(event)
    let organization = event.aggregate.organization
    try delete(kind, id, organization: organization, in: transaction)
    guard case .set(let labels) = try LabelEvent(event) else { return }
    for label in labels {
      try transaction.execute(
        insertRow,
        [
          .text(organization), .text(kind.rawValue), .text(id), .text(label.name),
          .text(label.value),
        ])
    }
  }

  static func delete(
    _ kind: LabeledKind, _ object: String, organization: String, in transaction: Transaction
  ) throws(StoreError) {
    try transaction.execute(
      deleteRows, [.text(organization), .text(kind.rawValue), .text(object)])
  }

  static func deleteAll(
    ofOrganization id: String, in transaction: Transaction
  ) throws(StoreError) {
    try transaction.execute(deleteByOrganization, [.text(id)])
  }
}
