import Base
import Delivery
import Engine
import Records
import Store
import Testing
import Wire

/// Which targets are called, with what, and what their answers do.
@Suite struct ExecutionRunnerTests {
  /// A target of a case; they are called a, b, c in the order listed.
  struct Step: Sendable {
    var kind = TargetKind.call
    var interrupts = true
    var outcome: FakeSender.Outcome
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var steps: [Step]
    /// The bodies that were sent, in order.
    var sent: [String]
    /// The content afterwards.
    var content: String
    var failure: ExecutionFailure?
    /// The texts in the log.
    var log: [String] = []
    var testDescription: String { name }
  }

  static let ok = FakeSender.Outcome.answer(200, "")
  static let conflict = #"{"forwardedStatusCode":409,"forwardedErrorMessage":"no"}"#

  static let compressedDenial = stored(#"{"forwardedStatusCode":403}"#)

  /// A text in the deflate format, as one stored block (RFC 1951 section 3.2.4).
  static func stored(_ text: String) -> [UInt8] {
    let count = UInt8(text.utf8.count)
    return [1, count, 0, ~count, 0xFF] + Array(text.utf8)
  }

  static let cases: [Case] = [
    Case(name: "no target", steps: [], sent: [], content: "m"),
    Case(
      name: "a webhook's body is ignored",
      steps: [Step(kind: .webhook, outcome: .answer(200, #"{"x":1}"#))], sent: ["m"], content: "m"),
    Case(
      name: "a webhook's body need not be JSON",
      steps: [Step(kind: .webhook, outcome: .answer(204, "thanks"))], sent: ["m"], content: "m"),
    Case(
      name: "a call replaces, and the next one sees it",
      steps: [Step(outcome: .answer(200, #"{"x":1}"#)), Step(kind: .webhook, outcome: ok)],
      sent: ["m", #"{"x":1}"#], content: #"{"x":1}"#),
    Case(
      name: "the last call wins",
      steps: [Step(outcome: .answer(200, "1")), Step(outcome: .answer(201, "2"))],
      sent: ["m", "1"], content: "2"),
    Case(
      name: "an empty answer changes nothing", steps: [Step(outcome: ok)], sent: ["m"], content: "m"
    ),
    Case(
      name: "a status that is no success interrupts",
      steps: [Step(outcome: .answer(500, #"{"x":1}"#)), Step(outcome: ok)], sent: ["m"],
      content: "m", failure: .status(500), log: ["a! answered with status 500"]),
    Case(
      name: "a redirect is a failure",
      steps: [Step(kind: .webhook, outcome: .answer(302, ""))], sent: ["m"], content: "m",
      failure: .status(302), log: ["a! answered with status 302"]),
    Case(
      name: "1xx is no success", steps: [Step(outcome: .answer(199, ""))], sent: ["m"],
      content: "m", failure: .status(199), log: ["a! answered with status 199"]),
    Case(
      name: "without interrupting the next one is called",
      steps: [
        Step(interrupts: false, outcome: .answer(500, "1")),
        Step(interrupts: false, outcome: .failure(.timedOut)), Step(outcome: .answer(200, "2")),
      ],
      sent: ["m", "m", "m"], content: "2",
      log: [
        "a: answered with status 500", "b: b.test cannot be reached: it did not answer in time",
      ]),
    Case(
      name: "no JSON interrupts", steps: [Step(outcome: .answer(200, "{"))], sent: ["m"],
      content: "m", failure: .invalidAnswer("it is no JSON"),
      log: ["a! the answer cannot be used: it is no JSON"]),
    Case(
      name: "no JSON is passed over",
      steps: [Step(interrupts: false, outcome: .answer(200, "{}x")), Step(outcome: ok)],
      sent: ["m", "m"], content: "m", log: ["a: the answer cannot be used: it is no JSON"]),
    Case(
      name: "what does not fit leaves the content as it was",
      steps: [Step(interrupts: false, outcome: .answer(200, #""unfit""#)), Step(outcome: ok)],
      sent: ["m", "m"], content: "m", log: ["a: the answer cannot be used: it does not fit"]),
    Case(
      name: "what does not fit interrupts", steps: [Step(outcome: .answer(200, #""unfit""#))],
      sent: ["m"], content: "m", failure: .invalidAnswer("it does not fit"),
      log: ["a! the answer cannot be used: it does not fit"]),
    Case(
      name: "a forwarded error of a webhook interrupts",
      steps: [Step(kind: .webhook, outcome: .answer(200, conflict)), Step(outcome: ok)],
      sent: ["m"], content: "m", failure: .forwarded(status: 409, message: "no"),
      log: ["a! answered with the error 409: no"]),
    Case(
      name: "a forwarded error of a call does not replace",
      steps: [Step(interrupts: false, outcome: .answer(200, conflict)), Step(outcome: ok)],
      sent: ["m", "m"], content: "m", log: ["a: answered with the error 409: no"]),
    Case(
      name: "a compressed error of a webhook interrupts",
      steps: [
        Step(kind: .webhook, outcome: .coded("deflate", compressedDenial)), Step(outcome: ok),
      ],
      sent: ["m"], content: "m", failure: .forwarded(status: 403, message: ""),
      log: ["a! answered with the error 403: "]),
    Case(
      name: "a compressed answer replaces",
      steps: [Step(outcome: .coded("deflate", stored("[7]")))], sent: ["m"], content: "[7]"),
    Case(
      name: "a coding that is not understood interrupts",
      steps: [Step(kind: .webhook, outcome: .coded("br", [0x3B]))], sent: ["m"], content: "m",
      failure: .invalidAnswer(#"its coding "br" is not understood"#),
      log: [#"a! the answer cannot be used: its coding "br" is not understood"#]),
    Case(
      name: "a compressed answer that is cut off is passed over",
      steps: [
        Step(
          kind: .webhook, interrupts: false,
          outcome: .coded("deflate", [UInt8](compressedDenial.dropLast()))
        ), Step(outcome: ok),
      ],
      sent: ["m", "m"], content: "m", log: ["a: the answer cannot be used: its deflate is cut off"]),
    Case(
      name: "half an object of a webhook interrupts",
      steps: [Step(kind: .webhook, outcome: .answer(200, #"{"forwardedStatusCode":4"#))],
      sent: ["m"], content: "m", failure: .invalidAnswer("it begins as a JSON object and is none"),
      log: ["a! the answer cannot be used: it begins as a JSON object and is none"]),
    Case(
      name: "a mark in front of a call's answer",
      steps: [Step(outcome: .answer(200, "\u{FEFF}1"))], sent: ["m"], content: "1"),
    Case(
      name: "a refused address", steps: [Step(outcome: .failure(.refused(address: "10.0.0.1")))],
      sent: ["m"], content: "m", failure: .refused(host: "a.test", address: "10.0.0.1"),
      log: ["a! a.test: the address 10.0.0.1 may not be dialled"]),
    Case(
      name: "a failure's own text goes to the log",
      steps: [Step(outcome: .failure(.failed("connect to 10.1.2.3: refused")))], sent: ["m"],
      content: "m",
      failure: .unreachable(
        host: "a.test", reason: "the connection failed", detail: "connect to 10.1.2.3: refused"),
      log: ["a! a.test cannot be reached: connect to 10.1.2.3: refused"]),
    Case(
      name: "an answer that is too long",
      steps: [Step(interrupts: false, outcome: .failure(.answerTooLong(limit: 9)))], sent: ["m"],
      content: "m", log: ["a: the answer is longer than 9 bytes"]),
    Case(
      name: "a cancelled call ends although the target does not interrupt",
      steps: [Step(interrupts: false, outcome: .failure(.cancelled)), Step(outcome: ok)],
      sent: ["m"], content: "m", failure: .cancelled, log: ["a! the call was cancelled"]),
  ]

  @Test(arguments: cases)
  func targetsAreCalledInOrder(_ item: Case) async {
    let sender = FakeSender()
    let log = KeptLog()
    let content = TextContent("m")
    var targets: [ResolvedTarget] = []
    for (step, name) in zip(item.steps, ["a", "b", "c"]) {
      let target = ResolvedTarget.named(name, step.kind, interrupts: step.interrupts)
      sender.answer(target.content.endpoint, step.outcome)
      targets.append(target)
    }
    let failure = await run(targets, content, sender, log)
    #expect(failure == item.failure)
    #expect(sender.requests.map { String(decoding: $0.body, as: UTF8.self) } == item.sent)
    #expect(content.text == item.content)
    #expect(
      log.entries.map { "\($0.name)\($0.isInterrupted ? "!" : ":") \($0.text)" } == item.log)
  }

  @Test func aTargetThatIsListedTwiceIsCalledTwice() async {
    let sender = FakeSender()
    sender.answer("http://a.test/", .answer(200, ""))
    let target = ResolvedTarget.named("a")
    #expect(await run([target, target], TextContent("m"), sender, KeptLog()) == nil)
    #expect(sender.requests.count == 2)
  }

  /// A target's timeout, the time that is left of the call, and what the request may take.
  struct TimeCase: Sendable {
    var timeout: Int64
    var left: Int64?
    var expected: Int64?
  }

  @Test(arguments: [
    TimeCase(timeout: 100, left: nil, expected: 100),
    TimeCase(timeout: 100, left: 101, expected: 100),
    TimeCase(timeout: 100, left: 99, expected: 99), TimeCase(timeout: 100, left: 1, expected: 1),
    TimeCase(timeout: 100, left: 0, expected: nil),
    TimeCase(timeout: 100, left: -5, expected: nil),
  ])
  func theCallsDeadlineBoundsTheTimeout(_ item: TimeCase) async {
    let sender = FakeSender()
    sender.answer("http://a.test/", .answer(200, ""))
    let time = ManualTimeSource()
    let failure = await run(
      [.named("a", interrupts: false, timeout: item.timeout)], TextContent("m"), sender, KeptLog(),
      time: time, deadline: item.left.map { time.monotonicNanoseconds() + $0 })
    #expect(sender.requests.map(\.timeout) == item.expected.map { [$0] } ?? [])
    #expect(failure == (item.expected == nil ? .deadlineExceeded : nil))
  }

  @Test(arguments: [49, 50])
  func aTimeoutAtTheCallsDeadlineIsTheDeadline(_ passed: Int64) async {
    let time = ManualTimeSource()
    let sender = FakeSender { time.advance(nanoseconds: passed) }
    sender.answer("http://a.test/", .failure(.timedOut))
    let failure = await run(
      [.named("a", interrupts: false)], TextContent("m"), sender, KeptLog(), time: time,
      deadline: time.monotonicNanoseconds() + 50)
    #expect(failure == (passed < 50 ? nil : .deadlineExceeded))
  }

  @Test func aCancelledCallEndsTheTargetsCall() async {
    let sender = FakeSender()
    sender.answer("http://a.test/", .waits)
    let task = Task {
      await run([.named("a", interrupts: false), .named("b")], TextContent("m"), sender, KeptLog())
    }
    // The call is under way once its request was sent; there is nothing else to wait for.
    while sender.requests.isEmpty { await Task.yield() }
    task.cancel()
    #expect(await task.value == .cancelled)
    #expect(sender.requests.count == 1)
  }

  // MARK: Async targets

  @Test func asyncTargetsAreNotWaitedForAndNotCancelled() async {
    let sender = FakeSender()
    sender.answer("http://a.test/", .waits)
    sender.answer("http://b.test/", .answer(200, "2"))
    let background = BackgroundCalls()
    let content = TextContent("m")
    let log = KeptLog()
    let task = Task {
      await run(
        [.named("a", .async, interrupts: false), .named("b", .call)], TextContent("m"), sender, log,
        background: background)
    }
    #expect(await task.value == nil)
    task.cancel()
    while sender.requests.count < 2 { await Task.yield() }
    #expect(background.count == 1)
    #expect(content.text == "m")
    #expect(await background.drain(timeout: 1) == 1)
    while background.count > 0 { await Task.yield() }
    #expect(log.entries.map(\.text) == ["the call was cancelled"])
  }

  @Test func aFailedAsyncTargetIsLoggedOnly() async {
    let sender = FakeSender()
    sender.answer("http://a.test/", .answer(500, ""))
    let background = BackgroundCalls()
    let log = KeptLog()
    let failure = await run(
      [.named("a", .async, interrupts: false)], TextContent("m"), sender, log,
      background: background)
    #expect(failure == nil)
    #expect(await background.drain(timeout: 60_000_000_000) == 0)
    #expect(log.entries.map(\.text) == ["answered with status 500"])
    #expect(sender.requests.map(\.timeout) == [10_000_000_000])
  }

  @Test(arguments: [
    (FakeSender.Outcome.coded("deflate", compressedDenial), "answered with the error 403: "),
    (
      .coded("br", [0x3B]), #"the answer cannot be used: its coding "br" is not understood"#
    ), (.answer(200, "{"), "the answer cannot be used: it begins as a JSON object and is none"),
  ])
  func anAsyncTargetsAnswerIsRead(_ outcome: FakeSender.Outcome, _ text: String) async {
    let sender = FakeSender()
    sender.answer("http://a.test/", outcome)
    let background = BackgroundCalls()
    let log = KeptLog()
    let failure = await run(
      [.named("a", .async, interrupts: false)], TextContent("m"), sender, log,
      background: background)
    #expect(failure == nil)
    #expect(await background.drain(timeout: 60_000_000_000) == 0)
    #expect(log.entries.map(\.text) == [text])
  }

  @Test func anAsyncCallThatFindsNoRoomIsDroppedAndLogged() async {
    let sender = FakeSender()
    sender.answer("http://a.test/", .waits)
    let background = BackgroundCalls(calls: FairShare(places: 1, kept: 0, each: 1))
    let log = KeptLog()
    let target = ResolvedTarget.named("a", .async, interrupts: false)
    #expect(
      await run([target, target], TextContent("m"), sender, log, background: background) == nil)
    #expect(
      log.entries.map(\.text) == ["not called: too many calls to async targets are under way"])
    _ = await background.drain(timeout: 1)
  }

  // MARK: Traces

  @Test func eachTargetIsASpanOfItsOwnInTheCallsTrace() async throws {
    let sender = FakeSender()
    sender.answer("http://a.test/", .answer(500, "canary"))
    sender.answer("http://b.test/", .failure(.timedOut))
    sender.answer("http://c.test/", .answer(200, ""))
    let tracer = Tracer(ratio: 1)
    let call = try #require(tracer.serve("s/m", from: nil))
    let background = BackgroundCalls()
    _ = await run(
      [.named("a", interrupts: false), .named("b", interrupts: false), .named("c", .async)],
      TextContent("m"), sender, KeptLog(), background: background, trace: .part(of: call))
    while background.count > 0 { await Task.yield() }
    let spans = tracer.take(atMost: 10)
    #expect(spans.map(\.failure) == ["", "the target did not answer in time", nil])
    #expect(spans.allSatisfy { $0.parent == call.context.spanID && $0.kind == .client })
    #expect(spans.allSatisfy { $0.context.traceID == call.context.traceID })
    let told = sender.requests.map { $0.fields.first { $0.name == "traceparent" }?.value }
    #expect(told == spans.map(\.context.text))
    #expect(!"\(spans)".contains("canary"))
  }

  @Test func theClientsWordIsPassedOnWhereNothingIsRecorded() async {
    let sender = FakeSender()
    _ = await run(
      [.named("a")], TextContent("m"), sender, KeptLog(), trace: .foreign("cc-what-came"))
    _ = await run([.named("a")], TextContent("m"), sender, KeptLog())
    _ = await run(
      [.named("a")], TextContent("m"), sender, KeptLog(), trace: .foreign("cc-it", state: "a=1"))
    let told = sender.requests.map { $0.fields.first { $0.name == "traceparent" }?.value }
    #expect(told == ["cc-what-came", nil, "cc-it"])
    let states = sender.requests.map { $0.fields.first { $0.name == "tracestate" }?.value }
    #expect(states == [nil, nil, "a=1"])
  }

  // MARK: -

  private func run(
    _ targets: [ResolvedTarget], _ content: any ExecutionContent, _ sender: FakeSender,
    _ log: KeptLog,
    background: BackgroundCalls = BackgroundCalls(), time: ManualTimeSource = ManualTimeSource(),
    deadline: Int64? = nil, trace: OutgoingTrace? = nil
  ) async -> ExecutionFailure? {
    let signer = TestKeys.signer()
    let runner = ExecutionRunner(
      caller: TargetCaller(
        sender: sender,
        requests: TargetRequestBuilder(
          encoder: PayloadEncoder(signer: signer), signer: signer, timeSource: time),
        identifiers: IdentifierSource(timeSource: time)),
      background: background, timeSource: time, log: log)
    do throws(ExecutionFailure) {
      try await runner.run(
        ResolvedExecution(id: "request", targets: targets), on: content, deadline: deadline,
        trace: trace)
      return nil
    } catch {
      return error
    }
  }
}
