import Base
import Crypto
import Records
import Store
import Synchronization

/// Why a payload cannot be put into the form that a target wants.
public enum PayloadError: Error, Sendable, Equatable {
  /// The target wants encrypted payloads, and has no active key that has not expired.
  ///
  /// Callers know it as EXEC-2n8fhs7g.
  case encryptionKeyMissing
  /// A key cannot be used, the target's or the server's own; the text is for operators.
  ///
  /// Callers know it as EXEC-3n8fhs7g.
  case encodingFailed(String)
  /// The server's own keys cannot be read right now, which says nothing about the payload or the target.
  case keysUnavailable(String)
}

extension PayloadError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .encryptionKeyMissing: "there is no active key to encrypt with"
    case .encodingFailed(let reason): "the payload cannot be encoded: \(reason)"
    case .keysUnavailable(let reason): "the instance's keys cannot be read now: \(reason)"
    }
  }
}

/// Puts bodies into the form that their target wants: as they are, signed, or signed and encrypted.
///
/// Whatever the form, the content type of the request stays application/json.
public final class PayloadEncoder: Sendable {
  private let signer: InstanceSigner
  /// Parsed public keys by their PEM text: parsing one takes longer than encrypting to it.
  private let parsed = Mutex<[UTF8Key: PublicKey]>([:])

  /// Makes an encoder that signs with the keys of `signer`.
  public init(signer: InstanceSigner) {
    self.signer = signer
  }

  /// The bytes to send.
  ///
  /// - Parameters:
  ///   - body: The payload as JSON.
  ///   - target: Says which form it wants, and holds the key to encrypt with.
  ///   - id: The request's `webhook-id`.
  ///   - now: Nanoseconds since 1970: an expired key is not used.
  /// - Returns: `body` itself, a compact JWS around its claims (RFC 7515), or that JWS in a compact JWE (RFC 7516).
  /// - Throws: ``PayloadError`` when a key is missing or OpenSSL refuses.
  public func encode(
    _ body: [UInt8], for target: TargetSnapshot, id: String, at now: Int64
  ) throws(PayloadError) -> [UInt8] {
    switch target.record.content.payloadType {
    case .json: return body
    case .jwt: return try sign(body, for: target, id, now)
    case .jwe:
      guard let key = target.publicKey, key.isActive, key.expiresAt.map({ now < $0 }) ?? true else {
        throw .encryptionKeyMissing
      }
      return try encrypt(sign(body, for: target, id, now), to: key)
    }
  }

  private func sign(
    _ body: [UInt8], for target: TargetSnapshot, _ id: String, _ now: Int64
  ) throws(PayloadError) -> [UInt8] {
    let keys = try signer.keys()
    let claims = try PayloadToken.claims(around: body, for: target.record, id: id, at: now)
    do throws(CryptoError) {
      return try keys.payload.sign(claims)
    } catch {
      throw .encodingFailed("signing failed: \(error)")
    }
  }

  private func encrypt(
    _ token: [UInt8], to record: TargetKeyRecord
  ) throws(PayloadError) -> [UInt8] {
    do throws(CryptoError) {
      let key = try publicKey(record.publicKey)
      return try JWEEncrypter(key: key, keyID: record.id).encrypt(token)
    } catch {
      throw .encodingFailed("encryption with the key \(record.id) failed: \(error)")
    }
  }

  private func publicKey(_ pem: String) throws(CryptoError) -> PublicKey {
    if let known = parsed.withLock({ $0[pem] }) { return known }
    let key = try PublicKey(pem: pem)
    parsed.withLock { keys in
      if keys.count >= Limits.maxCachedPublicKeys { keys.removeAll(keepingCapacity: true) }
      keys[pem] = key
    }
    return key
  }
}
