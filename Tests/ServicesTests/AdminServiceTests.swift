import Base
import HTTP
import RPC
import Records
import Services
import Store
import Testing
import Wire

@Suite struct AdminServiceTests {
  private static let routes: [CallRoute] = [.json, .grpc]

  private func expect(
    _ answer: Answer, _ json: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(answer.code == 0, "\(answer.text)", sourceLocation: sourceLocation)
    #expect(
      answer.body.sorted == JSONValue(text: json)?.sorted, "\(answer.text)",
      sourceLocation: sourceLocation)
  }

  @Test(arguments: routes)
  func anOrganizationsLife(_ route: CallRoute) throws {
    let pintle = try TestPintle()
    pintle.advance(seconds: 1)
    let created = try pintle.call("CreateOrganization", ["name": .string("Acme")], by: route)
    if route == .json { #expect(created.status == 201) }
    let id = created.string("organization.id")
    func organization(_ name: String, _ changed: Int, _ sequence: Int) -> String {
      """
      {"id":"\(id)","name":"\(name)","createTime":"2023-11-14T22:13:21Z",
      "changeTime":"2023-11-14T22:13:\(changed)Z","sequence":"\(sequence)"}
      """
    }
    expect(created, #"{"organization":\#(organization("Acme", 21, 1))}"#)
    let request: JSONValue = ["id": .string(id)]
    expect(
      try pintle.call("GetOrganization", request, by: route),
      #"{"organization":\#(organization("Acme", 21, 1))}"#)
    pintle.advance(seconds: 1)
    expect(
      try pintle.call(
        "RenameOrganization", ["id": .string(id), "name": .string("Zoo")], by: route),
      #"{"organization":\#(organization("Zoo", 22, 2))}"#)
    let listed = try pintle.call("ListOrganizations", by: route)
    #expect(listed.strings("organizations", "name") == ["Pintle", "Zoo"])
    #expect(listed.string("total") == "2")
    expect(
      try pintle.call("ListOrganizations", ["nameContains": .string("ZO")], by: route),
      #"{"organizations":[\#(organization("Zoo", 22, 2))],"total":"1"}"#)
    expect(try pintle.call("DeleteOrganization", request, by: route), "{}")
    #expect(try pintle.call("GetOrganization", request, by: route).errorID == "ADMIN-o2gEt")
  }

  @Test(arguments: routes)
  func anAccountsLife(_ route: CallRoute) throws {
    let pintle = try TestPintle()
    let tenant = try pintle.makeTenant("Acme")
    pintle.advance(seconds: 1)
    func call(_ method: String, _ json: JSONValue) throws -> Answer {
      try pintle.call(method, json, as: tenant.caller, by: route)
    }
    let created = try call("CreateServiceAccount", ["name": .string("robot")])
    if route == .json { #expect(created.status == 201) }
    let id = created.string("account.id")
    let account = """
      {"id":"\(id)","organizationId":"\(tenant.organization)","name":"robot",
      "createTime":"2023-11-14T22:13:21Z","changeTime":"2023-11-14T22:13:21Z","sequence":"1"}
      """
    expect(created, #"{"account":\#(account)}"#)
    expect(
      try call("GetServiceAccount", ["id": .string(id)]), #"{"account":\#(account)}"#)
    expect(
      try call("ListServiceAccounts", ["nameContains": .string("ROB")]),
      #"{"accounts":[\#(account)],"total":"1"}"#)
    #expect(
      try call("ListServiceAccounts", [:]).strings("accounts", "name") == ["Acme-owner", "robot"])

    func member(_ roles: String) -> String {
      """
      {"accountId":"\(id)","accountName":"robot",
      "organizationId":"\(tenant.organization)"\(roles)}
      """
    }
    func role(_ name: String) -> JSONValue {
      ["accountId": .string(id), "role": .string(name)]
    }
    expect(
      try call("GrantOrganizationRole", role("ORG_OWNER_VIEWER")),
      #"{"member":\#(member(#","roles":["ORG_OWNER_VIEWER"]"#))}"#)
    expect(
      try call("GrantOrganizationRole", role("ORG_OWNER")),
      #"{"member":\#(member(#","roles":["ORG_OWNER","ORG_OWNER_VIEWER"]"#))}"#)
    expect(
      try call("GetServiceAccount", ["id": .string(id)]),
      #"{"account":\#(account),"roles":["ORG_OWNER","ORG_OWNER_VIEWER"]}"#)
    let members = try call("ListOrganizationMembers", [:])
    #expect(members.strings("members", "accountId") == [tenant.owner, id])
    #expect(members.string("total") == "2")
    expect(
      try call("RevokeOrganizationRole", role("ORG_OWNER")),
      #"{"member":\#(member(#","roles":["ORG_OWNER_VIEWER"]"#))}"#)
    expect(
      try call("RevokeOrganizationRole", role("ORG_OWNER_VIEWER")), #"{"member":\#(member(""))}"#)
    #expect(try call("ListOrganizationMembers", [:]).string("total") == "1")

    pintle.advance(seconds: 1)
    let token = try call(
      "CreateToken", ["accountId": .string(id), "description": .string("for tests")])
    if route == .json { #expect(token.status == 201) }
    let tokenID = token.string("token.id")
    let shown = """
      {"id":"\(tokenID)","accountId":"\(id)","description":"for tests",
      "createTime":"2023-11-14T22:13:22Z"}
      """
    expect(token, #"{"token":\#(shown),"secret":"\#(token.string("secret"))"}"#)
    #expect(token.string("secret").hasPrefix("pintle_"))
    #expect(token.string("secret").count == 50)
    expect(
      try call("ListTokens", ["accountId": .string(id)]), #"{"tokens":[\#(shown)],"total":"1"}"#)
    expect(
      try call("RevokeToken", ["accountId": .string(id), "id": .string(tokenID)]), "{}")
    expect(try call("ListTokens", ["accountId": .string(id)]), "{}")
    expect(try call("DeleteServiceAccount", ["id": .string(id)]), "{}")
    #expect(try call("GetServiceAccount", ["id": .string(id)]).errorID == "ADMIN-a3gEt")
  }

  @Test(arguments: routes)
  func rolesOfTheInstance(_ route: CallRoute) throws {
    let pintle = try TestPintle()
    let tenant = try pintle.makeTenant("Acme")
    func role(_ name: String) -> JSONValue {
      ["accountId": .string(tenant.owner), "role": .string(name)]
    }
    let granted = try pintle.call("GrantInstanceRole", role("IAM_OWNER_VIEWER"), by: route)
    expect(
      granted,
      """
      {"member":{"accountId":"\(tenant.owner)","accountName":"Acme-owner",
      "organizationId":"\(tenant.organization)","roles":["IAM_OWNER_VIEWER"]}}
      """)
    let members = try pintle.call("ListInstanceMembers", by: route)
    #expect(members.strings("members", "accountId") == [pintle.administrator, tenant.owner])
    #expect(members.string("total") == "2")
    // The roles of the instance are not those of an organization.
    #expect(
      try pintle.call("GetServiceAccount", ["id": .string(tenant.owner)], as: tenant.caller)[
        "roles"]
        == .array([.string("ORG_OWNER")]))
    let revoked = try pintle.call("RevokeInstanceRole", role("IAM_OWNER_VIEWER"), by: route)
    #expect(revoked["member.roles"] == nil)
    #expect(try pintle.call("ListInstanceMembers", by: route).string("total") == "1")
  }

  @Test(arguments: routes)
  func rolesAndTheirPermissionsAreListed(_ route: CallRoute) throws {
    let pintle = try TestPintle()
    let answer = try pintle.call("ListRoles", by: route)
    #expect(
      answer.strings("roles", "name") == [
        "IAM_OWNER", "IAM_OWNER_VIEWER", "IAM_ORG_MANAGER", "ORG_OWNER", "ORG_OWNER_VIEWER",
        "ORG_EVENT_PUBLISHER", "ORG_EVENT_VIEWER", "ORG_WORKFLOW_STARTER", "IAM_LOGIN_CLIENT",
      ])
    let instance = (answer["roles"]?.arrayValue ?? []).map { $0["instance"] == .boolean(true) }
    #expect(instance == [true, true, true, false, false, false, false, false, true])
    #expect(
      answer["roles.4.permissions"]
        == .array(
          ["event.read"]
            + ["account", "action", "flow", "member", "token"].map { .string("org.\($0).read") }
            + ["trigger.read", "workflow.read"]))
    // Nothing is asked for that no role has.
    let all = Set((answer["roles.0.permissions"]?.arrayValue ?? []).compactMap(\.stringValue))
    for service in pintle.services {
      for method in service.descriptor.methods {
        if case .required(let permission) = method.permission {
          #expect(all.contains(permission), "\(method.name)")
        }
      }
    }
  }

  @Test(arguments: routes)
  func statisticsOfCalls(_ route: CallRoute) throws {
    let pintle = try TestPintle()
    pintle.counts.set([
      CallCounts(
        method: "a.B/C", dialect: "grpc", started: 3, handlersEntered: 2,
        finishedByCode: ["ok": 2, "not_found": 1]),
      CallCounts(
        method: "a.Bc/D", dialect: "json", started: 1, handlersEntered: 1, finishedByCode: [:]),
    ])
    let all = try pintle.call("ListMethodStatistics", by: route)
    #expect(all.strings("methods", "method") == ["a.B/C", "a.Bc/D"])
    expect(
      try pintle.call("ListMethodStatistics", ["service": .string("a.B")], by: route),
      """
      {"methods":[{"method":"a.B/C","dialect":"grpc","callsStarted":"3","handlersEntered":"2",
      "finishedByCode":{"not_found":"1","ok":"2"}}]}
      """)
  }

  @Test func pagesOfLists() throws {
    let pintle = try TestPintle()
    for name in ["c", "a", "e", "b", "d"] {
      _ = try pintle.call("CreateOrganization", ["name": .string(name)])
      let account = try pintle.makeAccount(name, in: pintle.home, role: "ORG_OWNER")
      _ = try pintle.call(
        "GrantInstanceRole",
        ["accountId": .string(account.id), "role": .string("IAM_OWNER_VIEWER")])
      _ = try pintle.call("CreateToken", ["accountId": .string(pintle.administrator)])
    }
    func page(_ method: String, _ list: String, _ member: String, _ json: JSONValue) throws
      -> [String]
    {
      var request = json
      if method == "ListTokens", case .object(var members) = json {
        members.append(.init("accountId", .string(pintle.administrator)))
        request = .object(members)
      }
      let answer = try pintle.call(method, request)
      #expect(answer.code == 0, "\(answer.text)")
      #expect(answer.string("total") == (method == "ListOrganizationMembers" ? "5" : "6"))
      return answer.strings(list, member)
    }
    let lists = [
      ("ListOrganizations", "organizations", "name"), ("ListServiceAccounts", "accounts", "name"),
      ("ListInstanceMembers", "members", "accountName"),
      ("ListOrganizationMembers", "members", "accountName"), ("ListTokens", "tokens", "id"),
    ]
    for (method, list, member) in lists {
      let all = try page(method, list, member, [:])
      #expect(all.count == (method == "ListOrganizationMembers" ? 5 : 6))
      #expect(Set(all).count == all.count)
      let first = try page(method, list, member, ["limit": .integer(2)])
      let rest = try page(
        method, list, member, ["limit": .integer(1000), "offset": .string("2")])
      #expect(first + rest == all, "\(method)")
      #expect(try page(method, list, member, ["offset": .string("6")]).isEmpty)
    }
    #expect(
      try pintle.call("ListOrganizations").strings("organizations", "name")
        == ["Pintle", "a", "b", "c", "d", "e"])
    #expect(
      try pintle.call("ListServiceAccounts").strings("accounts", "name")
        == ["a", "administrator", "b", "c", "d", "e"])
    let tooMany = try pintle.call("ListOrganizations", ["limit": .integer(1001)])
    #expect(
      tooMany.message
        == "invalid ListOrganizationsRequest.Limit: value must be less than or equal to 1000, not 1001"
    )
  }

  /// A refused call of the administrator's; "$account" and "$organization" exist, "$token" is the account's.
  static let refusals: [ErrorCase] = [
    ErrorCase(
      "an organization without a name", "CreateOrganization", [:], 3, 400, nil,
      "invalid CreateOrganizationRequest.Name: value length must be between 1 and 200 runes, inclusive, not \"\""
    ),
    ErrorCase(
      "an organization's name again", "CreateOrganization", ["name": .string("Acme")], 6, 409,
      "ADMIN-o8eXs", "Organisation's name already taken"),
    ErrorCase(
      "rename to another's name", "RenameOrganization",
      ["id": .string("$organization"), "name": .string("Pintle")], 6, 409, "ADMIN-o8eXs",
      "Organisation's name already taken"),
    ErrorCase(
      "rename to the same name", "RenameOrganization",
      ["id": .string("$organization"), "name": .string("Acme")], 9, 400, "ADMIN-o4nCh",
      "Organisation not changed"),
    ErrorCase(
      "rename an unknown one", "RenameOrganization",
      ["id": .string("7"), "name": .string("x")], 5, 404, "ADMIN-o3nAm",
      "Organisation could not be found"),
    ErrorCase(
      "delete an unknown organization", "DeleteOrganization", ["id": .string("7")], 5, 404,
      "ADMIN-o5dEl", "Organisation could not be found"),
    ErrorCase(
      "delete the first organization", "DeleteOrganization", ["id": .string("$home")], 9, 400,
      "ADMIN-o6fSt", "The first organisation cannot be deleted"),
    ErrorCase(
      "get an unknown organization", "GetOrganization", ["id": .string("7")], 5, 404,
      "ADMIN-o2gEt", "Organisation could not be found"),
    ErrorCase(
      "an account's name again", "CreateServiceAccount", ["name": .string("administrator")], 6,
      409, "ADMIN-a1eXs", "User already exists"),
    ErrorCase(
      "get an unknown account", "GetServiceAccount", ["id": .string("7")], 5, 404, "ADMIN-a3gEt",
      "User could not be found"),
    ErrorCase(
      "delete an unknown account", "DeleteServiceAccount", ["id": .string("7")], 5, 404,
      "ADMIN-a4dEl", "User could not be found"),
    ErrorCase(
      "delete the last owner", "DeleteServiceAccount", ["id": .string("$administrator")], 9, 400,
      "ADMIN-a6oWn", "The last instance owner cannot be removed"),
    ErrorCase(
      "revoke the last owner's role", "RevokeInstanceRole",
      ["accountId": .string("$administrator"), "role": .string("IAM_OWNER")], 9, 400,
      "ADMIN-m3oWn", "The last instance owner cannot be removed"),
    ErrorCase(
      "grant a role again", "GrantInstanceRole",
      ["accountId": .string("$administrator"), "role": .string("IAM_OWNER")], 6, 409,
      "ADMIN-m1eXs", "Member already exists"),
    ErrorCase(
      "revoke a role that nobody gave", "RevokeOrganizationRole",
      ["accountId": .string("$administrator"), "role": .string("ORG_OWNER")], 5, 404,
      "ADMIN-m2nFd", "Member could not be found"),
    ErrorCase(
      "grant to an unknown account", "GrantOrganizationRole",
      ["accountId": .string("7"), "role": .string("ORG_OWNER")], 5, 404, "ADMIN-m6aCc",
      "User could not be found"),
    ErrorCase(
      "grant an organization's role in the instance", "GrantInstanceRole",
      ["accountId": .string("$administrator"), "role": .string("ORG_OWNER")], 3, 400, nil,
      "invalid GrantInstanceRoleRequest.Role: value must be in list "
        + "[IAM_OWNER IAM_OWNER_VIEWER IAM_ORG_MANAGER IAM_LOGIN_CLIENT], not \"ORG_OWNER\""),
    ErrorCase(
      "grant a role of the instance in an organization", "GrantOrganizationRole",
      ["accountId": .string("$administrator"), "role": .string("IAM_OWNER")], 3, 400, nil,
      "invalid GrantOrganizationRoleRequest.Role: value must be in list "
        + "[ORG_OWNER ORG_OWNER_VIEWER ORG_EVENT_PUBLISHER ORG_EVENT_VIEWER ORG_WORKFLOW_STARTER], not \"IAM_OWNER\""
    ),
    ErrorCase(
      "a token for an unknown account", "CreateToken", ["accountId": .string("7")], 5, 404,
      "ADMIN-t2aCc", "User could not be found"),
    ErrorCase(
      "a token for another organization's account", "CreateToken",
      ["accountId": .string("$account")], 5, 404, "ADMIN-t2aCc", "User could not be found"),
    ErrorCase(
      "a token that has expired already", "CreateToken",
      [
        "accountId": .string("$administrator"),
        "expireTime": .string("2023-11-14T22:13:19Z"),
      ], 3, 400, nil, "invalid CreateTokenRequest.ExpireTime: value must be greater than now"),
    ErrorCase(
      "tokens of an unknown account", "ListTokens", ["accountId": .string("7")], 5, 404,
      "ADMIN-t4aCc", "User could not be found"),
    ErrorCase(
      "revoke for an unknown account", "RevokeToken",
      ["accountId": .string("7"), "id": .string("$token")], 5, 404, "ADMIN-t5aCc",
      "User could not be found"),
    ErrorCase(
      "revoke an unknown token", "RevokeToken",
      ["accountId": .string("$administrator"), "id": .string("7")], 5, 404, "ADMIN-t7nFd",
      "Token not found"),
    ErrorCase(
      "revoke another account's token", "RevokeToken",
      ["accountId": .string("$administrator"), "id": .string("$ownToken")], 5, 404, "ADMIN-t7nFd",
      "Token not found"),
  ]

  @Test func refusedCallsChangeNothing() throws {
    let pintle = try TestPintle()
    let tenant = try pintle.makeTenant("Acme")
    let own = try pintle.makeAccount("own", in: pintle.home)
    let ids = [
      "$organization": tenant.organization, "$account": tenant.owner, "$token": tenant.tokenID,
      "$home": pintle.home, "$administrator": pintle.administrator, "$ownToken": own.tokenID,
    ]
    let before = try pintle.dump()
    for row in Self.refusals {
      guard case .object(let members) = row.request else { continue }
      let request = JSONValue.object(
        members.map { member in
          let text = member.value.stringValue ?? ""
          return .init(member.name, .string(ids[text] ?? text))
        })
      for route in Self.routes {
        let answer = try pintle.call(row.method, request, by: route)
        #expect(answer.code == row.code, "\(row.testDescription), \(route): \(answer.text)")
        #expect(answer.status == row.status, "\(row.testDescription), \(route)")
        #expect(answer.errorID == row.id, "\(row.testDescription), \(route)")
        let suffix = row.id.map { " (\($0))" } ?? ""
        #expect(answer.message == row.text + suffix, "\(row.testDescription), \(route)")
      }
    }
    #expect(try pintle.dump() == before)
  }

  @Test func anotherOwnerLetsTheFirstOneGo() throws {
    let pintle = try TestPintle()
    let second = try pintle.makeAccount("second", in: pintle.home, role: "IAM_OWNER")
    let role: JSONValue = [
      "accountId": .string(pintle.administrator), "role": .string("IAM_OWNER"),
    ]
    #expect(try pintle.call("RevokeInstanceRole", role).code == 0)
    #expect(try pintle.call("ListInstanceMembers").code == 5)
    let caller = TestPintle.Caller(token: second.token)
    #expect(try pintle.call("ListInstanceMembers", as: caller).string("total") == "1")
    let last: JSONValue = ["accountId": .string(second.id), "role": .string("IAM_OWNER")]
    #expect(try pintle.call("RevokeInstanceRole", last, as: caller).errorID == "ADMIN-m3oWn")
    #expect(
      try pintle.call("DeleteServiceAccount", ["id": .string(pintle.administrator)], as: caller)
        .code == 0)
  }

  @Test func theLatestExpiryIsTheEndOfTheClock() throws {
    let pintle = try TestPintle()
    let token = try pintle.call(
      "CreateToken",
      [
        "accountId": .string(pintle.administrator),
        "expireTime": .string("9999-12-31T23:59:59.999999999Z"),
      ])
    // Nanoseconds since 1970 end there in 64 bits.
    #expect(token.string("token.expireTime") == "2262-04-11T23:47:16.854775807Z")
    #expect(try pintle.call("ListRoles", as: .init(token: token.string("secret"))).code == 0)
  }

  @Test func textsComeInTheCallersLanguage() throws {
    let pintle = try TestPintle()
    let answer = try pintle.call(
      "DeleteOrganization", ["id": .string(pintle.home)], as: .owner.speaking("de"))
    #expect(
      answer.message == "Die erste Organisation kann nicht gelöscht werden (ADMIN-o6fSt)")
  }

  @Test func theFirstStartHappensOnce() throws {
    let pintle = try TestPintle()
    let store = pintle.store
    let again = try pintle.run {
      try await Bootstrap.run(
        token: BearerToken(text: "another-token-0123456789"), store: store,
        identifiers: IdentifierSource())
    }
    #expect(!again)
    #expect(try pintle.run { try await Bootstrap.isDone(in: store) })
    #expect(
      try pintle.call("ListRoles", as: .init(token: "another-token-0123456789")).code == 16)
    let caller = try pintle.run { try await Bootstrap.operatorCaller(in: store) }
    #expect(caller.homeOrganization == pintle.home)
    #expect(caller.permissions.isSuperset(of: caller.instancePermissions))
  }
}
