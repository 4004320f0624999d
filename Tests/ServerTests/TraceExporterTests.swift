import Base
import Synchronization
import Testing
import Wire

@testable import Server

/// How spans reach a collector: batches, retries, refusals, the end.
@Suite struct TraceExporterTests {
  typealias Request = Opentelemetry.Proto.Collector.Trace.V1.ExportTraceServiceRequest
  typealias Response = Opentelemetry.Proto.Collector.Trace.V1.ExportTraceServiceResponse

  /// A collector that answers as it is told, and a clock that moves when the exporter sleeps.
  private final class Collector: Sendable {
    let time = ManualTimeSource()
    let bodies = Mutex<[[UInt8]]>([])
    let timeouts = Mutex<[Int64]>([])
    let waits = Mutex<[Int64]>([])
    private let answers: Mutex<[TraceExporter.Answer]>
    /// What happens while a request is under way.
    let during: @Sendable (Collector) -> Void

    init(
      _ answers: [TraceExporter.Answer] = [],
      during: @escaping @Sendable (Collector) -> Void = { _ in }
    ) {
      self.answers = Mutex(answers)
      self.during = during
    }

    func take(_ body: [UInt8], _ timeout: Int64) -> TraceExporter.Answer {
      bodies.withLock { $0.append(body) }
      timeouts.withLock { $0.append(timeout) }
      during(self)
      return answers.withLock { $0.count > 1 ? $0.removeFirst() : $0.first ?? .taken([]) }
    }

    func sleep(_ nanoseconds: Int64) {
      waits.withLock { $0.append(nanoseconds) }
      time.advance(nanoseconds: nanoseconds)
    }

    /// How many spans each request had.
    func counts() throws -> [Int] {
      try bodies.withLock { bodies in
        try bodies.map { try Request(protobuf: $0).resourceSpans[0].scopeSpans[0].spans.count }
      }
    }
  }

  private func make(_ collector: Collector, _ tracer: Tracer) -> TraceExporter {
    TraceExporter(
      tracer, resource: [("service.name", "test")], version: "1.2.3",
      timeSource: collector.time, pause: { collector.sleep($0) },
      send: { collector.take($0, $1) })
  }

  private func tracer(_ collector: Collector, spans: Int) throws -> Tracer {
    let tracer = Tracer(ratio: 1, timeSource: collector.time)
    for index in 0..<spans { try #require(tracer.serve("span \(index)", from: nil)).end([]) }
    return tracer
  }

  @Test func aBatchIsWhatACollectorReads() async throws {
    let collector = Collector()
    let tracer = Tracer(ratio: 1, timeSource: collector.time)
    var parent = SpanContext(traceHigh: 1, traceLow: 2, spanID: 3, isSampled: true)
    parent.traceState = "a=1"
    let root = try #require(tracer.serve("s/m", from: parent))
    let child = root.child("call target", .client)
    collector.time.advance(nanoseconds: 10)
    child.end(
      [SpanRecord.Attribute("text", "t"), SpanRecord.Attribute("number", 7)], failure: "no")
    root.end([])
    await make(collector, tracer).drain()
    let sent = try Request(protobuf: collector.bodies.withLock { $0[0] })
    let all = try #require(sent.resourceSpans.first)
    #expect(all.resource?.attributes.map(\.key) == ["service.name"])
    #expect(all.resource?.attributes[0].value?.value == .stringValue("test"))
    #expect(
      all.scopeSpans[0].scope?.name == "pintle" && all.scopeSpans[0].scope?.version == "1.2.3")
    let spans = all.scopeSpans[0].spans
    #expect(spans.map(\.name) == ["call target", "s/m"])
    #expect(spans[0].traceID == parent.traceBytes && spans[1].traceID == parent.traceBytes)
    #expect(spans[0].parentSpanID == spans[1].spanID && spans[0].kind == .client)
    #expect(spans[1].parentSpanID == SpanContext.bytes(3) && spans[1].kind == .server)
    #expect(spans.map(\.traceState) == ["a=1", "a=1"])
    #expect(spans[0].flags == 0x101 && spans[1].flags == 0x301)
    #expect(spans[0].attributes.map(\.key) == ["text", "number"])
    #expect(spans[0].attributes[1].value?.value == .intValue(7))
    #expect(spans[0].status?.code == .error && spans[0].status?.message == "no")
    #expect(spans[1].status == nil)
    #expect(spans[0].endTimeUnixNano - spans[0].startTimeUnixNano == 10)
    #expect(tracer.exported == 2)
  }

  @Test func batchesAreBounded() async throws {
    let collector = Collector()
    let most = Limits.maxSpansPerExport
    let tracer = try tracer(collector, spans: most)
    await make(collector, tracer).drain()
    #expect(try collector.counts() == [most])
    let more = try self.tracer(collector, spans: most + 1)
    await make(collector, more).drain()
    #expect(try collector.counts() == [most, most, 1])
    #expect(collector.timeouts.withLock { $0.allSatisfy { $0 == Limits.spanExportTimeout } })
  }

