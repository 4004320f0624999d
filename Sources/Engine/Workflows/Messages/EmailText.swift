import Base
import Crypto
import Delivery

/// Messages as they are written (RFC 5322, RFC 2045).
enum EmailText {
  /// A message with its header; the body as base64, so that every line is short.
  ///
  /// - Parameters:
  ///   - message: Its sender is named, and no text of its header has a line break.
  ///   - key: What `Message-ID` is made of: a message that is sent again under the same key has the same one.
  ///   - time: Nanoseconds since 1970.
  /// - Returns: Lines with CR and LF at their ends.
  static func bytes(of message: EmailMessage, key: String, at time: Int64) -> [UInt8] {
    var text = ""
    func line(_ name: String, _ value: String) {
      if !value.isEmpty { text += "\(name): \(value)\r\n" }
    }
    line("Date", date(time))
    line("From", address(message.from))
    line("To", message.to.map(address).joined(separator: ",\r\n "))
    line("Cc", message.carbonCopy.map(address).joined(separator: ",\r\n "))
    line("Reply-To", address(message.replyTo))
    line("Subject", words(message.subject, behind: "Subject: ".utf8.count))
    line("Message-ID", messageID(key, from: message.from))
    // It has no blanks to fold it at, and a line has at most 998 bytes (RFC 5322 section 2.1.1).
    line("X-Idempotency-Key", ShortKey.of(key, atMost: 900))
    line("Auto-Submitted", "auto-generated")
    line("MIME-Version", "1.0")
    line("Content-Type", "text/html; charset=utf-8")
    line("Content-Transfer-Encoding", "base64")
    text += "\r\n"
    let encoded = Array(Base64.encode(Array(message.body.utf8)).utf8)
    var bytes = Array(text.utf8)
    bytes.reserveCapacity(bytes.count + encoded.count * 78 / 76 + 2)
    var index = 0
    while index < encoded.count {
      bytes += encoded[index..<min(index + 76, encoded.count)]
      bytes += [0x0D, 0x0A]
      index += 76
    }
    return bytes
  }

  /// An address in ASCII where it has such a form.
  private static func address(_ text: String) -> String { MailAddress.ascii(text) ?? text }

  /// The same for the same key, and for no other; its right side is the sender's domain.
  private static func messageID(_ key: String, from sender: String) -> String {
    let digest = HexText.encode(SHA256.digest(utf8: key).prefix(20))
    let sender = address(sender)
    let mark = sender.utf8.lastIndex(of: UInt8(ascii: "@"))
    let domain = mark.map { String(sender[sender.utf8.index(after: $0)...]) } ?? ""
    return "<\(digest)@\(domain.isEmpty ? "localhost" : domain)>"
  }

  /// The longest line that is written (RFC 2047 section 2).
  private static let lineLength = 76

  /// A text as it is where a line has room for it and it is printable ASCII, otherwise as encoded words (RFC 2047);
  /// `used` bytes of the first line are taken.
  private static func words(_ text: String, behind used: Int) -> String {
    let isPlain =
      text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && text.utf8.count + used <= lineLength
      && !looksEncoded(text) && text.utf8.first != 0x20 && text.utf8.last != 0x20
    if isPlain { return text }
    // What a word has around its base64, of which four characters hold three bytes.
    let frame = "=?utf-8?B??=".utf8.count
    var room = (lineLength - used - frame) / 4 * 3
    var words: [String] = []
    var piece: [UInt8] = []
    func close() {
      words.append("=?utf-8?B?\(Base64.encode(piece))?=")
      piece = []
      // The blank that folds a line counts.
      room = (lineLength - 1 - frame) / 4 * 3
    }
    // A word holds whole characters.
    for scalar in text.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      if piece.count + bytes.count > room { close() }
      piece += bytes
    }
    close()
    return words.joined(separator: "\r\n ")
  }

  /// Whether readers could take a part of a text for an encoded word.
  private static func looksEncoded(_ text: String) -> Bool {
    zip(text.utf8, text.utf8.dropFirst()).contains {
      $0 == UInt8(ascii: "=") && $1 == UInt8(ascii: "?")
    }
  }

  private static let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// An instant as RFC 5322 writes it; nanoseconds since 1970.
  private static func date(_ time: Int64) -> String {
    let seconds = max(time, 0) / 1_000_000_000
    let day = Int(seconds / 86_400)
    let date = RFC3339.civilDate(days: day)
    func two(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let clock =
      "\(two(seconds / 3600 % 24)):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
    return
      "\(days[day % 7]), \(date.day) \(months[date.month - 1]) \(date.year) \(clock) +0000"
  }
}
