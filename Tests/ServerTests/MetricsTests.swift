import Base
import RPC
import Testing

@testable import Server

/// What Prometheus reads.
@Suite struct MetricsTests {
  struct Accepted: Sendable {
    var field: String?
    var format: MetricsFormat

    init(_ field: String?, _ format: MetricsFormat) {
      self.field = field
      self.format = format
    }
  }

  @Test(arguments: [
    Accepted(nil, .prometheus), Accepted("", .prometheus), Accepted("*/*", .prometheus),
    Accepted("text/html, */*;q=0.1", .prometheus),
    Accepted("application/openmetrics-text", .openMetrics),
    Accepted("Application/OpenMetrics-Text ; version=1.0.0 ; charset=utf-8", .openMetrics),
    Accepted("application/openmetrics-text;q=0", .prometheus),
    Accepted("application/openmetrics-text;q=0.4,text/plain;q=0.5", .prometheus),
    Accepted("application/openmetrics-text;q=0.5,text/plain;q=0.5", .openMetrics),
    Accepted("application/openmetrics-text;q=x", .prometheus),
    // What Prometheus 2.42 and 3.0 send.
    Accepted(
      "application/openmetrics-text;version=1.0.0,application/openmetrics-text;version=0.0.1;q=0.75,"
        + "text/plain;version=0.0.4;q=0.5,*/*;q=0.1", .openMetrics),
    Accepted(
      "application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;q=0.6,"
        + "text/plain;version=1.0.0;escaping=allow-utf-8;q=0.4,*/*;q=0.2", .openMetrics),
  ])
  func theFormIsWhatIsWantedMost(_ row: Accepted) {
    #expect(MetricsFormat(accepting: row.field) == row.format)
  }

  @Test(arguments: [
    ("localhost", true), ("LocalHost:9090", true), ("127.0.0.1", true), ("127.0.0.2:1", true),
    ("[::1]", true), ("[::1]:9090", true), ("", false), ("::1", false), ("[::1", false),
    ("[::1]x", false), ("[127.0.0.1]", false), ("[localhost]", false), ("localhost:", true),
    ("localhost:x", false), ("localhost:1:2", false), ("localhost.", false), ("127.0.0.1.a", false),
    ("a.localhost", false), ("10.0.0.1", false), ("[::2]:1", false), ("user@localhost", false),
  ])
  func thisMachineIsKnownByItsOwnNames(_ authority: String, _ expected: Bool) {
    #expect(LoopbackHost.isNamed(by: authority) == expected)
  }

  @Test(arguments: [
    (0, "0.0"), (1, "0.000000001"), (100_000, "0.0001"), (1_000_000_000, "1.0"),
    (10_000_000_000, "10.0"), (1_250_000_000, "1.25"), (-1_500_000_000, "-1.5"),
  ])
  func secondsAreExact(_ nanoseconds: Int, _ text: String) {
    #expect(MetricsText.seconds(nanoseconds) == text)
  }

  private func registry() -> StatusRegistry {
    let histogram = StatusHistogram(bounds: [1_000_000, 2_500_000])
    for value in [0, 1_000_000, 1_000_001, 2_500_001] { histogram.add(value) }
    return StatusRegistry([
      StatusSource(name: "a_total", help: "As \\ \"b\"\nc.", kind: .counter, labels: ["x", "y"]) {
        $0(["1\n2", "\\\""], 7)
        $0(["", "\u{E9}"], 8)
      },
      StatusSource(name: "process_b", help: "Bs.", kind: .gauge) { -3 },
      histogram.source(name: "c_seconds", help: "Cs.", unit: .nanoseconds),
      StatusSource(name: "d", help: "Ds.", kind: .gauge, labels: ["x"]) { _ in },
      StatusHistogram(bounds: [1]).source(name: "e", help: "Es."),
    ])
  }

  private func text(_ format: MetricsFormat) -> String {
    String(decoding: MetricsText.write(registry().read(), as: format), as: UTF8.self)
  }

  @Test func prometheusReadsThis() {
    #expect(
      text(.prometheus) == #"""
        # HELP pintle_a_total As \\ "b"\nc.
        # TYPE pintle_a_total counter
        pintle_a_total{x="1\n2",y="\\\""} 7
        pintle_a_total{x="",y="é"} 8
        # HELP process_b Bs.
        # TYPE process_b gauge
        process_b -3
        # HELP pintle_c_seconds Cs.
        # TYPE pintle_c_seconds histogram
        pintle_c_seconds_bucket{le="0.001"} 2
        pintle_c_seconds_bucket{le="0.0025"} 3
        pintle_c_seconds_bucket{le="+Inf"} 4
        pintle_c_seconds_sum 0.004500002
        pintle_c_seconds_count 4

        """#)
  }

  @Test func openMetricsNamesFamiliesAndEnds() {
    let lines = text(.openMetrics).split(separator: "\n").map(String.init)
    #expect(lines[0] == #"# HELP pintle_a As \\ \"b\"\nc."#)
    #expect(lines[1] == "# TYPE pintle_a counter")
    #expect(lines[2] == #"pintle_a_total{x="1\n2",y="\\\""} 7"#)
    #expect(lines.last == "# EOF")
  }

  /// A value on a bound belongs below it.
  @Test(arguments: [
    (Int64(0), 0), (100_000, 0), (100_001, 1), (250_000, 1), (10_000_000_000, 14),
    (10_000_000_001, 15), (.max, 15),
  ])
  func durationsHaveTheirBuckets(_ nanoseconds: Int64, _ bucket: Int) {
    #expect(
      StatusHistogram.bucket(of: Int(nanoseconds), in: MethodStatistics.durationBounds) == bucket)
  }

  typealias Fixture = ProgramServerTests.Fixture

  @Test func callsAreTimed() throws {
    let fixture = try Fixture()
    defer { fixture.server.stop() }
    for _ in 0..<3 { #expect(try fixture.call("Pass") == 200) }
    let reading = try #require(
      fixture.server.status.read().first { $0.name == "rpc_call_duration_seconds" })
    #expect(reading.figures.map(\.labels) == [["test.Pause/Pass", "connect"]])
    #expect(reading.figures.first?.buckets.reduce(0, +) == 3)
    #expect((reading.figures.first?.value ?? 0) > 0)
  }
}
