import Base
import Crypto
import Records
import Services
import Store
import Testing
import Wire

@Suite struct OrganizationDeletionTests {
  @Test func everythingGoesWithIt() throws {
    let pintle = try TestPintle()
    let gone = try pintle.makeTenant("Gone")
    let kept = try pintle.makeTenant("Kept")
    for tenant in [gone, kept] {
      let action = try pintle.makeAction("a", as: tenant.caller)
      #expect(try pintle.setActions([action], as: tenant.caller).code == 0)
      _ = try pintle.subscribe(as: tenant.caller)
      #expect(try pintle.test(as: tenant.caller).count == 1)
      let workflow = try pintle.makeWorkflow(as: tenant.caller)
      #expect(
        try pintle.call("TestWorkflow", ["id": .string(workflow), "input": [:]], as: tenant.caller)
          .code == 0)
    }
    // Roles across organizations, both ways.
    for (account, organization) in [
      (gone.owner, kept.organization), (kept.owner, gone.organization),
    ] {
      let granted = try pintle.call(
        "GrantOrganizationRole", ["accountId": .string(account), "role": .string("ORG_OWNER")],
        as: .owner.selecting(organization))
      #expect(granted.code == 0)
    }
    let (store, masterKey) = (pintle.store, pintle.masterKey.id)
    try pintle.run {
      try await store.write { transaction throws(StoreError) in
        for organization in [gone.organization, kept.organization] {
          try SecretTable.put(
            SealedSecret(keyID: masterKey, bytes: [1, 2, 3]), kind: "signing-key", id: "t",
            organization: organization, in: transaction)
        }
      }
    }
    let before = try pintle.dump(organization: kept.organization)

