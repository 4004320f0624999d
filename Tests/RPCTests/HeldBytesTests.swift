import HTTP
import Testing
import Wire

@testable import RPC

/// What a peer may have waiting, in every dialect: requests that are not answered, answers that are not read.
@Suite struct HeldBytesTests {
  static let long = TestMessage(String(repeating: "a", count: 100_000))
  static let answered =
    "too many bytes of your requests, or of answers that you have not read, "
    + "are waiting: send fewer at once"

  @Test(arguments: Dialect.allCases)
  func whatACallKeepsIsBounded(_ dialect: Dialect) throws {
    // A server for each call: buffers that calls reuse would make them differ.
    func send(_ limit: Int = .max) throws -> MemoryStream {
      try Dialect.server().send(dialect.unary(Self.long), heldLimit: limit)
    }
    let free = try send()
    #expect(try dialect.read(free).messages == [Self.long])
    let most = free.mostHeld
    #expect(most >= 100_000)
    // At the bound, and one past it.
    #expect(try dialect.read(send(most)).code == nil)
    let answer = try dialect.read(send(most - 1))
    #expect(answer.code == 8 && answer.message == Self.answered && answer.messages.isEmpty)
    #expect(answer.status == (dialect.isGRPC ? 200 : 429))
  }

  /// The request alone goes too far: the rest of it is not waited for.
  @Test(arguments: Dialect.allCases.filter { $0 != .connectGet })
  func halfARequestIsBounded(_ dialect: Dialect) throws {
    let server = try Dialect.server()
    let stream = server.open(dialect.unary(Self.long), heldLimit: 40_000)
    server.push(Array(dialect.unary(Self.long).body.prefix(60_000)), to: stream)
    #expect(try dialect.read(stream).code == 8)
    #expect(stream.heldBytes == 0)
  }

  /// Little costs nothing, whoever sends it.
  @Test(arguments: Dialect.allCases)
  func smallCallsAreNotCounted(_ dialect: Dialect) throws {
    let server = try Dialect.server()
    let stream = server.send(dialect.unary(TestMessage("hello")), heldLimit: 0)
    #expect(try dialect.read(stream).code == nil)
  }

  /// What is compressed counts as what it inflates to.
  @Test func inflatedRequestsCount() throws {
    let server = try Dialect.server()
    let message = TestMessage(String(repeating: "b", count: 500_000))
    let request = TestRequest(
      target: "/pintle.test.Echo/Say",
      fields: [("content-type", "application/grpc"), ("grpc-encoding", "gzip")],
      body: envelope(TestCompression.compress(message.protobufBytes(), .gzip), flags: 1))
    #expect(try Dialect.grpc.read(server.send(request)).messages == [message])
    #expect(try Dialect.grpc.read(server.send(request, heldLimit: 400_000)).code == 8)
  }

  /// A stream of responses to a reader that has stopped ends with the error as its last item.
  @Test(arguments: [StreamTests.Form.grpc, .connect])
  func anUnreadStreamEnds(_ form: StreamTests.Form) throws {
    let server = try Dialect.server()
    let stream = server.open(form.request("Chat"), heldLimit: 230_000)
    stream.isStalled = true
    stream.highWater = .max
    for _ in 0..<4 {
      server.push(form.encode(TestMessage(String(repeating: "c", count: 50_000))), to: stream)
      server.settle()
    }
    stream.isStalled = false
    stream.take()
    let read = try form.read(stream)
    #expect(["8", "resource_exhausted"].contains(read.code) && read.messages.count == 2)
  }

  @Test(arguments: Dialect.allCases)
  func publicMethodsTakeLittle(_ dialect: Dialect) throws {
    let message = TestMessage(String(repeating: "d", count: 4000))
    let count = dialect.encode(message).count
    let fits = try Dialect.server(publicBytes: count)
    #expect(try dialect.read(fits.send(dialect.unary(message))).code == nil)
    let exceeded = try Dialect.server(publicBytes: count - 1)
    let answer = try dialect.read(exceeded.send(dialect.unary(message)))
    #expect(answer.code == 8 && answer.message.hasPrefix("message is longer than the limit of"))
    if dialect.isGRPC {
      // The announcement is enough.
      let stream = exceeded.open(dialect.unary(message))
      exceeded.push(Array(dialect.unary(message).body.prefix(8)), to: stream)
      #expect(try dialect.read(stream).code == 8)
    }
  }
}
