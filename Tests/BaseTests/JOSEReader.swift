import Base
import COpenSSL
import Crypto

/// The reading side of JOSE, written for the tests straight on OpenSSL, apart from what Pintle writes with.
enum JOSEReader {
  /// The decoded parts of a compact form.
  static func parts(_ compact: [UInt8]) -> [[UInt8]] {
    compact.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).map {
      $0.contains(UInt8(ascii: "=")) ? [] : $0.withUnsafeBytes { Base64.decode($0) ?? [] }
    }
  }

  /// The bytes that a compact JWS signs: all before the last dot.
  static func signedBytes(_ compact: [UInt8]) -> [UInt8] {
    [UInt8](compact[..<(compact.lastIndex(of: UInt8(ascii: ".")) ?? 0)])
  }

  /// Whether `signature` is r and s of an ECDSA signature with SHA-256 over `message`.
  static func verifyES256(_ signature: [UInt8], _ message: [UInt8], pkcs8: [UInt8]) -> Bool {
    guard signature.count == 64 else { return false }
    // Two positive integers in a sequence (RFC 3279 section 2.2.3).
    let numbers = [signature[..<32], signature[32...]].flatMap { half -> [UInt8] in
      var digits = [UInt8](half.drop { $0 == 0 })
      if digits.first.map({ $0 >= 0x80 }) ?? true { digits.insert(0, at: 0) }
      return [0x02, UInt8(digits.count)] + digits
    }
    return verify([0x30, UInt8(numbers.count)] + numbers, message, pkcs8: pkcs8)
  }

  /// Whether `signature` is one with SHA-256 over `message` by the private key's public half.
  static func verify(_ signature: [UInt8], _ message: [UInt8], pkcs8: [UInt8]) -> Bool {
    guard let key = read(pkcs8), let context = EVP_MD_CTX_new() else { return false }
    defer {
      EVP_MD_CTX_free(context)
      EVP_PKEY_free(key)
      ERR_clear_error()
    }
    return EVP_DigestVerifyInit(context, nil, EVP_sha256(), nil, key) == 1
      && EVP_DigestVerify(context, signature, signature.count, message, message.count) == 1
  }

  /// The PEM of a private key's public half.
  static func publicPEM(pkcs8: [UInt8]) -> String {
    guard let key = read(pkcs8), let bio = BIO_new(BIO_s_mem()) else { return "" }
    defer {
      BIO_free(bio)
      EVP_PKEY_free(key)
    }
    var text = [UInt8](repeating: 0, count: 4096)
    guard PEM_write_bio_PUBKEY(bio, key) == 1 else { return "" }
    let count = BIO_read(bio, &text, Int32(text.count))
    return String(decoding: text.prefix(Int(max(count, 0))), as: UTF8.self)
  }

  /// A new private key as PKCS #8, DER: "RSA-2048", or a curve's name as JOSE has it.
  static func makeKey(_ name: String) -> [UInt8] {
    let isRSA = name == "RSA-2048"
    guard let context = EVP_PKEY_CTX_new_from_name(nil, isRSA ? "RSA" : "EC", nil) else {
      return []
    }
    defer { EVP_PKEY_CTX_free(context) }
    var key: OpaquePointer?
    guard EVP_PKEY_keygen_init(context) == 1 else { return [] }
    let configured =
      isRSA
      ? EVP_PKEY_CTX_set_rsa_keygen_bits(context, 2048) : EVP_PKEY_CTX_set_group_name(context, name)
    guard configured == 1, EVP_PKEY_generate(context, &key) == 1, let key,
      let information = EVP_PKEY2PKCS8(key)
    else { return [] }
    defer {
      PKCS8_PRIV_KEY_INFO_free(information)
      EVP_PKEY_free(key)
    }
    var der = [UInt8](repeating: 0, count: Int(i2d_PKCS8_PRIV_KEY_INFO(information, nil)))
    der.withUnsafeMutableBufferPointer {
      var next = $0.baseAddress
      i2d_PKCS8_PRIV_KEY_INFO(information, &next)
    }
    return der
  }

  /// Opens a compact JWE; nil when it is not what the key's owner may read.
  static func decrypt(
    _ compact: [UInt8], pkcs8: [UInt8], agreement: (wraps: Bool, ephemeral: [UInt8]) = (false, [])
  ) -> [UInt8]? {
    let parts = parts(compact)
    guard parts.count == 5, let key = read(pkcs8) else { return nil }
    defer {
      EVP_PKEY_free(key)
      ERR_clear_error()
    }
    let contentKey =
      agreement.wraps
      ? unwrap(parts[1], key: key, ephemeral: agreement.ephemeral) : oaep(parts[1], key: key)
    guard let contentKey, contentKey.count == 32 else { return nil }
    let header = [UInt8](compact.prefix { $0 != UInt8(ascii: ".") })
    return gcm(contentKey, nonce: parts[2], parts[3], tag: parts[4], context: header)
  }

  private static func read(_ pkcs8: [UInt8]) -> OpaquePointer? {
    pkcs8.withUnsafeBufferPointer {
      var next = $0.baseAddress
      return d2i_AutoPrivateKey(nil, &next, $0.count)
    }
  }

  private static func oaep(_ encrypted: [UInt8], key: OpaquePointer) -> [UInt8]? {
    guard let context = EVP_PKEY_CTX_new_from_pkey(nil, key, nil) else { return nil }
    defer { EVP_PKEY_CTX_free(context) }
    var output = [UInt8](repeating: 0, count: 1024)
    var count = output.count
    guard EVP_PKEY_decrypt_init(context) == 1,
      EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_OAEP_PADDING) == 1,
      EVP_PKEY_CTX_set_rsa_oaep_md_name(context, "SHA256", nil) == 1,
      EVP_PKEY_decrypt(context, &output, &count, encrypted, encrypted.count) == 1
    else { return nil }
    return [UInt8](output.prefix(count))
  }

  private static func unwrap(
    _ wrapped: [UInt8], key: OpaquePointer, ephemeral: [UInt8]
  ) -> [UInt8]? {
    guard let peer = EVP_PKEY_new(), EVP_PKEY_copy_parameters(peer, key) == 1,
      EVP_PKEY_set1_encoded_public_key(peer, ephemeral, ephemeral.count) == 1,
      let context = EVP_PKEY_CTX_new_from_pkey(nil, key, nil)
    else { return nil }
    defer {
      EVP_PKEY_CTX_free(context)
      EVP_PKEY_free(peer)
    }
    var secret = [UInt8](repeating: 0, count: 66)
    var count = secret.count
    guard EVP_PKEY_derive_init(context) == 1, EVP_PKEY_derive_set_peer(context, peer) == 1,
      EVP_PKEY_derive(context, &secret, &count) == 1
    else { return nil }
    // RFC 7518 section 4.6.2, spelt out: round, Z, AlgorithmID, no PartyUInfo, no PartyVInfo, 256 bits.
    let input =
      [0, 0, 0, 1] + secret.prefix(count) + [0, 0, 0, 14] + [UInt8]("ECDH-ES+A256KW".utf8)
      + [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0]
    let wrappingKey = SHA256.digest(input)
    guard let cipher = EVP_CIPHER_CTX_new() else { return nil }
    defer { EVP_CIPHER_CTX_free(cipher) }
    EVP_CIPHER_CTX_set_flags(cipher, EVP_CIPHER_CTX_FLAG_WRAP_ALLOW)
    var output = [UInt8](repeating: 0, count: 64)
    var length: Int32 = 0
    guard EVP_DecryptInit_ex(cipher, EVP_aes_256_wrap(), nil, wrappingKey, nil) == 1,
      EVP_DecryptUpdate(cipher, &output, &length, wrapped, Int32(wrapped.count)) == 1
    else { return nil }
    return [UInt8](output.prefix(Int(length)))
  }

  private static func gcm(
    _ key: [UInt8], nonce: [UInt8], _ ciphertext: [UInt8], tag: [UInt8], context: [UInt8]
  ) -> [UInt8]? {
    guard nonce.count == 12, tag.count == 16, let cipher = EVP_CIPHER_CTX_new() else { return nil }
    defer { EVP_CIPHER_CTX_free(cipher) }
    var tag = tag
    var output = [UInt8](repeating: 0, count: ciphertext.count + 16)
    var length: Int32 = 0
    guard EVP_DecryptInit_ex(cipher, EVP_aes_256_gcm(), nil, key, nonce) == 1,
      EVP_DecryptUpdate(cipher, nil, &length, context, Int32(context.count)) == 1,
      EVP_DecryptUpdate(cipher, &output, &length, ciphertext, Int32(ciphertext.count)) == 1,
      EVP_CIPHER_CTX_ctrl(cipher, EVP_CTRL_AEAD_SET_TAG, 16, &tag) == 1
    else { return nil }
    let count = Int(length)
    var end = [UInt8](repeating: 0, count: 16)
    guard EVP_DecryptFinal_ex(cipher, &end, &length) == 1 else { return nil }
    return [UInt8](output.prefix(count))
  }
}
