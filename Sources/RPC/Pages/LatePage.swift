import HTTP
import Net

/// Waits for the content of a page that is being made, and sends it.
///
/// Confined to its stream's loop.
final class LatePage: HTTPStreamSink, LoopWork {
  /// Safe although unowned: a runner takes itself out when `run` returns.
  unowned(unsafe) var runner: LoopRunner?
  /// Nil once the request is answered or broken off.
  private var stream: HTTPStream?
  private let content: @Sendable () async -> PageContent
  private let answer: (PageContent, borrowing HTTPRequestHead) -> HTTPAnswer

  init(
    _ stream: HTTPStream, _ content: @escaping @Sendable () async -> PageContent,
    _ answer: @escaping (PageContent, borrowing HTTPRequestHead) -> HTTPAnswer
  ) {
    self.stream = stream
    self.content = content
    self.answer = answer
  }

  func run() async {
    let content = await content()
    guard let stream else { return }
    self.stream = nil
    answer(content, stream.head).send(on: stream)
  }

  /// Pages that are read take no body.
  func received(_ bytes: RawSpan) { stream?.consumed(bytes.byteCount) }

  func ended(trailers: HTTPFields?) {}

  func drained() {}

  func reset(_ code: HTTPResetCode) {
    stream = nil
    runner?.cancel()
  }
}
