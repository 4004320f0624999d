import Base
import HTTP
import Records
import Store
import Testing
import Wire

@testable import Services

/// Certificates that clients show in the handshake, and the accounts that they stand for.
@Suite struct CertificateTests {
  typealias Name = ClientCertificate.Name

  private static let year: Int64 = 31_536_000
  /// Administration has no bare paths.
  private static let routes = CallRoute.allCases.filter { $0 != .bareJSON }

  /// A certificate whose key and content follow from a number, as the handshake would give it.
  private static func certificate(
    _ number: UInt8, _ names: [Name] = [], endsIn seconds: Int64 = year, digest: UInt8? = nil
  ) -> ClientCertificate {
    ClientCertificate(
      subject: "CN=deployer", names: names, keyHash: [UInt8](repeating: number, count: 32),
      digest: [UInt8](repeating: digest ?? number &+ 128, count: 32),
      expiresAt: (TestPintle.startSeconds + seconds) * 1_000_000_000)
  }

  private static func key(_ number: UInt8) -> JSONValue {
    .string(HexText.encode([UInt8](repeating: number, count: 32)))
  }

  /// Who shows a certificate, with no token unless one is given.
  private static func showing(
    _ certificate: ClientCertificate, _ token: String? = nil, authority: String = ""
  ) -> TestPintle.Caller {
    var caller = TestPintle.Caller(token: token)
    caller.certificate = certificate
    caller.authority = authority
    return caller
  }

  /// A Pintle with two accounts that may read what belongs to their organization.
  private struct World {
    let pintle: TestPintle
    let account: (id: String, token: String, tokenID: String)
    let other: (id: String, token: String, tokenID: String)

    init() throws {
      pintle = try TestPintle()
      account = try pintle.makeAccount("deployer", in: pintle.home, role: "ORG_OWNER")
      other = try pintle.makeAccount("other", in: pintle.home, role: "ORG_OWNER")
    }

    @discardableResult
    func bind(
      _ name: String, _ value: JSONValue, to account: String? = nil, code: Int = 0
    ) throws -> String {
      let answer = try pintle.call(
        "BindCertificate",
        .object([.init("accountId", .string(account ?? self.account.id)), .init(name, value)]))
      #expect(answer.code == code, "\(answer.text)")
      return answer.string("certificate.id")
    }

    /// A call that both accounts may make.
    func call(_ caller: TestPintle.Caller, by route: CallRoute = .json) throws -> Answer {
      try pintle.call("ListTokens", ["accountId": .string(account.id)], as: caller, by: route)
    }
  }

  // MARK: Who calls

  @Test(arguments: routes)
  func aCertificateStandsForItsAccount(_ route: CallRoute) throws {
    let world = try World()
    let shown = Self.showing(Self.certificate(1, [Name(.dns, "a.example.com")]))
    // Nobody is bound to it yet.
    let before = try world.call(shown, by: route)
    #expect(before.code == 16 && before.message.contains("no account is bound"), "\(before.text)")
    // Neither by its subject nor by another name.
    try world.bind("dnsName", "deployer", to: world.other.id)
    try world.bind("dnsName", "b.example.com", to: world.other.id)
    #expect(try world.call(shown, by: route).code == 16)

    try world.bind("dnsName", "a.example.com")
    let made = try world.pintle.call(
      "CreateServiceAccount", ["name": "made"], as: shown, by: route)
    #expect(made.code == 0, "\(made.text)")
    // The account is who did it.
    let events = try world.pintle.events(of: world.pintle.home)
    #expect(events.last?.editor == world.account.id)
    #expect(try world.call(shown, by: route).code == 0)
    // An empty field says nothing; another scheme says something else.
    var empty = shown
    empty.authorization = ""
    #expect(try world.call(empty, by: route).code == 0)
    empty.authorization = "Basic YTpi"
    #expect(try world.call(empty, by: route).code == 16)
  }

