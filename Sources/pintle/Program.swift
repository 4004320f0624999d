import Server

/// The program `pintle`: its commands and who carries them out.
enum Program {
  /// What `pintle version` prints.
  static let version = "pintle \(versionNumber)"
  static let versionNumber = "0.1.0"

  /// Runs the command line and ends the process.
  static func run() -> Never {
    StandardStreams.occupy()
    Commands.table.run(version: version) { settings, reader throws(CommandError) in
      // Other commands end as their user interrupts them.
      if settings.command == Commands.serve.name {
        Signals.block()
      } else {
        Signals.ignoreBrokenPipes()
      }
      return switch settings.command {
      case Commands.serve.name: try ServeCommand.run(settings, reader)
      case Commands.settings.name: SettingsCommand.run(settings)
      case Commands.backup.name: try BackupCommand.run(settings)
      case Commands.restore.name: try RestoreCommand.run(settings)
      case Commands.migrate.name: try MigrateCommand.run(settings)
      case Commands.setProfile.name, Commands.listProfiles.name, Commands.deleteProfile.name:
        try ProfileCommands.run(settings)
      case Commands.health.name: try HealthCommand.run(settings)
      case Commands.doctor.name: try DoctorCommand.run(settings)
      case Commands.completion.name: try CompletionCommand.run(settings)
      case Commands.nextRuns.name: try ScheduleCommand.run(settings)
      case Commands.developmentCertificate.name: try DevelopmentCertificateCommand.run(settings)
      default: try AdminCommands.run(settings)
      }
    }
  }
}
