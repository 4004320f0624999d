public import Base
import Crypto
public import Delivery
import Records
import Store

/// Makes the request to a target out of its snapshot and a body: encoded as the target wants it, and signed.
///
/// The one place where that is done, for calls and for event deliveries.
public struct TargetRequestBuilder: Sendable {
  private let encoder: PayloadEncoder
  private let signer: InstanceSigner
  private let timeSource: any TimeSource

  /// Makes a builder.
  ///
  /// - Parameters:
  ///   - encoder: Encodes payloads.
  ///   - signer: Lends the instance's key for `v1a` signatures.
  ///   - timeSource: The clock of time stamps.
  public init(encoder: PayloadEncoder, signer: InstanceSigner, timeSource: any TimeSource) {
    self.encoder = encoder
    self.signer = signer
    self.timeSource = timeSource
  }

  /// The signed request; the signatures are over the bytes that are sent, and as of now.
  ///
  /// - Parameters:
  ///   - target: Where it goes, in which form, and under which keys.
  ///   - allowed: The addresses that only this target may be dialled at.
  ///   - body: The payload as JSON.
  ///   - id: The request's `webhook-id`: the same on each attempt, without a dot.
  ///   - timeout: How long the call may take, in nanoseconds.
  ///   - isDelivery: Whether it carries a `v1a` signature too. That one alone takes half as long as all else of
  ///     a request, so calls that somebody waits for do without.
  /// - Returns: The request.
  /// - Throws: ``ExecutionFailure/encryptionKeyMissing``, ``ExecutionFailure/encryptionFailed(_:)`` or
  ///   ``ExecutionFailure/keysUnavailable(_:)``.
  public func request(
    _ target: TargetSnapshot, allowed: AllowRules, body: [UInt8], id: String, timeout: Int64,
    isDelivery: Bool
  ) throws(ExecutionFailure) -> OutgoingRequest {
    let now = timeSource.wallNanoseconds()
    // Former keys may have expired since the snapshot was made.
    let keys = target.signingKeys.filter { now < $0.expiresAt }.map(\.text)
    guard !keys.isEmpty else {
      throw .encryptionFailed("the target's signing key cannot be opened")
    }
    guard let ownFields = target.fields else {
      throw .encryptionFailed("the target's static fields cannot be opened")
    }
    let seconds = now / 1_000_000_000
    let bytes: [UInt8]
    var privateKeys: [Ed25519PrivateKey] = []
    do throws(PayloadError) {
      bytes = try encoder.encode(body, for: target, id: id, at: now)
      if isDelivery { privateKeys.append(try signer.keys().webhook) }
    } catch {
      switch error {
      case .encryptionKeyMissing: throw .encryptionKeyMissing
      case .encodingFailed(let reason): throw .encryptionFailed(reason)
      case .keysUnavailable(let reason): throw .keysUnavailable(reason)
      }
    }
    var fields = [
      (name: "content-type", value: "application/json"),
      (
        name: ZITADELSignature.fieldName,
        value: ZITADELSignature.value(body: bytes, keys: keys, seconds: seconds)
      ),
    ]
    do throws(CryptoError) {
      fields += try StandardWebhooks.fields(
        id: id, body: bytes, keys: keys, privateKeys: privateKeys, seconds: seconds)
    } catch {
      throw .encryptionFailed("\(error)")
    }
    var request = OutgoingRequest(
      .post, url: target.record.content.endpoint, fields: fields, body: bytes, timeout: timeout,
      share: target.record.id, allowed: allowed)
    request.secretFields = ownFields
    return request
  }
}
