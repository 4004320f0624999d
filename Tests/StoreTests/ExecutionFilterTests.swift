import Base
import JSONPath
import Synchronization
import Testing
import Wire

@testable import Records
@testable import Store

/// What filters of executions say, and what becomes of events by it.
@Suite struct EventFilterTests {
  private static let event = Event(
    position: 7, aggregate: Aggregate(organization: "org1", type: "user", id: "u1"), sequence: 3,
    type: "user.human.added", revision: 2,
    payload: [
      "department": "Sales", "n": .number("12345678901234567890.10"),
      "list": .array([.integer(1), .integer(2), .integer(3)]),
    ], editor: "e1", createdAt: 1_700_000_000_120_000_000, causation: nil)

  private func answer(
    _ filter: ExecutionFilter, steps: Int = Limits.maxExecutionFilterSteps
  ) -> EventFilter.Answer {
    var run = PathRun(steps: steps, time: Self.event.createdAt)
    return EventFilter(filter).answer(
      for: Self.event, document: { EventPayload.document(of: Self.event, instance: "i1") }, &run)
  }

  struct Row: Sendable, CustomTestStringConvertible {
    var filter: ExecutionFilter
    var answer: EventFilter.Answer
    var testDescription: String { "\(filter)" }

    init(_ path: String, _ organizations: [String], _ answer: EventFilter.Answer) {
      filter = ExecutionFilter(path: path, organizations: organizations)
      self.answer = answer
    }

    init(_ path: String, _ answer: EventFilter.Answer) { self.init(path, [], answer) }
  }

  @Test(arguments: [
    Row("", .letsThrough), Row("$", .letsThrough), Row("", ["org1"], .letsThrough),
    Row("", ["org0", "org1"], .letsThrough), Row("", ["org2"], .leavesOut),
    Row("", ["ORG1"], .leavesOut), Row("", ["org"], .leavesOut),
    Row("$.event_payload.department", .letsThrough),
    Row("$.event_payload.team", .leavesOut),
    Row("$.event_payload[?(@.department == 'Sales')]", .letsThrough),
    Row("$[?(@.event_payload.department == \"Sales\")]", .letsThrough),
    Row("$.event_payload[?(@.department == 'sales')]", .leavesOut),
    Row("$[?(@.event_type == 'user.human.added')]", .letsThrough),
    Row("$[?(@.aggregateID == 'u1' && @.sequence == 3)]", .letsThrough),
    Row("$[?(@.event_payload.n == 12345678901234567890.10)]", .letsThrough),
    Row("$[?(@.event_payload.n == 12345678901234567890.11)]", .leavesOut),
    Row("$[?(@.targetID)]", .leavesOut),
    // Both parts must hold, and the payload is not looked into where the organization is another one.
    Row("$.event_payload.department", ["org1"], .letsThrough),
    Row("$.event_payload.team", ["org1"], .leavesOut),
    Row("$.event_payload.department", ["org2"], .leavesOut),
    Row("$.event_payload[", ["org2"], .leavesOut),
  ])
  func whatAFilterSays(_ row: Row) {
    #expect(answer(row.filter) == row.answer)
  }

  @Test func whatIsNoPathCannotBeAsked() {
    guard case .isUnknown(let reason) = answer(ExecutionFilter(path: "$.[[")) else {
      return #expect(Bool(false), "asked")
    }
    #expect(!reason.isEmpty)
    #expect(ExecutionFilter.problem(ofPath: "$.[[") == reason)
    #expect(ExecutionFilter.problem(ofPath: "$.a") == nil)
  }

