import HTTP
import Net
import RPC
import Synchronization
import Testing
import Wire

/// Head interceptors that cannot decide at once: the call waits, and nothing else changes.
@Suite struct LaterDecisionTests {
  private static func server(
    _ gate: Gate, _ log: CallLog = CallLog(), behind: [any HeadInterceptor] = []
  ) throws -> TestServer {
    var options = RPCOptions()
    options.headInterceptors = [log, gate] + behind
    options.handlerEntered = { _ in log.countEntry() }
    return try Dialect.server(options)
  }

  @Test(arguments: Dialect.allCases)
  func theCallGoesOnWhenItIsLetThrough(_ dialect: Dialect) throws {
    let gate = Gate()
    let log = CallLog()
    let behind = CallLog()
    let server = try Self.server(gate, log, behind: [behind])
    let message = TestMessage("h\u{e9}llo", count: 7)
    for pieces in [[], [1]] {
      var request = dialect.unary(message)
      request.pieces = pieces
      let stream = server.send(request)
      #expect(stream.status == nil)
      #expect(stream.credit == 0, "no credit for what nobody has looked at")
      gate.open(nil)
      server.settle()
      #expect(try dialect.read(stream).messages == [message])
      if dialect != .connectGet { #expect(stream.credit == request.body.count) }
    }
    #expect(log.entries == 2)
    #expect(log.ended.map(\.code) == [nil, nil])
    #expect(behind.begun.count == 2 && behind.ended.count == 2)
  }

  /// Calls that are no streams go on while the server ends, until it waits no longer.
  @Test(arguments: Dialect.allWithSockets)
  func theServersEndIsWaitedForOrAnswered(_ dialect: Dialect) throws {
    let gate = Gate()
    let server = try Self.server(gate)
    let message = TestMessage("hi")
    let patient = server.send(dialect.unary(message))
    patient.sink?.serverEnds(.streams)
    gate.open(nil)
    server.settle()
    #expect(try dialect.read(patient).messages == [message])
    let late = server.send(dialect.unary(message))
    late.sink?.serverEnds(.all)
    server.settle()
    let answer = try dialect.read(late)
    #expect(answer.code == 14)
    #expect(answer.status == (dialect.isGRPC ? 200 : 503))
    gate.open(nil)
    server.settle()
    #expect(try dialect.read(late) == answer)
  }

  @Test(arguments: Dialect.allCases)
  func aRefusalHasTheDialectsForm(_ dialect: Dialect) throws {
    let gate = Gate()
    let behind = CallLog()
    let server = try Self.server(gate, behind: [behind])
    let stream = server.send(dialect.unary(TestMessage("hi")))
    gate.open(RPCError(.unauthenticated, "who are you?"))
    server.settle()
    let answer = try dialect.read(stream)
    #expect(answer.code == 16)
    #expect(answer.message == "who are you?")
    #expect(behind.begun.isEmpty && behind.ended.isEmpty, "it never came to those behind")
  }

  @Test(arguments: Dialect.allCases)
  func aClientThatLeavesEndsTheWait(_ dialect: Dialect) throws {
    let gate = Gate()
    let log = CallLog()
    let server = try Self.server(gate, log)
    let stream = server.send(dialect.unary(TestMessage("hi")))
    stream.sink?.reset(.cancel)
    server.settle()
    #expect(log.ended.map(\.code) == [1])
    #expect(gate.cancellations == 1)
    gate.open(nil)
    server.settle()
    #expect(stream.status == nil)
    #expect(log.entries == 0)
    // The loop goes on.
    gate.isOpen = true
    let next = try dialect.read(server.send(dialect.unary(TestMessage("hi"))))
    #expect(next.messages == [TestMessage("hi")])
  }

  /// A client that does not even send what nobody has looked at yet.
  @Test(arguments: Dialect.allCases.filter { $0 != .connectGet })
  func aSlowRequestIsAnsweredMeanwhile(_ dialect: Dialect) throws {
    let gate = Gate()
    let log = CallLog()
    let server = try Self.server(gate, log)
    let stream = server.open(dialect.unary(TestMessage("hi")))
    server.settle()
    stream.sink?.timedOut()
    server.settle()
    #expect(try dialect.read(stream).code == 4)
    #expect(gate.cancellations == 1)
    #expect(log.ended.map(\.code) == [4] && log.entries == 0)
  }

  @Test(arguments: Dialect.allCases)
  func theDeadlineCountsMeanwhile(_ dialect: Dialect) throws {
    let gate = Gate()
    let log = CallLog()
    let server = try Self.server(gate, log)
    let stream = server.send(
      dialect.unary(TestMessage("hi"), [dialect.timeout(milliseconds: 100)]))
    server.advance(nanoseconds: 100_000_000)
    let answer = try dialect.read(stream)
    #expect(answer.code == 4)
    #expect(gate.cancellations == 1)
    gate.open(nil)
    server.settle()
    #expect(try dialect.read(stream) == answer)
    #expect(log.ended.map(\.code) == [4])
    #expect(log.entries == 0)
  }

  @Test func streamsWaitToo() throws {
    let gate = Gate()
    let server = try Self.server(gate)
    let stream = server.open(
      TestRequest(
        target: "/pintle.test.Echo/Chat", fields: [("content-type", "application/grpc")]))
    let message = TestMessage("hi")
    server.push(envelope(message.protobufBytes()), to: stream)
    server.settle()
    #expect(stream.status == nil && stream.credit == 0)
    gate.open(nil)
    server.settle()
    #expect(try envelopes(stream.body)?.map { try TestMessage(protobuf: $0.message) } == [message])
    server.push(envelope(message.protobufBytes()), to: stream)
    server.end(stream)
    #expect(envelopes(stream.body)?.count == 2)
    #expect(stream.trailer("grpc-status") == "0")
  }

  @Test func oneAfterTheOther() throws {
    let first = Gate()
    let second = Gate()
    let server = try Self.server(first, behind: [second])
    let stream = server.send(Dialect.grpc.unary(TestMessage("hi")))
    first.open(nil)
    server.settle()
    #expect(stream.status == nil)
    second.open(nil)
    server.settle()
    #expect(try Dialect.grpc.read(stream).messages == [TestMessage("hi")])
  }
}

/// Decides when a test says so.
private final class Gate: HeadInterceptor {
  private struct State {
    var isOpen = false
    var waiting: [UnsafeContinuation<RPCError?, Never>] = []
    var cancellations = 0
  }

  private let state = Mutex(State())

  /// Whether calls are let through at once.
  var isOpen: Bool {
    get { state.withLock { $0.isOpen } }
    set { state.withLock { $0.isOpen = newValue } }
  }

  /// How many waits ended because nobody wanted to know any more.
  var cancellations: Int { state.withLock { $0.cancellations } }

  /// Lets those who wait go on, or refuses them.
  func open(_ refusal: RPCError?) {
    let waiting = state.withLock { state in
      defer { state.waiting = [] }
      return state.waiting
    }
    for waiter in waiting { waiter.resume(returning: refusal) }
  }

  func begin(_ context: CallContext) throws(RPCError) -> HeadDecision {
    if isOpen { return .proceed }
    return .later { [self] () async throws(RPCError) in
      let refusal = await withTaskCancellationHandler {
        await withUnsafeContinuation { waiter in state.withLock { $0.waiting.append(waiter) } }
      } onCancel: {
        state.withLock { $0.cancellations += 1 }
        open(nil)
      }
      if let refusal { throw refusal }
    }
  }

  func end(_ context: CallContext, _ outcome: CallOutcome) {}
}
