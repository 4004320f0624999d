import Glibc

extension CommandTable {
  /// Runs the process's command line and ends the process.
  ///
  /// `help`, `--help`, `version` and `--version` are answered here. `body` gets the command's settings, and what
  /// reads them again, and returns the exit code; an error is printed as one line on the standard error, with `--json` as
  /// an object. Output that could not be written is an error, too.
  public func run(
    version: String, _ body: (Settings, SettingsReader) throws(CommandError) -> Int32
  ) -> Never {
    // Who reads no further is told by the write that fails.
    signal(SIGPIPE, SIG_IGN)
    exit(exitCode(Array(CommandLine.arguments.dropFirst()), version: version, body: body))
  }

  private func exitCode(
    _ arguments: [String], version: String,
    body: (Settings, SettingsReader) throws(CommandError) -> Int32
  ) -> Int32 {
    do throws(CommandError) {
      if let text = try information(arguments, version: version) {
        Console.print(text)
        return try checked(0)
      }
      let reader = SettingsReader(
        self, try parse(arguments), environment: Console.environment,
        readFile: { path throws(CommandError) in try FileAccess.readText(path) })
      return try checked(body(reader.read(), reader))
    } catch {
      Console.note(line(error, asJSON: Self.wantsJSON(arguments)))
      return error.exitCode
    }
  }

  /// The exit code, unless what was printed could not be written.
  private func checked(_ code: Int32) throws(CommandError) -> Int32 {
    guard Console.hasLostOutput, let reason = Console.outputFailure else { return code }
    throw .failure("cannot write to the standard output: \(reason)")
  }

  /// The text that answers a command line which only asks for information; nil for any other.
  func information(_ arguments: [String], version: String) throws(CommandError) -> String? {
    switch arguments.first {
    case "--help", "-h": return help()
    case "--version": return version + "\n"
    case "help" where !arguments.contains("--help") && !arguments.contains("-h"):
      return try help(for: Array(arguments.dropFirst()))
    default: break
    }
    // `org --help` names a group, which is no command of its own.
    let words = Array(arguments.prefix { !$0.hasPrefix("-") })
    if match(words) == nil, !words.isEmpty,
      arguments.contains("--help") || arguments.contains("-h")
    {
      return try help(for: words)
    }
    let invocation = try parse(arguments)
    if invocation.wantsHelp { return help(for: invocation.command) }
    guard invocation.command.name == "version" else { return nil }
    return Self.wantsJSON(arguments) ? Self.versionObject(version) : version + "\n"
  }
}
