extension NodeRecord {
  /// All that a database knows of, on a connection that no store has; none where there is no table of them.
  public static func all(on connection: any DatabaseConnection) throws(StoreError) -> [NodeRecord] {
    guard try connection.hasTable(DutyTable.name) else { return [] }
    let instance = try InstanceTable.read(on: connection)
    return try NodeTable.all(instance: instance.id, on: connection)
  }
}
