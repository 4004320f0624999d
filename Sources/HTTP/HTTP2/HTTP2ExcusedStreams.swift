/// The streams of a connection on which frames may still come although they are over: the peer had not heard of their
/// end when it sent them (RFC 9113 section 5.1).
///
/// Only streams that this side ended stand here, so ordinary requests cost nothing. Of more than `maxStreams` the
/// smallest are forgotten, and all streams up to those are then excused.
struct HTTP2ExcusedStreams {
  /// Streams that are known one by one: as many as may be open at once, twice.
  static let maxStreams = 256

  /// In ascending order.
  private var streams: ContiguousArray<Int32> = []
  /// Streams up to this one are excused.
  private var forgotten: Int32 = 0

  /// Excuses a stream.
  mutating func insert(_ id: Int32) {
    guard id > forgotten else { return }
    // Streams end about in the order in which they began.
    var index = streams.count
    while index > 0, streams[index - 1] > id { index -= 1 }
    if index > 0, streams[index - 1] == id { return }
    streams.insert(id, at: index)
    if streams.count > Self.maxStreams { forgotten = streams.removeFirst() }
  }

  /// Notes that the peer has ended a stream itself: nothing excuses what follows.
  mutating func remove(_ id: Int32) {
    if let index = streams.lastIndex(of: id) { streams.remove(at: index) }
  }

  /// Whether frames may still come on a stream that is over.
  func mayContain(_ id: Int32) -> Bool {
    id <= forgotten || streams.contains(id)
  }
}
