import Base

// The JSON form is seconds with 0, 3, 6 or 9 digits behind the point, and an "s": "1.500s".

extension Google.Protobuf.Duration: WellKnownJSON {
  /// 10,000 years, either way.
  private static let maxSeconds: Int64 = 315_576_000_000

  static var parameterKind: String { "a duration such as \"5s\" or \"1.5s\"" }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    let start = try reader.valueStart()
    let text = try reader.readStringBytes(expecting: Self.parameterKind)
    guard merge(text) else { throw reader.mismatch(Self.parameterKind, at: start) }
  }

  public func write(to writer: inout JSONWriter) {
    guard seconds.magnitude <= Self.maxSeconds, nanos.magnitude < 1_000_000_000,
      !(seconds > 0 && nanos < 0), !(seconds < 0 && nanos > 0)
    else {
      writer.fail(.unencodable("a duration is longer than 10,000 years, or its signs differ"))
      return writer.writeNull()
    }
    writer.buffer.append(UInt8(ascii: "\""))
    if seconds < 0 || nanos < 0 { writer.buffer.append(UInt8(ascii: "-")) }
    writer.buffer.append(decimal: seconds.magnitude)
    let magnitude = Int32(nanos.magnitude)
    writer.buffer.append(upTo: 10) { RFC3339.writeFraction(magnitude, $0, 0) }
    writer.buffer.append("s\"")
  }

  mutating func merge(parameter text: UnsafeRawBufferPointer) throws(WireError) {
    guard merge(text) else { throw .json(message: "invalid duration", offset: 0, field: "") }
  }

  private mutating func merge(_ text: UnsafeRawBufferPointer) -> Bool {
    var position = 0
    let isNegative = text.first == UInt8(ascii: "-")
    if isNegative { position += 1 }
    let first = position
    var seconds: Int64 = 0
    while position < text.count, text[position] &- UInt8(ascii: "0") < 10 {
      seconds = seconds * 10 + Int64(text[position] - UInt8(ascii: "0"))
      if seconds > Self.maxSeconds { return false }
      position += 1
    }
    guard position > first, let nanos = RFC3339.fraction(text, &position),
      position == text.count - 1, text[position] == UInt8(ascii: "s")
    else { return false }
    self.seconds = isNegative ? -seconds : seconds
    self.nanos = isNegative ? -nanos : nanos
    return true
  }
}
