import Server

/// The program `pintle`: its commands and who carries them out.
enum Program {
  /// What `pintle version` prints.
  static let version = "pintle 0.1.0"

  /// Runs the command line and ends the process.
  static func run() -> Never {
    Signals.block()
    Commands.table.run(version: version) { settings, reader throws(CommandError) in
      switch settings.command {
      case Commands.serve.name: try ServeCommand.run(settings, reader)
      case Commands.settings.name: SettingsCommand.run(settings)
      case Commands.backup.name: try BackupCommand.run(settings)
      case Commands.restore.name: try RestoreCommand.run(settings)
      case Commands.health.name: try HealthCommand.run(settings)
      case Commands.nextRuns.name: try ScheduleCommand.run(settings)
      case Commands.developmentCertificate.name: try DevelopmentCertificateCommand.run(settings)
      default: try AdminCommands.run(settings)
      }
    }
  }
}
