import Base
import Wire

/// What the body of a target's successful answer (2xx) says.
enum TargetAnswer: Equatable {
  case empty
  /// Not one JSON value, and nothing that was to be an object.
  case notJSON
  /// It begins as a JSON object and is none, its bytes are no UTF-8, or they are compressed and nothing says so: it may
  /// be an error for the caller of which a part was lost, so it is never one that says nothing.
  case broken
  case json
  /// An error for the caller.
  case failure(ExecutionFailure)

  /// Reads a body.
  ///
  /// An object with a `forwardedStatusCode` or a `forwardedErrorMessage` is an error for the caller, unless they are
  /// null, 0 or empty. A whole number counts however it is written (403.0, 4.03e2); of another type they are an error
  /// without a status, because whoever wrote them meant to refuse. The two names are read in any case of their letters,
  /// as the servers do for which targets are written. When one comes more than once, the last that refuses counts: a
  /// refusal is never taken back by another member of its answer.
  init(_ body: [UInt8]) {
    guard !body.isEmpty else {
      self = .empty
      return
    }
    if let error = Self.forwardedError(body) {
      self = .failure(error)
      return
    }
    let mayBeObject = Self.beginsAsObject(body) || Self.isCompressed(body)
    self = Self.isJSON(body) ? .json : mayBeObject ? .broken : .notJSON
  }

  /// Whether the bytes begin as gzip does (RFC 1952 section 2.3): a coding that the answer's head does not name.
  private static func isCompressed(_ body: [UInt8]) -> Bool { body.starts(with: [0x1F, 0x8B]) }

  /// Whether the first character is a brace, in any encoding of Unicode, after white space and byte order marks.
  private static func beginsAsObject(_ body: [UInt8]) -> Bool {
    let blank: [UInt8] = [0x00, 0x09, 0x0A, 0x0D, 0x20, 0xBB, 0xBF, 0xEF, 0xFE, 0xFF]
    return body.first { !blank.contains($0) } == UInt8(ascii: "{")
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
    var status = JSONValue.null
    var message = JSONValue.null
    do throws(WireError) {
      var reader = JSONReader(body.span.bytes)
      try reader.beginObject()
      while let key = try reader.nextMember() {
        if key.matches(anyCase: "forwardedStatusCode") {
          let value = try JSONValue(json: Array(try reader.readRawValue()))
          if number(value) != 0 { status = value }
        } else if key.matches(anyCase: "forwardedErrorMessage") {
          let value = try JSONValue(json: Array(try reader.readRawValue()))
          if text(value) != "" { message = value }
        } else {
          try reader.skipValue()
        }
      }
      try reader.finish()
    } catch {
      return nil
    }
    let number = number(status)
    let text = text(message)
    guard number != 0 || text != "" else { return nil }
    let words = shortened(text ?? "")
    guard let number, (400..<500).contains(number) else { return .forwardedOther(message: words) }
    return .forwarded(status: Int(number), message: words)
  }

  /// The whole number that a status is; nil when it is none.
  private static func number(_ status: JSONValue) -> Int64? {
    status == .null ? 0 : status.doubleValue.flatMap { Int64(exactly: $0) }
  }

  /// The text that a message is; nil when it is none.
  private static func text(_ message: JSONValue) -> String? {
    message == .null ? "" : message.stringValue
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
