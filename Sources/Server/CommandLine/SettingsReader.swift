/// Reads the settings of a command from all of their sources, as often as one likes.
public struct SettingsReader: Sendable {
  /// What the command line asked for.
  public let invocation: Invocation
  private let table: CommandTable
  private let environment: [String: String]
  private let readFile: @Sendable (String) throws(CommandError) -> String

  /// Reads for an invocation of a command of `table`; `readFile` gives a file's text.
  init(
    _ table: CommandTable, _ invocation: Invocation, environment: [String: String],
    readFile: @escaping @Sendable (String) throws(CommandError) -> String
  ) {
    self.table = table
    self.invocation = invocation
    self.environment = environment
    self.readFile = readFile
  }

  /// The settings as they stand now: the configuration file may say something else each time.
  public func read() throws(CommandError) -> Settings {
    try table.settings(for: invocation, environment: environment, readFile: readFile)
  }
}
