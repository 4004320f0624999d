import COpenSSL

/// SHA-1 (FIPS 180-4), which handshakes of WebSockets are made with; it protects nothing any more.
public enum SHA1 {
  /// The 20 bytes of the digest of `bytes`.
  public static func digest(_ bytes: [UInt8]) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: 20)
    var count: UInt32 = 0
    precondition(
      EVP_Digest(bytes, bytes.count, &digest, &count, EVP_sha1(), nil) == 1 && count == 20,
      "OpenSSL has no SHA-1")
    return digest
  }
}
