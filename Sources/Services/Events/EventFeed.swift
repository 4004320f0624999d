import Base
import RPC
import Store
import Synchronization

/// What watches of the log share: the news of commits, and how many watches there may be.
final class EventFeed: Sendable {
  /// Raised when events were committed, and when the server begins to stop.
  let changes = ChangeSignal()
  private let draining = Atomic<Bool>(false)
  private let watches = Mutex((total: 0, byOrganization: [UTF8Key: Int]()))

  init(store: Store) {
    let changes = changes
    store.observeEvents { changes.raise() }
  }

  /// Whether watches shall end, because they would hold up the end of the server.
  var isDraining: Bool { draining.load(ordering: .relaxed) }

  /// Ends every watch, and each new one at its beginning.
  func drain() {
    draining.store(true, ordering: .relaxed)
    changes.raise()
  }

  /// Counts a watch of a caller from `organization`; each that is let in must leave.
  func enter(_ organization: String) throws(EventRefusal) {
    let isAllowed = watches.withLock { watches in
      let count = watches.byOrganization[organization] ?? 0
      guard watches.total < Limits.maxWatches, count < Limits.maxOrganizationWatches else {
        return false
      }
      watches.total += 1
      watches.byOrganization[organization] = count + 1
      return true
    }
    guard isAllowed else { throw .tooManyWatches }
  }

  /// Counts a watch of a caller from `organization` out.
  func leave(_ organization: String) {
    watches.withLock { watches in
      watches.total -= 1
      let count = (watches.byOrganization[organization] ?? 1) - 1
      watches.byOrganization[organization] = count == 0 ? nil : count
    }
  }
}
