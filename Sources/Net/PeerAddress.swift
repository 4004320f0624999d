/// Whom the bounds on peers count as one: an IPv4 address, the first 64 bits of an IPv6 one, or the local socket.
///
/// Whoever has an IPv6 address has the whole network of 64 bits around it (RFC 6177).
public struct PeerAddress: Sendable, Hashable {
  private let high: UInt64
  private let low: UInt64

  /// Processes of this machine that were allowed to open a Unix socket's file; no network peer is among them.
  public static let local = PeerAddress(high: .max, low: .max)

  private init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// The peer that `address` belongs to.
  public init(_ address: IPAddress) {
    self.init(high: address.high, low: address.v4 == nil ? 0 : address.low)
  }

  /// The peer at the other end of a socket; one whose address is not known counts as ::.
  public init(_ address: SocketAddress) {
    if address == .local {
      self = .local
    } else {
      self.init(address.ip ?? IPAddress(high: 0, low: 0))
    }
  }

  /// Whether it is the local socket.
  public var isLocal: Bool { self == .local }
}

extension PeerAddress: CustomStringConvertible {
  /// "192.0.2.1", "2001:db8::/64" or "local".
  public var description: String {
    if isLocal { return "local" }
    let address = IPAddress(high: high, low: low)
    return address.v4 == nil ? "\(address)/64" : "\(address)"
  }
}
