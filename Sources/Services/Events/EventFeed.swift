import Base
import RPC
import Store
import Synchronization

/// What watches of the log share: the news of commits, and how many watches there may be.
final class EventFeed: Sendable {
  /// Raised when events were committed, and when the server begins to stop.
  let changes = ChangeSignal()
  private let draining = Atomic<Bool>(false)
  private let watches = Mutex(
    SharedPlaces<UTF8Key>(limit: Limits.maxWatches, ownerLimit: Limits.maxOrganizationWatches))

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

  /// Counts a watch of a caller (`Caller.placesOwner`); each that is let in must leave.
  func enter(_ owner: UTF8Key?) throws(EventRefusal) {
    guard watches.withLock({ $0.enter(owner) }) else { throw .tooManyWatches }
  }

  /// Counts a watch of a caller out.
  func leave(_ owner: UTF8Key?) {
    watches.withLock { $0.leave(owner) }
  }
}
