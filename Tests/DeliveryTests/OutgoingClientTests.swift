import Base
import Delivery
import Net
import Testing

@Suite struct OutgoingClientTests {
  private func rules(_ texts: [String] = ["127.0.0.0/8"]) throws -> AllowRules {
    try AllowRules(texts)
  }

  @Test func aPostArrivesAsItWasMade() async throws {
    let server = try #require(
      TestServer { _ in .ok("hello", fields: "X-One:  1 \r\nRetry-After: 7\r\nx-one: 2\r\n") })
    defer { server.close() }
    let harness = try ClientHarness()
    defer { harness.stop() }
    let request = OutgoingRequest(
      .post, url: server.url("/hook?x=1#part"),
      fields: [
        ("Content-Type", "application/json"), ("webhook-id", "msg_1"), ("x-empty", ""),
        ("x-list", "a, b"),
      ],
      body: Array(#"{"a":1}"#.utf8), timeout: 60_000_000_000, allowed: try rules())
    let answer = try await harness.send(request).get()
    #expect(answer.status == 200)
    #expect(answer.body == Array("hello".utf8))
    #expect(answer.field("retry-after") == "7")
    #expect(
      answer.fields.map { "\($0.name)=\($0.value)" } == [
        "x-one=1", "retry-after=7", "x-one=2", "content-length=5",
      ])
    let got = try #require(server.requests.first)
    #expect(got.body == request.body)
    #expect(
      got.head == """
        POST /hook?x=1 HTTP/1.1\r
        Host: 127.0.0.1:\(server.port)\r
        User-Agent: pintle/test\r
        Accept: */*\r
        Accept-Encoding: gzip, deflate\r
        Content-Type:application/json\r
        webhook-id:msg_1\r
        x-empty:\r
        x-list:a, b\r
        Content-Length: 7
        """)
  }

  @Test func aConnectionIsUsedAgain() async throws {
    let server = try #require(TestServer())
    defer { server.close() }
    let harness = try ClientHarness(allowed: ["127.0.0.1"])
    defer { harness.stop() }
    for _ in 0..<20 { #expect(try await harness.send(server.url()).status == 200) }
    #expect(server.connections == 1)
    #expect(server.requests.count == 20)
    // One that the server closed meanwhile is replaced.
    server.dropConnections()
    for _ in 0..<3 { #expect(try await harness.send(server.url()).status == 200) }
    #expect(server.connections == 2)
  }
}
