extension CommandTable {
  /// Understands the arguments behind the program's name.
  ///
  /// Flags are `--name VALUE`, `--name=VALUE`, `-o VALUE` or a switch alone; `--` ends them. Unknown commands
  /// and flags are errors that name the nearest one.
  public func parse(_ arguments: [String]) throws(CommandError) -> Invocation {
    let words = Array(arguments.prefix { !$0.hasPrefix("-") })
    guard let command = match(words) else { throw unknownCommand(words) }
    var invocation = Invocation(command: command, flags: [], operands: [], wantsHelp: false)
    var index = command.words.count
    var flagsEnded = false
    while index < arguments.count {
      let argument = arguments[index]
      index += 1
      if flagsEnded || !argument.hasPrefix("-") || argument == "-" {
        invocation.operands.append(argument)
      } else if argument == "--" {
        flagsEnded = true
      } else if argument == "--help" || argument == "-h" {
        invocation.wantsHelp = true
      } else {
        invocation.flags.append(try flag(argument, of: command, arguments, &index))
      }
    }
    if !invocation.wantsHelp { try check(invocation) }
    return invocation
  }

  /// Understands one flag; `index` points behind it and moves on when the value is an argument of its own.
  private func flag(
    _ argument: String, of command: CommandSpec, _ arguments: [String], _ index: inout Int
  ) throws(CommandError) -> (option: OptionSpec, text: String) {
    let isLong = argument.hasPrefix("--")
    let body = argument.dropFirst(isLong ? 2 : 1)
    let parts = body.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard
      let option = command.options.first(where: { isLong ? $0.name == name : $0.short == name })
    else {
      let names = command.options.map { "--" + $0.name } + ["--help"]
      throw .usage(
        "unknown option \"\(isLong ? "--" : "-")\(name)\" for \"\(program) \(command.name)\""
          + NearestName.hint("--" + name, among: names))
    }
    if parts.count == 2 { return (option, String(parts[1])) }
    guard let placeholder = option.placeholder else { return (option, "true") }
    guard index < arguments.count else {
      throw .usage("option \"--\(option.name)\" needs a value: --\(option.name) \(placeholder)")
    }
    index += 1
    return (option, arguments[index - 1])
  }

  /// Checks the number of operands, and that only options that may repeat do.
  private func check(_ invocation: Invocation) throws(CommandError) {
    let command = invocation.command
    if invocation.operands.count > command.operands.count {
      throw .usage(
        "unexpected argument \"\(invocation.operands[command.operands.count])\" for "
          + "\"\(program) \(command.name)\"; usage: \(usageLine(command))")
    }
    for (index, operand) in command.operands.enumerated()
    where operand.isRequired && index >= invocation.operands.count {
      throw .usage("\(operand.name) is missing; usage: \(usageLine(command))")
    }
    for option in command.options where !option.repeats {
      if invocation.flags.count(where: { $0.option.name == option.name }) > 1 {
        throw .usage("option \"--\(option.name)\" may be given only once")
      }
    }
  }

  private func unknownCommand(_ words: [String]) -> CommandError {
    guard let first = words.first else {
      return .usage("no command given; \"\(program) help\" lists the commands")
    }
    let group = commands.filter { $0.words.first == first && $0.words.count > 1 }
    if group.isEmpty {
      let names = commands.map { $0.words[0] }
      return .usage(
        "unknown command \"\(first)\"" + NearestName.hint(first, among: names)
          + "; \"\(program) help\" lists the commands")
    }
    let verbs = group.map { $0.words[1] }
    guard words.count > 1 else {
      return .usage("\"\(program) \(first)\" needs one of: \(verbs.joined(separator: ", "))")
    }
    return .usage(
      "unknown command \"\(first) \(words[1])\"" + NearestName.hint(words[1], among: verbs)
        + "; there are: \(verbs.joined(separator: ", "))")
  }
}
