import Base

/// What stands on a page.
public struct PageContent: Sendable {
  /// The HTTP status.
  public let status: Int
  public let contentType: String
  public let body: [UInt8]
  /// For how many seconds caches may keep it (RFC 9111 section 5.2.2.1); 0 lets them ask each time whether it is still
  /// the same, nil leaves that open.
  public let maxAge: Int?
  /// Where the page is instead, for a redirect; nil for none.
  public private(set) var location: String?
  /// Names this content in the `etag` field, so that a client need not load it again; nil for none.
  public private(set) var tag: String?
  /// The body as clients get it that accept gzip; nil where nobody does.
  public private(set) var gzip: [UInt8]?

  /// Makes content of bytes.
  public init(
    _ contentType: String, _ body: [UInt8], status: Int = 200, maxAge: Int? = nil
  ) {
    self.contentType = contentType
    self.body = body
    self.status = status
    self.maxAge = maxAge
  }

  /// Makes content of a text.
  public init(
    _ contentType: String, _ text: String, status: Int = 200, maxAge: Int? = nil
  ) {
    self.init(contentType, Array(text.utf8), status: status, maxAge: maxAge)
  }

  /// Sends clients to another place, once: RFC 9110 section 15.4.3 (302).
  ///
  /// `location` may be relative, so that it is right behind a proxy that adds a prefix, too.
  public static func redirect(to location: String) -> PageContent {
    var content = PageContent("text/plain; charset=utf-8", "see \(location)\n", status: 302)
    content.location = location
    return content
  }

  /// The same content with a tag that is made of its bytes.
  public func tagged() -> PageContent {
    var content = self
    // FNV-1a, 64 bits: the content is the server's own, so nobody can choose collisions.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in body { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    content.tag = String(hash, radix: 16)
    return content
  }

  /// The same content, compressed for clients that accept it, if that makes it shorter; for what is made once and
  /// asked for often.
  public func compressed() -> PageContent {
    var content = self
    var buffer = ByteBuffer()
    body.withUnsafeBytes { Compression.deflate($0, coding: .gzip, into: &buffer) }
    content.gzip = buffer.count < body.count ? buffer.array() : nil
    return content
  }
}
