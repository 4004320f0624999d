import Base
import Server
import Wire

// `pintle target`.
extension AdminCommands {
  static let actions = "zitadel.action.v2.ActionService/"
  /// How much of an answer `target test` shows beside its length; `--json` has more.
  private static let shownCharacters = 120
  private static let targets = "pintle.target.v1.TargetService/"

  func listTargets() throws(CommandError) {
    let all = try labeled(allTargets(), .targets, client) { $0.shown("id") }
    let known = all.isEmpty ? [:] : try targetStates()
    let states = all.map { known[UTF8Key($0.shown("id"))] }
    try print([
      "targets": .array(all.map { $0.setting("signingKey", nil) }),
      "states": .array(states.compactMap { $0 }),
    ]) {
      var table = TextTable("ID", "NAME", "KIND", "STATE", "TIMEOUT", "ENDPOINT")
      for (one, state) in zip(all, states) {
        table.append(
          one.shown("id"), one.shown("name"), Self.kind(of: one), Self.state(of: state),
          one.shown("timeout"), one.shown("endpoint"))
      }
      return table.text
    }
  }

  /// How all targets fare, by their ids.
  ///
  /// The pages are small, as each target takes some ten questions to the database, which may be far from the server.
  func targetStates() throws(CommandError) -> [UTF8Key: JSONValue] {
    var states: [UTF8Key: JSONValue] = [:]
    var token = ""
    repeat {
      let answer = try client.call(
        "pintle.delivery.v1.DeliveryService/ListTargetStates",
        ["includeIdle": .boolean(true), "pageSize": .integer(100), "pageToken": .string(token)])
      let page = answer["targets"]?.arrayValue ?? []
      for one in page { states[UTF8Key(one.shown("targetId"))] = one }
      token = page.isEmpty ? "" : answer.shown("nextPageToken")
    } while !token.isEmpty
    return states
  }

  /// Whether deliveries are sent to a target, in a word or two; nil is one that was made meanwhile.
  private static func state(of target: JSONValue?) -> String {
    guard let target else { return "" }
    if target["enabled"]?.booleanValue != true { return "disabled" }
    if target["paused"]?.booleanValue == true { return "paused" }
    return switch target.shown("breaker") {
    case "BREAKER_STATE_OPEN": "breaker open"
    case "BREAKER_STATE_HALF_OPEN": "breaker half open"
    default: "active"
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
        state["paused"]?.booleanValue == true
          ? "paused" : state["enabled"]?.booleanValue == true ? "yes" : "no",
        target.shown("endpoint"))
      return table.text + Self.details(of: state)
    }
    warnOfAddress(state)
  }

  /// What a target's settings say besides its row, a line each.
  private static func details(of state: JSONValue) -> String {
    func list(_ name: String, _ value: JSONValue?) -> String? {
      guard let words = value?.arrayValue, !words.isEmpty else { return nil }
      return
        "\(name): \(words.map { EchoedText.cut($0.stringValue ?? "") }.joined(separator: ", "))"
    }
    let reason = state.shown("pauseReason")
    let lines = [
      reason.isEmpty ? nil : "paused because: \(EchoedText.cut(reason))",
      list("static fields", state["staticFieldNames"]),
      list("allowed addresses", state["allowRules"]),
      state["retrySchedule"].map {
        list("tried again after", $0["waits"]) ?? "tried again: never"
      },
    ]
    return lines.compactMap { $0 }.map { $0 + "\n" }.joined()
  }

  /// Tells of a target that will not be called as it stands.
  private func warnOfAddress(_ state: JSONValue?) {
    guard let refusal = state?["addressRefusal"]?.stringValue, !refusal.isEmpty else { return }
    Console.note("pintle: warning: \(refusal)")
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
    // The target is there and its key has not been printed yet, whatever comes of this.
    if case .success(let state)? = try? client.attempt(
      Self.targets + "GetTargetSettings", ["targetId": .string(answer.shown("id"))])
    {
      warnOfAddress(state["settings"])
    }
    // The key is the last line, so that a script can take it with `tail -n 1`.
    try print(answer) {
      var table = TextTable("ID", "NAME")
      table.append(answer.shown("id"), settings.operands[0])
      return table.text + "\n\(answer.shown("signingKey"))\n"
    }
    let id = answer.shown("id")
    try requireShown(
      "target \(id) was made: GET /v2/actions/targets/\(id) shows its signing key, and \"pintle target rotate \(id)\" gives it a new one"
    )
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
    try requireShown(
      "target \(id) has a new signing key, which GET /v2/actions/targets/\(id) shows, and \"pintle target rotate \(id)\" gives it another"
    )
  }

  /// `target test`; a target that does not answer as it should is a failure.
  func testTarget() throws(CommandError) {
    let id = try targetID(settings.operands[0])
    let answer = try client.call(Self.targets + "TestTarget", ["targetId": .string(id)])
    let body = Base64.decode(answer.shown("answer")) ?? []
    try print(answer) {
      var table = TextTable("STATUS", "DURATION", "BYTES", "ANSWER")
      table.append(
        answer.shown("status"), answer.shown("duration"), answer.shown("answerBytes"),
        String(String(decoding: body, as: UTF8.self).prefix(Self.shownCharacters)))
      return table.text
    }
    guard answer["delivered"]?.booleanValue == true else {
      throw .failure("the target did not take it: \(answer.shown("error"))")
    }
  }

  func setTargetFields() throws(CommandError) {
    let id = try targetID(settings.operands[0])
    let file = settings.operands[1]
    let text = try FileAccess.read(
      file == "-" ? "/dev/stdin" : file, limit: Limits.maxCommandFileBytes)
    let fields = try Self.fields(in: text)
    let answer = try client.call(
      Self.targets + "SetStaticFields", ["targetId": .string(id), "fields": .array(fields)])
    try print(answer) {
      let names = (answer["settings"]?["staticFieldNames"]?.arrayValue ?? []).map {
        $0.stringValue ?? ""
      }
      return names.isEmpty
        ? "target \(id) has no static fields\n"
        : "target \(id) sends \(names.joined(separator: ", "))\n"
    }
  }

  /// The fields that lines name: "name: value", or "name" alone.
  private static func fields(in text: [UInt8]) throws(CommandError) -> [JSONValue] {
    guard String(validating: text, as: UTF8.self) != nil else {
      throw .failure("the fields are not UTF-8")
    }
    var fields: [JSONValue] = []
    for line in text.split(separator: UInt8(ascii: "\n")) {
      var line = line[...]
      if line.last == 0x0D { line.removeLast() }
      guard line.contains(where: { $0 != 0x20 && $0 != 0x09 }) else { continue }
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else {
        fields.append(["name": .string(String(decoding: line, as: UTF8.self))])
        continue
      }
      var value = line[line.index(after: colon)...]
      while let first = value.first, first == 0x20 || first == 0x09 { value.removeFirst() }
      while let last = value.last, last == 0x20 || last == 0x09 { value.removeLast() }
      fields.append([
        "name": .string(String(decoding: line[..<colon], as: UTF8.self)),
        "value": .string(String(decoding: value, as: UTF8.self)),
      ])
    }
    return fields
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
