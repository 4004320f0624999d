import Base

/// Which names say that a value is a secret; letters' case does not matter.
enum SecretNames {
  /// The ends of such names, without the marks between words.
  private static let endings = [
    "password", "passwd", "passphrase", "secret", "token", "credentials", "apikey", "accesskey",
    "privatekey", "signingkey", "subscriptionkey", "sessionid", "pwd", "jwt",
  ]
  private static let headers: Set<UTF8Key> = [
    "authorization", "proxyauthorization", "cookie", "setcookie", "authentication",
  ]

  /// Whether the name of an attribute, a parameter or a variable sounds as if its value were a secret.
  static func soundsSecret(_ name: String) -> Bool { endsSecret(plain(name)) }

  /// Whether a header field carries a secret.
  static func isSecret(header name: String) -> Bool {
    let name = plain(name)
    return headers.contains(UTF8Key(name)) || endsSecret(name)
      || name.utf8HasSuffix("key") && !name.utf8Equals("idempotencykey")
      || name.utf8HasSuffix("auth")
  }

  /// Whether a field of an answer is nothing that steps should read: fewer than of requests, since some hand on a token.
  static func isSecret(answerHeader name: String) -> Bool {
    let names: Set<UTF8Key> = [
      "authorization", "proxyauthorization", "cookie", "setcookie", "xapikey", "apikey",
      "xauthtoken",
    ]
    return names.contains(UTF8Key(plain(name)))
  }

  private static func endsSecret(_ plain: String) -> Bool {
    endings.contains { plain.utf8HasSuffix($0) }
  }

  /// A name's letters and digits, in lower case.
  private static func plain(_ name: String) -> String {
    let kept = name.lowercased().utf8.filter {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || ($0 &- 0x30) < 10 || $0 >= 0x80
    }
    return String(decoding: kept, as: UTF8.self)
  }
}
