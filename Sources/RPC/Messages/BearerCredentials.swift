import HTTP

/// The value of an `authorization` field of the scheme Bearer (RFC 6750 section 2.1).
public struct BearerCredentials {
  /// The token's bytes as they came; never empty.
  public let token: [UInt8]

  /// Reads a field's value; nil for another scheme, and when nothing stands behind it.
  public init?(_ value: UnsafeRawBufferPointer) {
    guard value.startsWithToken("bearer "), value.count > 7 else { return nil }
    token = Array(value.dropping(7))
  }

  /// Reads the value of a field that was turned into text.
  public init?(_ value: String) {
    var value = value
    guard let credentials = value.withUTF8({ BearerCredentials(UnsafeRawBufferPointer($0)) })
    else { return nil }
    self = credentials
  }
}
