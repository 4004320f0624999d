import Base
import HTTP
import Testing
import Wire

@testable import RPC

/// A ticket stands for a token in the address of a stream, and for nothing else.
@Suite struct TicketTests {
  private static let organization = RequestField("x-test-organization")

  private static func server(_ log: CallLog = CallLog(), _ seen: SeenFields = SeenFields()) throws
    -> TestServer
  {
    var options = RPCOptions()
    options.headInterceptors = [TokenCheck(seen: seen), log]
    options.ticketFields = [organization]
    return try Dialect.server(options)
  }

  private static func get(
    _ server: TestServer, _ target: String, _ fields: [(String, String)] = []
  ) -> MemoryStream {
    server.send(TestRequest(method: .get, target: target, fields: fields))
  }

  private static let asking = [
    ("accept", "application/vnd.pintle.ticket+json"), ("authorization", "Bearer good"),
    ("x-test-organization", "42"),
  ]

  private static func ticket(_ server: TestServer, _ target: String) throws -> String {
    let stream = get(server, target, asking)
    #expect(stream.status == 200)
    #expect(stream.field("content-type") == "application/json")
    #expect(stream.field("cache-control") == "no-store")
    let parts = stream.text.split(separator: "\"")
    try #require(parts.count == 9 && parts[1] == "ticket" && parts[5] == "expireTime")
    return String(parts[3])
  }

  @Test(arguments: ["text/event-stream", "application/json"]) func aStream(_ accept: String) throws
  {
    let log = CallLog()
    let seen = SeenFields()
    let server = try Self.server(log, seen)
    let ticket = try Self.ticket(server, "/v1/follow?big=1&count=2")
    #expect(ticket.utf8.count == 43)
    // The handler has not run for it.
    #expect(log.ended.map(\.handlerEntered) == [false])
    for place in [
      "?ticket=\(ticket)&big=1&count=2", "?big=1&ticket=\(ticket)&count=2",
      "?big=1&count=2&ticket=\(ticket)",
    ] {
      // More than once: clients come back.
      for _ in 0..<2 {
        let stream = Self.get(server, "/v1/follow" + place, [("accept", accept)])
        #expect(stream.status == 200)
        #expect(stream.text.contains("data: {}"))
        #expect(!stream.text.contains(ticket))
      }
    }
    #expect(seen.all.suffix(6) == Array(repeating: "Bearer good 42 big=1 count=2", count: 6))
  }

  /// A ticket is for a request that would be answered: pages learn nothing of an `EventSource` that is refused.
  @Test(arguments: [
    "/v1/follow?count=x", "/v1/follow?count=1&count=2", "/v1/follow?big=%zz", "/v1/follow?big=%ff",
  ])
  func noneForWhatIsRefused(_ target: String) throws {
    let server = try Self.server()
    let stream = Self.get(server, target, Self.asking)
    #expect(stream.status == 400, "\(stream.text)")
    #expect(stream.field("cache-control") == "no-store")
    let used = Self.get(server, target, [("authorization", "Bearer good")])
    #expect(used.text == stream.text)
  }

  /// What a ticket does not stand for, and what is asked for wrongly.
  @Test(arguments: [
    ("/v1/follow?big=1&ticket=T", [], 200), ("/v1/follow?big=2&ticket=T", [], 401),
    ("/v1/follow?ticket=T", [], 401), ("/v1/follow?big=1&big=1&ticket=T", [], 401),
    ("/api/v1/follow?big=1&ticket=T", [], 401), ("/v1/produce/x?big=1&ticket=T", [], 401),
    ("/v1/follow?big=1&ticket=x", [], 401), ("/v1/follow?big=1&ticket=", [], 401),
    ("/v1/follow?big=1&ticket=T&ticket=T", [], 400),
    ("/v1/follow?big=1&ticket=T", [("authorization", "Bearer good")], 400),
    // Nor does it stand for another organization, or for another ticket.
    ("/v1/follow?big=1&ticket=T", [("x-test-organization", "42")], 400),
    ("/v1/follow?big=1&ticket=T", [("x-test-organization", "43")], 400),
    ("/v1/follow?big=1&ticket=T", [("accept", "application/vnd.pintle.ticket+json")], 400),
    ("/v1/follow?big=1&tickets=T", [("authorization", "Bearer good")], 200),
  ])
  func otherRequests(_ target: String, _ fields: [(String, String)], _ status: Int) throws {
    let server = try Self.server()
    let ticket = try Self.ticket(server, "/v1/follow?big=1")
    let stream = Self.get(
      server,
      target.split(separator: "T", omittingEmptySubsequences: false).joined(separator: ticket),
      fields)
    #expect(stream.status == status)
  }

  /// One that was asked for without an organization stands for the account's own.
  @Test func noOrganizationIsAddedToIt() throws {
    let server = try Self.server()
    let stream = Self.get(server, "/v1/follow", Array(Self.asking[..<2]))
    let ticket = stream.text.split(separator: "\"")[3]
    let fields = [("x-test-organization", "43")]
    #expect(Self.get(server, "/v1/follow?ticket=\(ticket)", fields).status == 400)
    #expect(Self.get(server, "/v1/follow?ticket=\(ticket)").status == 200)
  }

