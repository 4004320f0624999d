import Synchronization

/// Decides which traces are recorded, and keeps the spans that ended until they are exported.
///
/// What is kept is bounded; a span for which there is no room is left out and counted. Used from any thread.
public final class Tracer: Sendable {
  /// Why spans were not exported.
  public enum Loss: Int, Sendable, CaseIterable {
    /// Too many waited.
    case full
    /// The collector could not be reached, or answered with an error, for too long.
    case failed
    /// The collector refused them.
    case rejected
    /// The server ended.
    case stopped
  }

  private struct Waiting {
    var spans: [SpanRecord] = []
    var bytes = 0
  }

  private struct Identifiers {
    var numbers: [UInt64] = []
  }

  /// In whose trace events were appended.
  public let events: TracedEvents
  /// The spans of work that goes on when who began it has its answer.
  public let work: TracedWork
  let timeSource: any TimeSource
  private let random: any RandomSource
  /// Traces whose lower 63 bits are below it are sampled.
  private let threshold: UInt64
  private let maxSpans: Int
  private let maxBytes: Int
  private let waiting = Mutex(Waiting())
  private let identifiers = Mutex(Identifiers())
  /// What was exported, then the losses.
  private let cells = StatusCells(lanes: 1, count: 1 + Loss.allCases.count)

  private static let identifiersAtOnce = 256

  /// Makes a tracer.
  ///
  /// - Parameters:
  ///   - ratio: Which share of the traces that begin here is sampled: 0 to 1.
  ///   - random: Where ids come from.
  ///   - timeSource: The clocks of spans.
  public convenience init(
    ratio: Double, random: any RandomSource = SystemRandomSource(),
    timeSource: any TimeSource = SystemTimeSource()
  ) {
    self.init(
      ratio: ratio, random: random, timeSource: timeSource, maxSpans: Limits.maxSpansWaiting,
      maxBytes: Limits.maxSpanBytesWaiting, events: TracedEvents(), work: TracedWork())
  }

  init(
    ratio: Double, random: any RandomSource, timeSource: any TimeSource, maxSpans: Int,
    maxBytes: Int, events: TracedEvents, work: TracedWork = TracedWork()
  ) {
    self.random = random
    self.timeSource = timeSource
    self.maxSpans = maxSpans
    self.maxBytes = maxBytes
    self.events = events
    self.work = work
    threshold = ratio >= 1 ? 1 << 63 : ratio > 0 ? UInt64(ratio * Double(UInt64(1) << 63)) : 0
  }

  // MARK: Beginning

  /// Begins the span of a call that came from `parent`, if its trace is sampled.
  ///
  /// A parent's word is followed. Of the traces that begin here a share is sampled, by their ids.
  public func serve(
    _ name: @autoclosure () -> String, from parent: SpanContext?
  ) -> OngoingSpan? {
    if let parent {
      guard parent.isSampled else { return nil }
      return span(name(), .server, in: parent, isRemote: true)
    }
    guard threshold > 0 else { return nil }
    let (high, low) = (identifier(), identifier())
    guard low & (.max >> 1) < threshold else { return nil }
    let context = SpanContext(
      traceHigh: high, traceLow: low, spanID: identifier(), isSampled: true)
    return OngoingSpan(
      self, context, parent: 0, isParentRemote: false, name: name(), kind: .server)
  }

  /// Begins a span in a sampled trace, as a part of `parent`.
  public func span(
    _ name: String, _ kind: SpanRecord.Kind, in parent: SpanContext, isRemote: Bool = false
  ) -> OngoingSpan {
    var context = parent
    context.spanID = identifier()
    return OngoingSpan(
      self, context, parent: parent.spanID, isParentRemote: isRemote, name: name, kind: kind)
  }

  /// Begins the span of work that goes on when who begins it has its answer, in a sampled trace.
  ///
  /// - Parameters:
  ///   - name: What the span is called.
  ///   - id: The work's id, unlike that of any other work.
  ///   - parent: What the work is a part of.
  ///   - attributes: What is said of it.
  public func begin(
    _ name: String, of id: String, in parent: SpanContext, _ attributes: [SpanRecord.Attribute]
  ) {
    if work.add(id, span(name, .internal, in: parent), attributes) { noteLost(1, .full) }
  }

  /// Records the span of work that has ended; nothing where none is known.
  public func end(
    workOf id: UTF8Key, _ attributes: [SpanRecord.Attribute], failure: String? = nil
  ) {
    guard let found = work.remove(id) else { return }
    found.span.end(found.attributes + attributes, failure: failure)
  }

  /// A number that is not 0, for a span or half a trace.
  private func identifier() -> UInt64 {
    identifiers.withLock { identifiers in
      while true {
        if let number = identifiers.numbers.popLast() {
          if number != 0 { return number }
          continue
        }
        // Many at once: asking the kernel for each would cost more than all the rest.
        identifiers.numbers = [UInt64](unsafeUninitializedCapacity: Self.identifiersAtOnce) {
          random.fill(UnsafeMutableRawBufferPointer($0))
          $1 = Self.identifiersAtOnce
        }
      }
    }
  }

  // MARK: Those that ended

  func record(_ span: SpanRecord) {
    let bytes = span.bytes
    let isKept = waiting.withLock { waiting in
      guard waiting.spans.count < maxSpans, waiting.bytes + bytes <= maxBytes else { return false }
      waiting.spans.append(span)
      waiting.bytes += bytes
      return true
    }
    if !isKept { noteLost(1, .full) }
  }

  /// The spans that have waited longest, at most `count` and, but for the first, `bytes`; they are the caller's then.
  public func take(atMost count: Int, bytes: Int = .max) -> [SpanRecord] {
    waiting.withLock { waiting in
      var (taken, held) = (0, 0)
      for span in waiting.spans.prefix(count) {
        let more = span.bytes
        if taken > 0, held + more > bytes { break }
        taken += 1
        held += more
      }
      let spans = Array(waiting.spans.prefix(taken))
      waiting.spans.removeFirst(taken)
      waiting.bytes -= held
      return spans
    }
  }

  /// How many spans wait.
  public var waitingCount: Int { waiting.withLock { $0.spans.count } }

  // MARK: What became of them

  /// Counts spans that a collector took.
  public func noteExported(_ count: Int) { cells.lane(0)[0].addShared(count) }

  /// Counts spans that were not exported.
  public func noteLost(_ count: Int, _ loss: Loss) {
    cells.lane(0)[1 + loss.rawValue].addShared(count)
  }

  /// How many spans a collector took.
  public var exported: Int { cells.sum(0) }

  /// How many spans were not exported, for a reason.
  public func lost(_ loss: Loss) -> Int { cells.sum(1 + loss.rawValue) }

  /// The same as sources of a server's status.
  public var statusSources: [StatusSource] {
    [
      StatusSource(
        name: "trace_spans_exported_total", help: "Spans that the collector took.",
        kind: .counter, cell: 0, of: cells),
      StatusSource(
        name: "trace_spans_lost_total",
        help:
          "Spans that were not exported: too many waited, the collector failed or refused them, or the server ended.",
        kind: .counter, labels: ["reason"]
      ) { [self] report in
        for loss in Loss.allCases where lost(loss) > 0 { report(["\(loss)"], lost(loss)) }
      },
      StatusSource(
        name: "trace_spans_waiting", help: "Spans that wait to be exported.", kind: .gauge
      ) { [self] in waitingCount },
    ]
  }
}
