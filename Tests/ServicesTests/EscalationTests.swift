import RPC
import Records
import Store
import Testing
import Wire

/// Nobody gets more than they have: not by roles, not by other accounts' tokens, not by deleting.
@Suite struct EscalationTests {
  private func role(_ account: String, _ name: String) -> JSONValue {
    ["accountId": .string(account), "role": .string(name)]
  }

  @Test func anOwnerOfAnOrganizationStaysWithinIt() throws {
    let pintle = try TestPintle()
    let own = try pintle.makeTenant("Own")
    let other = try pintle.makeTenant("Other")
    let admin = try pintle.makeAccount("admin", in: own.organization, role: "IAM_OWNER")
    let reader = try pintle.makeAccount("reader", in: own.organization, role: "IAM_OWNER_VIEWER")
    let guest = try pintle.makeAccount("guest", in: own.organization)
    _ = try pintle.call(
      "GrantOrganizationRole", role(guest.id, "ORG_OWNER"),
      as: .owner.selecting(other.organization))
    let before = try pintle.dump()

    func refused(_ method: String, _ json: JSONValue, _ id: String) throws {
      let answer = try pintle.call(method, json, as: own.caller)
      #expect(answer.code == 7, "\(method): \(answer.text)")
      #expect(answer.errorID == id, "\(method)")
    }
    // Accounts of its organization that may do more, in the instance or elsewhere.
    for account in [admin, reader, guest] {
      try refused("CreateToken", ["accountId": .string(account.id)], "ADMIN-t3rLe")
      try refused("DeleteServiceAccount", ["id": .string(account.id)], "ADMIN-a5rLe")
      try refused(
        "RevokeToken", ["accountId": .string(account.id), "id": .string(account.tokenID)],
        "ADMIN-t6rLe")
    }
    // Roles of the instance, its own organization's deletion, others' organizations.
    for name in ["IAM_OWNER", "IAM_OWNER_VIEWER", "IAM_ORG_MANAGER"] {
      try refused("GrantInstanceRole", role(own.owner, name), "AUTH-5mWD2")
      try refused("RevokeInstanceRole", role(admin.id, name), "AUTH-5mWD2")
    }
    try refused("ListInstanceMembers", [:], "AUTH-5mWD2")
    try refused("CreateOrganization", ["name": .string("x")], "AUTH-5mWD2")
    for organization in [own.organization, other.organization] {
      let id: JSONValue = ["id": .string(organization)]
      try refused("DeleteOrganization", id, "AUTH-5mWD2")
      try refused("GetOrganization", id, "AUTH-5mWD2")
      try refused(
        "RenameOrganization", ["id": .string(organization), "name": .string("x")], "AUTH-5mWD2")
    }
    try refused("ListOrganizations", [:], "AUTH-5mWD2")
    try refused("ListMethodStatistics", [:], "AUTH-5mWD2")
    #expect(try pintle.dump() == before)

    // What it has it may give away.
    let plain = try pintle.makeAccount("plain", in: own.organization)
    #expect(
      try pintle.call("GrantOrganizationRole", role(plain.id, "ORG_OWNER"), as: own.caller).code
        == 0)
    #expect(
      try pintle.call("CreateToken", ["accountId": .string(plain.id)], as: own.caller).code == 0)
    #expect(
      try pintle.call("DeleteServiceAccount", ["id": .string(plain.id)], as: own.caller).code == 0)
  }

  @Test func anOwnerRulesItsOrganizationsMembersFromElsewhere() throws {
    let pintle = try TestPintle()
    let own = try pintle.makeTenant("Own")
    let other = try pintle.makeTenant("Other")
    // Accounts of other organizations do not exist for it ...
    let stranger = try pintle.call(
      "GrantOrganizationRole", role(other.owner, "ORG_OWNER"), as: own.caller)
    #expect(stranger.errorID == "ADMIN-m6aCc")
    let nobody = try pintle.call(
      "RevokeOrganizationRole", role(other.owner, "ORG_OWNER"), as: own.caller)
    #expect(nobody.errorID == "ADMIN-m6aCc")
    // ... until the instance's owner makes them members. Then it can throw them out.
    let granted = try pintle.call(
      "GrantOrganizationRole", role(other.owner, "ORG_OWNER"),
      as: .owner.selecting(own.organization))
    #expect(granted.string("member.organizationId") == other.organization)
    let there = other.caller.selecting(own.organization)
    #expect(try pintle.call("ListActions", as: there).code == 0)
    #expect(
      try pintle.call("ListOrganizationMembers", as: own.caller).strings("members", "accountId")
        .contains(other.owner))
    #expect(
      try pintle.call("RevokeOrganizationRole", role(other.owner, "ORG_OWNER"), as: own.caller)
        .code == 0)
    #expect(try pintle.call("ListActions", as: there).code == 7)
    #expect(
      try pintle.call("RevokeOrganizationRole", role(other.owner, "ORG_OWNER"), as: own.caller)
        .errorID == "ADMIN-m6aCc")
  }

  @Test func aManagerOfOrganizationsIsNoOwnerOfTheInstance() throws {
    let pintle = try TestPintle()
    let tenant = try pintle.makeTenant("Acme")
    let manager = try pintle.makeAccount("manager", in: pintle.home, role: "IAM_ORG_MANAGER")
    let admin = try pintle.makeAccount("admin", in: tenant.organization, role: "IAM_OWNER")
    let caller = TestPintle.Caller(token: manager.token)
    let before = try pintle.dump()
    func refused(_ method: String, _ json: JSONValue, in organization: String, _ id: String) throws
    {
      let answer = try pintle.call(method, json, as: caller.selecting(organization))
      #expect(answer.code == 7, "\(method): \(answer.text)")
      #expect(answer.errorID == id, "\(method)")
    }
    let home = pintle.home
    try refused("GrantInstanceRole", role(manager.id, "IAM_OWNER"), in: home, "AUTH-5mWD2")
    try refused(
      "CreateToken", ["accountId": .string(pintle.administrator)], in: home, "ADMIN-t3rLe")
    try refused(
      "DeleteServiceAccount", ["id": .string(admin.id)], in: tenant.organization, "ADMIN-a5rLe")
    // Deleting the organization would delete the account just as well.
    try refused(
      "DeleteOrganization", ["id": .string(tenant.organization)], in: home, "ADMIN-o9rLe")
    #expect(try pintle.dump() == before)
    // Without that account it may.
    _ = try pintle.call(
      "DeleteServiceAccount", ["id": .string(admin.id)],
      as: .owner.selecting(tenant.organization))
    #expect(
      try pintle.call("DeleteOrganization", ["id": .string(tenant.organization)], as: caller).code
        == 0)
  }

  @Test func theLastOwnersOrganizationStays() throws {
    let pintle = try TestPintle()
    let tenant = try pintle.makeTenant("Acme")
    let admin = try pintle.makeAccount("admin", in: tenant.organization, role: "IAM_OWNER")
    let caller = TestPintle.Caller(token: admin.token)
    #expect(
      try pintle.call(
        "RevokeInstanceRole", role(pintle.administrator, "IAM_OWNER"), as: caller
      ).code == 0)
    #expect(
      try pintle.call("DeleteOrganization", ["id": .string(tenant.organization)], as: caller)
        .errorID == "ADMIN-o7oWn")
    #expect(
      try pintle.call("DeleteServiceAccount", ["id": .string(admin.id)], as: caller).errorID
        == "ADMIN-a6oWn")
  }

  @Test func aViewerChangesNothing() throws {
    let pintle = try TestPintle()
    let account = try pintle.makeAccount("viewer", in: pintle.home, role: "IAM_OWNER_VIEWER")
    let caller = TestPintle.Caller(token: account.token)
    let before = try pintle.dump()
    for service in pintle.services {
      for method in service.descriptor.methods {
        // A watch that a viewer may open does not end.
        guard case .required(let permission) = method.permission, method.kind == .unary else {
          continue
        }
        let answer = try pintle.call(method.name, as: caller, by: .grpc)
        if permission.hasSuffix(".read") {
          #expect(answer.errorID != "AUTH-5mWD2", "\(method.name)")
        } else {
          #expect(answer.errorID == "AUTH-5mWD2", "\(method.name)")
        }
      }
    }
    #expect(try pintle.dump() == before)
  }
}
