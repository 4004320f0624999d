/// A range of addresses of one family that share their first bits.
public struct AddressNetwork: Sendable, Hashable {
  /// The first address.
  public let base: IPAddress
  /// How many of the 128 bits are shared; an IPv4 network's prefix counts the 96 bits of ::ffff:0:0 too.
  public let prefix: Int

  /// Makes the network of all addresses that share `prefix` bits (0 to 128) with `address`.
  public init(_ address: IPAddress, prefix: Int) {
    precondition((0...128).contains(prefix))
    self.prefix = prefix
    base = IPAddress(
      high: address.high & Self.mask(prefix), low: address.low & Self.mask(prefix - 64))
  }

  /// Whether the network is one of IPv4 addresses.
  public var isIPv4: Bool { prefix >= 96 && base.v4 != nil }

  /// Whether `address` lies in the network; an IPv6 network holds no IPv4 addresses, not even ::/0.
  public func contains(_ address: IPAddress) -> Bool {
    if address.v4 != nil, !isIPv4 { return false }
    return (address.high ^ base.high) & Self.mask(prefix) == 0
      && (address.low ^ base.low) & Self.mask(prefix - 64) == 0
  }

  /// The first `bits` bits of a half; none when `bits` is not positive.
  private static func mask(_ bits: Int) -> UInt64 {
    bits <= 0 ? 0 : bits >= 64 ? .max : ~(UInt64.max >> UInt64(bits))
  }

  /// "10.0.0.0/8", "fd00::/8".
  public var text: String { "\(base)/\(isIPv4 ? prefix - 96 : prefix)" }
}
