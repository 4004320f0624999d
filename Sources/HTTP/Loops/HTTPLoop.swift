import Base
import Net

/// What the HTTP layer keeps for each loop, whatever the version: the handler, counts and the date.
final class HTTPLoop {
  unowned(unsafe) let loop: EventLoop
  let limits: HTTPLimits
  let proxies: TrustedProxies
  let held: HeldBytes
  /// This loop's part of `HTTPLimits.maxOpenStreams`.
  private let maxOpenStreams: Int
  private let handler: HTTPHandlerBox
  let counters: HTTPLoopCounters
  let date = HTTPDate()
  var isDraining = false

  init(
    loop: EventLoop, limits: HTTPLimits, proxies: TrustedProxies, held: HeldBytes,
    loops: Int, handler: any HTTPHandler, counters: HTTPLoopCounters
  ) {
    self.loop = loop
    self.limits = limits
    self.proxies = proxies
    self.held = held
    maxOpenStreams = limits.maxOpenStreams / max(1, loops)
    self.handler = Self.box(handler)
    self.counters = counters
  }

  /// Whether the loop has its part of the requests that the server may have open.
  var isCrowded: Bool { counters.openStreams.value >= maxOpenStreams }

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
