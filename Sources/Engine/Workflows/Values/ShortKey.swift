import Base
import Crypto

/// Names that are cut to a length and stay names of one thing.
enum ShortKey {
  /// The characters of a cut text's hash, and "=" before them.
  private static let mark = 1 + 40

  /// `text` as it is within `limit` bytes, and otherwise its beginning, "=" and the hash of all of it.
  ///
  /// Two texts that are not the same never become the same, as long as none of those within the limit has a "=" in
  /// it. Nothing is left of a percent-encoded byte, or of a character, that is cut in its middle.
  ///
  /// - Parameters:
  ///   - text: What is cut.
  ///   - limit: Bytes; more than 41.
  /// - Returns: At most `limit` bytes.
  static func of(_ text: String, atMost limit: Int) -> String {
    let bytes = Array(text.utf8)
    guard bytes.count > limit else { return text }
    var kept = Array(bytes.prefix(max(0, limit - mark)))
    // A character's first byte is none of 10xxxxxx.
    while kept.count < bytes.count, bytes[kept.count] & 0xC0 == 0x80, !kept.isEmpty {
      kept.removeLast()
    }
    if let percent = kept.suffix(2).lastIndex(of: UInt8(ascii: "%")) {
      kept.removeSubrange(percent...)
    }
    let hash = HexText.encode(SHA256.digest(utf8: text).prefix(20))
    return String(decoding: kept, as: UTF8.self) + "=" + hash
  }
}
