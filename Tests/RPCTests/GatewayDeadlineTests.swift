import HTTP
import RPC
import Testing
import Wire

/// How long calls of the JSON gateway may take, by what their clients and the settings say.
@Suite struct GatewayDeadlineTests {
  struct Row: Sendable, CustomTestStringConvertible {
    /// Milliseconds.
    var standard: Int64?
    var longest: Int64?
    var field: String?
    /// When the call ends.
    var end: Int64?
    var testDescription: String {
      "\(standard.map { "\($0)" } ?? "-") \(longest.map { "\($0)" } ?? "-") \(field ?? "-")"
    }
  }

  private static let rows = [
    Row(), Row(field: "70m", end: 70), Row(standard: 50, end: 50),
    Row(standard: 50, field: "70m", end: 70), Row(longest: 60, end: 60),
    Row(longest: 60, field: "70m", end: 60), Row(longest: 60, field: "40m", end: 40),
    Row(standard: 50, longest: 60, end: 50), Row(standard: 50, longest: 60, field: "1H", end: 60),
  ]

  private func server(_ row: Row) throws -> TestServer {
    let service = EchoService.registered()
    let deadlines = GatewayDeadlines(
      standard: row.standard.map { $0 * 1_000_000 }, longest: row.longest.map { $0 * 1_000_000 })
    return try TestServer(
      protocols: Dialect.protocols + [try JSONGateway([service], deadlines: deadlines)],
      services: [service])
  }

  private func request(_ row: Row, _ target: String) -> TestRequest {
    var request = TestRequest(
      target: target, fields: [("content-type", "application/json")],
      body: Array(#"{"text":"sleep"}"#.utf8))
    if let field = row.field { request.fields.append(("grpc-timeout", field)) }
    return request
  }

  @Test(arguments: rows) func unaryCallsEnd(_ row: Row) throws {
    let server = try server(row)
    let request = request(row, "/v1/say")
    let stream = server.open(request)
    server.push(request.body, to: stream)
    stream.sink?.ended(trailers: nil)
    server.settle()
    #expect(stream.status == nil)
    server.advance(nanoseconds: (row.end ?? 1000) * 1_000_000 - 1)
    #expect(stream.status == nil)
    guard row.end != nil else { return }
    server.advance(nanoseconds: 1)
    #expect(stream.status == 504)
    #expect(String(decoding: stream.body, as: UTF8.self).hasPrefix(#"{"code":4"#))
  }

  /// Other dialects have their clients say.
  @Test func othersAreNotBounded() throws {
    let server = try server(Row(standard: 50, longest: 60))
    let request = Dialect.grpc.unary(TestMessage("sleep"))
    let stream = server.open(request)
    server.push(request.body, to: stream)
    stream.sink?.ended(trailers: nil)
    server.settle()
    server.advance(nanoseconds: 999_999_999)
    #expect(stream.status == nil)
    server.advance(nanoseconds: 1)
    #expect(stream.trailer("grpc-status") == "0")
  }
}
