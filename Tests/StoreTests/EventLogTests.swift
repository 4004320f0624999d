import Base
import Records
import Store
import Testing
import Wire

@Suite struct EventLogTests {
  @Test func sequencesHaveNoGapsAndPositionsGrowUnderConcurrency() async throws {
    let test = try TestStore()
    let events = try await withThrowingTaskGroup(of: [Event].self) { group in
      for writer in 0..<64 {
        group.addTask {
          var events: [Event] = []
          for round in 0..<20 {
            let id = "\((writer + round) % 7)"
            let fails = (writer + round) % 5 == 0
            do throws(StoreError) {
              events.append(
                try await test.store.write { transaction throws(StoreError) in
                  let event = try transaction.append(
                    FlowEvent.cleared,
                    to: Aggregate(organization: "org1", type: "flow", id: id), by: "tester")
                  if fails { throw .rejected(Failure()) }
                  return event
                })
            } catch .rejected {
              #expect(fails)
            }
          }
          return events
        }
      }
      var events: [Event] = []
      for try await some in group { events += some }
      return events
    }
    #expect(events.count == 64 * 20 * 4 / 5)
    let stored = try await test.store.scan { reader throws(StoreError) in
      try EventLog.events(organization: "org1", limit: 10_000, in: reader)
    }
    #expect(stored == events.sorted { $0.position < $1.position })
    #expect(Set(stored.map(\.position)).count == stored.count)
    for id in 0..<7 {
      let sequences = stored.filter { $0.aggregate.id == "\(id)" }.map(\.sequence)
      #expect(sequences == Array(1...Int64(sequences.count)), "in the order of positions")
    }
  }

  private struct Failure: Error {}

  @Test func positionsGoOnAfterARestart() async throws {
    let directory = TemporaryDirectory()
    var instance = ""
    do {
      let test = try TestStore(in: directory)
      instance = test.store.instanceID
      #expect(try await test.addAction("a", id: "1").position == 1)
      #expect(try await test.addAction("b", id: "2").position == 2)
    }
    let test = try TestStore(in: directory)
    #expect(test.store.instanceID == instance)
    #expect(try await test.addAction("c", id: "3").position == 3)
    let record = try await test.store.read { reader throws(StoreError) in
      try InstanceTable.read(in: reader)
    }
    #expect(record.lastPosition == 3)
    #expect(record.schemaVersion == StoreSchema.current.version)
  }

  struct Expectation: Sendable, CustomTestStringConvertible {
    let expected: ExpectedSequence
    let existing: Int
    let holds: Bool
    var testDescription: String { "\(expected) with \(existing)" }
  }

  @Test(arguments: [
    Expectation(expected: .any, existing: 0, holds: true),
    Expectation(expected: .any, existing: 2, holds: true),
    Expectation(expected: .none, existing: 0, holds: true),
    Expectation(expected: .none, existing: 1, holds: false),
    Expectation(expected: .exact(0), existing: 0, holds: true),
    Expectation(expected: .exact(2), existing: 2, holds: true),
    Expectation(expected: .exact(1), existing: 2, holds: false),
    Expectation(expected: .exact(3), existing: 2, holds: false),
  ])
  func expectedSequence(_ row: Expectation) async throws {
    let test = try TestStore()
    let aggregate = FlowEvent.aggregate(flowType: 1, organization: "org1")
    let error = await failure { () async throws(StoreError) in
      try await test.store.write { transaction throws(StoreError) in
        for _ in 0..<row.existing {
          try transaction.append(FlowEvent.cleared, to: aggregate, by: "tester")
        }
        try transaction.append(
          FlowEvent.cleared, to: aggregate, expecting: row.expected, by: "tester")
      }
    }
    if row.holds {
      #expect(error == nil)
    } else if case .conflict("flow 1", row.expected, let actual) = error {
      #expect(actual == Int64(row.existing))
    } else {
      Issue.record("\(String(describing: error))")
    }
  }

