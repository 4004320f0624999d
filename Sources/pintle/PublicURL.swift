import Base

/// Checks the addresses that Pintle tells others.
enum PublicURL {
  /// The URL without a slash at its end; nil unless it is http or https with a host, and nothing behind the path.
  static func parse(_ text: String) -> String? {
    guard let rest = afterScheme(text), !rest.isEmpty, !rest.hasPrefix("/"),
      text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
      !text.contains(where: { "?#@\"<>\\".contains($0) })
    else { return nil }
    var url = text
    while url.hasSuffix("/") { url.removeLast() }
    return url
  }

  /// The same with a query behind it, whose slashes stay.
  static func parseWithQuery(_ text: String) -> String? {
    let parts = text.utf8Split("?", maxSplits: 1)
    guard let url = parts.first.flatMap({ parse(String($0)) }) else { return nil }
    guard parts.count > 1 else { return url }
    guard
      parts[1].utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !"#\"<>\\".utf8.contains($0) })
    else { return nil }
    return url + "?" + parts[1]
  }

  /// A URL without its query, which may hold a secret.
  static func withoutQuery(_ url: String) -> String { String(url.utf8Split("?", maxSplits: 1)[0]) }

  /// Whether the text is scheme, host and perhaps port, as browsers send it in `origin`.
  static func isOrigin(_ text: String) -> Bool {
    parse(text) == text && afterScheme(text).map { !$0.contains("/") } ?? false
  }

  /// The host of a URL that `parse` accepts, without its port.
  static func host(_ url: String) -> String? {
    guard let rest = afterScheme(url) else { return nil }
    let authority = rest.prefix { $0 != "/" }
    guard authority.hasPrefix("[") else { return String(authority.prefix { $0 != ":" }) }
    return String(authority.prefix { $0 != "]" }) + "]"
  }

  /// Whether a URL that `parse` accepts is of this machine itself, by its name or address.
  static func isLoopback(_ url: String) -> Bool {
    guard let host = host(url) else { return false }
    return host == "localhost" || host == "[::1]"
      || host.hasPrefix("127.")
        && host.utf8.allSatisfy { $0 == UInt8(ascii: ".") || (0x30...0x39).contains($0) }
  }

  private static func afterScheme(_ text: String) -> Substring? {
    for scheme in ["https://", "http://"] where text.hasPrefix(scheme) {
      return text.dropFirst(scheme.count)
    }
    return nil
  }
}
