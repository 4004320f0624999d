import Base

/// What a mail server says, line by line (RFC 5321 section 4.2).
struct MailReplies {
  /// A whole reply: the code, and the text of its last line.
  struct Reply: Equatable {
    var code: Int
    @UTF8Compared var text: String
  }

  /// The last reply that refused something; nil when another one came after it.
  private(set) var refusal: Reply?

  /// Takes in a line; gives the code of the reply that ends with it.
  mutating func take(_ line: UnsafeRawBufferPointer) -> Int? {
    guard line.count >= 3, line.prefix(3).allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    let isLast = line.count == 3 || line[3] != UInt8(ascii: "-")
    guard isLast else { return nil }
    let code = line.prefix(3).reduce(0) { $0 * 10 + Int($1) - 0x30 }
    if (400...599).contains(code) {
      let rest = line.dropFirst(4).prefix { $0 != 0x0D && $0 != 0x0A }
      refusal = Reply(
        code: code,
        text: EchoedText.cut(
          UnsafeRawBufferPointer(rebasing: rest), atMost: Limits.maxMailReplyBytes))
    } else if code != 221 {
      // The goodbye says nothing about the message.
      refusal = nil
    }
    return code
  }
}
