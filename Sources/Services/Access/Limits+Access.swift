public import Base

extension Limits {
  // Access
  /// The longest bearer token that is looked at.
  public static let maxTokenBytes = 4096
  /// The tokens whose callers a loop remembers; beyond it the memory starts again.
  public static let maxCachedCallers = 4096
  /// The access tokens whose checked signatures are remembered; beyond it the memory starts again.
  public static let maxVerifiedTokens = 16_384
  /// How long an access token is valid unless the settings say otherwise: 12 h.
  public static let accessTokenNanoseconds: Int64 = 43_200_000_000_000
  /// The longest that settings can make it: 30 d; so long a retired key stays in the key set.
  public static let maxAccessTokenNanoseconds: Int64 = 2_592_000_000_000_000
  /// The retired keys that the key set of access tokens holds at most.
  public static let maxPublishedAccessKeys: UInt64 = 100
  /// How far clocks may be apart when the times of JWTs are compared: 60 s.
  public static let clockLeewayNanoseconds: Int64 = 60_000_000_000
  /// The keys of accounts that are made at the same time; further ones are refused meanwhile.
  public static let maxAccountKeysInTheMaking = 2
}