  /// What stands beside a certificate, and what comes of it.
  @Test(arguments: routes)
  func aTokenAndACertificateAreOfOneAccount(_ route: CallRoute) throws {
    let world = try World()
    try world.bind("publicKeySha256", Self.key(1))
    let (own, foreign) = (Self.certificate(1), Self.certificate(2))
    #expect(try world.call(Self.showing(own, world.account.token), by: route).code == 0)
    // Where nobody is bound to it, the token counts.
    #expect(try world.call(Self.showing(foreign, world.account.token), by: route).code == 0)
    let refused = try world.call(Self.showing(own, world.other.token), by: route)
    #expect(refused.code == 16 && refused.message.contains("different accounts"), "\(refused.text)")
    if route != .grpc, route != .grpcWeb { #expect(refused.status == 401) }
    // A wrong token is no call without one.
    #expect(try world.call(Self.showing(own, "unknown"), by: route).code == 16)
    // The binding may come while the token's caller is known.
    #expect(try world.call(Self.showing(foreign, world.other.token), by: route).code == 0)
    try world.bind("publicKeySha256", Self.key(2))
    #expect(try world.call(Self.showing(foreign, world.other.token), by: route).code == 16)
    #expect(try world.call(Self.showing(foreign), by: route).code == 0)
  }

  /// A certificate two of whose names are two accounts' is nobody's.
  @Test func anAmbiguousCertificateIsNobodys() throws {
    let world = try World()
    let shown = Self.certificate(1, [Name(.dns, "a.example.com"), Name(.uri, "spiffe://a/b")])
    try world.bind("dnsName", "a.example.com")
    try world.bind("publicKeySha256", Self.key(1))
    #expect(try world.call(Self.showing(shown)).code == 0)
    let binding = try world.bind("uri", "spiffe://a/b", to: world.other.id)
    let refused = try world.call(Self.showing(shown))
    #expect(refused.code == 16 && refused.message.contains("more than one account"))
    for token in [world.account.token, world.other.token] {
      #expect(try world.call(Self.showing(shown, token)).message.contains("different accounts"))
    }
    _ = try world.pintle.call(
      "UnbindCertificate", ["accountId": .string(world.other.id), "id": .string(binding)])
    #expect(try world.call(Self.showing(shown)).code == 0)
  }

  /// Names that look alike to people, and are others.
  @Test func namesAreComparedByTheirBytes() throws {
    let world = try World()
    try world.bind("dnsName", "host.example.com")
    try world.bind("email", "ops@example.com")
    let strangers: [Name] = [
      Name(.dns, "HOST.example.com"), Name(.dns, "host.example.com."),
      Name(.dns, "*.example.com"), Name(.dns, "a.host.example.com"), Name(.dns, "example.com"),
      Name(.uri, "host.example.com"), Name(.email, "host.example.com"),
      Name(.email, "OPS@example.com"), Name(.dns, "ops@example.com"),
    ]
    #expect(try world.call(Self.showing(Self.certificate(1, strangers))).code == 16)
    #expect(
      try world.call(
        Self.showing(Self.certificate(2, strangers + [Name(.email, "ops@example.com")]))
      ).code == 0)
  }

  /// Several certificates of one account, and the next one of the same key.
  @Test func anAccountMayHaveManyCertificates() throws {
    let world = try World()
    for number in 1...3 as ClosedRange<UInt8> {
      try world.bind("publicKeySha256", Self.key(number))
      #expect(try world.call(Self.showing(Self.certificate(number))).code == 0)
    }
    #expect(try world.call(Self.showing(Self.certificate(1, digest: 77))).code == 0)
  }

  /// Pages of other origins have browsers show the user's certificate; a token of their own they must know.
  @Test(arguments: [
    ("https://evil.example.com", nil, false), ("null", nil, false),
    ("http://pintle.example.com", nil, false), ("https://pintle.example.com:444", nil, false),
    ("https://pintle.example.com", "same-origin", true), (nil, "same-origin", true),
    (nil, "none", true), (nil, "cross-site", false), (nil, "same-site", false), (nil, nil, true),
  ])
  func pagesOfOthersHaveNoCertificate(_ origin: String?, _ site: String?, _ isTaken: Bool) throws {
    let world = try World()
    try world.bind("publicKeySha256", Self.key(1))
    var fields: [(String, String)] = []
    if let origin { fields.append(("origin", origin)) }
    if let site { fields.append(("sec-fetch-site", site)) }
    let pintle = world.pintle
    for token in [nil, world.account.token] {
      var request = RawRequest(
        method: .get, target: "/admin/v1/accounts/\(world.account.id)/tokens", body: [])
      request.fields = fields
      let stream = pintle.open(
        request, as: Self.showing(Self.certificate(1), token, authority: "pintle.example.com"))
      pintle.finish(request, on: stream)
      try pintle.turn { stream.isFinished }
      #expect(stream.status == (isTaken || token != nil ? 200 : 401))
    }
  }

