import HTTP
import RPC
import Testing
import Wire

/// What every dialect must do alike.
@Suite struct DialectTests {
  @Test(arguments: Dialect.allWithSockets)
  func echo(_ dialect: Dialect) throws {
    let server = try Dialect.server()
    let message = TestMessage("h\u{e9}llo", count: 7, tags: ["a", "b"])
    let answer = try dialect.read(server.send(dialect.unary(message)))
    #expect(answer.status == 200)
    #expect(answer.code == nil)
    #expect(answer.messages == [message])
  }

  @Test(arguments: Dialect.allWithSockets)
  func echoWhateverTheCuts(_ dialect: Dialect) throws {
    let server = try Dialect.server()
    let message = TestMessage("hello", count: 7)
    var request = dialect.unary(message)
    for size in 1...max(1, request.body.count) {
      request.pieces = [size]
      #expect(try dialect.read(server.send(request)).messages == [message], "pieces of \(size)")
    }
  }

  @Test(arguments: Dialect.allWithSockets)
  func handlerError(_ dialect: Dialect) throws {
    let server = try Dialect.server()
    let answer = try dialect.read(server.send(dialect.unary(TestMessage("fail"))))
    #expect(answer.code == 5)
    #expect(answer.message == "no such thing: 100% \u{e9}")
    #expect(answer.status == (dialect.hasErrorStatus ? 404 : 200))
    #expect(answer.messages.isEmpty)
  }

  @Test(arguments: Dialect.allWithSockets)
  func validation(_ dialect: Dialect) throws {
    let server = try Dialect.server()
    let answer = try dialect.read(server.send(dialect.unary(TestMessage("forbidden"))))
    #expect(answer.code == 3)
    #expect(answer.message == "invalid TestMessage.Text: value must not be \"forbidden\"")
    #expect(answer.status == (dialect.hasErrorStatus ? 400 : 200))
  }

