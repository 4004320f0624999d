import Base
import Records
import Store
import Synchronization
import Testing
import Wire

/// The log read by position, and events that others publish.
@Suite struct EventPageTests {
  private static let wide = EventPage.Bounds(events: 1000, scanned: 1000, bytes: 1 << 20)

  @discardableResult
  private func publish(
    _ type: String, _ id: String, in organization: String = "org1", size: Int = 0, _ test: TestStore
  ) async throws -> Event {
    try await test.store.write { transaction throws(StoreError) in
      try transaction.append(
        PublishedEvent(
          type: type, payload: ["text": .string(String(repeating: "a", count: size))],
          publisherID: "p\(id)", occurredAt: nil),
        to: PublishedEvent.aggregate(
          String(type.prefix { $0 != "." }), id, organization: organization), by: "tester")
    }
  }

  private func page(
    _ selection: EventSelection, after position: Int64 = 0, _ bounds: EventPage.Bounds = wide,
    in test: TestStore
  ) async throws -> EventPage {
    try await test.store.scan { reader throws(StoreError) in
      try EventLog.page(selection, after: position, within: bounds, in: reader)
    }
  }

  struct SelectionRow: Sendable, CustomTestStringConvertible {
    var selection: EventSelection
    var positions: [Int64]
    var testDescription: String { "\(selection)" }
  }

  @Test(arguments: [
    SelectionRow(selection: .init(organization: "org1"), positions: [1, 2, 3, 5]),
    SelectionRow(selection: .init(organization: nil), positions: [1, 2, 3, 4, 5]),
    SelectionRow(selection: .init(organization: "org3"), positions: []),
    SelectionRow(
      selection: .init(organization: "org1", types: ["user.human.added"]), positions: [1]),
    SelectionRow(selection: .init(organization: "org1", groups: ["user.human"]), positions: [1]),
    SelectionRow(selection: .init(organization: nil, groups: ["user.*"]), positions: [1, 2, 4]),
    SelectionRow(selection: .init(organization: nil, groups: ["user.h"]), positions: []),
    SelectionRow(selection: .init(organization: nil, groups: ["user.removed"]), positions: []),
    SelectionRow(
      selection: .init(organization: nil, types: ["action.added"], groups: ["user.human"]),
      positions: [1, 5]),
    SelectionRow(selection: .init(organization: nil, aggregateTypes: ["action"]), positions: [5]),
    SelectionRow(selection: .init(organization: nil, aggregateIDs: ["7"]), positions: [1, 3]),
    SelectionRow(
      selection: .init(organization: nil, aggregateTypes: ["user"], aggregateIDs: ["7"]),
      positions: [1]),
  ])
  func selections(_ row: SelectionRow) async throws {
    let test = try TestStore()
    try await publish("user.human.added", "7", test)
    try await publish("user.humanoid", "8", test)
    try await publish("project.added", "7", test)
    try await publish("user.removed", "9", in: "org2", test)
    try await test.addAction("a", id: "1")
    let page = try await page(row.selection, in: test)
    #expect(page.events.map(\.position) == row.positions)
    #expect(page.isEnd)
  }

