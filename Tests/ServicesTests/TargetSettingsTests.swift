import Base
import Delivery
import Records
import Store
import Testing
import Wire

/// `pintle.target.v1.TargetService`.
@Suite struct TargetSettingsTests {
  private func target(_ pintle: TestPintle) throws -> (id: String, key: String) {
    let made = try pintle.call(
      "/zitadel.action.v2.ActionService/CreateTarget",
      [
        "name": "hook", "endpoint": "https://hook.example/", "timeout": "5s", "restWebhook": [:],
      ])
    #expect(made.status < 300, "\(made.text)")
    return (made.string("id"), made.string("signingKey"))
  }

  private func types(_ id: String, _ pintle: TestPintle) throws -> [String] {
    let (store, instance) = (pintle.store, pintle.store.instanceID)
    return try pintle.run {
      try await store.read { reader throws(StoreError) in
        try EventLog.events(
          of: TargetEvent.aggregate(id, instance: instance), limit: 100, in: reader)
      }
    }.map(\.type)
  }

  @Test(arguments: [CallRoute.json, .grpc, .connect])
  func settingsAndKeysAreRead(route: CallRoute) throws {
    let pintle = try TestPintle()
    let (id, key) = try target(pintle)
    let got = try pintle.call("GetTargetSettings", ["targetId": .string(id)], by: route)
    #expect(got.string("settings.targetId") == id)
    #expect(got["settings.enabled"] == .boolean(true))
    #expect(got["settings.allowRules"] == nil)
    #expect(got["settings.formerKeyExpireTime"] == nil)
    #expect(got.string("keys.signingKey") == key)
    #expect(got.string("keys.webhookSecret") == "whsec_" + Base64.encode(Array(key.utf8)))
    #expect(got.string("keys.webhookPublicKey").hasPrefix("whpk_"))
    let unknown = try pintle.call("GetTargetSettings", ["targetId": "1"], by: route)
    #expect(unknown.errorID == "QUERY-hj5oaniyrz")
    #expect(unknown.code == 5)
  }

  @Test func allowRulesAreSetByInstanceAdministratorsAndWrittenDown() throws {
    let pintle = try TestPintle()
    let (id, _) = try target(pintle)
    let set = try pintle.call(
      "SetAllowRules",
      ["targetId": .string(id), "allowRules": .array(["10.0.0.0/8", "hook.internal"])])
    #expect(set["settings.allowRules"] == .array(["10.0.0.0/8", "hook.internal"]))
    #expect(try types(id, pintle) == ["target.added", "target.allow.set"])
    let wrong = try pintle.call(
      "SetAllowRules", ["targetId": .string(id), "allowRules": .array(["10.0.0.0/99"])])
    #expect(wrong.status == 400)
    let many = try pintle.call(
      "SetAllowRules",
      [
        "targetId": .string(id),
        "allowRules": .array((0...Limits.maxAllowRules).map { .string("h\($0).example") }),
      ])
    #expect(many.status == 400)
    let cleared = try pintle.call("SetAllowRules", ["targetId": .string(id)])
    #expect(cleared["settings.allowRules"] == nil)

    // Others may work with targets without being able to open the network.
    let viewer = try pintle.makeAccount("viewer", in: pintle.home, role: "IAM_OWNER_VIEWER")
    let refused = try pintle.call(
      "SetAllowRules", ["targetId": .string(id)], as: TestPintle.Caller(token: viewer.token))
    #expect(refused.errorID == "AUTH-5mWD2")
  }

  /// Who only reads sees no key that signatures can be made with, whatever the version.
  @Test(arguments: ActionsFlavor.allCases)
  func whoOnlyReadsSeesNoSigningKey(_ flavor: ActionsFlavor) throws {
    let pintle = try TestPintle()
    let made = try pintle.call(flavor.path(.create), flavor.target("hook"))
    let id = made.string(flavor.createdID)
    let settings = try pintle.call("GetTargetSettings", ["targetId": .string(id)])
    let secrets = [settings.string("keys.signingKey"), settings.string("keys.webhookSecret")]
    #expect(secrets.allSatisfy { !$0.isEmpty })
    let viewer = try pintle.makeAccount("viewer", in: pintle.home, role: "IAM_OWNER_VIEWER")
    for caller in [TestPintle.Caller.owner, TestPintle.Caller(token: viewer.token)] {
      let answers = [
        try pintle.call("GetTargetSettings", ["targetId": .string(id)], as: caller),
        try pintle.call(flavor.path(.get), flavor.byID(id), as: caller),
        try pintle.call(flavor.path(.list), as: caller),
      ]
      for answer in answers {
        #expect(answer.code == 0 && answer.text.contains(id), "\(answer.text)")
        if caller.token == viewer.token {
          #expect(!secrets.contains { answer.text.contains($0) }, "\(answer.text)")
        }
      }
      #expect(answers[0].string("keys.webhookPublicKey").hasPrefix("whpk_"))
      #expect(answers[0].string("keys.signingKey").isEmpty == (caller.token == viewer.token))
    }
  }

  @Test func aTargetIsDisabledAndEnabled() throws {
    let pintle = try TestPintle()
    let (id, _) = try target(pintle)
    let disabled = try pintle.call("DisableTarget", ["targetId": .string(id)])
    #expect(disabled["settings.enabled"] == nil)
    _ = try pintle.call("DisableTarget", ["targetId": .string(id)])
    let enabled = try pintle.call("EnableTarget", ["targetId": .string(id)])
    #expect(enabled["settings.enabled"] == .boolean(true))
    #expect(try types(id, pintle) == ["target.added", "target.disabled", "target.enabled"])
    #expect(try pintle.call("EnableTarget", ["targetId": "1"]).status == 404)
  }

  @Test func keysOverlapWhileTheyAreRotated() throws {
    let pintle = try TestPintle()
    let (id, key) = try target(pintle)
    let rotated = try pintle.call(
      "RotateSigningKey", ["targetId": .string(id), "overlap": "3600s"])
    let new = rotated.string("keys.signingKey")
    #expect(new != key)
    #expect(new.utf8.count == 36)
    #expect(rotated.string("keys.webhookSecret") == "whsec_" + Base64.encode(Array(new.utf8)))
    #expect(rotated.string("settings.formerKeyExpireTime") == "2023-11-14T23:13:20Z")
    pintle.advance(seconds: 3600)
    let later = try pintle.call("GetTargetSettings", ["targetId": .string(id)])
    #expect(later["settings.formerKeyExpireTime"] == nil)
    #expect(later.string("keys.signingKey") == new)

    let atOnce = try pintle.call("RotateSigningKey", ["targetId": .string(id)])
    #expect(atOnce["settings.formerKeyExpireTime"] == nil)
    let longest = try pintle.call(
      "RotateSigningKey", ["targetId": .string(id), "overlap": "2592000s"])
    #expect(longest.status == 200)
    for overlap in ["2592001s", "-1s"] {
      let refused = try pintle.call(
        "RotateSigningKey", ["targetId": .string(id), "overlap": .string(overlap)])
      #expect(refused.status == 400)
    }
  }
}
