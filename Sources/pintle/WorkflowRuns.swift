import Base
import Delivery
import Engine
import Net
import Records
import Server
import Services
import Store

/// The worker that goes on with runs of workflows, on a loop, with connections and lookup threads of its own, so that
/// what steps call takes nothing from the calls and deliveries.
final class WorkflowRuns: Sendable {
  /// What steps can take, with the connectors of the settings.
  let registry: StepRegistry
  /// Starts runs, for services and triggers.
  let starter: WorkflowStarter
  /// Starts runs when events happen.
  let eventStarts: WorkflowEventStarts
  private let loop: EventLoop
  private let worker: WorkflowRunWorker
  private let scheduler: WorkflowScheduler
  private let mail: MailClient?
  private let stopped = OneShotEvent()

  /// Connects the parts; nothing is run before `start`.
  ///
  /// - Parameters:
  ///   - directory: Where the data lies, and messages.
  ///   - outgoing: What steps may call.
  ///   - settings: What steps need from the settings.
  ///   - secrets: Where the secrets of definitions are.
  ///   - log: Where runs are noted that cannot be handled.
  ///   - tracer: Records runs in the traces of what started them; nil for nowhere.
  init(
    _ directory: DataDirectory, outgoing: OutgoingSettings, settings: WorkflowSettings,
    secrets: any WorkflowSecrets = NoWorkflowSecrets(), log: WorkflowRunLines,
    tracer: Tracer? = nil
  ) {
    let loop = EventLoop()
    var sending = outgoing.apart()
    sending.connections = WorkflowRunWorker.share
    let authority = AccountAuthority()
    registry = StepRegistry.standard(
      connectors: settings.connectors.keys.sorted().map(\.text), senders: settings.emailSenders)
    starter = WorkflowStarter(
      identifiers: directory.identifiers, timeSource: directory.store.timeSource,
      authority: authority)
    var parts = WorkflowRunWorker.Parts(
      store: directory.store, identifiers: directory.identifiers, registry: registry,
      authority: authority)
    parts.secrets = secrets
    parts.log = log
    parts.tracer = tracer
    parts.isSoleOwner = !directory.store.isShared
    self.loop = loop
    let mail = settings.mailServer.map {
      MailClient($0, settings: sending, timeSource: SystemTimeSource())
    }
    self.mail = mail
    let email: any EmailSink =
      if let mail {
        SMTPEmailSink(
          mail, senders: settings.emailSenders, timeSource: directory.store.timeSource)
      } else {
        DirectoryEmailSink(
          path: directory.path + "/mail", senders: settings.emailSenders,
          timeSource: directory.store.timeSource)
      }
    let connectors = settings.connectors
    let noteRefused: WorkflowEventStarts.NoteRefused = { organization, workflow, reason in
      log.noteRefused(organization, workflow, reason)
    }
    eventStarts = WorkflowEventStarts(
      store: directory.store, registry: registry, starter: starter, noteRefused: noteRefused,
      tracer: tracer)
    scheduler = WorkflowScheduler(
      store: directory.store, identifiers: directory.identifiers, registry: registry,
      starter: starter, host: LoopHost(loop), isSoleOwner: !directory.store.isShared,
      noteRefused: noteRefused)
    worker = WorkflowRunWorker(parts, host: LoopHost(loop)) { [sending] in
      let client = OutgoingClient(loop: loop, settings: sending)
      return OutgoingEffects(
        sender: client, connectors: connectors, email: email, timeSource: SystemTimeSource())
    }
  }

  /// The runs as work beside calls.
  var work: BackgroundWork {
    BackgroundWork(
      name: "workflow runs", start: { () throws(CommandError) in try self.start() },
      beginStop: { self.beginStop() }, finishStop: { self.finishStop() })
  }

  /// Begins to go on with runs; once.
  private func start() throws(CommandError) {
    do throws(ThreadError) {
      try loop.start(name: "workflow-runs")
    } catch {
      throw .failure("\(error)")
    }
    worker.start()
    scheduler.start()
  }

  /// Begins no step any more, and lets what is under way finish for Limits.runDrainTimeout; returns at once.
  private func beginStop() {
    Task.detached { [self] in
      await scheduler.stop(grace: Limits.runDrainTimeout)
      await worker.stop(grace: Limits.runDrainTimeout)
      mail?.close()
      stopped.fire()
    }
  }