    #expect(
      try pintle.call("DeleteOrganization", ["id": .string(gone.organization)]).text == "{}")
    #expect(try pintle.dump(organization: gone.organization).isEmpty)
    // Of the other one only its account's role in the deleted one is gone.
    let after = try pintle.dump(organization: kept.organization)
    #expect(
      before.filter { !after.contains($0) }.map { $0.contains("| \(gone.organization) |") }
        == [true])
    #expect(after.allSatisfy { before.contains($0) })
    #expect(
      try pintle.call("ListActions", as: .init(token: gone.token)).errorID == "AUTH-7fs1e")
    #expect(
      try pintle.call("ListActions", as: kept.caller.selecting(gone.organization)).errorID
        == "AUTH-5mWD2")
    let members = try pintle.call("ListOrganizationMembers", as: kept.caller)
    #expect(members.strings("members", "accountId") == [kept.owner])
    #expect(members.string("total") == "1")
    let secrets = try pintle.run {
      try await store.read { reader throws(StoreError) in
        [
          try SecretTable.find(
            kind: "signing-key", id: "t", organization: gone.organization, in: reader),
          try SecretTable.find(
            kind: "signing-key", id: "t", organization: kept.organization, in: reader),
        ]
      }
    }
    #expect(secrets[0] == nil)
    #expect(secrets[1] != nil)
    // Its name is free.
    _ = try pintle.makeTenant("Gone")
  }

  /// Calls that were let through before the organization went.
  @Test func nothingComesToLieInADeletedOrganization() throws {
    let pintle = try TestPintle()
    let rows: [(method: String, request: @Sendable (Tenant) -> JSONValue)] = [
      ("CreateAction", { _ in ["name": .string("late"), "script": .string("x")] }),
      (
        "SetTriggerActions",
        { _ in ["flowType": .string("1"), "triggerType": .string("1"), "actionIds": .array([])] }
      ),
      ("CreateServiceAccount", { _ in ["name": .string("late")] }),
      (
        "GrantOrganizationRole",
        { ["accountId": .string($0.owner), "role": .string("ORG_OWNER_VIEWER")] }
      ),
      ("CreateToken", { ["accountId": .string($0.owner)] }),
    ]
    for (index, row) in rows.enumerated() {
      let tenant = try pintle.makeTenant("Gone \(index)")
      let before = try pintle.dump()
      let answer = try pintle.call(row.method, row.request(tenant), as: tenant.caller) {
        let deleted = try pintle.call("DeleteOrganization", ["id": .string(tenant.organization)])
        #expect(deleted.code == 0)
      }
      // With the organization its accounts' tokens have gone.
      #expect(answer.errorID == "AUTH-7fs1e", "\(row.method): \(answer.text)")
      #expect(try pintle.dump(organization: tenant.organization).isEmpty, "\(row.method)")
      #expect(try pintle.events(of: tenant.organization).last?.type == "org.removed")
      #expect(try pintle.dump().allSatisfy { before.contains($0) }, "\(row.method)")
    }
    // A role in it for an account from elsewhere.
    let tenant = try pintle.makeTenant("Gone at last")
    let home = try pintle.makeAccount("at home", in: pintle.home)
    let before = try pintle.dump(organization: pintle.home)
    let answer = try pintle.call(
      "GrantOrganizationRole", ["accountId": .string(home.id), "role": .string("ORG_OWNER")],
      as: .owner.selecting(tenant.organization)
    ) {
      _ = try pintle.call("DeleteOrganization", ["id": .string(tenant.organization)])
    }
    #expect(answer.errorID == "AUTH-Bs7Ds")
    #expect(try pintle.dump(organization: pintle.home) == before)
  }

  @Test func theLogMakesTheSameTablesAgain() throws {
    let pintle = try TestPintle()
    let store = pintle.store
    let first = try pintle.makeTenant("first")
    let second = try pintle.makeTenant("second")
    let gone = try pintle.makeTenant("gone")
    // Actions, some changed, some deleted, in triggers.
    let kept = try pintle.makeAction("kept", as: first.caller)
    let deleted = try pintle.makeAction("deleted", as: first.caller)
    pintle.advance(seconds: 1)
    _ = try pintle.setActions([deleted, kept], as: first.caller)
    _ = try pintle.setActions([kept], flow: "2", trigger: "4", as: first.caller)
    _ = try pintle.call("ClearFlow", ["type": .string("2")], as: first.caller)
    _ = try pintle.call("DeactivateAction", ["id": .string(kept)], as: first.caller)
    _ = try pintle.call("DeleteAction", ["id": .string(deleted)], as: first.caller)
    // Roles across organizations, one of which goes.
    for (account, organization) in [
      (first.owner, gone.organization), (second.owner, first.organization),
      (pintle.administrator, gone.organization),
    ] {
      let granted = try pintle.call(
        "GrantOrganizationRole",
        ["accountId": .string(account), "role": .string("ORG_OWNER_VIEWER")],
        as: .owner.selecting(organization))
      #expect(granted.code == 0)
    }
    let revoked = try pintle.makeAccount("revoked", in: pintle.home, role: "IAM_OWNER_VIEWER")
    _ = try pintle.call(
      "RevokeToken", ["accountId": .string(revoked.id), "id": .string(revoked.tokenID)])
    _ = try pintle.call("DeleteOrganization", ["id": .string(gone.organization)])
    // Names that go from one organization to another, against the order of their ids.
    for (organization, name) in [(second, "third"), (first, "second"), (second, "gone")] {
      pintle.advance(seconds: 1)
      let renamed = try pintle.call(
        "RenameOrganization",
        ["id": .string(organization.organization), "name": .string(name)])
      #expect(renamed.code == 0)
    }

    let before = try pintle.dump()
    #expect(before.count > 20)
    let events = try pintle.run { try await store.rebuildProjections() }
    #expect((events ?? 0) > 20)
    #expect(try pintle.dump() == before)
    // Who was known is known, who was not is not.
    #expect(try pintle.call("ListActions", as: first.caller).code == 0)
    #expect(
      try pintle.call("ListActions", as: .init(token: revoked.token)).errorID == "AUTH-7fs1e")
    #expect(try pintle.call("ListActions", as: .init(token: gone.token)).errorID == "AUTH-7fs1e")
  }
}
