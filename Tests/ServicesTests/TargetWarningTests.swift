import Delivery
import Testing
import Wire

/// What whoever sets a target's address is told at once when it will be refused.
@Suite struct TargetWarningTests {
  private static let rows: [(url: String, rule: String?)] = [
    ("http://127.0.0.1:9000/hook", "127.0.0.1:9000"), ("http://10.1.2.3/", "10.1.2.3:80"),
    ("https://192.168.0.1/", "192.168.0.1:443"), ("http://[::1]:9000/", "[::1]:9000"),
    // Other notations of the same.
    ("http://2130706433:9000/", "127.0.0.1:9000"), ("http://0x7f.1:9000/", "127.0.0.1:9000"),
    ("http://localhost:9000/", "localhost:9000"), ("http://LOCALHOST.:9000/", "localhost:9000"),
    ("http://a.localhost/", "a.localhost:80"),
    ("https://hook.example/", nil), ("https://8.8.8.8/", nil), ("https://notlocalhost/", nil),
  ]

  private static let methods = [
    "/zitadel.action.v2.ActionService/CreateTarget",
    "/zitadel.action.v2beta.ActionService/CreateTarget",
    "/zitadel.action.v3alpha.ActionService/CreateTarget",
    "/zitadel.resources.action.v3alpha.ZITADELActions/CreateTarget",
  ]

  @Test(arguments: methods) func everyVersionSaysSo(_ method: String) throws {
    let pintle = try TestPintle()
    for (number, row) in Self.rows.enumerated() {
      let content: JSONValue = [
        "name": .string("hook\(number)"), "endpoint": .string(row.url), "timeout": "5s",
        "restWebhook": [:],
      ]
      for route in [CallRoute.json, .grpc, .grpcWeb, .connect] {
        let named = content.setting("name", .string("hook\(number)\(route)"))
        let made = try pintle.call(
          method, method.contains("resources") ? ["target": named] : named, by: route)
        #expect(made.status < 300, "\(made.text)")
        #expect((made.warning != nil) == (row.rule != nil), "\(row.url): \(made.warning ?? "")")
        guard let rule = row.rule else { continue }
        #expect(made.warning?.contains("--allow-target \(rule) allows") == true)
      }
    }
  }

  @Test func updatesAndSettingsSaySo() throws {
    let pintle = try TestPintle()
    let id = try pintle.call(
      Self.methods[0],
      ["name": "hook", "endpoint": "https://hook.example/", "timeout": "5s", "restWebhook": [:]]
    ).string("id")
    func update(_ content: JSONValue) throws -> Answer {
      try pintle.call(
        "/zitadel.action.v2.ActionService/UpdateTarget", content.setting("id", .string(id)))
    }
    func refusal() throws -> JSONValue? {
      try pintle.call("GetTargetSettings", ["targetId": .string(id)])["settings.addressRefusal"]
    }
    #expect(try refusal() == nil)
    let said = try update(["endpoint": "http://127.0.0.1:9000/"]).warning
    #expect(
      said == """
        the target will not be called: 127.0.0.1:9000 is not on the public internet; the server's flag \
        --allow-target 127.0.0.1:9000 allows it for all targets, PUT /target/v1/targets/\(id)/allow_rules for this one
        """)
    #expect(try refusal() == said.map { .string($0) })
    // Also when nothing changes; not when another thing does.
    #expect(try update(["endpoint": "http://127.0.0.1:9000/"]).warning == said)
    #expect(try update(["timeout": "6s"]).warning == nil)
    let allowed = try pintle.call(
      "SetAllowRules", ["targetId": .string(id), "allowRules": ["127.0.0.0/8:9000"]])
    #expect(allowed.status == 200 && allowed["settings.addressRefusal"] == nil)
    _ = try pintle.call(
      "SetAllowRules", ["targetId": .string(id), "allowRules": ["127.0.0.1:9000"]])
    #expect(try refusal() == nil)
    #expect(try update(["endpoint": "http://127.0.0.1:9000/x"]).warning == nil)
    #expect(try update(["endpoint": "http://127.0.0.1:9001/x"]).warning != nil)
    for (url, says) in [
      ("http://169.254.169.254/", "metadata service"),
      ("http://metadata.google.internal/", "metadata service"), ("http://8.8.8.8:25/", "port 25"),
    ] {
      #expect(try update(["endpoint": .string(url)]).warning?.contains(says) == true, "\(url)")
    }
  }

  @Test func rulesOfAllTargetsCount() throws {
    let policy = AddressPolicy(allowed: try AllowRules(["10.0.0.0/8", "localhost"]))
    for url in ["http://10.1.1.1/", "http://localhost:1234/"] {
      #expect(policy.refusal(of: url, rules: AllowRules()) == nil, "\(url)")
    }
    #expect(policy.refusal(of: "http://11.localhost/", rules: AllowRules()) != nil)
    // The name leads to an address that is allowed.
    let loopback = AddressPolicy(allowed: try AllowRules(["127.0.0.1"]))
    #expect(loopback.refusal(of: "http://localhost/", rules: AllowRules()) == nil)
    #expect(loopback.refusal(of: "no url", rules: AllowRules()) == nil)
  }
}
