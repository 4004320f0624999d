import COpenSSL

/// One side of an ephemeral Diffie-Hellman agreement on a curve (ECDH-ES, RFC 7518 section 4.6).
struct KeyAgreement: Sendable {
  /// The public part of the key that was made for this one agreement.
  let ephemeralKey: JWK
  /// The shared secret Z: the x coordinate in full length (SEC 1 section 3.3.1).
  let secret: [UInt8]

  /// Makes an ephemeral key on `curve` and agrees with the owner of `peer`, which is on the same curve.
  init(on curve: ECCurve, with peer: KeyHandle) throws(CryptoError) {
    let own = try KeyHandle(generating: EVP_PKEY_EC) {
      EVP_PKEY_CTX_set_ec_paramgen_curve_nid($0, curve.libraryID)
    }
    ephemeralKey = try JWK(.ec(curve, of: own))
    secret = try Self.derive(own, peer)
  }

  /// The secret that the owners of both keys share.
  static func derive(_ own: KeyHandle, _ peer: KeyHandle) throws(CryptoError) -> [UInt8] {
    guard let context = EVP_PKEY_CTX_new_from_pkey(nil, own.key, nil) else {
      throw .fromLibrary("EVP_PKEY_CTX_new_from_pkey")
    }
    defer { EVP_PKEY_CTX_free(context) }
    var length = 0
    guard EVP_PKEY_derive_init(context) == 1,
      EVP_PKEY_derive_set_peer(context, peer.key) == 1,
      EVP_PKEY_derive(context, nil, &length) == 1
    else { throw .fromLibrary("EVP_PKEY_derive") }
    var secret = [UInt8](repeating: 0, count: length)
    guard EVP_PKEY_derive(context, &secret, &length) == 1, length == secret.count else {
      throw .fromLibrary("EVP_PKEY_derive")
    }
    return secret
  }
}

/// Encryption with a public RSA key.
enum RSAEncryption {
  /// Encrypts `plaintext` by OAEP with SHA-256 for both hashes and no label (RFC 8017 section 7.1).
  static func oaep(_ plaintext: [UInt8], to key: KeyHandle) throws(CryptoError) -> [UInt8] {
    guard let context = EVP_PKEY_CTX_new_from_pkey(nil, key.key, nil) else {
      throw .fromLibrary("EVP_PKEY_CTX_new_from_pkey")
    }
    defer { EVP_PKEY_CTX_free(context) }
    var length = Int(EVP_PKEY_get_size(key.key))
    var output = [UInt8](repeating: 0, count: length)
    guard EVP_PKEY_encrypt_init(context) == 1,
      EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_OAEP_PADDING) == 1,
      EVP_PKEY_CTX_set_rsa_oaep_md(context, EVP_sha256()) == 1,
      EVP_PKEY_CTX_set_rsa_mgf1_md(context, EVP_sha256()) == 1,
      EVP_PKEY_encrypt(context, &output, &length, plaintext, plaintext.count) == 1,
      length == output.count
    else { throw .fromLibrary("RSA-OAEP") }
    return output
  }
}
