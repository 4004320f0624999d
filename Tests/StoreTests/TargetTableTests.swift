import Base
import Records
import Store
import Testing
import Wire

@Suite struct TargetTableTests {
  @Test func lifeOfATarget() async throws {
    let clock = ManualTimeSource(wallNanoseconds: 1_700_000_000_000_000_000)
    let test = try TestStore(timeSource: clock)
    let first = target("a", kind: .call, interruptsOnError: true, payloadType: .jwe)
    try await test.change("1", .added(first))
    var expected = TargetRecord(
      organization: test.instance, id: "1", content: first, sequence: 1,
      createdAt: clock.wallNanoseconds(), changedAt: clock.wallNanoseconds())
    #expect(try await test.findTarget("1") == expected)

    let second = target("b", kind: .async, timeout: 7, endpoint: "http://x", payloadType: .jwt)
    let steps: [(TargetEvent, (inout TargetRecord) -> Void)] = [
      (.changed(second, rotation: nil), { $0.content = second }),
      (.disabled(reason: "gone"), { $0.isEnabled = false }),
      (
        .changed(second, rotation: .init(formerKeyExpiresAt: 99)), { $0.formerKeyExpiresAt = 99 }
      ),
      (.changed(first, rotation: nil), { $0.content = first }),
      (.enabled, { $0.isEnabled = true }),
      (
        .allowRulesSet(["10.0.0.0/8", "hook \" name"]),
        { $0.allowRules = ["10.0.0.0/8", "hook \" name"] }
      ),
      (.changed(first, rotation: .init(formerKeyExpiresAt: nil)), { $0.formerKeyExpiresAt = nil }),
      (.allowRulesSet([]), { $0.allowRules = [] }),
    ]
    for (event, change) in steps {
      clock.advance(nanoseconds: 5)
      try await test.change("1", event)
      change(&expected)
      expected.sequence += 1
      expected.changedAt += 5
      #expect(try await test.findTarget("1") == expected, "\(event.type)")
    }
    try await test.change("1", .removed)
    #expect(try await test.findTarget("1") == nil)
  }

  @Test(arguments: [
    TargetEvent.added(target("n", kind: .call, interruptsOnError: true, payloadType: .jwt)),
    .changed(target("n", kind: .async), rotation: nil),
    .changed(target("n"), rotation: .init(formerKeyExpiresAt: nil)),
    .changed(target("n"), rotation: .init(formerKeyExpiresAt: 1_700_000_000_000_000_001)),
    .removed, .disabled(reason: "it answered 410"), .enabled, .allowRulesSet(["a", "b"]),
    .allowRulesSet([]),
    .keyAdded(TargetKeyContent(id: "k", publicKey: "PEM", fingerprint: "SHA256:x", expiresAt: nil)),
    .keyAdded(TargetKeyContent(id: "k", publicKey: "PEM", fingerprint: "SHA256:x", expiresAt: 5)),
    .keyActivated(key: "k"), .keyDeactivated(key: "k"), .keyRemoved(key: "k"),
  ])
  func eventsReadBackAndHaveKnownTypes(_ event: TargetEvent) async throws {
    let test = try TestStore()
    let instance = test.instance
    try await test.change("1", .added(target("first")))
    try await test.change("1", event == .removed ? .enabled : .disabled(reason: ""))
    if case .added = event {} else { try await test.change("1", event) }
    let read = try await test.store.scan { reader throws(StoreError) in
      try EventLog.events(
        of: TargetEvent.aggregate("1", instance: instance), limit: 10, in: reader)
    }
    if case .added(let content) = event {
      var first = try #require(read.first)
      first.payload = event.payload
      #expect(try TargetEvent(first) == .added(content))
    } else {
      #expect(try TargetEvent(try #require(read.last)) == event)
    }
    #expect(KnownEventTypes.all.contains(event.type))
  }

  @Test func namesAreUniqueAndFound() async throws {
    let test = try TestStore()
    try await test.change("1", .added(target("same")))
    let error = await failure { () async throws(StoreError) in
      let instance = test.instance
      try await test.store.write { transaction throws(StoreError) in
        try transaction.append(
          TargetEvent.added(target("same")), to: TargetEvent.aggregate("2", instance: instance),
          by: "tester")
      }
    }
    guard case .constraint = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    let instance = test.instance
    let (found, missing, counts) = try await test.store.read { reader throws(StoreError) in
      (
        try TargetTable.find(name: "same", instance: instance, in: reader)?.id,
        try TargetTable.find(name: "other", instance: instance, in: reader)?.id,
        [
          try TargetTable.countExisting(["1", "1", "2"], instance: instance, in: reader),
          try TargetTable.count(instance: instance, in: reader),
        ]
      )
    }
    #expect(found == "1")
    #expect(missing == nil)
    #expect(counts == [1, 1])
  }

