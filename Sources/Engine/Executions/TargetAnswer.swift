import Base
import Wire

/// What the body of a target's successful answer (2xx) says.
enum TargetAnswer: Equatable {
  case empty
  /// Not one JSON value.
  case notJSON
  case json
  /// An error for the caller.
  case failure(ExecutionFailure)

  /// Reads a body.
  ///
  /// An object with an integer `forwardedStatusCode` or a string `forwardedErrorMessage` is an error for the
  /// caller; when one of the two has another type the object is taken as it is.
  init(_ body: [UInt8]) {
    guard !body.isEmpty else {
      self = .empty
      return
    }
    if let error = Self.forwardedError(body) {
      self = .failure(error)
      return
    }
    self = Self.isJSON(body) ? .json : .notJSON
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
        if key.matches("forwardedStatusCode") {
          if try !reader.readNull() { status = try reader.readIntegerLiteral() }
        } else if key.matches("forwardedErrorMessage") {
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
