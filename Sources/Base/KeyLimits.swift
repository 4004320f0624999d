extension Limits {
  // Keys
  /// The longest PEM text of a public key; one of RSA with 8192 bits needs about 1,500 bytes.
  public static let maxPublicKeyPEMBytes = 8 * 1024
  /// The fewest bits of an RSA key (NIST SP 800-131A).
  public static let minRSAKeyBits = 2048
  /// The most bits of an RSA key; the time to use one grows with the square of its size and more.
  public static let maxRSAKeyBits = 8192
  /// The public keys of targets that are kept parsed; beyond it the memory starts again.
  public static let maxCachedPublicKeys = 1024

  // The instance's own keys
  /// How long a retired public key stays in the key set: what was signed with it can be verified that long.
  public static let retiredKeyNanoseconds: Int64 = 7 * 86_400 * 1_000_000_000
  /// How long clients may keep the key set, in seconds.
  public static let keySetMaxAgeSeconds = 300
  /// The keys that the key set holds at most: when rotations come faster than keys leave it, the oldest retired ones
  /// leave early.
  public static let maxPublishedKeys: UInt64 = 100
  /// The keys that are made at the same time; further rotations are refused meanwhile.
  public static let maxKeysInTheMaking = 2
}
