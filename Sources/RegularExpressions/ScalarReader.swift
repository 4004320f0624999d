/// The scalars of an expression, and the place up to which they are read.
struct ScalarReader {
  private let scalars: [Unicode.Scalar]
  private(set) var position = 0

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  var isAtEnd: Bool { position >= scalars.count }

  /// The scalar that comes next.
  var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  /// The scalar that many behind the next.
  func peek(_ count: Int) -> Unicode.Scalar? {
    position + count < scalars.count ? scalars[position + count] : nil
  }

  mutating func advance(_ count: Int = 1) { position += count }

  /// Consumes the scalar when it comes next.
  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    position += 1
    return true
  }

  /// Consumes the ASCII text when it comes next.
  mutating func take(text: StaticString) -> Bool {
    let matches = text.withUTF8Buffer { bytes in
      position + bytes.count <= scalars.count
        && bytes.indices.allSatisfy { scalars[position + $0].value == UInt32(bytes[$0]) }
    }
    if matches { position += text.utf8CodeUnitCount }
    return matches
  }

  func error(_ message: String) -> RegularExpressionError {
    RegularExpressionError(position, message)
  }

  func depthError() -> RegularExpressionError {
    error("groups and classes stand too deep in one another")
  }

  /// The next scalar as messages show it.
  var shown: String { next.map { "\"\($0.escaped(asASCII: false))\"" } ?? "the end" }

  /// The quantifier that comes next, when one does; reluctant and possessive marks are left.
  ///
  /// Counts are cut above what any program may have.
  mutating func takeQuantifier(
    allowsMissingLeast: Bool
  ) throws(RegularExpressionError) -> (Int, Int?)? {
    switch next {
    case "*":
      position += 1
      return (0, nil)
    case "+":
      position += 1
      return (1, nil)
    case "?":
      position += 1
      return (0, 1)
    case "{":
      let start = position
      position += 1
      let least: Int
      if let count = takeCount() {
        least = count
      } else if allowsMissingLeast, next == "," {
        least = 0
      } else {
        throw error("expected a number of repetitions")
      }
      var most: Int? = least
      if take(",") { most = takeCount() }
      guard take("}") else { throw error("expected \"}\"") }
      if let most, most < least {
        throw RegularExpressionError(start, "{\(least),\(most)}: the second number is smaller")
      }
      return (least, most)
    default: return nil
    }
  }

  private mutating func takeCount() -> Int? {
    var count: Int?
    while let digit = next, ("0"..."9").contains(digit) {
      count = min((count ?? 0) * 10 + Int(digit.value - 0x30), 1 << 20)
      position += 1
    }
    return count
  }

  /// The hexadecimal number that comes next, of exactly `count` digits; nil, and nothing consumed, when it is none.
  mutating func takeHex(_ count: Int) -> UInt32? {
    var value: UInt32 = 0
    for index in 0..<count {
      guard let digit = peek(index)?.hexValue else { return nil }
      value = value << 4 | digit
    }
    position += count
    return value
  }
}

extension Unicode.Scalar {
  /// The value of a hexadecimal digit.
  var hexValue: UInt32? {
    switch self {
    case "0"..."9": value - 0x30
    case "a"..."f": value - 0x57
    case "A"..."F": value - 0x37
    default: nil
    }
  }
}
