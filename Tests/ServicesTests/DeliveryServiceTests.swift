import Base
import Records
import Store
import Testing
import Wire

@testable import Delivery

/// `pintle.delivery.v1.DeliveryService`.
@Suite struct DeliveryServiceTests {
  /// A Pintle whose events about actions go to two targets, one after the other.
  func world(_ targets: [String] = ["t1", "t2"]) throws -> TestPintle {
    let pintle = try TestPintle()
    let (store, instance) = (pintle.store, pintle.store.instanceID)
    try pintle.run {
      try await store.write { transaction throws(StoreError) in
        for id in targets {
          try transaction.append(
            TargetEvent.added(
              TargetContent(
                name: id, kind: .webhook, interruptsOnError: false, timeout: 1_000_000_000,
                endpoint: "http://\(id).example/")),
            to: TargetEvent.aggregate(id, instance: instance), by: "tester")
        }
        try transaction.append(
          ExecutionEvent.set(targets.map { .target($0) }),
          to: ExecutionEvent.aggregate("event/action.*", instance: instance), by: "tester")
      }
    }
    return pintle
  }

  /// Gives deliveries up as a worker would.
  private func giveUp(_ ids: [String], _ pintle: TestPintle) throws {
    let (store, instance) = (pintle.store, pintle.store.instanceID)
    let identifiers = IdentifierSource(timeSource: pintle.time)
    try pintle.run {
      try await store.write { transaction throws(StoreError) in
        for id in ids {
          guard let found = try DeliveryTable.find(id, organization: instance, in: transaction)
          else { continue }
          try DeliveryWork.giveUp(
            found, reason: "test", identifiers: identifiers, in: transaction)
        }
      }
    }
  }

  /// A search for an event's deliveries tells of those that have not ended each time, of the others once, and finds
  /// those that come later.
  @Test func theDeliveriesOfAnEventAreLookedForOnce() throws {
    let pintle = try world()
    _ = try pintle.makeAction("before")
    pintle.advance(seconds: 1)
    _ = try pintle.makeAction("greet")
    let newest = try pintle.call("ListDeliveries").strings("deliveries", "id").max() ?? ""
    let (store, instance) = (pintle.store, pintle.store.instanceID)
    var search = try pintle.run {
      try await store.read { reader throws(StoreError) in
        let delivery = try DeliveryTable.find(newest, organization: instance, in: reader)
        return DeliveriesOfEvent(
          position: delivery?.position ?? 0, createdAt: delivery?.createdAt ?? 0,
          organization: instance)
      }
    }
    func look() throws -> [String] {
      let former = search
      let (found, next) = try pintle.run {
        try await store.scan { reader throws(StoreError) in
          var search = former
          return (try search.look(in: reader), search)
        }
      }
      search = next
      return found.map { "\($0.target) \($0.state)" }
    }
    #expect(try look() == ["t1 pending"])
    #expect(try look() == ["t1 pending"])
    // Other events' deliveries are passed over, once.
    _ = try pintle.makeAction("after")
    #expect(try look() == ["t1 pending"])
    pintle.advance(seconds: 1)
    try giveUp([newest], pintle)
    #expect(try look() == ["t1 dead", "t2 pending"])
    #expect(try look() == ["t2 pending"])
    let last = try pintle.call("ListDeliveries").strings("deliveries", "id").max() ?? ""
    #expect(try pintle.call("CancelDelivery", ["id": .string(last)]).code == 0)
    #expect(try look() == ["t2 cancelled"])
    #expect(try look() == [])
  }

