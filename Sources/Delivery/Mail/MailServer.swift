public import Base
import Net

/// A server that messages are handed over to (RFC 5321), and what it is told.
public struct MailServer: Sendable {
  /// What libcurl is given: scheme, host and port.
  let url: String
  /// Lower case, without a dot at the end; of an address, its canonical text.
  let host: String
  let port: UInt16
  /// The address that stands in the URL; nil when a name does.
  let address: IPAddress?
  /// Whether TLS begins with the connection: `smtps`.
  public let beginsWithTLS: Bool
  /// Whether nothing is handed over to an `smtp` server that does not offer STARTTLS.
  public var needsTLS = true
  /// Who the server is told that it is; empty for nobody.
  @UTF8Compared public var user = ""
  @UTF8Compared public var password = ""

  /// Reads a URL.
  ///
  /// - Parameter text: "smtp://mail.example.com", "smtps://[2001:db8::1]:465"; the ports are 587 and 465 unless they
  ///   stand there.
  /// - Throws: ``OutgoingError/invalidURL(_:)`` for anything else, and with user information, a path or a query.
  public init(url text: String) throws(OutgoingError) {
    let scheme: String
    if text.utf8HasPrefix("smtps://") {
      scheme = "smtps"
    } else if text.utf8HasPrefix("smtp://") {
      scheme = "smtp"
    } else {
      throw .invalidURL("its scheme is neither smtp nor smtps")
    }
    var rest = Substring(text.utf8.dropFirst(scheme.utf8.count + 3))
    if rest.utf8.last == UInt8(ascii: "/") { rest = Substring(rest.utf8.dropLast()) }
    guard !rest.utf8.contains(where: { "/?#".utf8.contains($0) }) else {
      throw .invalidURL("it has a path or a query")
    }
    let place = try Destination("http://" + String(rest))
    let hasPort = try Destination("https://" + String(rest)).port == place.port
    beginsWithTLS = scheme.utf8Equals("smtps")
    host = place.host
    address = place.address
    port = hasPort ? place.port : beginsWithTLS ? 465 : 587
    let shown = place.address.map { $0.v4 == nil ? "[\(place.host)]" : place.host } ?? place.host
    url = "\(scheme)://\(shown):\(port)"
  }
}

/// Addresses as mail servers take them.
public enum MailAddress {
  /// An address in ASCII, its domain in the xn-- form; nil where the part before "@" is not ASCII, or the domain has
  /// no such form.
  public static func ascii(_ text: String) -> String? {
    guard let mark = text.utf8.lastIndex(of: UInt8(ascii: "@")) else { return nil }
    let mailbox = String(text[..<mark])
    guard !mailbox.isEmpty, mailbox.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
      let domain = InternationalName.ascii(String(text[text.utf8.index(after: mark)...])),
      !domain.isEmpty
    else { return nil }
    return "\(mailbox)@\(domain)"
  }
}
