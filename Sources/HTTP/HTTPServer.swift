public import Base
public import Net

/// HTTP/1.1 and HTTP/2 on any number of ports, served by a fixed number of loops.
public final class HTTPServer: Sendable {
  /// An address to listen on.
  public struct Listener: Sendable {
    /// A numeric address or a name that resolves to one.
    public var host: String
    /// The port; 0 lets the system choose one (`boundPorts`).
    public var port: UInt16
    /// Encrypts the connections; nil for plain text.
    public var tls: TLSContext?

    public init(host: String, port: UInt16, tls: TLSContext? = nil) {
      self.host = host
      self.port = port
      self.tls = tls
    }
  }

  /// The loops, each on a thread of its own once the server has started.
  public let loops: [EventLoop]

  /// Makes a server; nothing is opened yet.
  public init(
    limits: Limits = Limits(), listeners: [Listener], loops: Int = 1,
    timeSource: any TimeSource = SystemTimeSource(), handler: any HTTPHandler
  ) {
    self.loops = (0..<max(1, loops)).map { EventLoop(index: $0, timeSource: timeSource) }
  }

  /// Opens the listeners, in the order given, and starts the loops. May be called once.
  public func start() throws(SocketError) {}

  /// The ports listened on, in the order of the listeners.
  public var boundPorts: [UInt16] { [] }

  /// Stops accepting and asks every connection to end once its streams have (HTTP/2: GOAWAY in two steps).
  /// Returns at once; from any thread.
  public func beginDrain() {}

  /// Drains, and returns when no connection is left or `limits.drainTimeout` has passed. Blocks: not on a loop.
  /// Returns whether all connections ended by themselves.
  @discardableResult
  public func drain() -> Bool { true }

  /// Closes everything and joins the loops' threads. Blocks: not on a loop.
  public func stop() {}

  /// What has happened since the start, summed over the loops.
  public var counters: HTTPCounters { HTTPCounters() }
}

/// Counts of a server since its start.
public struct HTTPCounters: Sendable, Equatable {
  /// Connections that are open now.
  public var openConnections = 0
  /// Streams (requests) that are open now.
  public var openStreams = 0
  /// Connections accepted.
  public var accepted = 0
  /// Connections closed at once because of `Limits.maxConnections`.
  public var refused = 0
  /// Requests whose head was complete and valid.
  public var requests = 0
  /// Connections that were ended because their peer overstepped a limit (GOAWAY ENHANCE_YOUR_CALM).
  public var abusive = 0
  /// TLS handshakes that failed.
  public var failedHandshakes = 0
  /// Connections or streams that a timer ended.
  public var timedOut = 0

  public init() {}
}
