import Base
import Records
import Store
import Testing
import Wire

@Suite struct FlowTableTests {
  private func append(
    _ test: TestStore, _ event: some DomainEvent, _ aggregate: Aggregate
  ) async throws -> Event {
    try await test.store.write { transaction throws(StoreError) in
      try transaction.append(event, to: aggregate, by: "tester")
    }
  }

  private func action(_ test: TestStore, _ id: String) async throws -> ActionRecord? {
    try await test.store.read { reader throws(StoreError) in
      try ActionTable.find(id, organization: "org1", in: reader)
    }
  }

  private func flow(_ test: TestStore, _ type: Int64 = 1) async throws -> FlowRecord? {
    try await test.store.read { reader throws(StoreError) in
      try FlowTable.find(flowType: type, organization: "org1", in: reader)
    }
  }

  @Test func lifeOfAnAction() async throws {
    let clock = ManualTimeSource(wallNanoseconds: 1_700_000_000_000_000_000)
    let test = try TestStore(timeSource: clock)
    let aggregate = ActionEvent.aggregate("1", organization: "org1")
    let first = ActionContent(name: "a", script: "s", timeout: 1, allowedToFail: true)
    _ = try await append(test, ActionEvent.added(first), aggregate)
    var expected = try #require(try await action(test, "1"))
    #expect(expected.organization == "org1")
    #expect(expected.id == "1")
    #expect(expected.content == first)
    #expect(expected.state == .active)
    #expect(expected.sequence == 1)
    #expect(expected.createdAt == clock.wallNanoseconds())
    #expect(expected.changedAt == clock.wallNanoseconds())

    clock.advance(nanoseconds: 5)
    let second = ActionContent(name: "b", script: "t", timeout: 2, allowedToFail: false)
    _ = try await append(test, ActionEvent.changed(second), aggregate)
    expected.content = second
    expected.sequence = 2
    expected.changedAt += 5
    #expect(try await action(test, "1") == expected)

    clock.advance(nanoseconds: 5)
    _ = try await append(test, ActionEvent.deactivated, aggregate)
    expected.state = .inactive
    expected.sequence = 3
    expected.changedAt += 5
    #expect(try await action(test, "1") == expected)
    _ = try await append(test, ActionEvent.reactivated, aggregate)
    #expect(try await action(test, "1")?.state == .active)
    _ = try await append(test, ActionEvent.removed, aggregate)
    #expect(try await action(test, "1") == nil)
  }

  @Test func namesAreUniqueWithinAnOrganization() async throws {
    let test = try TestStore()
    try await test.addAction("same", id: "1")
    try await test.addAction("same", id: "2", organization: "org2")
    let error = await failure { () async throws(StoreError) in
      try await test.store.write { transaction throws(StoreError) in
        try transaction.append(
          ActionEvent.added(content("same")), to: ActionEvent.aggregate("3", organization: "org1"),
          by: "tester")
      }
    }
    guard case .constraint = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    let found = try await test.store.read { reader throws(StoreError) in
      try ActionTable.find(name: "same", organization: "org1", in: reader)?.id
    }
    #expect(found == "1")
  }

  @Test func otherOrganizationsAreOutOfReach() async throws {
    let test = try TestStore()
    try await test.addAction("a", id: "1", organization: "org2")
    #expect(try await action(test, "1") == nil)
    let count = try await test.store.read { reader throws(StoreError) in
      try ActionTable.countExisting(["1"], organization: "org1", in: reader)
    }
    #expect(count == 0)
  }

