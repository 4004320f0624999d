public import Crypto

/// Lends the instance's own keys to whoever signs in its name.
///
/// The keys are asked for anew for each signature, so that a rotation holds from the next one on.
public struct InstanceSigner: Sendable {
  /// The private keys that are in use now.
  public struct Keys: Sendable {
    /// Signs JWTs around payloads, and no other tokens.
    public var payload: JWSSigner
    /// Signs webhooks ("v1a" of Standard Webhooks).
    public var webhook: Ed25519PrivateKey

    public init(payload: JWSSigner, webhook: Ed25519PrivateKey) {
      self.payload = payload
      self.webhook = webhook
    }
  }

  private let current: @Sendable () throws(PayloadError) -> Keys

  /// Asks `current` for the keys, on the thread that signs; it must not block.
  public init(_ current: @escaping @Sendable () throws(PayloadError) -> Keys) {
    self.current = current
  }

  /// Signs with the same keys for ever.
  public init(keys: Keys) {
    current = { keys }
  }

  /// The keys that are in use now.
  ///
  /// - Throws: ``PayloadError/keysUnavailable(_:)`` when they cannot be read now, ``PayloadError/encodingFailed(_:)`` when
  ///   they cannot be used at all.
  public func keys() throws(PayloadError) -> Keys {
    try current()
  }
}