  /// The steps are those that the run has: with one less than it takes, nothing is known.
  @Test func stepsAreBounded() {
    let filter = ExecutionFilter(path: "$.event_payload.list[?(@ == 3)]")
    let needed = (1...1000).first { answer(filter, steps: $0) == .letsThrough }
    guard let needed else { return #expect(Bool(false), "it takes more than 1,000 steps") }
    #expect(needed > 3)
    guard case .isUnknown(let reason) = answer(filter, steps: needed - 1) else {
      return #expect(Bool(false), "asked")
    }
    #expect(reason.contains("more steps"))
  }

  /// What filters look into is what targets get, but for the target's id.
  @Test func theDocumentIsTheBody() throws {
    var erased = Self.event
    erased.erasure = Erasure(time: 5, editor: "officer")
    var published = Self.event
    published.aggregate = PublishedEvent.aggregate("user", "u1", organization: "org1")
    for event in [Self.event, erased, published] {
      let body = EventPayload.body(of: event, instance: "i1", target: "")
      #expect(EventPayload.document(of: event, instance: "i1").bytes() == body)
    }
  }

  @Test func aFilterIsReadBack() {
    let filter = ExecutionFilter(path: "$.a", organizations: ["2", "1", "2"])
    #expect(filter.organizations == ["1", "2"])
    #expect(ExecutionFilter(filter.json) == filter)
    for json: JSONValue in [
      .null, .object([]), ["path": "$"], ["path": .integer(1), "organizations": .array([])],
      ["path": "$", "organizations": .array([.integer(1)])],
      ["path": "$", "organizations": "1"],
    ] {
      #expect(ExecutionFilter(json) == nil, "\(json.text())")
    }
  }
}

/// Filters as part of what finds the execution that an event fires.
@Suite struct ExecutionFilterTests {
  private func world(
    _ executions: [(id: String, targets: [String])],
    _ filters: [(id: String, filter: ExecutionFilter)]
  ) async throws -> TestStore {
    let store = try TestStore()
    for target in Set(executions.flatMap(\.targets)).sorted() {
      try await store.store.write { transaction throws(StoreError) in
        try store.addTarget(target, in: transaction)
      }
    }
    for (id, targets) in executions {
      try await store.store.write { transaction throws(StoreError) in
        try store.setExecution(id, targets, in: transaction)
      }
    }
    for (id, filter) in filters { try await store.change(execution: id, .filterSet(filter)) }
    return store
  }

  private func publish(
    _ store: TestStore, _ payload: JSONValue, in organization: String = "org1", id: String = "u1"
  ) async throws {
    try await store.store.write { transaction throws(StoreError) in
      try transaction.append(
        PublishedEvent(
          type: "custom.order.paid", payload: payload, publisherID: "\(id) \(transaction.now)",
          occurredAt: nil),
        to: PublishedEvent.aggregate("order", id, organization: organization), by: "e")
    }
  }

  private func deliveries(_ store: TestStore) async throws -> [DeliveryRecord] {
    let instance = store.instance
    return try await store.store.scan { reader throws(StoreError) in
      try DeliveryTable.list(
        DeliveryFilter(), limit: 1000, organization: instance, in: reader
      ).deliveries.reversed()
    }.filter { $0.eventType.utf8Equals("custom.order.paid") }
  }

  private func filters(_ store: TestStore) async throws -> [FilteredExecution] {
    let instance = store.instance
    return try await store.store.scan { reader throws(StoreError) in
      try ExecutionFilterTable.list(limit: 100, instance: instance, in: reader)
    }
  }

