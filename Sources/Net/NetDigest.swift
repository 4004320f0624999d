import COpenSSL

/// Digests (FIPS 180-4) for the layers of the network, which know nothing of `Crypto`.
public enum NetDigest {
  /// SHA-1, which handshakes of WebSockets are made with; it protects nothing any more.
  public static func sha1(_ bytes: [UInt8]) -> [UInt8] { digest(bytes, EVP_sha1(), count: 20) }

  /// SHA-256.
  public static func sha256(_ bytes: [UInt8]) -> [UInt8] { digest(bytes, EVP_sha256(), count: 32) }

  private static func digest(_ bytes: [UInt8], _ kind: OpaquePointer?, count: Int) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: count)
    var written: UInt32 = 0
    precondition(
      EVP_Digest(bytes, bytes.count, &digest, &written, kind, nil) == 1
        && written == UInt32(count), "OpenSSL lacks a digest")
    return digest
  }
}
