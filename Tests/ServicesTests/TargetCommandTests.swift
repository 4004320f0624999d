import Base
import Crypto
import Delivery
import RPC
import Records
import Store
import Testing
import Wire

@testable import Services

@Suite struct TargetCommandTests {
  private static let good = TargetContent(
    name: "t", kind: .call, interruptsOnError: true, timeout: 10_000_000_000,
    endpoint: "https://example.com/hook")

  struct RefusalCase: Sendable, CustomTestStringConvertible {
    let change: TargetUpdate
    let created: String
    let updated: String
    var testDescription: String { "\(change)" }
  }

  private static let wrongURL = "invalid_argument: Target has an invalid URL"
  private static let userInformation =
    "names and passwords in it are not sent; set a static field such as \"authorization\" for the target instead"
  private static let noHost =
    "its host is neither an address (without a dot at its end) nor a name that can be looked up"

  @Test(arguments: [
    RefusalCase(
      change: TargetUpdate(name: ""),
      created: "invalid_argument: Target is invalid (COMMAND-ddqbm9us5p)",
      updated: "invalid_argument: Target is invalid (COMMAND-d1wx4lm0zr)"),
    RefusalCase(
      change: TargetUpdate(timeout: 0),
      created: "invalid_argument: Target has no timeout (COMMAND-39f35d8uri)",
      updated: "invalid_argument: Target has no timeout (COMMAND-08b39vdi57)"),
    RefusalCase(
      change: TargetUpdate(timeout: -1),
      created: "invalid_argument: Target has no timeout (COMMAND-39f35d8uri)",
      updated: "invalid_argument: Target has no timeout (COMMAND-08b39vdi57)"),
    RefusalCase(
      change: TargetUpdate(timeout: Limits.maxTargetTimeout + 1),
      created: "invalid_argument: the timeout of a target is at most 270 s, such as \"10s\", "
        + "not \"270.000000001s\"",
      updated: "invalid_argument: the timeout of a target is at most 270 s, such as \"10s\", "
        + "not \"270.000000001s\""),
    RefusalCase(
      change: TargetUpdate(endpoint: ""), created: "\(wrongURL) (COMMAND-1r2k6qo6wg)",
      updated: "\(wrongURL) (COMMAND-jsbaera7b6)"),
    RefusalCase(
      change: TargetUpdate(endpoint: "file:///etc/passwd"),
      created: "\(wrongURL) (COMMAND-1r2k6qo6wg)", updated: "\(wrongURL) (COMMAND-jsbaera7b6)"),
    RefusalCase(
      change: TargetUpdate(endpoint: "https://user:pass@example.com/"),
      created: "\(wrongURL): \(userInformation) (COMMAND-1r2k6qo6wg)",
      updated: "\(wrongURL): \(userInformation) (COMMAND-jsbaera7b6)"),
    RefusalCase(
      change: TargetUpdate(endpoint: "http://127.0.0.1.:80/"),
      created: "\(wrongURL): \(noHost) (COMMAND-1r2k6qo6wg)",
      updated: "\(wrongURL): \(noHost) (COMMAND-jsbaera7b6)"),
    // The first wrong member answers.
    RefusalCase(
      change: TargetUpdate(name: "", timeout: 0, endpoint: ""),
      created: "invalid_argument: Target is invalid (COMMAND-ddqbm9us5p)",
      updated: "invalid_argument: Target is invalid (COMMAND-d1wx4lm0zr)"),
    RefusalCase(
      change: TargetUpdate(timeout: 0, endpoint: ""),
      created: "invalid_argument: Target has no timeout (COMMAND-39f35d8uri)",
      updated: "invalid_argument: Target has no timeout (COMMAND-08b39vdi57)"),
  ])
  func whatCannotBeCalledIsRefused(_ row: RefusalCase) throws {
    let world = try ActionsWorld()
    let content = row.change.applied(to: Self.good)
    for version in ActionsVersion.allCases {
      #expect(refusal { _ = try world.create(content, world.by(version)) } == row.created)
    }
    let id = try world.create(Self.good).details.id
    #expect(refusal { try world.update(id, row.change) } == row.updated)
    #expect(try world.get(id).record.content == Self.good)
    #expect(try world.events().count == 1)
  }