  @Test(arguments: [CallRoute.json, .grpc, .grpcWeb, .connect])
  func aDeliveryIsListedReadCancelledAndReplayed(route: CallRoute) throws {
    let pintle = try world()
    let action = try pintle.makeAction("greet")
    let list = try pintle.call("ListDeliveries", by: route)
    let id = list.string("deliveries.0.id")
    #expect(list.strings("deliveries", "id").count == 1)
    #expect(list.string("deliveries.0.state") == "DELIVERY_STATE_PENDING")
    #expect(list.string("deliveries.0.eventType") == "action.added")
    #expect(list.string("deliveries.0.aggregateId") == action)
    #expect(list.string("deliveries.0.organizationId") == pintle.home)
    #expect(list.string("deliveries.0.executionId") == "event/action.*")
    #expect(list.string("deliveries.0.targetId") == "t1")
    #expect(list["deliveries.0.remainingTargetIds"] == .array([.string("t2")]))
    #expect(list["deliveries.0.dueTime"] == nil)
    #expect(list["nextPageToken"] == nil)

    let got = try pintle.call("GetDelivery", ["id": .string(id)], by: route)
    #expect(got["delivery"] == list["deliveries.0"])
    #expect(got["attempts"] == nil)

    let early = try pintle.call("ReplayDelivery", ["id": .string(id)], by: route)
    #expect(early.code == 9)
    #expect(early.errorID == "DELIV-r2pEn")
    #expect(early.message == "Delivery has not come to its end yet (DELIV-r2pEn)")

    pintle.advance(seconds: 1)
    let cancelled = try pintle.call("CancelDelivery", ["id": .string(id)], by: route)
    #expect(cancelled.string("delivery.state") == "DELIVERY_STATE_CANCELLED")
    #expect(cancelled.string("delivery.finishTime") == "2023-11-14T22:13:21Z")
    let again = try pintle.call("CancelDelivery", ["id": .string(id)], by: route)
    #expect(again.code == 9)
    #expect(again.errorID == "DELIV-c2fIn")

    let replayed = try pintle.call("ReplayDelivery", ["id": .string(id)], by: route)
    #expect(replayed.string("delivery.id") == id)
    #expect(replayed.string("delivery.state") == "DELIVERY_STATE_PENDING")
    #expect(replayed.string("delivery.dueTime") == "2023-11-14T22:13:21Z")
  }

  /// A retry that waits for its time is due at once; a second wish changes nothing.
  @Test(arguments: [CallRoute.json, .grpc, .grpcWeb, .connect])
  func aDeliveryIsSentNow(route: CallRoute) throws {
    let pintle = try world(["t1"])
    _ = try pintle.makeAction("greet")
    let id = try pintle.call("ListDeliveries").string("deliveries.0.id")
    func sendNow() throws -> Answer {
      try pintle.call("SendDeliveryNow", ["id": .string(id)], by: route)
    }
    let first = try sendNow()
    #expect(first.code == 0 && first["wasDue"] == .boolean(true))
    #expect(first.string("delivery.id") == id)
    #expect(first["delivery.dueTime"] == nil)
    // As after an attempt that failed.
    try putOff(pintle)
    let waiting = try pintle.call("GetDelivery", ["id": .string(id)], by: route)
    #expect(waiting.string("delivery.dueTime") == "2023-11-15T22:13:20Z")
    pintle.advance(seconds: 1)
    let sent = try sendNow()
    #expect(sent.code == 0 && sent["wasDue"] == nil)
    #expect(sent.string("delivery.state") == "DELIVERY_STATE_PENDING")
    #expect(sent.string("delivery.dueTime") == "2023-11-14T22:13:21Z")
    pintle.advance(seconds: 1)
    let again = try sendNow()
    #expect(again.code == 0 && again["wasDue"] == .boolean(true))
    #expect(again["delivery"] == sent["delivery"])
    // No event tells of it, as none tells of a replay.
    #expect(try pintle.call("GetDelivery", ["id": .string(id)])["delivery"] == sent["delivery"])
  }

