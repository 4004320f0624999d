import Wire

/// A URL's query as pairs (application/x-www-form-urlencoded, as browsers and grpc-gateway write it).
enum QueryParameters {
  /// The pairs in order, decoded; throws at the first one whose escapes or bytes are malformed.
  static func read(
    _ query: UnsafeRawBufferPointer
  ) throws(WireError) -> [(name: String, value: String)] {
    var pairs: [(name: String, value: String)] = []
    for part in parts(query) {
      let (name, value) = cut(part)
      guard let name = PercentCoding.decodeBytes(name, plusIsSpace: true),
        let value = PercentCoding.decodeBytes(value, plusIsSpace: true)
      else { throw malformed(part, "holds a malformed escape") }
      guard let name = String(validating: name, as: UTF8.self),
        let value = String(validating: value, as: UTF8.self)
      else { throw malformed(part, "is not UTF-8") }
      pairs.append((name, value))
    }
    return pairs
  }

  /// The pairs in order, decoded as far as that goes: what has a malformed escape stands as it was sent, and bytes that
  /// are not UTF-8 are replaced.
  static func readAsFarAsPossible(
    _ query: UnsafeRawBufferPointer
  ) -> [(name: String, value: String)] {
    func text(_ bytes: UnsafeRawBufferPointer) -> String {
      guard let decoded = PercentCoding.decodeBytes(bytes, plusIsSpace: true) else {
        return String(decoding: bytes, as: UTF8.self)
      }
      return String(decoding: decoded, as: UTF8.self)
    }
    return parts(query).map { part in
      let (name, value) = cut(part)
      return (text(name), text(value))
    }
  }

  /// The bytes of the parameter `name`, decoded; nil when it is absent.
  ///
  /// Throws when it is malformed, or stands there twice.
  static func only(
    _ name: StaticString, in query: UnsafeRawBufferPointer
  ) throws(WireError) -> [UInt8]? {
    var found: UnsafeRawBufferPointer?
    for part in parts(query) {
      let pair = cut(part)
      guard pair.name.equals(name) else { continue }
      guard found == nil else { throw malformed(part, "gives a parameter for the second time") }
      found = pair.value
    }
    guard let found else { return nil }
    guard let bytes = PercentCoding.decodeBytes(found, plusIsSpace: true) else {
      throw malformed(found, "holds a malformed escape")
    }
    return bytes
  }

  /// The parts between "&", without empty ones.
  private static func parts(_ query: UnsafeRawBufferPointer) -> [UnsafeRawBufferPointer] {
    query.split(separator: UInt8(ascii: "&")).map { UnsafeRawBufferPointer(rebasing: $0) }
  }

  /// A part's name and value, still encoded; what has no "=" is a name alone.
  private static func cut(
    _ part: UnsafeRawBufferPointer
  ) -> (name: UnsafeRawBufferPointer, value: UnsafeRawBufferPointer) {
    let equals = part.firstIndex(of: UInt8(ascii: "=")) ?? part.count
    return (
      UnsafeRawBufferPointer(rebasing: part[..<equals]),
      part.dropping(min(equals + 1, part.count))
    )
  }

  private static func malformed(_ part: UnsafeRawBufferPointer, _ fault: String) -> WireError {
    // Sent as it came: printable ASCII, or the head would have been refused.
    .malformedQuery(part: String(decoding: part.prefix(1024), as: UTF8.self), fault: fault)
  }
}
