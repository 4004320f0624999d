import Base
import Records
import Store
import Testing
import Wire

@Suite struct ExecutionTableTests {
  @Test func lifeOfAnExecution() async throws {
    let clock = ManualTimeSource(wallNanoseconds: 100)
    let test = try TestStore(timeSource: clock)
    let id = "request/a.B/C"
    let first: [ExecutionEntry] = [.target("2"), .include("request"), .target("1")]
    try await test.change(execution: id, .set(first))
    var expected = ExecutionRecord(
      organization: test.instance, id: id, entries: first, sequence: 1, createdAt: 100,
      changedAt: 100)
    #expect(try await test.findExecution(id) == expected)
    #expect(try await test.allExecutions() == [expected])

    clock.advance(nanoseconds: 5)
    try await test.change(execution: id, .set([.target("1"), .target("2")]))
    expected.entries = [.target("1"), .target("2")]
    expected.sequence = 2
    expected.changedAt = 105
    #expect(try await test.findExecution(id) == expected)

    // Without a list it is not listed, but its dates are known.
    clock.advance(nanoseconds: 5)
    try await test.change(execution: id, .set([]))
    expected.entries = []
    expected.sequence = 3
    expected.changedAt = 110
    #expect(try await test.findExecution(id) == expected)
    #expect(try await test.allExecutions().isEmpty)
    #expect(try await list(test).isEmpty)

    try await test.change(execution: id, .removed)
    #expect(try await test.findExecution(id) == nil)
    clock.advance(nanoseconds: 5)
    try await test.change(execution: id, .set([.target("1")]))
    let again = try #require(try await test.findExecution(id))
    #expect(again.createdAt == 115)
    #expect(again.sequence == 5)
  }

  @Test(arguments: [
    ExecutionEvent.set([]), .set([.target("1"), .include("event/a.*"), .target("2")]), .removed,
    .filterSet(nil), .filterSet(ExecutionFilter(path: "$.a", organizations: ["2", "1"])),
  ])
  func eventsReadBackAndHaveKnownTypes(_ event: ExecutionEvent) async throws {
    let test = try TestStore()
    let read = try await test.change(execution: "event", event)
    #expect(try ExecutionEvent(read) == event)
    #expect(KnownEventTypes.all.contains(event.type))
  }

  @Test func aRemovedTargetLeavesEveryListInItsOrder() async throws {
    let test = try TestStore()
    for id in ["1", "2", "3"] { try await test.change(id, .added(target("t\(id)"))) }
    try await test.change(execution: "request", .set([.target("1"), .target("2"), .target("3")]))
    try await test.change(execution: "response", .set([.target("2"), .include("request")]))
    try await test.change(execution: "event", .set([.target("2")]))
    // An include whose id is the target's stays.
    try await test.change(execution: "function/f", .set([.include("2"), .target("3")]))
    try await test.change("2", .removed)
    let lists = Dictionary(
      uniqueKeysWithValues: try await test.allExecutions().map { ($0.id, $0.entries) })
    #expect(
      lists == [
        "request": [.target("1"), .target("3")], "response": [.include("request")],
        "function/f": [.include("2"), .target("3")],
      ])
    // No event of its own: the removal tells of it.
    #expect(try await test.findExecution("request")?.sequence == 1)
    #expect(try await test.findExecution("event")?.entries == [])
  }

  @Test func aRemovedExecutionIsNoLongerIncluded() async throws {
    let test = try TestStore()
    let instance = test.instance
    try await test.change(execution: "request", .set([.target("request")]))
    try await test.change(
      execution: "response", .set([.include("request"), .target("request"), .target("1")]))
    let count = try await test.store.read { reader throws(StoreError) in
      try ExecutionTable.countIncluding("request", instance: instance, in: reader)
    }
    #expect(count == 1)
    try await test.change(execution: "request", .removed)
    #expect(
      try await test.allExecutions().map(\.entries) == [[.target("request"), .target("1")]])
  }

  struct ListCase: Sendable, CustomTestStringConvertible {
    var filters: [ExecutionTable.Filter] = []
    var order = ExecutionTable.Order.id
    var descending = false
    var page = Page()
    let ids: [String]
    var total: UInt64?
    var testDescription: String { "\(filters) \(order) \(descending) \(page)" }
  }

  private func list(
    _ test: TestStore, _ row: ListCase = ListCase(ids: [])
  ) async throws -> [ExecutionRecord] {
    let instance = test.instance
    let found = try await test.store.scan { reader throws(StoreError) in
      try ExecutionTable.list(
        instance: instance, filters: row.filters, orderedBy: row.order,
        descending: row.descending, page: row.page, in: reader)
    }
    #expect(found.total == row.total ?? UInt64(row.ids.count))
    return found.rows
  }

  @Test(arguments: [
    ListCase(ids: ["event/a.*", "function/f", "request", "request/a.B", "response"]),
    ListCase(
      descending: true, ids: ["response", "request/a.B", "request", "function/f", "event/a.*"]),
    ListCase(filters: [.ids(["response", "event", "request"])], ids: ["request", "response"]),
    ListCase(filters: [.ids([])], ids: []),
    ListCase(filters: [.kind(.request)], ids: ["request", "request/a.B"]),
    ListCase(filters: [.kind(.event)], ids: ["event/a.*"]),
    ListCase(filters: [.target("1")], ids: ["event/a.*", "request"]),
    ListCase(filters: [.target("response")], ids: ["function/f"]),
    ListCase(filters: [.include("response")], ids: ["request/a.B"]),
    ListCase(filters: [.include("1")], ids: []),
    ListCase(filters: [.kind(.request), .target("1")], ids: ["request"]),
    ListCase(
      order: .createdAt, ids: ["request", "response", "event/a.*", "function/f", "request/a.B"]),
    ListCase(
      order: .changedAt, descending: true,
      ids: ["request", "request/a.B", "function/f", "event/a.*", "response"]),
    ListCase(page: Page(offset: 1, limit: 2), ids: ["function/f", "request"], total: 5),
    ListCase(page: Page(offset: 5, limit: 2), ids: [], total: 5),
  ])
  func lists(_ row: ListCase) async throws {
    let clock = ManualTimeSource()
    let test = try TestStore(timeSource: clock)
    for (id, entries) in [
      ("request", [ExecutionEntry.target("9")]), ("response", [.target("2"), .target("3")]),
      ("event/a.*", [.target("1"), .target("2")]), ("function/f", [.target("response")]),
      ("request/a.B", [.include("response")]), ("event", []), ("request", [.target("1")]),
    ] {
      try await test.change(execution: id, .set(entries))
      clock.advance(nanoseconds: 1)
    }
    let found = try await list(test, row)
    #expect(found.map(\.id) == row.ids)
    #expect(found.allSatisfy { !$0.entries.isEmpty })
  }
}
