import Base
import HTTP

/// Sends a long body as the peer takes it, so that no more of it is copied than is on its way.
///
/// Pages are shared by all who ask for them; a client that asks for many and reads none holds little. Confined to its
/// stream's loop.
final class LongBody: HTTPStreamSink {
  /// How much is copied at a time.
  static let pieceBytes = 16 * 1024

  /// Nil once everything is given to the stream, or it was broken off.
  private var stream: HTTPStream?
  private let body: [UInt8]
  private let trailers: HTTPFields?
  private var sent = 0

  /// Of a stream whose response has begun.
  init(_ stream: HTTPStream, _ body: [UInt8], trailers: HTTPFields?) {
    self.stream = stream
    self.body = body
    self.trailers = trailers
  }

  /// Sends what there is room for.
  func drained() {
    guard let stream else { return }
    while sent < body.count {
      if stream.isAboveHighWater { return }
      let end = min(sent + Self.pieceBytes, body.count)
      body.withUnsafeBytes {
        stream.output.append(UnsafeRawBufferPointer(rebasing: $0[sent..<end]))
      }
      sent = end
      guard stream.holdOutput() else {
        self.stream = nil
        return stream.reset(.enhanceYourCalm)
      }
      stream.outputChanged()
    }
    self.stream = nil
    stream.finish(trailers: trailers)
  }

  /// Pages that are read take no body.
  func received(_ bytes: RawSpan) { stream?.consumed(bytes.byteCount) }

  func ended(trailers: HTTPFields?) {}

  func reset(_ code: HTTPResetCode) { stream = nil }
}
