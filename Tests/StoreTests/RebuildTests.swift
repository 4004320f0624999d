import Base
import Records
import Store
import TestDatabases
import Testing
import Wire

@Suite struct RebuildTests {
  private let tables = [
    "actions", "flows", "flow_actions", "organizations", "accounts", "memberships", "tokens",
    "token_hashes", "events", "targets", "target_keys", "executions", "execution_entries",
    "instance_keys", "target_schedules", "target_pauses", "alert_targets",
  ]

  /// Every row of every table, as text.
  private func dump(_ test: TestStore) async throws -> [String: [String]] {
    let tables = tables
    return try await test.store.scan { reader throws(StoreError) in
      var dump: [String: [String]] = [:]
      for table in tables {
        let columns = try reader.all(
          Statement(
            dynamic: TestDatabase.isPostgres
              ? """
              SELECT attname FROM pg_attribute
              WHERE attrelid = to_regclass('\(table)') AND attnum > 0 AND NOT attisdropped
              ORDER BY attnum
              """ : "SELECT name FROM pragma_table_info('\(table)')"), []
        ) { $0.text(0) }
        dump[table] = try reader.all(
          Statement(dynamic: "SELECT \(columns.joined(separator: ", ")) FROM \(table)"), []
        ) { row in columns.indices.map { row.text($0) }.joined(separator: "|") }
        .sorted()
      }
      return dump
    }
  }

  @Test func theSameTablesComeOutOfTheLog() async throws {
    let clock = ManualTimeSource()
    let test = try TestStore(timeSource: clock)
    for organization in ["org1", "org2"] {
      for id in 1...4 {
        try await test.addAction("a\(id)", id: "\(id)", organization: organization)
        clock.advance(nanoseconds: 1)
      }
      try await test.store.write { transaction throws(StoreError) in
        let flow = FlowEvent.aggregate(flowType: 1, organization: organization)
        try transaction.append(
          FlowEvent.triggerActionsSet(triggerType: 1, actions: ["1", "2", "3"]), to: flow,
          by: "tester")
        try transaction.append(
          ActionEvent.changed(content("renamed")),
          to: ActionEvent.aggregate("2", organization: organization), by: "tester")
        try transaction.append(
          ActionEvent.deactivated, to: ActionEvent.aggregate("3", organization: organization),
          by: "tester")
        try transaction.append(
          ActionEvent.removed, to: ActionEvent.aggregate("1", organization: organization),
          by: "tester")
        try FlowTable.removeAction(
          "1", organization: organization, by: "tester", causedBy: nil, in: transaction)
        try transaction.append(
          OrganizationEvent.added(name: organization),
          to: OrganizationEvent.aggregate(organization), by: "tester")
        for name in ["x", "y"] {
          let account = organization + name
          try transaction.append(
            AccountEvent.added(name: name, description: ""),
            to: AccountEvent.aggregate(account, organization: organization), by: "tester")
          try transaction.append(
            MembershipEvent.added(account: account, scope: .instance, roles: ["R"]),
            to: MembershipEvent.aggregate(
              account: account, scope: .instance, organization: organization), by: "tester")
          try TokenTable.add(
            "t" + account, (account: account, name: "", expiresAt: nil),
            hash: [UInt8](account.utf8), hint: "abcd", ceiling: RoleCeiling(),
            organization: organization,
            by: "tester", in: transaction)
        }
        try transaction.append(
          AccountEvent.removed,
          to: AccountEvent.aggregate(organization + "y", organization: organization),
          by: "tester")
      }
    }
    for id in ["1", "2", "3"] {
      try await test.change(id, .added(target("t\(id)")))
      try await test.change(
        id,
        .keyAdded(TargetKeyContent(id: "k", publicKey: "p", fingerprint: "f", expiresAt: 9)))
    }
    try await test.change("1", .keyActivated(key: "k"))
    try await test.change("1", .changed(target("x"), rotation: .init(formerKeyExpiresAt: 7)))
    try await test.change("1", .allowRulesSet(["10.0.0.0/8"]))
    try await test.change("3", .disabled(reason: "gone"))
    try await test.change("1", .scheduleSet([5_000_000_000, 60_000_000_000]))
    try await test.change("2", .scheduleSet([1_000_000_000]))
    try await test.change("3", .scheduleSet([1_000_000_000]))
    try await test.change("3", .scheduleSet(nil))
    for id in ["1", "2", "3"] { try await test.change(id, .paused(reason: "r")) }
    try await test.change("3", .resumed)
    for id in ["2", "3"] { try await test.change(id, .alertsSet(true)) }
    try await test.change(execution: "request", .set([.target("1"), .target("2"), .target("3")]))
    try await test.change(execution: "event", .set([.target("2")]))
    try await test.change(execution: "response", .set([.include("request"), .target("3")]))
    try await test.change("2", .removed)
    try await test.change(execution: "function/f", .set([.target("1")]))
    try await test.change(execution: "function/f", .removed)
    try await test.store.write { transaction throws(StoreError) in
      for id in ["k1", "k2"] {
        try transaction.append(
          InstanceKeyEvent.added(
            purpose: .payload, algorithm: "ES256", publicKey: ["kty": "EC", "kid": .string(id)]),
          to: InstanceKeyEvent.aggregate(id, instance: "i"), by: "tester")
      }
      try transaction.append(
        InstanceKeyEvent.retired, to: InstanceKeyEvent.aggregate("k1", instance: "i"), by: "tester")
    }
    // More events than one page of the replay holds.
    try await test.store.write { transaction throws(StoreError) in
      for number in 0..<1200 {
        try transaction.append(
          FlowEvent.triggerActionsSet(
            triggerType: 2, actions: number % 2 == 0 ? ["4"] : ["3", "2"]),
          to: FlowEvent.aggregate(flowType: 1, organization: "org2"), by: "tester")
      }
    }
    let before = try await dump(test)
    #expect(before["actions"]?.count == 6)
    #expect(before["token_hashes"]?.count == 2)
    #expect(before["targets"]?.count == 2)
    #expect(before["target_keys"]?.count == 2)
    #expect(before["target_schedules"]?.count == 1)
    #expect(before["target_pauses"]?.count == 1)
    #expect(before["alert_targets"]?.count == 1)
    #expect(before["executions"]?.count == 3)
    #expect(before["execution_entries"]?.count == 4)
    #expect(before["instance_keys"]?.count == 2)
    // Damage that only the log can mend.
    try await test.store.write { transaction throws(StoreError) in
      for table in ["actions", "flows", "flow_actions", "accounts", "memberships", "instance_keys"]
      {
        try transaction.execute(
          Statement(dynamic: "DELETE FROM \(table) WHERE organization = 'org1'"), [])
      }
      for table in [
        "targets", "target_keys", "target_schedules", "target_pauses", "alert_targets",
        "executions",
        "execution_entries",
      ] {
        try transaction.execute(Statement(dynamic: "DELETE FROM \(table)"), [])
      }
    }
    let damaged = try await dump(test)
    #expect(damaged != before)
    let version = test.store.version(of: .access)
    let count = try await test.store.rebuildProjections()
    #expect(count == before["events"]?.count)
    let after = try await dump(test)
    #expect(after == before)
    #expect(test.store.version(of: .access) > version)
    #expect(try await test.store.checkIntegrity() == [])
  }
}
