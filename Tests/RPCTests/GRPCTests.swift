import Base
import HTTP
import RPC
import Testing
import Wire

@Suite struct GRPCTests {
  static func request(
    _ body: [UInt8], path: String = "/pintle.test.Echo/Say", fields: [(String, String)] = [],
    pieces: [Int] = []
  ) -> TestRequest {
    TestRequest(
      target: path, fields: [("content-type", "application/grpc"), ("te", "trailers")] + fields,
      body: body, pieces: pieces)
  }

  @Test func unaryCallAnswersWithOneEnvelopeAndStatusZero() throws {
    let server = try TestServer(protocols: [GRPC.native])
    let stream = server.send(
      Self.request([0, 0, 0, 0, 4, 0x0A, 2, 0x68, 0x69]))
    #expect(stream.status == 200)
    #expect(stream.fields == [.init("content-type", "application/grpc")])
    #expect(stream.body == [0, 0, 0, 0, 4, 0x0A, 2, 0x68, 0x69])
    #expect(stream.trailers == [.init("grpc-status", "0")])
    #expect(stream.isFinished)
  }

  @Test(arguments: 1...12)
  func bodyMayBeCutAnywhere(size: Int) throws {
    let server = try TestServer(protocols: [GRPC.native])
    let body = envelope(TestMessage("hello", count: 3).protobufBytes())
    let stream = server.send(Self.request(body, pieces: [size]))
    #expect(stream.body == body)
    #expect(stream.trailer("grpc-status") == "0")
  }

  @Test func truncationAtEveryOffsetIsRefused() throws {
    let server = try TestServer(protocols: [GRPC.native])
    let body = envelope(TestMessage("hello").protobufBytes())
    for count in 0..<body.count {
      let stream = server.send(Self.request(Array(body.prefix(count))))
      #expect(stream.trailer("grpc-status") == (count == 0 ? "12" : "13"), "cut at \(count)")
      #expect(stream.body.isEmpty)
    }
  }

  @Test func errorCarriesPercentEncodedMessageAndDetails() throws {
    let server = try TestServer(protocols: [GRPC.native])
    let stream = server.send(Self.request(envelope(TestMessage("fail").protobufBytes())))
    #expect(stream.trailer("grpc-status") == "5")
    #expect(stream.trailer("grpc-message") == "no such thing: 100%25 %C3%A9")
    let details = try #require(stream.trailer("grpc-status-details-bin"))
    let status = try #require(Base64.decode(details))
    // Sent without padding, of which this value would have some.
    #expect(!status.count.isMultiple(of: 3) && !details.contains("="))
  }
}