  struct URLCase: Sendable, CustomTestStringConvertible {
    let url: String
    let isCallable: Bool
    var testDescription: String { url }
  }

  @Test(arguments: [
    URLCase(url: "https://example.com", isCallable: true),
    URLCase(url: "HTTP://example.com:8080/a?b=c#d", isCallable: true),
    URLCase(url: "http://127.0.0.1:9", isCallable: true),
    URLCase(url: "http://[::1]:80/x", isCallable: true),
    URLCase(url: "http://[::1]", isCallable: true),
    URLCase(url: "https://does-not-resolve.invalid/x", isCallable: true),
    URLCase(url: "https://bücher.example/", isCallable: true),
    URLCase(url: "https://host_name:443?x", isCallable: true),
    URLCase(url: "https://example.com:", isCallable: true),
    URLCase(url: "https://example.com:65535/", isCallable: true),
    URLCase(url: "https://example.com:65536/", isCallable: false),
    URLCase(url: "https://example.com:0/", isCallable: false),
    URLCase(url: "https://example.com:80a/", isCallable: false),
    URLCase(url: "https://", isCallable: false),
    URLCase(url: "https:///path", isCallable: false),
    URLCase(url: "https://:80/", isCallable: false),
    URLCase(url: "http://[]/", isCallable: false),
    URLCase(url: "http://[::1/", isCallable: false),
    URLCase(url: "http://[::1]x/", isCallable: false),
    URLCase(url: "https://xn--bcher-kva.example/", isCallable: true),
    URLCase(url: "https://example.com./", isCallable: true),
    URLCase(url: "https://example.com../", isCallable: false),
    URLCase(url: "https://example..com/", isCallable: false),
    URLCase(url: "https://xn--a\u{FC}.example/", isCallable: false),
    URLCase(url: "https://XN--BCHER-KVA.example/", isCallable: true),
    URLCase(url: "https://a.xn--r8jz45g.example/", isCallable: true),
    URLCase(url: "https://xn--i-7iq.example/", isCallable: true),
    URLCase(url: "https://xn--.example/", isCallable: false),
    URLCase(url: "https://a.xn--/", isCallable: false),
    URLCase(url: "https://xn---.example/", isCallable: false),
    URLCase(url: "https://xn--abc-.example/", isCallable: false),
    URLCase(url: "https://xn--b_cher-k_a.example/", isCallable: false),
    URLCase(url: "https://xn--99999999.example/", isCallable: false),
    URLCase(url: "http://127.0.0.1.:80/", isCallable: false),
    URLCase(url: "http://\u{FF11}27.0.0.1/", isCallable: false),
    URLCase(url: "http://1.2.3.4.5/", isCallable: false),
    URLCase(url: "http://256.0.0.1/", isCallable: false),
    URLCase(url: "http://[127.0.0.1]/", isCallable: false),
    URLCase(url: "http://[fe80::1%25lo]/", isCallable: false),
    // What a policy says is asked when it is called.
    URLCase(url: "http://169.254.169.254/", isCallable: true),
    URLCase(url: "https://user:secret@example.com/", isCallable: false),
    URLCase(url: "https://user@example.com/", isCallable: false),
    URLCase(url: "example.com/hook", isCallable: false),
    URLCase(url: "/hook", isCallable: false),
    URLCase(url: "ftp://example.com", isCallable: false),
    URLCase(url: "gopher://example.com", isCallable: false),
    URLCase(url: "https:example.com", isCallable: false),
    URLCase(url: "https://exa mple.com", isCallable: false),
    URLCase(url: "https://example.com/a b", isCallable: false),
    URLCase(url: "https://example.com/\r\nx: y", isCallable: false),
    URLCase(url: "https://example.com\\@evil.example/", isCallable: false),
    URLCase(url: "https://example.com/%zz", isCallable: false),
    URLCase(url: " https://example.com/", isCallable: false),
  ])
  func endpoints(_ row: URLCase) {
    #expect((TargetRules.problem(ofEndpoint: row.url) == nil) == row.isCallable)
  }

