import HTTP
import Server

/// Settings of `serve` that have no effect beside the others.
///
/// Each is refused, so that nobody relies on what does not happen. Those that belong to one part of the server alone, such
/// as metrics or mail, are refused where that part reads its settings.
enum UnusedSettings {
  /// Refuses the first setting that would have no effect.
  static func check(_ settings: Settings) throws(CommandError) {
    try checkCertificates(settings)
    try checkConnections(settings)
    guard !settings.isGiven(Options.connectorTokenFile) || settings.isGiven(Options.connector)
    else { throw .usage("--connector-token-file needs --connector") }
    let origins = settings.all(Options.corsOrigin)
    guard origins.count < 2 || !origins.contains("*") else {
      throw .usage("--cors-origin * admits the pages of every origin: leave it or the others out")
    }
  }

  private static func checkCertificates(_ settings: Settings) throws(CommandError) {
    let listens = settings.isGiven(Options.listen)
    let listensByTLS = settings.isGiven(Options.listenTLS)
    // Without either there are two listeners, one of them by TLS.
    let hasTLS = listensByTLS || !listens
    for (option, isGiven) in [
      ("--cert", settings.isGiven(Options.certificate)), ("--key", settings.isGiven(Options.key)),
    ] where isGiven && !hasTLS && !settings[Options.metricsTLS] {
      throw .usage(
        "\(option) needs --listen-tls or --metrics-tls: nobody is shown a certificate without TLS")
    }
    guard settings.isGiven(Options.clientAuthorities) else {
      guard !settings.isGiven(Options.clientCertificates) else {
        throw .usage("--client-certificates needs --client-ca")
      }
      return
    }
    guard hasTLS else {
      throw .usage("--client-ca needs --listen-tls: nobody shows a certificate without TLS")
    }
  }

  private static func checkConnections(_ settings: Settings) throws(CommandError) {
    let listeners = settings.all(Options.listen) + settings.all(Options.listenTLS)
    let hasFile = listeners.contains { if case .file = $0.place { true } else { false } }
    guard !settings.isGiven(Options.socketMode) || hasFile else {
      throw .usage("--socket-mode needs a Unix socket in --listen or --listen-tls")
    }
    for (end, begin, member) in [
      (Options.keepaliveTimeout, Options.keepaliveTime, \HTTPLimits.keepaliveTime),
      (Options.maxConnectionAgeGrace, Options.maxConnectionAge, \HTTPLimits.maxConnectionAge),
    ] where settings.isGiven(end) && !settings.isGiven(begin) {
      // One listener may have what the others have not.
      let isUsed = settings.all(Options.listenerLimit).contains { limit in
        var own = HTTPLimits()
        own[keyPath: member] = .max
        limit.apply(&own)
        return own[keyPath: member] != .max
      }
      guard isUsed else { throw .usage("--\(end.spec.name) needs --\(begin.spec.name)") }
    }
  }
}
