import Base
import Records
import Store
import Testing
import Wire

@Suite struct AccessTableTests {
  private let hash = [UInt8](repeating: 7, count: 32)

  /// Makes an organization, an account, two memberships and a token.
  private func populate(_ test: TestStore) async throws {
    let hash = hash
    try await test.store.write { transaction throws(StoreError) in
      try transaction.append(
        OrganizationEvent.added(name: "Acme"), to: OrganizationEvent.aggregate("org1"),
        by: "system")
      let account = AccountEvent.aggregate("acc1", organization: "org1")
      try transaction.append(
        AccountEvent.added(name: "robot", description: "does things"), to: account, by: "system")
      for scope in [MembershipScope.instance, .organization("org1")] {
        try transaction.append(
          MembershipEvent.added(account: "acc1", scope: scope, roles: ["ORG_OWNER", "IAM_OWNER"]),
          to: MembershipEvent.aggregate(account: "acc1", scope: scope, organization: "org1"),
          by: "system")
      }
      try TokenTable.add(
        "tok1", (account: "acc1", name: "first", expiresAt: 99), hash: hash, hint: "wxyz",
        ceiling: RoleCeiling(instance: ["IAM_OWNER"]),
        organization: "org1", by: "system", in: transaction)
    }
  }

  private func identity(_ test: TestStore) async throws -> TokenIdentity? {
    let hash = hash
    return try await test.store.read { reader throws(StoreError) in
      try TokenTable.identity(hash: hash, in: reader)
    }
  }

  private func append(
    _ test: TestStore, _ event: some DomainEvent, _ aggregate: Aggregate
  ) async throws {
    try await test.store.write { transaction throws(StoreError) in
      try transaction.append(event, to: aggregate, by: "tester")
    }
  }

