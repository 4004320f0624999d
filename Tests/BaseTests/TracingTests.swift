import Testing

@testable import Base

/// Which traces are recorded, what is kept of them, and what is counted.
@Suite struct TracingTests {
  private let time = ManualTimeSource()

  /// Numbers of a fixed sequence, 0 now and then.
  private final class Numbers: RandomSource {
    private let generator = StatusCells(lanes: 1, count: 1)

    func fill(_ bytes: UnsafeMutableRawBufferPointer) {
      for index in bytes.indices {
        let cell = generator.lane(0)[0]
        cell.add(0x9E37_79B9)
        bytes[index] = UInt8(truncatingIfNeeded: cell.value >> 16 ^ cell.value >> 5)
      }
      for index in 0..<min(8, bytes.count) { bytes[index] = 0 }
    }
  }

  private func tracer(
    ratio: Double = 1, maxSpans: Int = 100, maxBytes: Int = 1_000_000, events: Int = 4,
    work: Int = 3
  ) -> Tracer {
    Tracer(
      ratio: ratio, random: SystemRandomSource(), timeSource: time, maxSpans: maxSpans,
      maxBytes: maxBytes, events: TracedEvents(capacity: events), work: TracedWork(capacity: work))
  }

  private static let remote = SpanContext(
    traceHigh: 0x4bf9_2f35_77b3_4da6, traceLow: 0xa3ce_929d_0e0e_4736,
    spanID: 0x00f0_67aa_0ba9_02b7,
    isSampled: true)

  // MARK: Contexts

  @Test func aContextIsWritten() {
    var context = Self.remote
    #expect(context.text == "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
    context.isSampled = false
    #expect(context.text == "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00")
    #expect(context.traceID == "4bf92f3577b34da6a3ce929d0e0e4736")
    #expect(HexText.encode(context.traceBytes) == context.traceID)
    #expect(HexText.encode(SpanContext.bytes(context.spanID)) == "00f067aa0ba902b7")
  }

  // MARK: Work that goes on

  @Test func workIsASpanUntilItEnds() throws {
    let tracer = tracer()
    tracer.begin("run", of: "a", in: Self.remote, [SpanRecord.Attribute("who", "a")])
    let span = try #require(tracer.work.span(of: "a"))
    #expect(tracer.work.span(of: "b") == nil && tracer.waitingCount == 0)
    time.advance(nanoseconds: 5)
    tracer.end(workOf: UTF8Key("b"), [])
    tracer.end(workOf: UTF8Key("a"), [SpanRecord.Attribute("how", "well")], failure: "")
    // Once.
    tracer.end(workOf: UTF8Key("a"), [])
    #expect(tracer.work.span(of: "a") == nil)
    let records = tracer.take(atMost: 9)
    #expect(records.count == 1)
    let record = try #require(records.first)
    #expect(record.context == span.context && record.parent == Self.remote.spanID)
    #expect(!record.isParentRemote && record.end - record.start == 5 && record.failure == "")
    #expect(record.attributes.map { "\($0.name)" } == ["who", "how"])
  }

  /// At the bound nothing is forgotten; one more forgets the oldest that goes on, and counts it.
  @Test func workThatIsKeptIsBounded() {
    let tracer = tracer(work: 3)
    for id in ["a", "b", "c"] { tracer.begin("run", of: id, in: Self.remote, []) }
    // A command that is run once more begins its work anew.
    let former = tracer.work.span(of: "b")?.context
    tracer.begin("run", of: "b", in: Self.remote, [])
    #expect(tracer.work.span(of: "b")?.context != former)
    #expect(["a", "b", "c"].allSatisfy { tracer.work.span(of: $0) != nil })
    #expect(tracer.lost(.full) == 0)
    tracer.begin("run", of: "d", in: Self.remote, [])
    #expect(tracer.work.span(of: "a") == nil && tracer.lost(.full) == 1)
    // What has ended is no loss.
    tracer.end(workOf: UTF8Key("b"), [])
    tracer.begin("run", of: "e", in: Self.remote, [])
    #expect(tracer.lost(.full) == 1)
    #expect(["c", "d", "e"].allSatisfy { tracer.work.span(of: $0) != nil })
  }

  @Test func idsOfWorkAreComparedByBytes() {
    let tracer = tracer()
    tracer.begin("run", of: "\u{E9}", in: Self.remote, [])
    #expect(tracer.work.span(of: "e\u{301}") == nil)
  }

  // MARK: Sampling

