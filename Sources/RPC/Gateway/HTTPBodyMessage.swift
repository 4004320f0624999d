public import Wire

/// A message of which a field is a whole body: a `google.api.HttpBody` that an HTTP rule names.
///
/// Generated code conforms to it where a rule reaches.
public protocol HTTPBodyMessage: Message {
  /// The `google.api.HttpBody` in the field with this number, an empty one where it is not set; nil when no field has
  /// it.
  func httpBody(_ number: Int32) -> Google.Api.HttpBody?

  /// Sets the field with this number.
  mutating func setHTTPBody(_ number: Int32, _ body: Google.Api.HttpBody)
}

extension Message {
  /// The body in the field with this number, or for 0 the message itself; nil where there is none.
  func rawBody(_ field: Int32) -> Google.Api.HttpBody? {
    field == 0 ? self as? Google.Api.HttpBody : (self as? any HTTPBodyMessage)?.httpBody(field)
  }

  /// Sets the body in the field with this number, or for 0 the message itself; false where there is none.
  mutating func setRawBody(_ field: Int32, _ body: Google.Api.HttpBody) -> Bool {
    if field == 0 {
      guard let whole = body as? Self else { return false }
      self = whole
      return true
    }
    guard var holder = self as? any HTTPBodyMessage else { return false }
    holder.setHTTPBody(field, body)
    guard let changed = holder as? Self else { return false }
    self = changed
    return true
  }
}