  @Test func flowsWithTriggersAndActionsInOrder() async throws {
    let clock = ManualTimeSource(wallNanoseconds: 1_700_000_000_000_000_000)
    let test = try TestStore(timeSource: clock)
    for id in ["1", "2", "3"] { try await test.addAction("a\(id)", id: id) }
    #expect(try await flow(test) == nil)
    let aggregate = FlowEvent.aggregate(flowType: 1, organization: "org1")
    _ = try await append(
      test, FlowEvent.triggerActionsSet(triggerType: 2, actions: ["3", "1"]), aggregate)
    clock.advance(nanoseconds: 7)
    _ = try await append(
      test, FlowEvent.triggerActionsSet(triggerType: 1, actions: ["2"]), aggregate)
    var found = try #require(try await flow(test))
    #expect(found.triggers.map(\.triggerType) == [1, 2])
    #expect(found.triggers.map { $0.actions.map(\.id) } == [["2"], ["3", "1"]])
    #expect(found.sequence == 2)
    #expect(found.createdAt == 1_700_000_000_000_000_000)
    #expect(found.changedAt == 1_700_000_000_000_000_007)

    _ = try await append(
      test, FlowEvent.triggerActionsSet(triggerType: 2, actions: ["1", "2", "3"]), aggregate)
    let ids = try await test.store.read { reader throws(StoreError) in
      try FlowTable.actionIDs(flowType: 1, triggerType: 2, organization: "org1", in: reader)
    }
    #expect(ids == ["1", "2", "3"])

    _ = try await append(test, FlowEvent.cleared, aggregate)
    found = try #require(try await flow(test))
    #expect(found.triggers.isEmpty)
    #expect(found.sequence == 4)
    let isEmpty = try await test.store.read { reader throws(StoreError) in
      try FlowTable.isEmpty(flowType: 1, organization: "org1", in: reader)
    }
    #expect(isEmpty)
  }

  @Test func aDeletedActionLeavesEveryTrigger() async throws {
    let test = try TestStore()
    for id in ["1", "2"] { try await test.addAction("a\(id)", id: id) }
    for (flow, trigger) in [(Int64(1), Int64(1)), (1, 3), (2, 4)] {
      _ = try await append(
        test, FlowEvent.triggerActionsSet(triggerType: trigger, actions: ["1", "2"]),
        FlowEvent.aggregate(flowType: flow, organization: "org1"))
    }
    try await test.store.write { transaction throws(StoreError) in
      let removed = try transaction.append(
        ActionEvent.removed, to: ActionEvent.aggregate("1", organization: "org1"), by: "tester")
      try FlowTable.removeAction(
        "1", organization: "org1", by: "tester", causedBy: removed.asCause, in: transaction)
    }
    let first = try #require(try await flow(test, 1))
    #expect(first.triggers.map { $0.actions.map(\.id) } == [["2"], ["2"]])
    #expect(first.sequence == 4)
    let second = try #require(try await flow(test, 2))
    #expect(second.triggers.map { $0.actions.map(\.id) } == [["2"]])
    let events = try await test.store.read { reader throws(StoreError) in
      try EventLog.events(
        of: FlowEvent.aggregate(flowType: 2, organization: "org1"), limit: 10, in: reader)
    }
    #expect(events.last?.causation?.depth == 1)
  }

  struct FilterCase: Sendable, CustomTestStringConvertible {
    let filters: [ActionTable.Filter]
    let names: [String]
    var testDescription: String { "\(filters)" }
  }

