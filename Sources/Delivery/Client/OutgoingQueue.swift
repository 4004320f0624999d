import Base

/// Who of an outgoing client's requests is sent now, and who waits: places are shared among targets.
///
/// libcurl would queue by host and port and count the wait as the request's time, so it never gets more than it can
/// send at once.
struct OutgoingQueue {
  /// The requests of one target.
  final class Share {
    let key: UTF8Key
    /// Those that are sent.
    fileprivate(set) var running = 0
    /// Those that wait, in order, from `first` on.
    fileprivate var waiting = ContiguousArray<Transfer>()
    fileprivate var first = 0

    fileprivate init(_ key: UTF8Key) { self.key = key }

    fileprivate var waitingCount: Int { waiting.count - first }
    fileprivate var count: Int { running + waitingCount }

    fileprivate func popFirst() -> Transfer {
      let transfer = waiting[first]
      first += 1
      // Each element is moved at most once for each that was taken out.
      if first * 2 >= waiting.count {
        waiting.removeFirst(first)
        first = 0
      }
      return transfer
    }
  }

  private let connections: FairShare
  private let transfers: FairShare
  private var shares: [UTF8Key: Share] = [:]
  /// Shares with requests that wait, whose turn comes in this order.
  private var turns = ContiguousArray<Share>()
  private var running = 0
  private var count = 0

  init(connections: FairShare, transfers: FairShare) {
    self.connections = connections
    self.transfers = transfers
  }

  /// Counts a new request of a target, which is neither sent nor waits yet.
  ///
  /// - Throws: ``OutgoingError/overloaded`` when there are too many, or too many of that target.
  mutating func join(_ target: String) throws(OutgoingError) -> Share {
    let key = UTF8Key(target)
    let share = shares[key] ?? Share(key)
    guard transfers.admits(own: share.count, used: count) else { throw .overloaded }
    shares[key] = share
    count += 1
    return share
  }

  /// Takes a place to send a request at once; false when there is none, so that it waits.
  mutating func start(_ transfer: Transfer, of share: Share) -> Bool {
    guard share.waitingCount == 0, connections.admits(own: share.running, used: running) else {
      if share.waitingCount == 0 { turns.append(share) }
      share.waiting.append(transfer)
      return false
    }
    share.running += 1
    running += 1
    return true
  }

  /// Takes a request out that waits.
  mutating func leave(_ transfer: Transfer, of share: Share) {
    if let index = share.waiting[share.first...].firstIndex(where: { $0 === transfer }) {
      share.waiting.remove(at: index)
    }
    if share.waitingCount == 0, let turn = turns.firstIndex(where: { $0 === share }) {
      turns.remove(at: turn)
    }
    withdraw(share)
  }

  /// Gives the place of a request back that was sent.
  mutating func finish(_ share: Share) {
    share.running -= 1
    running -= 1
    withdraw(share)
  }

  /// Forgets a request that joined and is neither sent nor waits.
  mutating func withdraw(_ share: Share) {
    count -= 1
    if share.count == 0 { shares[share.key] = nil }
  }

  /// The next request that gets a place which is free: targets take turns, one request each.
  mutating func next() -> Transfer? {
    guard
      let turn = turns.firstIndex(where: { connections.admits(own: $0.running, used: running) })
    else { return nil }
    let share = turns.remove(at: turn)
    let transfer = share.popFirst()
    if share.waitingCount > 0 { turns.append(share) }
    share.running += 1
    running += 1
    return transfer
  }
}
