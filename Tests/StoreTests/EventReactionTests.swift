import Base
import Records
import Store
import Synchronization
import Testing
import Wire

/// Deliveries are queued with their events, in the same transaction, for the one execution that matches.
@Suite struct EventReactionTests {
  private func targets(_ store: TestStore, _ ids: [String]) async throws {
    for id in ids {
      try await store.store.write { transaction throws(StoreError) in
        try store.addTarget(id, in: transaction)
      }
    }
  }

  private func deliveries(_ store: TestStore) async throws -> [DeliveryRecord] {
    let instance = store.store.instanceID
    return try await store.store.scan { reader throws(StoreError) in
      try DeliveryTable.list(
        DeliveryFilter(), limit: 1000, organization: instance, in: reader
      ).deliveries.reversed()
    }
  }

  @Test func oneExecutionFiresTheClosestOne() async throws {
    let store = try TestStore()
    try await targets(store, ["t1", "t2", "t3"])
    for (id, target) in [
      ("event", "t1"), ("event/action.*", "t2"), ("event/action.added", "t3"),
    ] {
      try await store.store.write { transaction throws(StoreError) in
        try store.setExecution(id, [target], in: transaction)
      }
    }
    let added = try await store.addAction("a", id: "1")
    try await store.store.write { transaction throws(StoreError) in
      try transaction.append(
        ActionEvent.deactivated, to: ActionEvent.aggregate("1", organization: "org1"), by: "e")
    }
    let own = try await deliveries(store).filter { $0.aggregateType == "action" }
    #expect(own.map(\.target) == ["t3", "t2"])
    #expect(own.map(\.execution) == ["event/action.added", "event/action.*"])
    let first = try #require(own.first)
    #expect(first.position == added.position)
    #expect(first.eventType == "action.added")
    #expect(first.eventOrganization == "org1")
    #expect(first.organization == store.store.instanceID)
    #expect(first.state == .pending)
    #expect(first.dueAt == 0)
    #expect(first.attempts == 0)
    #expect(first.createdAt == added.createdAt)
    #expect(!first.id.contains("."))
    // The others are those of the executions' own events, which match "event".
    #expect(try await deliveries(store).contains { $0.eventType == "execution.set" })
  }

  /// Ids that are canonically equivalent are those of two executions, of two targets and of two objects.
  @Test func equivalentIDsStayApart() async throws {
    let store = try TestStore()
    let names = ["\u{E9}", "e\u{301}", "K", "\u{212A}"]
    try await targets(store, names)
    for name in names {
      try await store.store.write { transaction throws(StoreError) in
        try store.setExecution("request/a.B/\(name)", [name], in: transaction)
        try store.setExecution("event/custom.\(name)", [name], in: transaction)
      }
    }
    let executions = try await store.allExecutions()
    #expect(executions.count == 2 * names.count)
    #expect(executions.allSatisfy { $0.entries.count == 1 })
    for name in names {
      let found = try await store.findExecution("request/a.B/\(name)")
      #expect(found?.entries == [.target(name)])
      try await store.store.write { transaction throws(StoreError) in
        try transaction.append(
          PublishedEvent(
            type: "custom.\(name)", payload: [:], publisherID: name, occurredAt: nil),
          to: PublishedEvent.aggregate("custom", name, organization: "org1"), by: "e")
      }
    }
    let own = try await deliveries(store).filter { $0.eventType.utf8.starts(with: "custom.".utf8) }
    #expect(own.map { Array($0.target.utf8) } == names.map { Array($0.utf8) })
    #expect(own.map { Array($0.aggregateID.utf8) } == names.map { Array($0.utf8) })
  }

  @Test func includesAreDissolvedAsListedAndATargetGetsOne() async throws {
    let store = try TestStore()
    try await targets(store, ["t1", "t2", "t3"])
    let instance = store.store.instanceID
    try await store.store.write { transaction throws(StoreError) in
      try store.setExecution("event/flow.*", ["t2", "t3"], in: transaction)
      try transaction.append(
        ExecutionEvent.set([.target("t1"), .include("event/flow.*"), .target("t1")]),
        to: ExecutionEvent.aggregate("event/action.added", instance: instance), by: "e")
    }
    try await store.addAction("a")
    let delivery = try #require(try await deliveries(store).first)
    #expect(delivery.target == "t1")
    #expect(delivery.remaining == ["t2", "t3"])
    #expect(try await deliveries(store).count == 1)
  }

