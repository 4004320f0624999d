import Base
import Delivery
import Engine
import Records
import Services
import Store
import Testing
import Wire

/// A week of workflows that start at times, with restarts, hours without a process, and a clock that is set.
@Suite struct WorkflowScheduleTests {
  /// Thursday, five minutes past midnight in UTC; clocks in Berlin go forward on the Sunday of that week.
  private static let start: Int64 = 1_711_584_300
  private static let hour: Int64 = 3600
  private static let step: Int64 = 1200

  /// A pintle with its scheduler, which can be ended and begun again.
  private final class Week {
    let pintle: TestPintle
    var scheduler: WorkflowScheduler?

    init() throws {
      pintle = try TestPintle()
      pintle.advance(seconds: WorkflowScheduleTests.start - TestPintle.startSeconds)
    }

    var now: Int64 { pintle.time.wallNanoseconds() / 1_000_000_000 }

    func begin() {
      let identifiers = IdentifierSource(timeSource: pintle.time)
      let scheduler = WorkflowScheduler(
        store: pintle.store, identifiers: identifiers,
        registry: StepRegistry.standard(connectors: []),
        starter: WorkflowStarter(
          identifiers: identifiers, timeSource: pintle.time, authority: AccountAuthority()),
        host: LoopHost(pintle.loop))
      scheduler.start()
      self.scheduler = scheduler
    }

    func end() throws {
      guard let scheduler else { return }
      self.scheduler = nil
      try pintle.run { await scheduler.stop(grace: 0) }
    }

    /// Lets time pass up to a moment, a step after the other; what is due then has been started.
    func go(until moment: Int64) throws {
      while now < moment {
        pintle.advance(seconds: min(WorkflowScheduleTests.step, moment - now))
        if scheduler != nil { try settle() }
      }
    }

    private func settle() throws {
      try pintle.turn { (try? self.due()) == 0 }
    }

    private func due() throws -> Int64 {
      let (store, now) = (pintle.store, pintle.time.wallNanoseconds())
      return try pintle.run {
        try await store.scan { reader throws(StoreError) in
          try reader.number(
            Statement(
              dynamic: "SELECT COUNT(*) FROM work WHERE kind = 'workflow-schedule' AND due_at <= $1"
            ),
            [.integer(now)])
        }
      }
    }

    func make(_ attributes: JSONValue) throws -> String {
      var workflow = TestPintle.workflow("w").objectValue ?? []
      workflow.removeAll { $0.name == "trigger" }
      workflow.append(
        JSONValue.Member("trigger", ["type": "SCHEDULED", "attributes": attributes]))
      let id = try pintle.makeWorkflow(.object(workflow))
      try pintle.enable(id)
      return id
    }

    /// The times for which runs of a workflow were started, in the order in which they were.
    func times(_ workflow: String) throws -> [String] {
      let (store, organization) = (pintle.store, pintle.home)
      return try pintle.run {
        try await store.scan { reader throws(StoreError) in
          let runs = try WorkflowRunTable.list(
            workflow: workflow, page: Page(), organization: organization, in: reader)
          var times: [String] = []
          for run in runs.reversed() {
            let history = try WorkflowRunTable.history(
              of: run.id, organization: organization, in: reader)
            times.append(history.first?.attributes["input"]?["time"]?.stringValue ?? "none")
          }
          return times
        }
      }
    }
  }

  private static func text(_ seconds: Int64) -> String {
    var buffer = ByteBuffer()
    RFC3339.append(seconds: seconds, nanos: 0, to: &buffer)
    return String(decoding: buffer.array(), as: UTF8.self)
  }

  @Test func aWeekHasExactlyTheRunsThatItMustHave() throws {
    let week = try Week()
    let hourly = try week.make(["cronString": "0 * * * *"])
    let berlin = try week.make(["cronString": "30 2 * * *", "timeZone": "Europe/Berlin"])
    let chicago = try week.make(["cronString": "15 9 * * MON-FRI", "timeZone": "America/Chicago"])
    week.begin()
    let day = 24 * Self.hour
    let midnight = Self.start - 300

    // Restarts change nothing, not even one right at a time that is due.
    for restart in 1...9 {
      try week.go(until: midnight + Int64(restart) * 7 * Self.hour + (restart % 2 == 0 ? 0 : 900))
      try week.end()
      week.begin()
    }
    // Tuesday, from 0:20 to 5:40, nothing runs: what was missed is made up for by one run, that of the latest time.
    try week.go(until: midnight + 5 * day + 1200)
    try week.end()
    try week.go(until: midnight + 5 * day + 5 * Self.hour + 2400)
    week.begin()
    try week.go(until: midnight + 5 * day + 6 * Self.hour - 600)
    // Wednesday at 12:10 somebody sets the clock to 14:20, at 16:10 back to 14:10: no time comes twice.
    try week.go(until: midnight + 6 * day + 12 * Self.hour + 600)
    week.pintle.time.jump(nanoseconds: (2 * Self.hour + 600) * 1_000_000_000)
    try week.go(until: midnight + 6 * day + 16 * Self.hour + 600)
    week.pintle.time.jump(nanoseconds: -2 * Self.hour * 1_000_000_000)
    try week.go(until: midnight + 7 * day + 300)
    try week.end()

    let missed: Set<Int64> = Set((1...4).map { midnight + 5 * day + $0 * Self.hour })
    let leapt = midnight + 6 * day + 13 * Self.hour
    let hours = (1...(7 * 24)).map { midnight + Int64($0) * Self.hour }
      .filter { !missed.contains($0) && $0 != leapt }
    #expect(try week.times(hourly) == hours.map(Self.text))
    // On Sunday there is no half past two: it is three o'clock, then.
    #expect(
      try week.times(berlin) == [
        "2024-03-28T01:30:00Z", "2024-03-29T01:30:00Z", "2024-03-30T01:30:00Z",
        "2024-03-31T01:00:00Z", "2024-04-01T00:30:00Z", "2024-04-02T00:30:00Z",
        "2024-04-03T00:30:00Z",
      ])
    #expect(
      try week.times(chicago) == [
        "2024-03-28T14:15:00Z", "2024-03-29T14:15:00Z", "2024-04-01T14:15:00Z",
        "2024-04-02T14:15:00Z", "2024-04-03T14:15:00Z",
      ])
  }
}
