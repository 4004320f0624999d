import Base

// The JSON form is RFC 3339 text in UTC, with 0, 3, 6 or 9 digits behind the second.

extension Google.Protobuf.Timestamp: WellKnownJSON {
  static var parameterKind: String { "a timestamp such as \"2027-01-31T12:00:00Z\"" }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    let start = try reader.valueStart()
    let text = try reader.readStringBytes(expecting: Self.parameterKind)
    guard let (seconds, nanos) = RFC3339.parse(text) else {
      throw reader.mismatch(Self.parameterKind, at: start)
    }
    self.seconds = seconds
    self.nanos = nanos
  }

  public func write(to writer: inout JSONWriter) {
    guard RFC3339.secondsRange.contains(seconds), (0..<1_000_000_000).contains(nanos) else {
      writer.fail(.unencodable("a timestamp is outside the years 1 to 9999"))
      return writer.writeNull()
    }
    writer.buffer.append(UInt8(ascii: "\""))
    RFC3339.append(seconds: seconds, nanos: nanos, to: &writer.buffer)
    writer.buffer.append(UInt8(ascii: "\""))
  }

  mutating func merge(parameter text: UnsafeRawBufferPointer) throws(WireError) {
    guard let (seconds, nanos) = RFC3339.parse(text) else {
      throw .json(message: "invalid timestamp", offset: 0, field: "")
    }
    self.seconds = seconds
    self.nanos = nanos
  }
}

extension Google.Protobuf.Timestamp {
  /// The instant `nanoseconds` after 1970-01-01T00:00:00Z, or before it when negative.
  public init(nanosecondsSince1970 nanoseconds: Int64) {
    self.init()
    let (quotient, remainder) = nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
    seconds = remainder < 0 ? quotient - 1 : quotient
    nanos = Int32(remainder < 0 ? remainder + 1_000_000_000 : remainder)
  }

  /// Nanoseconds since 1970-01-01T00:00:00Z; nil outside the years 1678 to 2262, which 64 bits can hold.
  public var nanosecondsSince1970: Int64? {
    let (product, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
    let (sum, carry) = product.addingReportingOverflow(Int64(nanos))
    return overflow || carry ? nil : sum
  }
}