  @Test func whatIsLeftOutFiresTheNextWiderExecution() async throws {
    let store = try await world(
      [
        ("event/custom.order.paid", ["t1"]), ("event/custom.order.*", ["t2"]),
        ("event/custom.*", ["t3"]), ("event", ["t4"]),
      ],
      [
        ("event/custom.order.paid", ExecutionFilter(path: "$.event_payload[?(@.total > 100)]")),
        ("event/custom.order.*", ExecutionFilter(organizations: ["org2"])),
      ])
    let seen = SeenFiltered()
    store.store.listen(to: EventExecutionReaction.filtered) { seen.add($0) }
    try await publish(store, ["total": .integer(101)])
    try await publish(store, ["total": .integer(100)], in: "org2")
    try await publish(store, ["total": .integer(5)])
    let made = try await deliveries(store)
    #expect(made.map(\.target) == ["t1", "t2", "t3"])
    #expect(
      made.map(\.execution)
        == ["event/custom.order.paid", "event/custom.order.*", "event/custom.*"])
    #expect(made.allSatisfy { $0.state == .pending && $0.remaining.isEmpty })
    #expect(
      seen.events.map { "\($0.execution.text) \($0.isUnknown)" }.sorted() == [
        "event/custom.order.* false", "event/custom.order.paid false",
        "event/custom.order.paid false",
      ])
  }

  @Test func whatEveryFilterLeavesOutIsSentNowhere() async throws {
    let store = try await world(
      [("event/custom.order.paid", ["t1"]), ("event", ["t2"])],
      [
        ("event/custom.order.paid", ExecutionFilter(path: "$.event_payload.a")),
        ("event", ExecutionFilter(path: "$.event_payload.b")),
      ])
    try await publish(store, ["c": .integer(1)])
    #expect(try await deliveries(store).isEmpty)
    try await publish(store, ["b": .integer(1)])
    #expect(try await deliveries(store).map(\.target) == ["t2"])
  }

  /// The filter belongs to the condition, not to the list: who includes the list does not take it over.
  @Test func anIncludeBringsNoFilter() async throws {
    let store = try await world(
      [("event/custom.other", ["t1"])],
      [("event/custom.other", ExecutionFilter(path: "$.event_payload.never"))])
    try await store.change(
      execution: "event/custom.order.paid", .set([.include("event/custom.other")]))
    try await publish(store, [:])
    #expect(try await deliveries(store).map(\.target) == ["t1"])
  }

  /// Neither is the command undone nor the event lost.
  @Test func whatCannotBeAskedIsGivenUpAtOnceAndCanBeReplayed() async throws {
    let store = try await world(
      [("event/custom.order.paid", ["t1", "t2", "t1"]), ("event", ["t3"])],
      [
        (
          "event/custom.order.paid", ExecutionFilter(path: "$.event_payload.list[?(@ == 'none')]")
        )
      ])
    let seen = SeenFiltered()
    store.store.listen(to: EventExecutionReaction.filtered) { seen.add($0) }
    let long = JSONValue.array(
      Array(repeating: .integer(1), count: Limits.maxExecutionFilterSteps))
    try await publish(store, ["list": long])
    let dead = try #require(try await deliveries(store).first)
    #expect(try await deliveries(store).count == 1)
    #expect(dead.target == "t1" && dead.remaining == ["t2"] && dead.state == .dead)
    #expect(dead.execution == "event/custom.order.paid" && dead.attempts == 0)
    #expect(
      dead.lastError?.utf8HasPrefix(
        "the filter of event/custom.order.paid cannot be asked: ") == true)
    #expect(seen.events.map(\.isUnknown) == [true])
    // A shorter one is asked.
    try await publish(
      store, ["list": .array(Array(repeating: .integer(1), count: 1000))], id: "u2")
    #expect(try await deliveries(store).last?.target == "t3")
    let instance = store.instance
    let replayed = try await store.store.write { transaction throws(StoreError) in
      try DeliveryTable.replay(dead.id, organization: instance, in: transaction)
    }
    #expect(replayed.state == .pending && replayed.remaining == ["t2"])
  }

  /// Filters of a command's events count among what reactions do: beyond the bound the rest is left to later turns.
  @Test func costlyFiltersDoNotHoldTheWriter() async throws {
    let store = try await world(
      [("event/custom.order.paid", ["t1"])],
      [
        (
          "event/custom.order.paid", ExecutionFilter(path: "$.event_payload.list[?(@ == 'none')]")
        )
      ])
    let putOff = SeenFailures()
    store.store.listen(to: .failedReactions) { putOff.add($0.count) }
    let list = JSONValue.array(Array(repeating: .integer(1), count: 20_000))
    let count = 60
    try await store.store.write { transaction throws(StoreError) in
      for index in 0..<count {
        try transaction.append(
          PublishedEvent(
            type: "custom.order.paid", payload: ["list": list], publisherID: "\(index)",
            occurredAt: nil),
          to: PublishedEvent.aggregate("order", "\(index)", organization: "org1"), by: "e")
      }
    }
    #expect(putOff.count > 0)
    let instance = store.instance
    func waiting() async throws -> Int {
      try await store.store.read { reader throws(StoreError) in
        try FailedReactionTable.list(limit: count, instance: instance, in: reader).count
      }
    }
    // The writer does it in turns of its own.
    for _ in 0..<30_000 where try await waiting() > 0 {
      try await Task.sleep(nanoseconds: 1_000_000)
    }
    #expect(try await waiting() == 0)
    #expect(try await deliveries(store).isEmpty)
  }

  @Test func itStaysWithANewListAndGoesWithTheLast() async throws {
    let id = "event/custom.order.paid"
    let store = try await world([(id, ["t1", "t2"]), ("event", ["t1"])], [])
    let filter = ExecutionFilter(path: "$.event_payload.a", organizations: ["org1"])
    let there = [FilteredExecution(id: id, filter: filter)]
    func set() async throws {
      try await store.change(execution: id, .set([.target("t1")]))
      #expect(try await filters(store).isEmpty)
      try await store.change(execution: id, .filterSet(filter))
      #expect(try await filters(store) == there)
    }
    try await set()
    try await store.change(execution: id, .set([.target("t2"), .target("t1")]))
    #expect(try await filters(store) == there)
    // One target of two, then the other one.
    try await store.change("t2", .removed)
    #expect(try await filters(store) == there)
    try await store.change(execution: id, .set([]))
    try await set()
    try await store.change(execution: id, .removed)
    try await set()
    try await store.change(execution: id, .filterSet(nil))
    try await set()
    #expect(try await store.findExecution(id)?.sequence == 13)
    // What is remade from the log is the same.
    _ = try await store.store.rebuildProjections()
    #expect(try await filters(store) == there)
    // Nobody lists an execution that includes nothing any more.
    try await store.change(execution: "event/custom.*", .set([.include(id)]))
    try await store.change(execution: "event/custom.*", .filterSet(filter))
    #expect(try await filters(store).map(\.id) == ["event/custom.*", id])
    try await store.change(execution: id, .removed)
    #expect(try await filters(store).isEmpty)
    try await set()
    try await store.change("t1", .removed)
    #expect(try await filters(store).isEmpty)
  }

  @Test func aFilterThatIsUndoneHoldsNoLonger() async throws {
    let store = try await world([("event/custom.order.paid", ["t1"])], [])
    let instance = store.instance
    _ = await failure { () async throws(StoreError) in
      try await store.store.write { transaction throws(StoreError) in
        try transaction.append(
          ExecutionEvent.filterSet(ExecutionFilter(path: "$.event_payload.never")),
          to: ExecutionEvent.aggregate("event/custom.order.paid", instance: instance), by: "e")
        throw .rejected(CancellationError())
      }
    }
    try await publish(store, [:])
    #expect(try await deliveries(store).map(\.target) == ["t1"])
  }
}

/// Remembers what filters said.
private final class SeenFiltered: Sendable {
  private let seen = Mutex<[FilteredEvent]>([])
  var events: [FilteredEvent] { seen.withLock { $0 } }
  func add(_ events: Set<FilteredEvent>) { seen.withLock { $0 += events } }
}

/// Counts what was put off.
private final class SeenFailures: Sendable {
  private let seen = Mutex(0)
  var count: Int { seen.withLock { $0 } }
  func add(_ count: Int) { seen.withLock { $0 += count } }
}