  @Test func aTokenStandsForItsAccountAndMemberships() async throws {
    let test = try TestStore()
    try await populate(test)
    let identity = try #require(try await identity(test))
    #expect(identity.organization == "org1")
    #expect(identity.account == "acc1")
    #expect(identity.accountName == "robot")
    #expect(identity.tokenID == "tok1")
    #expect(identity.expiresAt == 99)
    #expect(identity.isActive)
    #expect(identity.memberships.map(\.scope) == [.instance, .organization("org1")])
    #expect(
      identity.memberships.map(\.roles) == [
        ["ORG_OWNER", "IAM_OWNER"], ["ORG_OWNER", "IAM_OWNER"],
      ])
    let other = try await test.store.read { reader throws(StoreError) in
      try TokenTable.identity(hash: [UInt8](repeating: 8, count: 32), in: reader)
    }
    #expect(other == nil)
  }

  @Test func neitherTokenNorHashStandsInAnEvent() async throws {
    let test = try TestStore()
    try await populate(test)
    let events = try await test.store.read { reader throws(StoreError) in
      try EventLog.events(organization: "org1", limit: 100, in: reader)
    }
    #expect(events.count == 5)
    for event in events {
      let text = event.payload.text()
      #expect(
        !text.contains(HexText.encode(hash)) && !text.contains("wxyz") && !text.contains("hash"))
    }
  }

  @Test func inactiveAccountsAndOrganizationsShow() async throws {
    let test = try TestStore()
    try await populate(test)
    let account = AccountEvent.aggregate("acc1", organization: "org1")
    try await append(test, AccountEvent.deactivated, account)
    #expect(try await identity(test)?.isActive == false)
    try await append(test, AccountEvent.reactivated, account)
    #expect(try await identity(test)?.isActive == true)
    try await append(test, OrganizationEvent.deactivated, OrganizationEvent.aggregate("org1"))
    #expect(try await identity(test)?.isActive == false)
    try await append(test, OrganizationEvent.reactivated, OrganizationEvent.aggregate("org1"))
    #expect(try await identity(test)?.isActive == true)
    try await append(test, OrganizationEvent.removed, OrganizationEvent.aggregate("org1"))
    #expect(try await identity(test) == nil)
  }

  @Test func aRemovedTokenIsGone() async throws {
    let test = try TestStore()
    try await populate(test)
    try await append(test, TokenEvent.removed, TokenEvent.aggregate("tok1", organization: "org1"))
    #expect(try await identity(test) == nil)
    let count = try await test.store.read { reader throws(StoreError) in
      try TokenTable.count(in: reader)
    }
    #expect(count == 0)
  }

  @Test func aRemovedAccountTakesItsTokensAndMembershipsAlong() async throws {
    let test = try TestStore()
    try await populate(test)
    try await append(
      test, AccountEvent.removed, AccountEvent.aggregate("acc1", organization: "org1"))
    #expect(try await identity(test) == nil)
    let memberships = try await test.store.read { reader throws(StoreError) in
      try MembershipTable.list(account: "acc1", organization: "org1", in: reader)
    }
    #expect(memberships.isEmpty)
    // The hash is free again, so nothing of it was left behind.
    let hash = hash
    try await test.store.write { transaction throws(StoreError) in
      try TokenTable.add(
        "tok2", (account: "acc2", name: "", expiresAt: nil), hash: hash, hint: "wxyz",
        ceiling: RoleCeiling(instance: ["IAM_OWNER"]),
        organization: "org1", by: "system", in: transaction)
    }
  }

  @Test func oneTokenCannotStandForTwoAccounts() async throws {
    let test = try TestStore()
    try await populate(test)
    let hash = hash
    let error = await failure { () async throws(StoreError) in
      try await test.store.write { transaction throws(StoreError) in
        try TokenTable.add(
          "tok2", (account: "acc2", name: "", expiresAt: nil), hash: hash, hint: "wxyz",
          ceiling: RoleCeiling(instance: ["IAM_OWNER"]),
          organization: "org2", by: "system", in: transaction)
      }
    }
    guard case .constraint = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func tokensOfAnAccount() async throws {
    let test = try TestStore()
    try await populate(test)
    let (listed, found) = try await test.store.read { reader throws(StoreError) in
      (
        try TokenTable.list(account: "acc1", organization: "org1", in: reader),
        try TokenTable.find("tok1", organization: "org1", in: reader)
      )
    }
    #expect(listed.rows.count == 1)
    #expect(listed.rows.first == found)
    #expect(found?.hint == "wxyz")
    #expect(found?.name == "first")
    #expect(found?.expiresAt == 99)
  }

  @Test func organizationsAccountsAndMembershipsAreListed() async throws {
    let test = try TestStore()
    try await populate(test)
    for number in 2...4 {
      try await append(
        test, OrganizationEvent.added(name: "O\(number)"),
        OrganizationEvent.aggregate("org\(number)"))
      try await append(
        test, AccountEvent.added(name: "robot\(number)", description: ""),
        AccountEvent.aggregate("acc\(number)", organization: "org1"))
    }
    try await append(
      test, AccountEvent.changed(name: "Robot9", description: "new"),
      AccountEvent.aggregate("acc3", organization: "org1"))
    try await append(
      test, OrganizationEvent.changed(name: "Other"), OrganizationEvent.aggregate("org3"))
    let (organizations, accounts, byName, members) = try await test.store.scan {
      reader throws(StoreError) in
      (
        try OrganizationTable.list(page: Page(offset: 1, limit: 2), in: reader),
        try AccountTable.list(
          organization: "org1", filters: [.name(TextFilter(.startsWith, "ROB", ignoresCase: true))],
          descending: true, page: Page(limit: 2), in: reader),
        try AccountTable.find(name: "Robot9", organization: "org1", in: reader),
        try MembershipTable.list(scope: .instance, in: reader)
      )
    }
    #expect(organizations.total == 4)
    #expect(organizations.rows.map(\.name) == ["O2", "O4"])
    #expect(accounts.total == 4)
    #expect(accounts.rows.map(\.id) == ["acc4", "acc2"])
    #expect(byName?.description == "new")
    #expect(members.total == 1)
    #expect(members.rows.map(\.account) == ["acc1"])
  }

  @Test func membershipsChangeAndGo() async throws {
    let test = try TestStore()
    try await populate(test)
    let scope = MembershipScope.organization("org1")
    let aggregate = MembershipEvent.aggregate(
      account: "acc1", scope: scope, organization: "org1")
    try await append(
      test, MembershipEvent.changed(account: "acc1", scope: scope, roles: []), aggregate)
    var found = try await test.store.read { reader throws(StoreError) in
      try MembershipTable.find(account: "acc1", scope: scope, organization: "org1", in: reader)
    }
    #expect(found?.roles == [])
    #expect(found?.sequence == 2)
    try await append(test, MembershipEvent.removed(account: "acc1", scope: scope), aggregate)
    found = try await test.store.read { reader throws(StoreError) in
      try MembershipTable.find(account: "acc1", scope: scope, organization: "org1", in: reader)
    }
    #expect(found == nil)
  }
}
