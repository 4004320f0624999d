import Server

/// `pintle settings`.
enum SettingsCommand {
  static func run(_ settings: Settings) -> Int32 {
    Console.print(
      settings[Options.settingsForm] == "markdown"
        ? Commands.table.markdownTable(for: Commands.serve)
        : Commands.table.exampleFile(for: Commands.serve))
    return 0
  }
}
