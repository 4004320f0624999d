import Base
import Delivery
import Engine
import Net
import Server
import Services

/// `pintle serve`.
enum ServeCommand {
  static func run(
    _ settings: Settings, _ reader: SettingsReader
  ) throws(CommandError) -> Int32 {
    let manager = try ServiceManager.ofThisProcess()
    let certificate = settings.first(Options.certificate)
    let key = settings.first(Options.key)
    guard (certificate == nil) == (key == nil) else {
      throw .usage("--cert and --key belong together")
    }
    try UnusedSettings.check(settings)
    var metrics = try MetricsSettings.endpoint(settings)
    let outgoing = try OutgoingRequests.settings(settings)
    let traces = try TraceSettings(settings)
    let workflows = try WorkflowSettings(settings)
    let trusted = try TrustedSettings.issuers(settings, outgoing: outgoing)
    var peers = try PeerSettings(settings, manager)
    let path = DataDirectory.path(settings)
    var takeOver =
      settings[Options.takeOver] ? try TakeOver.ask(at: DataDirectory.handOverPath(path)) : nil
    if let takeOver {
      // Whatever can fail without the data fails while the other process serves.
      let endpoints = try endpoints(settings, path, certificate, key)
      metrics?.certificates = try metricsCertificates(settings, path, certificate, key)
      peers.listening.takeOver(takeOver, at: endpoints.compactMap(\.address))
      try trial(endpoints, peers, metrics).tryEndpoints()
      try takeOver.ready()
    } else if settings[Options.takeOver] {
      Console.note("no server in \(path) can be taken over from: starting as usual")
    }
    // Whoever had the directory before may be about to end, or to find that it cannot serve.
    var patience = settings[Options.takeOver] ? Limits.takeOverLockTimeout : 0
    let advice =
      settings[Options.takeOver] && takeOver == nil
      ? ", which does not hand over: another process is taking over from it already, or its version does not know how; "
        + "it goes on" : ""
    // Who listens already does not stand by: what connects would wait for an answer that nobody gives.
    var hasSockets = takeOver != nil
    while true {
      let directory = try DataDirectory(
        settings, holder: "pintle serve", patience: patience, advice: advice,
        databasePatience: hasSockets ? .briefly : .standBy(manager))
      defer { directory.close() }
      let endpoints = try endpoints(settings, path, certificate, key)
      metrics?.certificates = try metricsCertificates(settings, path, certificate, key)
      let firstStart = try FirstStart.run(
        directory, tokenFile: settings.first(Options.bootstrapTokenFile),
        before: trial(endpoints, peers, metrics))
      let keys = directory.instanceKeys(settings)
      let access = directory.accessTokens(settings, trusted: trusted)
      try FirstStart.prepare(keys, access.keys)
      let server = try PintleServer.make(
        directory, endpoints: endpoints,
        loops: settings.first(Options.loops) ?? Console.coreCount, keys: keys, access: access,
        publicURL: settings.first(Options.publicURL),
        corsOrigins: settings.all(Options.corsOrigin).contains("*")
          ? [] : settings.all(Options.corsOrigin),
        peers: peers, outgoing: outgoing, delivers: true,
        skipsExecutions: settings[Options.skipExecutions], eventSettings: EventSettings(settings),
        workflows: workflows,
        eventBuses: settings.first(Options.eventBridgeEndpoint), metrics: metrics,
        traces: traces, logLevel: logLevel(settings),
        logFormat: LogFormat(rawValue: settings[Options.logFormat]) ?? .json)
      let reload = SettingsReload(
        reader, inUse: settings,
        applications: [Options.log.spec.name: { server.setLogLevel(logLevel($0)) }])
      let other = try server.runUntilEnd(
        reload: reload,
        handOver: HandOverPlan(
          path: DataDirectory.handOverPath(path),
          grace: settings[Options.takeOverGrace] * 1_000_000_000)
      ) {
        takeOver?.serving()
        sayStarted(server, firstStart, directory, settings)
      }
      guard let other else { return 0 }
      directory.close()
      directory.unlock()
      guard let passed = server.completeHandOver(other) else { return 0 }
      takeOver = nil
      hasSockets = true
      patience = Limits.takeOverLockTimeout
      peers.listening.goOn(with: passed, at: endpoints.compactMap(\.address))
    }
  }

