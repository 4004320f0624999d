import Base
import Glibc

/// The header with which a proxy says whom it speaks for (PROXY protocol versions 1 and 2, haproxy's
/// proxy-protocol.txt).
public enum ProxyHeader {
  /// What stands at the beginning of a connection.
  public enum Reading: Equatable, Sendable {
    /// So far it is a header, and more of it must come.
    case incomplete
    /// A whole header of `count` bytes; without a client the connection is the proxy's own.
    case header(client: SocketAddress?, count: Int)
    /// No header, or none that can be used.
    case invalid
  }

  /// The longest line of version 1, with its end: 107 bytes.
  public static let maxLineBytes = 107
  /// The longest header of version 2, with all that proxies may add.
  public static let maxBytes = 4096

  private static let signature: StaticString = "\r\n\r\n\0\r\nQUIT\n"
  private static let linePrefix: StaticString = "PROXY "
  /// Signature, version, family, and the length of the rest.
  private static let fixedBytes = 16

  /// Reads the header at the beginning of `bytes`, whatever follows it.
  public static func read(_ bytes: UnsafeRawBufferPointer) -> Reading {
    if bytes.isEmpty { return .incomplete }
    if begins(bytes, signature) { return readBinary(bytes) }
    if begins(bytes, linePrefix) { return readLine(bytes) }
    return .invalid
  }

  /// Whether the bytes, or as many of them as there are, are those of `text`.
  private static func begins(_ bytes: UnsafeRawBufferPointer, _ text: StaticString) -> Bool {
    let count = min(bytes.count, text.utf8CodeUnitCount)
    return memcmp(bytes.baseAddress!, text.utf8Start, count) == 0
  }

  // MARK: Version 1

  private static func readLine(_ bytes: UnsafeRawBufferPointer) -> Reading {
    let line = bytes.prefix(maxLineBytes)
    guard let end = line.firstIndex(of: UInt8(ascii: "\n")) else {
      return line.count == maxLineBytes ? .invalid : .incomplete
    }
    guard end > 0, bytes[end - 1] == UInt8(ascii: "\r") else { return .invalid }
    let words = bytes[linePrefix.utf8CodeUnitCount..<(end - 1)].split(
      separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    let count = end + 1
    if words[0].elementsEqual("UNKNOWN".utf8) { return .header(client: nil, count: count) }
    guard words.count == 5,
      let source = address(words[0], words[1]), address(words[0], words[2]) != nil,
      let port = port(words[3]), Self.port(words[4]) != nil
    else { return .invalid }
    return .header(
      client: source.isUnspecified
        ? nil : SocketAddress(high: source.high, low: source.low, port: port), count: count)
  }

  /// An address of the family that is named.
  private static func address(
    _ family: Slice<UnsafeRawBufferPointer>, _ text: Slice<UnsafeRawBufferPointer>
  ) -> IPAddress? {
    let isV6 = family.elementsEqual("TCP6".utf8)
    guard isV6 || family.elementsEqual("TCP4".utf8),
      text.contains(UInt8(ascii: ":")) == isV6
    else { return nil }
    return IPAddress(String(decoding: text, as: UTF8.self))
  }

  /// A port in digits, without a zero before others.
  private static func port(_ text: Slice<UnsafeRawBufferPointer>) -> UInt16? {
    guard let first = text.first, text.count <= 5,
      text.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      first != UInt8(ascii: "0") || text.count == 1
    else { return nil }
    return UInt16(String(decoding: text, as: UTF8.self))
  }

  // MARK: Version 2

  private static func readBinary(_ bytes: UnsafeRawBufferPointer) -> Reading {
    guard bytes.count > 12 else { return .incomplete }
    guard bytes[12] >> 4 == 2, bytes[12] & 15 <= 1 else { return .invalid }
    guard bytes.count >= fixedBytes else { return .incomplete }
    let count = fixedBytes + (Int(bytes[14]) << 8 | Int(bytes[15]))
    guard count <= maxBytes else { return .invalid }
    guard bytes.count >= count else { return .incomplete }
    let isLocal = bytes[12] & 15 == 0
    let rest = UnsafeRawBufferPointer(rebasing: bytes[fixedBytes..<count])
    func half(_ offset: Int) -> UInt64 {
      UInt64(bigEndian: rest.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
    func port(_ offset: Int) -> UInt16 { UInt16(rest[offset]) << 8 | UInt16(rest[offset + 1]) }
    let addresses: Int
    var client: SocketAddress?
    switch bytes[13] {
    case 0x11:
      addresses = 12
      guard rest.count >= addresses else { return .invalid }
      client = SocketAddress(
        high: 0, low: 0xffff_0000_0000 | half(0) >> 32, port: port(8))
    case 0x21:
      addresses = 36
      guard rest.count >= addresses else { return .invalid }
      client = SocketAddress(high: half(0), low: half(8), port: port(32))
    // Unix sockets: whoever speaks is on the proxy's machine.
    case 0x31: addresses = 216
    // Unspecified: what follows says nothing that could be read.
    case 0x00: return .header(client: nil, count: count)
    // Of connections without a stream, and of families that nobody has defined, nothing is passed on here.
    default: return isLocal ? .header(client: nil, count: count) : .invalid
    }
    if isLocal { return .header(client: nil, count: count) }
    guard rest.count >= addresses,
      additionsAreSound(
        UnsafeRawBufferPointer(rebasing: bytes[..<count]), from: fixedBytes + addresses)
    else { return .invalid }
    let isNone = client?.ip?.isUnspecified ?? true
    return .header(client: isNone ? nil : client, count: count)
  }

  /// Whether the additions (type, length, value) fill the rest of the header, and a checksum among them is right.
  private static func additionsAreSound(
    _ header: UnsafeRawBufferPointer, from start: Int
  ) -> Bool {
    var position = start
    while position < header.count {
      guard header.count - position >= 3 else { return false }
      let count = Int(header[position + 1]) << 8 | Int(header[position + 2])
      guard header.count - position - 3 >= count else { return false }
      if header[position] == checksumType {
        guard count == 4, hasRightChecksum(header, at: position + 3) else { return false }
      }
      position += 3 + count
    }
    return true
  }

  private static let checksumType: UInt8 = 3

  /// Whether the four bytes at `place` are the CRC-32C of the header with zeros in their place.
  private static func hasRightChecksum(_ header: UnsafeRawBufferPointer, at place: Int) -> Bool {
    var sum = UInt32.max
    var said: UInt32 = 0
    for (index, byte) in header.enumerated() {
      let isSum = index >= place && index < place + 4
      if isSum { said = said << 8 | UInt32(byte) }
      sum ^= UInt32(isSum ? 0 : byte)
      for _ in 0..<8 { sum = sum >> 1 ^ (sum & 1 == 1 ? 0x82f6_3b78 : 0) }
    }
    return ~sum == said
  }
}
