public import Base

extension Limits {
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