  @Test func aTargetsLife() throws {
    let world = try ActionsWorld()
    let start = world.pintle.time.wallNanoseconds()
    let second: Int64 = 1_000_000_000
    let created = try world.create(Self.good)
    let id = created.details.id
    let key = try #require(created.signingKey)
    #expect(key.utf8.count == 36)
    #expect(key.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) })
    #expect(
      created.details
        == ChangeDetails(
          owner: world.pintle.store.instanceID, id: id, sequence: 1, createdAt: start,
          changedAt: start))
    #expect(try world.get(id) == TargetView(record: record(created, Self.good), signingKey: key))

    world.pintle.advance(seconds: 1)
    // What is not given stays; the signing key is not told again.
    let renamed = try world.update(id, TargetUpdate(name: "u", payloadType: .jwt))
    #expect(renamed.signingKey == nil)
    #expect(renamed.details.sequence == 2)
    #expect(renamed.details.createdAt == start)
    #expect(renamed.details.changedAt == start + second)
    var content = Self.good
    content.name = "u"
    content.payloadType = .jwt
    #expect(try world.get(id).record.content == content)

    // Nothing changes: nothing is written, the dates are the old ones.
    world.pintle.advance(seconds: 1)
    for update in [
      TargetUpdate(), TargetUpdate(name: "u", timeout: content.timeout),
      TargetUpdate(behavior: .init(.call, interruptsOnError: true), payloadType: .jwt),
    ] {
      #expect(try world.update(id, update) == renamed)
    }
    #expect(try world.events().count == 2)

