import Base

// Errors say where they are, and repeat what stands there. All of this runs once for a text at most: nothing is kept
// while reading.
extension JSONReader {
  /// An error at the present position.
  public func error(_ message: String) -> WireError { error(message, at: position) }

  /// An error at a position.
  func error(_ message: String, at place: UnsafeRawPointer) -> WireError {
    let before = UnsafeRawBufferPointer(start: start, count: place - start)
    return .json(message: message, offset: before.count, field: JSONPlace.path(behind: before))
  }

  /// The error, at the present position, for a name that nobody knows.
  func unknownName(_ message: String) -> WireError {
    let before = UnsafeRawBufferPointer(start: start, count: position - start)
    return .unknownName(
      message: message, offset: before.count, field: JSONPlace.path(behind: before))
  }

  /// The error for a value that is not what it should be.
  ///
  /// - Parameters:
  ///   - expected: What it should be: "a duration such as \"5s\"".
  ///   - value: Where it begins; the present position when nil.
  /// - Returns: The error.
  public func mismatch(_ expected: String, at value: JSONValueStart? = nil) -> WireError {
    let place = value?.place ?? position
    let rest = UnsafeRawBufferPointer(start: place, count: end - place)
    guard let text = JSONPlace.text(of: rest) else {
      return error("expected \(expected)", at: place)
    }
    return error("expected \(expected), not \(text)", at: place)
  }

  /// Where the next value begins.
  public mutating func valueStart() throws(WireError) -> JSONValueStart {
    _ = try peek()
    return JSONValueStart(place: position)
  }
}

/// Where a value begins, for the error that it is not what it should be; valid as long as its reader's text.
public struct JSONValueStart {
  let place: UnsafeRawPointer
}

/// Where in a JSON text something stands.
@usableFromInline
struct JSONPlace {
  /// For each object or array that is open: its member's name, or its element's index.
  private var steps: [Step] = []
  /// How much of the text was gone through.
  private var index = 0

  @usableFromInline
  init() {}

  /// The names and indices that lead to what stands behind a part of a text, which was read without an error:
  /// "filter.targets[2]"; empty for the outermost value.
  static func path(behind text: UnsafeRawBufferPointer) -> String {
    var place = JSONPlace()
    place.goOn(to: text)
    return place.joined(text)
  }

  /// Goes on to the end of a longer part of the same text; the part before ended outside a string.
  mutating func goOn(to text: UnsafeRawBufferPointer) {
    while index < text.count {
      let byte = text[index]
      index += 1
      switch byte {
      case UInt8(ascii: "{"): steps.append(.member(nil))
      case UInt8(ascii: "["): steps.append(.element(0))
      case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = steps.popLast()
      case UInt8(ascii: ","):
        switch steps.last {
        case .element(let number): steps[steps.count - 1] = .element(number + 1)
        case .member: steps[steps.count - 1] = .member(nil)
        case nil: break
        }
      case UInt8(ascii: "\""):
        let first = index
        while index < text.count, text[index] != UInt8(ascii: "\"") {
          index += text[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard index < text.count else { break }
        if case .member(nil) = steps.last { steps[steps.count - 1] = .member(first..<index) }
        index += 1
      default: break
      }
    }
  }

  /// The names of the members around the present one, outermost first: "filter.targets".
  func parents(in text: UnsafeRawBufferPointer) -> String {
    var path = ""
    for case .member(let name?) in steps.dropLast() {
      if !path.isEmpty { path += "." }
      path += EchoedText.cut(UnsafeRawBufferPointer(rebasing: text[name]))
      if path.utf8.count > Limits.maxIgnoredNameBytes { break }
    }
    return path
  }

  private enum Step {
    case member(Range<Int>?)
    case element(Int)
  }

  private func joined(_ text: UnsafeRawBufferPointer) -> String {
    var path = ""
    for step in steps {
      switch step {
      case .member(nil): break
      case .member(let name?):
        if !path.isEmpty { path += "." }
        path += EchoedText.cut(UnsafeRawBufferPointer(rebasing: text[name]))
      case .element(let number): path += "[\(number)]"
      }
      if path.utf8.count > Limits.maxEchoedBytes { break }
    }
    return EchoedText.cut(path)
  }

  /// The value that a text begins with, as an error repeats it; nil when there is none.
  static func text(of rest: UnsafeRawBufferPointer) -> String? {
    guard let first = rest.first else { return nil }
    switch first {
    case UInt8(ascii: "{"): return "an object"
    case UInt8(ascii: "["): return "an array"
    case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ":"): return nil
    case UInt8(ascii: "\""):
      var index = 1
      // A little more than is shown, which tells a text that was cut.
      let limit = min(rest.count, Limits.maxEchoedBytes + 8)
      while index < limit, rest[index] != UInt8(ascii: "\"") {
        index += rest[index] == UInt8(ascii: "\\") ? 2 : 1
      }
      let content = UnsafeRawBufferPointer(rebasing: rest[1..<min(index, rest.count)])
      return "\"\(EchoedText.cut(content))\""
    default:
      let token = rest.prefix(Limits.maxEchoedBytes + 1).prefix { byte in
        switch byte {
        case ...0x20, UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"): false
        default: true
        }
      }
      return EchoedText.cut(UnsafeRawBufferPointer(rebasing: token))
    }
  }
}
