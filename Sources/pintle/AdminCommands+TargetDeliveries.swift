import Base
import Server
import Wire

// `pintle target schedule`, `pause`, `resume` and `alerts`.
extension AdminCommands {
  func setTarget(paused: Bool) throws(CommandError) {
    let id = try targetID(settings.operands[0])
    let answer = try client.call(
      "pintle.target.v1.TargetService/" + (paused ? "PauseTarget" : "ResumeTarget"),
      ["targetId": .string(id)])
    try print(answer) { "\(paused ? "paused" : "resumed") target \(id)\n" }
  }

  func setAlertTarget() throws(CommandError) {
    guard let name = settings.operands.first else {
      let answer = try client.call("pintle.target.v1.TargetService/GetAlertTarget", [:])
      let id = answer.shown("targetId")
      return try print(answer) {
        id.isEmpty ? "no target gets alerts\n" : "target \(id) gets alerts\n"
      }
    }
    let id = name == "-" ? "" : try targetID(name)
    let answer = try client.call(
      "pintle.target.v1.TargetService/SetAlertTarget", ["targetId": .string(id)])
    try print(answer) {
      id.isEmpty ? "no target gets alerts\n" : "target \(id) gets alerts\n"
    }
  }

  func setTargetSchedule() throws(CommandError) {
    let schedule = try Self.schedule(settings.operands[1])
    let id = try targetID(settings.operands[0])
    let answer = try client.call(
      "pintle.target.v1.TargetService/SetRetrySchedule",
      JSONValue(members: [("targetId", .string(id)), ("schedule", schedule)]))
    try print(answer) {
      guard let present = answer["settings"]?["retrySchedule"] else {
        return "target \(id) has the standard schedule\n"
      }
      let waits = (present["waits"]?.arrayValue ?? []).map { $0.stringValue ?? "" }
      return waits.isEmpty
        ? "target \(id) is tried once\n"
        : "target \(id) is tried again after \(waits.joined(separator: ", "))\n"
    }
  }

  /// What is asked for: nil for the standard schedule; how many waits there may be is for the server to say.
  private static func schedule(_ text: String) throws(CommandError) -> JSONValue? {
    if text.utf8Equals("standard") { return nil }
    if text.utf8Equals("once") { return .object([]) }
    var waits: [JSONValue] = []
    for part in text.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
      guard let seconds = DurationText.seconds(String(decoding: part, as: UTF8.self)) else {
        throw .usage(
          """
          "\(EchoedText.cut(text))" is no schedule: it is "standard", "once", or times such as 30s, 5m or 12h divided by \
          commas
          """)
      }
      waits.append(.string("\(seconds)s"))
    }
    return .object([.init("waits", .array(waits))])
  }
}
