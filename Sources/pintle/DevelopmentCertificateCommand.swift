import Server
import Wire

/// `pintle cert dev`.
enum DevelopmentCertificateCommand {
  static func run(_ settings: Settings) throws(CommandError) -> Int32 {
    let directory = settings[Options.out]
    try FileAccess.makeDirectory(directory)
    let files = CertificateFiles(directory: directory)
    let isNew = try files.makeIfNeeded()
    if settings.wantsJSON {
      Console.print(
        CommandJSON.object([
          ("certificate", .string(files.certificate)), ("key", .string(files.key)),
          ("isNew", .boolean(isNew)),
        ]))
      return 0
    }
    Console.print(
      isNew
        ? "made \(files.certificate) and \(files.key), valid for localhost, 127.0.0.1 and ::1\n"
        : "\(files.certificate) and \(files.key) are still valid, kept\n")
    return 0
  }
}
