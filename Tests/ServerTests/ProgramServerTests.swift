import Base
import Glibc
import HTTP
import Net
import RPC
import Synchronization
import Testing

@testable import Server

@Suite struct ProgramServerTests {
  /// A server on a free port and a socket of its own, with `PauseService`.
  final class Fixture: Sendable {
    private static let count = Atomic<Int>(0)
    let socket: String
    let service = PauseService()
    let server: ProgramServer
    let statistics = MethodStatistics(loops: 2)

    init(
      log: LogWriter? = nil, level: AccessLog.Level = .off, drainTimeout: Int64 = 10_000_000_000,
      change: (inout ServerPlan) -> Void = { _ in }
    ) throws {
      let number = Self.count.add(1, ordering: .relaxed).newValue
      socket = "/tmp/pintle-server-test-\(getpid())-\(number).sock"
      var plan = ServerPlan()
      plan.endpoints = [
        .plain(ListenAddress(host: "127.0.0.1", port: 0)), .administration(path: socket),
      ]
      plan.loops = 2
      plan.services = [service.registered()]
      plan.logLevel = level
      plan.httpLimits.drainTimeout = drainTimeout
      change(&plan)
      server = try ProgramServer(plan, statistics: statistics, log: log)
      try server.start()
    }

    /// Calls a method of the service by Connect; the HTTP status.
    func call(_ method: String) throws -> Int {
      try LocalHTTPClient(path: socket).send(
        "POST", "/test.Pause/\(method)", fields: [("content-type", "application/json")],
        body: Array("{}".utf8)
      ).status
    }

    func get(_ path: String) throws -> Int {
      try LocalHTTPClient(path: socket).send("GET", path).status
    }
  }

  /// What another thread found out.
  final class Outcome<Value: Sendable>: Sendable {
    private let value = Mutex<Value?>(nil)
    private let done = OneShotEvent()

    init(_ body: @escaping @Sendable () -> Value) {
      _ = try! SystemThread(name: "outcome") {
        let found = body()
        self.value.withLock { $0 = found }
        self.done.fire()
      }
    }

    func wait() -> Value {
      done.wait()
      return value.withLock { $0! }
    }
  }

  @Test func startsAnswersAndStops() throws {
    let fixture = try Fixture()
    let endpoints = fixture.server.endpointsInUse
    guard case .plain(let address) = endpoints[0] else {
      Issue.record("the first endpoint is not the plain one: \(endpoints)")
      return
    }
    #expect(address.host == "127.0.0.1" && address.port > 0)
    #expect(endpoints[1].text == fixture.socket)
    #expect(try fixture.call("Pass") == 200)
    #expect(try fixture.call("Fail") == 404)
    for path in ["/healthz", "/readyz", "/debug/healthz", "/debug/ready"] {
      #expect(try fixture.get(path) == 200)
    }
    fixture.server.stop()
    #expect(!LocalHTTPClient(path: fixture.socket).isServed())
    #expect(!FileAccess.exists(fixture.socket), "the socket's file is left behind")
  }

  @Test func drainLetsACallFinish() throws {
    let fixture = try Fixture()
    let call = Outcome { try? fixture.call("Wait") }
    fixture.service.entered.wait()
    let drain = Outcome { fixture.server.drainAndStop() }
    // Polled: draining begins on the other thread.
    while fixture.server.health.status() != .notServing { usleep(1000) }
    #expect(fixture.server.health.status("test.Pause") == .notServing)
    fixture.service.release()
    #expect(call.wait() == 200)
    #expect(drain.wait(), "the drain should have ended by itself")
  }

  @Test func drainEndsWhenItsTimeIsOver() throws {
    let fixture = try Fixture(drainTimeout: 50_000_000)
    let call = Outcome { try? fixture.call("Wait") }
    fixture.service.entered.wait()
    #expect(!fixture.server.drainAndStop(), "a call was cut off, so the drain was not clean")
    #expect(call.wait() == 503, "its caller is told")
  }

