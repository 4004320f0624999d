import Base
import Crypto
import RPC
import Synchronization

/// Makes keys for accounts, or takes theirs; a bounded number at a time, since making one takes a tenth of a second.
final class AccountKeyMaker: Sendable {
  /// A key for an account.
  struct Made: Sendable {
    let publicPEM: String
    /// Nil where the account has it already.
    let privatePEM: String?
  }

  private let inTheMaking = Atomic<Int>(0)

  /// A new key, RSA as existing clients expect it, or the one whose public half is given.
  ///
  /// - Throws: INVALID_ARGUMENT for a public half that is no RSA key or one on P-256; RESOURCE_EXHAUSTED when
  ///   `Limits.maxAccountKeysInTheMaking` are being made.
  func make(_ publicPEM: String) async throws(RPCError) -> Made {
    guard publicPEM.isEmpty else {
      do throws(CryptoError) {
        let key = try PublicKey(pem: publicPEM)
        _ = try JWSPublicKey(key)
        // As we write it: others' text may hold more than the key.
        return Made(publicPEM: key.pem, privatePEM: nil)
      } catch {
        throw RPCError(.invalidArgument, "public_key cannot be used: \(error)")
      }
    }
    defer { inTheMaking.subtract(1, ordering: .relaxed) }
    guard
      inTheMaking.add(1, ordering: .relaxed).newValue <= Limits.maxAccountKeysInTheMaking
    else { throw RPCError(.resourceExhausted, "keys are being made already; try again") }
    do throws(CryptoError) {
      let key = try await RSAPrivateKey.generate()
      return Made(publicPEM: try key.publicKey().pem, privatePEM: try key.pem())
    } catch {
      throw RPCError(.unavailable, "a key cannot be made right now")
    }
  }
}
