public import Base
import COpenSSL

/// AES-256-GCM (NIST SP 800-38D): keeps a text secret and shows whether it was changed.
///
/// Sealed bytes are the nonce (12), the ciphertext (as long as the plaintext) and the tag (16). Nonces are
/// random, so one key must not seal more than 2^32 texts.
public struct AES256GCM: Sendable {
  /// The key's length in bytes.
  public static let keyLength = 32
  static let nonceLength = 12
  static let tagLength = 16

  private let key: [UInt8]

  /// Takes a key of 32 bytes.
  public init(key: [UInt8]) throws(CryptoError) {
    guard key.count == Self.keyLength else {
      throw .keyLength(expected: Self.keyLength, given: key.count)
    }
    self.key = key
  }

  /// Seals `plaintext`; `context` is not kept, but must be the same when the result is opened.
  public func seal(
    _ plaintext: [UInt8], authenticating context: [UInt8] = [],
    randomSource: any RandomSource = SystemRandomSource()
  ) throws(CryptoError) -> [UInt8] {
    let nonce = randomSource.bytes(Self.nonceLength)
    let cipher = try Cipher()
    guard
      EVP_EncryptInit_ex(cipher.context, EVP_aes_256_gcm(), nil, key, nonce) == 1,
      cipher.encrypt(nil, context) == 0
    else { throw .fromLibrary("AES-256-GCM") }
    var output = [UInt8](repeating: 0, count: plaintext.count + Self.tagLength)
    var tag = [UInt8](repeating: 0, count: Self.tagLength)
    let written = output.withUnsafeMutableBufferPointer {
      cipher.encrypt($0.baseAddress, plaintext)
    }
    var rest: Int32 = 0
    guard written == plaintext.count,
      EVP_EncryptFinal_ex(cipher.context, &tag, &rest) == 1,
      EVP_CIPHER_CTX_ctrl(
        cipher.context, EVP_CTRL_AEAD_GET_TAG, Int32(Self.tagLength), &tag) == 1
    else { throw .fromLibrary("AES-256-GCM") }
    output.replaceSubrange(plaintext.count..., with: tag)
    return nonce + output
  }

  /// Opens what `seal` made.
  ///
  /// - Throws: ``CryptoError/notAuthentic`` when a byte was changed, or key or context are not the same.
  public func open(
    _ sealed: [UInt8], authenticating context: [UInt8] = []
  ) throws(CryptoError) -> [UInt8] {
    guard sealed.count >= Self.nonceLength + Self.tagLength else { throw .notAuthentic }
    let nonce = [UInt8](sealed.prefix(Self.nonceLength))
    let ciphertext = [UInt8](sealed.dropFirst(Self.nonceLength).dropLast(Self.tagLength))
    var tag = [UInt8](sealed.suffix(Self.tagLength))
    let cipher = try Cipher()
    guard
      EVP_DecryptInit_ex(cipher.context, EVP_aes_256_gcm(), nil, key, nonce) == 1,
      cipher.decrypt(nil, context) == 0,
      EVP_CIPHER_CTX_ctrl(
        cipher.context, EVP_CTRL_AEAD_SET_TAG, Int32(Self.tagLength), &tag) == 1
    else { throw .fromLibrary("AES-256-GCM") }
    // One byte more than needed, so that an empty text has an address too.
    var plaintext = [UInt8](repeating: 0, count: ciphertext.count + 1)
    let written = plaintext.withUnsafeMutableBufferPointer {
      cipher.decrypt($0.baseAddress, ciphertext)
    }
    var rest: Int32 = 0
    var end = [UInt8](repeating: 0, count: Self.tagLength)
    guard written == ciphertext.count, EVP_DecryptFinal_ex(cipher.context, &end, &rest) == 1 else {
      ERR_clear_error()
      throw .notAuthentic
    }
    plaintext.removeLast()
    return plaintext
  }

  /// Owns OpenSSL's working state for one message.
  private struct Cipher: ~Copyable {
    let context: OpaquePointer

    init() throws(CryptoError) {
      guard let context = EVP_CIPHER_CTX_new() else { throw .fromLibrary("EVP_CIPHER_CTX_new") }
      self.context = context
    }

    deinit { EVP_CIPHER_CTX_free(context) }

    /// Encrypts `input`, or takes it as context when there is no output; the count written, -1 on failure.
    ///
    /// With context it returns 0.
    func encrypt(_ output: UnsafeMutablePointer<UInt8>?, _ input: [UInt8]) -> Int {
      guard !input.isEmpty else { return 0 }
      var count: Int32 = 0
      guard EVP_EncryptUpdate(context, output, &count, input, Int32(input.count)) == 1 else {
        return -1
      }
      return output == nil ? 0 : Int(count)
    }

    /// Decrypts `input`, or takes it as context when there is no output; the count written, -1 on failure.
    ///
    /// With context it returns 0.
    func decrypt(_ output: UnsafeMutablePointer<UInt8>?, _ input: [UInt8]) -> Int {
      guard !input.isEmpty else { return 0 }
      var count: Int32 = 0
      guard EVP_DecryptUpdate(context, output, &count, input, Int32(input.count)) == 1 else {
        return -1
      }
      return output == nil ? 0 : Int(count)
    }
  }
}
