import Base
import Records
import Services
import Store
import Testing
import Wire

/// When deliveries to a target are tried again, as its owner sets it.
@Suite struct TargetScheduleTests {
  private func target(_ pintle: TestPintle) throws -> String {
    try pintle.call(
      "/zitadel.action.v2.ActionService/CreateTarget",
      [
        "name": "hook", "endpoint": "https://hook.example/in", "timeout": "5s", "restWebhook": [:],
      ]
    ).string("id")
  }

  @Test(arguments: [CallRoute.json, .grpc, .grpcWeb, .connect])
  func itIsSetAndTold(by route: CallRoute) throws {
    let pintle = try TestPintle()
    let id = try target(pintle)
    func settings() throws -> Answer {
      try pintle.call("GetTargetSettings", ["targetId": .string(id)], by: route)
    }
    #expect(try settings()["settings.retrySchedule"] == nil)
    let rows: [(JSONValue?, JSONValue?, sequence: String)] = [
      (["waits": ["1s", "2.500s", "86400s"]], ["waits": ["1s", "2.500s", "86400s"]], "2"),
      // What stands so already is not written again.
      (["waits": ["1s", "2.5s", "86400s"]], ["waits": ["1s", "2.500s", "86400s"]], "2"),
      // Tried once.
      ([:], [:], "3"), (["waits": []], [:], "3"),
      (nil, nil, "4"), (.null, nil, "4"),
    ]
    for (schedule, told, sequence) in rows {
      let answer = try pintle.call(
        "SetRetrySchedule",
        JSONValue(members: [("targetId", .string(id)), ("schedule", schedule)]), by: route)
      #expect(answer.status < 300, "\(answer.text)")
      #expect(answer["settings.retrySchedule"] == told)
      #expect(answer.string("settings.sequence") == sequence)
      #expect(try settings()["settings.retrySchedule"] == told)
    }
  }

  @Test(arguments: [CallRoute.json, .grpc, .grpcWeb, .connect])
  func waitsAreBounded(by route: CallRoute) throws {
    let pintle = try TestPintle()
    let id = try target(pintle)
    func set(_ waits: [JSONValue]) throws -> Answer {
      try pintle.call(
        "SetRetrySchedule",
        ["targetId": .string(id), "schedule": ["waits": .array(waits)]], by: route)
    }
    let most = [JSONValue](repeating: "86400s", count: Limits.maxRetryWaits)
    #expect(try set(most)["settings.retrySchedule.waits"] == .array(most))
    let rows: [([JSONValue], String)] = [
      (most + ["1s"], "30"),
      (["1s", "0.999999999s"], #"wait 2 of the retry schedule is "0.999999999s"; each is from"#),
      (["86400.000000001s"], #"from "1s" to "86400s""#),
      (["-5s"], "wait 1 of the retry schedule"),
      (["315576000000s"], "wait 1 of the retry schedule"),
    ]
    for (waits, says) in rows {
      let answer = try set(waits)
      #expect(answer.code == 3 && answer.message.contains(says), "\(waits.count): \(answer.text)")
    }
    let unknown = try pintle.call("SetRetrySchedule", ["targetId": "1"], by: route)
    #expect(unknown.code == 5)
    let still = try pintle.call("GetTargetSettings", ["targetId": .string(id)], by: route)
    #expect(still["settings.retrySchedule.waits"] == .array(most))
  }

  @Test func aDeletedTargetLeavesNone() throws {
    let pintle = try TestPintle()
    let id = try target(pintle)
    _ = try pintle.call(
      "SetRetrySchedule", ["targetId": .string(id), "schedule": ["waits": ["5s"]]])
    _ = try pintle.call("/zitadel.action.v2.ActionService/DeleteTarget", ["id": .string(id)])
    let (store, instance) = (pintle.store, pintle.store.instanceID)
    let left = try pintle.run {
      try await store.read { reader throws(StoreError) in
        try TargetScheduleTable.waits(ofTarget: id, instance: instance, in: reader)
      }
    }
    #expect(left == nil)
  }
}
