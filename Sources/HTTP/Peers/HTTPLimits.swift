/// The bounds on peers that speak HTTP/1.1 or HTTP/2.
///
/// Sizes are bytes, times nanoseconds.
public struct HTTPLimits: Sendable {
  // Request heads
  /// The decoded size of a request's fields: name + value + 32 for each (RFC 9113 section 6.5.2).
  public var maxHeaderListBytes = 16 * 1024
  /// How many fields a request may carry.
  public var maxHeaderFields = 100
  /// The longest single field value.
  public var maxHeaderValueBytes = 8 * 1024
  /// The longest request target (path and query).
  public var maxTargetBytes = 8 * 1024

  // Streams
  /// Streams that an HTTP/2 connection may have open at once.
  public var maxConcurrentStreams = 100
  /// The receive window of a stream.
  public var streamWindowBytes = 64 * 1024
  /// The receive window of an HTTP/2 connection.
  public var connectionWindowBytes = 1024 * 1024
  /// Response bytes that a stream may have waiting before its writer is suspended.
  public var streamHighWaterBytes = 64 * 1024

  // Answers before the end of the request (HTTP/2; `ConnectionLimits` has those of HTTP/1.1)
  /// How long the rest of a request that was answered may pause before its stream is ended: a reset that comes with
  /// the answer makes proxies throw the answer away.
  public var earlyAnswerPause: Int64 = 1_000_000_000
  /// How long such a rest is read and thrown away.
  public var earlyAnswerTimeout: Int64 = 30_000_000_000
  /// How much of such a rest is read.
  public var maxEarlyAnswerBytes = 64 * 1024 * 1024

  // Memory
  /// What is kept for all peers (`--max-held-bytes`): requests that are not answered, and answers that wait for their
  /// readers; the first 16 KiB of each do not count.
  public var maxHeldBytes = 256 * 1024 * 1024
  /// What is kept for one address (`--max-held-bytes-per-address`).
  public var maxHeldBytesPerAddress = 64 * 1024 * 1024
  /// What is kept for one connection, unless it is a trusted proxy's (`--max-held-bytes-per-connection`).
  public var maxHeldBytesPerConnection = 32 * 1024 * 1024
  /// Requests that may be open in the whole server, shared evenly among its loops; where there are more, a connection
  /// may have `guaranteedStreams`.
  public var maxOpenStreams = 32_768
  /// The requests that a connection may have open however many others are.
  public var guaranteedStreams = 4

  // Abuse of HTTP/2
  /// Resets, by either side, that a connection may cause at once ...
  public var resetBurst = 100
  /// How many of those resets come back each second.
  public var resetsPerSecond = 33
  /// Frames without content (DATA that is empty or only padding, empty CONTINUATION, SETTINGS, PING and its
  /// acknowledgements, WINDOW_UPDATE, GOAWAY) that may come in a row; they come back within a minute, and at once with a
  /// request, its body or a response.
  public var maxIdleFrames = 1000
  /// Bytes of frames that mean nothing here (PRIORITY, unknown types, on streams that are over); they come back within a
  /// minute, and 64 with each request.
  public var maxIdleBytes = 256 * 1024

  // WebSocket
  /// How long nothing may have come on a WebSocket before the server pings.
  public var webSocketPingInterval: Int64 = 30_000_000_000
  /// Pings in a row that a client of a WebSocket may leave without any answer.
  public var maxUnansweredPings = 2
  /// How long the client's close of a WebSocket is waited for behind the server's.
  public var webSocketCloseTimeout: Int64 = 5_000_000_000

  // Age and keepalive
  /// How long nothing may have come on an HTTP/2 connection before the server pings (`--keepalive-time`); `.max` for no
  /// pings.
  public var keepaliveTime = Int64.max
  /// How long an answer to such a ping is waited for; then the connection is closed (`--keepalive-timeout`).
  public var keepaliveTimeout: Int64 = 20_000_000_000
  /// How far apart the pings of a client must be while no body is sent to it (`--min-ping-interval`); 0 for any distance.
  public var minPingInterval: Int64 = 0
  /// How often a client may ping sooner than that; the next one ends the connection with "too_many_pings".
  public var maxPingStrikes = 2
  /// How old a connection may become, up to a tenth more or less, so that those of one moment do not end in one
  /// (`--max-connection-age`); `.max` for any age.
  public var maxConnectionAge = Int64.max
  /// How long the calls of a connection that is too old may go on (`--max-connection-age-grace`).
  public var maxConnectionAgeGrace = Int64.max

  // Serving
  /// Open connections of the whole server; fewer when the system allows fewer open files.
  public var maxConnections = 16_384
  /// Open connections of one address, unless it is a trusted proxy's.
  public var maxConnectionsPerAddress = 4096
  /// Open connections of the local socket, for which places are kept beside the others.
  public var maxLocalConnections = 64
  /// Files and sockets that the process may open besides connections, as far as the system allows as many again.
  public var reservedOpenFiles = 512
  /// How long a connection is idle before it may be closed to make room for others.
  public var evictionGrace: Int64 = 500_000_000
  /// From accept (or the handshake) to the first request.
  public var firstRequestTimeout: Int64 = 10_000_000_000
  /// From a request's first byte to the end of its head (HTTP/1.1), or of its header block (HTTP/2).
  public var headerTimeout: Int64 = 10_000_000_000
  /// The longest pause inside a request body of which the server waits for more.
  public var bodyIdleTimeout: Int64 = 30_000_000_000
  /// How long a request body that is not a stream may take in all.
  public var bodyTimeout: Int64 = 300_000_000_000
  /// How many bytes a second such a body must bring on average, once it has taken `bodyRateGrace`.
  public var minBodyBytesPerSecond = 1024
  /// How long a body may take before its rate counts.
  public var bodyRateGrace: Int64 = 30_000_000_000
  /// How long a connection may be open with no request.
  public var idleTimeout: Int64 = 900_000_000_000
  /// How long a drain goes on answering new calls, of clients that have not seen yet that the server ends;
  /// those that come later are refused with UNAVAILABLE.
  public var drainNotice: Int64 = 1_000_000_000
  /// How long a connection without a request stays open when the server ends: a request may be on its way, whose answer
  /// is the connection's last.
  public var drainLinger: Int64 = 100_000_000
  /// How long a hand-over waits, behind `drainLinger`, for peers that are slow to send their requests or to read their
  /// answers.
  public var handOverPeerPause: Int64 = 150_000_000
  /// How long calls are given to answer that they are ended, once a drain or a hand-over waits for them no longer.
  public var handOverLastWords: Int64 = 50_000_000
  /// How long a client that closed its side of an HTTP/1.1 connection is waited for: its answer begins by then, or its
  /// request is cancelled.
  public var halfCloseGrace: Int64 = 1_000_000_000
  /// How long an answer that has begun may say nothing to a client that closed its side: who is gone looks the same until
  /// something is sent.
  public var halfCloseSilence: Int64 = 30_000_000_000
  /// How long a drain lets calls finish before they are cut off.
  public var drainTimeout: Int64 = 30_000_000_000

  public init() {}

  /// Sets how large a request's fields may be; one value may have half of that, if that is more than before.
  public mutating func allowHeaderList(of bytes: Int) {
    maxHeaderListBytes = bytes
    maxHeaderValueBytes = max(maxHeaderValueBytes, bytes / 2)
  }
}