  @Test func askingWithoutARight() throws {
    let server = try Self.server()
    var fields = Self.asking
    fields[1].1 = "Bearer bad"
    #expect(Self.get(server, "/v1/follow", fields).status == 401)
    fields.remove(at: 1)
    #expect(Self.get(server, "/v1/follow", fields).status == 401)
  }

  /// A call that needs no token has none to make a ticket of.
  @Test func askingWithoutAToken() throws {
    let server = try Dialect.server()
    let stream = Self.get(server, "/v1/follow", [Self.asking[0]])
    #expect(stream.status == 400)
    #expect(stream.text.contains("without one"))
  }

  /// With its token a ticket is worth nothing any more.
  @Test func theTokenEnds() throws {
    let seen = SeenFields()
    let server = try Self.server(CallLog(), seen)
    let target = "/v1/follow?ticket=" + (try Self.ticket(server, "/v1/follow"))
    #expect(Self.get(server, target).status == 200)
    seen.refuses = true
    #expect(Self.get(server, target).status == 401)
  }

  @Test func theTicketEnds() throws {
    let server = try Self.server()
    let target = "/v1/follow?ticket=" + (try Self.ticket(server, "/v1/follow"))
    server.advance(nanoseconds: 599_999_000_000)
    #expect(Self.get(server, target).status == 200)
    server.advance(nanoseconds: 1_000_000)
    #expect(Self.get(server, target).status == 401)
  }

  /// A further ticket of a token takes the place of its oldest, and no other token's.
  @Test func manyOfOneToken() throws {
    let book = TicketBook()
    func issue(_ token: String) throws -> [UInt8] {
      Array(
        try #require(
          book.issue(
            Array("/a".utf8), [], token: token, placesOwner: "o", now: 0,
            random: SystemRandomSource())
        ).utf8)
    }
    let other = try issue("other")
    let own = try (0..<Limits.maxTicketsPerToken).map { _ in try issue("one") }
    #expect(book.redeem(own[0], Array("/a".utf8), now: 1) != nil)
    _ = try issue("one")
    #expect(book.redeem(own[0], Array("/a".utf8), now: 1) == nil)
    #expect(book.redeem(own[1], Array("/a".utf8), now: 1) != nil)
    #expect(book.redeem(other, Array("/a".utf8), now: 1) != nil)
  }

  /// The server holds as many as its limit, and again when they have ended.
  @Test func many() {
    let book = TicketBook()
    func issue(_ number: Int, _ now: Int64) -> Bool {
      book.issue(
        [47], [], token: "\(number)", placesOwner: UTF8Key("\(number)"), now: now,
        random: SystemRandomSource()) != nil
    }
    var isIssued = true
    for number in 0..<Limits.maxTickets { isIssued = isIssued && issue(number, 0) }
    #expect(isIssued)
    #expect(!issue(Limits.maxTickets, 1))
    #expect(issue(Limits.maxTickets, Limits.ticketLifetime))
  }

  /// However many tokens an organization makes, others find room.
  @Test func manyOfOneOrganization() {
    let book = TicketBook()
    var number = 0
    func issue(_ organization: UTF8Key?) -> Bool {
      number += 1
      return book.issue(
        [47], [], token: "\(number)", placesOwner: organization, now: 0,
        random: SystemRandomSource()) != nil
    }
    for _ in 0..<Limits.maxOrganizationTickets { #expect(issue("one")) }
    #expect(!issue("one"))
    for organization in 0..<8 {
      for _ in 0..<Limits.maxOrganizationTickets { _ = issue(UTF8Key("\(organization)")) }
    }
    #expect(issue("late"))
  }

  /// Administrators have places beside all others', and no more of them than one organization; what ends is given back.
  @Test func administrationHasPlacesBeside() {
    let book = TicketBook()
    var number = 0
    func issue(_ owner: UTF8Key?, _ now: Int64 = 0) -> Bool {
      number += 1
      return book.issue(
        [47], [], token: "\(number)", placesOwner: owner, now: now, random: SystemRandomSource())
        != nil
    }
    for owner in 0..<Limits.maxTickets { _ = issue(UTF8Key("\(owner)")) }
    #expect(!issue("late"))
    for _ in 0..<Limits.maxOrganizationTickets { #expect(issue(nil)) }
    #expect(!issue(nil))
    #expect(issue(nil, Limits.ticketLifetime))
    #expect(issue("late", Limits.ticketLifetime))
  }
}

/// What came with calls.
private final class SeenFields: @unchecked Sendable {
  // Unchecked: the server's loop is turned by the test's thread.
  var all: [String] = []
  var refuses = false
}

/// Lets one token through.
private struct TokenCheck: HeadInterceptor {
  let seen: SeenFields
  private static let organization = RequestField("x-test-organization")

  func begin(_ context: CallContext) throws(RPCError) -> HeadDecision {
    let token = context.authorization ?? ""
    let query = context.queryParameters.map { "\($0.name)=\($0.value)" }.joined(separator: " ")
    seen.all.append("\(token) \(context.field(Self.organization) ?? "-") \(query)")
    guard token == "Bearer good", !seen.refuses else {
      throw RPCError(.unauthenticated, "no")
    }
    return .proceed
  }

  func end(_ context: CallContext, _ outcome: CallOutcome) {}
}
