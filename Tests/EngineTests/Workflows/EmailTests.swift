import Base
import Delivery
import Glibc
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

  /// A key that is too long for a name is cut, and still is that of one message.
  @Test func longKeysStayApart() {
    let long = String(repeating: "%c3%a9", count: 100)
    for limit in 42...60 {
      let (one, other) = (
        ShortKey.of(long + "1", atMost: limit), ShortKey.of(long + "2", atMost: limit)
      )
      #expect(one != other)
      #expect(one.utf8.count <= limit)
      let kept = one.prefix { $0 != "=" }
      #expect(kept.isEmpty || long.hasPrefix(kept))
      #expect(!kept.suffix(2).contains("%"))
      #expect(one.suffix(41).first == "=")
    }
    // Characters stay whole.
    for limit in 44...50 {
      let name = ShortKey.of(String(repeating: "\u{E9}", count: 100), atMost: limit)
      #expect(name.utf8.count <= limit && !name.contains("\u{FFFD}"))
    }
    let atBound = String(repeating: "a", count: 60)
    #expect(ShortKey.of(atBound, atMost: 60) == atBound)
    // By coreutils' sha256sum.
    #expect(
      ShortKey.of("7/Tell%20all/0" + String(repeating: "x", count: 50), atMost: 56)
        == "7/Tell%20all/0x=3372a56b03a71819a0ee6f2129e7e4b69ba0941a")
  }

  /// Each message of a step with a long name is a file of its own, whose header has a key of its own.
  @Test func filesStayApart() async throws {
    let directory = TemporaryDirectory()
    let sink = DirectoryEmailSink(
      path: directory.path, senders: EmailSenders(["a@b.example"]), timeSource: SystemTimeSource())
    for length in [1, 190, 300, 2000] {
      for iteration in 0..<5 {
        let key = "7/" + String(repeating: "M", count: length) + "/0.\(iteration).0"
        #expect(await sink.send(message(), key: key, organization: "o") == .taken)
        // The same one again.
        #expect(await sink.send(message(), key: key, organization: "o") == .taken)
      }
    }
    let names = TemporaryDirectory.names(in: directory.path)
    #expect(names.count == 20)
    #expect(names.allSatisfy { $0.hasSuffix(".eml") && $0.utf8.count <= 204 })
    var keys: Set<Substring> = []
    for name in names {
      let text = try Self.text(of: directory.path + "/" + name)
      keys.formUnion(text.split(separator: "\r\n").filter { $0.hasPrefix("X-Idempotency-Key: ") })
      #expect(text.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 998 })
    }
    #expect(keys.count == 20)
  }

  private static func text(of path: String) throws -> String {
    let file = try #require(fopen(path, "r"))
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self)
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
