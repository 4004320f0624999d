/// A URL's query as pairs (application/x-www-form-urlencoded, as browsers and grpc-gateway write it).
enum QueryParameters {
  /// The pairs in order, decoded; a pair that is not valid percent-encoding is left out.
  static func read(_ query: UnsafeRawBufferPointer) -> [(name: String, value: String)] {
    var pairs: [(name: String, value: String)] = []
    for part in query.split(separator: UInt8(ascii: "&")) {
      let pair = UnsafeRawBufferPointer(rebasing: part)
      let equals = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.count
      guard
        let name = PercentCoding.decode(
          UnsafeRawBufferPointer(rebasing: pair[..<equals]), plusIsSpace: true),
        let value = PercentCoding.decode(
          equals < pair.count ? pair.dropping(equals + 1) : pair.dropping(equals),
          plusIsSpace: true)
      else { continue }
      pairs.append((name, value))
    }
    return pairs
  }
}
