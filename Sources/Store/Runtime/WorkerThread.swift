import Base

/// Starts the store's threads: the system's, or as a test says.
struct ThreadStarter: Sendable {
  /// Starts a thread with a name.
  var start:
    @Sendable (_ name: String, _ body: @escaping @Sendable () -> Void) throws(ThreadError) ->
      SystemThread

  static let system = ThreadStarter { name, body throws(ThreadError) in
    try SystemThread(name: name, body)
  }

  /// A thread of the store's own, for work that waits for a disk.
  ///
  /// - Throws: ``StoreError/unavailable(_:)`` when the process may have no further one.
  func callAsFunction(
    _ name: String, _ body: @escaping @Sendable () -> Void
  ) throws(StoreError) -> SystemThread {
    do throws(ThreadError) {
      return try start(name, body)
    } catch {
      throw .unavailable("\(error)")
    }
  }
}
