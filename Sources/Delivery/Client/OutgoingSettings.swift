import Base

/// How a server's outgoing requests are made.
public struct OutgoingSettings: Sendable {
  /// Which addresses may be reached.
  public var policy = AddressPolicy()
  /// What the requests say in `user-agent`.
  public var userAgent = "pintle"
  /// A PEM file with authorities whose certificates are accepted besides those that the system trusts; nil for
  /// none.
  public var authorityFile: String?
  /// Who looks names up.
  public var resolver: any HostResolver = SystemHostResolver()
  /// How long the addresses of a name are used before it is looked up again, in nanoseconds.
  public var addressLifetime = Limits.maxResolvedNanoseconds

  /// The system's authorities and resolver, and no rules.
  public init() {}
}
