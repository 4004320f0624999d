import HTTP
import RPC
import Server
import Services

/// What settings say of peers: whom the server trusts, and how much of it one of them may have.
struct PeerSettings {
  var proxies = TrustedProxies()
  /// How it listens to them.
  var listening = ListenerPlan()
  /// What the transports bound.
  var limits = HTTPLimits()
  var callRates = CallThrottle.Rates()
  /// What bounds messages.
  var messages = MessageLimits()
  /// How long calls of the JSON gateway may take.
  var gatewayDeadlines = GatewayDeadlines()

  init() {}

  /// Reads settings, and what the service manager passes to the process.
  init(_ settings: Settings, _ manager: ServiceManager) throws(CommandError) {
    listening.socketMode = settings[Options.socketMode]
    listening.proxied = settings.all(Options.proxyProtocol)
    listening.manager = manager
    let listeners = settings.all(Options.listen) + settings.all(Options.listenTLS)
    for address in listening.proxied where !listeners.contains(address) {
      throw .usage("--proxy-protocol \(address.text) is in neither --listen nor --listen-tls")
    }
    let trusted = settings.all(Options.trustedProxy)
    for address in listening.proxied where trusted.isEmpty {
      if case .network = address.place {
        Console.note(
          "warning: nobody can connect to --proxy-protocol \(address.text): no --trusted-proxy is named"
        )
      }
    }
    proxies = TrustedProxies(trusted)
    limits.maxConnectionsPerAddress = settings[Options.maxConnectionsPerAddress]
    limits.maxHeldBytes = settings[Options.maxHeldBytes]
    limits.maxHeldBytesPerAddress = settings[Options.maxHeldBytesPerAddress]
    limits.maxHeldBytesPerConnection = settings[Options.maxHeldBytesPerConnection]
    limits.allowHeaderList(of: settings[Options.maxHeaderList])
    messages.maxMessageBytes = settings[Options.maxMessageBytes]
    let nanoseconds: Int64 = 1_000_000_000
    gatewayDeadlines.standard = settings.first(Options.jsonTimeout).map { $0 * nanoseconds }
    gatewayDeadlines.longest = settings.first(Options.maxJSONTimeout).map { $0 * nanoseconds }
    if let standard = gatewayDeadlines.standard, let longest = gatewayDeadlines.longest,
      standard > longest
    {
      throw .usage("--json-timeout is longer than --max-json-timeout")
    }
    limits.keepaliveTime = settings.first(Options.keepaliveTime).map { $0 * nanoseconds } ?? .max
    limits.keepaliveTimeout = settings[Options.keepaliveTimeout] * nanoseconds
    limits.minPingInterval = (settings.first(Options.minPingInterval) ?? 0) * nanoseconds
    limits.maxConnectionAge =
      settings.first(Options.maxConnectionAge).map { $0 * nanoseconds } ?? .max
    limits.maxConnectionAgeGrace =
      settings.first(Options.maxConnectionAgeGrace).map { $0 * nanoseconds } ?? .max
    listening.limits = try Self.listenerLimits(
      settings.all(Options.listenerLimit), of: listeners, among: limits)
    callRates.failures = CallRate(
      perSecond: settings[Options.failuresPerSecond], burst: settings[Options.failuresBurst])
    callRates.account = settings.first(Options.callsPerAccount).map {
      CallRate(perSecond: $0, burst: $0)
    }
    callRates.organization = settings.first(Options.callsPerOrganization).map {
      CallRate(perSecond: $0, burst: $0)
    }
  }
}
