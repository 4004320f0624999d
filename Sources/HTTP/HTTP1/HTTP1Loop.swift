import Net

/// What HTTP/1.1 keeps for each loop: streams for reuse, with what whoever answers has left on them
/// (`HTTPStream.reusable`).
///
/// They belong to the loop and not to connections, most of which wait for their next request most of the time.
final class HTTP1Loop {
  /// Streams kept for reuse at most.
  static let maxFreeStreams = 256

  unowned(unsafe) private let loop: EventLoop
  private var freeStreams: ContiguousArray<HTTP1Stream> = []

  init(loop: EventLoop) { self.loop = loop }

  /// A stream that is ready for a request.
  func takeStream() -> HTTP1Stream { freeStreams.popLast() ?? HTTP1Stream(loop: loop) }

  /// Takes back a stream that is over, unless somebody else still knows it.
  func giveStream(_ stream: consuming HTTP1Stream) {
    guard freeStreams.count < Self.maxFreeStreams, isKnownUniquelyReferenced(&stream) else {
      return
    }
    stream.clear()
    freeStreams.append(consume stream)
  }
}