  @Test func aParentIsFollowedWhateverTheRatio() throws {
    var unsampled = Self.remote
    unsampled.isSampled = false
    for ratio in [0, 0.5, 1] {
      let tracer = tracer(ratio: ratio)
      #expect(tracer.serve("s/m", from: unsampled) == nil)
      let span = try #require(tracer.serve("s/m", from: Self.remote))
      #expect(span.context.traceID == Self.remote.traceID)
      #expect(span.context.spanID != Self.remote.spanID && span.context.spanID != 0)
      span.end([])
      let record = try #require(tracer.take(atMost: 1).first)
      #expect(record.parent == Self.remote.spanID && record.isParentRemote)
    }
  }

  @Test func rootsAreSampledByRatio() throws {
    #expect((0..<1000).allSatisfy { _ in tracer(ratio: 0).serve("s/m", from: nil) == nil })
    let all = tracer(ratio: 1)
    #expect((0..<1000).allSatisfy { _ in all.serve("s/m", from: nil) != nil })
    let half = tracer(ratio: 0.5)
    let count = (0..<2000).count { _ in half.serve("s/m", from: nil) != nil }
    // 20 standard deviations.
    #expect((600...1400).contains(count))
  }

  @Test func noIDIsZeroOrTwice() throws {
    let tracer = Tracer(
      ratio: 1, random: Numbers(), timeSource: time, maxSpans: 10, maxBytes: 10_000,
      events: TracedEvents(capacity: 1))
    for _ in 0..<1000 {
      let context = try #require(tracer.serve("s/m", from: nil)).context
      #expect(context.traceHigh != 0 && context.traceLow != 0 && context.spanID != 0)
    }
    let drawn = self.tracer()
    let spans = (0..<1000).compactMap { _ in drawn.serve("s/m", from: nil)?.context.spanID }
    #expect(Set(spans).count == 1000)
  }

  // MARK: What a span says

  @Test func aChildStandsUnderItsParentAndTakesTime() throws {
    let tracer = tracer()
    let start = time.wallNanoseconds()
    let root = try #require(tracer.serve("s/m", from: nil))
    time.advance(nanoseconds: 5)
    let child = root.child("commit", .internal)
    time.advance(nanoseconds: 7)
    // A clock that is set back makes no span end before it began.
    time.jump(nanoseconds: -1_000_000)
    child.end([SpanRecord.Attribute("n", 3)], failure: "broken")
    root.end([])
    let records = tracer.take(atMost: 10)
    #expect(records.map(\.name) == ["commit", "s/m"])
    #expect(records[0].parent == root.context.spanID && !records[0].isParentRemote)
    #expect(records[0].context.traceID == root.context.traceID)
    #expect(records[0].start == start + 5 && records[0].end == start + 12)
    #expect(records[0].failure == "broken" && records[1].failure == nil)
    #expect(records[1].parent == 0 && records[1].start == start && records[1].end == start + 12)
  }

