import CNghttp2
import Net

/// What HTTP/2 keeps for each loop: nghttp2's tables and memory, streams for reuse, room for fields.
final class HTTP2Loop {
  /// Streams kept for reuse at most.
  static let maxFreeStreams = 1024

  unowned(unsafe) private let loop: EventLoop
  let memory = HTTP2Memory()
  let callbacks: OpaquePointer
  let options: OpaquePointer
  let statuses = HTTP2Statuses()
  /// Room for the output of streams.
  var outputPool = HTTP2OutputPool()

  /// A chain that owns its streams.
  private var freeStreams: Unmanaged<HTTP2Stream>?
  private var freeStreamCount = 0
  /// Room for the fields of one response.
  private var fieldScratch: UnsafeMutableBufferPointer<nghttp2_nv>

  init(loop: EventLoop) {
    self.loop = loop
    callbacks = HTTP2Callbacks.make()
    options = Self.makeOptions()
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

  private static func makeOptions() -> OpaquePointer {
    var options: OpaquePointer?
    nghttp2_option_new(&options)
    // Credit is given when a handler has taken the bytes, not when they arrive.
    nghttp2_option_set_no_auto_window_update(options, 1)
    // Ended streams are not kept, for the memory of as many as may be open at once on each connection: who goes on with
    // one is found by HTTP2FrameScanner.
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

  /// Room for `count` fields.
  func scratch(_ count: Int) -> UnsafeMutablePointer<nghttp2_nv> {
    if count > fieldScratch.count {
      fieldScratch.deallocate()
      fieldScratch = .allocate(capacity: count * 2)
    }
    return fieldScratch.baseAddress.unsafelyUnwrapped
  }
}
