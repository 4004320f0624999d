/// Names a span and its trace (W3C Trace Context, level 1).
public struct SpanContext: Sendable, Equatable {
  /// The upper half of the trace's id.
  public var traceHigh: UInt64
  /// The lower half of the trace's id.
  public var traceLow: UInt64
  /// The span's id within the trace.
  public var spanID: UInt64
  /// Whether who made the trace records it.
  public var isSampled: Bool
  /// What vendors say of the trace, as ``TraceState`` reads it; empty for nothing.
  public var traceState = ""

  /// Names a span; neither id may be 0.
  public init(traceHigh: UInt64, traceLow: UInt64, spanID: UInt64, isSampled: Bool) {
    self.traceHigh = traceHigh
    self.traceLow = traceLow
    self.spanID = spanID
    self.isSampled = isSampled
  }

  /// The value of the field `traceparent`, in version 00.
  public var text: String {
    String(unsafeUninitializedCapacity: 55) { buffer in
      var writer = HexWriter(buffer: buffer)
      writer.add(UInt64(0), bytes: 1)
      writer.dash()
      writer.add(traceHigh, bytes: 8)
      writer.add(traceLow, bytes: 8)
      writer.dash()
      writer.add(spanID, bytes: 8)
      writer.dash()
      writer.add(isSampled ? 1 : 0, bytes: 1)
      return writer.count
    }
  }

  /// The fields by which a request says that it belongs to the span.
  public var fields: [(name: String, value: String)] {
    OutgoingTrace.fields(parent: text, state: traceState)
  }

  /// The trace's id: 32 hexadecimal digits in lower case.
  public var traceID: String {
    String(unsafeUninitializedCapacity: 32) { buffer in
      var writer = HexWriter(buffer: buffer)
      writer.add(traceHigh, bytes: 8)
      writer.add(traceLow, bytes: 8)
      return writer.count
    }
  }

  /// The 16 bytes of the trace's id.
  public var traceBytes: [UInt8] { Self.bytes(traceHigh) + Self.bytes(traceLow) }

  /// The 8 bytes of a span's id.
  public static func bytes(_ id: UInt64) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: id >> UInt64(56 - 8 * $0)) }
  }
}

/// Writes numbers as hexadecimal digits into a string's memory.
private struct HexWriter {
  let buffer: UnsafeMutableBufferPointer<UInt8>
  var count = 0

  init(buffer: UnsafeMutableBufferPointer<UInt8>) { self.buffer = buffer }

  /// Adds the lowest `bytes` bytes of a number.
  mutating func add(_ value: UInt64, bytes: Int) {
    for place in (0..<bytes * 2).reversed() {
      buffer[count] = HexText.digit(UInt8(truncatingIfNeeded: value >> UInt64(4 * place)) & 15)
      count += 1
    }
  }

  mutating func dash() {
    buffer[count] = UInt8(ascii: "-")
    count += 1
  }
}