    // An async target interrupts nothing.
    try world.update(id, TargetUpdate(behavior: .init(.async, interruptsOnError: true)))
    #expect(try world.get(id).record.content.kind == .async)
    #expect(try world.get(id).record.content.interruptsOnError == false)
    let asynchronous = try world.makeTarget("async") {
      $0.kind = .async
      $0.interruptsOnError = true
    }
    #expect(try world.get(asynchronous).record.content.interruptsOnError == false)
  }

  private func record(_ change: TargetChange, _ content: TargetContent) -> TargetRecord {
    TargetRecord(
      organization: change.details.owner, id: change.details.id, content: content,
      sequence: change.details.sequence, createdAt: change.details.createdAt,
      changedAt: change.details.changedAt)
  }

  @Test func namesAreUnique() throws {
    let world = try ActionsWorld()
    let first = try world.makeTarget("a")
    let second = try world.makeTarget("b")
    let taken = "already_exists: Errors.Target.AlreadyExists (V3-DKcYh)"
    #expect(refusal { _ = try world.makeTarget("a") } == taken)
    #expect(refusal { try world.update(second, TargetUpdate(name: "a")) } == taken)
    #expect(refusal { try world.update(first, TargetUpdate(name: "a", timeout: 5)) } == nil)
    try world.delete(first)
    #expect(refusal { try world.update(second, TargetUpdate(name: "a")) } == nil)
  }

  @Test func whatIsNotThere() throws {
    let world = try ActionsWorld()
    #expect(
      refusal { try world.update("9", TargetUpdate(name: "x")) }
        == "not_found: Target not found (COMMAND-xj14f2cccn)")
    #expect(
      refusal { _ = try world.get("9") } == "not_found: Target not found (QUERY-hj5oaniyrz)")
    #expect(
      refusal { _ = try world.get("9", world.by(.v2, .german)) }
        == "not_found: Ziel nicht gefunden (QUERY-hj5oaniyrz)")
    #expect(
      refusal { try world.update("", TargetUpdate()) }
        == "invalid_argument: ID missing (COMMAND-1l6ympeagp)")
    #expect(
      refusal { try world.delete("") } == "invalid_argument: ID missing (COMMAND-obqos2l3no)")
    for version in [ActionsVersion.v3alpha, .resourcesV3Alpha] {
      #expect(
        refusal { try world.delete("9", world.by(version)) }
          == "not_found: Target not found (COMMAND-k4s7ucu0ax)")
    }
    #expect(try world.delete("9", world.by(.v2beta)) == nil)
    #expect(try world.delete("9", world.by(.v2)) == nil)
  }

  @Test func aDeletionIsAnsweredAgain() throws {
    let world = try ActionsWorld()
    let id = try world.makeTarget()
    let created = try world.get(id).record
    world.pintle.advance(seconds: 5)
    let deleted = try #require(try world.delete(id))
    #expect(deleted.sequence == 2)
    #expect(deleted.createdAt == created.createdAt)
    #expect(deleted.changedAt == created.createdAt + 5_000_000_000)
    world.pintle.advance(seconds: 5)
    for version in [ActionsVersion.v2beta, .v2] {
      #expect(try world.delete(id, world.by(version)) == deleted)
    }
    #expect(
      refusal { try world.delete(id, world.by(.v3alpha)) }
        == "not_found: Target not found (COMMAND-k4s7ucu0ax)")
    #expect(try world.events().count == 2)
  }

  @Test func aDeletedTargetLeavesNoKeyAndNoExecution() throws {
    let world = try ActionsWorld()
    let (kept, gone) = (try world.makeTarget("a"), try world.makeTarget("b"))
    try world.update(gone, TargetUpdate(keyOverlap: 1_000_000_000))
    try world.set(.request(.init(all: true)), [.target(gone), .target(kept)])
    try world.set(.response(.init(all: true)), [.target(gone)])
    try world.delete(gone)
    let listed = try world.listExecutions()
    #expect(listed.map(\.record.id) == ["request"])
    #expect(listed.map(\.targets) == [[kept]])
    let (store, instance) = (world.pintle.store, world.pintle.store.instanceID)
    let secrets = try world.pintle.run {
      try await store.read { reader throws(StoreError) in
        var found: [String] = []
        for kind in ["target-signing-key", "target-former-key"] {
          for id in [kept, gone] {
            if try SecretTable.find(kind: kind, id: id, organization: instance, in: reader) != nil {
              found.append("\(kind) \(id)")
            }
          }
        }
        return found
      }
    }
    #expect(secrets == ["target-signing-key \(kept)"])
  }

  /// A directory of a former version has one former key of a target, without its end.
  @Test func aFormerKeyOfAFormerVersionGoesOnSigning() throws {
    let world = try ActionsWorld()
    let id = try world.create(Self.good).details.id
    let second = try #require(
      try world.update(id, TargetUpdate(keyOverlap: 10_000_000_000)).signingKey)
    let (store, masterKey) = (world.pintle.store, world.pintle.masterKey)
    let instance = store.instanceID
    try world.pintle.run {
      let kind = "target-former-key"
      let context = SecretTable.context(kind: kind, id: id, organization: instance)
      let sealed = SealedSecret(
        keyID: masterKey.id,
        bytes: try masterKey.seal(
          Array("FormerVersion".utf8), for: context, randomSource: SystemRandomSource()))
      try await store.write { transaction throws(StoreError) in
        try SecretTable.put(
          sealed, kind: kind, id: id, organization: instance, in: transaction)
      }
    }
    #expect(try world.signingKeys(id) == [second, "FormerVersion"])
    let third = try #require(
      try world.update(id, TargetUpdate(keyOverlap: 20_000_000_000)).signingKey)
    #expect(try world.signingKeys(id) == [third, second, "FormerVersion"])
    world.pintle.time.advance(nanoseconds: 10_000_000_000)
    #expect(try world.signingKeys(id) == [third, second])
  }

  @Test func theSigningKeyIsRotated() throws {
    let world = try ActionsWorld()
    let created = try world.create(Self.good)
    let (id, first) = (created.details.id, try #require(created.signingKey))
    #expect(try world.signingKeys(id) == [first])

    // At once: the former key is gone.
    let second = try #require(try world.update(id, TargetUpdate(keyOverlap: 0)).signingKey)
    #expect(second != first)
    #expect(try world.signingKeys(id) == [second])
    #expect(try world.get(id).signingKey == second)
    #expect(try world.get(id).record.formerKeyExpiresAt == nil)

    // With an overlap: both sign, until its end.
    let change = try world.update(id, TargetUpdate(name: "new", keyOverlap: 10_000_000_000))
    let third = try #require(change.signingKey)
    #expect(change.details.sequence == 3)
    #expect(try world.get(id).record.content.name == "new")
    #expect(try world.signingKeys(id) == [third, second])
    world.pintle.time.advance(nanoseconds: 9_999_999_999)
    #expect(try world.signingKeys(id) == [third, second])
    // Another change does not touch the keys.
    try world.update(id, TargetUpdate(name: "newer"))
    #expect(try world.signingKeys(id) == [third, second])
    world.pintle.time.advance(nanoseconds: 1)
    #expect(try world.signingKeys(id) == [third])

    // Every key signs for as long as its own rotation was told, and a rotation at once ends all overlaps.
    let start = world.pintle.time.wallNanoseconds()
    var made = [third]
    for seconds in [50, 5, 20, 30] as [Int64] {
      made.insert(
        try #require(
          try world.update(id, TargetUpdate(keyOverlap: seconds * 1_000_000_000)).signingKey), at: 0
      )
      #expect(try world.signingKeys(id) == made)
      #expect(try world.get(id).record.formerKeyExpiresAt == start + 50_000_000_000)
    }
    let full = refusal { try world.update(id, TargetUpdate(name: "no", keyOverlap: 1)) }
    #expect(
      full
        == "failed_precondition: 4 former signing keys of the target still sign; a rotation without an overlap ends them"
    )
    #expect(try world.get(id).record.content.name == "newer")
    #expect(try world.signingKeys(id) == made)
    world.pintle.time.advance(nanoseconds: 4_999_999_999)
    #expect(try world.signingKeys(id) == made)
    world.pintle.time.advance(nanoseconds: 1)
    #expect(try world.signingKeys(id) == [made[0], made[1], made[2], made[4]])
    world.pintle.time.advance(nanoseconds: 15_000_000_000)
    #expect(try world.signingKeys(id) == [made[0], made[1], made[4]])
    let next = try #require(try world.update(id, TargetUpdate(keyOverlap: 1)).signingKey)
    #expect(try world.signingKeys(id) == [next, made[0], made[1], made[4]])
    world.pintle.time.advance(nanoseconds: 10_000_000_000)
    #expect(try world.signingKeys(id) == [next, made[4]])
    let last = try #require(try world.update(id, TargetUpdate(keyOverlap: 0)).signingKey)
    #expect(try world.signingKeys(id) == [last])

    for (overlap, shown) in [
      (-1, "-0.000000001s"), (Limits.maxKeyOverlap + 1, "2592000.000000001s"),
    ] {
      #expect(
        refusal { try world.update(id, TargetUpdate(keyOverlap: overlap)) }
          == "invalid_argument: a former signing key signs for 0 s to 2592000 s, "
          + "such as \"3600s\", not \"\(shown)\"")
    }
    #expect(
      refusal { try world.update(id, TargetUpdate(keyOverlap: Limits.maxKeyOverlap)) } == nil)
  }

  @Test func deliveriesStopAndGoOn() throws {
    let world = try ActionsWorld()
    let id = try world.makeTarget()
    let targets = world.targets
    func set(_ isEnabled: Bool) throws -> ChangeDetails {
      world.pintle.advance(seconds: 1)
      let call = world.by()
      return try world.pintle.run { try await targets.setEnabled(id, isEnabled, call) }
    }
    #expect(try set(true).sequence == 1)
    #expect(try set(false).sequence == 2)
    #expect(try world.get(id).record.isEnabled == false)
    #expect(try set(false).sequence == 2)
    #expect(try set(true).sequence == 3)
    #expect(try world.get(id).record.isEnabled)
    let call = world.by()
    #expect(
      refusal {
        _ = try world.pintle.run { try await targets.setEnabled("9", true, call) }
      } == "not_found: Target not found (COMMAND-xj14f2cccn)")
  }

  struct RulesCase: Sendable, CustomTestStringConvertible {
    let rules: [String]
    let refusal: String?
    var testDescription: String { "\(rules.count) \(rules.first ?? "")" }
  }

  /// A host name of so many bytes, in labels of 50.
  private static func longHost(_ bytes: Int) -> String {
    let labels = String(repeating: String(repeating: "a", count: 50) + ".", count: bytes / 51)
    return labels + String(repeating: "b", count: bytes % 51)
  }

  @Test(arguments: [
    RulesCase(rules: ["10.0.0.0/8", "fd00::/8", "127.0.0.1", "hooks.internal"], refusal: nil),
    RulesCase(rules: [], refusal: nil),
    RulesCase(
      rules: [""],
      refusal: "invalid_argument: the rule \"\" is neither a network, an address nor a host name"),
    RulesCase(
      rules: ["a b"],
      refusal:
        "invalid_argument: the rule \"a b\" is neither a network, an address nor a host name"),
    RulesCase(
      rules: ["127.0.0.1\n"],
      refusal:
        "invalid_argument: the rule \"127.0.0.1\\u{A}\" is neither a network, an address nor a host name"
    ),
    RulesCase(
      rules: ["10.0.0.0/8", "169.254.169.254"],
      refusal:
        "invalid_argument: the rule \"169.254.169.254\" is a metadata service, which is never allowed"
    ),
    RulesCase(
      rules: [String(repeating: "a", count: 260)],
      refusal: "invalid_argument: a rule of 260 bytes, at most 259"),
    RulesCase(rules: [Self.longHost(253) + ":65535"], refusal: nil),
    RulesCase(
      rules: [Self.longHost(254)],
      refusal:
        "invalid_argument: the rule \"\(Self.longHost(254))\" is neither a network, an address nor a host name"
    ),
    RulesCase(rules: (0..<100).map { "h\($0)" }, refusal: nil),
    RulesCase(
      rules: (0..<101).map { "h\($0)" },
      refusal: "invalid_argument: 101 rules for one target, at most 100"),
  ])
  func allowRules(_ row: RulesCase) throws {
    let world = try ActionsWorld()
    let id = try world.makeTarget()
    let (targets, call) = (world.targets, world.by())
    let said = refusal {
      _ = try world.pintle.run { try await targets.setAllowRules(id, row.rules, call) }
    }
    #expect(said == row.refusal)
    #expect(try world.get(id).record.allowRules == (row.refusal == nil ? row.rules : []))
    #expect(try world.events().count == (row.refusal == nil && !row.rules.isEmpty ? 2 : 1))
  }

  @Test func anInstanceHasABoundedNumberOfTargets() throws {
    let world = try ActionsWorld()
    let (store, instance) = (world.pintle.store, world.pintle.store.instanceID)
    try world.pintle.run {
      try await store.write { transaction throws(StoreError) in
        for number in 1..<Limits.maxTargets {
          var content = Self.good
          content.name = "n\(number)"
          try transaction.append(
            TargetEvent.added(content),
            to: TargetEvent.aggregate("\(number)", instance: instance), by: "tester")
        }
      }
    }
    let last = try world.makeTarget("last")
    #expect(
      refusal { _ = try world.makeTarget("one more") }
        == "resource_exhausted: an instance has at most \(Limits.maxTargets) targets")
    try world.delete(last)
    #expect(refusal { _ = try world.makeTarget("one more") } == nil)
  }

  @Test func listsCarrySigningKeysAndTotals() throws {
    let world = try ActionsWorld()
    var views: [TargetView] = []
    for name in ["c", "a", "b"] {
      world.pintle.advance(seconds: 1)
      views.append(try world.get(try world.makeTarget(name)))
    }
    let targets = world.targets
    func list(
      _ filters: [TargetTable.Filter] = [], _ order: TargetTable.Order = .createdAt,
      page: Page = Page()
    ) throws -> ActionsList<TargetView> {
      let call = world.by()
      return try world.pintle.run {
        try await targets.list(filters, orderedBy: order, page: page, call)
      }
    }
    let all = try list()
    #expect(all.rows == views)
    #expect(all.total == 3)
    #expect(all.position == (try world.events().last?.position))
    #expect(all.readAt == world.pintle.time.wallNanoseconds())
    #expect(try list([], .name).rows.map(\.record.content.name) == ["a", "b", "c"])
    let page = try list(page: Page(offset: 1, limit: 1))
    #expect(page.rows == [views[1]])
    #expect(page.total == 3)
    // As existing clients know it: no row, no total.
    #expect(try list(page: Page(offset: 3)).total == 0)
    #expect(try list([.ids([views[2].record.id])]).rows == [views[2]])

    // What the caller did wrong is no error of the server's, whatever the code says.
    #expect(
      throws: RPCError(.unknown, "values array must not be empty", gatewayStatus: 400)
    ) { _ = try list([.ids([])]) }
    let ids = (0...Limits.maxFilterValues).map { "\($0)" }
    #expect(
      refusal { _ = try list([.ids(ids)]) }
        == "invalid_argument: 1001 values in one filter, at most 1000")
    #expect(refusal { _ = try list([.ids(ids.dropLast())]) } == nil)
    let full = Array(
      repeating: TargetTable.Filter.ids(["1"] + ids.dropFirst(2)),
      count: Limits.maxListValues / Limits.maxFilterValues)
    #expect(refusal { _ = try list(full) } == nil)
    #expect(
      refusal { _ = try list(full + [.ids(["1"])]) }
        == "invalid_argument: 10001 values in the filters of one list, at most 10000")
    let filters = Array(
      repeating: TargetTable.Filter.name(TextFilter(.equals, "a")), count: Limits.maxListFilters)
    #expect(try list(filters).rows.count == 1)
    #expect(
      refusal { _ = try list(filters + filters.prefix(1)) }
        == "invalid_argument: 101 filters for one list, at most 100")
  }

  struct PageCase: Sendable, CustomTestStringConvertible {
    let versions: [ActionsVersion]
    let limit: UInt32
    let page: UInt64?
    let applied: UInt64?
    var testDescription: String { "\(versions) \(limit)" }
  }

  @Test(arguments: [
    PageCase(versions: [.v3alpha], limit: 0, page: 0, applied: 0),
    PageCase(versions: [.v3alpha], limit: 5000, page: 5000, applied: 5000),
    PageCase(versions: [.resourcesV3Alpha, .v2beta, .v2], limit: 0, page: 100, applied: 100),
    PageCase(versions: [.resourcesV3Alpha, .v2beta, .v2], limit: 7, page: 7, applied: 7),
    PageCase(versions: [.resourcesV3Alpha, .v2beta, .v2], limit: 1000, page: 1000, applied: 1000),
    PageCase(versions: [.resourcesV3Alpha, .v2beta, .v2], limit: 1001, page: nil, applied: nil),
  ])
  func limitsOfLists(_ row: PageCase) {
    for version in row.versions {
      do throws(RPCError) {
        let (page, applied) = try version.page(offset: 3, limit: row.limit, in: .english)
        #expect(page == row.page.map { Page(offset: 3, limit: $0) })
        #expect(applied == row.applied)
      } catch {
        #expect(row.page == nil)
        #expect(error.description == "invalid_argument: Limit exceeded (QUERY-4M0fs)")
      }
    }
  }
}
