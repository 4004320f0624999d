public import Store
import Wire

/// The filters of executions; one whose list is empty has none.
public enum ExecutionFilterTable {
  private static let selectRow = Statement(
    "SELECT execution, filter FROM execution_filters WHERE organization = $1 AND execution = $2")
  private static let selectPage = Statement(
    """
    SELECT execution, filter FROM execution_filters WHERE organization = $1 AND execution > $2
    ORDER BY execution LIMIT $3
    """)
  private static let countRows = Statement(
    "SELECT COUNT(*) FROM execution_filters WHERE organization = $1")
  private static let insertRow = Statement(
    "INSERT INTO execution_filters (organization, execution, filter) VALUES ($1, $2, $3)")
  private static let deleteRow = Statement(
    "DELETE FROM execution_filters WHERE organization = $1 AND execution = $2")
  private static let deleteEmptied = Statement(
    """
    DELETE FROM execution_filters WHERE organization = $1
      AND NOT EXISTS (SELECT 1 FROM execution_entries e
        WHERE e.organization = execution_filters.organization
          AND e.execution = execution_filters.execution)
    """)

  /// The filter of an execution; nil without one.
  public static func filter(
    of execution: String, instance: String, in reader: Reader
  ) throws(StoreError) -> ExecutionFilter? {
    try reader.first(selectRow, [.text(instance), .text(execution)]) { row throws(StoreError) in
      try record(row)
    }?.filter
  }

  /// The executions that have filters, in the order of their ids, behind the one with an id, which is empty for the begin.
  public static func list(
    after id: String = "", limit: Int, instance: String, in reader: Reader
  ) throws(StoreError) -> [FilteredExecution] {
    try reader.all(selectPage, [.text(instance), .text(id), .integer(Int64(limit))]) {
      row throws(StoreError) in try record(row)
    }
  }

  /// How many executions have filters.
  public static func count(instance: String, in reader: Reader) throws(StoreError) -> Int {
    Int(try reader.number(countRows, [.text(instance)]))
  }

  /// Replaces the filter of an execution; nil takes it away.
  static func set(
    _ filter: ExecutionFilter?, of execution: String, instance: String,
    in transaction: Transaction
  ) throws(StoreError) {
    let key: [DatabaseValue] = [.text(instance), .text(execution)]
    try transaction.execute(deleteRow, key)
    guard let filter else { return }
    try transaction.execute(insertRow, key + [.text(filter.json.text())])
  }

  /// Takes away the filters of executions whose lists have become empty: nobody lists these any more.
  static func deleteEmptied(
    instance: String, in transaction: Transaction
  ) throws(StoreError) {
    try transaction.execute(deleteEmptied, [.text(instance)])
  }

  private static func record(_ row: any Row) throws(StoreError) -> FilteredExecution {
    guard let filter = JSONValue(text: row.text(1)).flatMap({ ExecutionFilter($0) }) else {
      throw .corrupt("the filter of \(row.text(0)) cannot be read")
    }
    return FilteredExecution(id: row.text(0), filter: filter)
  }
}