  @Test func statisticsCountEveryCall() throws {
    let fixture = try Fixture()
    for _ in 0..<3 { #expect(try fixture.call("Pass") == 200) }
    #expect(try fixture.call("Fail") == 404)
    #expect(
      try LocalHTTPClient(path: fixture.socket).send(
        "POST", "/test.Pause/Pass", fields: [("content-type", "application/json")],
        body: Array("{".utf8)
      ).status == 400)
    // A path that no method has is not counted.
    #expect(try fixture.call("Nothing") == 404)
    fixture.server.stop()
    #expect(
      fixture.statistics.rows() == [
        .init(
          method: "test.Pause/Pass", dialect: "connect", started: 4, handlersEntered: 3,
          finishedByCode: [("ok", 3), ("invalid_argument", 1)]),
        .init(
          method: "test.Pause/Fail", dialect: "connect", started: 1, handlersEntered: 1,
          finishedByCode: [("not_found", 1)]),
      ])
  }

  struct Logged: Sendable, CustomTestStringConvertible {
    var level: AccessLog.Level
    var methods: [String]
    var testDescription: String { level.rawValue }
  }

  @Test(arguments: [
    Logged(level: .all, methods: ["Pass", "Fail"]), Logged(level: .errors, methods: ["Fail"]),
    Logged(level: .off, methods: []),
  ])
  func logsCalls(_ row: Logged) throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    let fixture = try Fixture(log: try LogWriter(descriptor: ends[1]), level: row.level)
    #expect(try fixture.call("Pass") == 200)
    #expect(try fixture.call("Fail") == 404)
    fixture.server.stop()
    close(ends[1])
    var text: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while case let count = read(ends[0], &chunk, chunk.count), count > 0 { text += chunk[..<count] }
    close(ends[0])
    let lines = String(decoding: text, as: UTF8.self).split(separator: "\n")
    #expect(lines.count == row.methods.count)
    for (line, method) in zip(lines, row.methods) {
      #expect(line.hasPrefix("{\"time\":\"20"))
      #expect(line.contains("\"method\":\"test.Pause/\(method)\",\"dialect\":\"connect\""))
      if method == "Fail" {
        #expect(line.contains(#""code":"not_found","message":"nothing \"here\"","#))
      } else {
        #expect(line.contains(#""code":"ok","duration_us":"#))
      }
      let end = #""peer":"local","verb":"POST","path":"/test.Pause/\#(method)"}"#
      #expect(line.hasSuffix(end))
    }
  }

  @Test func errorsNameWhatIsWrong() throws {
    let fixture = try Fixture()
    defer { fixture.server.stop() }
    var plan = ServerPlan()
    plan.endpoints = [fixture.server.endpointsInUse[0]]
    let second = try ProgramServer(plan, statistics: MethodStatistics(loops: 1))
    do throws(CommandError) {
      try second.start()
      Issue.record("two servers listen on one address")
    } catch {
      #expect(error.exitCode == 1)
      #expect(error.message.contains("Address already in use"))
    }
    plan.endpoints = [
      .tls(
        ListenAddress(host: "127.0.0.1", port: 0),
        .init(certificateFile: "/nonexistent/a.crt", privateKeyFile: "/nonexistent/a.key"))
    ]
    do throws(CommandError) {
      _ = try ProgramServer(plan, statistics: MethodStatistics(loops: 1))
      Issue.record("a certificate that does not exist was loaded")
    } catch {
      #expect(error.message.contains("/nonexistent/a.crt"))
    }
    plan.endpoints = []
    plan.services = [fixture.service.registered(), fixture.service.registered()]
    #expect(throws: CommandError.failure("the service test.Pause is registered twice")) {
      try ProgramServer(plan, statistics: MethodStatistics(loops: 1))
    }
  }
}
