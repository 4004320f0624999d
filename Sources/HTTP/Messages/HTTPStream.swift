public import Base
public import Net

/// One request and its response, whatever HTTP version carries them: the seam under every RPC protocol.
///
/// `HTTP2Stream` and `HTTP1Stream` are the two that the server makes; a test makes its own. A stream is
/// confined to its loop: every member is used on that loop only. Calls that change the response only record;
/// the transport puts everything of one wake-up on the wire with one flush.
///
/// The order of calls for a response is `respond`, any number of writes to `output` (each followed by
/// `outputChanged()`), `finish`. `reset` ends it at any time.
open class HTTPStream {
  /// The loop that the stream lives on.
  public final let loop: EventLoop

  /// The request's head.
  public final var head = HTTPRequestHead()

  /// Who is told what happens to the stream.
  ///
  /// The stream keeps it alive until its end.
  public final var sink: (any HTTPStreamSink)?

  /// A place for whoever answers to keep an object for the next request on this stream object: transports reuse
  /// their streams, and never touch it.
  public final var reusable: AnyObject?

  /// Response body bytes that the transport has not yet taken; append, then call `outputChanged()`, which may take them.
  public final var output = ByteBuffer()

  /// How long `output` may be without the transport being told: it knows already that there is some, and has room.
  ///
  /// The transport sets it; 0 while it knows of none. Within it `outputChanged()` need not be called, and
  /// `isAboveHighWater` is false.
  public final var quietBytes = 0

  /// Whether less than the high-water mark waits for sure; false says that `isAboveHighWater` must be asked: output that the
  /// transport has taken counts there, too.
  @inlinable public final var hasRoom: Bool { quietBytes > 0 && output.count <= quietBytes }

  /// What is allocated for output that the transport has taken and not sent.
  final var queuedAllocation = 0

  /// Whether the transport has taken output that it has not sent.
  public final var queuesOutput: Bool { queuedAllocation > 0 }

  /// Whether a long pause in the request body is normal: set it for calls that stream requests, otherwise
  /// `HTTPLimits.bodyIdleTimeout` ends them.
  public final var allowsIdleBody = false

  /// Bytes of the request that whoever answers keeps, as it told `hold`.
  final var heldInput = 0
  /// What is counted against the peer's share of the server's memory.
  public final var heldBytes = 0

  /// What a stream may have of its request's body, and the same of its answer, before it counts.
  public static let freeBytes = 16 * 1024
  /// How long a request's head may be, as it is allocated, before it counts.
  static let freeHeadBytes = 4 * 1024

  /// The client's address as it was told last, for a stream that was broken off.
  private final var lastPeerAddress: String?

  /// Makes a stream of a loop, for transports and tests.
  public init(loop: EventLoop) {
    self.loop = loop
  }

  /// Who sends the request: the connection's peer, or whom a trusted proxy speaks for; nil for a Unix socket, and when
  /// it is not known.
  open var client: IPAddress? { nil }

  /// The client's address as text: "192.0.2.1", "2001:db8::1"; "local" for a Unix socket, empty when it is not known.
  public final var peerAddress: String {
    lastPeerAddress ?? client?.description ?? (isLocalPeer ? "local" : "")
  }

  /// Keeps the client's address for whoever is told that the stream was broken off; nil forgets it.
  public final func keepPeerAddress(_ isKept: Bool = true) {
    if isKept {
      lastPeerAddress = peerAddress
    } else if lastPeerAddress != nil {
      lastPeerAddress = nil
    }
  }

  /// Whether the peer came through a Unix socket: a process of this machine that may open the socket's file.
  open var isLocalPeer: Bool { false }

  /// What the client's verified certificate says; nil when it showed none, and once the stream is over.
  open var clientCertificate: ClientCertificate? { nil }

  /// Whether more than the high-water mark is waiting: a writer should wait for `drained()`.
  open var isAboveHighWater: Bool { false }

  /// Counts what is kept for the stream: `input` bytes of its request's body, and its output and its head as they are
  /// allocated.
  ///
  /// False when the server keeps as much for the peer as it may: then nothing more is counted, and whoever answers must
  /// give up what it wanted to keep. A stream's end gives everything back.
  public final func hold(input: Int) -> Bool {
    heldInput = input
    let output = output.allocatedCount + queuedAllocation
    let head = head.allocatedCount
    let wanted =
      (input > Self.freeBytes ? input : 0) + (output > Self.freeBytes ? output : 0)
      + (head > Self.freeHeadBytes ? head : 0)
    if wanted == heldBytes { return true }
    guard changeHeld(by: wanted - heldBytes) else { return false }
    heldBytes = wanted
    return true
  }

