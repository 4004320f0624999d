import Base
import Net
import Synchronization

/// The places for connections: who gets one, and who gives his up.
///
/// The local socket has places of its own, so that the server can be administered whatever the network does. An address
/// has a share, unless it is a trusted proxy's. When nearly all places are taken, idle connections go: those of the
/// addresses with the most first, among these the ones that have been idle longest. `take` is used on the first loop.
final class ConnectionPlaces: Sendable {
  let addresses = AddressTable()
  private let limits: HTTPLimits
  private let proxies: TrustedProxies
  private let loops: [EventLoop]
  /// Loops that have not yet looked for idle connections since that was last asked of them.
  private let busyLoops = Atomic<Int>(0)

  init(_ limits: HTTPLimits, proxies: TrustedProxies, loops: [EventLoop]) {
    self.limits = limits
    self.proxies = proxies
    self.loops = loops
  }

  /// Places for network peers.
  private var capacity: Int { Self.capacity(limits, openFiles: OpenFiles.limit) }

  /// The same where the process may have so many files open: some are kept for all else, but no more than half.
  static func capacity(_ limits: HTTPLimits, openFiles: Int) -> Int {
    let reserved = min(limits.reservedOpenFiles + limits.maxLocalConnections, openFiles / 2)
    return min(limits.maxConnections, openFiles - reserved)
  }

  /// How many places are kept free by evicting idle connections.
  static func headroom(_ capacity: Int) -> Int { capacity / 16 }

  /// Gives a place to a new connection; nil when there is none for it, which is counted.
  func take(_ peer: SocketAddress) -> AddressShare? {
    let address = PeerAddress(peer)
    guard !address.isLocal else {
      guard let share = addresses.join(address, limit: limits.maxLocalConnections) else {
        counters.refused.add()
        return nil
      }
      return share
    }
    let capacity = capacity
    if addresses.connections >= capacity - Self.headroom(capacity) {
      makeRoom(max(1, Self.headroom(capacity)))
    }
    guard addresses.connections < capacity else {
      counters.refused.add()
      return nil
    }
    guard let share = addresses.join(address, limit: limit(peer)) else {
      counters.refusedByAddress.add()
      return nil
    }
    return share
  }

  /// How many connections a network peer may have; nil where it speaks for others.
  private func limit(_ peer: SocketAddress) -> Int? {
    proxies.contains(peer) ? nil : limits.maxConnectionsPerAddress
  }

  /// Gives a connection's place to the peer for whom a proxy speaks on it; nil when that one has as many as it may.
  ///
  /// From any thread.
  func exchange(_ share: AddressShare?, for peer: SocketAddress) -> AddressShare? {
    guard let new = addresses.join(PeerAddress(peer), limit: limit(peer)) else { return nil }
    if let share { addresses.leave(share) }
    return new
  }

  private var counters: HTTPLoopCounters { ServingLoop.of(loops[0]).http.counters }

  /// Has each loop evict its part of `count` idle connections, unless that is under way.
  private func makeRoom(_ count: Int) {
    guard busyLoops.load(ordering: .relaxed) == 0 else { return }
    let total = max(1, loops.reduce(0) { $0 + $1.load })
    busyLoops.store(loops.count, ordering: .relaxed)
    for loop in loops {
      let part = (count * loop.load + total - 1) / total
      if loop === loops[0] {
        evict(part, from: loop)
      } else {
        loop.execute { [self, loop] in evict(part, from: loop) }
      }
    }
  }

  /// Evicts up to `count` idle connections of a loop.
  ///
  /// On the loop, outside of its connections' sessions.
  private func evict(_ count: Int, from loop: EventLoop) {
    var idle: [(connection: Connection, crowd: Int, since: Int64)] = []
    loop.forEachConnection { connection in
      guard let since = connection.idleSince, let share = connection.share,
        !share.address.isLocal, loop.now - since >= limits.evictionGrace
      else { return }
      idle.append((connection, share.isBounded ? share.connections : 0, since))
    }
    idle.sort { ($1.crowd, $0.since) < ($0.crowd, $1.since) }
    let counters = ServingLoop.of(loop).http.counters
    for (connection, _, _) in idle.prefix(count) {
      connection.evict()
      counters.evicted.add()
    }
    busyLoops.subtract(1, ordering: .relaxed)
  }
}
