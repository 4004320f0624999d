import Base
import Glibc

// Texts of a known form. What is accepted, and the words of what is not, are those that clients of
// protoc-gen-validate's Go output know, which come from Go's net, net/mail and net/url packages.
extension Validation {
  // MARK: Addresses

  /// Whether the text is an IPv4 or IPv6 address.
  public static func isIP(_ text: String) -> Bool { ipv4(text) != nil || ipv6(text) != nil }

  /// Whether the text is an IPv4 address, by itself or mapped into IPv6.
  public static func isIPv4(_ text: String) -> Bool {
    ipv4(text) != nil || ipv6(text).map { isIPv4($0) } ?? false
  }

  /// Whether the text is an IPv6 address that is no mapped IPv4 one.
  public static func isIPv6(_ text: String) -> Bool {
    ipv6(text).map { !isIPv4($0) } ?? false
  }

  private static func ipv4(_ text: String) -> [UInt8]? { address(text, AF_INET, 4) }
  private static func ipv6(_ text: String) -> [UInt8]? { address(text, AF_INET6, 16) }

  private static func address(_ text: String, _ family: Int32, _ count: Int) -> [UInt8]? {
    // The longest IPv6 address has 45 characters; C would stop at a NUL.
    guard text.utf8.count <= 45, !text.utf8.contains(0) else { return nil }
    var bytes = [UInt8](repeating: 0, count: count)
    return inet_pton(family, text, &bytes) == 1 ? bytes : nil
  }

  /// Why the text is no host name (RFC 1034 section 3.5); nil when it is one.
  public static func hostnameProblem(_ text: String) -> String? {
    var host = Array(text.utf8)
    if host.count > 253 { return "hostname cannot exceed 253 characters" }
    if host.last == UInt8(ascii: ".") { host.removeLast() }
    for part in host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false) {
      if part.isEmpty || part.count > 63 {
        return "hostname part must be non-empty and cannot exceed 63 characters"
      }
      if part.first == UInt8(ascii: "-") { return "hostname parts cannot begin with hyphens" }
      if part.last == UInt8(ascii: "-") { return "hostname parts cannot end with hyphens" }
      for scalar in String(decoding: part, as: UTF8.self).unicodeScalars
      where !isAlphanumeric(scalar) && scalar != "-" {
        return "hostname parts can only contain alphanumeric characters or hyphens, got "
          + quoted(String(scalar))
      }
    }
    return nil
  }

  /// Why the text is no mail address; nil when it is one.
  ///
  /// A display name before an address in angle brackets is allowed.
  public static func emailProblem(_ text: String) -> String? {
    var text = Substring(text.trimmingSpaces)
    if text.isEmpty { return "mail: no address" }
    if text.last == ">", let open = text.lastIndex(of: "<") {
      text = text[text.index(after: open)..<text.index(before: text.endIndex)]
    }
    guard let at = text.lastIndex(of: "@") else {
      return text.unicodeScalars.allSatisfy { isAtomText($0) || $0 == "." }
        ? "mail: missing '@' or angle-addr" : "mail: no angle-addr"
    }
    let local = text[..<at]
    let domain = text[text.index(after: at)...]
    guard isLocalPart(local) else { return "mail: missing word in phrase: mail: invalid string" }
    guard !domain.isEmpty else { return "mail: no angle-addr" }
    if text.utf8.count > 254 { return "email addresses cannot exceed 254 characters" }
    if local.utf8.count > 64 { return "email address local phrase cannot exceed 64 characters" }
    return hostnameProblem(String(domain))
  }

  /// Words with dots between them, or a quoted string (RFC 5322 section 3.4.1).
  private static func isLocalPart(_ text: Substring) -> Bool {
    if text.first == "\"" {
      guard text.count >= 2, text.last == "\"" else { return false }
      var isEscaped = false
      for scalar in text.dropFirst().dropLast().unicodeScalars {
        if isEscaped {
          isEscaped = false
        } else if scalar == "\\" {
          isEscaped = true
        } else if scalar == "\"" || scalar.value < 0x20 {
          return false
        }
      }
      return !isEscaped
    }
    return text.utf8Split(".").allSatisfy {
      !$0.isEmpty && $0.unicodeScalars.allSatisfy(isAtomText)
    }
  }

  private static func isAtomText(_ scalar: Unicode.Scalar) -> Bool {
    isAlphanumeric(scalar) || scalar.value >= 0x80
      || "!#$%&'*+-/=?^_`{|}~".unicodeScalars.contains(scalar)
  }

  private static func isAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: false
    }
  }

  /// Whether the text is a UUID of 36 characters (RFC 9562 section 4).
  public static func isUUID(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 36 else { return false }
    for (index, byte) in bytes.enumerated() {
      if [8, 13, 18, 23].contains(index) {
        if byte != UInt8(ascii: "-") { return false }
      } else if !isHex(byte) {
        return false
      }
    }
    return true
  }

  static func isHex(_ byte: UInt8) -> Bool { HexText.value(byte) != nil }

  /// A text in quotes as Go's `%q` prints it.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{7}": result += "\\a"
      case "\u{8}": result += "\\b"
      case "\u{B}": result += "\\v"
      case "\u{C}": result += "\\f"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        result += "\\x" + (digits.count < 2 ? "0" : "") + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

extension String {
  fileprivate var trimmingSpaces: Substring {
    var text = self[...]
    while text.first == " " || text.first == "\t" { text.removeFirst() }
    while text.last == " " || text.last == "\t" { text.removeLast() }
    return text
  }
}
