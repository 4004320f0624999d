import Base
import Crypto
import Glibc
import Net
import Server
import Wire

/// `pintle doctor`: looks at what a server needs, changes nothing, and says what to do.
struct DoctorCommand {
  /// What was found about one thing.
  struct Finding {
    enum State: String { case good, warning, problem }

    var subject: String
    var state: State
    var text: String
    /// What to do; "" for nothing.
    var advice = ""
  }

  let settings: Settings
  let path: String
  private var findings: [Finding] = []

  private init(_ settings: Settings) {
    self.settings = settings
    path = DataDirectory.path(settings)
  }

  /// Prints what it finds; 1 when there is a problem.
  static func run(_ settings: Settings) throws(CommandError) -> Int32 {
    var doctor = DoctorCommand(settings)
    // A server elsewhere has its files elsewhere.
    let isRemote = RemoteServer.isNamed(settings)
    if !isRemote, doctor.checkDirectory() {
      doctor.checkStore()
      doctor.checkCertificate()
    }
    doctor.checkServer(isRemote: isRemote)
    doctor.print()
    return doctor.findings.contains { $0.state == .problem } ? 1 : 0
  }

  /// Notes what was found about a thing, and what to do.
  mutating func find(
    _ subject: String, _ state: Finding.State, _ text: String, _ advice: String = ""
  ) {
    findings.append(Finding(subject: subject, state: state, text: text, advice: advice))
  }

  // MARK: Files

  /// False when there is nothing more to look at.
  private mutating func checkDirectory() -> Bool {
    guard let rights = FileTrust.rights(path), let parent = FileTrust.rights(path + "/..") else {
      find(
        "data directory", .problem, "there is no directory \(path)",
        "name the one of the server by --data; \"pintle serve\" makes a new one")
      return false
    }
    let count = findings.count
    take(FileTrust.judgeDirectory(rights, in: parent), "data directory", path)
    if access(path, W_OK) != 0 {
      find(
        "data directory", .problem, "\(path) is not writable for this user",
        "run the command as the server's user")
    }
    if findings.count == count { find("data directory", .good, path) }
    let keyFile = settings.first(Options.masterKeyFile) ?? path + "/master.key"
    for (file, purpose, subject) in [
      (keyFile, FileTrust.Purpose.masterKey, "master key"),
      (path + "/pintle.db", .database, "database"),
      (path + "/pintle.db-wal", .database, "write-ahead log"),
    ] {
      guard let facts = FileTrust.Facts(file) else { continue }
      take(FileTrust.judge(facts, purpose), subject, file)
    }
    if FileAccess.exists(path + "/restore.decided") {
      find(
        "restore", .warning, "a restore was cut off after it was decided",
        "the next start finishes it")
    }
    for one in AbandonedBackup.all(in: path) {
      find(
        "backup", .warning, "\(one.text) \(one.verb) left by a backup that did not end",
        "delete \(one.pronoun), once nobody on another machine is at it")
    }
    checkSpace()
    return true
  }

  private mutating func take(_ found: [FileTrust.Finding], _ subject: String, _ file: String) {
    for one in found {
      switch one {
      case .refusal(let text):
        find(
          subject, .problem, "\(file): \(text)",
          "the server refuses it as it is" + (remedy(text, file).map { ": " + $0 } ?? ""))
      case .warning(let text):
        find(subject, .warning, "\(file): \(text)", remedy(text, file) ?? "")
      }
    }
  }

  /// What mends rights; nil when another owner, or another file, is needed.
  private func remedy(_ text: String, _ file: String) -> String? {
    for mode in ["0600", "0700"] where text.utf8HasSuffix("be \(mode)") {
      return "\"chmod \(mode) \(file)\" takes that right from others"
    }
    return nil
  }

  private mutating func checkSpace() {
    var disk = statvfs()
    guard statvfs(path, &disk) == 0 else { return }
    let free = Int(disk.f_bavail) * Int(disk.f_frsize)
    let mebibytes = free >> 20
    if free < Limits.doctorFreeBytes {
      find(
        "disk", .warning, "\(mebibytes) MiB are free",
        "make room: without any, Pintle answers administration alone")
    } else {
      find("disk", .good, "\(mebibytes) MiB are free")
    }
  }

  // MARK: Certificates

  private mutating func checkCertificate() {
    let own = CertificateFiles(directory: path)
    let certificate = settings.first(Options.certificate) ?? own.certificate
    let key = settings.first(Options.key) ?? own.key
    guard FileAccess.exists(certificate) else {
      if settings.isGiven(Options.certificate) {
        find("certificate", .problem, "there is no file \(certificate)", "put it there")
      }
      return
    }
    if let facts = FileTrust.Facts(key) {
      take(FileTrust.judge(facts, .privateKey), "certificate", key)
    }
    do throws(TLSError) {
      _ = try TLSContext(.init(certificateFile: certificate, privateKeyFile: key))
    } catch {
      find("certificate", .problem, "\(error)", "give --cert and --key that belong together")
      return
    }
    let now = SystemTimeSource().wallNanoseconds() / 1_000_000_000
    guard let pem = try? FileAccess.readText(certificate) else { return }
    if !DevelopmentCertificate.isValid(pem: pem, until: now) {
      find(
        "certificate", .problem, "\(certificate) is not valid now",
        "renew it; the server reads it again by itself")
    } else if !DevelopmentCertificate.isValid(
      pem: pem, until: now + Limits.doctorCertificateSeconds)
    {
      find(
        "certificate", .warning,
        "\(certificate) ends within \(Limits.doctorCertificateSeconds / 86_400) days", "renew it")
    } else {
      find("certificate", .good, certificate)
    }
  }