  @Test func whatCannotBeSentNowIsRefusedWithItsReason() throws {
    let pintle = try world(["t1"])
    _ = try pintle.makeAction("greet")
    let id = try pintle.call("ListDeliveries").string("deliveries.0.id")
    try putOff(pintle)
    let before = try pintle.call("GetDelivery", ["id": .string(id)])["delivery"]
    func refuse(_ errorID: String, _ english: String, _ german: String) throws {
      let answer = try pintle.call("SendDeliveryNow", ["id": .string(id)])
      #expect(answer.code == 9 && answer.errorID == errorID, "\(answer.text)")
      #expect(answer.errorText == english)
      #expect(
        try pintle.call("SendDeliveryNow", ["id": .string(id)], as: .owner.speaking("de")).errorText
          == german)
      #expect(try pintle.call("GetDelivery", ["id": .string(id)])["delivery"] == before)
    }
    func append(_ event: TargetEvent) throws {
      let (store, instance) = (pintle.store, pintle.store.instanceID)
      try pintle.run {
        _ = try await store.write { transaction throws(StoreError) in
          try transaction.append(
            event, to: TargetEvent.aggregate("t1", instance: instance), by: "tester")
        }
      }
    }
    try append(.paused(reason: "paused by request"))
    try refuse(
      "DELIV-s4pSd",
      "Delivery waits because its target is paused; resume the target, which sends it",
      "Zustellung wartet, weil ihr Ziel pausiert ist; setzen Sie das Ziel fort, das sendet sie")
    try append(.resumed)
    try append(.disabled(reason: "asked for"))
    try refuse(
      "DELIV-s5dSb",
      "Delivery cannot be sent because its target is disabled; enable the target first",
      "Zustellung kann nicht gesendet werden, weil ihr Ziel abgeschaltet ist; schalten Sie das Ziel erst ein"
    )
    try append(.enabled)
    try change(pintle, "UPDATE work SET state = 2, leased_by = 'w'")
    let leased = try pintle.call("SendDeliveryNow", ["id": .string(id)])
    #expect(leased.code == 9 && leased.errorID == "DELIV-s3lSd")
    #expect(leased.errorText == "Delivery is being sent just now")
    try change(pintle, "UPDATE work SET state = 1, leased_by = NULL")
    try giveUp([id], pintle)
    let final = try pintle.call("SendDeliveryNow", ["id": .string(id)])
    #expect(final.code == 9 && final.errorID == "DELIV-s2fIn")
    #expect(final.errorText == "Delivery has come to its end already")
  }

  @Test func whatIsForATargetThatIsGoneIsNotSentNow() throws {
    let pintle = try world(["t1"])
    _ = try pintle.makeAction("greet")
    let id = try pintle.call("ListDeliveries").string("deliveries.0.id")
    #expect(try pintle.call(ActionsFlavor.v2.path(.delete), ["id": "t1"]).code == 0)
    let answer = try pintle.call("SendDeliveryNow", ["id": .string(id)])
    #expect(answer.code == 9 && answer.errorID == "DELIV-s6gNe", "\(answer.text)")
  }

  /// Has all deliveries wait for a day.
  private func putOff(_ pintle: TestPintle) throws {
    let late = pintle.time.wallNanoseconds() + 86_400 * 1_000_000_000
    try change(pintle, "UPDATE work SET due_at = \(late), attempts = 1 WHERE kind = 'delivery'")
  }

  /// Runs SQL, as nobody but a test does.
  private func change(_ pintle: TestPintle, _ sql: String) throws {
    let store = pintle.store
    _ = try pintle.run {
      try await store.write { transaction throws(StoreError) in
        try transaction.execute(Statement(dynamic: sql), [])
      }
    }
  }

  struct Unknown: Sendable {
    var method: String
    var errorID: String
  }

  @Test(arguments: [
    Unknown(method: "GetDelivery", errorID: "DELIV-g1nFd"),
    Unknown(method: "CancelDelivery", errorID: "DELIV-c1nFd"),
    Unknown(method: "ReplayDelivery", errorID: "DELIV-r1nFd"),
    Unknown(method: "SendDeliveryNow", errorID: "DELIV-s1nFd"),
  ])
  func anUnknownDeliveryIsNotFound(row: Unknown) throws {
    let pintle = try TestPintle()
    let answer = try pintle.call(row.method, ["id": "1"])
    #expect(answer.status == 404)
    #expect(answer.errorID == row.errorID)
    #expect(answer.errorText == "Delivery not found")
    #expect(
      try pintle.call(row.method, ["id": "1"], as: .owner.speaking("de")).errorText
        == "Zustellung nicht gefunden")
    #expect(
      try pintle.call(row.method, ["id": .string(String(repeating: "1", count: 201))]).status == 400
    )
  }

  @Test func aPageTokenOfALongerLogIsRefused() throws {
    let longer = try world(["t1"])
    for index in 0..<5 { _ = try longer.makeAction("a\(index)") }
    let list: JSONValue = ["pageSize": .integer(2)]
    let token = try longer.call("ListDeliveries", list).string("nextPageToken")
    #expect(!token.isEmpty)
    let replay: JSONValue = ["filter": ["state": "DELIVERY_STATE_DEAD"]]
    let shorter = try world(["t1"])
    for request in [list, replay] {
      let isList = request == list
      var members: [JSONValue.Member] = request.objectValue ?? []
      members.append(.init("pageToken", .string(token)))
      let answer = try shorter.call(
        isList ? "ListDeliveries" : "ReplayDeliveries", .object(members))
      #expect(answer.errorID == (isList ? "LOG-p1bYd" : "DELIV-t1kEn"), "\(answer.text)")
    }
    let answer = try shorter.call(
      "ListDeliveries", ["pageSize": .integer(2), "pageToken": .string(token)], by: .grpc)
    #expect(answer.code == 11)
  }

  @Test func aListIsReadInPages() throws {
    let pintle = try world(["t1"])
    for index in 0..<5 { _ = try pintle.makeAction("a\(index)") }
    var token = ""
    var ids: [String] = []
    repeat {
      let page = try pintle.call(
        "ListDeliveries", ["pageSize": .integer(2), "pageToken": .string(token)])
      #expect(page.status == 200)
      ids += page.strings("deliveries", "id")
      token = page.string("nextPageToken")
    } while !token.isEmpty
    #expect(ids.count == 5)
    #expect(ids == ids.sorted(by: >))

    let first = try pintle.call("ListDeliveries", ["pageSize": .integer(2)])
    let other = try pintle.call(
      "ListDeliveries",
      [
        "pageToken": .string(first.string("nextPageToken")),
        "filter": ["state": "DELIVERY_STATE_PENDING"],
      ])
    #expect(other.errorID == "DELIV-t1kEn")
    let otherTarget = try pintle.call(
      "ListDeliveries",
      [
        "pageToken": .string(first.string("nextPageToken")), "filter": ["targetId": "t1"],
      ])
    #expect(otherTarget.errorID == "DELIV-t1kEn")
    #expect(try pintle.call("ListDeliveries", ["pageToken": "zz"]).errorID == "DELIV-t1kEn")
    #expect(try pintle.call("ListTargetStates", ["pageToken": "zz"]).errorID == "DELIV-t2kEn")
    #expect(try pintle.call("ListDeliveries", ["pageSize": .integer(1001)]).status == 400)
  }

  struct Filtered: Sendable {
    var filter: JSONValue
    var count: Int
  }

  @Test(arguments: [
    Filtered(filter: [:], count: 4),
    Filtered(filter: ["state": "DELIVERY_STATE_DEAD"], count: 1),
    Filtered(filter: ["targetId": "t2"], count: 1),
    Filtered(filter: ["executionId": "event/action.*"], count: 4),
    Filtered(filter: ["executionId": "event"], count: 0),
    Filtered(filter: ["eventType": "action.deactivated"], count: 1),
    Filtered(filter: ["aggregateType": "action"], count: 4),
    Filtered(filter: ["aggregateType": "user"], count: 0),
    Filtered(filter: ["createTimeFrom": "2023-11-14T22:13:30Z"], count: 2),
    Filtered(filter: ["createTimeBefore": "2023-11-14T22:13:30Z"], count: 2),
    Filtered(filter: ["state": "DELIVERY_STATE_PENDING", "targetId": "t1"], count: 2),
  ])
  func aListIsFiltered(row: Filtered) throws {
    let pintle = try world()
    let action = try pintle.makeAction("a")
    _ = try pintle.makeAction("b")
    let first = try pintle.call(
      "ListDeliveries", ["filter": ["aggregateId": .string(action)]])
    #expect(first.strings("deliveries", "id").count == 1)
    pintle.advance(seconds: 10)
    _ = try pintle.call("DeactivateAction", ["id": .string(action)])
    // Its end queues the delivery to t2.
    try giveUp([first.string("deliveries.0.id")], pintle)
    let list = try pintle.call("ListDeliveries", ["filter": row.filter])
    #expect(list.strings("deliveries", "id").count == row.count, "\(row.filter.text())")
  }

  @Test func manyAreReplayed() throws {
    let pintle = try world(["t1"])
    for index in 0..<7 { _ = try pintle.makeAction("a\(index)") }
    let ids = try pintle.call("ListDeliveries").strings("deliveries", "id")
    try giveUp(Array(ids.prefix(5)), pintle)
    let answer = try pintle.call("ReplayDeliveries", ["filter": ["targetId": "t1"]])
    #expect(answer["replayedCount"]?.integerValue == 5)
    #expect(answer["nextPageToken"] == nil)
    let after = try pintle.call("ListDeliveries").strings("deliveries", "state")
    #expect(after == Array(repeating: "DELIVERY_STATE_PENDING", count: 7))
    try giveUp([ids[5]], pintle)
    let empty: [JSONValue] = [
      [:], ["filter": .null], ["filter": [:]], ["filter": ["targetId": .null]],
      ["filter": ["eventType": .null, "executionId": .null]],
      ["filter": ["state": "DELIVERY_STATE_UNSPECIFIED"]],
    ]
    for request in empty {
      let answer = try pintle.call("ReplayDeliveries", request)
      #expect(answer.code == 3 && answer.text.contains("no condition"), "\(answer.text)")
    }
    let all = try pintle.call("ReplayDeliveries", ["filter": ["state": "DELIVERY_STATE_DEAD"]])
    #expect(all["replayedCount"]?.integerValue == 1)
    let wrong = try pintle.call(
      "ReplayDeliveries", ["filter": ["state": "DELIVERY_STATE_PENDING"]])
    #expect(wrong.errorID == "DELIV-r3pEn")
  }

  @Test func targetsAreListedWithWhatWaitsForThem() throws {
    let pintle = try world(["t1"])
    for index in 0..<3 { _ = try pintle.makeAction("a\(index)") }
    let ids = try pintle.call("ListDeliveries").strings("deliveries", "id")
    try giveUp([ids[0]], pintle)
    let lane = DeliveryLane(organization: pintle.store.instanceID, target: "t1")
    pintle.deliveryStates.set(
      TargetDeliveryState(
        breaker: .open, failures: 7, nextAttemptAt: 1_700_000_005 * 1_000_000_000), for: lane)
    var list = try pintle.call("ListTargetStates")
    #expect(
      list["targets"]
        == .array([
          [
            "targetId": "t1", "enabled": .boolean(true), "breaker": "BREAKER_STATE_OPEN",
            "consecutiveFailures": .integer(7), "nextAttemptTime": "2023-11-14T22:13:25Z",
            "pendingCount": "2", "deadCount": "1",
          ]
        ]))
    pintle.deliveryStates.set(.healthy, for: lane)
    #expect(try pintle.call(ActionsFlavor.v2.path(.delete), ["id": "t1"]).code == 0)
    list = try pintle.call("ListTargetStates", ["pageSize": .integer(1)])
    #expect(list["targets.0.deleted"] == .boolean(true))
    #expect(list["targets.0.enabled"] == nil)
    #expect(list.string("targets.0.breaker") == "BREAKER_STATE_CLOSED")
    #expect(list["nextPageToken"] == nil)
  }

  @Test(arguments: [
    "ListDeliveries", "GetDelivery", "SendDeliveryNow", "ReplayDelivery", "ReplayDeliveries",
    "CancelDelivery", "ListTargetStates",
  ])
  func onlyAdministratorsOfTheInstanceMayLook(method: String) throws {
    let pintle = try TestPintle()
    let tenant = try pintle.makeTenant("acme")
    #expect(try pintle.call(method, ["id": "1"], as: tenant.caller).errorID == "AUTH-5mWD2")
  }
}
