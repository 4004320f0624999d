extension Validation {
  /// What is wrong with the text as a URI.
  public enum URIProblem: Equatable {
    /// It does not parse; the reason is that of Go's net/url.
    case malformed(String)
    /// It has no scheme.
    case relative
  }

  /// Why the text is no absolute URI (RFC 3986); nil when it is one.
  public static func uriProblem(_ text: String) -> URIProblem? {
    switch parseURI(Array(text.utf8)) {
    case .success(let hasScheme): hasScheme ? nil : .relative
    case .failure(let failure): .malformed("parse \(quoted(text)): \(failure.reason)")
    }
  }

  /// Why the text is no URI reference; nil when it is one.
  public static func uriReferenceProblem(_ text: String) -> String? {
    guard case .malformed(let reason)? = uriProblem(text) else { return nil }
    return reason
  }

  private struct URIFailure: Error {
    let reason: String
  }

  /// Checks the parts of a URI; the success says whether it has a scheme.
  private static func parseURI(_ uri: [UInt8]) -> Result<Bool, URIFailure> {
    Result { () throws(URIFailure) in try checkURI(uri[...]) }
  }

  private static func checkURI(_ uri: ArraySlice<UInt8>) throws(URIFailure) -> Bool {
    if uri.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
      throw URIFailure(reason: "net/url: invalid control character in URL")
    }
    var rest = uri
    if let hash = rest.firstIndex(of: UInt8(ascii: "#")) {
      try checkEscapes(rest[(hash + 1)...])
      rest = rest[..<hash]
    }
    // "*" is a URI of its own.
    if rest.elementsEqual("*".utf8) { return false }
    let schemeEnd = try endOfScheme(rest)
    if let schemeEnd { rest = rest[(schemeEnd + 1)...] }
    if let query = rest.firstIndex(of: UInt8(ascii: "?")) { rest = rest[..<query] }

    if rest.first != UInt8(ascii: "/") {
      // An opaque part, such as that of "mailto:a@b", is not looked at.
      if schemeEnd != nil { return true }
      let segment = rest.prefix { $0 != UInt8(ascii: "/") }
      if segment.contains(UInt8(ascii: ":")) {
        throw URIFailure(reason: "first path segment in URL cannot contain colon")
      }
    }
    if rest.starts(with: "//".utf8), schemeEnd != nil || !rest.starts(with: "///".utf8) {
      let authority = rest.dropFirst(2).prefix { $0 != UInt8(ascii: "/") }
      rest = rest[authority.endIndex...]
      try checkAuthority(authority)
    }
    try checkEscapes(rest)
    return schemeEnd != nil
  }

  /// Where the colon behind the scheme stands; nil without a scheme.
  private static func endOfScheme(_ uri: ArraySlice<UInt8>) throws(URIFailure) -> Int? {
    for (index, byte) in zip(uri.indices, uri) {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): continue
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "."):
        if index == uri.startIndex { return nil }
      case UInt8(ascii: ":"):
        if index == uri.startIndex { throw URIFailure(reason: "missing protocol scheme") }
        return index
      default: return nil
      }
    }
    return nil
  }

  private static func checkAuthority(_ authority: ArraySlice<UInt8>) throws(URIFailure) {
    var host = authority
    if let at = authority.lastIndex(of: UInt8(ascii: "@")) {
      let user = authority[..<at]
      host = authority[(at + 1)...]
      guard user.allSatisfy(isUserInfo) else {
        throw URIFailure(reason: "net/url: invalid userinfo")
      }
      try checkEscapes(user)
    }
    if host.first == UInt8(ascii: "[") {
      guard let close = host.lastIndex(of: UInt8(ascii: "]")) else {
        throw URIFailure(reason: "missing ']' in host")
      }
      try checkPort(host[(close + 1)...])
      host = host[..<close].dropFirst()
    } else if let colon = host.lastIndex(of: UInt8(ascii: ":")) {
      try checkPort(host[colon...])
    }
    for byte in host where byte < 0x80 && !isHost(byte) {
      if byte == UInt8(ascii: "%") {
        try checkEscapes(host)
        continue
      }
      let character = quoted(String(Unicode.Scalar(byte)))
      throw URIFailure(reason: "invalid character \(character) in host name")
    }
  }

  /// Nothing, or a colon and digits.
  private static func checkPort(_ port: ArraySlice<UInt8>) throws(URIFailure) {
    if port.isEmpty { return }
    let isDigits = port.dropFirst().allSatisfy { $0 &- UInt8(ascii: "0") < 10 }
    guard port.first == UInt8(ascii: ":"), isDigits else {
      let text = quoted(String(decoding: port, as: UTF8.self))
      throw URIFailure(reason: "invalid port \(text) after host")
    }
  }

  /// Each percent sign must lead two hexadecimal digits.
  private static func checkEscapes(_ part: ArraySlice<UInt8>) throws(URIFailure) {
    for index in part.indices where part[index] == UInt8(ascii: "%") {
      let escape = part[index...].prefix(3)
      guard escape.count == 3, escape.dropFirst().allSatisfy(isHex) else {
        throw URIFailure(
          reason: "invalid URL escape \(quoted(String(decoding: escape, as: UTF8.self)))")
      }
    }
  }

  private static func isUserInfo(_ byte: UInt8) -> Bool {
    isUnreserved(byte) || "-._:~!$&'()*+,;=%@".utf8.contains(byte)
  }

  private static func isHost(_ byte: UInt8) -> Bool {
    isUnreserved(byte) || "-._~!$&'()*+,;=:[]<>\"".utf8.contains(byte)
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