  /// Counts the output as it is now allocated.
  public final func holdOutput() -> Bool { hold(input: heldInput) }

  /// Counts a head that has come, where it is long; false when the peer has no room for it.
  @inline(__always)
  final func holdHead() -> Bool {
    head.allocatedCount <= Self.freeHeadBytes || holdOutput()
  }

  /// Gives back what is counted.
  final func releaseHeld() {
    guard heldBytes > 0 else { return }
    _ = changeHeld(by: -heldBytes)
    heldBytes = 0
    heldInput = 0
  }

  /// Changes what is counted against the peer's share; false when it has no room.
  open func changeHeld(by count: Int) -> Bool { true }

  /// Gives flow-control credit for request body bytes that the sink has dealt with.
  open func consumed(_ count: Int) {}

  /// Begins the response.
  ///
  /// `fields` may be shared by many responses; nothing is copied.
  open func respond(_ status: Int, _ fields: HTTPFields) {}

  /// Says that bytes were appended to `output`.
  open func outputChanged() {}

  /// Gives `output`, for which nothing is allocated, the room that messages of a stream need.
  open func makeRoom() {}

  /// Ends the response after what is in `output`, with trailers if there are any.
  ///
  /// HTTP/1.1 sends trailers only in a chunked response; a protocol that needs them there puts them into its
  /// body instead.
  open func finish(trailers: HTTPFields?) {}

  /// Answers a request for a WebSocket (`HTTPRequestHead.asksForWebSocket`): behind the answer the bodies of both sides are
  /// the WebSocket's bytes, and `finish` ends them.
  open func upgrade(_ fields: HTTPFields) { respond(200, fields) }

  /// Whether the server takes no further requests on the stream's connection, because it shuts down.
  open var isDraining: Bool { false }

  /// Counts a peer that overstepped a limit.
  open func noteAbuse() {}

  /// Counts a peer that is given up because nothing came from it.
  open func noteTimeout() {}

  /// Breaks the stream off; nothing more is sent or received on it, `HTTPStreamSink.reset` is not called.
  open func reset(_ code: HTTPResetCode) {}
}

/// What a stream tells whoever answers it; called on the loop, never inside a C callback.
public protocol HTTPStreamSink: AnyObject {
  /// Request body bytes came; they are valid during the call only.
  func received(_ bytes: RawSpan)
  /// The request is complete. `trailers` is nil when there were none.
  func ended(trailers: HTTPFields?)
  /// What was waiting fell below the low-water mark.
  func drained()
  /// The rest of the request did not come in time, and is waited for no longer.
  ///
  /// A sink that has not answered may do so, completely; for one that does not, the transport answers with 408 and
  /// calls `reset`.
  func timedOut()
  /// The server ends, and does not wait for these calls any longer: what belongs to them is answered now.
  func serverEnds(_ calls: EndingCalls)
  /// Whether the request is complete as far as the sink is concerned, on a stream whose end it does not need: a
  /// WebSocket's.
  var hasWholeRequest: Bool { get }
  /// The peer, or the connection's end, broke the stream off. The last call that a sink gets.
  func reset(_ code: HTTPResetCode)
}

extension HTTPStreamSink {
  public func timedOut() {}
  public func serverEnds(_ calls: EndingCalls) {}
  public var hasWholeRequest: Bool { false }
}

/// Why a stream was broken off: an HTTP/2 error code (RFC 9113 section 7).
public struct HTTPResetCode: RawRepresentable, Sendable, Hashable {
  public var rawValue: UInt32

  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// NO_ERROR: the end is no fault.
  public static let noError = HTTPResetCode(rawValue: 0)
  /// PROTOCOL_ERROR: the peer breaks the protocol.
  public static let protocolError = HTTPResetCode(rawValue: 1)
  /// INTERNAL_ERROR: the answer cannot be completed.
  public static let internalError = HTTPResetCode(rawValue: 2)
  /// STREAM_CLOSED: something came for a stream that was over.
  public static let streamClosed = HTTPResetCode(rawValue: 5)
  /// FRAME_SIZE_ERROR: a frame's length is wrong.
  public static let frameSizeError = HTTPResetCode(rawValue: 6)
  /// REFUSED_STREAM: nothing was done for the request, which may be sent again.
  public static let refusedStream = HTTPResetCode(rawValue: 7)
  /// CANCEL: the stream is not needed any more.
  public static let cancel = HTTPResetCode(rawValue: 8)
  /// ENHANCE_YOUR_CALM: the peer asks for too much.
  public static let enhanceYourCalm = HTTPResetCode(rawValue: 11)
}
