import Base

/// Rules about host names.
enum HostName {
  /// Lower case (ASCII), without a dot at the end.
  static func canonical(_ text: String) -> String {
    var bytes = Array(text.utf8)
    if bytes.last == UInt8(ascii: ".") { bytes.removeLast() }
    for index in bytes.indices where (0x41...0x5A).contains(bytes[index]) { bytes[index] |= 0x20 }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a canonical text can be a name: labels of letters, digits, "-" and "_", at most 253 characters; what
  /// stands behind "xn--" says a label with other letters.
  ///
  /// A name whose last label is a number would be read as an IPv4 address by one program and as a name by
  /// another; there is none (WHATWG URL section 3.5, "ends in a number").
  static func isValid(_ name: String) -> Bool {
    guard (1...253).contains(name.utf8.count) else { return false }
    let labels = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let areLabels = labels.allSatisfy { label in
      (1...63).contains(label.count)
        && label.allSatisfy {
          (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x5F
        }
        && (!label.starts(with: "xn--".utf8) || Punycode.isLabel(label.dropFirst(4)))
    }
    return areLabels && !isNumber(labels[labels.count - 1])
  }

  private static func isNumber(_ label: Substring.UTF8View) -> Bool {
    if label.allSatisfy({ (0x30...0x39).contains($0) }) { return true }
    let digits = label.dropFirst(2)
    return label.starts(with: "0x".utf8)
      && digits.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  /// Whether a canonical name always stands for the machine itself (RFC 6761 section 6.3).
  static func isLocal(_ name: String) -> Bool {
    name.utf8Equals("localhost") || name.utf8HasSuffix(".localhost")
  }

  /// Whether a canonical name is one that clouds give their metadata services.
  static func isMetadata(_ name: String) -> Bool { metadataNames.contains(name) }

  private static let metadataNames: Set<String> = [
    "metadata", "metadata.google.internal", "metadata.goog", "instance-data",
    "instance-data.ec2.internal", "metadata.tencentyun.com", "metadata.platformequinix.com",
    "metadata.packet.net",
  ]
}
