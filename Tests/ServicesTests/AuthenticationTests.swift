import Base
import HTTP
import RPC
import Records
import Services
import Store
import Testing
import Wire

@Suite struct AuthenticationTests {
  /// A caller who is refused, and how.
  ///
  /// Texts that begin with "$" stand for tokens that the test made.
  struct Refusal: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var caller: TestPintle.Caller
    var code: Int
    var status: Int
    var message: String
    var id: String?
  }

  static let refusals: [Refusal] = [
    Refusal(
      testDescription: "no header", caller: .init(token: nil), code: 16, status: 401,
      message: "auth header missing"),
    Refusal(
      testDescription: "an empty header", caller: .init(authorization: ""), code: 16, status: 401,
      message: "auth header missing"),
    Refusal(
      testDescription: "another scheme", caller: .init(authorization: "Basic \(owner)"), code: 16,
      status: 401, message: "invalid auth header (AUTH-toLo1)", id: "AUTH-toLo1"),
    Refusal(
      testDescription: "no space behind the scheme",
      caller: .init(authorization: "Bearer:\(owner)"), code: 16, status: 401,
      message: "invalid auth header (AUTH-toLo1)", id: "AUTH-toLo1"),
    Refusal(
      testDescription: "no token", caller: .init(authorization: "Bearer "), code: 16, status: 401,
      message: "invalid auth header (AUTH-toLo1)", id: "AUTH-toLo1"),
    Refusal(
      testDescription: "the token alone", caller: .init(authorization: owner), code: 16,
      status: 401, message: "invalid auth header (AUTH-toLo1)", id: "AUTH-toLo1"),
    Refusal(
      testDescription: "a token that is too long",
      caller: .init(token: String(repeating: "t", count: Limits.maxTokenBytes + 1)), code: 16,
      status: 401, message: "invalid auth header (AUTH-toLo1)", id: "AUTH-toLo1"),
    Refusal(
      testDescription: "the longest token, unknown",
      caller: .init(token: String(repeating: "t", count: Limits.maxTokenBytes)), code: 16,
      status: 401, message: "Errors.Token.Invalid (AUTH-7fs1e)", id: "AUTH-7fs1e"),
    Refusal(
      testDescription: "an unknown token", caller: .init(token: "unknown"), code: 16, status: 401,
      message: "Errors.Token.Invalid (AUTH-7fs1e)", id: "AUTH-7fs1e"),
    Refusal(
      testDescription: "a tab before the token", caller: .init(token: "\t\(owner)"), code: 16,
      status: 401, message: "Errors.Token.Invalid (AUTH-7fs1e)", id: "AUTH-7fs1e"),
    Refusal(
      testDescription: "a tab instead of the space",
      caller: .init(authorization: "Bearer\t\(owner)"), code: 16, status: 401,
      message: "invalid auth header (AUTH-toLo1)", id: "AUTH-toLo1"),
    Refusal(
      testDescription: "an unknown token and organization",
      caller: .init(token: "unknown", organization: "7"), code: 16, status: 401,
      message: "Errors.Token.Invalid (AUTH-7fs1e)", id: "AUTH-7fs1e"),
    Refusal(
      testDescription: "an unknown organization", caller: .init(organization: "7"), code: 7,
      status: 403, message: "Organisation doesn't exist (AUTH-Bs7Ds)", id: "AUTH-Bs7Ds"),
    Refusal(
      testDescription: "no membership", caller: .init(token: "$nobody"), code: 5, status: 404,
      message: "membership not found (AUTHZ-cdgFk)", id: "AUTHZ-cdgFk"),
    Refusal(
      testDescription: "no membership, unknown organization",
      caller: .init(token: "$nobody", organization: "7"), code: 5, status: 404,
      message: "membership not found (AUTHZ-cdgFk)", id: "AUTHZ-cdgFk"),
    Refusal(
      testDescription: "a role at home, unknown organization",
      caller: .init(token: "$viewer", organization: "7"), code: 7, status: 403,
      message: "No matching permissions found (AUTH-5mWD2)", id: "AUTH-5mWD2"),
    Refusal(
      testDescription: "two tokens",
      caller: .init(others: [("authorization", "Bearer \(owner)")]), code: 3, status: 400,
      message: "the header field authorization came more than once"),
    Refusal(
      testDescription: "two organizations",
      caller: .init(organization: "7", others: [("x-zitadel-orgid", "7")]), code: 3, status: 400,
      message: "the header field x-zitadel-orgid came more than once"),
    Refusal(
      testDescription: "two organizations, of which one is empty",
      caller: .init(organization: "", others: [("x-zitadel-orgid", "7")]), code: 3, status: 400,
      message: "the header field x-zitadel-orgid came more than once"),
    Refusal(
      testDescription: "two time limits",
      caller: .init(others: [("grpc-timeout", "1S"), ("grpc-timeout", "2S")]), code: 3, status: 400,
      message: "the header field grpc-timeout came more than once"),
    Refusal(
      testDescription: "the same time limit twice",
      caller: .init(others: [("connect-timeout-ms", "1000"), ("connect-timeout-ms", "1000")]),
      code: 3, status: 400,
      message: "the header field connect-timeout-ms came more than once"),
    Refusal(
      testDescription: "two origins",
      caller: .init(others: [("origin", "https://a.example"), ("origin", "https://b.example")]),
      code: 3, status: 400,
      message: "the header field origin came more than once"),
    Refusal(
      testDescription: "two codings",
      caller: .init(others: [("content-encoding", "identity"), ("content-encoding", "gzip")]),
      code: 3, status: 400,
      message: "the header field content-encoding came more than once"),
    Refusal(
      testDescription: "two versions of Connect",
      caller: .init(others: [("connect-protocol-version", "1"), ("connect-protocol-version", "2")]),
      code: 3, status: 400,
      message: "the header field connect-protocol-version came more than once"),
    Refusal(
      testDescription: "executions skipped twice",
      caller: .init(others: [
        ("x-pintle-skip-executions", "true"), ("x-pintle-skip-executions", "false"),
      ]), code: 3, status: 400,
      message: "the header field x-pintle-skip-executions came more than once"),
    Refusal(
      testDescription: "executions skipped perhaps",
      caller: .init(others: [("x-pintle-skip-executions", "maybe")]), code: 3, status: 400,
      message: #"the header field x-pintle-skip-executions is "true" or "false""#),
    Refusal(
      testDescription: "no permission", caller: .init(token: "$viewer"), code: 7, status: 403,
      message: "No matching permissions found (AUTH-5mWD2)", id: "AUTH-5mWD2"),
    Refusal(
      testDescription: "a role elsewhere", caller: .init(token: "$elsewhere"), code: 7,
      status: 403, message: "No matching permissions found (AUTH-5mWD2)", id: "AUTH-5mWD2"),
    Refusal(
      testDescription: "German changes no text",
      caller: .init(token: "unknown", language: "de"), code: 16, status: 401,
      message: "Errors.Token.Invalid (AUTH-7fs1e)", id: "AUTH-7fs1e"),
  ]

  private static let owner = TestPintle.ownerToken

  /// The scheme is the same in any case (RFC 9110 section 11.1), and any number of spaces stands behind it (11.4).
  @Test(arguments: ["Bearer", "bearer", "BEARER", "bEaReR", "Bearer ", "bearer       "])
  func schemes(_ scheme: String) throws {
    let pintle = try TestPintle()
    for route in CallRoute.allCases {
      let answer = try pintle.call(
        "CreateAction", ["name": .string("a\(route)"), "script": .string("x")],
        as: .init(authorization: "\(scheme) \(Self.owner)"), by: route)
      #expect(answer.code == 0, "\(route)")
    }
  }

  /// A field without a text selects nothing, as in ZITADEL: the call acts in the account's own organization.
  @Test(arguments: CallRoute.allCases)
  func anEmptyFieldSelectsNoOrganization(_ route: CallRoute) throws {
    let pintle = try TestPintle()
    let tenant = try pintle.makeTenant("Own")
    for (organization, expected) in [
      ("", tenant.organization), (tenant.organization, tenant.organization),
      (nil, tenant.organization),
    ] as [(String?, String)] {
      let caller = TestPintle.Caller(token: tenant.token, organization: organization)
      let answer = try pintle.call(
        "CreateAction",
        ["name": .string("a\(organization?.utf8.count ?? -1)"), "script": .string("x")],
        as: caller, by: route)
      #expect(answer.code == 0, "\(answer.text)")
      #expect(answer.string("details.resourceOwner") == expected, "\(answer.text)")
    }
  }

  @Test func whoIsRefusedAndHow() throws {
    let pintle = try TestPintle()
    let other = try pintle.makeTenant("Other")
    let nobody = try pintle.makeAccount("nobody", in: pintle.home)
    let viewer = try pintle.makeAccount("viewer", in: pintle.home, role: "ORG_OWNER_VIEWER")
    let elsewhere = try pintle.makeAccount("elsewhere", in: pintle.home)
    _ = try pintle.call(
      "GrantOrganizationRole",
      ["accountId": .string(elsewhere.id), "role": .string("ORG_OWNER")],
      as: .owner.selecting(other.organization))
    let tokens = [
      "$nobody": nobody.token, "$viewer": viewer.token, "$elsewhere": elsewhere.token,
    ]
    let before = try pintle.dump()
    for row in Self.refusals {
      var caller = row.caller
      caller.token = caller.token.map { tokens[$0] ?? $0 }
      for route in CallRoute.allCases {
        let answer = try pintle.call(
          "CreateAction", ["name": .string("a"), "script": .string("x")], as: caller, by: route)
        #expect(answer.code == row.code, "\(row.testDescription), \(route)")
        #expect(answer.status == row.status, "\(row.testDescription), \(route)")
        #expect(answer.message == row.message, "\(row.testDescription), \(route)")
        #expect(answer.errorID == row.id, "\(row.testDescription), \(route)")
        if route == .json || route == .bareJSON {
          let says = answer.challenge ?? "nothing"
          #expect(says.hasPrefix(#"Bearer realm="pintle""#) == (row.status == 401), "\(row)")
          #expect(!says.contains("AUTH"), "\(row.testDescription)")
        }
      }
    }
    #expect(try pintle.dump() == before)
  }

  @Test func aTokenIsEnoughWhereNoPermissionIsAsked() throws {
    let pintle = try TestPintle()
    let nobody = try pintle.makeAccount("nobody", in: pintle.home)
    let caller = TestPintle.Caller(token: nobody.token)
    #expect(try pintle.call("ListRoles", as: caller).code == 0)
    #expect(try pintle.call("ListRoles", as: .init(token: "unknown")).code == 16)
  }

  /// Whoever has no role in an organization hears the same of it whether it is there or not.
  @Test(arguments: CallRoute.allCases)
  func organizationsOfOthersAreNotToldApart(_ route: CallRoute) throws {
    let pintle = try TestPintle()
    let other = try pintle.makeTenant("Other")
    let off = try pintle.makeTenant("Off")
    #expect(try pintle.call("DeleteOrganization", ["id": .string(off.organization)]).code == 0)
    let nobody = try pintle.makeAccount("nobody", in: pintle.home)
    let owner = try pintle.makeTenant("Own")
    let viewer = try pintle.makeAccount("viewer", in: pintle.home, role: "ORG_EVENT_VIEWER")
    for method in ["ListRoles", "GetFlow", "ListOrganizations", "ListExecutionFunctions"] {
      for token in [nobody.token, owner.token, viewer.token] {
        let caller = TestPintle.Caller(token: token)
        let answers = try [other.organization, off.organization, "7", "\u{212A}"].map { id in
          try pintle.call(method, as: caller.selecting(id), by: route)
        }
        for answer in answers {
          #expect(answer.code == answers[0].code && answer.code != 0, "\(method)")
          #expect(answer.text == answers[0].text, "\(method)")
        }
      }
    }
    // Who acts everywhere is told.
    #expect(try pintle.call("ListRoles", as: .owner.selecting("7")).errorID == "AUTH-Bs7Ds")
  }

  @Test func whoIsRefusedLearnsNothingOfTheRequest() throws {
    let pintle = try TestPintle()
    // A body that does not parse, and one that breaks a rule: the caller comes first.
    #expect(try pintle.send(.post, "/actions", "{", as: .init(token: nil)).code == 16)
    #expect(try pintle.send(.post, "/actions", "{}", as: .init(token: "unknown")).code == 16)
  }

  /// A role, and which permissions of the contract it has.
  struct RoleRow: Sendable, CustomTestStringConvertible {
    var role: String
    var reads: Bool
    var writes: Bool
    var everywhere: Bool
    var testDescription: String { role }
  }

  @Test(
    arguments: [
      RoleRow(role: "IAM_OWNER", reads: true, writes: true, everywhere: true),
      RoleRow(role: "IAM_OWNER_VIEWER", reads: true, writes: false, everywhere: true),
      RoleRow(role: "IAM_ORG_MANAGER", reads: true, writes: true, everywhere: true),
      RoleRow(role: "ORG_OWNER", reads: true, writes: true, everywhere: false),
      RoleRow(role: "ORG_OWNER_VIEWER", reads: true, writes: false, everywhere: false),
    ])
  func rolesAllowWhatTheContractSays(_ row: RoleRow) throws {
    let pintle = try TestPintle()
    let other = try pintle.makeTenant("Other")
    let account = try pintle.makeAccount("a", in: pintle.home, role: row.role)
    let caller = TestPintle.Caller(token: account.token)
    let refused = "No matching permissions found (AUTH-5mWD2)"
    for (place, isOpen) in [(caller, true), (caller.selecting(other.organization), row.everywhere)]
    {
      let read = try pintle.call("GetFlow", ["type": .string("1")], as: place)
      #expect(read.message == (row.reads && isOpen ? "" : refused))
      let write = try pintle.call(
        "CreateAction", ["name": .string("a"), "script": .string("x")], as: place)
      #expect(write.message == (row.writes && isOpen ? "" : refused))
    }
  }

  @Test func theSelectedOrganizationIsTheOneThatCounts() throws {
    let pintle = try TestPintle()
    let first = try pintle.makeTenant("First")
    let second = try pintle.makeTenant("Second")
    // The first's owner gets a role in the second, too.
    _ = try pintle.call(
      "GrantOrganizationRole",
      ["accountId": .string(first.owner), "role": .string("ORG_OWNER_VIEWER")],
      as: .owner.selecting(second.organization))
    let action = try pintle.makeAction("of second", as: second.caller)
    let there = first.caller.selecting(second.organization)
    let read = try pintle.call("GetAction", ["id": .string(action)], as: there)
    #expect(read.string("action.details.resourceOwner") == second.organization)
    #expect(try pintle.call("DeleteAction", ["id": .string(action)], as: there).code == 7)
    // Its own organization is the default, and may be named.
    let own = try pintle.makeAction("of first", as: first.caller)
    for caller in [first.caller, first.caller.selecting(first.organization)] {
      #expect(try pintle.call("GetAction", ["id": .string(own)], as: caller).code == 0)
      #expect(try pintle.call("GetAction", ["id": .string(action)], as: caller).code == 5)
    }
    // An empty header selects nothing.
    #expect(
      try pintle.call("GetAction", ["id": .string(own)], as: first.caller.selecting("")).code == 0)
  }

  @Test func tokensExpireAtTheirTime() throws {
    let pintle = try TestPintle()
    let account = try pintle.makeAccount("a", in: pintle.home, role: "ORG_OWNER")
    // Validation compares with the system's clock, so the moment lies after today.
    let today = SystemTimeSource().wallNanoseconds() / 1_000_000_000
    let expiry = today + 3600
    let token = try pintle.call(
      "CreateToken",
      [
        "accountId": .string(account.id),
        "expireTime": .string(RFC3339Text.text(seconds: expiry)),
      ])
    #expect(token.code == 0, "\(token.text)")
    let caller = TestPintle.Caller(token: token.string("secret"))
    func flow() throws -> Answer {
      try pintle.call("GetFlow", ["type": .string("1")], as: caller)
    }
    #expect(try flow().code == 0)
    pintle.advance(seconds: expiry - TestPintle.startSeconds - 1)
    // Remembered callers are still looked at: the second call finds it in the memory.
    #expect(try flow().code == 0)
    #expect(try flow().code == 0)
    pintle.advance(seconds: 1)
    #expect(try flow().errorID == "AUTH-7fs1e")
    #expect(
      try pintle.call("GetFlow", ["type": .string("1")], as: caller.selecting("7")).errorID
        == "AUTH-7fs1e")
    // The account's other token goes on.
    #expect(
      try pintle.call("GetFlow", ["type": .string("1")], as: .init(token: account.token)).code == 0)
  }

  @Test func whatIsTakenAwayIsGoneForTheNextCall() throws {
    let pintle = try TestPintle()
    let home = pintle.home
    func flow(_ token: String) throws -> String? {
      try pintle.call("GetFlow", ["type": .string("1")], as: .init(token: token)).errorID
    }
    let revoked = try pintle.makeAccount("revoked", in: home, role: "ORG_OWNER")
    #expect(try flow(revoked.token) == nil)
    _ = try pintle.call(
      "RevokeToken", ["accountId": .string(revoked.id), "id": .string(revoked.tokenID)])
    #expect(try flow(revoked.token) == "AUTH-7fs1e")

    let demoted = try pintle.makeAccount("demoted", in: home, role: "ORG_OWNER")
    let role: JSONValue = ["accountId": .string(demoted.id), "role": .string("ORG_OWNER")]
    #expect(try flow(demoted.token) == nil)
    _ = try pintle.call("RevokeOrganizationRole", role)
    #expect(try flow(demoted.token) == "AUTHZ-cdgFk")
    _ = try pintle.call("GrantOrganizationRole", role)
    #expect(try flow(demoted.token) == nil)
    _ = try pintle.call("DeleteServiceAccount", ["id": .string(demoted.id)])
    #expect(try flow(demoted.token) == "AUTH-7fs1e")

    let tenant = try pintle.makeTenant("Other")
    #expect(try flow(tenant.token) == nil)
    _ = try pintle.call("DeleteOrganization", ["id": .string(tenant.organization)])
    #expect(try flow(tenant.token) == "AUTH-7fs1e")
    #expect(
      try pintle.call(
        "GetFlow", ["type": .string("1")], as: .owner.selecting(tenant.organization)
      ).errorID == "AUTH-Bs7Ds")
  }

  @Test func everyMethodAsksForAToken() throws {
    let pintle = try TestPintle()
    for service in pintle.services {
      for method in service.descriptor.methods {
        #expect(method.permission != .public, "\(method.name)")
        let answer = try pintle.call(method.name, [:], as: .init(token: nil), by: .grpc)
        #expect(answer.message == "auth header missing", "\(method.name)")
      }
    }
  }

  @Test func madeUpOrganizationsLeaveKnownCallersAlone() throws {
    let pintle = try TestPintle()
    for number in 0..<(Limits.maxCachedCallers + 10) {
      let caller = TestPintle.Caller.owner.selecting("unknown\(number)")
      let answer = try pintle.call("ListFlowTypes", as: caller, by: .grpc)
      guard answer.code == 7 else {
        Issue.record("\(number): \(answer.code)")
        return
      }
    }
    #expect(try pintle.call("ListFlowTypes").code == 0)
  }
}
