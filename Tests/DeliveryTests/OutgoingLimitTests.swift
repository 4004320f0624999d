import Base
import Delivery
import Net
import Synchronization
import Testing

@Suite struct OutgoingLimitTests {
  private static let head = "HTTP/1.1 200 OK\r\n"

  private func send(
    _ reply: TestServer.Reply, timeout: Int64 = 60_000_000_000
  ) async throws -> Result<OutgoingAnswer, OutgoingError> {
    let server = try #require(TestServer { _ in reply })
    defer { server.close() }
    let harness = try ClientHarness(allowed: ["127.0.0.1"])
    defer { harness.stop() }
    return try await harness.send(server.url(), timeout: timeout)
  }

  @Test func theBody() async throws {
    let limit = Limits.maxOutgoingAnswerBytes
    let most = String(repeating: "a", count: limit)
    #expect(try await send(.ok(most)).get().body.count == limit)
    #expect(try await send(.ok(most + "a")).error == .answerTooLong(limit: limit))
    // Without a length in the head.
    #expect(try await send(.lastAnswer(Self.head + "\r\n" + most)).get().body.count == limit)
    #expect(
      try await send(.lastAnswer(Self.head + "\r\n" + most + "a")).error
        == .answerTooLong(limit: limit))
    let chunked = Self.head + "transfer-encoding: chunked\r\n\r\n"
    let chunk = String(limit, radix: 16) + "\r\n" + most + "\r\n"
    #expect(try await send(.answer(chunked + chunk + "0\r\n\r\n")).get().body.count == limit)
    #expect(
      try await send(.answer(chunked + chunk + "1\r\na\r\n0\r\n\r\n")).error
        == .answerTooLong(limit: limit))
  }

  /// A head of exactly `count` bytes, status line and empty line included.
  private func head(_ count: Int) -> String {
    var text = Self.head
    let end = "content-length: 0\r\n\r\n"
    while text.utf8.count + end.utf8.count < count {
      let room = count - text.utf8.count - end.utf8.count
      // A line of 1000 bytes, or the two last ones of what is left.
      let length = room >= 1100 ? 1000 : room > 100 ? room - 50 : room
      text += "x: " + String(repeating: "a", count: length - 5) + "\r\n"
    }
    return text + end
  }

  @Test func theHead() async throws {
    let limit = Limits.maxOutgoingHeadBytes
    #expect(head(limit).utf8.count == limit)
    #expect(try await send(.answer(head(limit))).status == 200)
    #expect(try await send(.answer(head(limit + 1))).error == .answerTooLong(limit: limit))
    // Interim answers count.
    let interim = "HTTP/1.1 103 Early Hints\r\n\r\n"
    #expect(
      try await send(.answer(interim + head(limit - interim.utf8.count))).status == 200)
    #expect(
      try await send(.answer(interim + head(limit + 1 - interim.utf8.count))).error
        == .answerTooLong(limit: limit))
  }

  @Test func answersWithoutEnd() async throws {
    let head = OutgoingError.answerTooLong(limit: Limits.maxOutgoingHeadBytes)
    #expect(try await send(.endless(Self.head, "x: y\r\n")).error == head)
    #expect(try await send(.endless("", "HTTP/1.1 100 Continue\r\n\r\n")).error == head)
    #expect(
      try await send(.endless(Self.head + "\r\n", String(repeating: "a", count: 999))).error
        == .answerTooLong(limit: Limits.maxOutgoingAnswerBytes))
    #expect(
      try await send(
        .endless(
          Self.head + "transfer-encoding: chunked\r\n\r\n0\r\n", "x: y\r\n")
      ).error == head)
    // One line without end is cut off by libcurl.
    guard
      case .failure(.failed) = try await send(
        .endless(Self.head + "x: ", String(repeating: "a", count: 1000)))
    else {
      Issue.record("a line without end")
      return
    }
  }

  @Test func answersThatAreNone() async throws {
    for text in ["", "\r\n\r\n", "hello\r\n\r\n", "SSH-2.0-OpenSSH_9\r\n", "HTTP/1.1\r\n\r\n"] {
      let result = try await send(.lastAnswer(text))
      guard case .failure(.failed) = result else {
        Issue.record("\(text): \(result)")
        continue
      }
    }
  }

  private static let ok = "HTTP/1.1 200 OK\r\n"
  private static let beginnings: [String] = [
    ok, ok + "x: y", ok + "x: y\r\n", ok + "content-length: 0\r\n",
    "HTTP/1.1 204 No Content\r\n", "HTTP/1.1 103 Early Hints\r\n\r\n",
    "HTTP/1.1 103 Early Hints\r\n\r\n" + ok,
    ok + "content-length: 5\r\n\r\n", ok + "content-length: 5\r\n\r\nabcd",
    ok + "transfer-encoding: chunked\r\n\r\n",
    ok + "transfer-encoding: chunked\r\n\r\n2\r\nab",
    ok + "transfer-encoding: chunked\r\n\r\n2\r\nab\r\n",
    ok + "transfer-encoding: chunked\r\n\r\n2\r\nab\r\n0\r\n",
  ]

  /// An answer of which a part is missing is none, whatever the part that came says.
  @Test(arguments: beginnings)
  func answersThatAreCutOff(_ text: String) async throws {
    let result = try await send(.lastAnswer(text))
    guard case .failure(.failed) = result else {
      Issue.record("\(result)")
      return
    }
  }

  @Test func interimAnswersAndTrailersAreNoFields() async throws {
    let answer = try await send(
      .answer(
        "HTTP/1.1 103 Early Hints\r\nlink: a\r\n\r\n" + Self.head
          + "x-one: 1\r\ntransfer-encoding: chunked\r\n\r\n2\r\nok\r\n0\r\nx-late: 2\r\n\r\n")
    ).get()
    #expect(answer.status == 200)
    #expect(answer.body == Array("ok".utf8))
    #expect(answer.fields.map(\.name) == ["x-one", "transfer-encoding"])
  }

  @Test func theTime() async throws {
    // Real time: libcurl keeps its own clock. 50 ms are far less than the test's patience.
    let timeout: Int64 = 50_000_000
    #expect(try await send(.silence(""), timeout: timeout).error == .timedOut)
    #expect(try await send(.silence(Self.head), timeout: timeout).error == .timedOut)
    #expect(
      try await send(.silence(Self.head + "content-length: 9\r\n\r\nabc"), timeout: timeout)
        .error == .timedOut)
    #expect(try await send(.ok(), timeout: 0).error == .timedOut)
    #expect(try await send(.ok(), timeout: .min).error == .timedOut)
    #expect(try await send(.ok(), timeout: .max).status == 200)
  }

  @Test func aLookupWithoutEndTimesOut() async throws {
    let harness = try ClientHarness(resolver: SilentResolver())
    defer { harness.stop() }
    let started = SystemTimeSource().monotonicNanoseconds()
    #expect(
      try await harness.send("http://a.example/", timeout: 50_000_000).error == .timedOut)
    // How long it took at most is the test's patience: the resolver never answers.
    #expect(SystemTimeSource().monotonicNanoseconds() - started >= 50_000_000)
  }

  @Test func cancelling() async throws {
    let arrived = Mutex(0)
    let server = try #require(
      TestServer { _ in
        arrived.withLock { $0 += 1 }
        return .silence("")
      })
    defer { server.close() }
    let silent = SilentResolver()
    let harness = try ClientHarness(allowed: ["127.0.0.1"], resolver: silent)
    defer { harness.stop() }
    let waiting = harness.start(
      OutgoingRequest(.post, url: server.url(), body: [1], timeout: Limits.maxOutgoingNanoseconds))
    let resolving = harness.start(
      OutgoingRequest(
        .post, url: "http://a.example/", body: [1], timeout: Limits.maxOutgoingNanoseconds))
    // Until both are where they wait; a test that fails here runs into its own end.
    while arrived.withLock({ $0 }) == 0 || silent.count == 0 { await Task.yield() }
    waiting.cancel()
    resolving.cancel()
    #expect(await waiting.value.error == .cancelled)
    #expect(await resolving.value.error == .cancelled)
    // A task that is cancelled before it begins sends nothing.
    let early = Task(executorPreference: harness.loop) { [clients = harness.clients] in
      await withUnsafeContinuation { $0.resume() }
      withUnsafeCurrentTask { $0?.cancel() }
      do throws(OutgoingError) {
        _ = try await clients.send(
          OutgoingRequest(
            .post, url: server.url(), body: [], timeout: Limits.maxOutgoingNanoseconds))
        return nil as OutgoingError?
      } catch {
        return error
      }
    }
    #expect(await early.value == .cancelled)
    #expect(server.connections == 1)
    // The client goes on.
    let other = try #require(TestServer())
    defer { other.close() }
    #expect(try await harness.send(other.url()).status == 200)
  }

  @Test func theNumberOfRequests() async throws {
    let harness = try ClientHarness(resolver: SilentResolver())
    var request = OutgoingRequest(
      .post, url: "http://a.example/", body: [], timeout: Limits.maxOutgoingNanoseconds)
    let tasks = (0..<Limits.maxOutgoingTransfers).map { number in
      request.share = "\(number)"
      return harness.start(request)
    }
    request.share = "next"
    // Tasks start in order on the loop, so this one comes behind them.
    #expect(await harness.start(request).value.error == .overloaded)
    tasks[7].cancel()
    #expect(await tasks[7].value.error == .cancelled)
    let next = harness.start(request)
    #expect(await harness.start(request).value.error == .overloaded)
    // The loop's end ends them all.
    harness.stop()
    #expect(await next.value.error == .closed)
    for (index, task) in tasks.enumerated() where index != 7 {
      #expect(await task.value.error == .closed)
    }
  }

  @Test(arguments: [
    "", "a b", "a:", "a\r\nb", "a\u{0}", "\u{e9}", "Host", "CONTENT-length", "transfer-encoding",
    "Connection", "expect", "te", "upgrade", "proxy-authorization",
  ])
  func fieldNames(_ name: String) async throws {
    let harness = try ClientHarness(allowed: ["127.0.0.1"])
    defer { harness.stop() }
    let request = OutgoingRequest(
      .post, url: "http://127.0.0.1:1234/", fields: [("a", "b"), (name, "c")], body: [],
      timeout: 1_000_000_000)
    #expect(await harness.send(request).error == .invalidField(name))
  }

  @Test(arguments: ["a\r\nb: c", "a\nb", "\r", "a\u{0}b", "\u{7f}", "\u{1b}"])
  func fieldValues(_ value: String) async throws {
    let harness = try ClientHarness(allowed: ["127.0.0.1"])
    defer { harness.stop() }
    let request = OutgoingRequest(
      .post, url: "http://127.0.0.1:1234/", fields: [("x-a", value)], body: [],
      timeout: 1_000_000_000)
    #expect(await harness.send(request).error == .invalidField("x-a"))
  }

  @Test func manyFieldsAndALongBody() async throws {
    let server = try #require(TestServer())
    defer { server.close() }
    let harness = try ClientHarness(allowed: ["127.0.0.1"])
    defer { harness.stop() }
    let fields = (0..<200).map { (name: "x-\($0)", value: String(repeating: "v", count: $0)) }
    let body = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0) }
    for body in [body, [], Array(body.prefix(10))] {
      let request = OutgoingRequest(
        .post, url: server.url(), fields: fields, body: body, timeout: 10_000_000_000)
      #expect(await harness.send(request).status == 200)
      let got = try #require(server.requests.last)
      #expect(got.body == body)
      #expect(fields.allSatisfy { got.field($0.name) == $0.value })
      #expect(got.field("expect") == nil)
      #expect(got.field("content-type") == nil)
      #expect(got.field("content-length") == String(body.count))
    }
  }
}

/// A resolver that never answers.
private final class SilentResolver: HostResolver {
  private let asked = Atomic<Int>(0)

  var count: Int { asked.load(ordering: .relaxed) }

  func addresses(of host: String, _ done: @escaping @Sendable ([IPAddress]) -> Void) {
    asked.add(1, ordering: .relaxed)
  }
}
