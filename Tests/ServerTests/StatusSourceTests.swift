import Base
import RPC
import Testing

@testable import Server

/// What a server tells of itself.
@Suite struct StatusSourceTests {
  typealias Fixture = ProgramServerTests.Fixture

  /// A part that counts, as a program adds one: cells for each loop, and a source that tells their sum.
  private final class PeerCount: HeadInterceptor {
    let cells = StatusCells(lanes: 2, count: 2)

    func begin(_ context: CallContext) throws(RPCError) -> HeadDecision {
      cells.lane(context.loopIndex)[context.isLocalPeer ? 0 : 1].add()
      return .proceed
    }

    func end(_ context: CallContext, _ outcome: CallOutcome) {}

    var source: StatusSource {
      StatusSource(
        name: "test_calls_total", help: "Calls by where they come from.", kind: .counter,
        labels: ["peer"]
      ) { [cells] report in
        report(["local"], cells.sum(0))
        report(["other"], cells.sum(1))
      }
    }
  }

  private func figures(_ name: String, of server: ProgramServer) throws -> [[String]: Int] {
    let reading = try #require(server.status.read().first { $0.name == name })
    var figures: [[String]: Int] = [:]
    for figure in reading.figures {
      #expect(figures.updateValue(figure.value, forKey: figure.labels) == nil)
    }
    return figures
  }

  @Test func aPartAddsItsOwn() throws {
    let part = PeerCount()
    let fixture = try Fixture { plan in
      plan.statusSources = [part.source]
      plan.options.headInterceptors = [part]
    }
    defer { fixture.server.stop() }
    #expect(try figures("test_calls_total", of: fixture.server) == [["local"]: 0, ["other"]: 0])
    for _ in 0..<3 { #expect(try fixture.call("Pass") == 200) }
    #expect(try figures("test_calls_total", of: fixture.server) == [["local"]: 3, ["other"]: 0])
  }

  @Test func callsAndConnectionsAreAmongThem() throws {
    let fixture = try Fixture()
    defer { fixture.server.stop() }
    #expect(try fixture.call("Pass") == 200)
    #expect(try fixture.call("Pass") == 200)
    #expect(try fixture.call("Fail") == 404)
    let (server, pass, fail) = (fixture.server, "test.Pause/Pass", "test.Pause/Fail")
    #expect(
      try figures("rpc_calls_started_total", of: server)
        == [[pass, "connect"]: 2, [fail, "connect"]: 1])
    #expect(
      try figures("rpc_handlers_entered_total", of: server)
        == [[pass, "connect"]: 2, [fail, "connect"]: 1])
    #expect(
      try figures("rpc_calls_finished_total", of: server)
        == [[pass, "connect", "ok"]: 2, [fail, "connect", "not_found"]: 1])
    #expect(try figures("http_requests_total", of: server) == [[]: 3])
    #expect(try figures("http_connections_accepted_total", of: server) == [[]: 3])
    // What the administration is told are the same numbers.
    #expect(fixture.statistics.rows().map(\.started) == [2, 1])
  }
}
