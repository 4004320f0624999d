import Base
import CNghttp2
import Net

/// What the HTTP layer keeps for each loop: the handler, counts, nghttp2's tables and streams for reuse.
final class HTTPLoop {
  /// Streams kept for reuse at most.
  static let maxFreeStreams = 1024

  unowned(unsafe) let loop: EventLoop
  let limits: Limits
  private let handler: HTTPHandlerBox
  let counters: HTTPLoopCounters
  let memory = HTTP2Memory()
  let callbacks: OpaquePointer
  let options: OpaquePointer
  let date = HTTPDate()
  let statuses = HTTP2Statuses()
  var isDraining = false

  /// A chain that owns its streams.
  private var freeStreams: Unmanaged<HTTP2Stream>?
  private var freeStreamCount = 0
  /// Room for the fields of one response.
  var fieldScratch: UnsafeMutableBufferPointer<nghttp2_nv>

  init(loop: EventLoop, limits: Limits, handler: any HTTPHandler, counters: HTTPLoopCounters) {
    self.loop = loop
    self.limits = limits
    self.handler = Self.box(handler)
    self.counters = counters
    callbacks = HTTP2Callbacks.make()
    options = Self.makeOptions(limits)
    fieldScratch = .allocate(capacity: 64)
  }

  deinit {
    while let reference = freeStreams {
      let stream = reference.takeRetainedValue()
      freeStreams = stream.nextFree
    }
    nghttp2_session_callbacks_del(callbacks)
    nghttp2_option_del(options)
    fieldScratch.deallocate()
  }

  private static func makeOptions(_ limits: Limits) -> OpaquePointer {
    var options: OpaquePointer?
    nghttp2_option_new(&options)
    // Credit is given when a handler has taken the bytes, not when they arrive.
    nghttp2_option_set_no_auto_window_update(options, 1)
    // Ended streams are not kept: they would serve RFC 7540's priorities, and tell a peer that it goes on with one,
    // for the memory of as many as may be open at once on each connection. Frames on them are ignored.
    nghttp2_option_set_no_closed_streams(options, 1)
    return options!
  }

  /// A stream that is ready for a request, with one reference that is the caller's.
  func takeStream() -> Unmanaged<HTTP2Stream> {
    guard let reference = freeStreams else { return .passRetained(HTTP2Stream(loop: loop)) }
    reference._withUnsafeGuaranteedRef { stream in
      freeStreams = stream.nextFree
      stream.nextFree = nil
    }
    freeStreamCount &-= 1
    return reference
  }

  /// Takes a stream back, with the caller's reference, unless somebody else still knows it.
  func giveStream(_ reference: Unmanaged<HTTP2Stream>) {
    var stream = reference.takeRetainedValue()
    guard freeStreamCount < Self.maxFreeStreams, isKnownUniquelyReferenced(&stream) else { return }
    stream.clear()
    stream.nextFree = freeStreams
    freeStreams = .passRetained(consume stream)
    freeStreamCount &+= 1
  }

  /// Hands a request to the handler.
  @inline(__always)
  func handle(_ stream: HTTPStream) { handler.handle(stream) }

  private static func box<Handler: HTTPHandler>(_ handler: Handler) -> HTTPHandlerBox {
    HTTPTypedHandlerBox(handler)
  }

  /// Room for `count` fields.
  func scratch(_ count: Int) -> UnsafeMutablePointer<nghttp2_nv> {
    if count > fieldScratch.count {
      fieldScratch.deallocate()
      fieldScratch = .allocate(capacity: count * 2)
    }
    return fieldScratch.baseAddress.unsafelyUnwrapped
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