  struct ListCase: Sendable, CustomTestStringConvertible {
    var filters: [TargetTable.Filter] = []
    var order = TargetTable.Order.id
    var descending = false
    var page = Page()
    let ids: [String]
    var total: UInt64?
    var testDescription: String { "\(filters) \(order) \(descending) \(page)" }
  }

  @Test(arguments: [
    ListCase(ids: ["1", "2", "3", "4"]),
    ListCase(descending: true, ids: ["4", "3", "2", "1"]),
    ListCase(filters: [.ids(["3", "1", "9", "3"])], ids: ["1", "3"]),
    ListCase(filters: [.ids([])], ids: []),
    ListCase(filters: [.name(TextFilter(.startsWith, "B", ignoresCase: true))], ids: ["1", "3"]),
    ListCase(filters: [.name(TextFilter(.equals, "b%"))], ids: ["1"]),
    ListCase(filters: [.name(TextFilter(.contains, "%"))], ids: ["1"]),
    ListCase(filters: [.ids(["1", "2"]), .name(TextFilter(.endsWith, "a"))], ids: ["2"]),
    // Created 2, 4, 1, 3; changed then 4.
    ListCase(order: .createdAt, ids: ["2", "4", "1", "3"]),
    ListCase(order: .createdAt, descending: true, ids: ["3", "1", "4", "2"]),
    ListCase(order: .changedAt, ids: ["2", "1", "3", "4"]),
    ListCase(order: .name, ids: ["2", "1", "3", "4"]),
    ListCase(order: .kind, ids: ["1", "2", "3", "4"]),
    ListCase(order: .kind, descending: true, ids: ["4", "3", "2", "1"]),
    ListCase(order: .endpoint, ids: ["3", "1", "2", "4"]),
    ListCase(order: .timeout, ids: ["2", "1", "3", "4"]),
    ListCase(order: .timeout, descending: true, ids: ["4", "3", "1", "2"]),
    ListCase(order: .interruptsOnError, ids: ["1", "2", "4", "3"]),
    ListCase(page: Page(offset: 1, limit: 2), ids: ["2", "3"], total: 4),
    ListCase(page: Page(offset: 4, limit: 2), ids: [], total: 4),
  ])
  func lists(_ row: ListCase) async throws {
    let clock = ManualTimeSource()
    let test = try TestStore(timeSource: clock)
    for (id, content) in [
      ("2", target("a", timeout: 1, endpoint: "https://y")),
      ("4", target("d", kind: .async, timeout: 300, endpoint: "https://z")),
      ("1", target("b%", timeout: 20, endpoint: "https://x")),
      ("3", target("bc", kind: .call, interruptsOnError: true, timeout: 20, endpoint: "http://x")),
    ] {
      try await test.change(id, .added(content))
      clock.advance(nanoseconds: 1)
    }
    try await test.change("4", .enabled)
    let instance = test.instance
    let found = try await test.store.scan { reader throws(StoreError) in
      try TargetTable.list(
        instance: instance, filters: row.filters, orderedBy: row.order,
        descending: row.descending, page: row.page, in: reader)
    }
    #expect(found.rows.map(\.id) == row.ids)
    #expect(found.total == row.total ?? UInt64(row.ids.count))
  }

  // MARK: Public keys

  private func key(_ id: String, expiresAt: Int64? = nil) -> TargetEvent {
    .keyAdded(
      TargetKeyContent(
        id: id, publicKey: "PEM \(id)", fingerprint: "SHA256:\(id)", expiresAt: expiresAt))
  }

  private func keys(
    _ test: TestStore, _ filters: [TargetKeyTable.Filter] = [],
    _ order: TargetKeyTable.Order = .id, descending: Bool = false
  ) async throws -> [TargetKeyRecord] {
    let instance = test.instance
    return try await test.store.scan { reader throws(StoreError) in
      try TargetKeyTable.list(
        target: "1", instance: instance, filters: filters, orderedBy: order,
        descending: descending, in: reader
      ).rows
    }
  }