  @Test func whatMayBeTakenLaterIsSentAgain() async throws {
    let collector = Collector([
      .later(after: nil, reason: "503"), .later(after: 5_000_000_000, reason: "429"),
      .later(after: .max, reason: "429"), .later(after: 0, reason: "429"), .taken([]),
    ])
    let tracer = try tracer(collector, spans: 3)
    await make(collector, tracer).drain()
    #expect(try collector.counts() == [3, 3, 3, 3, 3])
    #expect(collector.bodies.withLock { Set($0).count } == 1)
    #expect(tracer.exported == 3 && tracer.lost(.failed) == 0)
    let second: Int64 = 1_000_000_000
    let waits = collector.waits.withLock { $0 }
    #expect((second / 2...second).contains(waits[0]))
    #expect(waits[1] == 5 * second)
    #expect(waits[2] == Limits.longestSpanRetryWait)
    // A collector that says "at once" gets its pause all the same.
    #expect((4 * second...8 * second).contains(waits[3]))
  }

  @Test func aCollectorThatIsAwayForTooLongLosesSpans() async throws {
    let collector = Collector([.later(after: nil, reason: "nobody listens")])
    let tracer = try tracer(collector, spans: 3)
    let start = collector.time.monotonicNanoseconds()
    await make(collector, tracer).drain()
    #expect(tracer.exported == 0 && tracer.lost(.failed) == 3)
    let spent = collector.time.monotonicNanoseconds() - start
    #expect(spent <= Limits.maxSpanRetryNanoseconds)
    #expect(spent > Limits.maxSpanRetryNanoseconds - Limits.longestSpanRetryWait)
  }

  @Test func whatIsRefusedIsNotSentAgain() async throws {
    let collector = Collector([.refused("400"), .taken([])])
    let tracer = try tracer(collector, spans: Limits.maxSpansPerExport + 1)
    await make(collector, tracer).drain()
    #expect(try collector.counts() == [Limits.maxSpansPerExport, 1])
    #expect(tracer.lost(.rejected) == Limits.maxSpansPerExport && tracer.exported == 1)
  }

  @Test(arguments: [
    (Int64(2), 2), (Int64(0), 0), (Int64(-1), 0), (Int64.max, 3),
  ])
  func partOfABatchMayBeRefused(_ said: Int64, _ counted: Int) async throws {
    var response = Response()
    var part = Opentelemetry.Proto.Collector.Trace.V1.ExportTracePartialSuccess()
    part.rejectedSpans = said
    part.errorMessage = "too old"
    response.partialSuccess = part
    let collector = Collector([.taken(response.protobufBytes())])
    let tracer = try tracer(collector, spans: 3)
    await make(collector, tracer).drain()
    #expect(tracer.lost(.rejected) == counted && tracer.exported == 3 - counted)
  }

  @Test(arguments: [[UInt8]("rubbish".utf8), [0xFF], [10, 200], []])
  func anAnswerThatNobodyUnderstandsIsNoRefusal(_ body: [UInt8]) async throws {
    let collector = Collector([.taken(body)])
    let tracer = try tracer(collector, spans: 3)
    await make(collector, tracer).drain()
    #expect(tracer.exported == 3)
  }

  // MARK: The end

  @Test func theEndExportsWhatWaits() async throws {
    let collector = Collector()
    let tracer = try tracer(collector, spans: 3)
    let exporter = make(collector, tracer)
    exporter.stop(flush: 1_000)
    await exporter.run()
    #expect(tracer.exported == 3)
    #expect(collector.timeouts.withLock { $0 } == [1_000])
  }

  @Test func whatTheEndCutsOffIsLostAndNoFailure() async throws {
    let collector = Collector([.stopped])
    let tracer = try tracer(collector, spans: 3)
    let exporter = make(collector, tracer)
    exporter.stop()
    await exporter.run()
    #expect(tracer.lost(.stopped) == 3 && tracer.lost(.failed) == 0 && tracer.exported == 0)
    #expect(try collector.counts() == [3])
  }

  @Test func theEndDoesNotWaitForACollectorThatIsAway() async throws {
    let exporting = Mutex<TraceExporter?>(nil)
    let collector = Collector([.later(after: nil, reason: "nobody listens")]) { collector in
      if collector.bodies.withLock({ $0.count }) == 2 {
        exporting.withLock { $0 }?.stop(flush: 1)
      }
    }
    let tracer = try tracer(collector, spans: Limits.maxSpansPerExport + 1)
    let exporter = make(collector, tracer)
    exporting.withLock { $0 = exporter }
    await exporter.run()
    #expect(tracer.exported == 0)
    #expect(tracer.lost(.stopped) == Limits.maxSpansPerExport + 1)
    #expect(tracer.waitingCount == 0)
  }
}
