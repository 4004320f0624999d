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
  /// The names of certificates that an account can be bound to.
  public static let maxBoundCertificates = 100

  // Tokens of other issuers
  /// The issuers that settings can name.
  public static let maxTrustedIssuers = 20
  /// The accounts that settings can name for them.
  public static let maxTrustedAccounts = 1000
  /// The longest key set that is read.
  public static let maxKeySetBytes = 64 * 1024
  /// The keys of one that is read.
  public static let maxKeySetKeys = 100
  /// How long loading a key set may take: 5 s.
  public static let keySetTimeout: Int64 = 5_000_000_000
  /// How long it need not be loaded again where its answer does not say: 15 min.
  public static let keySetNanoseconds: Int64 = 900_000_000_000
  /// The same at least, whatever its answer says: 5 min.
  public static let minKeySetNanoseconds: Int64 = 300_000_000_000
  /// The same at most: 1 h.
  public static let maxFreshKeySetNanoseconds: Int64 = 3_600_000_000_000
  /// How long it counts while it cannot be loaded again: 24 h.
  public static let maxKeySetNanoseconds: Int64 = 86_400_000_000_000
  /// The time between two attempts to load it, for a key that it does not have, too: 1 min.
  public static let keySetRetryNanoseconds: Int64 = 60_000_000_000
  /// How long the caller of such a token is known without another look at the issuer's keys: 5 min.
  public static let trustedCallerNanoseconds: Int64 = 300_000_000_000
}