  // MARK: Server

  private mutating func checkServer(isRemote: Bool) {
    if !isRemote, !LocalHTTPClient(path: DataDirectory.socketPath(path)).isServed() {
      find("server", .warning, "none runs on \(path)", "start it, so that targets are looked at")
      return
    }
    do throws(CommandError) {
      let client = try AdminClient(settings)
      defer { client.close() }
      let commands = AdminCommands(client: client, settings: settings)
      let targets = try commands.allTargets()
      find("server", .good, "answers")
      try checkTargets(targets, commands)
    } catch {
      find("server", .problem, error.message, "look at its log")
    }
  }

  private mutating func checkTargets(
    _ targets: [JSONValue], _ commands: AdminCommands
  ) throws(CommandError) {
    let states = try commands.targetStates()
    let looked = Array(targets.prefix(Limits.doctorTargets))
    let obstacles = reachability(of: looked)
    for (target, obstacle) in zip(looked, obstacles) {
      let id = target.shown("id")
      let name = "target \"\(EchoedText.cut(target.shown("name")))\""
      let endpoint = target.shown("endpoint")
      let shown = EchoedText.cut(String(endpoint.prefix { $0 != "?" }))
      let state = states[UTF8Key(id)]
      if let refusal = try commands.targetSettings(id)["addressRefusal"]?.stringValue,
        !refusal.isEmpty
      {
        // What would allow the address stands behind what is wrong with it.
        let parts = refusal.utf8Split(";", maxSplits: 1)
        find(
          name, .problem, "\(shown): \(parts[0])",
          parts.count > 1
            ? String(parts[1].drop { $0 == " " }) : "give it another endpoint, or delete it")
      } else if let obstacle {
        find(
          name, .warning, "\(shown) is not reached from here: \(obstacle)",
          "see that it runs and that this machine may reach it")
      } else {
        find(name, .good, "\(shown) is reached from here")
      }
      if let state, state["enabled"]?.booleanValue != true {
        find(
          name, .warning, "it is disabled", "\"pintle target enable\" has events delivered again")
      }
      if let state, state["paused"]?.booleanValue == true {
        find(
          name, .warning,
          "it is paused and holds "
            + CountText.text(Int64(state.shown("heldCount")) ?? 0, "delivery", "deliveries"),
          "\"pintle target resume\" has them delivered")
      }
      if let dead = state?["deadCount"].flatMap({ Int64($0.stringValue ?? "") }), dead > 0 {
        let given = CountText.text(dead, "delivery", "deliveries", then: ("was", "were"))
        find(
          name, .warning, given + " given up",
          "\"pintle delivery list --state dead\" shows why, \"pintle delivery replay\" sends "
            + (dead == 1 ? "it again" : "them again")
        )
      }
    }
    let left = targets.count - looked.count
    if left > 0 {
      find(
        "targets", .warning,
        "\(looked.count) were looked at, and "
          + CountText.text(Int64(left), "more target", "more targets", then: ("was", "were"))
          + " left out", "\"pintle target test\" looks at one of them")
    }
  }

  /// Why targets cannot be connected to, in their order; nil for each that can.
  private func reachability(of targets: [JSONValue]) -> [String?] {
    let progress = TerminalProgress("targets")
    defer { progress.end() }
    return Reachability.obstacles(
      to: targets.map { $0.shown("endpoint") }, authority: settings.first(Options.targetAuthority)
    ) { progress.report($0, of: targets.count) }
  }

  private func print() {
    if settings.wantsJSON {
      let list = findings.map { one in
        JSONValue(members: [
          ("subject", .string(one.subject)), ("state", .string(one.state.rawValue)),
          ("text", .string(one.text)),
          ("advice", one.advice.isEmpty ? nil : .string(one.advice)),
        ])
      }
      Console.print(CommandJSON.object([("findings", .array(list))]))
      return
    }
    let isColoured = Terminal.hasOutput && Console.environment["NO_COLOR"] == nil
    var text = ""
    for one in findings {
      let (mark, colour) =
        switch one.state {
        case .good: ("ok      ", 32)
        case .warning: ("warning ", 33)
        case .problem: ("PROBLEM ", 31)
        }
      text += isColoured ? "\u{1B}[\(colour)m\(mark)\u{1B}[0m" : mark
      text += "\(one.subject): \(one.text)\n"
      if !one.advice.isEmpty { text += "        \(one.advice)\n" }
    }
    Console.print(text)
  }
}
