extension StoreSchema {
  /// Makes all tables in a database that has none of them, in one transaction, with the rows of a new instance in them;
  /// nothing where they are there already.
  ///
  /// For whoever fills them by other ways than a store's: a store makes them itself.
  ///
  /// - Parameters:
  ///   - connection: The writer's.
  ///   - instance: The instance's id.
  ///   - now: Nanoseconds since 1970.
  /// - Throws: What the driver says.
  public func create(
    on connection: any DatabaseConnection, instance: String, now: Int64
  ) throws(StoreError) {
    guard try !connection.hasTable("instance") else { return }
    _ = try Migrator.migrate(connection, to: self, instanceID: { instance }, now: now)
  }
}
