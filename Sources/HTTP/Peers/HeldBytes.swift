import Base
import Net
import Synchronization

/// The bytes that a server keeps for its peers: what came of requests that are not answered, and answers that wait for a
/// slow reader.
///
/// They are counted for the whole server, for each address and for each connection, by what is allocated, and only where
/// a stream has more than its first few KiB (``HTTPStream/hold(input:)``), so an ordinary request pays nothing. After
/// a large part was given back, free memory goes back to the system. Any thread.
final class HeldBytes: Sendable {
  private let limits: HTTPLimits
  private let addresses: AddressTable
  private let sum = Atomic<Int>(0)
  /// The most that was held since memory was last given back.
  private let peak = Atomic<Int>(0)
  private let isReturning = Atomic<Bool>(false)
  /// The connections that have ended since.
  private let ended = Atomic<Int>(0)

  init(_ limits: HTTPLimits, _ addresses: AddressTable) {
    self.limits = limits
    self.addresses = addresses
  }

  /// What is held now, of the whole server.
  var total: Int { sum.load(ordering: .relaxed) }

  /// The share that a request's bytes count against: its client's, which a proxy's connection does not tell.
  ///
  /// Nil where nothing is counted: for the local socket.
  func share(_ connection: Connection, client: IPAddress?) -> AddressShare? {
    guard let share = connection.share, !share.address.isLocal else { return nil }
    guard let client, PeerAddress(client) != share.address else { return share }
    return addresses.borrow(PeerAddress(client))
  }

  /// Gives back what `share` returned for `connection`.
  func giveBack(_ share: AddressShare, _ connection: Connection) {
    if share !== connection.share { addresses.release(share) }
  }

  /// Changes what is held of a connection and an address; false when that is more than they, or the server, may hold.
  ///
  /// On the connection's loop.
  func change(by count: Int, _ connection: Connection, _ share: AddressShare) -> Bool {
    guard count > 0 else {
      connection.heldBytes += count
      share.heldBytes.add(count, ordering: .relaxed)
      noteDrop(sum.add(count, ordering: .relaxed).newValue)
      return true
    }
    // A proxy's connection carries the requests of many.
    let isWithin = connection.heldBytes + count <= limits.maxHeldBytesPerConnection
    guard isWithin || connection.share?.isBounded == false else { return refuse() }
    guard share.heldBytes.add(count, ordering: .relaxed).newValue <= limits.maxHeldBytesPerAddress
    else {
      share.heldBytes.subtract(count, ordering: .relaxed)
      return refuse()
    }
    let total = sum.add(count, ordering: .relaxed).newValue
    guard total <= limits.maxHeldBytes else {
      sum.subtract(count, ordering: .relaxed)
      share.heldBytes.subtract(count, ordering: .relaxed)
      return refuse()
    }
    connection.heldBytes += count
    peak.max(total, ordering: .relaxed)
    return true
  }

  // MARK: Giving memory back

  /// How much less must be held than before for memory to be given back.
  static let returnedBytes = 16 * 1024 * 1024

  /// After so many connections have ended, memory is given back: what they had is not all counted.
  static let endedConnections = 1024

  /// Notes that a connection has ended; on any loop.
  func noteEnd() {
    guard ended.add(1, ordering: .relaxed).newValue >= Self.endedConnections else { return }
    ended.store(0, ordering: .relaxed)
    returnMemory()
  }

  private func noteDrop(_ total: Int) {
    if peak.load(ordering: .relaxed) - total >= Self.returnedBytes { returnMemory() }
  }

  /// What was refused was in memory before, and is free now.
  private func refuse() -> Bool {
    returnMemory()
    return false
  }

  private func returnMemory() {
    guard !isReturning.exchange(true, ordering: .relaxed) else { return }
    // The allocator keeps what was freed. A second gathers the drops that follow, and is the bound on how often this is
    // done; the time it takes (some milliseconds) is not a loop's.
    Task.detached { [self] in
      try? await Task.sleep(nanoseconds: 1_000_000_000)
      peak.store(self.total, ordering: .relaxed)
      isReturning.store(false, ordering: .relaxed)
      FreeMemory.giveBack()
    }
  }
}
