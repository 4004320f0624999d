import Base
import Server
import Wire

// `pintle event publish`, `list` and `tail`.
extension AdminCommands {
  private static let events = "pintle.event.v1.EventService/"

  func publishEvent() throws(CommandError) {
    var event = JSONValue(members: [
      ("type", .string(settings.operands[0])), ("aggregateId", .string(settings.operands[1])),
      ("id", settings.first(Options.eventID).map { .string($0) }),
      ("aggregateType", settings.first(Options.publishedKind).map { .string($0) }),
    ])
    if settings.operands.count > 2 {
      event = event.setting("payload", try CommandJSON.argument(settings.operands[2]))
    }
    let answer = try clientInOrganization().call(Self.events + "PublishEvent", ["event": event])
    try print(answer) {
      answer["duplicate"]?.booleanValue == true
        ? "published before, at position \(answer.shown("position"))\n"
        : "published at position \(answer.shown("position"))\n"
    }
  }

  func listEvents() throws(CommandError) {
    let client = try clientInOrganization()
    let wanted = settings[Options.eventLimit]
    var request = eventFilter().setting(
      "afterPosition", settings.first(Options.afterPosition).map { .integer(Int64($0)) })
    var all: [JSONValue] = []
    while all.count < wanted {
      request = request.setting("limit", .integer(Int64(min(1000, wanted - all.count))))
      let answer = try client.call(Self.events + "ListEvents", request)
      all += answer["events"]?.arrayValue ?? []
      if answer["end"]?.booleanValue == true { break }
      request = request.setting("afterPosition", answer["nextPosition"])
    }
    try print(["events": .array(all)]) {
      var table = TextTable("POSITION", "TIME", "TYPE", "OBJECT", "EDITOR", "CLIENT")
      for one in all {
        table.append(
          one.shown("position"), one.shown("createTime"), one.shown("type"),
          "\(one.shown("aggregateType")) \(one.shown("aggregateId"))", one.shown("editor"),
          one.shown("clientAddress"))
      }
      return table.text
    }
  }

  /// Prints events as they come, until it is interrupted or has printed as many as it should.
  func tailEvents() throws(CommandError) {
    let isJSON = settings.wantsJSON
    let isColoured = Terminal.hasOutput && Console.environment["NO_COLOR"] == nil
    var left = settings.first(Options.tailCount) ?? .max
    try watchEvents { event throws(CommandError) in
      let line: String
      if isJSON {
        line = event.text()
      } else {
        let type = EchoedText.cut(event.shown("type"))
        line =
          "\(event.shown("position"))  \(event.shown("createTime"))  "
          + (isColoured ? "\u{1B}[36m\(type)\u{1B}[0m" : type)
          + "  \(EchoedText.cut(event.shown("aggregateType"))) "
          + EchoedText.cut(event.shown("aggregateId"))
          + (event["clientAddress"].flatMap(\.stringValue).map { "  from \($0)" } ?? "")
          + (event["payload"].map { "  " + EchoedText.cut($0.text(), atMost: 2048) } ?? "")
      }
      left -= 1
      // Nobody reads any more: so did the command end.
      return Console.print(line + "\n") && left > 0
    }
  }

  /// Hands events on as they come, until `take` says false.
  func watchEvents(
    _ take: (JSONValue) throws(CommandError) -> Bool
  ) throws(CommandError) {
    let client = try clientInOrganization()
    var request = eventFilter()
    if let after = settings.first(Options.afterPosition) {
      request = request.setting("afterPosition", .integer(Int64(after)))
    } else {
      request = request.setting("fromNow", .boolean(true))
    }
    try client.stream(Self.events + "WatchEvents", request) { message throws(CommandError) in
      guard let event = message["event"] else { return true }
      return try take(event)
    }
  }

  func eventFilter() -> JSONValue {
    func list(_ texts: [String]) -> JSONValue? {
      texts.isEmpty ? nil : .array(texts.map { .string($0) })
    }
    return JSONValue(members: [
      ("types", list(settings.all(Options.eraseType))),
      ("groups", list(settings.all(Options.eraseGroup))),
      ("aggregateTypes", list(settings.all(Options.eraseAggregateType))),
      ("aggregateIds", list(settings.all(Options.eraseAggregate))),
      ("allOrganizations", settings[Options.eraseEverywhere] ? .boolean(true) : nil),
    ])
  }
}
