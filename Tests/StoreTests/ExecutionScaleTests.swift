import Base
import Records
import Store
import Testing
import Wire

/// What changes cost the writer when there are many executions.
@Suite struct ExecutionScaleTests {
  private static let count = 10_000

  /// As many executions of events with a target each.
  private func fill(_ test: TestStore) async throws {
    let instance = test.instance
    try await test.store.write { transaction throws(StoreError) in
      let target = Statement(
        dynamic: """
          INSERT INTO targets (organization, id, name, kind, interrupts_on_error, timeout, endpoint,
            payload_type, allow_rules, is_enabled, sequence, created_at, changed_at)
          VALUES ($1, $2, $2, 0, 0, 1000000000, 'https://example.com', $3, '[]', 1, 1, 1, 1)
          """)
      let execution = Statement(
        dynamic: """
          INSERT INTO executions (organization, id, kind, sequence, created_at, changed_at)
          VALUES ($1, $2, 'event', 1, 1, 1)
          """)
      let entry = Statement(
        dynamic: """
          INSERT INTO execution_entries (organization, execution, position, is_include, reference)
          VALUES ($1, $2, 0, 0, $3)
          """)
      let type = DatabaseValue.text(TargetPayloadType.json.rawValue)
      for number in 0..<Self.count {
        let id = DatabaseValue.text("t\(number)")
        let name = DatabaseValue.text("event/x.n\(number)")
        try transaction.execute(target, [.text(instance), id, type])
        try transaction.execute(execution, [.text(instance), name])
        try transaction.execute(entry, [.text(instance), name, id])
      }
      transaction.markChanged(.executions)
    }
  }

  @Test func aChangeOfATargetReadsAFewRows() async throws {
    let test = try TestStore()
    try await fill(test)
    try await test.change(execution: "event", .set([.target("t8"), .target("t9")]))
    try await test.change(
      execution: "event/action.added", .set([.target("t7"), .include("event")]))
    let before = test.faults.plan.rows
    for number in 0..<100 {
      try await test.change("t\(number)", .allowRulesSet(["10.0.0.0/8"]))
      try await test.addAction("a\(number)")
    }
    let rows = test.faults.plan.rows - before
    // Two events that are matched anew; a whole catalog would be 10,000 rows for each.
    #expect(rows <= 100 * 40, "\(rows) rows")
    let waiting = try await test.store.scan {
      [instance = test.instance] reader throws(StoreError) in
      try DeliveryTable.count(
        DeliveryLane(organization: instance, target: "t7"), in: .pending, upTo: 1000, in: reader)
    }
    #expect(waiting == 100)
  }

  @Test func typesAreToldApartByTheirBytes() async throws {
    let test = try TestStore()
    try await test.change("1", .added(target("t")))
    // The Kelvin sign, which Unicode calls equivalent to K.
    try await test.change(execution: "event/custom.\u{212A}", .set([.target("1")]))
    for type in ["custom.K", "custom.\u{212A}", "custom.K"] {
      try await test.store.write { transaction throws(StoreError) in
        try transaction.append(
          PublishedEvent(type: type, payload: [:], publisherID: "x", occurredAt: nil),
          to: PublishedEvent.aggregate("thing", "1", organization: "o"), by: "tester")
      }
    }
    let types = try await test.store.scan { [instance = test.instance] reader throws(StoreError) in
      try DeliveryTable.list(DeliveryFilter(), limit: 10, organization: instance, in: reader)
        .deliveries.map { Array($0.eventType.utf8) }
    }
    #expect(types == [Array("custom.\u{212A}".utf8)])
  }
}
