/// The key derivation of ECDH-ES: Concat KDF (NIST SP 800-56A section 5.8.1) with SHA-256, its other information
/// as RFC 7518 section 4.6.2 lays it out.
enum ConcatKDF {
  /// Derives a key from an agreed secret.
  ///
  /// - Parameters:
  ///   - secret: The shared secret Z.
  ///   - algorithm: What the key is for: "alg", or "enc" when the key encrypts the content itself.
  ///   - producer: The bytes of "apu"; none when the header has no such member.
  ///   - consumer: The bytes of "apv"; none when the header has no such member.
  ///   - length: How many bytes to derive.
  /// - Returns: `length` bytes.
  static func derive(
    _ secret: [UInt8], algorithm: String, producer: [UInt8] = [], consumer: [UInt8] = [],
    length: Int
  ) -> [UInt8] {
    var information: [UInt8] = []
    for part in [[UInt8](algorithm.utf8), producer, consumer] {
      information += bigEndian(part.count)
      information += part
    }
    information += bigEndian(length * 8)
    var key: [UInt8] = []
    var round = 1
    while key.count < length {
      key += SHA256.digest(bigEndian(round) + secret + information)
      round += 1
    }
    return [UInt8](key.prefix(length))
  }

  private static func bigEndian(_ number: Int) -> [UInt8] {
    withUnsafeBytes(of: UInt32(number).bigEndian) { [UInt8]($0) }
  }
}