  @Test func anIncludeOfNothingSwitchesOffNoWiderExecution() async throws {
    let store = try TestStore()
    try await targets(store, ["t1", "t2"])
    let instance = store.store.instanceID
    try await store.store.write { transaction throws(StoreError) in
      try store.setExecution("event/flow.*", ["t2"], in: transaction)
      try transaction.append(
        ExecutionEvent.set([.include("event/flow.*")]),
        to: ExecutionEvent.aggregate("event/action.added", instance: instance), by: "e")
      try store.setExecution("event/action.*", ["t1"], in: transaction)
    }
    try await store.addAction("a")
    #expect(try await deliveries(store).map(\.execution) == ["event/action.added"])
    try await store.store.write { transaction throws(StoreError) in
      try store.setExecution("event/flow.*", [], in: transaction)
    }
    try await store.addAction("b")
    #expect(
      try await deliveries(store).map(\.execution) == ["event/action.added", "event/action.*"])
  }

  @Test func whatIsUndoneQueuesNothing() async throws {
    let store = try TestStore()
    try await targets(store, ["t1"])
    try await store.store.write { transaction throws(StoreError) in
      try store.setExecution("event/action.*", ["t1"], in: transaction)
    }
    let error = await failure { () async throws(StoreError) in
      try await store.store.write { transaction throws(StoreError) in
        try transaction.append(
          ActionEvent.added(content("a")), to: ActionEvent.aggregate("1", organization: "org1"),
          by: "e")
        throw .rejected(CancellationError())
      }
    }
    guard case .rejected? = error else { return #expect(Bool(false), "not refused") }
    #expect(try await deliveries(store).isEmpty)
    try await store.addAction("b")
    #expect(try await deliveries(store).count == 1)
  }

  @Test func anExecutionHoldsFromItsOwnTransactionOn() async throws {
    let store = try TestStore()
    try await store.store.write { transaction throws(StoreError) in
      try store.addTarget("t1", in: transaction)
      try transaction.append(
        ActionEvent.added(content("a")), to: ActionEvent.aggregate("1", organization: "org1"),
        by: "e")
      try store.setExecution("event/action.*", ["t1"], in: transaction)
      try transaction.append(
        ActionEvent.deactivated, to: ActionEvent.aggregate("1", organization: "org1"), by: "e")
    }
    #expect(try await deliveries(store).map(\.eventType) == ["action.deactivated"])
  }

  @Test func anExecutionThatIsUndoneHoldsNoLonger() async throws {
    let store = try TestStore()
    try await targets(store, ["t1"])
    _ = await failure { () async throws(StoreError) in
      try await store.store.write { transaction throws(StoreError) in
        try store.setExecution("event/action.*", ["t1"], in: transaction)
        try transaction.append(
          ActionEvent.added(content("a")), to: ActionEvent.aggregate("1", organization: "org1"),
          by: "e")
        throw .rejected(CancellationError())
      }
    }
    try await store.addAction("b")
    #expect(try await deliveries(store).isEmpty)
  }

  @Test func anExecutionOfAFailedCommitHoldsNoLonger() async throws {
    let store = try TestStore()
    try await targets(store, ["t1"])
    store.faults.plan.failNextCommit()
    let error = await failure { () async throws(StoreError) in
      try await store.store.write { transaction throws(StoreError) in
        try store.setExecution("event/action.*", ["t1"], in: transaction)
      }
    }
    guard case .commitFailed? = error else { return #expect(Bool(false), "committed") }
    try await store.addAction("b")
    #expect(try await deliveries(store).isEmpty)
  }

  @Test func anExecutionOfALostTransactionHoldsNoLonger() async throws {
    let store = try TestStore()
    try await targets(store, ["t1"])
    _ = await failure { () async throws(StoreError) in
      try await store.store.write { transaction throws(StoreError) in
        try store.setExecution("event/action.*", ["t1"], in: transaction)
        try transaction.append(
          ActionEvent.added(content("a")), to: ActionEvent.aggregate("1", organization: "org1"),
          by: "e")
        try transaction.execute(Statement(dynamic: "lose the transaction"), [])
      }
    }
    try await store.addAction("b")
    #expect(try await deliveries(store).isEmpty)
  }

  @Test func aRebuildQueuesNothing() async throws {
    let store = try TestStore()
    try await targets(store, ["t1"])
    try await store.store.write { transaction throws(StoreError) in
      try store.setExecution("event/action.*", ["t1"], in: transaction)
    }
    try await store.addAction("a")
    _ = try await store.store.rebuildProjections()
    #expect(try await deliveries(store).count == 1)
    try await store.addAction("b")
    #expect(try await deliveries(store).count == 2)
  }

  @Test func workIsAnnouncedAfterItsCommit() async throws {
    let store = try TestStore()
    try await targets(store, ["t1"])
    try await store.store.write { transaction throws(StoreError) in
      try store.setExecution("event/action.*", ["t1"], in: transaction)
    }
    let seen = SeenLanes()
    store.store.listen(to: WorkTable.topic) { seen.add($0) }
    _ = await failure { () async throws(StoreError) in
      try await store.store.write { transaction throws(StoreError) in
        try transaction.append(
          ActionEvent.added(content("a")), to: ActionEvent.aggregate("1", organization: "org1"),
          by: "e")
        throw .rejected(CancellationError())
      }
    }
    #expect(seen.lanes.isEmpty)
    try await store.addAction("b")
    #expect(seen.lanes == [[WorkLane(kind: DeliveryWork.kind, name: "t1")]])
  }
}

/// The lists of deliveries, page after page.
@Suite struct DeliveryListTests {
  @Test func pagesJoinWithoutGapsInBothOrders() async throws {
    let store = try TestStore()
    try await store.store.write { transaction throws(StoreError) in
      try store.addTarget("t1", in: transaction)
      try store.addTarget("t2", in: transaction)
      try store.setExecution("event/action.added", ["t1"], in: transaction)
      try store.setExecution("event/action.removed", ["t2"], in: transaction)
    }
    for index in 0..<6 {
      try await store.addAction("a\(index)", id: "\(index)")
      try await store.store.write { transaction throws(StoreError) in
        try transaction.append(
          ActionEvent.removed, to: ActionEvent.aggregate("\(index)", organization: "org1"),
          by: "e")
      }
    }
    let instance = store.store.instanceID
    func pages(_ filter: DeliveryFilter, by limit: Int) async throws -> [DeliveryRecord] {
      var all: [DeliveryRecord] = []
      var cursor: DeliveryCursor?
      repeat {
        let from = cursor
        let page = try await store.store.scan { reader throws(StoreError) in
          try DeliveryTable.list(
            filter, after: from, limit: limit, organization: instance, in: reader)
        }
        #expect(page.deliveries.count <= limit)
        all += page.deliveries
        cursor = page.next
      } while cursor != nil
      return all
    }
    for limit in [1, 5, 12, 100] {
      let newest = try await pages(DeliveryFilter(), by: limit)
      #expect(newest.map(\.id) == newest.map(\.id).sorted(by: >))
      #expect(newest.count == 12)
      let pending = try await pages(DeliveryFilter(state: .pending), by: limit)
      #expect(
        pending.map(\.target) == Array(repeating: "t1", count: 6) + Array(repeating: "t2", count: 6)
      )
      let one = try await pages(DeliveryFilter(state: .pending, target: "t2"), by: limit)
      #expect(one.map(\.position) == one.map(\.position).sorted())
      #expect(one.count == 6)
      #expect(try await pages(DeliveryFilter(state: .dead), by: limit).isEmpty)
      var filter = DeliveryFilter()
      filter.eventType = "action.removed"
      filter.aggregateID = "3"
      #expect(try await pages(filter, by: limit).map(\.aggregateID) == ["3"])
    }
  }
}

/// Remembers what a signal said.
private final class SeenLanes: Sendable {
  private let seen = Mutex<[Set<WorkLane>]>([])
  var lanes: [Set<WorkLane>] { seen.withLock { $0 } }
  func add(_ lanes: Set<WorkLane>) { seen.withLock { $0.append(lanes) } }
}

extension TestStore {
  /// Makes a webhook target.
  func addTarget(_ id: String, in transaction: Transaction) throws(StoreError) {
    let content = TargetContent(
      name: id, kind: .webhook, interruptsOnError: false, timeout: 1_000_000_000,
      endpoint: "http://\(id).example/")
    try transaction.append(
      TargetEvent.added(content), to: TargetEvent.aggregate(id, instance: store.instanceID),
      by: "e")
  }

  /// Sets an execution's targets.
  func setExecution(
    _ id: String, _ targets: [String], in transaction: Transaction
  ) throws(StoreError) {
    try transaction.append(
      ExecutionEvent.set(targets.map { .target($0) }),
      to: ExecutionEvent.aggregate(id, instance: store.instanceID), by: "e")
  }
}
