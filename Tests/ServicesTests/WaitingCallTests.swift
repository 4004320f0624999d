import Base
import HTTP
import Records
import Store
import Testing
import Wire

@testable import Services

/// Calls that wait end at once when their callers' rights end, not when their waits do.
@Suite struct WaitingCallTests {
  /// How a right ends.
  enum Ending: String, CaseIterable, CustomTestStringConvertible {
    case tokenRevoked, tokenExpired, roleRevoked, accountDeleted, organizationDeleted
    var testDescription: String { rawValue }

    /// What the call is told: nobody knows the caller any more, or the caller has no role at all.
    var code: Int { self == .roleRevoked ? 5 : 16 }

    /// Ends the right of an account that holds IAM_OWNER and belongs to an organization of its own.
    func end(_ holder: Holder, _ pintle: TestPintle) throws {
      let answer: Answer
      switch self {
      case .tokenRevoked:
        answer = try pintle.call(
          "RevokeToken", ["accountId": .string(holder.account), "id": .string(holder.tokenID)],
          as: .owner.selecting(holder.organization))
      case .tokenExpired: return pintle.advance(milliseconds: Holder.lifetime)
      case .roleRevoked:
        answer = try pintle.call(
          "RevokeInstanceRole", ["accountId": .string(holder.account), "role": "IAM_OWNER"])
      case .accountDeleted:
        answer = try pintle.call(
          "DeleteServiceAccount", ["id": .string(holder.account)],
          as: .owner.selecting(holder.organization))
      case .organizationDeleted:
        answer = try pintle.call("DeleteOrganization", ["id": .string(holder.organization)])
      }
      #expect(answer.code == 0, "\(answer.text)")
    }
  }

  /// An account with an organization of its own, and a token that ends after a while.
  struct Holder {
    /// In milliseconds: long before a watch would say that it lives.
    static let lifetime: Int64 = 5000

    let organization: String
    let account: String
    let tokenID: String
    let caller: TestPintle.Caller

    init(_ pintle: TestPintle) throws {
      organization = try pintle.makeTenant("T").organization
      account = try pintle.makeAccount("a", in: organization, role: "IAM_OWNER").id
      (tokenID, caller) = try pintle.makeToken(
        of: account, in: organization, endingIn: Self.lifetime)
    }
  }

  /// What a call waits for.
  enum Wait: String, CaseIterable {
    /// A target of a request's, a response's and a function's execution.
    case request, response, function
    /// News, and a client that sends more.
    case watch, publishing

    var method: String {
      switch self {
      case .request: "ListOrganizations"
      case .response: "ListInstanceMembers"
      case .function: "RunFunction"
      case .watch: "WatchEvents"
      case .publishing: "PublishEventStream"
      }
    }

    var json: JSONValue {
      switch self {
      case .request, .response, .publishing: [:]
      case .function: ["name": "preuserinfo", "context": [:]]
      case .watch: ["fromNow": true]
      }
    }

    /// Whether a target holds the call.
    var isHeld: Bool { self != .watch && self != .publishing }
  }

  /// Targets that do not answer, in each place where calls wait for them.
  private func makeWorld() throws -> CallWorld {
    let world = try CallWorld()
    world.pintle.outgoing.answer("http://slow.test/", .waits)
    let target = try world.target("slow")
    let admin = "/pintle.admin.v1.AdminService/"
    try world.set(["request": ["method": .string(admin + Wait.request.method)]], [target])
    try world.set(["response": ["method": .string(admin + Wait.response.method)]], [target])
    try world.set(["function": ["name": "preuserinfo"]], [target])
    return world
  }

  /// Begins a call and returns when it waits.
  private func begin(
    _ wait: Wait, as caller: TestPintle.Caller, in dialect: StreamDialect, _ pintle: TestPintle
  ) throws -> MemoryStream {
    let (method, service) = try pintle.method(wait.method)
    let request = try dialect.request(method, of: service, [wait.json])
    let sent = pintle.outgoing.sent.count
    let stream = pintle.open(request, as: caller)
    if wait != .publishing { pintle.finish(request, on: stream) }
    try pintle.turn {
      switch wait {
      case .request, .response, .function: pintle.outgoing.sent.count > sent
      case .watch: stream.status != nil
      case .publishing: true
      }
    }
    try pintle.run {}
    #expect(!stream.isFinished, "\(wait), \(dialect)")
    return stream
  }

