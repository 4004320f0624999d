// What is made of a table of settings besides the help of its commands.

extension CommandTable {
  /// A configuration file in which every setting of a command stands as a comment, with what it means.
  ///
  /// It is a file that can be used: it says what holds without it.
  public func exampleFile(for command: CommandSpec) -> String {
    var blocks = [
      "# Settings of \"\(program) \(command.name)\": take the \"#\" away in front of those to change."
    ]
    for option in fileOptions(of: command) {
      var lines = ["# \(option.summary)", "# (\(option.values)\(notes(option)))"]
      for value in option.defaults.isEmpty ? [option.placeholder ?? ""] : option.defaults {
        lines.append("#\(option.name) = \(value)")
      }
      blocks.append(lines.joined(separator: "\n"))
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// The settings of a command as a table in Markdown.
  public func markdownTable(for command: CommandSpec) -> String {
    var lines = [
      "| flag, key in the file | environment | value | without it | taken by SIGHUP | meaning |",
      "|---|---|---|---|---|---|",
    ]
    for option in command.options where option.source == .everywhere {
      let flag = "`--\(option.name)" + (option.placeholder.map { " \($0)" } ?? "") + "`"
      let cells = [
        flag.replacing("|", with: "\\|"),
        option.environmentName(prefix: environmentPrefix).map { "`\($0)`" } ?? "",
        option.values + (option.repeats ? "; a list, in the environment with commas between" : ""),
        option.defaults.map { "`\($0)`" }.joined(separator: ", "),
        option.reload.text, option.summary.replacing("|", with: "\\|"),
      ]
      lines.append("| " + cells.joined(separator: " | ") + " |")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func fileOptions(of command: CommandSpec) -> [OptionSpec] {
    command.options.filter { $0.source == .everywhere && $0.name != Self.config.spec.name }
  }

  private func notes(_ option: OptionSpec) -> String {
    var notes = option.repeats ? "; a line for each" : ""
    switch option.reload {
    case .nextStart: break
    case .value: notes += "; SIGHUP takes a change"
    case .content: notes += "; SIGHUP reads the file again"
    }
    return notes
  }
}

extension OptionSpec.Reload {
  /// What a table says.
  var text: String {
    switch self {
    case .nextStart: "no"
    case .value: "yes"
    case .content: "the file's content"
    }
  }
}
