import Base
import Delivery
import Engine
import Glibc
import Records
import Schedules
import Services
import Store
import Synchronization
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

    private let zones: TimeZoneDirectory
    private let refused = Refusals()

    init(from start: Int64 = WorkflowScheduleTests.start, zones: TimeZoneDirectory = .system) throws
    {
      self.zones = zones
      pintle = try TestPintle()
      pintle.advance(seconds: start - TestPintle.startSeconds)
    }

    var now: Int64 { pintle.time.wallNanoseconds() / 1_000_000_000 }

    func begin() {
      let identifiers = IdentifierSource(timeSource: pintle.time)
      let scheduler = WorkflowScheduler(
        store: pintle.store, identifiers: identifiers,
        registry: StepRegistry.standard(connectors: []),
        starter: WorkflowStarter(
          identifiers: identifiers, timeSource: pintle.time, authority: AccountAuthority()),
        host: LoopHost(pintle.loop), zones: zones
      ) { [refused] _, _, text in refused.add(text) }
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

    /// Whether a time that is due was looked at, and put off.
    func isUndecided() throws -> Bool {
      try !refused.isEmpty && due() == 1
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
            let time = history.first?.attributes["input"]?["time"]?.stringValue ?? "none"
            // No run begins before its time, whatever the clock did before.
            let isEarly = WorkflowScheduleTests.text(run.startedAt / 1_000_000_000) < time
            times.append(isEarly ? "\(time), early" : time)
          }
          return times
        }
      }
    }
  }

  /// What was said of runs that were not started.
  private final class Refusals: Sendable {
    private let texts = Mutex<[String]>([])
    func add(_ text: String) { texts.withLock { $0.append(text) } }
    var isEmpty: Bool { texts.withLock { $0.isEmpty } }
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
    // Wednesday at 12:10 somebody sets the clock to 14:20: what was leapt over is one run. At 16:10 it is set back to
    // 14:10: no time comes twice, and five o'clock comes when the clock says so.
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

  /// A week in which a zone's clocks change, and the runs of some schedules in it.
  struct Change: CustomTestStringConvertible {
    var zone: String
    /// When the week begins, five minutes past a full hour.
    var start: Int64
    /// By attributes, beside the time zone: RFC 3339 times without the zeros at their ends.
    var runs: [(attributes: JSONValue, times: String)]

    var testDescription: String { "\(zone), \(WorkflowScheduleTests.text(start))" }
  }

  private static let weekly: JSONValue = [
    "frequency": "weekly", "weeklyDays": ["Sunday", "Mon"], "weeklyTimes": ["01:30"],
  ]

  static let changes = [
    // Forward on the 10th at two: there is no half past two.
    Change(
      zone: "America/New_York", start: 1_709_787_900,
      runs: [
        (
          ["cronString": "30 2 * * *"],
          "07T07:30 08T07:30 09T07:30 10T07:00 11T06:30 12T06:30 13T06:30"
        ), (["cronString": "*/30 1-3 * * SUN"], "10T06:00 10T06:30 10T07:00 10T07:30"),
        (weekly, "10T06:30 11T05:30"), (["cronString": "0 9 * * MON#2"], "11T13:00"),
        (["cronString": "15 0 L-21 * *"], "10T05:15"),
        (
          ["frequency": "daily"], "08T05:00 09T05:00 10T05:00 11T04:00 12T04:00 13T04:00 14T04:00"
        ),
      ]),
    // Back on the 3rd at two: half past one comes twice, and half past two once.
    Change(
      zone: "America/New_York", start: 1_730_347_500,
      runs: [
        (
          ["cronString": "30 1 * * *"],
          "31T05:30 01T05:30 02T05:30 03T05:30 04T06:30 05T06:30 06T06:30"
        ),
        (
          ["cronString": "*/30 1-3 * * SUN"],
          "03T05:00 03T05:30 03T06:00 03T06:30 03T07:00 03T07:30 03T08:00 03T08:30"
        ), (weekly, "03T05:30 04T06:30"),
        (["cronString": "@daily"], "01T04:00 02T04:00 03T04:00 04T05:00 05T05:00 06T05:00"),
      ]),
    // Back on the 27th at three: half past two comes twice.
    Change(
      zone: "Europe/Berlin", start: 1_729_728_300,
      runs: [
        (
          ["cronString": "30 2 * * *"],
          "24T00:30 25T00:30 26T00:30 27T00:30 28T01:30 29T01:30 30T01:30"
        ),
        (
          ["cronString": "*/30 1-3 * * SUN"],
          "26T23:00 26T23:30 27T00:00 27T00:30 27T01:00 27T01:30 27T02:00 27T02:30"
        ), (weekly, "26T23:30 28T00:30"),
        (
          ["cronString": "@daily"], "24T22:00 25T22:00 26T22:00 27T23:00 28T23:00 29T23:00 30T23:00"
        ),
      ]),
  ]

  @Test(arguments: changes)
  func aWeekInWhichClocksChangeHasItsRuns(_ change: Change) throws {
    let week = try Week(from: change.start)
    let workflows = try change.runs.map { run in
      var attributes = run.attributes.objectValue ?? []
      attributes.append(JSONValue.Member("timeZone", .string(change.zone)))
      return try week.make(.object(attributes))
    }
    week.begin()
    try week.go(until: change.start + 7 * 24 * Self.hour)
    try week.end()
    for (workflow, run) in zip(workflows, change.runs) {
      let times = try week.times(workflow).map { String($0.dropFirst(8).prefix(8)) }
      #expect(times.joined(separator: " ") == run.times, "\(run.attributes.text())")
    }
  }

  /// A file that is away for a while, as during an update of tzdata, keeps nothing from being made up for.
  @Test func aTimeZoneThatIsAwayForAWhileLosesNoRun() throws {
    let directory = TemporaryDirectory()
    let file = directory.path + "/Europe/Berlin"
    mkdir(directory.path + "/Europe", 0o700)
    symlink("/usr/share/zoneinfo/Europe/Berlin", file)
    defer {
      unlink(file)
      rmdir(directory.path + "/Europe")
    }
    let week = try Week(zones: TimeZoneDirectory(directory.path))
    let daily = try week.make(["cronString": "30 2 * * *", "timeZone": "Europe/Berlin"])
    week.begin()
    let midnight = Self.start - 300
    try week.go(until: midnight + Self.hour)
    unlink(file)
    // While nothing can be said of it, its time stays what it was.
    week.pintle.advance(seconds: Self.hour)
    try week.pintle.turn { (try? week.isUndecided()) == true }
    symlink("/usr/share/zoneinfo/Europe/Berlin", file)
    try week.go(until: midnight + 3 * Self.hour)
    try week.end()
    #expect(try week.times(daily) == ["2024-03-28T01:30:00Z"])
  }
}
