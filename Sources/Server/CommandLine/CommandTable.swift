/// A program's commands and the names that its settings have outside the command line.
public struct CommandTable: Sendable {
  /// "pintle".
  public var program: String
  /// One line that says what the program is.
  public var summary: String
  /// In front of every name in the environment: "PINTLE".
  public var environmentPrefix: String
  public var commands: [CommandSpec]

  public init(
    program: String, summary: String, environmentPrefix: String, commands: [CommandSpec]
  ) {
    self.program = program
    self.summary = summary
    self.environmentPrefix = environmentPrefix
    self.commands = commands
  }

  /// The command whose words begin `arguments`, and how many words that are.
  func match(_ arguments: [String]) -> CommandSpec? {
    commands.filter {
      $0.words.count <= arguments.count && Array(arguments.prefix($0.words.count)) == $0.words
    }
    .max { $0.words.count < $1.words.count }
  }

  /// Every option that the configuration file may set, whichever command it belongs to.
  var fileOptions: [String: OptionSpec] {
    var options: [String: OptionSpec] = [:]
    for command in commands {
      for option in command.options where option.source == .everywhere {
        options[option.name] = option
      }
    }
    return options
  }
}
