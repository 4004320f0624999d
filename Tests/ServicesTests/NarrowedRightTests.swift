import Base
import Glibc
import HTTP
import Records
import Store
import Synchronization
import Testing
import Wire

@testable import Services

/// An answer that a target of a response holds is for its caller as it was: one who may do less by then does not get it.
@Suite struct NarrowedRightTests {
  private static let actions = "/zitadel.action.v2.ActionService/"
  private static let admin = "/pintle.admin.v1.AdminService/"

  /// A world in which a target that does not answer holds the responses of a method, and a caller with two roles.
  private func makeWorld(
    holding method: String, _ roles: [String], outcome: TestSender.Outcome = .waits
  ) throws -> (world: CallWorld, account: String, target: String, caller: TestPintle.Caller) {
    let world = try CallWorld()
    let pintle = world.pintle
    pintle.outgoing.answer("http://slow.test/", outcome)
    let target = try world.target("slow")
    let account = try pintle.makeAccount("a", in: pintle.home, role: roles[0])
    for role in roles.dropFirst() {
      let answer = try pintle.call(
        "GrantInstanceRole", ["accountId": .string(account.id), "role": .string(role)])
      try #require(answer.code == 0, "\(answer.text)")
    }
    try world.set(["response": ["method": .string(method)]], [target])
    return (world, account.id, target, .init(token: account.token))
  }

  private func revoke(_ role: String, of account: String, _ pintle: TestPintle) throws {
    let answer = try pintle.call(
      "RevokeInstanceRole", ["accountId": .string(account), "role": .string(role)])
    try #require(answer.code == 0, "\(answer.text)")
  }

  @Test(arguments: StreamDialect.allCases)
  func whoMaySeeLessGetsNothing(_ dialect: StreamDialect) throws {
    let method = Self.actions + "GetTarget"
    let (world, account, target, caller) = try makeWorld(
      holding: method, ["IAM_OWNER", "IAM_OWNER_VIEWER"])
    let pintle = world.pintle
    let stream = try pintle.begin(method, [["id": .string(target)]], as: caller, in: dialect)
    try pintle.turn { !pintle.outgoing.sent.isEmpty }
    try revoke("IAM_OWNER", of: account, pintle)
    // The role that is left lets the method be called, but not see the key that was put into the answer.
    try pintle.turn { stream.isFinished }
    let reading = try dialect.read(stream, pintle.method(method).0)
    #expect(reading.code == 7 && reading.messages.isEmpty, "\(reading)")
    #expect(reading.message.contains("AUTH-5mWD2"), "\(reading)")
    try pintle.turn { pintle.outgoing.cancelled == 1 }
    pintle.outgoing.answer("http://slow.test/", .answer(200, ""))
    let again = try pintle.exchange(method, [["id": .string(target)]], as: caller, in: dialect)
    #expect(again.code == 0 && again.messages.first?["target"]?["signingKey"] == nil)
  }

  /// What is given by another role as well, and what belongs to another organization, is not missed.
  @Test func whoMaySeeAllTheSameGetsTheAnswer() throws {
    let method = Self.actions + "GetTarget"
    let (world, account, target, caller) = try makeWorld(
      holding: method, ["IAM_OWNER", "IAM_OWNER_VIEWER"])
    let pintle = world.pintle
    let stream = try pintle.begin(method, [["id": .string(target)]], as: caller, in: .lines)
    try pintle.turn { !pintle.outgoing.sent.isEmpty }
    try revoke("IAM_OWNER_VIEWER", of: account, pintle)
    for _ in 0..<5 { try pintle.run {} }
    #expect(!stream.isFinished && pintle.outgoing.cancelled == 0)
    stream.sink?.reset(.cancel)
  }

