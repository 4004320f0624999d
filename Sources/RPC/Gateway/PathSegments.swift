/// A request's path cut at its slashes before anything is decoded, so that "%2F" never separates segments.
///
/// The router's decision is the only one: who may call depends on the method found, never on the path again.
struct PathSegments {
  private let raw: [UnsafeRawBufferPointer]
  /// The decoded segments; equal to the raw ones where nothing was escaped.
  private let decoded: [[UInt8]]?

  /// Cuts and decodes `path`; nil when it does not begin with "/", or an escape is malformed or no UTF-8.
  ///
  /// The pointers stay those of `path`.
  init?(_ path: UnsafeRawBufferPointer) {
    guard path.first == UInt8(ascii: "/") else { return nil }
    var slashes = 0
    var hasEscapes = false
    for byte in path {
      if byte == UInt8(ascii: "/") { slashes &+= 1 }
      if byte == UInt8(ascii: "%") { hasEscapes = true }
    }
    // One segment behind each slash, in one allocation.
    var raw: [UnsafeRawBufferPointer] = []
    raw.reserveCapacity(slashes)
    var start = 1
    for index in 1...path.count where index == path.count || path[index] == UInt8(ascii: "/") {
      raw.append(UnsafeRawBufferPointer(rebasing: path[start..<index]))
      start = index &+ 1
    }
    self.raw = raw
    guard hasEscapes else {
      decoded = nil
      return
    }
    var decoded: [[UInt8]] = []
    for segment in raw {
      guard let text = PercentCoding.decode(segment) else { return nil }
      decoded.append(Array(text.utf8))
    }
    self.decoded = decoded
  }

  var count: Int { raw.count }

  /// Whether the segment at `index`, without its last `trimmed` raw bytes, decodes to `literal`.
  func equals(_ index: Int, _ literal: [UInt8], trimmed: Int) -> Bool {
    if trimmed == 0, let decoded { return decoded[index] == literal }
    let segment = UnsafeRawBufferPointer(rebasing: raw[index].dropLast(trimmed))
    if decoded == nil { return segment.elementsEqual(literal) }
    return PercentCoding.decode(segment).map { $0.utf8.elementsEqual(literal) } ?? false
  }

  /// Whether nothing stands in the segment, without its last `trimmed` raw bytes.
  func isEmpty(_ index: Int, trimmed: Int) -> Bool { raw[index].count == trimmed }

  /// How many raw bytes of the last segment a verb takes, its ":" included; nil when there is no ":".
  var verbBytes: Int? {
    guard let last = raw.last, let colon = last.lastIndex(of: UInt8(ascii: ":")) else { return nil }
    return last.count - colon
  }

  /// The verb's text when `verbBytes` is `count`.
  func verb(_ count: Int) -> String {
    String(decoding: raw[raw.count - 1].suffix(count - 1), as: UTF8.self)
  }

  /// What a variable over `range` catches.
  ///
  /// One segment is decoded whole; in several, "%2F" stays escaped so that slashes still tell
  /// segments apart.
  func text(_ range: Range<Int>, trimmed: Int, isMulti: Bool) -> String? {
    var parts: [String] = []
    for index in range {
      let segment =
        index == raw.count - 1
        ? UnsafeRawBufferPointer(rebasing: raw[index].dropLast(trimmed))
        : raw[index]
      guard let part = PercentCoding.decode(segment, keepsSlashes: isMulti) else { return nil }
      parts.append(part)
    }
    return parts.joined(separator: "/")
  }
}
