import Base
import CCurl
import Net

/// A URL that was read and found usable, with what requests to it share.
///
/// libcurl's own parser reads it, and what libcurl is given for the request is the parser's output, so that the
/// host which is checked is the host which is asked for.
final class Destination {
  /// The URL in canonical form, with a zero behind it.
  let url: ContiguousArray<CChar>
  /// Lower case, without a dot at the end; of an address, its canonical text.
  let host: String
  let port: UInt16
  /// Scheme, host and port in canonical form, by which servers are told apart (RFC 6454 section 4).
  let origin: String
  /// The address that stands in the URL; nil when a name does.
  let address: IPAddress?
  /// Whether the address needs no rule.
  let isGlobal: Bool
  /// What is known of the name; set where `address` is nil.
  var entry: HostEntry?
  /// `url` as libcurl has read it, so that it need not do that again for each request.
  let parsed: ParsedURL

  /// Reads a URL.
  ///
  /// Whether its port may carry HTTP is another question; see ``checkPort()``.
  ///
  /// - Throws: ``OutgoingError/invalidURL(_:)`` unless it is an absolute http or https URL without user
  ///   information, to an address or to what can be a name.
  init(_ text: String) throws(OutgoingError) {
    guard text.utf8.count <= Limits.maxOutgoingURLBytes else {
      throw .invalidURL("it is longer than \(Limits.maxOutgoingURLBytes) bytes")
    }
    // libcurl would read up to a zero, and accepts spaces in some places.
    guard text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else {
      throw .invalidURL("it holds a space or a control character")
    }
    guard let handle = curl_url() else { throw .failed("out of memory") }
    defer { curl_url_cleanup(handle) }
    let parts = URLParts(handle: handle)
    try parts.check(curl_url_set(handle, CURLUPART_URL, text, UInt32(CURLU_DISALLOW_USER)))
    let scheme = try parts.get(CURLUPART_SCHEME)
    guard scheme == "http" || scheme == "https" else {
      throw .invalidURL("its scheme is neither http nor https")
    }
    guard parts.lacks(CURLUPART_USER), parts.lacks(CURLUPART_PASSWORD) else {
      throw .invalidURL("it holds user information")
    }
    guard parts.lacks(CURLUPART_ZONEID) else { throw .invalidURL("it holds an IPv6 zone") }
    guard let port = UInt16(try parts.get(CURLUPART_PORT, CURLU_DEFAULT_PORT)) else {
      throw .invalidURL("its port is not one")
    }
    self.port = port
    let written = try parts.get(CURLUPART_HOST)
    guard let name = InternationalName.ascii(written) else {
      throw .invalidURL("its host is no international name")
    }
    if name.utf8HasPrefix("[") {
      guard let address = IPAddress(String(name.dropFirst().dropLast())) else {
        throw .invalidURL("its host is no IPv6 address")
      }
      self.address = address
    } else {
      address = IPAddress(name)
    }
    if let address {
      host = address.description
      isGlobal = address.scope == .global
    } else {
      host = HostName.canonical(name)
      isGlobal = false
      guard HostName.isValid(host) else { throw .invalidURL("its host is no name or address") }
      guard !HostName.isMetadata(host) else { throw .refused(address: host) }
    }
    try parts.check(curl_url_set(handle, CURLUPART_FRAGMENT, nil, 0))
    if address == nil { try parts.check(curl_url_set(handle, CURLUPART_HOST, host, 0)) }
    origin = "\(scheme)://\(host):\(port)"
    url = Self.escaped(try parts.get(CURLUPART_URL))
    parsed = try ParsedURL(url)
  }

  /// A URL with a zero behind it and its bytes beyond ASCII escaped (RFC 3986 section 2.1): the host has none any more,
  /// libcurl escapes the path alone, and servers refuse a query that is not.
  private static func escaped(_ url: String) -> ContiguousArray<CChar> {
    var bytes = ContiguousArray<CChar>()
    bytes.reserveCapacity(url.utf8.count + 1)
    for byte in url.utf8 {
      if byte < 0x80 {
        bytes.append(CChar(bitPattern: byte))
      } else {
        bytes.append(CChar(bitPattern: UInt8(ascii: "%")))
        for digit in [byte >> 4, byte & 0xF] {
          bytes.append(CChar(bitPattern: digit < 10 ? 0x30 + digit : 0x37 + digit))
        }
      }
    }
    bytes.append(0)
    return bytes
  }

  /// Refuses a port behind which stands something else than HTTP.
  func checkPort() throws(OutgoingError) {
    guard !RefusedPorts.contains(port) else {
      throw .invalidURL("port \(port) is not for HTTP")
    }
  }
}

/// What can be said of a URL before it is called.
public enum OutgoingURL {
  /// Whether the URL can lead anywhere: to an address, or to what can be a name.
  ///
  /// Which of these may be called is asked when it is, because rules and addresses change; true for them all.
  public static func isWellFormed(_ text: String) -> Bool { problem(of: text) == nil }

  /// Whether two URLs lead to the same server: the same scheme, host and port; false when one leads nowhere.
  public static func isSameOrigin(_ one: String, _ other: String) -> Bool {
    guard let one = try? Destination(one), let other = try? Destination(other) else { return false }
    return one.origin.utf8Equals(other.origin)
  }

  /// Why the URL can lead nowhere, in words; nil when it can.
  public static func problem(of text: String) -> String? {
    do throws(OutgoingError) {
      _ = try Destination(text)
      return nil
    } catch .invalidURL(let reason) {
      return reason
    } catch {
      return nil
    }
  }
}

/// A URL that libcurl has parsed, for its requests.
final class ParsedURL {
  /// What CURLOPT_CURLU points to.
  let handle: OpaquePointer

  /// Has libcurl read a URL with a zero behind it.
  init(_ url: ContiguousArray<CChar>) throws(OutgoingError) {
    guard let handle = curl_url() else { throw .failed("out of memory") }
    self.handle = handle
    let code = url.withUnsafeBufferPointer {
      curl_url_set(handle, CURLUPART_URL, $0.baseAddress, UInt32(CURLU_DISALLOW_USER))
    }
    try URLParts(handle: handle).check(code)
  }

  deinit { curl_url_cleanup(handle) }
}

/// The parts of a URL that libcurl has parsed.
private struct URLParts {
  let handle: OpaquePointer

  func check(_ code: CURLUcode) throws(OutgoingError) {
    guard code != CURLUE_OK else { return }
    if code == CURLUE_USER_NOT_ALLOWED { throw .invalidURL("it holds user information") }
    if code == CURLUE_UNSUPPORTED_SCHEME {
      throw .invalidURL("its scheme is neither http nor https")
    }
    throw .invalidURL(String(cString: curl_url_strerror(code)))
  }

  func get(_ part: CURLUPart, _ flags: Int32 = 0) throws(OutgoingError) -> String {
    var text: UnsafeMutablePointer<CChar>?
    try check(curl_url_get(handle, part, &text, UInt32(flags)))
    guard let text else { throw .invalidURL("a part of it is missing") }
    defer { curl_free(text) }
    return String(cString: text)
  }

  func lacks(_ part: CURLUPart) -> Bool {
    var text: UnsafeMutablePointer<CChar>?
    let code = curl_url_get(handle, part, &text, 0)
    curl_free(text)
    return code != CURLUE_OK
  }
}
