import Base
import Delivery
import Testing
import Wire

@testable import Engine

/// Messages: how they are written, who may send them, and how many recipients they may have.
@Suite struct EmailTests {
  private func message(_ subject: String = "S") -> EmailMessage {
    EmailMessage(from: "a@b.example", to: ["c@d.example"], subject: subject, body: "B")
  }

  /// Nanoseconds of 2026-11-28T16:00:00Z.
  private let time: Int64 = 1_795_881_600_000_000_000

  @Test func aMessageByteForByte() {
    var message = message()
    message.carbonCopy = ["e@b\u{FC}cher.example", "f@d.example"]
    message.replyTo = "g@d.example"
    message.subject = "Gr\u{FC}\u{DF}e"
    let text = String(
      decoding: EmailText.bytes(of: message, key: "7/Tell%20all/0", at: time), as: UTF8.self)
    #expect(
      text == """
        Date: Sat, 28 Nov 2026 16:00:00 +0000\r
        From: a@b.example\r
        To: c@d.example\r
        Cc: e@xn--bcher-kva.example,\r
         f@d.example\r
        Reply-To: g@d.example\r
        Subject: =?utf-8?B?R3LDvMOfZQ==?=\r
        Message-ID: <\(Self.digest)@b.example>\r
        X-Idempotency-Key: 7/Tell%20all/0\r
        Auto-Submitted: auto-generated\r
        MIME-Version: 1.0\r
        Content-Type: text/html; charset=utf-8\r
        Content-Transfer-Encoding: base64\r
        \r
        Qg==\r

        """)
  }

  /// The first 20 bytes of SHA-256 of "7/Tell%20all/0", by coreutils' sha256sum.
  private static let digest = "40663ebabc7403fdd6d784126c81a9d836ec5214"

  @Test func theSameKeyIsTheSameMessage() {
    func identity(_ key: String, at time: Int64) -> Substring? {
      String(decoding: EmailText.bytes(of: message(), key: key, at: time), as: UTF8.self)
        .split(separator: "\r\n").first { $0.hasPrefix("Message-ID: ") }
    }
    #expect(identity("1/S/0", at: 0) == identity("1/S/0", at: time))
    #expect(identity("1/S/0", at: 0) != identity("1/S/1", at: 0))
  }

  @Test(arguments: [
    ([], "", nil), ([], "a@b.example", nil),
    (["a@b.example", "c@b.example"], "", "a@b.example"),
    (["a@b.example", "c@b.example"], "C@B.example", "C@B.example"),
    (["a@b.example"], "x@b.example", nil),
  ])
  func senders(_ allowed: [String], _ from: String, _ expected: String?) {
    var message = message()
    message.from = from
    #expect((try? EmailSenders(allowed).sender(of: message)) == expected)
  }

  @Test func recipientsOfAnHourAreBounded() throws {
    let budget = RecipientBudget()
    let all = Limits.maxRecipientsPerHour
    #expect(budget.take(all - 1, of: "o", at: time) == nil)
    #expect(budget.take(1, of: "o", at: time) == nil)
    let refusal = try #require(budget.take(1, of: "o", at: time + 1_000_000_000))
    #expect(refusal.text.contains("\(all)"))
    // A policy waits for the next hour, when there are places again.
    #expect(refusal.retryAfter == 3_599_000_000_000)
    #expect(budget.take(1, of: "other", at: time) == nil)
    budget.giveBack(1, of: "o", at: time)
    #expect(budget.take(1, of: "o", at: time) == nil)
    #expect(budget.take(1, of: "o", at: time) != nil)
    #expect(budget.take(1, of: "o", at: time + 3_600_000_000_000) == nil)
  }

  /// What would come to the same is not tried again, whatever the policy covers.
  @Test(
    arguments: [
      (nil, 450, false, true), (nil, 550, true, false), (500...599, 550, true, false),
      (500...599, 503, false, true), (400...499, 450, false, true), (400...499, 503, false, false),
    ] as [(ClosedRange<Int>?, Int, Bool, Bool)])
  func finalFailures(_ statuses: ClosedRange<Int>?, _ status: Int, _ isFinal: Bool, _ again: Bool) {
    var policy = RetryPolicy(attempts: 3)
    if let statuses { policy.statuses = [statuses] }
    var failure = StepFailure("f", status: status)
    failure.isFinal = isFinal
    #expect((policy.wait(after: 1, failure) != nil) == again)
  }
}
