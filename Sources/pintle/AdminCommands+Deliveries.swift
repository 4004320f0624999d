import Base
import Server
import Wire

// `pintle delivery`.
extension AdminCommands {
  private static let deliveries = "pintle.delivery.v1.DeliveryService/"

  func listDeliveries() throws(CommandError) {
    let wanted = settings[Options.eventLimit]
    let filter = try deliveryFilter()
    var all: [JSONValue] = []
    var token: JSONValue?
    while all.count < wanted {
      let answer = try client.call(
        Self.deliveries + "ListDeliveries",
        JSONValue(members: [
          ("filter", filter), ("pageSize", .integer(Int64(min(1000, wanted - all.count)))),
          ("pageToken", token),
        ]))
      all += answer["deliveries"]?.arrayValue ?? []
      token = answer["nextPageToken"]
      if answer.shown("nextPageToken").isEmpty { break }
    }
    try print(["deliveries": .array(all)]) { Self.table(all) }
  }

  func showDelivery() throws(CommandError) {
    let answer = try client.call(
      Self.deliveries + "GetDelivery", ["id": .string(settings.operands[0])])
    try print(answer) {
      var attempts = TextTable("ATTEMPT", "TIME", "DURATION", "STATUS", "URL", "ERROR")
      for one in answer["attempts"]?.arrayValue ?? [] {
        attempts.append(
          one.shown("number"), one.shown("startTime"), one.shown("duration"), one.shown("status"),
          one.shown("url"), one.shown("error"))
      }
      return Self.table(answer["delivery"].map { [$0] } ?? []) + "\n" + attempts.text
    }
  }

  func sendDeliveryNow() throws(CommandError) {
    let answer = try client.call(
      Self.deliveries + "SendDeliveryNow", ["id": .string(settings.operands[0])])
    try print(answer) {
      Self.table(answer["delivery"].map { [$0] } ?? [])
        + (answer["wasDue"] == .boolean(true)
          ? "It was due already, and is sent in its turn; a target that rests after failures is tried once more.\n"
          : "It is sent now.\n")
    }
  }

  /// One delivery, or, without its id, those that a filter leaves.
  func replayDeliveries() throws(CommandError) {
    if let id = settings.operands.first {
      guard settings.first(Options.deliveryState) == nil,
        settings.first(Options.deliveryTarget) == nil, settings.first(Options.deliveryType) == nil
      else {
        throw .usage("--target, --type and --state say which deliveries: without the id of one")
      }
      let answer = try client.call(Self.deliveries + "ReplayDelivery", ["id": .string(id)])
      return try print(answer) { Self.table(answer["delivery"].map { [$0] } ?? []) }
    }
    var filter = try deliveryFilter()
    if filter["state"] == nil { filter = filter.setting("state", "DELIVERY_STATE_DEAD") }
    try confirm(
      "all deliveries that were given up, or that the options name, will be sent again")
    var count: Int64 = 0
    var token: JSONValue?
    repeat {
      let answer = try client.call(
        Self.deliveries + "ReplayDeliveries",
        JSONValue(members: [("filter", filter), ("pageToken", token)]))
      count += answer["replayedCount"]?.integerValue ?? 0
      token = answer["nextPageToken"].flatMap { $0.stringValue?.isEmpty == false ? $0 : nil }
    } while token != nil
    try print(["replayedCount": .integer(count)]) {
      CountText.text(count, "delivery", "deliveries", then: ("is", "are")) + " sent again\n"
    }
  }

  func cancelDelivery() throws(CommandError) {
    let id = settings.operands[0]
    try confirm(
      "delivery \(EchoedText.cut(id)) will be given up")
    let answer = try client.call(Self.deliveries + "CancelDelivery", ["id": .string(id)])
    try print(answer) { Self.table(answer["delivery"].map { [$0] } ?? []) }
  }

  private func deliveryFilter() throws(CommandError) -> JSONValue {
    var target: JSONValue?
    if let name = settings.first(Options.deliveryTarget) { target = .string(try targetID(name)) }
    return JSONValue(members: [
      (
        "state",
        settings.first(Options.deliveryState).map {
          .string("DELIVERY_STATE_\($0.uppercased())")
        }
      ),
      ("targetId", target),
      ("eventType", settings.first(Options.deliveryType).map { .string($0) }),
    ])
  }

  private static func table(_ deliveries: [JSONValue]) -> String {
    var table = TextTable(
      "ID", "STATE", "EVENT", "TARGET", "ATTEMPTS", "STATUS", "CREATED", "NEXT TRY", "ERROR")
    for one in deliveries {
      table.append(
        one.shown("id"),
        one.shown("state").replacing("DELIVERY_STATE_", with: "").lowercased(),
        one.shown("eventType"), one.shown("targetId"), one.shown("attemptCount"),
        one.shown("lastStatus"), one.shown("createTime"), one.shown("dueTime"),
        one.shown("lastError"))
    }
    return table.text
  }
}
