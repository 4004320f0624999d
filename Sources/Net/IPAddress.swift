package import Glibc

/// An IPv4 or IPv6 address.
///
/// IPv4 stands as ::ffff:a.b.c.d, so an IPv4-mapped IPv6 address and the IPv4 address that a socket reaches
/// through it are the same value.
public struct IPAddress: Sendable, Hashable {
  /// The first eight bytes as a big-endian number.
  public let high: UInt64
  /// The last eight bytes as a big-endian number.
  public let low: UInt64

  /// Makes an address of its sixteen bytes.
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// Makes an IPv4 address; 0x7f000001 is 127.0.0.1.
  public init(v4 value: UInt32) {
    self.init(high: 0, low: 0xffff_0000_0000 | UInt64(value))
  }

  /// Whether it stands for no address at all: "::" or 0.0.0.0.
  public var isUnspecified: Bool { high == 0 && (low == 0 || low == 0xffff_0000_0000) }

  /// Reads the canonical text of an address: four decimal parts, or an IPv6 address without brackets and zone.
  public init?(_ text: String) {
    guard text.utf8.count < 64, !text.utf8.contains(0) else { return nil }
    guard let address = text.withCString({ IPAddress(cString: $0) }) else { return nil }
    self = address
  }

  /// Reads an address as inet_pton does.
  package init?(cString text: UnsafePointer<CChar>) {
    var v4: UInt32 = 0
    if inet_pton(AF_INET, text, &v4) == 1 {
      self.init(v4: UInt32(bigEndian: v4))
      return
    }
    var v6: (UInt64, UInt64) = (0, 0)
    guard inet_pton(AF_INET6, text, &v6) == 1 else { return nil }
    self.init(high: UInt64(bigEndian: v6.0), low: UInt64(bigEndian: v6.1))
  }

  /// Reads a socket address and its port; nil for another family, or fewer bytes than the family needs.
  package init?(_ address: UnsafePointer<sockaddr>, length: Int, port: inout UInt16) {
    let bytes = UnsafeRawPointer(address)
    switch Int32(address.pointee.sa_family) {
    case AF_INET where length >= MemoryLayout<sockaddr_in>.size:
      let v4 = bytes.loadUnaligned(as: sockaddr_in.self)
      port = UInt16(bigEndian: v4.sin_port)
      self.init(v4: UInt32(bigEndian: v4.sin_addr.s_addr))
    case AF_INET6 where length >= MemoryLayout<sockaddr_in6>.size:
      let offset = MemoryLayout<sockaddr_in6>.offset(of: \.sin6_addr)!
      port = UInt16(bigEndian: bytes.loadUnaligned(as: sockaddr_in6.self).sin6_port)
      self.init(
        high: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)),
        low: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self)))
    default:
      return nil
    }
  }

  /// The IPv4 address as a number; nil for IPv6.
  public var v4: UInt32? {
    high == 0 && low >> 32 == 0xffff ? UInt32(truncatingIfNeeded: low) : nil
  }
}

extension IPAddress: CustomStringConvertible {
  /// The canonical text: "192.0.2.1", "2001:db8::1".
  public var description: String {
    var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    if let v4 {
      var address = v4.bigEndian
      inet_ntop(AF_INET, &address, &text, socklen_t(text.count))
    } else {
      var address = (high.bigEndian, low.bigEndian)
      inet_ntop(AF_INET6, &address, &text, socklen_t(text.count))
    }
    return text.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
  }
}
