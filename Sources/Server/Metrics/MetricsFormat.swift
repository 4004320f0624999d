import Base

/// The two text forms in which Prometheus reads figures.
public enum MetricsFormat: Sendable, Equatable {
  /// Prometheus' own, version 0.0.4.
  case prometheus
  /// OpenMetrics 1.0.
  case openMetrics

  /// What the `content-type` field says.
  public var contentType: String {
    switch self {
    case .prometheus: "text/plain; version=0.0.4; charset=utf-8"
    case .openMetrics: "application/openmetrics-text; version=1.0.0; charset=utf-8"
    }
  }

  /// The form that an `accept` field asks for (RFC 9110 section 12.5.1); Prometheus' own unless OpenMetrics is named and
  /// nothing else is wanted more.
  public init(accepting accept: String?) {
    var openMetrics = 0
    var others = 0
    for range in (accept ?? "").utf8.split(separator: UInt8(ascii: ",")) {
      let parts = range.split(separator: UInt8(ascii: ";")).map { Self.trimmed(Substring($0)) }
      guard let type = parts.first else { continue }
      let quality = parts.dropFirst().lazy.compactMap { Self.quality($0) }.first ?? 1000
      if type.utf8Equals("application/openmetrics-text") {
        openMetrics = max(openMetrics, quality)
      } else if ["text/plain", "text/*", "*/*"].contains(where: { type.utf8Equals($0) }) {
        others = max(others, quality)
      }
    }
    self = openMetrics > 0 && openMetrics >= others ? .openMetrics : .prometheus
  }

  /// A part of a field without the blanks around it, in lower case.
  private static func trimmed(_ part: Substring) -> String {
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
    let bytes = part.utf8.drop(while: isBlank).reversed().drop(while: isBlank).reversed()
    return String(
      decoding: bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  /// The thousandths of "q=0.5"; nil for another parameter, and 0 for one that cannot be read.
  private static func quality(_ parameter: String) -> Int? {
    guard parameter.utf8HasPrefix("q=") else { return nil }
    let digits = Array(parameter.utf8.dropFirst(2))
    guard let first = digits.first, first == UInt8(ascii: "0") || first == UInt8(ascii: "1"),
      digits.count <= 5, digits.count == 1 || digits[1] == UInt8(ascii: ".")
    else { return 0 }
    var value = Int(first - UInt8(ascii: "0")) * 1000
    var weight = 100
    for digit in digits.dropFirst(2) {
      guard (0x30...0x39).contains(digit) else { return 0 }
      value += Int(digit - 0x30) * weight
      weight /= 10
    }
    return min(value, 1000)
  }
}
