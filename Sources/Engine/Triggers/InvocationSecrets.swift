import Base
public import Crypto

/// The secrets by which invocations are completed: made from their ids whenever somebody needs them, and kept nowhere.
public struct InvocationSecrets: Sendable {
  private let key: [UInt8]

  /// Makes them of the instance's master key.
  public init(masterKey: MasterKey) {
    key = masterKey.derivedKey(for: "trigger invocations")
  }

  /// The secret of an invocation: 64 hexadecimal digits.
  public func secret(of invocation: String, organization: String) -> String {
    let message = Array("\(organization)\u{0}\(invocation)".utf8)
    return HexText.encode(HMACSHA256.code(key: key, message: message))
  }

  /// Whether a text is the secret of an invocation, which need not be there.
  ///
  /// The time it takes says nothing about where the two differ.
  public func isSecret(_ text: String, of invocation: String, organization: String) -> Bool {
    let secret = secret(of: invocation, organization: organization)
    return ConstantTime.equal(Array(text.utf8), Array(secret.utf8))
  }
}
