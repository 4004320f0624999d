import Server
import Store

/// Logs that no space is left for the data directory, and that there is some again.
struct SpaceLines: Sendable {
  let log: LogWriter

  /// Logs what happens from now on, for as long as the store is open.
  func follow(_ store: Store) {
    store.observeSpace { [log] isFull in
      if isFull {
        log.note(
          "store_full", [("message", "no space is left: \(Self.advice)")], level: .error)
      } else {
        log.note("store_has_space", [("message", "all changes are taken again")], level: .info)
      }
    }
  }

  private static let advice =
    "only administration is taken, from the reserve in the data directory, until there is space"
}