  // MARK: Its end

  @Test func theMakersRolesAreTheMost() throws {
    let world = try World()
    try world.bind("publicKeySha256", Self.key(1))
    let shown = Self.showing(Self.certificate(1))
    #expect(try world.pintle.call("ListInstanceMembers", as: shown).code == 7)
    // Granted later, within what the maker could give.
    let granted = try world.pintle.call(
      "GrantInstanceRole", ["accountId": .string(world.account.id), "role": "IAM_OWNER_VIEWER"])
    #expect(granted.code == 0)
    #expect(try world.pintle.call("ListInstanceMembers", as: shown).code == 0)
  }

  /// How the right to call by a certificate ends.
  enum Ending: String, CaseIterable, CustomTestStringConvertible {
    case unbound, certificateEnded, accountDeleted, boundElsewhere
    var testDescription: String { rawValue }
  }

  private func end(_ ending: Ending, _ world: World, _ binding: String) throws {
    switch ending {
    case .unbound:
      let answer = try world.pintle.call(
        "UnbindCertificate", ["accountId": .string(world.account.id), "id": .string(binding)])
      #expect(answer.code == 0, "\(answer.text)")
    case .certificateEnded: world.pintle.advance(seconds: 60)
    case .accountDeleted:
      let answer = try world.pintle.call(
        "DeleteServiceAccount", ["id": .string(world.account.id)])
      #expect(answer.code == 0, "\(answer.text)")
    case .boundElsewhere: try world.bind("dnsName", "a.example.com", to: world.other.id)
    }
  }

  /// Calls that wait end at once, in every dialect.
  @Test(arguments: Ending.allCases, StreamDialect.allCases)
  func openCallsEnd(_ ending: Ending, _ dialect: StreamDialect) throws {
    let world = try World()
    let binding = try world.bind("publicKeySha256", Self.key(1))
    let shown = Self.showing(
      Self.certificate(1, [Name(.dns, "a.example.com")], endsIn: 60))
    let pintle = world.pintle
    let (method, service) = try pintle.method("WatchEvents")
    let request = try dialect.request(method, of: service, [["fromNow": true]])
    let stream = pintle.open(request, as: shown)
    pintle.finish(request, on: stream)
    try pintle.turn { stream.status != nil }
    #expect(!stream.isFinished)
    try end(ending, world, binding)
    try pintle.turn { stream.isFinished }
    #expect(try dialect.read(stream, method).code == 16)
    let next = try world.call(shown)
    #expect(next.code == 16, "\(next.text)")
    // The key is free for another account.
    if ending == .unbound || ending == .accountDeleted {
      try world.bind("publicKeySha256", Self.key(1), to: world.other.id)
      #expect(try pintle.call("ListServiceAccounts", as: shown).code == 0)
    }
  }

  /// The right ends between the head and the command: nothing is done.
  @Test(arguments: Ending.allCases)
  func aCommandThatWaitsGainsNothing(_ ending: Ending) throws {
    let world = try World()
    let binding = try world.bind("publicKeySha256", Self.key(1))
    let shown = Self.showing(
      Self.certificate(1, [Name(.dns, "a.example.com")], endsIn: 60))
    let answer = try world.pintle.call("CreateServiceAccount", ["name": "late"], as: shown) {
      try end(ending, world, binding)
    }
    #expect(answer.code == 16, "\(answer.text)")
    let list = try world.pintle.call("ListServiceAccounts")
    #expect(!list.text.contains("\"late\""))
  }

  // MARK: Bindings

