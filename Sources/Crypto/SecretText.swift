public import Base

/// Random texts that serve as secrets: tokens, signing keys.
public enum SecretText {
  private static let alphabet = [UInt8](
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)

  /// A text of `length` letters and digits, each of the 62 equally likely (5.95 bits each).
  ///
  /// - Parameters:
  ///   - length: 43 characters carry 256 bits.
  ///   - randomSource: Where the randomness comes from.
  /// - Returns: The text.
  public static func make(
    length: Int = 43, randomSource: any RandomSource = SystemRandomSource()
  ) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(length)
    while text.count < length {
      for byte in randomSource.bytes(64) where text.count < length {
        // 248 is the largest multiple of 62 below 256; taking more would favour some characters.
        if byte < 248 { text.append(alphabet[Int(byte) % 62]) }
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
