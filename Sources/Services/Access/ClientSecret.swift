import Base
import Crypto

/// A client's id and secret in clear: the secret exists where it is made and with its owner, nowhere else.
struct ClientSecret: Sendable {
  /// 32 hexadecimal digits.
  let id: String
  /// 64 hexadecimal digits: 256 random bits.
  let text: String

  init(random: any RandomSource) {
    id = HexText.encode(random.bytes(16))
    text = HexText.encode(random.bytes(32))
  }

  /// The SHA-256 of the secret, as stored: with as many random bits nobody can try them.
  var hash: [UInt8] { SHA256.digest(utf8: text) }
}
