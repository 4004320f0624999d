import COpenSSL

/// A signature that is begun under a key, of which each message's signature is a copy.
///
/// OpenSSL looks for an algorithm again each time a signature is begun, which costs some 17,000 instructions; to copy one
/// that is begun costs 1,400 (OpenSSL 3.0). For algorithms that bring their own digest.
///
/// `@unchecked Sendable`: `init` makes what the pointer leads to, and from then on `sign` only copies from it, which
/// leaves it as it is.
final class SigningTemplate: @unchecked Sendable {
  private let key: KeyHandle
  private let begun: OpaquePointer

  init(_ key: KeyHandle) throws(CryptoError) {
    guard let context = EVP_MD_CTX_new() else { throw .fromLibrary("EVP_MD_CTX_new") }
    guard EVP_DigestSignInit(context, nil, nil, nil, key.key) == 1 else {
      EVP_MD_CTX_free(context)
      throw .fromLibrary("EVP_DigestSignInit")
    }
    self.key = key
    begun = context
  }

  deinit { EVP_MD_CTX_free(begun) }

  /// The signature over `message`.
  func sign(_ message: [UInt8]) throws(CryptoError) -> [UInt8] {
    guard let context = EVP_MD_CTX_new() else { throw .fromLibrary("EVP_MD_CTX_new") }
    defer { EVP_MD_CTX_free(context) }
    guard EVP_MD_CTX_copy_ex(context, begun) == 1 else {
      throw .fromLibrary("EVP_MD_CTX_copy_ex")
    }
    return try key.signature(over: message, context)
  }
}
