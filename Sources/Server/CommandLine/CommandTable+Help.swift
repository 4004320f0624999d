extension CommandTable {
  /// The text of `help`: every command with its summary.
  public func help() -> String {
    var lines = [summary, "", "usage: \(program) COMMAND [OPTION]...", "", "commands:"]
    let width = commands.map(\.name.utf8.count).max() ?? 0
    for command in commands {
      lines.append("  " + pad(command.name, width) + "  " + command.summary)
    }
    lines += ["", "\"\(program) help COMMAND\" says more about one of them."]
    return lines.joined(separator: "\n") + "\n"
  }

  /// The text of `help WORDS`: a command, or the commands of a group.
  public func help(for words: [String]) throws(CommandError) -> String {
    if words.isEmpty { return help() }
    if let command = commands.first(where: { $0.words == words }) { return help(for: command) }
    let group = commands.filter { Array($0.words.prefix(words.count)) == words }
    guard !group.isEmpty else {
      let name = words.joined(separator: " ")
      throw .usage(
        "no help for \"\(name)\"" + NearestName.hint(name, among: commands.map(\.name)))
    }
    return help(ofGroup: words.joined(separator: " "), group)
  }

  /// One page about commands that begin with the same words: their usage lines would be a page each.
  private func help(ofGroup name: String, _ group: [CommandSpec]) -> String {
    var lines = ["usage: \(program) \(name) COMMAND [OPTION]...", "", "commands:"]
    let heads = group.map { ([$0.name] + operands($0)).joined(separator: " ") }
    let width = heads.map(\.utf8.count).max() ?? 0
    for (command, head) in zip(group, heads) {
      lines.append("  " + pad(head, width) + "  " + command.summary)
    }
    lines += ["", "\"\(program) help \(group[0].name)\" says more about one of them."]
    return lines.joined(separator: "\n") + "\n"
  }

  /// The text of one command: usage, options with their other names and defaults, examples.
  public func help(for command: CommandSpec) -> String {
    var lines = ["usage: " + usageLine(command), "", command.summary]
    if !command.discussion.isEmpty { lines += ["", command.discussion] }
    if !command.options.isEmpty {
      lines += ["", "options:"]
      let heads = command.options.map { head($0) }
      let width = heads.map(\.utf8.count).max() ?? 0
      for (option, head) in zip(command.options, heads) {
        lines.append("  " + pad(head, width) + "  " + option.summary)
        var notes: [String] = []
        if option.repeats { notes.append("may be repeated") }
        if option.placeholder != nil, !option.defaults.isEmpty {
          notes.append("default " + option.defaults.joined(separator: ", "))
        }
        if let name = option.environmentName(prefix: environmentPrefix) {
          notes.append(option.repeats ? name + ", with commas between" : name)
        }
        if !notes.isEmpty {
          lines.append("  " + pad("", width) + "  [" + notes.joined(separator: "; ") + "]")
        }
      }
    }
    if !command.examples.isEmpty {
      lines += ["", "examples:"] + command.examples.map { "  " + $0 }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// "pintle org create NAME --data DIR [-o table|json]".
  func usageLine(_ command: CommandSpec) -> String {
    var parts = [program, command.name] + operands(command)
    for option in command.options {
      let text = option.placeholder.map { "--\(option.name) \($0)" } ?? "--\(option.name)"
      parts.append(
        (option.isRequired ? text : "[\(text)]") + (option.repeats ? "..." : ""))
    }
    return parts.joined(separator: " ")
  }

  private func operands(_ command: CommandSpec) -> [String] {
    command.operands.map { $0.isRequired ? $0.name : "[\($0.name)]" }
  }

  private func head(_ option: OptionSpec) -> String {
    (option.short.map { "-\($0), " } ?? "") + "--" + option.name
      + (option.placeholder.map { " " + $0 } ?? "")
  }

  private func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.utf8.count))
  }
}
