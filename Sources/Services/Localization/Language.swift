import Base

/// A language that Pintle's texts exist in.
public enum Language: Int, Sendable, CaseIterable {
  case english, german

  /// The primary subtag that a client asks for (RFC 5646).
  var subtag: String {
    switch self {
    case .english: "en"
    case .german: "de"
    }
  }

  /// Picks the language that an Accept-Language value prefers (RFC 9110 section 12.5.4), English when it
  /// names none that exists.
  ///
  /// At most 16 ranges are looked at; a range whose weight does not parse, or is 0, is passed over.
  public init(acceptLanguage: String?) {
    self = .english
    guard let acceptLanguage else { return }
    var bestWeight = 0
    for range in acceptLanguage.utf8Split(",", maxSplits: 16).prefix(16) {
      let parts = range.utf8Split(";")
      guard let tag = parts.first?.trimmed else { continue }
      let primary = tag.utf8Split("-").first.map { $0.lowercased() } ?? ""
      guard let language = Language.allCases.first(where: { $0.subtag == primary }) else {
        continue
      }
      let weight = parts.count > 1 ? Self.weight(parts[1].trimmed) : 1000
      if weight > bestWeight {
        bestWeight = weight
        self = language
      }
    }
  }

  /// A quality value in thousandths: "q=0.8" is 800; 0 when it does not parse.
  private static func weight(_ parameter: Substring) -> Int {
    guard parameter.utf8.starts(with: "q=".utf8) || parameter.utf8.starts(with: "Q=".utf8) else {
      return 0
    }
    let value = parameter.dropFirst(2)
    guard let first = value.first, first == "0" || first == "1" else { return 0 }
    var thousandths = 0
    var scale = 100
    let fraction = value.dropFirst()
    if !fraction.isEmpty {
      guard fraction.first == ".", fraction.count <= 4 else { return 0 }
      for digit in fraction.dropFirst() {
        guard digit.isASCII, let number = digit.wholeNumberValue else { return 0 }
        thousandths += number * scale
        scale /= 10
      }
    }
    return first == "1" ? (thousandths == 0 ? 1000 : 0) : thousandths
  }
}

extension Substring {
  /// The text without spaces and tabs at its ends.
  var trimmed: Substring {
    var rest = self
    while let first = rest.first, first == " " || first == "\t" { rest.removeFirst() }
    while let last = rest.last, last == " " || last == "\t" { rest.removeLast() }
    return rest
  }
}
