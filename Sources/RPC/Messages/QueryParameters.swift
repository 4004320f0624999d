/// A URL's query as pairs (application/x-www-form-urlencoded, as browsers and grpc-gateway write it).
enum QueryParameters {
  /// The pairs in order, decoded; a pair that is not valid percent-encoding is left out.
  static func read(_ query: UnsafeRawBufferPointer) -> [(name: String, value: String)] {
    var pairs: [(name: String, value: String)] = []
    forEach(query) { name, value in
      if let name = PercentCoding.decode(name, plusIsSpace: true),
        let value = PercentCoding.decode(value, plusIsSpace: true)
      {
        pairs.append((name, value))
      }
    }
    return pairs
  }

  /// The bytes of the first parameter `name`, decoded; nil when it is absent or malformed.
  static func first(_ name: StaticString, in query: UnsafeRawBufferPointer) -> [UInt8]? {
    var found: UnsafeRawBufferPointer?
    forEach(query) { candidate, value in
      if found == nil, candidate.equals(name) { found = value }
    }
    return found.flatMap { PercentCoding.decodeBytes($0, plusIsSpace: true) }
  }

  private static func forEach(
    _ query: UnsafeRawBufferPointer,
    _ body: (_ name: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer) -> Void
  ) {
    for part in query.split(separator: UInt8(ascii: "&")) {
      let pair = UnsafeRawBufferPointer(rebasing: part)
      let equals = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.count
      body(
        UnsafeRawBufferPointer(rebasing: pair[..<equals]),
        pair.dropping(min(equals + 1, pair.count)))
    }
  }
}
