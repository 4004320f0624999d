/// The bounds on a connection, whatever is spoken on it.
///
/// Sizes are bytes, times nanoseconds.
public struct ConnectionLimits: Sendable {
  // Connections
  /// From accept to the end of the TLS handshake.
  public var handshakeTimeout: Int64 = 5_000_000_000
  /// How many TLS records are taken in `tlsControlPeriod` that hold no request: updates of keys, attempts at a new handshake,
  /// warnings.
  public var maxTLSControlRecords = 32
  /// In what time `maxTLSControlRecords` are counted.
  public var tlsControlPeriod: Int64 = 60_000_000_000
  /// Output that a connection may have waiting before it stops being read.
  public var maxBufferedOutput = 256 * 1024
  /// The longest time that a connection's output, or that of one of its streams, may stand still because its peer
  /// reads nothing.
  public var writeStallTimeout: Int64 = 30_000_000_000

  /// After what time without a sign of the peer the kernel asks whether it is still there (tcp(7)): whoever vanished without
  /// a word would keep his place otherwise.
  public var peerProbeIdleSeconds: Int32 = 60
  /// After what time it asks again.
  public var peerProbeIntervalSeconds: Int32 = 15
  /// How often it asks before the connection is given up.
  public var peerProbes: Int32 = 4

  /// From the end of a connection to its closing, in which the peer's own end is waited for.
  public var closeTimeout: Int64 = 2_000_000_000
  /// The same while the peer goes on sending a request that was answered before it was complete.
  public var lingerTimeout: Int64 = 30_000_000_000
  /// The longest pause of such a peer; what it sends is thrown away.
  public var lingerPause: Int64 = 5_000_000_000
  /// How much of such a request is read at most; without that the peer would see a reset instead of the answer.
  public var maxLingerBytes = 64 * 1024 * 1024

  public init() {}
}
