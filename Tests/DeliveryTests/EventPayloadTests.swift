import Base
import Testing
import Wire

@testable import Delivery
@testable import Records
@testable import Store

/// The bytes that targets get, what is kept of them, and what answers mean.
@Suite struct EventPayloadTests {
  private static func event(payload: JSONValue, editor: String) -> Event {
    Event(
      position: 7, aggregate: Aggregate(organization: "org1", type: "action", id: "a1"),
      sequence: 3, type: "action.added", revision: 2, payload: payload, editor: editor,
      createdAt: 1_700_000_000_120_000_000, causation: nil)
  }

  @Test func theBodyIsWhatReceiversKnow() {
    let body = EventPayload.body(
      of: Self.event(payload: ["name": "x\"y", "n": .integer(5)], editor: "user1"), instance: "i1",
      target: "t1")
    #expect(
      String(decoding: body, as: UTF8.self)
        == """
        {"aggregateID":"a1","aggregateType":"action","resourceOwner":"org1","instanceID":"i1",\
        "version":"v2","sequence":3,"event_type":"action.added",\
        "created_at":"2023-11-14T22:13:20.120Z","userID":"user1","origin":"pintle",\
        "targetID":"t1",\
        "event_payload":{"name":"x\\"y","n":5}}
        """)
  }

  /// A publisher's words stay inside its payload.
  @Test func whatWasPublishedSaysSo() {
    let event = Event(
      position: 7,
      aggregate: PublishedEvent.aggregate("user", "u1", organization: "org1"), sequence: 1,
      type: "user.removed", revision: 1, payload: ["origin": "pintle"], editor: "p1",
      createdAt: 1_700_000_000_120_000_000, causation: nil)
    let body = EventPayload.body(of: event, instance: "i1", target: "t1")
    #expect(
      String(decoding: body, as: UTF8.self).hasSuffix(
        #""userID":"p1","origin":"published","targetID":"t1","event_payload":{"origin":"pintle"}}"#)
    )
  }

  /// A target must learn of what happened although the payload is gone.
  @Test func whatWasErasedSaysSo() {
    var event = Event(
      position: 7,
      aggregate: PublishedEvent.aggregate("user", "u1", organization: "org1"), sequence: 1,
      type: "user.removed", revision: 1, payload: [:], editor: "p1",
      createdAt: 1_700_000_000_120_000_000, causation: nil)
    event.erasure = Erasure(time: 5, editor: "officer")
    let body = EventPayload.body(of: event, instance: "i1", target: "t1")
    #expect(
      String(decoding: body, as: UTF8.self).hasSuffix(
        #""origin":"published","targetID":"t1","erased":true,"event_payload":{}}"#))
  }

  /// Filters see what targets get.
  @Test(arguments: ["192.0.2.1", "2001:db8::1"])
  func whoWroteItSaysFromWhere(_ address: String) {
    var event = Self.event(payload: [:], editor: "user1")
    event.clientAddress = address
    let body = EventPayload.body(of: event, instance: "i1", target: "t1")
    let end =
      #""origin":"pintle","targetID":"t1","client_address":"\#(address)","event_payload":{}}"#
    #expect(String(decoding: body, as: UTF8.self).hasSuffix(end))
    let document = EventPayload.document(of: event, instance: "i1")
    #expect(document["client_address"] == .string(address))
    event.clientAddress = nil
    #expect(EventPayload.document(of: event, instance: "i1")["client_address"] == nil)
  }

  @Test func emptyMembersAreLeftOut() {
    let body = EventPayload.body(
      of: Self.event(payload: [:], editor: ""), instance: "i1", target: "")
    #expect(
      String(decoding: body, as: UTF8.self)
        == """
        {"aggregateID":"a1","aggregateType":"action","resourceOwner":"org1","instanceID":"i1",\
        "version":"v2","sequence":3,"event_type":"action.added",\
        "created_at":"2023-11-14T22:13:20.120Z","origin":"pintle","event_payload":{}}
        """)
  }
}

