/// What vendors of tracing say of a trace beside `traceparent`: the field `tracestate` (W3C Trace Context, level 1,
/// section 3.3), read and made ready to be passed on.
///
/// Several fields are one, in their order. Where anything breaks the rules nothing is passed on.
public struct TraceState {
  /// The members, without white space around them.
  private var members: [[UInt8]] = []
  private var isMalformed = false

  public init() {}

  /// Takes the value of a field; empty members count as none.
  public mutating func add(_ field: UnsafeRawBufferPointer) {
    for part in field.split(separator: UInt8(ascii: ",")) where !isMalformed {
      var part = part
      while let first = part.first, Self.isBlank(first) { part.removeFirst() }
      while let last = part.last, Self.isBlank(last) { part.removeLast() }
      if part.isEmpty { continue }
      guard members.count < Limits.maxTraceStateMembers, Self.isMember(part) else {
        isMalformed = true
        return
      }
      members.append(Array(part))
    }
  }

  /// The members with commas between, in Limits.maxTraceStateBytes at most; empty for nothing.
  ///
  /// Of what is longer members go, whole ones: first those of more than 128 bytes, the last of them first, then others,
  /// the last ones first (section 3.3.1.5).
  public var text: String {
    guard !isMalformed, !members.isEmpty else { return "" }
    var kept = members
    var bytes = kept.reduce(kept.count - 1) { $0 + $1.count }
    while bytes > Limits.maxTraceStateBytes {
      let index = kept.lastIndex { $0.count > Self.longMember } ?? kept.count - 1
      bytes -= kept[index].count + 1
      kept.remove(at: index)
    }
    return String(decoding: Array(kept.joined(separator: [UInt8(ascii: ",")])), as: UTF8.self)
  }

  /// Members of more bytes go first.
  private static let longMember = 128
  /// The bytes of a key without "@", and of a value.
  private static let maxPart = 256
  /// The bytes of a key before "@" and behind it.
  private static let (maxTenant, maxSystem) = (241, 14)

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static func isMember(_ bytes: Slice<UnsafeRawBufferPointer>) -> Bool {
    guard let equals = bytes.firstIndex(of: UInt8(ascii: "=")) else { return false }
    let value = bytes[(equals + 1)...]
    return isKey(bytes[..<equals]) && (1...maxPart).contains(value.count)
      && value.allSatisfy { (0x20...0x7E).contains($0) && $0 != UInt8(ascii: "=") }
  }

  private static func isKey(_ key: Slice<UnsafeRawBufferPointer>) -> Bool {
    guard let at = key.firstIndex(of: UInt8(ascii: "@")) else {
      return isName(key, maxPart, mayBeginWithDigit: false)
    }
    return isName(key[..<at], maxTenant, mayBeginWithDigit: true)
      && isName(key[(at + 1)...], maxSystem, mayBeginWithDigit: false)
  }

  private static func isName(
    _ bytes: Slice<UnsafeRawBufferPointer>, _ limit: Int, mayBeginWithDigit: Bool
  ) -> Bool {
    guard let first = bytes.first, bytes.count <= limit,
      isLetter(first) || mayBeginWithDigit && isDigit(first)
    else { return false }
    return bytes.allSatisfy { isLetter($0) || isDigit($0) || "_-*/".utf8.contains($0) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
