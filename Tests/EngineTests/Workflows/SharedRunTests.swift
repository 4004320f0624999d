import Base
import Delivery
import Engine
import Net
import Records
import Store
import TestDatabases
import Testing
import Wire

@testable import Engine

/// Runs and schedules that several processes share: stores over one database stand for processes.
@Suite(.enabled(if: TestDatabase.isPostgres, "make test-postgres runs them"))
struct SharedRunTests {
  @Test func aRunThatAnotherProcessCancelsStopsAndStaysSo() async throws {
    let directory = TemporaryDirectory()
    let (started, begin) = AsyncStream<Void>.makeStream()
    let (canceled, goOn) = AsyncStream<Void>.makeStream()
    let one = try RunWorld(in: directory) { _, _ in
      begin.yield()
      for await _ in canceled { break }
      return .completed(.object([]))
    }
    let other = try RunWorld(in: directory)
    let worker = try one.worker(isSoleOwner: false)
    let id = try await one.start(
      one.snapshot(RunWorkerTests.long), input: ["items": ["x"]])
    for await _ in started { break }
    // The other process is there to go on with it, too.
    let second = try other.worker(isSoleOwner: false)
    try await other.store.write { transaction throws(StoreError) in
      try WorkflowRunTable.cancel(id, by: "a1", organization: "o1", in: transaction)
    }
    goOn.yield()
    // A run that is started behind it ends: whatever was to be done about the first one was.
    let last = try await other.start(other.snapshot(Self.call), workflow: "w2")
    goOn.yield()
    #expect(try await other.ended(last)?.status == .completed)
    await worker.stop()
    await second.stop()
    for world in [one, other] {
      #expect(try await world.run(id)?.status == .canceled)
      #expect(
        try await world.history(id).last?.attributes == ["reason": "Canceled", "canceledBy": "a1"])
    }
    let made = (one.effects.keys + other.effects.keys).filter { $0.hasPrefix(id) }
    #expect(made == ["\(id)/First/0"])
  }

  private static let call = json(
    #"""
    {"start":"Call","steps":{
      "Call":{"type":"action","actionId":"sp:http","attributes":{"method":"get","url":"https://a.example/call"},
        "nextStep":"End"},
      "End":{"type":"success"}}}
    """#)

  @Test func aTimeStartsOneRun() async throws {
    let directory = TemporaryDirectory()
    let worlds = try (0..<2).map { _ in try RunWorld(in: directory) }
    let trigger: JSONValue = ["type": "SCHEDULED", "attributes": ["cronString": "* * * * *"]]
    let definition = json(#"{"start":"End","steps":{"End":{"type":"success"}}}"#)
    // Each has been due for ten minutes, of which one run makes up.
    let due = SystemTimeSource().wallNanoseconds() - 600_000_000_000
    let names = (0..<30).map { "w\($0)" }
    try await worlds[0].store.write { transaction throws(StoreError) in
      for name in names {
        let content = WorkflowContent(
          name: name, description: "", owner: WorkflowIdentity(type: "", id: "", name: ""),
          definition: definition, trigger: trigger)
        let place = WorkflowEvent.aggregate(name, organization: "o1")
        try transaction.append(WorkflowEvent.added(content), to: place, by: "t")
        try transaction.append(WorkflowEvent.enabled(account: "a1"), to: place, by: "t")
      }
    }
    let records = try await worlds[0].store.scan { reader throws(StoreError) in
      var records: [WorkflowRecord] = []
      for name in names {
        if let record = try WorkflowTable.find(name, organization: "o1", in: reader) {
          records.append(record)
        }
      }
      return records
    }
    #expect(records.count == names.count)
    try await worlds[0].store.write { transaction throws(StoreError) in
      for record in records {
        try WorkflowScheduleWork.begin(record, at: due, in: transaction)
      }
    }
    let loops = worlds.map { _ in EventLoop() }
    let schedulers = zip(worlds, loops).map { world, loop in
      WorkflowScheduler(
        store: world.store, identifiers: world.identifiers, registry: world.registry,
        starter: WorkflowStarter(
          identifiers: world.identifiers, timeSource: SystemTimeSource(),
          authority: world.authority), host: LoopHost(loop), isSoleOwner: false)
    }
    for loop in loops { try loop.start(name: "test-schedules") }
    for scheduler in schedulers { scheduler.start() }
    func runs() async throws -> [WorkflowRunRecord] {
      try await worlds[0].store.scan { reader throws(StoreError) in
        var runs: [WorkflowRunRecord] = []
        for name in names {
          runs += try WorkflowRunTable.list(
            workflow: name, page: Page(), organization: "o1", in: reader)
        }
        return runs
      }
    }
    for _ in 0..<2_000 where try await runs().count < names.count {
      try await Task.sleep(for: .milliseconds(5))
    }
    for scheduler in schedulers { await scheduler.stop(grace: 1_000_000_000) }
    for loop in loops { loop.stop() }
    // The next minute may have come meanwhile.
    let started = try await runs()
    #expect(Set(started.map(\.workflow)) == Set(names))
    let times = Dictionary(grouping: started, by: \.workflow).mapValues { $0.map(\.request) }
    for (name, times) in times {
      #expect(Set(times).count == times.count && times.count <= 2, "\(name): \(times)")
    }
  }
}