@Suite struct DeliveryVerdictTests {
  struct Row: Sendable {
    var name: String
    var result: Result<OutgoingAnswer, OutgoingError>
    var step: Int64 = 0
    var isFreeProbe = false
    var isLate = false
    var outcome: DeliveryWork.Outcome
    var works = false
    var pause: Int64?
  }

  private static let second: Int64 = 1_000_000_000
  private static let now: Int64 = 1_700_000_000 * second

  private static func answer(
    _ status: Int, _ retryAfter: String? = nil
  ) -> Result<OutgoingAnswer, OutgoingError> {
    .success(
      OutgoingAnswer(
        status: status, fields: retryAfter.map { [("retry-after", $0)] } ?? [], body: [],
        duration: 1))
  }

  static let rows: [Row] = [
    Row(name: "200", result: answer(200), outcome: .delivered, works: true),
    Row(name: "299", result: answer(299), outcome: .delivered, works: true),
    Row(
      name: "300 is followed nowhere", result: answer(300),
      outcome: .retry(at: now + 5 * second, usesUpAttempt: true)),
    Row(
      name: "410", result: answer(410), outcome: .dead("the target answered 410"), works: true),
    Row(
      name: "400", result: answer(400, "60"),
      outcome: .retry(at: now + 5 * second, usesUpAttempt: true)),
    Row(
      name: "429 asks for more than planned", result: answer(429, "60"),
      outcome: .retry(at: now + 60 * second, usesUpAttempt: true), pause: 60 * second),
    Row(
      name: "503 asks for less than planned", result: answer(503, "1"), step: 1,
      outcome: .retry(at: now + 300 * second, usesUpAttempt: true), pause: second),
    Row(
      name: "502 without a wish", result: answer(502),
      outcome: .retry(at: now + 5 * second, usesUpAttempt: true)),
    Row(
      name: "a pause is bounded", result: answer(504, "86400"),
      outcome: .retry(at: now + 86_400 * second, usesUpAttempt: true), pause: 3600 * second),
    Row(
      name: "the last attempt", result: .failure(.timedOut), step: 9,
      outcome: .dead("no attempt left: the target did not answer in time")),
    Row(
      name: "a probe that finds nobody", result: .failure(.failed("refused")), isFreeProbe: true,
      outcome: .retry(at: 0, usesUpAttempt: false)),
    Row(
      name: "a probe that finds nobody for too long", result: .failure(.failed("refused")),
      isFreeProbe: true, isLate: true, outcome: .dead("not delivered within 7 days")),
    Row(
      name: "a probe that meets an error", result: answer(500), isFreeProbe: true,
      outcome: .retry(at: now + 5 * second, usesUpAttempt: true)),
    Row(
      name: "a probe that takes too long", result: .failure(.timedOut), isFreeProbe: true,
      outcome: .retry(at: now + 5 * second, usesUpAttempt: true)),
    Row(
      name: "an address that is refused", result: .failure(.refused(address: "10.0.0.1")),
      outcome: .retry(at: now + 5 * second, usesUpAttempt: true)),
  ]

  @Test(arguments: rows)
  func anAttemptIsJudged(row: Row) {
    let event = Event(
      position: 7, aggregate: Aggregate(organization: "org1", type: "action", id: "a1"),
      sequence: 3, type: "action.added", revision: 1, payload: [:], editor: "",
      createdAt: Self.now - Limits.maxDeliveryAge - (row.isLate ? 1 : 0),
      causation: nil)
    var delivery = DeliveryRecord(
      of: event, id: "1", execution: "event", target: "t", remaining: [], organization: "i1")
    delivery.step = row.step
    let verdict = DeliveryVerdict(
      row.result, of: delivery, isFreeProbe: row.isFreeProbe,
      isOverdue: delivery.isOverdue(now: Self.now),
      schedule: RetrySchedule(waits: RetrySchedule.standard.waits, jitterPercent: 0),
      now: Self.now, random: SystemRandomSource())
    #expect(verdict.outcome == row.outcome, "\(row.name)")
    #expect(verdict.health == (row.works ? DeliveryVerdict.Health.works : .fails), "\(row.name)")
    #expect(verdict.pause == row.pause, "\(row.name)")
    #expect((verdict.error == nil) == (row.outcome == .delivered), "\(row.name)")
  }
}
