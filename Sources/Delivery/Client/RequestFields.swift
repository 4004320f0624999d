import Base
import CCurl

/// What can be said of a header field before it is sent.
public enum OutgoingField {
  /// Whether a field can be sent: its name is a token (RFC 9110 section 5.6.2) and none of those that belong to the
  /// connection, its value holds no control character but a tab.
  public static func canSend(name: String, value: String) -> Bool {
    var fields = RequestFields()
    do throws(OutgoingError) {
      try fields.fill([(name, value)])
      return true
    } catch {
      return false
    }
  }
}

/// A request's header fields as libcurl takes them: a list of lines.
///
/// The lines stand in one buffer and the list's links in one array, both kept for the next request, instead of
/// two allocations for each line.
struct RequestFields: ~Copyable {
  private var text = ByteBuffer()
  private var starts = ContiguousArray<Int>()
  private var links: UnsafeMutablePointer<curl_slist>?
  private var capacity = 0

  init() {}

  deinit { links?.deallocate() }

  /// The list's first link; valid until the next `fill`.
  var list: UnsafeMutablePointer<curl_slist>? { links }

  /// Makes the list of a request's fields.
  ///
  /// - Throws: ``OutgoingError/invalidField(_:)`` for a name that is no token or belongs to the connection, and
  ///   a value with a control character.
  mutating func fill(
    _ fields: [(name: String, value: String)], secret: [TargetField] = []
  ) throws(OutgoingError) {
    text.removeAll(keepingAtMost: Self.keptBytes)
    starts.removeAll(keepingCapacity: true)
    // libcurl would wait for a 100 before long bodies, and call bodies without a type a form.
    line("Expect:")
    // Who says nothing accepts every coding (RFC 9110 section 12.5.3), also those that nobody undoes here.
    line("Accept-Encoding: gzip, deflate")
    var hasType = false
    for (name, value) in fields {
      starts.append(text.count)
      let isType = try append(name: name)
      hasType = hasType || isType
      try append(value: value, of: name)
    }
    for field in secret {
      starts.append(text.count)
      _ = try append(name: field.name)
      try append(value: field.value, of: field.name)
    }
    if !hasType { line("Content-Type:") }
    link()
  }

  /// Larger buffers go back to the system after a request.
  private static let keptBytes = 16 * 1024

  private mutating func line(_ literal: StaticString) {
    starts.append(text.count)
    text.append(literal)
    text.append(0)
  }

  /// Appends a name; gives whether it is `content-type`.
  private mutating func append(name: String) throws(OutgoingError) -> Bool {
    let start = text.count
    text.append(utf8: name)
    let (isToken, isOwn, isType) = text.withUnsafeBytes { bytes in
      let bytes = UnsafeRawBufferPointer(rebasing: bytes[start...])
      for byte in bytes where !Self.isTokenCharacter(byte) { return (false, false, false) }
      for own in Self.ownNames where Self.equal(bytes, own) { return (true, true, false) }
      return (!bytes.isEmpty, false, Self.equal(bytes, "content-type"))
    }
    guard isToken, !isOwn else { throw .invalidField(name) }
    return isType
  }

  private mutating func append(value: String, of name: String) throws(OutgoingError) {
    text.append(UInt8(ascii: ":"))
    let start = text.count
    text.append(utf8: value)
    let (isClean, isBlank) = text.withUnsafeBytes { bytes in
      // Without a way out, so that many bytes are looked at together.
      var (bad, seen): (UInt8, UInt8) = (0, 0)
      for index in start..<bytes.count {
        let byte = bytes[index]
        bad |= (byte < 0x20 ? 1 : 0) & (byte != 0x09 ? 1 : 0) | (byte == 0x7F ? 1 : 0)
        seen |= (byte != 0x20 ? 1 : 0) & (byte != 0x09 ? 1 : 0)
      }
      return (bad == 0, seen == 0)
    }
    guard isClean else { throw .invalidField(name) }
    if isBlank {
      // "Name:" would take the field away; this is how libcurl is asked for an empty one.
      text.truncate(to: start - 1)
      text.append(UInt8(ascii: ";"))
    }
    text.append(0)
  }

  private mutating func link() {
    if starts.count > capacity {
      links?.deallocate()
      capacity = max(8, starts.count * 2)
      links = .allocate(capacity: capacity)
    }
    let links = links!
    text.withUnsafeMutableBytes { bytes in
      let base = bytes.baseAddress!.assumingMemoryBound(to: CChar.self)
      for (index, start) in starts.enumerated() {
        let isLast = index == starts.count - 1
        (links + index).initialize(
          to: curl_slist(data: base + start, next: isLast ? nil : links + index + 1))
      }
    }
  }

  @inline(__always)
  private static func isTokenCharacter(_ byte: UInt8) -> Bool {
    // RFC 9110 section 5.6.2.
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "!"), UInt8(ascii: "#")...UInt8(ascii: "'"), UInt8(ascii: "*"),
      UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "^"), UInt8(ascii: "`"),
      UInt8(ascii: "|"), UInt8(ascii: "~"):
      return true
    default: return false
    }
  }

  /// Fields that say how the message travels: they are the client's own.
  private static let ownNames: [StaticString] = [
    "host", "content-length", "transfer-encoding", "connection", "keep-alive", "expect", "te",
    "trailer", "upgrade", "accept-encoding", "proxy-connection", "proxy-authorization",
    "http2-settings",
  ]

  /// Whether bytes are a lower-case ASCII literal in any case.
  @inline(__always)
  private static func equal(_ bytes: UnsafeRawBufferPointer, _ literal: StaticString) -> Bool {
    guard bytes.count == literal.utf8CodeUnitCount else { return false }
    for index in 0..<bytes.count where bytes[index] | 0x20 != literal.utf8Start[index] | 0x20 {
      return false
    }
    return true
  }
}
