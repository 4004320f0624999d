import Server
import Store

/// Counts what is queued once the workers have begun, and logs work that nobody runs.
///
/// Such work stays where it is: its kind was queued by another version of the program, or its worker is not started.
struct QueueWatch {
  let store: Store
  /// Nil when nothing is logged.
  let log: LogWriter?

  /// To be the last of the server's background work.
  var work: BackgroundWork {
    BackgroundWork(
      name: "queue status",
      start: {
        // Nothing waits for it: a directory may hold millions of rows.
        Task.detached { await count() }
      }, beginStop: {}, finishStop: {})
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
