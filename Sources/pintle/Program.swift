import Server

/// The program `pintle`: its commands and who carries them out.
enum Program {
  /// What `pintle version` prints.
  static let version = "pintle 0.1.0"

  /// Runs the command line and ends the process.
  static func run() -> Never {
    Signals.block()
    Commands.table.run(version: version) { command, settings throws(CommandError) in
      switch command {
      case Commands.serve.name: try ServeCommand.run(settings)
      case Commands.developmentCertificate.name: try DevelopmentCertificateCommand.run(settings)
      default: try AdminCommands.run(settings)
      }
    }
  }
}
