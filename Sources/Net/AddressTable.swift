import Base
public import Synchronization

/// What the peers of one server have, by address.
///
/// It holds the addresses that have a connection or bytes, so it is bounded by what bounds those. Any thread; its lock is
/// taken when connections begin and end, not by requests.
public final class AddressTable: Sendable {
  private struct State: Sendable {
    var shares: [PeerAddress: AddressShare] = [:]
    /// Connections of network peers.
    var connections = 0
  }

  private let state = Mutex(State())

  public init() {}

  /// Connections of network peers, all together.
  public var connections: Int { state.withLock { $0.connections } }

  /// Addresses that have something.
  public var count: Int { state.withLock { $0.shares.count } }

  /// Gives a place to a new connection; nil when its address has as many as it may.
  ///
  /// `limit` is nil for a peer that speaks for others.
  ///
  /// The place is given back by `leave`.
  public func join(_ address: PeerAddress, limit: Int?) -> AddressShare? {
    state.withLock { state in
      let share = state.shares[address] ?? AddressShare(address, isBounded: limit != nil)
      let connections = share.connections
      if let limit, connections >= limit { return nil }
      share.change(users: 1, connections: 1)
      state.shares[address] = share
      if !address.isLocal { state.connections += 1 }
      return share
    }
  }

  /// Gives the place of a connection back.
  public func leave(_ share: AddressShare) {
    state.withLock { state in
      if !share.address.isLocal { state.connections -= 1 }
      share.change(users: -1, connections: -1)
      if share.users == 0 { state.shares[share.address] = nil }
    }
  }

  /// The share of an address that need not have a connection of its own: somebody behind a proxy.
  ///
  /// Given back by `release`.
  public func borrow(_ address: PeerAddress) -> AddressShare {
    state.withLock { state in
      let share = state.shares[address] ?? AddressShare(address, isBounded: true)
      share.change(users: 1, connections: 0)
      state.shares[address] = share
      return share
    }
  }

  /// Gives back what `borrow` returned.
  public func release(_ share: AddressShare) {
    state.withLock { state in
      share.change(users: -1, connections: 0)
      if share.users == 0 { state.shares[share.address] = nil }
    }
  }
}

/// What one address has: connections, and bytes that are kept for it.
public final class AddressShare: Sendable {
  /// Whose share it is.
  public let address: PeerAddress
  /// Whether its connections are bounded: false for a proxy that speaks for others.
  public let isBounded: Bool
  /// Bytes kept for it, changed by whoever keeps them.
  public let heldBytes = Atomic<Int>(0)
  private let connectionCount = Atomic<Int>(0)
  private let userCount = Atomic<Int>(0)

  fileprivate init(_ address: PeerAddress, isBounded: Bool) {
    self.address = address
    self.isBounded = isBounded
  }

  /// Its open connections; from any thread.
  public var connections: Int { connectionCount.load(ordering: .relaxed) }

  /// Connections, and whoever borrowed the share; changed under the table's lock.
  fileprivate var users: Int { userCount.load(ordering: .relaxed) }

  /// Only under the table's lock.
  fileprivate func change(users: Int, connections: Int) {
    userCount.add(users, ordering: .relaxed)
    connectionCount.add(connections, ordering: .relaxed)
  }
}
