import Glibc
import Synchronization
import Testing

@testable import Server

/// When a server's background work begins and ends.
@Suite struct BackgroundWorkTests {
  typealias Fixture = ProgramServerTests.Fixture

  /// What happened, in order.
  final class Record: Sendable {
    private let lines = Mutex<[String]>([])

    var all: [String] { lines.withLock { $0 } }

    func add(_ line: String) { lines.withLock { $0.append(line) } }

    func work(
      _ name: String, ofCalls: Bool = false,
      start: @escaping @Sendable () throws(CommandError) -> Void = {}
    ) -> BackgroundWork {
      BackgroundWork(
        name: name, ofCalls: ofCalls,
        start: { () throws(CommandError) in
          try start()
          self.add("start \(name)")
        }, beginStop: { self.add("begin \(name)") }, finishStop: { self.add("finish \(name)") })
    }
  }

  @Test func beginsInOrderAndEndsInTheOppositeOne() throws {
    let record = Record()
    let fixture = try Fixture { $0.backgroundWork = ["a", "b", "c"].map { record.work($0) } }
    #expect(record.all == ["start a", "start b", "start c"])
    #expect(fixture.server.drainAndStop())
    #expect(
      record.all == [
        "start a", "start b", "start c", "begin c", "begin b", "begin a", "finish c", "finish b",
        "finish a",
      ])
  }

  @Test func callsEndInBetween() throws {
    let record = Record()
    // The server answers while work begins, begins to stop, and ends.
    let fixture = try Fixture { plan in
      let socket = plan.endpoints[1].text
      let look: @Sendable (String) -> Void = { name in
        let status = try? LocalHTTPClient(path: socket).send("GET", "/healthz").status
        record.add("\(name) \(status ?? 0)")
      }
      plan.backgroundWork = [
        BackgroundWork(
          name: "looks", start: { look("start") }, beginStop: { look("begin") },
          finishStop: { record.add("finish") })
      ]
    }
    let call = ProgramServerTests.Outcome { try? fixture.call("Wait") }
    fixture.service.entered.wait()
    let drain = ProgramServerTests.Outcome { fixture.server.drainAndStop() }
    while record.all.count < 2 { usleep(1000) }
    #expect(record.all == ["start 200", "begin 200"])
    record.add("released")
    fixture.service.release()
    #expect(call.wait() == 200)
    #expect(drain.wait())
    #expect(record.all == ["start 200", "begin 200", "released", "finish"])
  }

  @Test func oneThatCannotBeginEndsTheServer() throws {
    let record = Record()
    #expect(throws: CommandError.failure("b: no room")) {
      try Fixture {
        $0.backgroundWork = [
          record.work("a"),
          record.work("b") { () throws(CommandError) in throw .failure("no room") },
          record.work("c"),
        ]
      }
    }
    #expect(record.all == ["start a", "begin a", "finish a"])
  }

  @Test func stoppingAtOnceDoesNotWaitForIt() throws {
    let record = Record()
    let fixture = try Fixture { $0.backgroundWork = [record.work("a")] }
    fixture.server.stop()
    #expect(record.all == ["start a", "begin a"])
  }

  /// A server that hands over ends all else while it serves, and what belongs to calls with these.
  @Test func partsEndByThemselves() throws {
    let record = Record()
    let list = BackgroundWorkList([
      record.work("a"), record.work("b", ofCalls: true), record.work("c"),
    ])
    try list.start()
    list.beginStop(.apart)
    list.finishStop(.apart)
    record.add("calls end")
    list.beginStop(.ofCalls)
    list.finishStop()
    #expect(
      record.all == [
        "start a", "start b", "start c", "begin c", "begin a", "finish c", "finish a", "calls end",
        "begin b", "finish b",
      ])
  }

  /// Also when several ask for it.
  @Test func eachStepIsDoneOnce() throws {
    let record = Record()
    let list = BackgroundWorkList([record.work("a")])
    try list.start()
    for _ in 0..<2 {
      list.beginStop()
      list.finishStop()
    }
    #expect(record.all == ["start a", "begin a", "finish a"])
  }
}