  /// What must be possible before anything is done that cannot be undone.
  private static func trial(
    _ endpoints: [ServerPlan.Endpoint], _ peers: PeerSettings, _ metrics: MetricsEndpoint?
  ) -> ServerPlan {
    var trial = ServerPlan()
    trial.endpoints = endpoints
    trial.listening = peers.listening
    trial.metrics = metrics
    return trial
  }

  private static func sayStarted(
    _ server: ProgramServer, _ firstStart: FirstStart.Outcome, _ directory: DataDirectory,
    _ settings: Settings
  ) {
    let wasShown = Console.offer(
      StartupText.text(
        endpoints: server.endpointsInUse, metrics: server.metricsURL, firstStart: firstStart,
        surroundings: .ofThisProcess(data: directory.path, settings)))
    guard case .shown = firstStart else { return }
    guard wasShown, !StandardStreams.discardsOutput else {
      Console.note(
        "the administrator's token could not be shown: nobody reads the standard output; it stands in "
          + FirstStart.unshownFile(directory) + ", and the next start tries again")
      return
    }
    do throws(CommandError) {
      try FirstStart.noteShown(directory)
    } catch {
      Console.note("the token will be shown again: \(error.message)")
    }
  }

  private static func logLevel(_ settings: Settings) -> AccessLog.Level {
    AccessLog.Level(rawValue: settings[Options.log]) ?? .errors
  }

  /// Where to listen: what was asked for, or the two defaults, and the socket in the data directory.
  private static func endpoints(
    _ settings: Settings, _ directory: String, _ certificate: String?, _ key: String?
  ) throws(CommandError) -> [ServerPlan.Endpoint] {
    var plain = settings.all(Options.listen)
    var encrypted = settings.all(Options.listenTLS)
    if plain.isEmpty, encrypted.isEmpty {
      plain = [ListenAddress(host: "127.0.0.1", port: 8080)]
      encrypted = [ListenAddress(host: "127.0.0.1", port: 8443)]
    }
    var endpoints = plain.map { ServerPlan.Endpoint.plain($0) }
    if !encrypted.isEmpty {
      var files = try certificateFiles(directory, certificate, key)
      files.clientAuthoritiesFile = settings.first(Options.clientAuthorities)
      files.requiresClientCertificate = settings.first(Options.clientCertificates) != "request"
      if let authorities = files.clientAuthoritiesFile {
        try TrustedFiles.check(authorities, .data, "the authorities of clients' certificates")
      }
      endpoints += encrypted.map { .tls($0, files) }
    }
    return endpoints + [.administration(path: DataDirectory.socketPath(directory))]
  }

  /// The server's certificate and its key: those of the settings, or those in the data directory, which are made when
  /// they are not there.
  private static func certificateFiles(
    _ directory: String, _ certificate: String?, _ key: String?
  ) throws(CommandError) -> TLSContext.Configuration {
    let own = CertificateFiles(directory: directory)
    if certificate == nil { try own.makeIfNeeded() }
    try TrustedFiles.check(key ?? own.key, .privateKey, "the key")
    return TLSContext.Configuration(
      certificateFile: certificate ?? own.certificate, privateKeyFile: key ?? own.key)
  }

  /// What encrypts the metrics' listener, which asks nobody for a certificate; nil for nothing.
  private static func metricsCertificates(
    _ settings: Settings, _ directory: String, _ certificate: String?, _ key: String?
  ) throws(CommandError) -> TLSContext.Configuration? {
    guard settings[Options.metricsTLS] else { return nil }
    return try certificateFiles(directory, certificate, key)
  }
}
