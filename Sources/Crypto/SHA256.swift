import COpenSSL

/// SHA-256 (FIPS 180-4).
public enum SHA256 {
  /// The digest's length in bytes.
  public static let length = 32

  /// Found once: looking an algorithm up costs more than hashing a token.
  ///
  /// `nonisolated(unsafe)`: OpenSSL's algorithm objects are immutable and shared between threads.
  nonisolated(unsafe) static let algorithm = EVP_MD_fetch(nil, "SHA256", nil)

  /// The digest of `bytes`, 32 bytes.
  public static func digest(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: length) { output, initialized in
      let status = EVP_Digest(
        bytes.baseAddress, bytes.count, output.baseAddress, nil, algorithm, nil)
      // Only a lack of memory can make it fail.
      precondition(status == 1, "SHA-256 failed")
      initialized = length
    }
  }

  /// The digest of `bytes`, 32 bytes.
  public static func digest(_ bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBytes { digest($0) }
  }

  /// The digest of a text's UTF-8 bytes, 32 bytes.
  public static func digest(utf8 text: String) -> [UInt8] {
    var text = text
    return text.withUTF8 { digest(UnsafeRawBufferPointer($0)) }
  }
}
