import Base

/// How long a client is ready to wait, as the dialects spell it; results are nanoseconds.
enum Deadline {
  /// Reads `grpc-timeout`: 1 to 8 digits and a unit of H, M, S, m, u or n (PROTOCOL-HTTP2 "Timeout").
  ///
  /// - Returns: nil when the text is anything else; at most `Limits.maxDeadline`.
  static func grpcTimeout(_ text: UnsafeRawBufferPointer) -> Int64? {
    guard text.count >= 2, text.count <= 9, let unit = text.last else { return nil }
    let scale: Int64
    switch unit {
    case UInt8(ascii: "H"): scale = 3_600_000_000_000
    case UInt8(ascii: "M"): scale = 60_000_000_000
    case UInt8(ascii: "S"): scale = 1_000_000_000
    case UInt8(ascii: "m"): scale = 1_000_000
    case UInt8(ascii: "u"): scale = 1_000
    case UInt8(ascii: "n"): scale = 1
    default: return nil
    }
    guard let value = digits(UnsafeRawBufferPointer(rebasing: text.dropLast())) else { return nil }
    return clamped(value.multipliedReportingOverflow(by: scale))
  }

  /// Reads `connect-timeout-ms`: 1 to 10 digits of milliseconds
  /// (https://connectrpc.com/docs/protocol#unary-request).
  static func connectTimeout(_ text: UnsafeRawBufferPointer) -> Int64? {
    guard text.count <= 10, let value = digits(text) else { return nil }
    return clamped(value.multipliedReportingOverflow(by: 1_000_000))
  }

  private static func digits(_ text: UnsafeRawBufferPointer) -> Int64? {
    guard !text.isEmpty else { return nil }
    var value: Int64 = 0
    for byte in text {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      value = value * 10 + Int64(byte - UInt8(ascii: "0"))
    }
    return value
  }

  private static func clamped(_ product: (partialValue: Int64, overflow: Bool)) -> Int64 {
    product.overflow ? Limits.maxDeadline : min(product.partialValue, Limits.maxDeadline)
  }
}
