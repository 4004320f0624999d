/// Hears what the commits of other processes tell, on a connection of its own, which is made again when it has ended; one
/// thread uses it, but for `wake`.
public protocol DatabaseListener: AnyObject, Sendable {
  /// Runs a query outside of transactions, as of the last commit.
  func query(
    _ statement: Statement, _ parameters: [DatabaseValue],
    _ body: (any Row) throws(StoreError) -> Bool
  ) throws(StoreError)

  /// Runs a statement that changes rows, in a transaction of its own.
  func execute(_ statement: Statement, _ parameters: [DatabaseValue]) throws(StoreError)

  /// The database's own clock, nanoseconds since 1970.
  func time() throws(StoreError) -> Int64

  /// Waits until something is told, somebody wakes it, or the time is over.
  ///
  /// - Parameter nanoseconds: How long it waits at most.
  /// - Returns: What was told since the last call.
  /// - Throws: ``StoreError/unavailable(_:)`` when the connection has ended.
  func wait(nanoseconds: Int64) throws(StoreError) -> DatabaseNews

  /// Ends a wait, or the next one; from any thread.
  func wake()

  /// Closes the connection; nothing may be called after it.
  func close()
}

/// What was told by the commits of all processes, in their order.
public struct DatabaseNews: Sendable {
  /// What ``DatabaseConnection/tell(_:)`` was given.
  public var texts: [String]
  /// Whether something before that may have been missed, because the connection is another one than at the last look.
  public var mayLack: Bool

  public init(texts: [String], mayLack: Bool) {
    self.texts = texts
    self.mayLack = mayLack
  }
}
