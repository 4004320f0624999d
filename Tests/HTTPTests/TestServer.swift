import Base
import Glibc
import HTTP
import Net
import Synchronization

/// A server on a port of the system's choice, stopped when it goes out of scope.
final class TestServer {
  let server: HTTPServer
  let log: RequestLog

  init(
    limits: HTTPLimits = HTTPLimits(), tls: TLSContext? = nil, path: String? = nil,
    places: [HTTPServer.Listener] = [], trustedProxies: TrustedProxies = TrustedProxies(),
    expectsProxyHeader: Bool = false, connectionLimits: ConnectionLimits = ConnectionLimits(),
    loops: Int = 1,
    timeSource: any TimeSource = SystemTimeSource(),
    answer: @escaping @Sendable (TestCall) -> Void = { $0.echo() }
  ) throws {
    let log = RequestLog()
    self.log = log
    var first = HTTPServer.Listener(host: "127.0.0.1", port: 0, tls: tls)
    first.expectsProxyHeader = expectsProxyHeader
    server = HTTPServer(
      limits: limits, connectionLimits: connectionLimits,
      listeners: [first] + (path.map { [.init(path: $0)] } ?? []) + places,
      trustedProxies: trustedProxies, loops: loops,
      timeSource: timeSource, handler: TestHandler(log: log, answer: answer))
    try server.start()
  }

  deinit { server.stop() }

  var port: UInt16 { server.boundPorts[0] }

  /// Makes the loops look at their clock.
  func wake() {
    for loop in server.loops { loop.execute {} }
  }

  /// Waits until `condition` holds, at most five seconds.
  func eventually(_ condition: (HTTPCounters) -> Bool) -> Bool {
    for _ in 0..<1000 {
      if condition(server.counters) { return true }
      // The server works on its own threads: there is nothing to wait on but its counters.
      usleep(5000)
    }
    return condition(server.counters)
  }
}

/// What the handler saw, for the test's thread to read.
final class RequestLog: Sendable {
  private let events = Mutex<[String]>([])

  func add(_ event: String) { events.withLock { $0.append(event) } }

  var all: [String] { events.withLock { $0 } }

  func count(_ event: String) -> Int { all.count { $0 == event } }
}

struct TestHandler: HTTPHandler {
  let log: RequestLog
  let answer: @Sendable (TestCall) -> Void

  func handle(_ stream: HTTPStream) {
    stream.sink = TestCall(stream, log, answer)
  }
}

/// Gives credit for body bytes after they were received.
final class LateCredit: LoopWork {
  let stream: HTTPStream
  let count: Int
  var runner: LoopRunner?

  init(stream: HTTPStream, count: Int) {
    self.stream = stream
    self.count = count
  }

  func run() async { stream.consumed(count) }
}

/// A request and what the test's server does with it.
///
/// Confined to the stream's loop.
final class TestCall: HTTPStreamSink, LoopWork {
  let stream: HTTPStream
  let log: RequestLog
  let path: String
  var body: [UInt8] = []
  var trailers: HTTPFields?
  var runner: LoopRunner?
  var onDrained: (() -> Void)?
  private let answer: @Sendable (TestCall) -> Void

  init(
    _ stream: HTTPStream, _ log: RequestLog, _ answer: @escaping @Sendable (TestCall) -> Void
  ) {
    self.stream = stream
    self.log = log
    self.answer = answer
    path = String(decoding: stream.head.path, as: UTF8.self)
    log.add("head \(stream.head.method.name) \(path)")
    if path == "/early" { answer(self) }
  }

  func received(_ bytes: RawSpan) {
    bytes.withUnsafeBytes { body += $0 }
    let count = bytes.byteCount
    switch path {
    case "/unread": break
    case "/logged":
      log.add("data \(count)")
      stream.consumed(count)
    case "/late": stream.loop.submit(LateCredit(stream: stream, count: count))
    default: stream.consumed(count)
    }
  }

  func ended(trailers: HTTPFields?) {
    log.add("ended")
    self.trailers = trailers
    if path != "/early" { stream.loop.submit(self) }
  }

  func run() async {
    if path == "/yield" { await Task.yield() }
    answer(self)
  }

  func drained() {
    log.add("drained")
    onDrained?()
  }

  func serverEnds(_ calls: EndingCalls) {
    log.add("server ends \(calls)")
    // What the path says is what the call is.
    guard calls == .all || path == "/stream" else { return }
    stream.respond(503, HTTPFields())
    stream.finish(trailers: nil)
  }

  func reset(_ code: HTTPResetCode) {
    log.add("reset \(code.rawValue)")
    onDrained = nil
    runner?.cancel()
  }

  /// Answers with the method, the target, and the body.
  func echo() {
    let query = String(decoding: stream.head.query, as: UTF8.self)
    let authority = String(decoding: stream.head.authority, as: UTF8.self)
    var text = "\(stream.head.method.name) \(path)?\(query) \(authority) \(body.count):"
    text += String(decoding: body, as: UTF8.self)
    if let trailers { text += " +\(trailers.fields.map { "\($0.name)=\($0.value)" })" }
    stream.respond(200, HTTPFields([.init("x-test", "1")]))
    if path != "/empty" { stream.output.append(utf8: text) }
    stream.outputChanged()
    stream.finish(trailers: nil)
  }

  /// Answers with `count` bytes, given as fast as the stream takes them.
  func flood(_ count: Int) {
    stream.respond(200, HTTPFields())
    let chunk = [UInt8](repeating: UInt8(ascii: "x"), count: 16 * 1024)
    var left = count
    func more() {
      while left > 0, !stream.isAboveHighWater {
        stream.output.append(chunk)
        stream.outputChanged()
        left -= chunk.count
      }
      if left > 0 { return }
      stream.finish(trailers: nil)
      onDrained = nil
    }
    onDrained = { more() }
    more()
  }
}
