import Base
import Glibc
import HTTP
import Net

/// A server on a loop that is turned by hand, with one connection at a time over a socket pair.
///
/// Confined to the thread that turns it. After each run the connection and its streams must be gone.
final class ConnectionFuzzer {
  // One for the whole process: libFuzzer and the tests that replay inputs use one thread at a time.
  nonisolated(unsafe) static let current = ConnectionFuzzer()

  private let time = ManualTimeSource()
  private let server: HTTPServer
  private var loop: EventLoop { server.loops[0] }
  private var received = [UInt8](repeating: 0, count: 64 * 1024)

  private init() {
    // Small bounds, so that short inputs reach them.
    var limits = HTTPLimits()
    limits.maxHeaderListBytes = 2048
    limits.maxHeaderFields = 20
    limits.maxTargetBytes = 256
    limits.maxConcurrentStreams = 8
    limits.streamWindowBytes = 4096
    limits.connectionWindowBytes = 65_535
    limits.streamHighWaterBytes = 1024
    limits.resetBurst = 10
    limits.maxIdleFrames = 20
    limits.maxIdleBytes = 1024
    limits.maxEarlyAnswerBytes = 2048
    limits.maxHeldBytesPerConnection = 24 * 1024
    limits.maxHeldBytesPerAddress = 32 * 1024
    limits.maxHeldBytes = 48 * 1024
    limits.maxPingStrikes = 1
    // Short times, so that the clock can be moved for years of runs.
    limits.firstRequestTimeout = 10_000_000
    limits.headerTimeout = 20_000_000
    limits.bodyIdleTimeout = 30_000_000
    limits.bodyTimeout = 300_000_000
    limits.bodyRateGrace = 25_000_000
    limits.earlyAnswerPause = 10_000_000
    limits.earlyAnswerTimeout = 200_000_000
    limits.minPingInterval = 5_000_000
    limits.idleTimeout = 100_000_000
    var connectionLimits = ConnectionLimits()
    connectionLimits.maxBufferedOutput = 64 * 1024
    connectionLimits.writeStallTimeout = 40_000_000
    server = HTTPServer(
      limits: limits, connectionLimits: connectionLimits, listeners: [], timeSource: time,
      handler: FuzzHandler())
  }

  /// The first byte: how the input is cut (`Feeding`); the rest: what the client sends.
  func runRaw(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    run(Array(bytes.dropFirst()), Feeding(first))
  }

  /// The first byte: how the input is cut; the rest: an HTTP/2 client's frames, see `HTTP2Input`.
  func runFrames(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    run(HTTP2Input.bytes(bytes.dropFirst()), Feeding(first))
  }

  /// How a client behaves besides what it sends.
  private struct Feeding {
    /// Bytes that it sends at once.
    var piece: Int
    /// Whether it reads what comes.
    var reads: Bool
    /// Whether it says that it will send no more.
    var finishes: Bool
    /// Whether it then waits until timers end it.
    var waits: Bool

    init(_ byte: UInt8) {
      piece = [Int.max, 1, 7, 100, 1000, 9, 24, 33][Int(byte & 7)]
      reads = byte & 8 == 0
      finishes = byte & 16 != 0
      waits = byte & 32 != 0
    }
  }

