import Glibc
import Store
import Synchronization

/// A database that does something of a test's before a query of a reader, once.
final class HookedDatabase: ForwardingDatabase {
  let inner: any Database
  private let hook: QueryHook

  init(_ inner: any Database, _ hook: QueryHook) {
    self.inner = inner
    self.hook = hook
  }

  func connect(_ role: ConnectionRole) throws(StoreError) -> any DatabaseConnection {
    let connection = try inner.connect(role)
    return role == .reader ? HookedConnection(connection, hook) : connection
  }
}

/// What is done before the next query with a certain text.
final class QueryHook: Sendable {
  private typealias Action = @Sendable () throws(StoreError) -> Void
  private let state = Mutex<(text: String, action: Action)?>(nil)
  /// How many queries with the text are still to go before it.
  private let left = Mutex(0)

  /// Has `action` done on the reading thread, before it reads.
  func arm(_ text: String, _ action: @escaping @Sendable () -> Void) {
    state.withLock { $0 = (text, action) }
  }

  /// Has a query fail instead, behind so many others with the text.
  func fail(_ text: String, behind others: Int, _ error: StoreError) {
    left.withLock { $0 = others }
    state.withLock { $0 = (text, { () throws(StoreError) in throw error }) }
  }

  /// How many queries are still to go before it.
  func remaining() -> Int { left.withLock { $0 } }

  /// Whether a query goes before the one that is meant.
  private func goesBefore() -> Bool {
    left.withLock { left in
      guard left > 0 else { return false }
      left -= 1
      return true
    }
  }

  /// Whether it was done.
  var isSpent: Bool { state.withLock { $0 == nil } }

  fileprivate func meet(_ sql: String) throws(StoreError) {
    let action: Action? = state.withLock { state in
      guard let (text, action) = state, sql.contains(text), !goesBefore() else { return nil }
      state = nil
      return action
    }
    try action?()
  }
}

private final class HookedConnection: ForwardingConnection {
  let inner: any DatabaseConnection
  private let hook: QueryHook

  init(_ inner: any DatabaseConnection, _ hook: QueryHook) {
    self.inner = inner
    self.hook = hook
  }

  func query(
    _ statement: Statement, _ parameters: [DatabaseValue],
    _ body: (any Row) throws(StoreError) -> Bool
  ) throws(StoreError) {
    try hook.meet(statement.sql)
    try inner.query(statement, parameters, body)
  }
}

/// Something that a thread waits for until it is opened.
///
/// `@unchecked Sendable`: a POSIX semaphore is made for being shared.
final class ThreadGate: @unchecked Sendable {
  private let semaphore = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

  init() { sem_init(semaphore, 0, 0) }

  deinit {
    sem_destroy(semaphore)
    semaphore.deallocate()
  }

  func open() { sem_post(semaphore) }

  func wait() { while sem_wait(semaphore) != 0 {} }
}