  @Test(arguments: Ending.allCases)
  func aCallThatWaitsEndsWithItsRight(_ ending: Ending) throws {
    let world = try makeWorld()
    let pintle = world.pintle
    let holder = try Holder(pintle)
    var calls: [(wait: Wait, dialect: StreamDialect, stream: MemoryStream)] = []
    for dialect in StreamDialect.allCases {
      for wait in Wait.allCases {
        calls.append(
          (wait, dialect, try begin(wait, as: holder.caller, in: dialect, pintle)))
      }
    }
    try ending.end(holder, pintle)
    try pintle.turn { calls.allSatisfy { $0.stream.isFinished } }
    for call in calls {
      let reading = try call.dialect.read(call.stream, pintle.method(call.wait.method).0)
      #expect(reading.code == ending.code, "\(call.wait), \(call.dialect): \(reading)")
    }
    let held = calls.filter { $0.wait.isHeld }.count
    try pintle.turn { pintle.outgoing.cancelled == held }
  }

  /// Calls of others go on, and those of whom only another token, or a role that the call does not rest on, has gone.
  @Test func othersGoOn() throws {
    let world = try makeWorld()
    let pintle = world.pintle
    let holder = try Holder(pintle)
    let other = try pintle.call(
      "CreateToken", ["accountId": .string(holder.account)],
      as: .owner.selecting(holder.organization))
    #expect(
      try pintle.call(
        "GrantInstanceRole", ["accountId": .string(holder.account), "role": "IAM_OWNER_VIEWER"]
      ).code == 0)
    let caller = TestPintle.Caller(token: other.string("secret"))
    var streams: [MemoryStream] = []
    for wait in Wait.allCases {
      streams.append(try begin(wait, as: caller, in: .grpc, pintle))
    }
    try Ending.tokenRevoked.end(holder, pintle)
    #expect(
      try pintle.call(
        "RevokeInstanceRole",
        ["accountId": .string(holder.account), "role": "IAM_OWNER_VIEWER"]
      ).code == 0)
    pintle.advance(milliseconds: 2 * Holder.lifetime)
    for _ in 0..<5 { try pintle.run {} }
    #expect(streams.allSatisfy { !$0.isFinished })
    for stream in streams { stream.sink?.reset(.cancel) }
  }

  /// A call that ends its own right is held by a target of its response as any other, and not broken off.
  @Test func aCallThatEndsItsOwnRightGoesOn() throws {
    let world = try CallWorld()
    let pintle = world.pintle
    let holder = try Holder(pintle)
    pintle.outgoing.answer("http://slow.test/", .waits)
    let method = "/pintle.admin.v1.AdminService/RevokeToken"
    try world.set(
      ["response": ["method": .string(method)]], [try world.target("slow", interrupts: false)])
    let (descriptor, service) = try pintle.method(method)
    let request = try RawRequest(
      descriptor, of: service,
      json: ["accountId": .string(holder.account), "id": .string(holder.tokenID)], by: .grpc)
    let stream = pintle.open(request, as: holder.caller)
    pintle.finish(request, on: stream)
    try pintle.turn { !pintle.outgoing.sent.isEmpty }
    for _ in 0..<5 { try pintle.run {} }
    #expect(!stream.isFinished && pintle.outgoing.cancelled == 0)
    stream.sink?.reset(.cancel)
  }

  /// A token whose end is far away is looked at again and again, and ends on time.
  @Test func aDistantEndIsMet() throws {
    let world = try makeWorld()
    let pintle = world.pintle
    let account = try pintle.makeAccount("a", in: pintle.home, role: "IAM_OWNER").id
    let (_, caller) = try pintle.makeToken(of: account, in: pintle.home, endingIn: 150_000)
    let stream = try begin(.request, as: caller, in: .grpc, pintle)
    for seconds in [59, 60, 30] as [Int64] {
      pintle.advance(seconds: seconds)
      for _ in 0..<5 { try pintle.run {} }
      #expect(!stream.isFinished)
    }
    pintle.advance(seconds: 1)
    try pintle.turn { stream.isFinished }
    #expect(stream.trailer("grpc-status") == "16")
  }
}

extension TestPintle {
  /// Makes a token of an IAM_OWNER's making that ends in so many milliseconds by the test's clock; requests for tokens
  /// are checked by the system's.
  fileprivate func makeToken(
    of account: String, in organization: String, endingIn milliseconds: Int64
  ) throws -> (id: String, caller: Caller) {
    let token = BearerToken(text: "the token of \(account), which ends")
    let end = time.wallNanoseconds() + milliseconds * 1_000_000
    let store = store
    try run {
      _ = try await store.write { transaction throws(StoreError) in
        try TokenTable.add(
          "token-\(account)", (account: account, name: "", expiresAt: end), hash: token.hash,
          hint: token.hint, ceiling: RoleCeiling(instance: ["IAM_OWNER"]),
          organization: organization, by: "tester", in: transaction)
      }
    }
    return ("token-\(account)", Caller(token: token.text))
  }
}
