import Server

/// `pintle settings`.
enum SettingsCommand {
  static func run(_ settings: Settings) -> Int32 {
    let form = settings.first(Options.json) == true ? "json" : settings[Options.settingsForm]
    let text =
      switch form {
      case "json": Commands.table.settingsObject(for: Commands.serve)
      case "markdown": Commands.table.markdownTable(for: Commands.serve)
      default: Commands.table.exampleFile(for: Commands.serve)
      }
    Console.print(text)
    return 0
  }
}
