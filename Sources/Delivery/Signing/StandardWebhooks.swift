import Base
public import Crypto

/// The three header fields of Standard Webhooks 1.0.0: `webhook-id`, `webhook-timestamp`, `webhook-signature`.
///
/// A signature covers the id, a dot, the time stamp, a dot and the body's bytes. The field holds one for each live
/// key, with blanks between: `v1,` and base64 of HMAC-SHA-256 under a shared key, `v1a,` and base64 of an
/// Ed25519 signature.
public enum StandardWebhooks {
  /// The three fields of a request.
  ///
  /// - Parameters:
  ///   - id: The same on each attempt, the receiver's idempotency key; it must hold no dot and nothing that a
  ///     header field cannot.
  ///   - body: The bytes that are sent.
  ///   - keys: The shared keys, the present one first.
  ///   - privateKeys: The keys for `v1a`, the present one first.
  ///   - seconds: The time of this attempt, in seconds since 1970.
  /// - Returns: Names and values.
  /// - Throws: ``CryptoError`` when an Ed25519 key does not sign.
  public static func fields(
    id: String, body: [UInt8], keys: [String], privateKeys: [Ed25519PrivateKey] = [],
    seconds: Int64
  ) throws(CryptoError) -> [(name: String, value: String)] {
    precondition(!id.utf8.contains(UInt8(ascii: ".")), "a webhook's id holds no dot")
    var signatures: [String] = []
    var prefix = "\(id).\(seconds)."
    if !keys.isEmpty {
      signatures = prefix.withUTF8 { prefix in
        body.withUnsafeBytes { body in
          keys.map { key in
            let code = HMACSHA256.code(
              key: Array(key.utf8), parts: [UnsafeRawBufferPointer(prefix), body])
            return "v1," + Base64.encode(code)
          }
        }
      }
    }
    if !privateKeys.isEmpty {
      let message = Array(prefix.utf8) + body
      for key in privateKeys {
        signatures.append("v1a," + Base64.encode(try key.sign(message)))
      }
    }
    return [
      ("webhook-id", id), ("webhook-timestamp", String(seconds)),
      ("webhook-signature", signatures.joined(separator: " ")),
    ]
  }

  /// How a receiver is given a shared key: `whsec_` and base64 of the key's bytes.
  public static func secretText(_ key: String) -> String {
    "whsec_" + Base64.encode(Array(key.utf8))
  }

  /// How a receiver is given the public part of a `v1a` key: `whpk_` and base64 of its 32 bytes.
  public static func publicKeyText(_ key: Ed25519PrivateKey) -> String {
    "whpk_" + Base64.encode(key.publicKey)
  }
}
