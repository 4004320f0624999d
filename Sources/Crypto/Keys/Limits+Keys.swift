public import Base

extension Limits {
  // Keys
  /// The longest PEM text of a public key; one of RSA with 8192 bits needs about 1,500 bytes.
  public static let maxPublicKeyPEMBytes = 8 * 1024
  /// The fewest bits of an RSA key (NIST SP 800-131A).
  public static let minRSAKeyBits = 2048
  /// The most bits of an RSA key; the time to use one grows with the square of its size and more.
  public static let maxRSAKeyBits = 8192
  /// The longest number in a public key of a key set, in base64; 8192 bits take 1,366 characters.
  public static let maxJWKMemberBytes = 2048
}
