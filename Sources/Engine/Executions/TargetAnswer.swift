import Base
import Wire

/// What the body of a target's successful answer (2xx) says.
enum TargetAnswer: Equatable {
  case empty
  /// Not one JSON value, and nothing that was to be an object.
  case notJSON
  /// It begins as a JSON object and is none, or its bytes are no UTF-8: it may be an error for the caller of which
  /// a part was lost, so it is never one that says nothing.
  case broken
  case json
  /// An error for the caller.
  case failure(ExecutionFailure)

  /// Reads a body.
  ///
  /// An object with an integer `forwardedStatusCode` or a string `forwardedErrorMessage` is an error for the
  /// caller; when one of the two has another type the object is taken as it is. The two names are read in any
  /// case of their letters, as the servers do for which targets are written.
  init(_ body: [UInt8]) {
    guard !body.isEmpty else {
      self = .empty
      return
    }
    if let error = Self.forwardedError(body) {
      self = .failure(error)
      return
    }
    self = Self.isJSON(body) ? .json : Self.beginsAsObject(body) ? .broken : .notJSON
  }

  /// Whether the first character is a brace, in any encoding of Unicode, after white space and byte order marks.
  private static func beginsAsObject(_ body: [UInt8]) -> Bool {
    let blank: [UInt8] = [0x00, 0x09, 0x0A, 0x0D, 0x20, 0xBB, 0xBF, 0xEF, 0xFE, 0xFF]
    return body.first { !blank.contains($0) } == UInt8(ascii: "{")
  }

  /// Whether a name is `literal`, which is of ASCII letters, in any case.
  private static func isName(_ name: JSONKey, _ literal: StaticString) -> Bool {
    guard name.count == literal.utf8CodeUnitCount else { return false }
    return zip(name.string.utf8, literal.description.utf8).allSatisfy { $0 | 0x20 == $1 | 0x20 }
  }

  private static func isJSON(_ body: [UInt8]) -> Bool {
    do throws(WireError) {
      var reader = JSONReader(body.span.bytes)
      try reader.skipValue()
      try reader.finish()
      return true
    } catch {
      return false
    }
  }

  /// The error that the body's members tell; nil when they tell none, or the body is no JSON object.
  private static func forwardedError(_ body: [UInt8]) -> ExecutionFailure? {
    var status: Int64 = 0
    var message = ""
    do throws(WireError) {
      var reader = JSONReader(body.span.bytes)
      try reader.beginObject()
      while let key = try reader.nextMember() {
        if isName(key, "forwardedStatusCode") {
          if try !reader.readNull() { status = try reader.readIntegerLiteral() }
        } else if isName(key, "forwardedErrorMessage") {
          if try !reader.readNull() { message = try reader.readString() }
        } else {
          try reader.skipValue()
        }
      }
      try reader.finish()
    } catch {
      return nil
    }
    guard status != 0 || !message.isEmpty else { return nil }
    message = shortened(message)
    return (400..<500).contains(status)
      ? .forwarded(status: Int(status), message: message) : .forwardedOther(message: message)
  }

  /// The text, or as many of its characters as the limit has room for.
  private static func shortened(_ text: String) -> String {
    guard text.utf8.count > Limits.maxForwardedMessageBytes else { return text }
    var end = text.utf8.index(text.startIndex, offsetBy: Limits.maxForwardedMessageBytes)
    // Not inside a character's bytes.
    while end.samePosition(in: text.unicodeScalars) == nil { end = text.utf8.index(before: end) }
    return String(text.unicodeScalars[..<end])
  }
}
