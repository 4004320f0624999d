public import Base
import Crypto

/// A bearer token in clear: it exists where it is made and with its owner, nowhere else.
public struct BearerToken: Sendable {
  /// What the owner sends behind "Bearer ".
  public let text: String

  /// Makes a token of 256 random bits: "pintle_" and 43 letters and digits.
  public init(random: any RandomSource) {
    text = "pintle_" + SecretText.make(randomSource: random)
  }

  /// Takes a token that was made elsewhere, such as the content of a bootstrap file.
  public init(text: String) {
    self.text = text
  }

  /// The SHA-256 of the whole token, under which it is stored.
  public var hash: [UInt8] { SHA256.digest(utf8: text) }

  /// The last four characters, so that people can tell theirs apart.
  public var hint: String { String(text.suffix(4)) }
}