  @Test func atMostOneKeyIsActive() async throws {
    let clock = ManualTimeSource(wallNanoseconds: 100)
    let test = try TestStore(timeSource: clock)
    let instance = test.instance
    @Sendable func active() async throws -> String? {
      try await test.store.read { reader throws(StoreError) in
        try TargetKeyTable.active(target: "1", instance: instance, in: reader)?.id
      }
    }
    for id in ["1", "2"] { try await test.change(id, .added(target("t\(id)"))) }
    try await test.change("1", key("a", expiresAt: 500))
    try await test.change("1", key("b"))
    try await test.change("2", key("a"))
    #expect(try await active() == nil)
    let first = try #require(try await keys(test).first)
    #expect(
      first
        == TargetKeyRecord(
          target: "1", id: "a", publicKey: "PEM a", fingerprint: "SHA256:a", expiresAt: 500,
          isActive: false, createdAt: 100, changedAt: 100))

    clock.advance(nanoseconds: 10)
    try await test.change("1", .keyActivated(key: "a"))
    #expect(try await active() == "a")
    clock.advance(nanoseconds: 10)
    try await test.change("1", .keyActivated(key: "b"))
    #expect(try await active() == "b")
    var found = try await keys(test)
    #expect(found.map(\.isActive) == [false, true])
    // The one that lost its place changed with the other.
    #expect(found.map(\.changedAt) == [120, 120])
    clock.advance(nanoseconds: 10)
    try await test.change("1", .keyDeactivated(key: "b"))
    found = try await keys(test)
    #expect(found.map(\.isActive) == [false, false])
    #expect(found.map(\.changedAt) == [120, 130])
    try await test.change("1", .keyRemoved(key: "a"))
    #expect(try await keys(test).map(\.id) == ["b"])
    #expect(try await test.findTarget("1")?.changedAt == 130)

    try await test.change("1", .removed)
    #expect(try await keys(test).isEmpty)
    let counts = try await test.store.read { reader throws(StoreError) in
      [
        try TargetKeyTable.count(target: "1", instance: instance, in: reader),
        try TargetKeyTable.count(target: "2", instance: instance, in: reader),
      ]
    }
    #expect(counts == [0, 1])
  }

  struct KeyListCase: Sendable, CustomTestStringConvertible {
    var filters: [TargetKeyTable.Filter] = []
    var order = TargetKeyTable.Order.id
    var descending = false
    let ids: [String]
    var testDescription: String { "\(filters) \(order) \(descending)" }
  }

  @Test(arguments: [
    KeyListCase(ids: ["a", "b", "c"]),
    KeyListCase(filters: [.ids(["c", "x"])], ids: ["c"]),
    KeyListCase(filters: [.ids([])], ids: []),
    KeyListCase(filters: [.isActive(true)], ids: ["b"]),
    KeyListCase(filters: [.isActive(false)], ids: ["a", "c"]),
    KeyListCase(filters: [.expiresAt(.equals, 500)], ids: ["c"]),
    KeyListCase(filters: [.expiresAt(.after, 500)], ids: ["b"]),
    KeyListCase(filters: [.expiresAt(.afterOrEquals, 500)], ids: ["b", "c"]),
    KeyListCase(filters: [.expiresAt(.before, 600)], ids: ["c"]),
    KeyListCase(filters: [.expiresAt(.beforeOrEquals, 600)], ids: ["b", "c"]),
    KeyListCase(filters: [.expiresAt(.before, 600), .isActive(true)], ids: []),
    // Created c, a, b; a never expires.
    KeyListCase(order: .createdAt, ids: ["c", "a", "b"]),
    KeyListCase(order: .createdAt, descending: true, ids: ["b", "a", "c"]),
    KeyListCase(order: .expiresAt, ids: ["c", "b", "a"]),
    KeyListCase(order: .expiresAt, descending: true, ids: ["a", "b", "c"]),
    KeyListCase(order: .changedAt, ids: ["c", "a", "b"]),
  ])
  func listsKeys(_ row: KeyListCase) async throws {
    let clock = ManualTimeSource(wallNanoseconds: 100)
    let test = try TestStore(timeSource: clock)
    try await test.change("1", .added(target("t")))
    for (id, end) in [("c", Int64(500)), ("a", nil), ("b", 600)] {
      try await test.change("1", key(id, expiresAt: end))
      clock.advance(nanoseconds: 1)
    }
    try await test.change("1", .keyActivated(key: "b"))
    let found = try await keys(test, row.filters, row.order, descending: row.descending)
    #expect(found.map(\.id) == row.ids)
  }
}
