import Base
import Records
import Store
import Synchronization
import TestDatabases
import Testing
import Wire

/// The address of the client whose call wrote an event, as the log keeps it.
@Suite struct ClientAddressTests {
  private static let aggregate = FlowEvent.aggregate(flowType: 1, organization: "o")

  /// An address that counts how often its text is made.
  private final class CountedAddress: CustomStringConvertible, Sendable {
    private let texts = Atomic<Int>(0)

    var count: Int { texts.load(ordering: .relaxed) }

    var description: String {
      texts.add(1, ordering: .relaxed)
      return "2001:db8::1"
    }
  }

  private func log(_ store: Store) async throws -> [Event] {
    try await store.scan { reader throws(StoreError) in
      try EventLog.events(organization: "o", limit: 100, in: reader)
    }
  }

  @Test func eventsOfACommandTellOfItsClientAndNoOthers() async throws {
    let test = try TestStore()
    for address in ["192.0.2.1", nil, "2001:db8::1"] {
      let written = try await test.store.write { transaction throws(StoreError) in
        if let address { transaction.noteClient(address) }
        return [
          try transaction.append(FlowEvent.cleared, to: Self.aggregate, by: "t"),
          try transaction.append(FlowEvent.cleared, to: Self.aggregate, by: "t"),
        ]
      }
      #expect(written.map(\.clientAddress) == [address, address])
      #expect(try await log(test.store).suffix(2) == written[...])
    }
    // Each way of reading the log has it.
    let (page, unread) = try await test.store.scan { reader throws(StoreError) in
      let bounds = EventPage.Bounds(events: 100, scanned: 100, bytes: .max)
      return (
        try EventLog.page(EventSelection(organization: "o"), after: 0, within: bounds, in: reader),
        try EventLog.unread(after: 0, within: bounds, in: reader)
      )
    }
    let expected: [String?] = ["192.0.2.1", "192.0.2.1", nil, nil, "2001:db8::1", "2001:db8::1"]
    #expect(page.events.map(\.clientAddress) == expected)
    #expect(try unread.events.map { try $0.read().clientAddress } == expected)
  }

  /// Nobody pays for a text that no event needs.
  @Test func theTextIsMadeOnceAndForEventsAlone() async throws {
    let test = try TestStore()
    let address = CountedAddress()
    try await test.store.write { transaction throws(StoreError) in transaction.noteClient(address) }
    #expect(address.count == 0)
    try await test.store.write { transaction throws(StoreError) in
      transaction.noteClient(address)
      for _ in 0..<3 { try transaction.append(FlowEvent.cleared, to: Self.aggregate, by: "t") }
    }
    #expect(address.count == 1)
    #expect(
      try await log(test.store).map(\.clientAddress) == Array(repeating: "2001:db8::1", count: 3))
  }

  /// What follows by itself is the server's doing, in the same command too.
  @Test func reactionsAppendWithoutIt() async throws {
    let feature = StoreFeature(
      "echo", reactions: [EventReactionFactory("echo") { _, _ in EchoReaction() }])
    let test = try TestStore(schema: StoreSchema([feature]))
    try await test.store.write { transaction throws(StoreError) in
      transaction.noteClient("192.0.2.1")
      for _ in 0..<2 { try transaction.append(FlowEvent.cleared, to: Self.aggregate, by: "t") }
    }
    let events = try await log(test.store)
    #expect(events.map(\.aggregate.type) == ["flow", "echo", "flow", "echo"])
    #expect(events.map(\.clientAddress) == ["192.0.2.1", nil, "192.0.2.1", nil])
  }

  /// Events that are too old lose it, Pintle's own too, of which all else stays.
  @Test func itIsForgottenWithWhatIsTooOld() async throws {
    let clock = ManualTimeSource(wallNanoseconds: 1_000)
    let test = try TestStore(timeSource: clock)
    @Sendable func write(_ transaction: Transaction) throws(StoreError) {
      transaction.noteClient("192.0.2.1")
      try transaction.append(FlowEvent.cleared, to: Self.aggregate, by: "t")
      let event = PublishedEvent(
        type: "custom.a", payload: ["n": .integer(1)], publisherID: "p", occurredAt: nil)
      try transaction.append(
        event, to: PublishedEvent.aggregate("thing", "1", organization: "o"), by: "t")
    }
    try await test.store.write { transaction throws(StoreError) in try write(transaction) }
    clock.advance(nanoseconds: 1_000)
    try await test.store.write { transaction throws(StoreError) in try write(transaction) }
    let before = try await log(test.store)
    let expiry = try await test.store.write { transaction throws(StoreError) in
      try transaction.expirePublished(of: "o", before: 2_000, after: 0, limit: 100)
    }
    #expect(expiry.freed == EventLog.Usage(events: 1, bytes: 7))
    var expected = [before[0], before[2], before[3]]
    expected[0].clientAddress = nil
    #expect(try await log(test.store) == expected)
    // The last of an object stays, without payload and address.
    clock.advance(nanoseconds: 1_000)
    _ = try await test.store.write { transaction throws(StoreError) in
      try transaction.expirePublished(of: "o", before: 2_500, after: 0, limit: 100)
    }
    expected[1].clientAddress = nil
    expected[2].clientAddress = nil
    expected[2].payload = [:]
    #expect(try await log(test.store) == expected)
  }
}

private struct EchoEvent: DomainEvent {
  var type: String { "echo.heard" }
  var payload: JSONValue { [:] }

  init() {}

  init(_ event: Event) throws(StoreError) {}
}

private final class EchoReaction: EventReaction {
  func wants(_ event: Event, in transaction: Transaction) throws(StoreError) -> Bool {
    event.aggregate.type == "flow"
  }

  func react(to event: Event, in transaction: Transaction) throws(StoreError) {
    try transaction.append(
      EchoEvent(), to: Aggregate(organization: "o", type: "echo", id: "\(event.sequence)"),
      by: "echo")
  }
}
