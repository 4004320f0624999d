import Base
import Net

/// What the HTTP layer keeps for each loop, whatever the version: the handler, counts and the date.
final class HTTPLoop {
  unowned(unsafe) let loop: EventLoop
  let proxies: TrustedProxies
  let held: HeldBytes
  /// This loop's part of `HTTPLimits.maxOpenStreams`.
  private let maxOpenStreams: Int
  private let handler: HTTPHandlerBox
  let counters: HTTPLoopCounters
  /// The date of answers; see `updateDate`.
  let date = HTTPDate()
  /// When the date changes next (monotonic).
  private var dateEnd = Int64.min
  var isDraining = false
  /// How long clients of HTTP/2 are given to learn that the server ends.
  var drainNotice: Int64

  init(
    loop: EventLoop, limits: HTTPLimits, proxies: TrustedProxies, held: HeldBytes,
    loops: Int, handler: any HTTPHandler, counters: HTTPLoopCounters
  ) {
    self.loop = loop
    drainNotice = limits.drainNotice
    self.proxies = proxies
    self.held = held
    maxOpenStreams = limits.maxOpenStreams / max(1, loops)
    self.handler = Self.box(handler)
    self.counters = counters
  }

  /// Whether the loop has its part of the requests that the server may have open.
  var isCrowded: Bool { counters.openStreams.value >= maxOpenStreams }

  /// Makes `date` the present one: a comparison, but for once a second.
  @inline(__always)
  func updateDate() {
    if loop.now >= dateEnd { renewDate() }
  }

  @inline(never)
  private func renewDate() {
    let wall = loop.wallNow
    date.update(wall)
    dateEnd = loop.now + 1_000_000_000 - wall % 1_000_000_000
  }

  /// Hands a request to the handler.
  @inline(__always)
  func handle(_ stream: HTTPStream) { handler.handle(stream) }

  private static func box<Handler: HTTPHandler>(_ handler: Handler) -> HTTPHandlerBox {
    HTTPTypedHandlerBox(handler)
  }
}

/// The handler behind one virtual call: an existential would be copied for each request.
private class HTTPHandlerBox {
  func handle(_ stream: HTTPStream) {}
}

private final class HTTPTypedHandlerBox<Handler: HTTPHandler>: HTTPHandlerBox {
  private let handler: Handler

  init(_ handler: Handler) { self.handler = handler }

  override func handle(_ stream: HTTPStream) { handler.handle(stream) }
}
