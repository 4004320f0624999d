import Base
import HTTP
import RPC
import Testing
import Wire

/// A wire protocol that a program brings along, in one file: a message as hex digits in the query, the answer as hex
/// digits in the body, an error as a line of text.
private final class HexProtocol: WireProtocol {
  let name = "hex"

  private let form = CallForm(
    dialect: .other, requests: .head, responses: .whole, rules: HexRules(), writer: HexWriter())

  func claim(_ stream: HTTPStream, _ settings: CallSettings) -> Claim {
    guard let method = settings.method(at: stream.head.path),
      stream.head.string(.accept) == "text/hex"
    else { return .notMine }
    guard stream.head.method == .get else {
      return .answer(HTTPAnswer(405, HTTPFields([.init("allow", "GET")])))
    }
    return .call(settings.call(stream, method, form, codec: .proto))
  }

  func answerUnknown(
    _ head: borrowing HTTPRequestHead, _ settings: CallSettings
  ) -> HTTPAnswer? { nil }
}

private final class HexRules: RequestRules {
  func timeout(_ head: borrowing HTTPRequestHead) throws(RPCError) -> Int64? { nil }

  func prepare(_ call: ServerCall, _ stream: HTTPStream) throws(RPCError) {
    let digits = Array(stream.head.query)
    var message: [UInt8] = []
    for start in stride(from: 0, to: digits.count, by: 2) {
      let pair = String(decoding: digits[start..<min(start + 2, digits.count)], as: UTF8.self)
      guard pair.count == 2, let byte = UInt8(pair, radix: 16) else {
        throw RPCError(.invalidArgument, "no hex")
      }
      message.append(byte)
    }
    try call.setRequest(message)
  }

  func metadata(_ head: borrowing HTTPRequestHead, _ settings: CallSettings) -> Metadata {
    Metadata()
  }

  func malformed(_ error: WireError) -> RPCError { RPCError(.invalidArgument, "no message") }
}

private final class HexWriter: ResponseWriter {
  func messageWritten(_ call: ServerCall, _ stream: HTTPStream) {
    let start = call.messageStart
    let message = stream.output.withUnsafeBytes { Array($0[start...]) }
    stream.output.truncate(to: start)
    for byte in message {
      let digits = String(byte, radix: 16)
      stream.output.append(utf8: (digits.count == 1 ? "0" : "") + digits)
    }
    call.isHeadSent = true
    stream.respond(200, HTTPFields([.init("content-type", "text/hex")]))
    call.outputWritten(stream, from: start)
  }

  func sendHeadEarly(_ call: ServerCall, _ stream: HTTPStream) {}

  func finish(_ call: ServerCall, _ stream: HTTPStream) { stream.finish(trailers: nil) }

  func fail(_ call: ServerCall, _ stream: HTTPStream, _ error: RPCError) {
    call.isHeadSent = true
    stream.respond(error.httpStatus, HTTPFields([.init("content-type", "text/plain")]))
    let start = stream.output.count
    stream.output.append(utf8: error.message)
    call.outputWritten(stream, from: start)
    stream.finish(trailers: nil)
  }
}

@Suite struct OwnProtocolTests {
  private static func get(_ message: String, _ options: RPCOptions = RPCOptions()) throws
    -> MemoryStream
  {
    let server = try TestServer(
      protocols: [HexProtocol()] + Dialect.protocols, options: options)
    return server.send(
      TestRequest(
        method: .get, target: "/pintle.test.Echo/Say?" + message, fields: [("accept", "text/hex")]))
  }

  @Test func aCallGoesTheWayOfAllCalls() throws {
    let log = CallLog()
    var options = RPCOptions()
    options.headInterceptors = [log]
    options.messageInterceptors = [ReplacingInterceptor()]
    // text: "hi"
    let answer = try Self.get("0a026869", options)
    #expect(answer.status == 200 && answer.text == "0a026869")
    #expect(log.begun.map(\.protocolName) == ["other"])
    #expect(log.ended.map(\.code) == [nil])
  }

  @Test(arguments: [
    ("0a04" + "6661696c", 404, "no such thing: 100% \u{e9}"), ("0a", 400, "no message"),
    ("0a0", 400, "no hex"), ("xy", 400, "no hex"),
  ])
  func errorsHaveItsForm(_ message: String, _ status: Int, _ text: String) throws {
    let answer = try Self.get(message)
    #expect(answer.status == status && answer.text == text)
  }

  @Test func theOthersAreAskedAfterIt() throws {
    let server = try TestServer(protocols: [HexProtocol()] + Dialect.protocols)
    let answer = try Dialect.grpc.read(server.send(Dialect.grpc.unary(TestMessage("hi"))))
    #expect(answer.messages == [TestMessage("hi")])
  }
}
