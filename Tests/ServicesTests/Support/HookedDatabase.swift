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

  /// Has `action` done on the reading thread, before it reads.
  func arm(_ text: String, _ action: @escaping @Sendable () -> Void) {
    state.withLock { $0 = (text, action) }
  }

  /// Has the query fail instead.
  func fail(_ text: String, _ error: StoreError) {
    state.withLock { $0 = (text, { () throws(StoreError) in throw error }) }
  }

  /// Whether it was done.
  var isSpent: Bool { state.withLock { $0 == nil } }

  fileprivate func meet(_ sql: String) throws(StoreError) {
    let action: Action? = state.withLock { state in
      guard let (text, action) = state, sql.contains(text) else { return nil }
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
