import Base
import Server
import Wire

// `pintle target`.
extension AdminCommands {
  static let actions = "zitadel.action.v2.ActionService/"
  private static let targets = "pintle.target.v1.TargetService/"

  func listTargets() throws(CommandError) {
    let all = try allTargets()
    try print(["targets": .array(all.map { $0.setting("signingKey", nil) })]) {
      var table = TextTable("ID", "NAME", "KIND", "TIMEOUT", "ENDPOINT")
      for one in all {
        table.append(
          one.shown("id"), one.shown("name"), Self.kind(of: one), one.shown("timeout"),
          one.shown("endpoint"))
      }
      return table.text
    }
  }

  func showTarget() throws(CommandError) {
    let id = try targetID(settings.operands[0])
    let answer = try client.call(Self.actions + "GetTarget", ["id": .string(id)])
    let target = (answer["target"] ?? .object([])).setting("signingKey", nil)
    let state =
      try client.call(
        Self.targets + "GetTargetSettings", ["targetId": .string(id)])["settings"] ?? .object([])
    try print(["target": target, "settings": state]) {
      var table = TextTable("ID", "NAME", "KIND", "PAYLOAD", "TIMEOUT", "ENABLED", "ENDPOINT")
      table.append(
        id, target.shown("name"), Self.kind(of: target),
        target.shown("payloadType").replacing("PAYLOAD_TYPE_", with: ""), target.shown("timeout"),
        state["enabled"]?.booleanValue == true ? "yes" : "no", target.shown("endpoint"))
      return table.text
    }
  }

  func createTarget() throws(CommandError) {
    var request: JSONValue = [
      "name": .string(settings.operands[0]), "endpoint": .string(settings.operands[1]),
      "timeout": .string("\(settings[Options.timeout])s"),
    ]
    let interrupts = JSONValue.object(
      settings[Options.interruptOnError] ? [.init("interruptOnError", .boolean(true))] : [])
    switch settings[Options.targetKind] {
    case "webhook": request = request.setting("restWebhook", interrupts)
    case "call": request = request.setting("restCall", interrupts)
    default:
      guard !settings[Options.interruptOnError] else {
        throw .usage("--interrupt-on-error has no meaning for a target that nothing waits for")
      }
      request = request.setting("restAsync", .object([]))
    }
    request = request.setting(
      "payloadType", .string("PAYLOAD_TYPE_\(settings[Options.payloadType].uppercased())"))
    let answer = try client.call(Self.actions + "CreateTarget", request)
    // The key is the last line, so that a script can take it with `tail -n 1`.
    try print(answer) {
      var table = TextTable("ID", "NAME")
      table.append(answer.shown("id"), settings.operands[0])
      return table.text + "\n\(answer.shown("signingKey"))\n"
    }
  }

  func deleteTarget() throws(CommandError) {
    let id = try targetID(settings.operands[0])
    try confirm(
      "target \(EchoedText.cut(settings.operands[0])) will be deleted, and what waits for it is given up"
    )
    let answer = try client.call(Self.actions + "DeleteTarget", ["id": .string(id)])
    try print(answer) { "deleted target \(id)\n" }
  }

  /// `target enable` and `target disable`.
  func setTarget(enabled: Bool) throws(CommandError) {
    let id = try targetID(settings.operands[0])
    let answer = try client.call(
      Self.targets + (enabled ? "EnableTarget" : "DisableTarget"), ["targetId": .string(id)])
    try print(answer) { "\(enabled ? "enabled" : "disabled") target \(id)\n" }
  }

  func rotateTarget() throws(CommandError) {
    let id = try targetID(settings.operands[0])
    let answer = try client.call(
      Self.targets + "RotateSigningKey",
      JSONValue(members: [
        ("targetId", .string(id)),
        ("overlap", settings.first(Options.overlap).map { .string("\($0)s") }),
      ]))
    try print(answer) { "\(answer["keys"]?.shown("signingKey") ?? "")\n" }
  }

  /// Every target, page after page, in the order in which they were made.
  func allTargets() throws(CommandError) -> [JSONValue] {
    try allPages(Self.actions + "ListTargets", "targets")
  }

  /// Every element of a list of the action service.
  func allPages(_ method: String, _ member: String) throws(CommandError) -> [JSONValue] {
    var all: [JSONValue] = []
    while true {
      let answer = try client.call(
        method,
        [
          "pagination": [
            "offset": .integer(Int64(all.count)), "limit": .integer(1000), "asc": .boolean(true),
          ]
        ])
      let page = answer[member]?.arrayValue ?? []
      all += page
      let total = answer["pagination"]?.shown("totalResult") ?? ""
      if page.isEmpty || all.count >= Int(total) ?? 0 { return all }
    }
  }

  /// The id of the target that has this id, or else this name.
  func targetID(_ text: String) throws(CommandError) -> String {
    if !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      case .success = try client.attempt(Self.actions + "GetTarget", ["id": .string(text)])
    {
      return text
    }
    let answer = try client.call(
      Self.actions + "ListTargets",
      [
        "filters": .array([
          [
            "targetNameFilter": [
              "targetName": .string(text), "method": "TEXT_FILTER_METHOD_EQUALS",
            ]
          ]
        ])
      ])
    let found = answer["targets"]?.arrayValue ?? []
    guard let id = found.first?["id"]?.stringValue else {
      throw .failure("there is no target \"\(EchoedText.cut(text))\"")
    }
    return id
  }

  private static func kind(of target: JSONValue) -> String {
    if let call = target["restCall"] { return "call" + interrupts(call) }
    if let webhook = target["restWebhook"] { return "webhook" + interrupts(webhook) }
    return "async"
  }

  private static func interrupts(_ kind: JSONValue) -> String {
    kind["interruptOnError"]?.booleanValue == true ? ", interrupts" : ""
  }
}
