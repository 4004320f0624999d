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

/// HMAC with SHA-256 (RFC 2104).
public enum HMACSHA256 {
  /// The authentication code of `message` under `key`, 32 bytes.
  public static func code(key: [UInt8], message: [UInt8]) -> [UInt8] {
    // HMAC takes no null key, which an empty array may have.
    let key = key.isEmpty ? [0] : key
    return [UInt8](unsafeUninitializedCapacity: SHA256.length) { output, initialized in
      var length: UInt32 = 0
      let code = HMAC(
        EVP_sha256(), key, Int32(key.count), message, message.count, output.baseAddress, &length)
      precondition(code != nil && length == 32, "HMAC-SHA-256 failed")
      initialized = SHA256.length
    }
  }
}

/// Comparison whose time says nothing about where two secrets differ.
public enum ConstantTime {
  /// Whether both are the same; only their lengths show in the time it takes.
  public static func equal(_ first: [UInt8], _ second: [UInt8]) -> Bool {
    first.count == second.count && CRYPTO_memcmp(first, second, first.count) == 0
  }
}
