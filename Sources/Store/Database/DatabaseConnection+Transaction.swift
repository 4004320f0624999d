extension DatabaseConnection {
  /// Runs `body` in a transaction of its own, for the start: commits what it did, or drops it when it throws.
  func inTransaction(_ body: () throws(StoreError) -> Void) throws(StoreError) {
    try begin()
    do {
      try body()
      try commit()
    } catch {
      rollback()
      throw error
    }
  }
}
