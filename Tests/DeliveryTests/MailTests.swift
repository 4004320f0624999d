import Base
import Testing

@testable import Delivery

/// What is read of mail servers: their URLs, their replies, and the order in which messages have their turn.
@Suite struct MailTests {
  @Test(arguments: [
    ("smtp://mail.example.com", "smtp://mail.example.com:587", "mail.example.com", 587),
    ("smtps://mail.example.com/", "smtps://mail.example.com:465", "mail.example.com", 465),
    ("smtp://MAIL.Example.com.:25", "smtp://mail.example.com:25", "mail.example.com", 25),
    ("smtps://127.0.0.1:80", "smtps://127.0.0.1:80", "127.0.0.1", 80),
    ("smtp://[2001:db8::1]:443", "smtp://[2001:db8::1]:443", "2001:db8::1", 443),
    (
      "smtp://b\u{FC}cher.example", "smtp://xn--bcher-kva.example:587", "xn--bcher-kva.example", 587
    ),
  ])
  func urls(_ text: String, _ url: String, _ host: String, _ port: UInt16) throws {
    let server = try MailServer(url: text)
    #expect(server.url == url)
    #expect(server.host == host)
    #expect(server.port == port)
    #expect(server.beginsWithTLS == text.hasPrefix("smtps"))
    #expect(server.needsTLS)
  }

  @Test(arguments: [
    "", "mail.example.com", "http://mail.example.com", "smtp://", "smtp://:25", "smtp://a b",
    "smtp://user@mail.example.com", "smtp://u:p@mail.example.com", "smtp://mail.example.com/x",
    "smtp://mail.example.com?x", "smtp://mail.example.com#x", "smtp://mail.example.com:0x",
    "smtp://mail.example.com:70000", "smtp://mail.example.com//", "SMTP:mail",
    "smtp://metadata.google.internal", "smtp://x\r\ny",
  ])
  func otherURLs(_ text: String) {
    #expect(throws: OutgoingError.self) { try MailServer(url: text) }
  }

  @Test(arguments: [
    ("a@b.example", "a@b.example"), ("a@b\u{FC}cher.example", "a@xn--bcher-kva.example"),
    ("\u{E4}@b.example", nil), ("a", nil), ("@b", nil), ("a@", nil), ("a b@c", nil),
  ])
  func addresses(_ text: String, _ expected: String?) {
    #expect(MailAddress.ascii(text) == expected)
  }

  /// The code of each whole reply, and what is left of refusals.
  @Test(arguments: [
    (["250-a", "250-b", "250 c"], [nil, nil, 250], nil, ""),
    (["250", "220 x"], [250, 220], nil, ""),
    (["550-no", "550 such name", "221 bye"], [nil, 550, 221], 550, "such name"),
    (["451 busy", "250 well"], [451, 250], nil, ""),
    (["502 what", "250 then", "421 gone"], [502, 250, 421], 421, "gone"),
    (["600 x", "55", "", "abc d"], [600, nil, nil, nil], nil, ""),
    (["550 \u{1B}[31m"], [550], 550, "\\u{1B}[31m"),
  ])
  func replies(_ lines: [String], _ codes: [Int?], _ refused: Int?, _ text: String) {
    var replies = MailReplies()
    for (line, code) in zip(lines, codes) {
      let found = Array((line + "\r\n").utf8).withUnsafeBytes { replies.take($0) }
      #expect(found == code, "\(line)")
    }
    #expect(replies.refusal?.code == refused)
    #expect((replies.refusal?.text ?? "") == text)
  }

  @Test func aLongReplyIsCut() throws {
    var replies = MailReplies()
    for (count, isCut) in [
      (Limits.maxMailReplyBytes, false), (Limits.maxMailReplyBytes + 1, true),
    ] {
      let line = "550 " + String(repeating: "x", count: count) + "\r\n"
      _ = Array(line.utf8).withUnsafeBytes { replies.take($0) }
      let text = try #require(replies.refusal?.text)
      #expect(text.hasSuffix("...") == isCut)
      #expect(text.utf8.count <= Limits.maxMailReplyBytes + 3)
    }
  }

  /// A password is cut out of what a server says, as it is and within base64.
  @Test(arguments: [
    ("no p\u{E4}ss w0rd here", "no ******** here"),
    // "p\u{E4}ss w0rd", "\0u\0p\u{E4}ss w0rd", "\0us\0p\u{E4}ss w0rd" and "\0use\0p\u{E4}ss w0rd" by coreutils' base64.
    ("cMOkc3MgdzByZA==", "********A=="), ("AHUAcMOkc3MgdzByZA==", "AHUA********A=="),
    ("AHVzAHDDpHNzIHcwcmQ=", "AHVzAH********Q="), ("AHVzZQBww6RzcyB3MHJk", "AHVzZQB********"),
    ("nothing", "nothing"), ("p\u{E4}ss w0r", "p\u{E4}ss w0r"),
  ])
  func passwords(_ said: String, _ told: String) {
    var replies = MailReplies(password: "p\u{E4}ss w0rd")
    _ = Array("550 \(said)\r\n".utf8).withUnsafeBytes { replies.take($0) }
    #expect(replies.refusal?.text == told)
    var others = MailReplies()
    _ = Array("550 \(said)\r\n".utf8).withUnsafeBytes { others.take($0) }
    #expect(others.refusal?.text == said)
  }

  /// Nothing of a password is left where a reply is cut.
  @Test func aPasswordAtTheBound() throws {
    var replies = MailReplies(password: "password")
    let line = "550 " + String(repeating: "x", count: Limits.maxMailReplyBytes - 4) + "password"
    _ = Array(line.utf8).withUnsafeBytes { replies.take($0) }
    let text = try #require(replies.refusal?.text)
    #expect(!text.contains("pass") && text.hasSuffix("x****..."))
  }

  private func job(_ share: String, _ number: Int) -> MailJob {
    MailJob(
      OutgoingMail(from: "\(number)", recipients: [], content: [], share: share), at: 0)
  }

  private func expect(_ isTaken: Bool, _ queue: inout MailQueue, _ job: MailJob) {
    let found = queue.add(job)
    #expect(found == isTaken)
  }

  /// One organization's many messages hold up another's for one message each.
  @Test func organizationsTakeTurns() {
    var queue = MailQueue()
    for number in 0..<3 { expect(true, &queue, job("a", number)) }
    expect(true, &queue, job("b", 10))
    expect(true, &queue, job("c", 20))
    var order: [String] = []
    while let next = queue.next() { order.append(next.mail.from) }
    #expect(order == ["0", "10", "20", "1", "2"])
    #expect(queue.count == 0)
  }

  @Test func whatWaitsIsBounded() {
    var queue = MailQueue()
    for number in 0..<Limits.maxQueuedMailsPerOrganization {
      expect(true, &queue, job("a", number))
    }
    expect(false, &queue, job("a", 0))
    var organization = 0
    while queue.count < Limits.maxQueuedMails {
      organization += 1
      expect(true, &queue, job("\(organization)", 0))
    }
    expect(false, &queue, job("new", 0))
    _ = queue.next()
    expect(true, &queue, job("new", 0))
    let all = queue.removeAll()
    #expect(all.count == Limits.maxQueuedMails)
    let next = queue.next()
    #expect(next == nil)
  }
}
