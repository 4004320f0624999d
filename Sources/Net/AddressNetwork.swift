import Base

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

  /// Reads "10.0.0.0/8", "fd00::/8" or a single address; nil when the text does not begin with an address.
  ///
  /// - Throws: What is wrong with the rest, to be read behind the text.
  public init?(_ text: String) throws(AddressNetworkError) {
    let parts = text.utf8Split("/")
    guard let address = IPAddress(String(parts[0])) else { return nil }
    guard parts.count > 1 else {
      self.init(address, prefix: 128)
      return
    }
    let isDotted = !parts[0].contains(":")
    let longest = isDotted ? 32 : 128
    guard parts.count == 2, parts[1].utf8.count <= 3, parts[1].first != "+",
      let bits = Int(parts[1]), (0...longest).contains(bits), String(bits) == parts[1]
    else { throw AddressNetworkError(reason: "has no prefix length from 0 to \(longest)") }
    let prefix = isDotted ? bits + 96 : bits
    guard address.v4 == nil || prefix >= 96 else {
      throw AddressNetworkError(reason: "mixes IPv4 and IPv6; write two rules")
    }
    self.init(address, prefix: prefix)
    guard base == address else {
      throw AddressNetworkError(reason: "names a host in a network; the network is \(self.text)")
    }
  }
}

/// Why a text that begins with an address names no network.
public struct AddressNetworkError: Error, Sendable {
  /// What is wrong, to be read behind the text.
  public let reason: String

  /// Says what is wrong with the text.
  public init(reason: String) { self.reason = reason }
}