  /// A call that takes rights from its own caller is answered; that is what it was to do.
  @Test func whatACallDoesItselfDoesNotCount() throws {
    let (world, account, _, caller) = try makeWorld(
      holding: Self.admin + "RevokeInstanceRole", ["IAM_OWNER", "IAM_ORG_MANAGER"],
      outcome: .answer(200, ""))
    let answer = try world.pintle.call(
      "RevokeInstanceRole", ["accountId": .string(account), "role": "IAM_OWNER"], as: caller)
    #expect(answer.code == 0, "\(answer.text)")
    #expect(world.sent(to: "slow").count == 1)
  }

  /// A call that has changed rights is held as any other: what others take meanwhile counts.
  @Test func aTokenIsNotForWhoMayNotMakeItAnyMore() throws {
    let (world, account, _, caller) = try makeWorld(
      holding: Self.admin + "CreateToken", ["IAM_OWNER", "IAM_ORG_MANAGER"])
    let pintle = world.pintle
    let stream = try pintle.begin(
      "CreateToken", [["accountId": .string(account)]], as: caller, in: .lines)
    try pintle.turn { !pintle.outgoing.sent.isEmpty }
    try revoke("IAM_OWNER", of: account, pintle)
    try pintle.turn { stream.isFinished }
    #expect(stream.status == 403)
    #expect(!String(decoding: stream.body, as: UTF8.self).contains("secret"))
  }

  /// What was taken while the handler was at work counts as well, before a target is called.
  @Test func whatIsTakenBeforeTheAnswerIsThereCounts() throws {
    let (world, account, _, caller) = try makeWorld(
      holding: "/zitadel.management.v1.ManagementService/CreateAction",
      ["IAM_OWNER", "IAM_ORG_MANAGER"], outcome: .answer(200, ""))
    let pintle = world.pintle
    let (store, home) = (pintle.store, pintle.home)
    let gate = Mutex((isHeld: false, isOpen: false))
    let holder = pintle.start {
      try await store.write { transaction throws(StoreError) in
        gate.withLock { $0.isHeld = true }
        while !gate.withLock({ $0.isOpen }) { usleep(1000) }
        try transaction.append(
          MembershipEvent.changed(account: account, scope: .instance, roles: ["IAM_ORG_MANAGER"]),
          to: MembershipEvent.aggregate(account: account, scope: .instance, organization: home),
          by: "tester")
      }
    }
    try pintle.turn { gate.withLock { $0.isHeld } }
    let answer = try pintle.call(
      "CreateAction", ["name": "late", "script": "x"], queuedAs: caller,
      release: { gate.withLock { $0.isOpen = true } })
    try pintle.run { try await holder.value }
    #expect(answer.errorID == "AUTH-5mWD2", "\(answer.text)")
    #expect(world.sent(to: "slow").isEmpty)
  }

  @Test func boundsCoverBounds() {
    func bounds(_ scopes: String?, _ resource: String? = nil) -> CallerBounds {
      CallerBounds(scopes: scopes.flatMap { Scopes(named: $0) }, resource: resource)
    }
    #expect(CallerBounds.cover(nil, bounds(nil)) && CallerBounds.cover(nil, nil))
    #expect(!CallerBounds.cover(bounds(nil), nil))
    #expect(CallerBounds.cover(bounds(nil), bounds(nil, "workflow/1")))
    #expect(!CallerBounds.cover(bounds(nil, "workflow/1"), bounds(nil)))
    #expect(CallerBounds.cover(bounds(nil, "workflow/1"), bounds(nil, "workflow/1")))
    #expect(!CallerBounds.cover(bounds(nil, "workflow/2"), bounds(nil, "workflow/1")))
    let (read, manage) = ("sp:workflow:read", "sp:workflow:manage")
    #expect(CallerBounds.cover(bounds(read), bounds(read)))
    #expect(!CallerBounds.cover(bounds(read), bounds(manage)))
    #expect(CallerBounds.cover(bounds("sp:scopes:all"), bounds(read)))
    #expect(CallerBounds.cover(bounds(nil), bounds(read)))
    #expect(!CallerBounds.cover(bounds(read), bounds(nil)))
  }
}
