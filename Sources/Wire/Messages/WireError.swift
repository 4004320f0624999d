import Base

/// Why bytes or text did not decode into a message, or a message has no JSON form.
///
/// `description` is a sentence that may be shown to the peer: it names fields and offsets, and of contents only the
/// names and parameters that the peer wrote, cut to `Limits.maxEchoedBytes`.
public enum WireError: Error, Sendable, Equatable {
  /// The bytes end inside a field, a length runs past its message, or a group has no end.
  case truncated
  /// A varint is longer than ten bytes.
  case malformedVarint
  /// A tag with field number 0, or above 2^29 - 1; its value as far as it fits.
  case invalidTag(UInt32)
  /// A tag with wire type 6 or 7.
  case invalidWireType(UInt8)
  /// A string field's bytes are not UTF-8.
  case invalidUTF8(field: UInt32)
  /// Messages (or groups) stand deeper inside one another than `limit`.
  case depthExceeded(limit: Int)
  /// More messages stand in one than `Limits.maxMessages(inBytes:)`.
  case tooManyMessages
  /// A length above 2 GiB - 1.
  case lengthOverflow
  /// An end-group tag without its start, or of another field.
  case unmatchedEndGroup(field: UInt32)
  /// The JSON text is malformed, or does not fit the message, at the byte `offset`; `field` is the path of names and
  /// indices that leads there, empty for the outermost value.
  case json(message: String, offset: Int, field: String)
  /// The JSON text is well-formed, but names a member or an enum's value that there is not, at the byte `offset`.
  case unknownName(message: String, offset: Int, field: String)
  /// A path or query parameter names no field.
  case unknownParameter(String)
  /// A path or query parameter's text does not fit its field; `expected` says what would: "an int32".
  case invalidParameter(name: String, expected: String, text: String)
  /// A query cannot be read: what is wrong with which of its parts, as it was sent.
  case malformedQuery(part: String, fault: String)
  /// A field and the text beside it, in the field with this name, do not say the same.
  case contradiction(field: String)
  /// The message holds a value that has no JSON form, such as a timestamp past the year 9999.
  case unencodable(String)
}

extension WireError {
  /// Whether the request can be read, and names something that nobody knows.
  public var isUnknownName: Bool {
    switch self {
    case .unknownName, .unknownParameter: true
    default: false
    }
  }
}

extension WireError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .truncated: "the message is truncated"
    case .malformedVarint: "a varint is longer than ten bytes"
    case .invalidTag(let tag): "invalid tag \(tag)"
    case .invalidWireType(let type): "invalid wire type \(type)"
    case .invalidUTF8(let field): "field \(field) is not valid UTF-8"
    case .depthExceeded(let limit): "messages are nested deeper than \(limit)"
    case .tooManyMessages:
      "it holds too many messages: at most \(Limits.freeMessages), and one more for each \(Limits.bytesPerMessage) bytes"
    case .lengthOverflow: "a length is above 2 GiB"
    case .unmatchedEndGroup(let field): "the group end of field \(field) has no start"
    case .json(let message, let offset, let field),
      .unknownName(let message, let offset, let field):
      field.isEmpty
        ? "\(message), at byte \(offset)" : "\(message), at byte \(offset), in \"\(field)\""
    case .unknownParameter(let name): "unknown parameter \"\(EchoedText.cut(name))\""
    case .invalidParameter(let name, let expected, let text):
      "parameter \"\(EchoedText.cut(name))\" must be \(expected), not \"\(EchoedText.cut(text))\""
    case .malformedQuery(let part, let fault):
      "the query's part \"\(EchoedText.cut(part))\" \(fault)"
    case .contradiction(let field): "\(field) does not agree with the field that it stands beside"
    case .unencodable(let reason): reason
    }
  }
}
