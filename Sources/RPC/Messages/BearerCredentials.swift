import HTTP

/// The value of an `authorization` field of the scheme Bearer (RFC 6750 section 2.1).
public struct BearerCredentials {
  /// The token's bytes as they came; never empty.
  public let token: [UInt8]

  /// Reads a field's value; nil for another scheme, and when nothing stands behind it.
  ///
  /// Any number of spaces, and nothing else, stands between the two (RFC 9110 section 11.4).
  public init?(_ value: UnsafeRawBufferPointer) {
    guard value.startsWithToken("bearer "),
      let start = value[7...].firstIndex(where: { $0 != 0x20 })
    else { return nil }
    token = Array(value.dropping(start))
  }

  /// Reads the value of a field that was turned into text.
  public init?(_ value: String) {
    var value = value
    guard let credentials = value.withUTF8({ BearerCredentials(UnsafeRawBufferPointer($0)) })
    else { return nil }
    self = credentials
  }
}
