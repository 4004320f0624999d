import Base
import Glibc
public import Net

/// The proxies whose word is taken for who their clients are.
///
/// What other peers say in `Forwarded` (RFC 7239) and `X-Forwarded-For` means nothing.
public struct TrustedProxies: Sendable {
  private let networks: [AddressNetwork]

  /// Trusts the addresses of `networks`; nobody when there is none.
  public init(_ networks: [AddressNetwork] = []) { self.networks = networks }

  /// Whether `address` is a trusted proxy's.
  public func contains(_ address: IPAddress) -> Bool {
    for network in networks where network.contains(address) { return true }
    return false
  }

  /// Whether a connection comes from a trusted proxy; whoever may open a Unix socket that serves as a port is one.
  public func contains(_ peer: SocketAddress) -> Bool {
    peer == .unix || peer.ip.map { contains($0) } ?? false
  }

  /// Who sent a request that came from `peer`; nil for the administrator's socket, and when it is not known.
  ///
  /// What comes through another Unix socket is from whom its fields name, and otherwise all from one: "::".
  func client(_ head: borrowing HTTPRequestHead, peer: SocketAddress) -> IPAddress? {
    if peer == .unix { return named(head, proxy: IPAddress(high: 0, low: 0)) }
    guard let address = peer.ip else { return nil }
    return client(head, peer: address)
  }

  /// Who sent a request that came from `peer`: the rightmost address in its fields that is no trusted proxy's.
  ///
  /// Each proxy appends whom it was called by, so what stands left of the first address that is not trusted is that
  /// client's own claim. The leftmost address counts where all are trusted. Where the fields hold no address at that
  /// place, or `Forwarded` and `X-Forwarded-For` name different ones, nobody can tell whose word it is: then it is the
  /// proxy itself.
  public func client(_ head: borrowing HTTPRequestHead, peer: IPAddress) -> IPAddress {
    guard !networks.isEmpty, contains(peer) else { return peer }
    return named(head, proxy: peer)
  }

  /// Whom the fields name that the proxy `peer` has sent.
  private func named(_ head: borrowing HTTPRequestHead, proxy peer: IPAddress) -> IPAddress {
    let forwarded = client(
      Self.elements(head, .forwarded), peer: peer
    ) { Self.forwardedAddress($0) }
    let listed = client(Self.elements(head, .xForwardedFor), peer: peer) { Self.address($0) }
    guard let forwarded else { return listed ?? peer }
    guard let listed, listed != forwarded else { return forwarded }
    return peer
  }

  /// The client among the elements of a field, of which `read` takes the address; nil without elements.
  private func client(
    _ elements: [UnsafeRawBufferPointer], peer: IPAddress,
    _ read: (UnsafeRawBufferPointer) -> IPAddress?
  ) -> IPAddress? {
    if elements.isEmpty { return nil }
    var current = peer
    for element in elements.reversed() {
      guard let address = read(element), !address.isUnspecified else { return peer }
      current = address
      if !contains(address) { break }
    }
    return current
  }

  /// The elements of a list field, which may stand in several lines; they lie in the head.
  private static func elements(
    _ head: borrowing HTTPRequestHead, _ name: HTTPFieldName
  ) -> [UnsafeRawBufferPointer] {
    var elements: [UnsafeRawBufferPointer] = []
    head.forEachValue(name) { value in
      forEachPart(value, separator: UInt8(ascii: ",")) { elements.append($0) }
    }
    return elements
  }

  /// The address of the `for` parameter of one element of `Forwarded`.
  private static func forwardedAddress(_ element: UnsafeRawBufferPointer) -> IPAddress? {
    var found: [UnsafeRawBufferPointer] = []
    forEachPart(element, separator: UInt8(ascii: ";")) { pair in
      guard let equals = pair.firstIndex(of: UInt8(ascii: "=")),
        UnsafeRawBufferPointer(rebasing: pair[..<equals]).isToken("for")
      else { return }
      found.append(UnsafeRawBufferPointer(rebasing: pair[(equals + 1)...]))
    }
    guard found.count == 1, var value = found.first else { return nil }
    if value.count >= 2, value.first == UInt8(ascii: "\""), value.last == UInt8(ascii: "\"") {
      value = UnsafeRawBufferPointer(rebasing: value.dropFirst().dropLast())
    }
    return address(value)
  }

  /// Reads "192.0.2.1", "2001:db8::1", "[2001:db8::1]", each of the forms that need no guess also with a port.
  static func address(_ bytes: UnsafeRawBufferPointer) -> IPAddress? {
    guard !bytes.isEmpty, bytes.count <= maxAddressBytes else { return nil }
    let colon = UInt8(ascii: ":")
    var text = bytes[...]
    if text.first == UInt8(ascii: "[") {
      guard let end = text.firstIndex(of: UInt8(ascii: "]")) else { return nil }
      let rest = text[(end + 1)...]
      guard rest.isEmpty || isPort(rest) else { return nil }
      text = text[(text.startIndex + 1)..<end]
      guard text.contains(colon) else { return nil }
    } else if let first = text.firstIndex(of: colon), first == text.lastIndex(of: colon) {
      guard isPort(text[first...]) else { return nil }
      text = text[..<first]
    }
    return address(text)
  }

  /// How long an address with its port may be.
  private static let maxAddressBytes = 64

  /// Reads an address without a port; no text is made of it, since each request of a proxy comes here.
  private static func address(_ bytes: Slice<UnsafeRawBufferPointer>) -> IPAddress? {
    guard !bytes.isEmpty, !bytes.contains(0) else { return nil }
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: maxAddressBytes + 1) { text in
      for (place, byte) in bytes.enumerated() { text[place] = CChar(bitPattern: byte) }
      text[bytes.count] = 0
      return text.baseAddress.flatMap { IPAddress(cString: $0) }
    }
  }

  /// Whether the text is a colon and a port, or a name that stands for one (RFC 7239 section 6).
  private static func isPort(_ text: Slice<UnsafeRawBufferPointer>) -> Bool {
    let port = text.dropFirst()
    return text.first == UInt8(ascii: ":") && !port.isEmpty && port.count <= 16
      && port.allSatisfy { HTTP1Syntax.isTokenByte($0) }
  }

  /// Calls `body` with each part of a list, trimmed; what stands in double quotes separates nothing.
  ///
  /// Parts that are empty are left out.
  private static func forEachPart(
    _ bytes: UnsafeRawBufferPointer, separator: UInt8, _ body: (UnsafeRawBufferPointer) -> Void
  ) {
    var start = 0
    var isQuoted = false
    for index in 0...bytes.count {
      if index < bytes.count {
        if bytes[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
        if isQuoted || bytes[index] != separator { continue }
      }
      let part = UnsafeRawBufferPointer(rebasing: bytes[start..<index]).trimmingSpaces()
      if !part.isEmpty { body(part) }
      start = index + 1
    }
  }
}
