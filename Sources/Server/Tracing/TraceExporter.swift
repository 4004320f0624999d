public import Base
import Synchronization

/// Sends the spans that a tracer keeps to a collector, in batches, beside calls (OTLP/HTTP, protobuf).
///
/// While the collector cannot be reached the same batch is tried again, and the spans behind it wait as far as the
/// tracer has room for them.
public final class TraceExporter: Sendable {
  /// What became of a request to the collector.
  public enum Answer: Sendable {
    /// It took the spans, perhaps not all; the bytes are the answer's body.
    case taken([UInt8])
    /// It may take them later, after so many nanoseconds if it says when.
    case later(after: Int64?, reason: String)
    /// It will not take them.
    case refused(String)
    /// The server that ends has ended the request.
    case stopped
  }

  /// Sends a body to the collector within so many nanoseconds.
  public typealias Send = @Sendable (_ body: [UInt8], _ timeout: Int64) async -> Answer

  private struct State {
    /// Monotonic nanoseconds at which a server that ends waits no longer; nil while it runs.
    var end: Int64?
    /// What is slept through just now.
    var sleep: Task<Void, Never>?
    /// Whether the last request failed.
    var isFailing = false
    var lossesTold = 0
    var nextLine = Int64.min
  }

  private let tracer: Tracer
  private let request: TraceRequest
  private let log: LogWriter?
  private let timeSource: any TimeSource
  private let random: any RandomSource
  private let pause: @Sendable (Int64) async -> Void
  private let send: Send
  private let state = Mutex(State())

  /// Makes an exporter; nothing is sent before `run`.
  ///
  /// - Parameters:
  ///   - tracer: Whose spans are sent.
  ///   - resource: What is said of the process, such as "service.name".
  ///   - version: The program's.
  ///   - log: Where failures are noted; nil for nowhere.
  ///   - timeSource: The clock of waits.
  ///   - random: The jitter of waits.
  ///   - pause: Lets so many nanoseconds pass, fewer when the task is cancelled.
  ///   - send: Sends a request.
  public init(
    _ tracer: Tracer, resource: [(name: String, value: String)], version: String,
    log: LogWriter? = nil, timeSource: any TimeSource = SystemTimeSource(),
    random: any RandomSource = SystemRandomSource(),
    pause: @escaping @Sendable (Int64) async -> Void = {
      try? await Task.sleep(nanoseconds: UInt64($0))
    }, send: @escaping Send
  ) {
    self.tracer = tracer
    request = TraceRequest(resource: resource, version: version)
    self.log = log
    self.timeSource = timeSource
    self.random = random
    self.pause = pause
    self.send = send
  }

  /// Exports until `stop`, and then what is left.
  public func run() async {
    while !isStopping {
      await sleep(Limits.spanExportInterval)
      await drain()
    }
    // What ended while the last batch was sent.
    await drain()
    tellLosses(isLast: true)
  }

  /// Has `run` return soon: what waits is sent once more if that can be done in `flush` nanoseconds.
  public func stop(flush: Int64 = Limits.spanFlushTimeout) {
    let sleep = state.withLock { state in
      state.end = timeSource.monotonicNanoseconds() + flush
      return state.sleep
    }
    sleep?.cancel()
  }

  /// Exports what waits.
  func drain() async {
    while true {
      let spans = tracer.take(
        atMost: Limits.maxSpansPerExport, bytes: Limits.maxSpanBytesPerExport)
      if spans.isEmpty { break }
      await export(spans)
    }
    tellLosses()
  }

  private func export(_ spans: [SpanRecord]) async {
    let body = request.body(spans)
    let start = timeSource.monotonicNanoseconds()
    var wait = Limits.firstSpanRetryWait
    while true {
      guard timeLeft > 0 else { return tracer.noteLost(spans.count, .stopped) }
      switch await send(body, min(Limits.spanExportTimeout, timeLeft)) {
      case .taken(let answer): return noteTaken(spans.count, answer)
      case .stopped: return tracer.noteLost(spans.count, .stopped)
      case .refused(let reason):
        noteFailing(reason)
        return tracer.noteLost(spans.count, .rejected)
      case .later(let asked, let reason):
        noteFailing(reason)
        let pause = min(max(asked ?? 0, jittered(wait)), Limits.longestSpanRetryWait)
        let spent = timeSource.monotonicNanoseconds() - start
        guard spent + pause <= Limits.maxSpanRetryNanoseconds else {
          return tracer.noteLost(spans.count, .failed)
        }
        guard pause < timeLeft else { return tracer.noteLost(spans.count, .stopped) }
        await sleep(pause)
        wait = min(wait * 2, Limits.longestSpanRetryWait)
      }
    }
  }

  /// Between half of a wait and all of it, so that servers do not come back together.
  private func jittered(_ wait: Int64) -> Int64 {
    wait / 2 + Int64(random.next() % UInt64(wait / 2 + 1))
  }

  // MARK: Ending

  private var isStopping: Bool { state.withLock { $0.end != nil } }

  /// Nanoseconds until nothing more may be sent.
  private var timeLeft: Int64 {
    state.withLock { $0.end.map { $0 - timeSource.monotonicNanoseconds() } } ?? .max
  }

  /// Sleeps, until `stop` at the longest.
  private func sleep(_ nanoseconds: Int64) async {
    let sleep = Task { [pause] in await pause(nanoseconds) }
    let isStopping = state.withLock { state in
      state.sleep = sleep
      return state.end != nil
    }
    if isStopping { sleep.cancel() }
    await sleep.value
    state.withLock { $0.sleep = nil }
  }

  // MARK: Telling

  private func noteTaken(_ count: Int, _ answer: [UInt8]) {
    let refusal = TraceRequest.refusal(answer)
    let rejected = min(refusal?.count ?? 0, count)
    tracer.noteExported(count - rejected)
    if let refusal, rejected > 0 {
      tracer.noteLost(rejected, .rejected)
      noteFailing("the collector refused \(rejected) of \(count) spans: \(refusal.reason)")
      return
    }
    guard state.withLock({ Self.change(&$0.isFailing, to: false) }) else { return }
    log?.note("trace_export_recovered", [], level: .info)
  }

  private func noteFailing(_ reason: String) {
    guard state.withLock({ Self.change(&$0.isFailing, to: true) }) else { return }
    log?.note("trace_export_failed", [("message", EchoedText.cut(reason))])
  }

  /// Sets a value; returns whether it was another one.
  private static func change(_ value: inout Bool, to new: Bool) -> Bool {
    defer { value = new }
    return value != new
  }

  /// Logs how many spans were lost since the last line, now and then.
  private func tellLosses(isLast: Bool = false) {
    let losses = Tracer.Loss.allCases.reduce(0) { $0 + tracer.lost($1) }
    let now = timeSource.monotonicNanoseconds()
    let more = state.withLock { state in
      guard losses > state.lossesTold, isLast || now >= state.nextLine else { return 0 }
      defer { state.lossesTold = losses }
      state.nextLine = now + Limits.lostSpanLineInterval
      return losses - state.lossesTold
    }
    if more > 0 { log?.note("trace_spans_lost", [("count", String(more))]) }
  }
}