  @Test(arguments: Dialect.allWithSockets)
  func metadata(_ dialect: Dialect) throws {
    let server = try Dialect.server()
    let prefix = dialect == .gateway ? "grpc-metadata-" : ""
    let fields = [
      (prefix + "x-one", "first"), (prefix + "x-one", "second"), (prefix + "x-two-bin", "q6ur,AAE"),
    ]
    let answer = try dialect.read(server.send(dialect.unary(TestMessage("metadata"), fields)))
    let expected = [
      ("x-one", "first"), ("x-one", "second"), ("x-two-bin", "q6ur"), ("x-two-bin", "AAE"),
    ]
    let got = answer.headers.filter {
      $0.name.hasPrefix(prefix + "x-one") || $0.name.hasPrefix(prefix + "x-two")
    }
    #expect(got == expected.map { .init(prefix + $0.0, $0.1) })
    // The gateway has no place for trailers.
    guard dialect != .gateway else { return }
    #expect(
      answer.trailers.filter { $0.name.hasPrefix("t-x-") }
        == expected.map { .init("t-" + $0.0, $0.1) })
  }

  /// What an error carries reaches the caller beside what the handler had set before it failed.
  @Test(arguments: Dialect.allWithSockets)
  func metadataOfAnError(_ dialect: Dialect) throws {
    let server = try Dialect.server()
    let answer = try dialect.read(server.send(dialect.unary(TestMessage("fail with metadata"))))
    #expect(answer.code == 10)
    let all = (answer.headers + answer.trailers).map { "\($0.name): \($0.value)" }
    let prefix = dialect == .gateway ? "grpc-metadata-" : ""
    #expect(all.contains(prefix + "x-why: because"), "\(all)")
    #expect(all.contains(prefix + "x-why-bin: q7qr"), "\(all)")
    // The gateway has no place for trailers.
    #expect(all.contains { $0.hasSuffix("x-trailing: too") } == (dialect != .gateway), "\(all)")
  }

  @Test(arguments: Dialect.allWithSockets)
  func deadlineAnswersAtOnceAndStopsTheHandler(_ dialect: Dialect) throws {
    let server = try Dialect.server()
    let stream = server.send(
      dialect.unary(TestMessage("sleep"), [dialect.timeout(milliseconds: 100)]))
    #expect(dialect.isUnanswered(stream))
    server.advance(nanoseconds: 99_000_000)
    #expect(dialect.isUnanswered(stream))
    server.advance(nanoseconds: 1_000_000)
    let answer = try dialect.read(stream)
    #expect(answer.code == 4)
    #expect(answer.status == (dialect.hasErrorStatus ? 504 : 200))
    server.advance(nanoseconds: 2_000_000_000)
    #expect(try dialect.read(stream) == answer)
  }

  @Test(arguments: Dialect.allWithSockets)
  func deadlineThatHolds(_ dialect: Dialect) throws {
    let server = try Dialect.server()
    let stream = server.send(
      dialect.unary(TestMessage("sleep"), [dialect.timeout(milliseconds: 2_000)]))
    server.advance(nanoseconds: 1_000_000_000)
    #expect(try dialect.read(stream).messages == [TestMessage("slept")])
    server.advance(nanoseconds: 5_000_000_000)
    #expect(try dialect.read(stream).messages == [TestMessage("slept")])
  }

  @Test(arguments: Dialect.allWithSockets)
  func resetCancelsTheHandler(_ dialect: Dialect) throws {
    let log = CallLog()
    var options = RPCOptions()
    options.headInterceptors = [log]
    let server = try Dialect.server(options)
    let stream = server.send(dialect.unary(TestMessage("sleep")))
    stream.sink?.reset(.cancel)
    server.settle()
    #expect(dialect.isUnanswered(stream))
    #expect(log.ended.map(\.code) == [1])
    server.advance(nanoseconds: 2_000_000_000)
    #expect(dialect.isUnanswered(stream))
  }

  @Test(arguments: Dialect.allWithSockets)
  func interceptorsSeeEveryCallOnce(_ dialect: Dialect) throws {
    let log = CallLog()
    var options = RPCOptions()
    options.headInterceptors = [log]
    options.handlerEntered = { _ in log.countEntry() }
    let server = try Dialect.server(options)
    for text in ["hi", "fail", "forbidden"] {
      _ = server.send(dialect.unary(TestMessage(text)))
    }
    #expect(log.begun.map(\.protocolName) == Array(repeating: dialect.protocolName, count: 3))
    #expect(log.ended.map(\.code) == [nil, 5, 3])
    #expect(log.ended.map(\.handlerEntered) == [true, true, false])
    #expect(log.entries == 2)
  }

  @Test(arguments: Dialect.allWithSockets)
  func refusalByAnInterceptorComesBeforeTheBody(_ dialect: Dialect) throws {
    let log = CallLog(refusing: RPCError(.unauthenticated, "auth header missing"))
    var options = RPCOptions()
    options.headInterceptors = [log]
    let server = try Dialect.server(options)
    let stream = server.open(dialect.unary(TestMessage("hi")))
    let answer = try dialect.read(stream)
    #expect(answer.code == 16)
    #expect(answer.message == "auth header missing")
    #expect(answer.status == (dialect.isGRPC ? 200 : 401))
    #expect(
      stream.field("www-authenticate") == (dialect.isGRPC ? nil : #"Bearer realm="pintle""#))
    server.push([1, 2, 3], to: stream)
    server.end(stream)
    #expect(try dialect.read(stream) == answer)
  }

  @Test(arguments: Dialect.allWithSockets)
  func executionsSeeAndReplaceMessages(_ dialect: Dialect) throws {
    let execution = ReplacingInterceptor()
    var options = RPCOptions()
    options.messageInterceptors = [execution]
    let server = try Dialect.server(options)
    let answer = try dialect.read(server.send(dialect.unary(TestMessage("replace me"))))
    #expect(answer.messages == [TestMessage("replaced", count: 2)])
    let invalid = try dialect.read(server.send(dialect.unary(TestMessage("make invalid"))))
    #expect(invalid.code == 3)
    let refused = try dialect.read(server.send(dialect.unary(TestMessage("refuse"))))
    #expect(refused.code == 9)
  }

  @Test(arguments: Dialect.allWithSockets)
  func drainingServerRefusesNewCalls(_ dialect: Dialect) throws {
    let server = try Dialect.server()
    server.handler.refusesCalls = true
    let answer = try dialect.read(server.send(dialect.unary(TestMessage("hi"))))
    #expect(answer.code == 14)
    #expect(answer.status == (dialect.isGRPC ? 200 : 503))
  }
}
