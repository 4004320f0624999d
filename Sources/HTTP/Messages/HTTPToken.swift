import Glibc

/// How names in field values are compared: schemes, media types, codings, options and expectations are the same in
/// any case (RFC 9110 sections 5.6.2, 8.3.1, 8.4.1, 11.1).
extension UnsafeRawBufferPointer {
  /// Whether the bytes are `name`, whose letters are in lower case, in any case.
  public func isToken(_ name: StaticString) -> Bool {
    count == name.utf8CodeUnitCount && startsWithToken(name)
  }

  /// Whether the bytes are a token, whichever (RFC 9110 section 5.6.2).
  public var isAnyToken: Bool { HTTP1Syntax.isToken(self) }

  /// Whether the bytes begin with `name`, whose letters are in lower case, in any case.
  public func startsWithToken(_ name: StaticString) -> Bool {
    let length = name.utf8CodeUnitCount
    guard count >= length else { return false }
    // In the "C" locale, which a process has that sets none.
    return length == 0
      || strncasecmp(
        baseAddress!.assumingMemoryBound(to: CChar.self),
        UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self), length) == 0
  }

  /// Whether the bytes are `text` in any case, as values are compared that a document spells one way.
  public func equalsIgnoringCase(_ text: String) -> Bool {
    count == text.utf8.count
      && zip(self, text.utf8).allSatisfy { Self.lowercased($0) == Self.lowercased($1) }
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }

  /// The bytes without spaces and tabs at either end.
  public func trimmingSpaces() -> UnsafeRawBufferPointer {
    var start = startIndex
    var end = endIndex
    while start < end, self[start] == 0x20 || self[start] == 0x09 { start += 1 }
    while end > start, self[end - 1] == 0x20 || self[end - 1] == 0x09 { end -= 1 }
    return UnsafeRawBufferPointer(rebasing: self[start..<end])
  }

  /// Calls `body` with each element of a comma-separated list, trimmed; empty ones are left out, and what stands in
  /// quotes is one piece (RFC 9110 section 5.6.1).
  public func forEachElement(_ body: (UnsafeRawBufferPointer) -> Void) {
    forEachPart(UInt8(ascii: ",")) { if !$0.isEmpty { body($0) } }
  }

  /// Calls `body` with what stands between separators outside of quotes, trimmed.
  private func forEachPart(_ separator: UInt8, _ body: (UnsafeRawBufferPointer) -> Void) {
    var start = 0
    var index = 0
    var isQuoted = false
    while index < count {
      let byte = self[index]
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if isQuoted, byte == UInt8(ascii: "\\") {
        index += 1
      } else if !isQuoted, byte == separator {
        body(UnsafeRawBufferPointer(rebasing: self[start..<index]).trimmingSpaces())
        start = index + 1
      }
      index += 1
    }
    body(UnsafeRawBufferPointer(rebasing: self[start...]).trimmingSpaces())
  }

  /// What stands before the first ";": a media type, coding or range without its parameters.
  public var withoutParameters: UnsafeRawBufferPointer {
    let end = firstIndex(of: UInt8(ascii: ";")) ?? count
    return UnsafeRawBufferPointer(rebasing: self[..<end]).trimmingSpaces()
  }

  /// Whether an element of a list is refused by its weight: "q=0" with up to three decimals
  /// (RFC 9110 section 12.4.2).
  public var hasNoWeight: Bool {
    var isZero = false
    var isFirst = true
    forEachPart(UInt8(ascii: ";")) { part in
      defer { isFirst = false }
      guard !isFirst, part.startsWithToken("q=") else { return }
      let digits = part[2...]
      isZero =
        digits.first == UInt8(ascii: "0")
        && digits.allSatisfy { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "0") }
    }
    return isZero
  }
}
