public import Base

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
  /// How long they are used after that while lookups are under way or fail, in nanoseconds.
  public var addressGrace = Limits.maxResolvedGraceNanoseconds
  /// How long a name is not looked up again when that has failed, in nanoseconds.
  public var failureLifetime = Limits.maxUnresolvedNanoseconds
  /// How targets share the requests that a loop sends at once.
  public var connections = FairShare(
    places: Limits.maxOutgoingConnections, kept: Limits.outgoingConnectionsKept,
    each: Limits.maxOutgoingConnectionsPerTarget)
  /// How they share those that are sent or wait for their turn.
  public var transfers = FairShare(
    places: Limits.maxOutgoingTransfers, kept: Limits.outgoingTransfersKept,
    each: Limits.maxOutgoingTransfersPerTarget)
  /// Whether libcurl is told the addresses that were looked up.
  ///
  /// False only in a test of what happens when libcurl dials something else.
  var pinsAddresses = true

  /// The system's authorities and resolver, and no rules.
  public init() {}

  /// The same with lookup threads of their own, for requests that must take nothing from the others.
  public func apart() -> OutgoingSettings {
    var settings = self
    settings.resolver = SystemHostResolver()
    return settings
  }

  var resolvedTimes: HostEntry.Times {
    HostEntry.Times(lifetime: addressLifetime, grace: addressGrace, failure: failureLifetime)
  }
}
