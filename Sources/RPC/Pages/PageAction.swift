import Base
import HTTP
import Net

/// What a page does with the body of a POST request.
public struct PageAction: Sendable {
  /// What is said of a request.
  public enum Outcome {
    /// The answer.
    case answer(PageReply)
    /// The closure makes the answer, on the loop; when the client leaves, its task is cancelled.
    case later(() async -> PageReply)
  }

  /// The longest body that is taken, at most ``maxBodyBytesAllowed``.
  let maxBodyBytes: Int
  /// What longer ones are told.
  let tooLong: PageReply
  /// What those are told that do not come in time.
  let tooSlow: PageReply
  /// Looks at a request and its body on the loop, without blocking; the request is valid during the call only.
  let run: @Sendable (PageRequest, [UInt8]) -> Outcome

  /// What a stream may keep of its request without its being counted.
  public static let maxBodyBytesAllowed = HTTPStream.freeBytes

  /// Reads bodies up to a length, with the answers to those that are longer or come too slowly.
  public init(
    maxBodyBytes: Int, tooLong: PageReply, tooSlow: PageReply,
    _ run: @escaping @Sendable (PageRequest, [UInt8]) -> Outcome
  ) {
    precondition(maxBodyBytes <= Self.maxBodyBytesAllowed, "what is kept must be counted")
    self.maxBodyBytes = maxBodyBytes
    self.tooLong = tooLong
    self.tooSlow = tooSlow
    self.run = run
  }
}

/// The answer to a request with a body.
public struct PageReply: Sendable {
  /// The HTTP status.
  public var status: Int
  /// The content type of the body.
  public var contentType: String
  public var body: [UInt8]
  /// More fields than those that describe the body, names in lower case.
  public var fields: [(name: String, value: String)]

  /// Makes an answer of a status and a body.
  public init(
    _ status: Int, contentType: String = "application/json", body: [UInt8],
    fields: [(name: String, value: String)] = []
  ) {
    self.status = status
    self.contentType = contentType
    self.body = body
    self.fields = fields
  }
}

extension HTTPAnswer {
  /// The answer that a page's action gave.
  fileprivate init(_ reply: PageReply) {
    self.init(
      reply.status,
      HTTPFields(
        [
          .init("content-type", reply.contentType),
          .init("content-length", "\(reply.body.count)"),
        ] + reply.fields.map { .init($0.name, $0.value) }), body: reply.body)
  }
}

/// Gathers the body of a request to a page and sends what the page's action makes of it.
///
/// Confined to its stream's loop.
final class PostedPage: HTTPStreamSink, LoopWork {
  /// Safe although unowned: a runner takes itself out when `run` returns.
  unowned(unsafe) var runner: LoopRunner?
  private let action: PageAction
  private let rest: String
  private let settings: CallSettings
  /// Nil once the request is answered or broken off.
  private var stream: HTTPStream?
  private var body: [UInt8] = []
  private var work: (() async -> PageReply)?

  init(_ stream: HTTPStream, _ action: PageAction, rest: String, _ settings: CallSettings) {
    self.stream = stream
    self.action = action
    self.rest = rest
    self.settings = settings
  }

  func run() async {
    guard let work else { return }
    send(await work())
  }

  private func send(_ reply: PageReply) {
    guard let stream else { return }
    self.stream = nil
    HTTPAnswer(reply).send(on: stream, cors: settings.cors)
  }

  // MARK: What the stream tells

  func received(_ bytes: RawSpan) {
    guard let stream else { return }
    guard body.count + bytes.byteCount <= action.maxBodyBytes else {
      body = []
      send(action.tooLong)
      return
    }
    bytes.withUnsafeBytes { body.append(contentsOf: $0) }
    stream.consumed(bytes.byteCount)
  }

  func ended(trailers: HTTPFields?) {
    guard let stream else { return }
    switch action.run(PageRequest(stream, rest: rest), body) {
    case .answer(let answer): send(answer)
    case .later(let work):
      self.work = work
      stream.loop.submit(self)
    }
    body = []
  }

  func drained() {}

  func timedOut() {
    body = []
    send(action.tooSlow)
  }

  func reset(_ code: HTTPResetCode) {
    stream = nil
    runner?.cancel()
  }
}
