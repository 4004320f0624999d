import CShims
import Glibc

/// An IPv4 or IPv6 address with its port.
public struct SocketAddress: Sendable, Hashable {
  /// The sixteen bytes of the address as two big-endian halves; IPv4 stands as ::ffff:a.b.c.d.
  var high: UInt64
  var low: UInt64
  /// The port, in the machine's byte order.
  public var port: UInt16

  /// No address.
  public static let none = SocketAddress(high: 0, low: 0, port: 0)

  /// The other end of a Unix socket: a process of this machine that was allowed to open the socket's file.
  ///
  /// No network peer has this address.
  public static let local = SocketAddress(high: .max, low: .max, port: 0)

  /// The other end of a Unix socket that serves as a port does: a process of this machine of which nothing more is
  /// known.
  ///
  /// No network peer has this address.
  public static let unix = SocketAddress(high: .max, low: .max - 1, port: 0)

  init(high: UInt64, low: UInt64, port: UInt16) {
    self.high = high
    self.low = low
    self.port = port
  }

  /// Reads what accept(2) or getsockname(2) wrote.
  init(_ storage: sockaddr_storage) {
    self = withUnsafeBytes(of: storage) { bytes in
      if Int32(storage.ss_family) == AF_INET {
        let address = bytes.loadUnaligned(as: sockaddr_in.self)
        return SocketAddress(
          high: 0, low: 0xffff_0000_0000 | UInt64(UInt32(bigEndian: address.sin_addr.s_addr)),
          port: UInt16(bigEndian: address.sin_port))
      }
      if Int32(storage.ss_family) == AF_UNIX { return .local }
      guard Int32(storage.ss_family) == AF_INET6 else { return .none }
      let offset = MemoryLayout<sockaddr_in6>.offset(of: \.sin6_addr)!
      return SocketAddress(
        high: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)),
        low: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self)),
        port: UInt16(bigEndian: bytes.loadUnaligned(as: sockaddr_in6.self).sin6_port))
    }
  }

  /// The address that a socket is bound to; none when it is bound to none.
  public init(boundTo descriptor: Int32) {
    var storage = sockaddr_storage()
    var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    let result = withUnsafeMutablePointer(to: &storage) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        getsockname(descriptor, $0, &length)
      }
    }
    self = result == 0 ? SocketAddress(storage) : .none
  }

  /// The address that a listener with this host ("" for every address) and port is bound to; nil when there is none.
  public init?(listeningAt host: String, port: UInt16) {
    guard let list = try? Self.resolve(host: host, port: port, name: host) else { return nil }
    defer { freeaddrinfo(list) }
    var storage = sockaddr_storage()
    withUnsafeMutableBytes(of: &storage) {
      $0.copyMemory(
        from: UnsafeRawBufferPointer(
          start: list.pointee.ai_addr, count: min(Int(list.pointee.ai_addrlen), $0.count)))
    }
    self.init(storage)
  }

  /// The addresses that a listener may be bound to, the one to be used first.
  ///
  /// `name` stands in errors. The caller frees them.
  static func resolve(
    host: String, port: UInt16, name: String
  ) throws(SocketError) -> UnsafeMutablePointer<addrinfo> {
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV
    var list: UnsafeMutablePointer<addrinfo>?
    let failure = getaddrinfo(host.isEmpty ? nil : host, String(port), &hints, &list)
    guard failure == 0, let list else {
      throw SocketError(call: "getaddrinfo", address: name, code: failure)
    }
    return list
  }

  /// Whether the address is an IPv4 one.
  public var isIPv4: Bool { ip?.v4 != nil }

  /// The address without the port; nil for `none`, `local` and `unix`.
  public var ip: IPAddress? {
    if self == .none || self == .local || self == .unix { return nil }
    return IPAddress(high: high, low: low)
  }

  /// The address without the port: "192.0.2.1", "2001:db8::1"; empty for `none`, "local" for `local`.
  public var host: String { ip?.description ?? (self == .local ? "local" : "") }
}
