import Base
import HTTP

/// The content type of an answer that is given as it is, and what browsers may do with such an answer.
///
/// What a service hands out somebody may have uploaded: a page that a browser shows in the service's name could act in
/// the name of who looks at it.
struct BodyType {
  /// The type as the answer says it.
  let text: String
  /// Whether it is a raster image, which is compressed already.
  let isRaster: Bool
  /// Whether a browser may show it: it holds no code and refers to nothing.
  let isHarmless: Bool

  /// Takes a type as a handler gave it; what is none is `application/octet-stream`.
  init(_ given: String) {
    var given = given
    let kind: Kind? = given.withUTF8 {
      let bytes = UnsafeRawBufferPointer($0)
      return Self.isType(bytes) ? Self.kind(bytes.withoutParameters) : nil
    }
    text = kind == nil ? "application/octet-stream" : given
    isRaster = kind == .raster
    isHarmless = kind == .raster || kind == .text
  }

  private enum Kind { case raster, text, other }

  /// Formats of one picture that every browser only paints.
  private static let rasters: [StaticString] = [
    "image/png", "image/apng", "image/jpeg", "image/gif", "image/webp", "image/avif", "image/bmp",
  ]

  private static func kind(_ type: UnsafeRawBufferPointer) -> Kind {
    if rasters.contains(where: { type.isToken($0) }) { return .raster }
    if type.isToken("text/plain") || type.isToken("application/json") { return .text }
    // RFC 6838 section 4.2.8.
    let suffix = UnsafeRawBufferPointer(rebasing: type.suffix(5))
    return type.startsWithToken("application/") && suffix.isToken("+json") ? .text : .other
  }

  /// Whether the bytes are a media type with parameters (RFC 9110 section 8.3.1), in ASCII and not too long.
  private static func isType(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard bytes.count <= Limits.maxContentTypeBytes,
      let slash = bytes.firstIndex(of: UInt8(ascii: "/"))
    else { return false }
    var rest = bytes[(slash + 1)...]
    let end = rest.firstIndex { $0 == UInt8(ascii: ";") || isSpace($0) } ?? bytes.endIndex
    guard UnsafeRawBufferPointer(rebasing: bytes[..<slash]).isAnyToken,
      UnsafeRawBufferPointer(rebasing: bytes[(slash + 1)..<end]).isAnyToken
    else { return false }
    rest = bytes[end...]
    while true {
      rest = rest.drop(while: isSpace)
      guard let first = rest.first else { return true }
      guard first == UInt8(ascii: ";") else { return false }
      rest = rest.dropFirst().drop(while: isSpace)
      // RFC 9110 section 5.6.6: nothing may stand between two semicolons.
      if rest.isEmpty || rest.first == UInt8(ascii: ";") { continue }
      guard let equals = rest.firstIndex(of: UInt8(ascii: "=")),
        UnsafeRawBufferPointer(rebasing: rest[..<equals]).isAnyToken
      else { return false }
      rest = rest[(equals + 1)...]
      if rest.first == UInt8(ascii: "\"") {
        guard let end = endOfQuotes(rest) else { return false }
        rest = rest[end...]
      } else {
        let end = rest.firstIndex { $0 == UInt8(ascii: ";") || isSpace($0) } ?? rest.endIndex
        guard UnsafeRawBufferPointer(rebasing: rest[..<end]).isAnyToken else { return false }
        rest = rest[end...]
      }
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// The place behind a quoted string (RFC 9110 section 5.6.4) at the beginning of `bytes`; nil when it does not end, or
  /// holds what no field may.
  private static func endOfQuotes(_ bytes: Slice<UnsafeRawBufferPointer>) -> Int? {
    var index = bytes.startIndex + 1
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "\"") { return index + 1 }
      if bytes[index] == UInt8(ascii: "\\") { index += 1 }
      guard index < bytes.endIndex, bytes[index] == 0x09 || (0x20...0x7E).contains(bytes[index])
      else { return nil }
      index += 1
    }
    return nil
  }
}