  @Test func eventsKeepEverything() async throws {
    let clock = ManualTimeSource(wallNanoseconds: 1_750_000_000_123_456_789)
    let test = try TestStore(timeSource: clock)
    let (first, second) = try await test.store.write { transaction throws(StoreError) in
      let first = try transaction.append(
        ActionEvent.added(content("grüße \"\\\n\u{1}😀")),
        to: ActionEvent.aggregate("7", organization: "org1"), by: "alice")
      let second = try transaction.append(
        ActionEvent.deactivated, to: ActionEvent.aggregate("7", organization: "org1"), by: "bob",
        causedBy: first.asCause)
      return (first, second)
    }
    #expect(first.createdAt == 1_750_000_000_123_456_789)
    #expect(second.causation == Causation(position: 1, depth: 1))
    let read = try await test.store.read { reader throws(StoreError) in
      try EventLog.events(
        of: ActionEvent.aggregate("7", organization: "org1"), limit: 10, in: reader)
    }
    #expect(read == [first, second])
    #expect(try ActionEvent(read[0]) == .added(content("grüße \"\\\n\u{1}😀")))
    let after = try await test.store.read { reader throws(StoreError) in
      try EventLog.events(
        of: ActionEvent.aggregate("7", organization: "org1"), after: 1, limit: 10, in: reader)
    }
    #expect(after == [second])
  }

  @Test func causesAtTheBoundAndOnePastIt() async throws {
    let test = try TestStore()
    let aggregate = FlowEvent.aggregate(flowType: 1, organization: "org1")
    for depth in [Limits.maxCausationDepth, Limits.maxCausationDepth + 1] {
      let error = await failure { () async throws(StoreError) in
        try await test.store.write { transaction throws(StoreError) in
          try transaction.append(
            FlowEvent.cleared, to: aggregate, by: "tester",
            causedBy: Causation(position: 1, depth: depth))
        }
      }
      if depth == Limits.maxCausationDepth {
        #expect(error == nil)
      } else if case .causationTooDeep(Limits.maxCausationDepth) = error {
      } else {
        Issue.record("\(String(describing: error))")
      }
    }
  }

  @Test func payloadAtTheBoundAndOnePastIt() async throws {
    let test = try TestStore()
    // {"text":"..."} is 11 bytes around the text.
    let longest = Limits.maxEventPayloadBytes - 11
    for length in [longest, longest + 1] {
      let error = await failure { () async throws(StoreError) in
        try await test.store.write { transaction throws(StoreError) in
          try transaction.append(
            PublishedEvent(
              type: "custom.a", payload: ["text": .string(String(repeating: "x", count: length))],
              publisherID: "\(length)", occurredAt: nil),
            to: PublishedEvent.aggregate("user", "u", organization: "org1"), by: "tester")
        }
      }
      if length == longest {
        #expect(error == nil)
      } else if case .payloadTooLong(let bytes, Limits.maxEventPayloadBytes) = error {
        #expect(bytes == Limits.maxEventPayloadBytes + 1)
      } else {
        Issue.record("\(String(describing: error))")
      }
    }
  }

  @Test func olderRevisionsAreBroughtUpOneByOne() async throws {
    var access = StoreFeature.access
    access.upcasts = [
      Upcast(type: "org.added", from: 2) { payload in
        ["name": .string(payload["title"]!.stringValue! + "!")]
      },
      Upcast(type: "org.added", from: 1) { payload in ["title": payload["name"]!] },
    ]
    let test = try TestStore(schema: StoreSchema([access]))
    let events = try await test.store.write { transaction throws(StoreError) in
      let aggregate = OrganizationEvent.aggregate("org1")
      try transaction.append(OrganizationEvent.added(name: "old"), to: aggregate, by: "tester")
      try transaction.append(OrganizationEvent.changed(name: "same"), to: aggregate, by: "tester")
      return try EventLog.events(of: aggregate, limit: 10, in: transaction)
    }
    #expect(events[0].revision == 3)
    #expect(try OrganizationEvent(events[0]) == .added(name: "old!"))
    #expect(events[1].revision == 1)
  }

  @Test func organizationsWithEventsOneByOne() async throws {
    let test = try TestStore()
    for organization in ["b", "a", "c", "a"] {
      try await test.addAction("x\(test.identifiers.next())", organization: organization)
    }
    let found = try await test.store.read { reader throws(StoreError) in
      var found: [String] = []
      while let next = try EventLog.organization(after: found.last ?? "", in: reader) {
        found.append(next)
      }
      return found
    }
    #expect(found == ["a", "b", "c"])
  }
}
