import Crypto
import Engine

/// Keys of the instance for tests.
enum TestKeys {
  static let webhookSeed = [UInt8](repeating: 9, count: 32)

  /// Signs with a new key for JWTs and the same one as ever for webhooks.
  static func signer() -> InstanceSigner {
    InstanceSigner { () throws(PayloadError) in
      do throws(CryptoError) {
        return InstanceSigner.Keys(
          payload: try JWSSigner(
            key: JWSPrivateKey(generatingFor: .es256), keyID: "jwt-1", type: PayloadToken.type),
          webhook: try Ed25519PrivateKey(seed: webhookSeed))
      } catch {
        throw .encodingFailed("\(error)")
      }
    }
  }
}