  struct BoundRow: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var bounds: EventPage.Bounds
    /// How many events, up to which position, and whether that is the end.
    var count: Int
    var last: Int64
    var isEnd: Bool
  }

  // Ten events of 1,000 bytes and a bit; those of "b" stand at 2, 4, ...
  @Test(arguments: [
    BoundRow(
      testDescription: "all that there are", bounds: .init(events: 5, scanned: 10, bytes: 1 << 20),
      count: 5, last: 10, isEnd: true),
    BoundRow(
      testDescription: "fewer events", bounds: .init(events: 4, scanned: 10, bytes: 1 << 20),
      count: 4, last: 8, isEnd: false),
    BoundRow(
      testDescription: "fewer rows", bounds: .init(events: 5, scanned: 9, bytes: 1 << 20),
      count: 4, last: 9, isEnd: false),
    BoundRow(
      testDescription: "one row and no event", bounds: .init(events: 5, scanned: 1, bytes: 1 << 20),
      count: 0, last: 1, isEnd: false),
    BoundRow(
      testDescription: "bytes of one", bounds: .init(events: 5, scanned: 10, bytes: 1000),
      count: 1, last: 2, isEnd: false),
    BoundRow(
      testDescription: "bytes of one and a bit", bounds: .init(events: 5, scanned: 10, bytes: 2000),
      count: 2, last: 4, isEnd: false),
  ])
  func pagesEndAtTheirBounds(_ row: BoundRow) async throws {
    let test = try TestStore()
    for number in 1...10 {
      try await publish(number % 2 == 0 ? "b.b" : "a.a", "\(number)", size: 1000, test)
    }
    for organization in ["org1", nil] {
      let page = try await page(
        .init(organization: organization, types: ["b.b"]), row.bounds, in: test)
      #expect(page.events.count == row.count)
      #expect(page.lastPosition == row.last)
      #expect(page.isEnd == row.isEnd)
    }
  }

  @Test func pagesHangTogether() async throws {
    let test = try TestStore()
    for number in 1...50 { try await publish("a.a", "\(number % 3)", in: "o\(number % 4)", test) }
    var positions: [Int64] = []
    var last: Int64 = 0
    while true {
      let page = try await page(
        .init(organization: nil), after: last, .init(events: 7, scanned: 9, bytes: 1 << 20),
        in: test)
      positions += page.events.map(\.position)
      last = page.lastPosition
      if page.isEnd { break }
    }
    #expect(positions == Array(1...50))
    let empty = try await page(.init(organization: nil), after: 50, in: test)
    #expect(empty.events.isEmpty && empty.isEnd && empty.lastPosition == 50)
  }

  @Test func publishedObjectsAreNotPintles() async throws {
    let test = try TestStore()
    let organization = "org1"
    try await test.addAction("a", id: "1")
    // The same type and id, and events whose names mean something here.
    for type in ["action.removed", "action.changed"] {
      let event = try await test.store.write { transaction throws(StoreError) in
        try transaction.append(
          PublishedEvent(type: type, payload: [:], publisherID: "x", occurredAt: 5),
          to: PublishedEvent.aggregate("action", "1", organization: organization), by: "tester")
      }
      #expect(event.aggregate.origin == .published)
    }
    let own = ActionEvent.aggregate("1", organization: organization)
    let published = PublishedEvent.aggregate("action", "1", organization: organization)
    // Its own history goes on as if nothing had been.
    try await test.store.write { transaction throws(StoreError) in
      try transaction.append(
        ActionEvent.deactivated, to: own, expecting: .exact(1), by: "tester")
    }
    _ = try await test.store.rebuildProjections()
    let (ownEvents, publishedEvents, action) = try await test.store.read {
      reader throws(StoreError) in
      (
        try EventLog.events(of: own, limit: 10, in: reader),
        try EventLog.events(of: published, limit: 10, in: reader),
        try ActionTable.find("1", organization: organization, in: reader)
      )
    }
    #expect(ownEvents.map(\.type) == ["action.added", "action.deactivated"])
    #expect(ownEvents.map(\.sequence) == [1, 2])
    #expect(ownEvents.map(\.publisherID) == [nil, nil])
    #expect(publishedEvents.map(\.sequence) == [1, 2])
    #expect(publishedEvents.map(\.publisherID) == ["x", "x"])
    #expect(publishedEvents.map(\.occurredAt) == [5, 5])
    #expect(action?.sequence == 2)
  }

  @Test func idsAreKeptForTheirTime() async throws {
    let time = ManualTimeSource()
    let test = try TestStore(timeSource: time)
    func add(_ id: String) async throws -> Int64 {
      try await test.store.write { transaction throws(StoreError) in
        if let known = try EventIDTable.find(id, organization: "org1", in: transaction) {
          return known.position
        }
        let event = try transaction.append(
          PublishedEvent(type: "a.a", payload: [:], publisherID: id, occurredAt: nil),
          to: PublishedEvent.aggregate("a", "1", organization: "org1"), by: "tester")
        try EventIDTable.add(event, in: transaction)
        return event.position
      }
    }
    #expect(try await add("x") == 1)
    time.advance(nanoseconds: Limits.maxEventIDAge - 1)
    #expect(try await add("x") == 1)
    time.advance(nanoseconds: 1)
    #expect(try await add("x") == 2, "a week later it is another event")
    #expect(try await add("x") == 2)
    #expect(try await add("y") == 3)
    func count() async throws -> Int64 {
      try await test.store.read { reader throws(StoreError) in
        try reader.number(Statement(dynamic: "SELECT COUNT(*) FROM event_ids"), [])
      }
    }
    func removeOld(_ limit: Int) async throws -> Int64 {
      try await test.store.write { transaction throws(StoreError) in
        try EventIDTable.removeOld(organization: "org1", limit: limit, in: transaction)
      }
      return try await count()
    }
    #expect(try await count() == 2)
    #expect(try await removeOld(10) == 2, "nothing is too old yet")
    time.advance(nanoseconds: Limits.maxEventIDAge)
    #expect(try await removeOld(1) == 1)
    #expect(try await removeOld(10) == 0)
  }

  @Test func commitsWithEventsAreTold() async throws {
    let test = try TestStore()
    let told = Mutex<[Int64]>([])
    let store = test.store
    // Safe: the writer's thread alone uses it, while the test waits for its commands.
    nonisolated(unsafe) let reader = try test.faults.connect(.reader)
    defer { reader.close() }
    store.observeEvents {
      // What is told is committed: another connection sees it.
      var position: Int64 = -1
      let select = Statement(dynamic: "SELECT last_position FROM instance")
      try? reader.query(select, []) { row in
        position = row.integer(0)
        return false
      }
      told.withLock { [position] in $0.append(position) }
    }
    try await test.addAction("a", id: "1")
    // No event, no news; and none of a command that fails.
    try await store.write { _ throws(StoreError) in }
    _ = await failure { () async throws(StoreError) in
      try await store.write { _ throws(StoreError) in throw StoreError.cancelled }
    }
    try await test.addAction("b", id: "2")
    #expect(told.withLock { $0 } == [1, 2])
  }
}
