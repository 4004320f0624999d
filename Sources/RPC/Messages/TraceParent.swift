public import Base

/// The trace that a request belongs to, as the field `traceparent` names it (W3C Trace Context, level 1).
public struct TraceParent: Sendable, Equatable {
  /// The field's value as it came, which is what is passed on.
  public let text: String
  /// 32 hexadecimal digits in lower case.
  public let traceID: String
  /// The span that the request comes from, and whether it is sampled.
  public let context: SpanContext

  /// Reads a field's value; nil when it names no trace.
  ///
  /// Of a later version, what stands behind the parts that are known is passed over.
  public init?(_ text: String) {
    let bytes = Array(text.utf8.prefix(Self.maxBytes + 1))
    let dash = UInt8(ascii: "-")
    guard bytes.count >= 55, bytes.count <= Self.maxBytes, bytes[2] == dash, bytes[35] == dash,
      bytes[52] == dash,
      Self.isHex(bytes[0..<2]), Self.isHex(bytes[3..<35]), Self.isHex(bytes[36..<52]),
      Self.isHex(bytes[53..<55]), !bytes[0..<2].elementsEqual("ff".utf8),
      !Self.isZero(bytes[3..<35]), !Self.isZero(bytes[36..<52]),
      bytes.count == 55 || !Self.isZero(bytes[0..<2]) && bytes[55] == dash,
      bytes.allSatisfy({ (0x21...0x7E).contains($0) })
    else { return nil }
    self.text = text
    traceID = String(decoding: bytes[3..<35], as: UTF8.self)
    context = SpanContext(
      traceHigh: Self.number(bytes[3..<19]), traceLow: Self.number(bytes[19..<35]),
      spanID: Self.number(bytes[36..<52]), isSampled: Self.number(bytes[53..<55]) & 1 != 0)
  }

  /// The number of hexadecimal digits.
  private static func number(_ digits: ArraySlice<UInt8>) -> UInt64 {
    digits.reduce(0) { $0 << 4 | UInt64(HexText.value($1) ?? 0) }
  }

  /// The longest value that is taken.
  private static let maxBytes = 128

  private static func isHex(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  private static func isZero(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { $0 == UInt8(ascii: "0") }
  }
}
