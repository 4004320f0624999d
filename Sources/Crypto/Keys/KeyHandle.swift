import COpenSSL

/// Owns a key of OpenSSL.
///
/// `@unchecked Sendable`: OpenSSL only reads a finished key, and what it remembers inside stands under the key's
/// own lock; every operation has a context of its own.
final class KeyHandle: @unchecked Sendable {
  let key: OpaquePointer

  /// Takes over the caller's reference.
  init(owning key: OpaquePointer) {
    self.key = key
  }

  deinit { EVP_PKEY_free(key) }

  /// Makes a new key of the kind `type` (`EVP_PKEY_...`); `configure` sets its parameters, 1 for success.
  convenience init(
    generating type: Int32, configure: (OpaquePointer) -> Int32
  ) throws(CryptoError) {
    guard let context = EVP_PKEY_CTX_new_id(type, nil) else {
      throw .fromLibrary("EVP_PKEY_CTX_new_id")
    }
    defer { EVP_PKEY_CTX_free(context) }
    var made: OpaquePointer?
    guard EVP_PKEY_keygen_init(context) == 1, configure(context) == 1,
      EVP_PKEY_keygen(context, &made) == 1, let made
    else { throw .fromLibrary("EVP_PKEY_keygen") }
    self.init(owning: made)
  }

  /// Reads an unencrypted private key of the kind `type` from PKCS #8 (RFC 5208), DER.
  convenience init(pkcs8 der: [UInt8], type: Int32) throws(CryptoError) {
    // Whatever came of it, no error may wait in the thread's queue: the next TLS call would read it as its own.
    defer { ERR_clear_error() }
    let read = der.withUnsafeBufferPointer { bytes -> OpaquePointer? in
      var next = bytes.baseAddress
      guard let information = d2i_PKCS8_PRIV_KEY_INFO(nil, &next, bytes.count) else { return nil }
      defer { PKCS8_PRIV_KEY_INFO_free(information) }
      guard next == bytes.baseAddress.map({ $0 + bytes.count }) else { return nil }
      return EVP_PKCS82PKEY(information)
    }
    guard let read else { throw .unsuitableKey("it is no private key in PKCS #8 form") }
    self.init(owning: read)
    guard EVP_PKEY_get_base_id(read) == type else {
      throw .unsuitableKey("it is for another algorithm")
    }
  }

  /// The private key as PKCS #8 (RFC 5208), DER, not encrypted: a secret.
  func pkcs8() throws(CryptoError) -> [UInt8] {
    guard let information = EVP_PKEY2PKCS8(key) else { throw .fromLibrary("EVP_PKEY2PKCS8") }
    defer { PKCS8_PRIV_KEY_INFO_free(information) }
    return try Self.der("PKCS #8") { i2d_PKCS8_PRIV_KEY_INFO(information, $0) }
  }

  /// The private key in its algorithm's own form, DER, not encrypted: a secret.
  func traditional() throws(CryptoError) -> [UInt8] {
    try Self.der("i2d_PrivateKey") { i2d_PrivateKey(key, $0) }
  }

  /// The public part as SubjectPublicKeyInfo (RFC 5280 section 4.1.2.7), DER.
  func subjectPublicKeyInfo() throws(CryptoError) -> [UInt8] {
    try Self.der("SubjectPublicKeyInfo") { i2d_PUBKEY(key, $0) }
  }

  /// Reads a big number among the key's parameters.
  ///
  /// - Parameters:
  ///   - name: One of `OSSL_PKEY_PARAM_...`.
  ///   - length: How many bytes to write, zeros first; nil for as few as hold it.
  /// - Returns: The number, big-endian.
  /// - Throws: ``CryptoError/library(_:)`` when the key has no such parameter or `length` does not hold it.
  func number(_ name: String, length: Int? = nil) throws(CryptoError) -> [UInt8] {
    var number: OpaquePointer?
    guard EVP_PKEY_get_bn_param(key, name, &number) == 1, let number else {
      throw .fromLibrary("EVP_PKEY_get_bn_param")
    }
    // It may be the secret one.
    defer { BN_clear_free(number) }
    var bytes = [UInt8](repeating: 0, count: length ?? Int(BN_num_bits(number) + 7) / 8)
    guard BN_bn2binpad(number, &bytes, Int32(bytes.count)) == bytes.count else {
      throw .fromLibrary("BN_bn2binpad")
    }
    return bytes
  }

  /// The signature over `message` with the digest `digest` (nil for algorithms that bring their own).
  func sign(_ message: [UInt8], digest: OpaquePointer?) throws(CryptoError) -> [UInt8] {
    guard let context = EVP_MD_CTX_new() else { throw .fromLibrary("EVP_MD_CTX_new") }
    defer { EVP_MD_CTX_free(context) }
    guard EVP_DigestSignInit(context, nil, digest, nil, key) == 1 else {
      throw .fromLibrary("EVP_DigestSignInit")
    }
    return try signature(over: message, context)
  }

  /// The signature over `message` in a context where one is begun.
  func signature(over message: [UInt8], _ context: OpaquePointer) throws(CryptoError) -> [UInt8] {
    // Bounds the length of all signatures of this key.
    var length = Int(EVP_PKEY_get_size(key))
    var signature = [UInt8](repeating: 0, count: length)
    guard EVP_DigestSign(context, &signature, &length, message, message.count) == 1 else {
      throw .fromLibrary("EVP_DigestSign")
    }
    signature.removeLast(signature.count - length)
    return signature
  }

  /// What an `i2d_...` function writes; it is called once for the length and once for the bytes.
  private static func der(
    _ name: StaticString,
    _ write: (UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>?) -> Int32
  ) throws(CryptoError) -> [UInt8] {
    let length = Int(write(nil))
    guard length > 0 else { throw .fromLibrary(name) }
    var bytes = [UInt8](repeating: 0, count: length)
    let written = bytes.withUnsafeMutableBufferPointer { buffer in
      var next = buffer.baseAddress
      return write(&next)
    }
    guard written == length else { throw .fromLibrary(name) }
    return bytes
  }
}
