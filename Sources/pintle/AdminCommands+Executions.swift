import Base
import Server
import Wire

// `pintle execution`.
extension AdminCommands {
  func listExecutions() throws(CommandError) {
    let filters = try executionFilters()
    let all = try labeled(
      allPages(Self.actions + "ListExecutions", "executions"), .executions, client
    ) { ConditionText.text($0["condition"] ?? .object([])) }.map { one in
      one.setting(
        "filter", filters[UTF8Key(ConditionText.text(one["condition"] ?? .object([])))])
    }
    // Names say more to people than ids do.
    var names: [UTF8Key: String] = [:]
    if !settings.wantsJSON {
      for one in try allTargets() { names[UTF8Key(one.shown("id"))] = one.shown("name") }
    }
    try print(["executions": .array(all)]) {
      var table = TextTable("CONDITION", "TARGETS", "FILTER")
      for one in all {
        let targets = (one["targets"]?.arrayValue ?? []).map { $0.stringValue ?? "" }
        table.append(
          ConditionText.text(one["condition"] ?? .object([])),
          targets.isEmpty
            ? "-" : targets.map { names[UTF8Key($0)] ?? $0 }.joined(separator: ", "),
          one["filter"].map { Self.shown(filter: $0) } ?? "")
      }
      return table.text
    }
  }

  func setExecution() throws(CommandError) {
    let condition = try ConditionText.parse(settings.operands[0])
    let names = settings.all(Options.target)
    guard !names.isEmpty else {
      throw .usage(
        "--target is missing; \"pintle execution delete\" leaves a condition without any")
    }
    var targets: [JSONValue] = []
    for name in names {
      let id = JSONValue.string(try targetID(name))
      guard !targets.contains(id) else {
        throw .usage("the target \"\(EchoedText.cut(name))\" is named twice")
      }
      targets.append(id)
    }
    try setExecution(condition, targets)
  }

  func deleteExecution() throws(CommandError) {
    try setExecution(try ConditionText.parse(settings.operands[0]), [])
  }

  private func setExecution(
    _ condition: JSONValue, _ targets: [JSONValue]
  ) throws(CommandError) {
    let answer = try client.call(
      Self.actions + "SetExecution", ["condition": condition, "targets": .array(targets)])
    try print(answer) {
      let word = ConditionText.text(condition)
      return targets.isEmpty
        ? "\(word): no targets\n"
        : "\(word): \(CountText.text(targets.count, "target"))\n"
    }
  }
}