  /// Waits until what `beginStop` began has ended, and ends the loop; blocks.
  private func finishStop() {
    stopped.wait()
    loop.stop()
  }
}

/// What steps need from the settings.
struct WorkflowSettings: Sendable {
  /// Endpoints by the ids of the actions that they do.
  var connectors: [UTF8Key: ConnectorEndpoint] = [:]
  /// Whom messages may come from.
  var emailSenders = EmailSenders([])
  /// Whom messages are handed over to; nil for files in the data directory.
  var mailServer: MailServer?

  init() {}

  /// Reads them from flags, environment and file.
  init(_ settings: Settings) throws(CommandError) {
    var token = ""
    if let file = settings.first(Options.connectorTokenFile) {
      try TrustedFiles.check(file, .token, "the connectors' token")
      // Files end in a line break.
      token = try FileAccess.readText(file).split(whereSeparator: \.isWhitespace).joined()
    }
    for text in settings.all(Options.connector) {
      guard let connector = Self.connector(text) else { continue }
      connectors[connector.action] = ConnectorEndpoint(url: connector.url, token: token)
    }
    emailSenders = EmailSenders(settings.all(Options.emailSender))
    mailServer = try Self.mailServer(settings)
  }

  private static func mailServer(_ settings: Settings) throws(CommandError) -> MailServer? {
    let user = settings.first(Options.smtpUser)
    let file = settings.first(Options.smtpPasswordFile)
    guard var server = settings.first(Options.smtpServer) else {
      guard user == nil, file == nil, !settings[Options.smtpAllowPlain] else {
        throw .usage("--smtp-user, --smtp-password-file and --smtp-allow-plain need --smtp-server")
      }
      return nil
    }
    server.needsTLS = !settings[Options.smtpAllowPlain]
    guard (user == nil) == (file == nil) else {
      throw .usage("--smtp-user and --smtp-password-file need each other")
    }
    guard let user, let file else { return server }
    guard server.beginsWithTLS || server.needsTLS else {
      throw .usage(
        "--smtp-user needs TLS: leave --smtp-allow-plain out, or name an smtps:// server")
    }
    server.user = user
    try TrustedFiles.check(file, .token, "the mail server's password")
    // Files end in a line break.
    var password = try FileAccess.readText(file)
    if password.utf8.last == 0x0A { password = String(Substring(password.utf8.dropLast())) }
    if password.utf8.last == 0x0D { password = String(Substring(password.utf8.dropLast())) }
    guard !password.isEmpty, !password.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
      throw .usage("--smtp-password-file: \(file) holds no password of one line")
    }
    server.password = password
    return server
  }

  /// The action and the URL of a setting such as "sp:get-identity=https://connect.example/identity"; nil for none.
  static func connector(_ text: String) -> (action: String, url: String)? {
    guard let mark = text.firstIndex(of: "=") else { return nil }
    let action = String(text[..<mark])
    let url = String(text[text.index(after: mark)...])
    guard !action.isEmpty, url.hasPrefix("http://") || url.hasPrefix("https://") else { return nil }
    return (action, url)
  }
}

/// Logs runs that cannot be handled as JSON lines among those of the calls.
struct WorkflowRunLines: WorkflowRunLog {
  /// Nil when nothing is logged.
  let log: LogWriter?

  /// Notes a run that was not started although its trigger says so.
  func noteRefused(_ organization: String, _ workflow: String, _ reason: String) {
    log?.note(
      "run_not_started",
      [("organization", organization), ("workflow", workflow), ("message", reason)])
  }

  func note(_ trouble: WorkTrouble) {
    let event: StaticString =
      switch trouble.kind {
      case .unreadable: "runs_unreadable"
      case .recordLost: "run_history_lost"
      case .outcomeLost: "run_outcome_lost"
      case .leasesLost: "run_set_aside"
      }
    var members: [(name: StaticString, value: String)] = [("workflow", trouble.lane)]
    if let item = trouble.item { members.append(("run", item)) }
    members.append(("message", trouble.text))
    log?.note(event, members)
  }
}

extension WorkflowService {
  /// The calls that wait for the ends of runs, which are answered at once when the server stops.
  var held: BackgroundWork {
    BackgroundWork(
      name: "waits for runs", ofCalls: true, start: {}, beginStop: { self.drain() }, finishStop: {})
  }
}
