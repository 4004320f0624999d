/// Whether a database's URL or keywords hold a password: what a setting holds is shown by `pintle settings`, and by the
/// system to everybody who lists processes.
///
/// It looks at the text before libpq does, and rather sees one too many.
enum DatabasePassword {
  static func mayStand(in text: String) -> Bool {
    if namesPassword(decoded(text)) { return true }
    for scheme in ["postgres://", "postgresql://"] where text.hasPrefix(scheme) {
      // postgres://user:password@host/...; an @ may stand in the password itself.
      let rest = text.utf8.dropFirst(scheme.utf8.count)
      guard let at = rest.lastIndex(of: UInt8(ascii: "@")) else { continue }
      return rest[..<at].contains(UInt8(ascii: ":"))
    }
    return false
  }

  /// Whether a keyword that ends in "password" has a value.
  private static func namesPassword(_ bytes: [UInt8]) -> Bool {
    let keyword = Array("password".utf8)
    return bytes.indices.contains { start in
      guard bytes[start...].starts(with: keyword) else { return false }
      let rest = bytes[(start + keyword.count)...]
      // The blanks of libpq's keywords.
      return rest.first { $0 != 0x20 && !(0x09...0x0D).contains($0) } == UInt8(ascii: "=")
    }
  }

  /// The text without the percent-encoding of URLs.
  private static func decoded(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let first = rest.popFirst() {
      if first == UInt8(ascii: "%"), rest.count >= 2,
        let byte = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(byte)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(first)
      }
    }
    return bytes
  }
}