  @Test func bindsListsAndUnbinds() throws {
    let world = try World()
    let text = String(repeating: "AB", count: 32)
    let first = try world.bind("publicKeySha256", .string(text))
    let second = try world.bind("uri", "spiffe://example.com/deployer")
    let list = try world.pintle.call(
      "ListBoundCertificates", ["accountId": .string(world.account.id)])
    #expect(list.string("total") == "2", "\(list.text)")
    #expect(list.string("certificates.0.id") == first)
    #expect(list.string("certificates.0.publicKeySha256") == text.lowercased())
    #expect(list.string("certificates.1.uri") == "spiffe://example.com/deployer")
    // Whose it is counts, too.
    for account in [world.other.id, "unknown"] {
      let answer = try world.pintle.call(
        "UnbindCertificate", ["accountId": .string(account), "id": .string(second)])
      #expect(answer.code == 5, "\(answer.text)")
    }
    for code in [0, 5] {
      let answer = try world.pintle.call(
        "UnbindCertificate", ["accountId": .string(world.account.id), "id": .string(second)])
      #expect(answer.code == code, "\(answer.text)")
    }
    #expect(
      try world.pintle.call("ListBoundCertificates", ["accountId": "unknown"]).code == 5)
    // One name is bound once in the instance.
    for account in [world.account.id, world.other.id] {
      try world.bind("publicKeySha256", .string(text.lowercased()), to: account, code: 6)
    }
  }

  /// Names that no certificate is known by.
  @Test(arguments: [
    ("publicKeySha256", ""), ("publicKeySha256", "ab"),
    ("publicKeySha256", String(repeating: "g", count: 64)),
    ("publicKeySha256", String(repeating: "a", count: 65)), ("dnsName", ""),
    ("dnsName", "*.example.com"), ("dnsName", "a.*.example.com"), ("dnsName", "bücher.example"),
    ("dnsName", "a b"), ("dnsName", "a\u{0}.example.com"), ("uri", "a\n"), ("email", "\u{7f}"),
    ("uri", String(repeating: "u", count: Limits.maxCertificateNameBytes + 1)),
  ])
  func refusesOtherNames(_ field: String, _ text: String) throws {
    let world = try World()
    for route in Self.routes {
      let answer = try world.pintle.call(
        "BindCertificate",
        .object([
          .init("accountId", .string(world.account.id)), .init(field, .string(text)),
        ]), by: route)
      #expect(answer.code == 3, "\(route): \(answer.text)")
    }
  }

  @Test func namesAreBounded() throws {
    let world = try World()
    let longest = String(repeating: "u", count: Limits.maxCertificateNameBytes)
    try world.bind("uri", .string(longest))
    for number in 1..<Limits.maxBoundCertificates {
      try world.bind("dnsName", .string("host\(number).example.com"))
    }
    try world.bind("dnsName", "one.more.example.com", code: 9)
    try world.bind("dnsName", "one.more.example.com", to: world.other.id)
    #expect(
      try world.pintle.call("BindCertificate", ["accountId": .string(world.account.id)]).code == 3)
  }

  /// Who is who under the authorities is the instance's matter, not an organization's.
  @Test func organizationsCannotClaimCertificates() throws {
    let world = try World()
    let tenant = try world.pintle.makeTenant("T")
    let binding: JSONValue = [
      "accountId": .string(tenant.owner), "dnsName": "host.example.com",
    ]
    #expect(try world.pintle.call("BindCertificate", binding, as: tenant.caller).code == 7)
    let bound = try world.pintle.call(
      "BindCertificate", binding, as: .owner.selecting(tenant.organization))
    #expect(bound.code == 0)
    // It can look at it, and end it.
    #expect(
      try world.pintle.call(
        "ListBoundCertificates", ["accountId": .string(tenant.owner)], as: tenant.caller
      ).string("total") == "1")
    let ended = try world.pintle.call(
      "UnbindCertificate",
      ["accountId": .string(tenant.owner), "id": .string(bound.string("certificate.id"))],
      as: tenant.caller)
    #expect(ended.code == 0, "\(ended.text)")
  }

  /// What is free again after an organization is gone.
  @Test func deletedOrganizationsLetTheirNamesGo() throws {
    let world = try World()
    let tenant = try world.pintle.makeTenant("T")
    let bound = try world.pintle.call(
      "BindCertificate", ["accountId": .string(tenant.owner), "publicKeySha256": Self.key(1)],
      as: .owner.selecting(tenant.organization))
    #expect(bound.code == 0)
    #expect(
      try world.pintle.call("DeleteOrganization", ["id": .string(tenant.organization)]).code == 0)
    #expect(try world.call(Self.showing(Self.certificate(1))).code == 16)
    try world.bind("publicKeySha256", Self.key(1))
    #expect(try world.call(Self.showing(Self.certificate(1))).code == 0)
  }

  /// Made again from the log, the bindings are the same.
  @Test func theProjectionIsMadeAgain() throws {
    let world = try World()
    try world.bind("publicKeySha256", Self.key(1))
    let rebuilt = try world.pintle.call("RebuildProjections", ["name": "access"])
    #expect(rebuilt.code == 0, "\(rebuilt.text)")
    #expect(try world.call(Self.showing(Self.certificate(1))).code == 0)
  }
}