  @Test func textsAndAttributesAreCut() throws {
    let tracer = tracer()
    let limit = Limits.maxSpanTextBytes
    let fits = String(repeating: "x", count: limit)
    let attributes = (0...Limits.maxSpanAttributes).map { SpanRecord.Attribute("n", Int64($0)) }
    try #require(tracer.serve(fits, from: nil)).end(
      [SpanRecord.Attribute("a", fits), SpanRecord.Attribute("b", fits + "y")], failure: fits + "y")
    try #require(tracer.serve(fits + "y", from: nil)).end(attributes)
    let records = tracer.take(atMost: 2)
    #expect(records[0].name == fits && records[1].name == fits + "...")
    #expect(records[0].failure == fits + "...")
    var texts: [String] = []
    for attribute in records[0].attributes {
      if case .text(let text) = attribute.value { texts.append(text) }
    }
    #expect(texts == [fits, fits + "..."])
    #expect(records[1].attributes.count == Limits.maxSpanAttributes)
  }

  @Test func requestsToOthersCarryTheirOwnSpanOrTheClientsWord() throws {
    let tracer = tracer()
    var parent = Self.remote
    for state in ["", "a=1,b=2"] {
      parent.traceState = state
      let root = try #require(tracer.serve("s/m", from: parent))
      let own = OutgoingTrace.part(of: root)
      let span = try #require(own.begin("call target", .client))
      #expect(span.context.traceState == state)
      let told = [span.context.text] + (state.isEmpty ? [] : [state])
      #expect(own.fields(span).map(\.value) == told)
      #expect(
        own.fields(span).map(\.name) == Array(["traceparent", "tracestate"].prefix(told.count)))
      let foreign = OutgoingTrace.foreign("cc-what-came", state: state)
      #expect(foreign.begin("call target", .client) == nil)
      #expect(foreign.fields(nil).map(\.value) == ["cc-what-came"] + told.dropFirst())
    }
  }

  // MARK: Bounds

  @Test func soManySpansWaitAndNoMore() throws {
    let tracer = tracer(maxSpans: 3)
    for index in 0..<5 { try #require(tracer.serve("\(index)", from: nil)).end([]) }
    #expect(tracer.waitingCount == 3)
    #expect(tracer.lost(.full) == 2)
    #expect(tracer.take(atMost: 2).map(\.name) == ["0", "1"])
    // There is room again.
    try #require(tracer.serve("5", from: nil)).end([])
    #expect(tracer.take(atMost: 10).map(\.name) == ["2", "5"])
    #expect(tracer.lost(.full) == 2)
    #expect(tracer.take(atMost: 10).isEmpty)
  }

  @Test func soManyBytesWaitAndNoMore() throws {
    let other = tracer()
    try #require(other.serve("0", from: nil)).end([SpanRecord.Attribute("a", "text")])
    let bytes = try #require(other.take(atMost: 1).first).bytes
    let tracer = tracer(maxBytes: bytes * 2)
    for index in 0..<3 {
      try #require(tracer.serve("\(index)", from: nil)).end([SpanRecord.Attribute("a", "text")])
    }
    #expect(tracer.waitingCount == 2 && tracer.lost(.full) == 1)
    // A batch has at least one, whatever its size.
    #expect(tracer.take(atMost: 10, bytes: bytes * 2 - 1).count == 1)
    #expect(tracer.take(atMost: 10, bytes: 1).count == 1)
    try #require(tracer.serve("3", from: nil)).end([SpanRecord.Attribute("a", "text")])
    try #require(tracer.serve("4", from: nil)).end([SpanRecord.Attribute("a", "text")])
    #expect(tracer.take(atMost: 10, bytes: bytes * 2).count == 2)
  }

  @Test func theTracesOfEventsAreRememberedForAWhile() {
    let events = TracedEvents(capacity: 4)
    events.note(1..<3, createdAt: 7, Self.remote)
    events.note(5..<5, createdAt: 7, Self.remote)
    #expect(events.context(at: 1, createdAt: 7) == Self.remote)
    #expect(events.context(at: 2, createdAt: 7) == Self.remote)
    #expect(events.context(at: 3, createdAt: 7) == nil)
    // Another event got the position, because the commit of the first one failed.
    #expect(events.context(at: 1, createdAt: 8) == nil)
    events.note(10..<12, createdAt: 9, Self.remote)
    #expect(events.context(at: 1, createdAt: 7) != nil)
    events.note(12..<13, createdAt: 9, Self.remote)
    #expect(events.context(at: 1, createdAt: 7) == nil)
    #expect(events.context(at: 2, createdAt: 7) != nil)
    // More at once than there is room for: the last ones stay.
    events.note(20..<30, createdAt: 9, Self.remote)
    #expect((20..<30).count { events.context(at: $0, createdAt: 9) != nil } == 4)
    #expect(
      events.context(at: 29, createdAt: 9) != nil && events.context(at: 12, createdAt: 9) == nil)
  }

  @Test func soManyBytesOfTheirStatesAreRemembered() {
    let events = TracedEvents(capacity: 3, maxStateBytes: 20)
    var context = Self.remote
    context.traceState = "a=12345678"
    func states() -> [String?] {
      (1..<6).map { events.context(at: $0, createdAt: 7)?.traceState }
    }
    events.note(1..<3, createdAt: 7, context)
    #expect(states() == [context.traceState, context.traceState, nil, nil, nil])
    // One byte more than there is room for; the trace itself is remembered.
    var short = context
    short.traceState = "b"
    events.note(3..<4, createdAt: 7, short)
    #expect(states() == [context.traceState, context.traceState, "", nil, nil])
    // The same event again takes no more room.
    events.note(2..<3, createdAt: 7, context)
    #expect(states() == [context.traceState, context.traceState, "", nil, nil])
    // What is forgotten makes room, and what has none needs none.
    events.note(4..<6, createdAt: 7, context)
    #expect(states() == [nil, nil, "", context.traceState, context.traceState])
  }

  @Test func whatBecameOfSpansIsCounted() {
    let tracer = tracer()
    tracer.noteExported(5)
    tracer.noteLost(2, .failed)
    tracer.noteLost(1, .rejected)
    let readings = StatusRegistry(tracer.statusSources).read()
    let found = Dictionary(grouping: readings, by: \.name).mapValues { $0[0].figures }
    #expect(found["trace_spans_exported_total"]?.map(\.value) == [5])
    #expect(found["trace_spans_lost_total"]?.map(\.labels) == [["failed"], ["rejected"]])
    #expect(found["trace_spans_lost_total"]?.map(\.value) == [2, 1])
    #expect(found["trace_spans_waiting"]?.map(\.value) == [0])
  }
}
