import Base
import CSQLite
import Synchronization

/// Copies the write-ahead log into the database file on a thread and a connection of its own, while the writer goes on.
///
/// What the writer appends meanwhile stays behind; it is little, and the writer copies it itself.
///
/// `@unchecked Sendable`: the handle belongs to the thread of a copy that is under way, and else to the writer's thread,
/// as everything but `isWorking` does.
final class SQLiteLogCopier: @unchecked Sendable {
  private let path: String
  private var handle: OpaquePointer?
  private var thread: SystemThread?
  private let isWorking = Atomic(false)

  enum State: Sendable, Equatable {
    case idle
    /// A copy is under way.
    case working
    /// It is over, and nobody has taken note of that.
    case ended
  }

  /// For the database at a path; nothing is opened yet.
  init(path: String) { self.path = path }

  var state: State {
    if thread == nil { return .idle }
    return isWorking.load(ordering: .acquiring) ? .working : .ended
  }

  /// Begins a copy, while none is under way; false when there is no thread for it.
  func begin() -> Bool {
    isWorking.store(true, ordering: .relaxed)
    do throws(ThreadError) {
      thread = try SystemThread(name: "store-log") { [self] in
        copy()
        isWorking.store(false, ordering: .releasing)
      }
      return true
    } catch {
      return false
    }
  }

  /// Waits for the end of the copy that is under way, if one is.
  func settle() {
    thread?.join()
    thread = nil
  }

  /// Waits for that, and closes the connection.
  func close() {
    settle()
    sqlite3_close_v2(handle)
    handle = nil
  }

  /// Copies what stands in the log now, as far as readers allow; what fails is left to the writer.
  private func copy() {
    if handle == nil { handle = opened() }
    guard let handle else { return }
    sqlite3_wal_checkpoint_v2(handle, nil, SQLITE_CHECKPOINT_PASSIVE, nil, nil)
  }

  private func opened() -> OpaquePointer? {
    var opened: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE
    // A first read has the engine open the log.
    let settings = "PRAGMA synchronous = FULL; SELECT COUNT(*) FROM sqlite_schema"
    guard sqlite3_open_v2(path, &opened, flags, nil) == SQLITE_OK,
      sqlite3_exec(opened, settings, nil, nil, nil) == SQLITE_OK
    else {
      sqlite3_close_v2(opened)
      return nil
    }
    return opened
  }
}