  @Test(arguments: [
    FilterCase(filters: [], names: ["Alpha", "alphabet", "b%c", "b_c", "bxc", "ärger\\"]),
    FilterCase(filters: [.name(TextFilter(.equals, "alpha"))], names: []),
    FilterCase(filters: [.name(TextFilter(.equals, "ALPHA", ignoresCase: true))], names: ["Alpha"]),
    FilterCase(filters: [.name(TextFilter(.startsWith, "al"))], names: ["alphabet"]),
    FilterCase(
      filters: [.name(TextFilter(.startsWith, "AL", ignoresCase: true))],
      names: ["Alpha", "alphabet"]),
    FilterCase(filters: [.name(TextFilter(.contains, "%"))], names: ["b%c"]),
    FilterCase(filters: [.name(TextFilter(.contains, "_"))], names: ["b_c"]),
    FilterCase(filters: [.name(TextFilter(.contains, "\\"))], names: ["ärger\\"]),
    FilterCase(
      filters: [.name(TextFilter(.contains, "HAB", ignoresCase: true))], names: ["alphabet"]),
    FilterCase(filters: [.name(TextFilter(.contains, "HAB"))], names: []),
    FilterCase(filters: [.name(TextFilter(.endsWith, "xc"))], names: ["bxc"]),
    FilterCase(filters: [.name(TextFilter(.endsWith, "%c"))], names: ["b%c"]),
    FilterCase(filters: [.name(TextFilter(.endsWith, "A", ignoresCase: true))], names: ["Alpha"]),
    FilterCase(
      filters: [.name(TextFilter(.startsWith, "ÄR", ignoresCase: true))], names: ["ärger\\"]),
    FilterCase(filters: [.name(TextFilter(.equals, "' OR 1=1 --"))], names: []),
    FilterCase(filters: [.id("2")], names: ["alphabet"]),
    FilterCase(filters: [.id("2"), .name(TextFilter(.startsWith, "b"))], names: []),
    FilterCase(filters: [.state(.inactive)], names: ["bxc"]),
    FilterCase(
      filters: [.state(.active), .name(TextFilter(.startsWith, "b"))], names: ["b%c", "b_c"]),
  ])
  func filters(_ row: FilterCase) async throws {
    let test = try TestStore()
    let names = ["Alpha", "alphabet", "b%c", "b_c", "bxc", "ärger\\"]
    for (index, name) in names.enumerated() { try await test.addAction(name, id: "\(index + 1)") }
    try await test.addAction("Alpha", id: "1", organization: "org2")
    _ = try await append(
      test, ActionEvent.deactivated, ActionEvent.aggregate("5", organization: "org1"))
    let found = try await test.store.scan { reader throws(StoreError) in
      try ActionTable.list(organization: "org1", filters: row.filters, in: reader)
    }
    #expect(found.rows.map(\.content.name) == row.names)
    #expect(found.total == UInt64(row.names.count))
  }

  struct PageCase: Sendable, CustomTestStringConvertible {
    let page: Page
    let ids: [String]
    var testDescription: String { "\(page)" }
  }

  @Test(arguments: [
    PageCase(page: Page(), ids: ["1", "2", "3", "4", "5"]),
    PageCase(page: Page(limit: 2), ids: ["1", "2"]),
    PageCase(page: Page(offset: 3, limit: 2), ids: ["4", "5"]),
    PageCase(page: Page(offset: 4, limit: 2), ids: ["5"]),
    PageCase(page: Page(offset: 5, limit: 2), ids: []),
    PageCase(page: Page(offset: 1), ids: ["2", "3", "4", "5"]),
    PageCase(page: Page(offset: .max, limit: .max), ids: []),
    PageCase(page: Page(offset: 0, limit: .max), ids: ["1", "2", "3", "4", "5"]),
  ])
  func pages(_ row: PageCase) async throws {
    let test = try TestStore()
    for id in 1...5 { try await test.addAction("a\(id)", id: "\(id)") }
    let found = try await test.store.scan { reader throws(StoreError) in
      try ActionTable.list(organization: "org1", page: row.page, in: reader)
    }
    #expect(found.rows.map(\.id) == row.ids)
    #expect(found.total == 5)
  }

  @Test(arguments: ActionTable.Order.allCases, [false, true])
  func orders(_ order: ActionTable.Order, _ descending: Bool) async throws {
    let clock = ManualTimeSource()
    let test = try TestStore(timeSource: clock)
    for (id, name) in [("3", "a"), ("1", "b"), ("2", "c")] {
      try await test.addAction(name, id: id)
      clock.advance(nanoseconds: 1)
    }
    _ = try await append(
      test, ActionEvent.deactivated, ActionEvent.aggregate("2", organization: "org1"))
    let found = try await test.store.scan { reader throws(StoreError) in
      try ActionTable.list(
        organization: "org1", orderedBy: order, descending: descending, in: reader)
    }
    let ascending =
      switch order {
      case .id: ["1", "2", "3"]
      case .name: ["3", "1", "2"]
      case .state: ["2", "1", "3"]
      case .createdAt: ["3", "1", "2"]
      }
    #expect(found.rows.map(\.id) == (descending ? ascending.reversed() : ascending))
  }

  @Test func countsDifferentActions() async throws {
    let test = try TestStore()
    for id in ["1", "2"] { try await test.addAction("a\(id)", id: id) }
    let count = try await test.store.read { reader throws(StoreError) in
      try ActionTable.countExisting(["1", "2", "2", "3"], organization: "org1", in: reader)
    }
    #expect(count == 2)
  }
}
