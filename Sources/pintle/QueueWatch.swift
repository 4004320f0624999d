import Base
import Server
import Store
import Synchronization

/// Counts what is queued once the workers have begun, and logs work that nobody runs.
///
/// Such work stays where it is: its kind was queued by another version of the program, or its worker is not started.
struct QueueWatch {
  let store: Store
  /// Nil when nothing is logged.
  let log: LogWriter?

  private let counting = CountingTask()

  init(store: Store, log: LogWriter?) {
    self.store = store
    self.log = log
  }

  /// To be the last of the server's background work.
  var work: BackgroundWork {
    BackgroundWork(
      name: "queue status",
      start: {
        // Nothing waits for it: a directory may hold millions of rows.
        counting.begin { await countAgain() }
      }, beginStop: { counting.end() }, finishStop: {})
  }

  /// Counts once, and again where other processes change the queue as well, of which nothing is told here.
  private func countAgain() async {
    await count()
    while store.isShared, !Task.isCancelled {
      try? await Task.sleep(nanoseconds: UInt64(Limits.queueCountNanoseconds))
      if !Task.isCancelled { await recount() }
    }
  }

  private func recount() async {
    // It is tried again with the next turn.
    try? await store.countWork()
  }

  private func count() async {
    do throws(StoreError) {
      try await store.countWork()
    } catch .closed, .cancelled {
      return
    } catch {
      log?.note("queue_uncounted", [("message", "\(error)")])
    }
    for kind in store.queue.kinds where kind.isUnattended {
      log?.note(
        "work_unattended",
        [
          ("kind", kind.name), ("rows", "\((kind.waiting ?? 0) + (kind.leased ?? 0))"),
          ("message", kind.isDeclared ? "no worker runs it" : "this version does not know it"),
        ])
    }
  }
}

/// The task that counts.
private final class CountingTask: Sendable {
  private let task = Mutex<Task<Void, Never>?>(nil)

  func begin(_ body: @escaping @Sendable () async -> Void) {
    task.withLock { $0 = Task.detached { await body() } }
  }

  func end() { task.withLock { $0?.cancel() } }
}