  private func run(_ bytes: [UInt8], _ feeding: Feeding) {
    var pair: (Int32, Int32) = (0, 0)
    let failure = withUnsafeMutablePointer(to: &pair) {
      $0.withMemoryRebound(to: Int32.self, capacity: 2) {
        socketpair(
          AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue), 0,
          $0)
      }
    }
    precondition(failure == 0, "no socket pair: errno \(errno)")
    let client = pair.1
    // The thread at hand becomes the loop's.
    turn(1)
    server.adopt(pair.0)
    send(bytes, to: client, feeding)
    if feeding.finishes { shutdown(client, Int32(SHUT_WR)) }
    turn(4)
    if feeding.reads { read(client) }
    if feeding.waits {
      for milliseconds in [1, 15, 40, 1000] {
        time.advance(nanoseconds: Int64(milliseconds) * 1_000_000)
        turn(2)
        if feeding.reads { read(client) }
      }
    }
    close(client)
    turn(4)
    // A connection whose output is stuck reads nothing; timers end it.
    if server.counters.openConnections > 0 {
      time.advance(nanoseconds: 3_000_000_000)
      turn(4)
    }
    let counters = server.counters
    precondition(counters.openConnections == 0, "a connection outlives its client")
    precondition(counters.openStreams == 0, "streams outlive their connection")
  }

  private func send(_ bytes: [UInt8], to client: Int32, _ feeding: Feeding) {
    var sent = 0
    while sent < bytes.count {
      let count = min(feeding.piece, bytes.count - sent)
      let written = bytes.withUnsafeBytes {
        Glibc.send(client, $0.baseAddress! + sent, count, Int32(MSG_NOSIGNAL))
      }
      // The server has closed, or reads no more.
      if written <= 0 { return }
      sent += written
      turn(1)
      if feeding.reads { read(client) }
    }
  }

  private func turn(_ count: Int) {
    for _ in 0..<count { loop.turn(maximumWait: 0) }
  }

  private func read(_ client: Int32) {
    while recv(client, &received, received.count, 0) > 0 { turn(1) }
  }
}

/// Answers by the path: what a call does is written in its first byte.
struct FuzzHandler: HTTPHandler {
  func handle(_ stream: HTTPStream) { stream.sink = FuzzSink(stream) }
}

/// A request to `FuzzHandler`, confined to its stream's loop.
private final class FuzzSink: HTTPStreamSink, LoopWork {
  private let stream: HTTPStream
  private let action: UInt8
  private var left = 40 * 1024
  private var body = 0
  private var isAnswered = false
  private var isOver = false
  var runner: LoopRunner?

  init(_ stream: HTTPStream) {
    self.stream = stream
    action = stream.head.path.dropFirst().first ?? 0
    switch action {
    case UInt8(ascii: "e"): answer()
    case UInt8(ascii: "r"): stream.reset(.internalError)
    case UInt8(ascii: "i"): stream.allowsIdleBody = true
    default: break
    }
  }

  func received(_ bytes: RawSpan) {
    precondition(!isOver, "input behind the end")
    body += bytes.byteCount
    if action != UInt8(ascii: "u") { stream.consumed(bytes.byteCount) }
    if action == UInt8(ascii: "m"), body > 3 { stream.reset(.cancel) }
  }

  func ended(trailers: HTTPFields?) {
    precondition(!isOver, "a second end")
    _ = trailers?.fields
    if action == UInt8(ascii: "y") { stream.loop.submit(self) } else { answer() }
  }

  func run() async {
    await Task.yield()
    answer()
  }

  func drained() {
    precondition(!isOver, "room behind the end")
    flood()
  }

  func reset(_ code: HTTPResetCode) {
    precondition(!isOver, "a second reset")
    isOver = true
    runner?.cancel()
  }

  private func answer() {
    if isAnswered { return }
    isAnswered = true
    _ = stream.peerAddress
    stream.respond(200, HTTPFields([.init("x-count", "\(body)")]))
    if action == UInt8(ascii: "f") { return flood() }
    stream.head.forEach { name, value in
      stream.output.append(name)
      stream.output.append(value)
    }
    stream.outputChanged()
    stream.finish(
      trailers: action == UInt8(ascii: "t") ? HTTPFields([.init("x-sum", "1")]) : nil)
  }

  /// Answers with as much as the stream takes.
  private func flood() {
    guard action == UInt8(ascii: "f"), left > 0 else { return }
    while left > 0, !stream.isAboveHighWater {
      stream.output.append([UInt8](repeating: 120, count: 1000))
      stream.outputChanged()
      left -= 1000
    }
    if left <= 0 { stream.finish(trailers: nil) }
  }
}
