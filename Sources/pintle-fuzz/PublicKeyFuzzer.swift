import Crypto

/// Reads public keys, and uses those that are taken: what parses must be fit to encrypt with.
enum PublicKeyFuzzer {
  static func run(_ bytes: [UInt8]) {
    if let key = try? PublicKey(pem: bytes) { use(key) }
    if let key = try? PublicKey(der: bytes) { use(key) }
  }

  private static func use(_ key: PublicKey) {
    guard let again = try? PublicKey(der: key.der) else {
      preconditionFailure("a key that cannot be read again")
    }
    precondition(again.fingerprint == key.fingerprint, "another key when read again")
    precondition((try? key.jwk()) != nil, "a key without a JWK")
    precondition(
      (try? JWEEncrypter(key: key, keyID: "k").encrypt([1, 2, 3])) != nil,
      "a key that does not encrypt")
  }
}
