/// The bounds on a connection, whatever is spoken on it.
///
/// Sizes are bytes, times nanoseconds.
public struct ConnectionLimits: Sendable {
  // Connections
  /// From accept to the end of the TLS handshake.
  public var handshakeTimeout: Int64 = 5_000_000_000
  /// Output that a connection may have waiting before it stops being read.
  public var maxBufferedOutput = 256 * 1024
  /// The longest time that a connection's output, or that of one of its streams, may stand still because its peer
  /// reads nothing.
  public var writeStallTimeout: Int64 = 30_000_000_000

  public init() {}
}
