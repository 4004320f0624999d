import COpenSSL

/// AES key wrap with a key of 256 bits (RFC 3394; JOSE's A256KW).
enum AESKeyWrap {
  /// The length of the wrapping key in bytes.
  static let keyLength = 32

  /// Found once: looking an algorithm up costs more than wrapping a key.
  ///
  /// `nonisolated(unsafe)`: OpenSSL's algorithm objects are immutable and shared between threads.
  private nonisolated(unsafe) static let algorithm = EVP_CIPHER_fetch(nil, "AES-256-WRAP", nil)

  /// Wraps `content`, a multiple of 8 bytes and at least 16; the result is 8 bytes longer.
  static func wrap(_ content: [UInt8], under key: [UInt8]) throws(CryptoError) -> [UInt8] {
    guard key.count == keyLength else {
      throw .keyLength(expected: keyLength, given: key.count)
    }
    guard let context = EVP_CIPHER_CTX_new() else { throw .fromLibrary("EVP_CIPHER_CTX_new") }
    defer { EVP_CIPHER_CTX_free(context) }
    EVP_CIPHER_CTX_set_flags(context, EVP_CIPHER_CTX_FLAG_WRAP_ALLOW)
    // OpenSSL may ask for two blocks more than the input.
    var output = [UInt8](repeating: 0, count: content.count + 16)
    var count: Int32 = 0
    guard EVP_EncryptInit_ex(context, algorithm, nil, key, nil) == 1,
      EVP_EncryptUpdate(context, &output, &count, content, Int32(content.count)) == 1,
      count == content.count + 8
    else { throw .fromLibrary("AES key wrap") }
    output.removeLast(output.count - Int(count))
    return output
  }
}
