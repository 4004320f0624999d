import COpenSSL

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
