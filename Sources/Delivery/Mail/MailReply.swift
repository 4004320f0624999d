import Base

/// What a mail server says, line by line (RFC 5321 section 4.2).
struct MailReplies {
  /// A whole reply: the code, and the text of its last line.
  struct Reply: Equatable {
    var code: Int
    @UTF8Compared var text: String
  }

  /// What is never repeated of a reply.
  private let secrets: [[UInt8]]
  /// Whether the server has taken user and password.
  private(set) var isSignedIn = false
  /// The last reply that refused something; nil when another one came after it.
  private(set) var refusal: Reply?

  /// Replies of a server that is told `password`; empty for none.
  init(password: String = "") { secrets = Self.forms(of: password) }

  /// A password as servers may repeat it: as it is, and within base64, wherever it begins there.
  private static func forms(of password: String) -> [[UInt8]] {
    let bytes = Array(password.utf8)
    guard !bytes.isEmpty else { return [] }
    let encoded = (0..<3).map { offset in
      // The characters that hold bits of the password alone.
      let text = Array(Base64.encode([UInt8](repeating: 0, count: offset) + bytes).utf8)
      return Array(text[((offset * 8 + 5) / 6)..<((offset + bytes.count) * 8 / 6)])
    }
    // Fewer than four characters would be found everywhere.
    return [bytes] + encoded.filter { $0.count >= 4 }
  }

  /// A text without the password, which is cut before anything of it is.
  private func redacted(_ text: Slice<UnsafeRawBufferPointer>) -> [UInt8] {
    var bytes = Array(text)
    for secret in secrets {
      var output: [UInt8] = []
      var index = 0
      while index < bytes.count {
        if bytes[index...].starts(with: secret) {
          output += "********".utf8
          index += secret.count
        } else {
          output.append(bytes[index])
          index += 1
        }
      }
      bytes = output
    }
    return bytes
  }

  /// Takes in a line; gives the code of the reply that ends with it.
  mutating func take(_ line: UnsafeRawBufferPointer) -> Int? {
    guard line.count >= 3, line.prefix(3).allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    let isLast = line.count == 3 || line[3] != UInt8(ascii: "-")
    guard isLast else { return nil }
    let code = line.prefix(3).reduce(0) { $0 * 10 + Int($1) - 0x30 }
    if code == 235 { isSignedIn = true }
    if (400...599).contains(code) {
      let rest = redacted(line.dropFirst(4).prefix { $0 != 0x0D && $0 != 0x0A })
      refusal = Reply(
        code: code,
        text: rest.withUnsafeBytes { EchoedText.cut($0, atMost: Limits.maxMailReplyBytes) })
    } else if code != 221 {
      // The goodbye says nothing about the message.
      refusal = nil
    }
    return code
  }
}
