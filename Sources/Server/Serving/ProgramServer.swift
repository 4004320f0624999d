public import Base
import Glibc
import HTTP
import Net
import OpenAPI
public import RPC
import Synchronization

/// A running server: services in every dialect on every listener, with one list of interceptors.
///
/// `pintle` and `pintle-testee` both build theirs here, so what one proves holds for the other.
public final class ProgramServer: Sendable {
  /// What the health service and `/readyz` answer.
  public let health: HealthState
  public let statistics: MethodStatistics
  /// What the server and its parts tell of themselves.
  public let status: StatusRegistry
  let http: HTTPServer
  private let handler: RPCHandler
  /// Where it listens, one for each listener.
  let endpoints: [ServerPlan.Endpoint]
  private let certificates: [TLSContext]
  /// Who started the process, and is told how it gets on.
  let manager: ServiceManager
  /// Whether others go on with its sockets when it ends.
  let isSucceeded: Bool
  let log: LogWriter?
  /// None when the server was made without a log.
  private let accessLog: AccessLog?
  let backgroundWork: BackgroundWorkList
  /// Whether another process goes on with its sockets.
  let hasHandedOver = Atomic(false)
  /// How the run at hand ends, and what goes on beside calls during it.
  let ending = Mutex<RunEnding?>(nil)
  let keeping = Mutex<[RepeatedWork]>([])
  /// None when metrics are read through Unix sockets only.
  let metrics: MetricsListener?

  /// Loads certificates and connects services, interceptors and pages; opens nothing yet.
  ///
  /// `statistics` were made for `plan.loops` loops, and are prepared here.
  public convenience init(
    _ plan: ServerPlan, statistics: MethodStatistics
  ) throws(CommandError) {
    var log = plan.logLevel == .off ? nil : plan.log
    if log == nil, plan.logLevel != .off { log = try LogWriter() }
    try self.init(plan, statistics: statistics, log: log)
  }

  /// The same with a log that is written elsewhere.
  init(_ plan: ServerPlan, statistics: MethodStatistics, log: LogWriter?) throws(CommandError) {
    manager = plan.listening.manager
    isSucceeded = plan.listening.outlivesProcess
    backgroundWork = BackgroundWorkList(plan.backgroundWork)
    self.statistics = statistics
    self.log = log

    var options = plan.options
    options.headInterceptors = [statistics]
    let accessLog =
      plan.logLevel == .off ? nil : log.map { AccessLog(level: plan.logLevel, writer: $0) }
    self.accessLog = accessLog
    if let accessLog { options.headInterceptors.append(accessLog) }
    options.headInterceptors += plan.options.headInterceptors
    let health = HealthState(
      services: plan.services.map(\.descriptor.name), obstacle: plan.obstacle)
    self.health = health
    let openAPI = plan.openAPI.map { OpenAPIPages.pages(plan.services, $0) } ?? []
    var services = plan.services + [HealthService(health).registered()]
    let figures = LateStatus()
    let unrouted: UnroutedRequests
    var metricsContext: TLSContext?
    if let files = plan.metrics?.certificates { metricsContext = try Self.loadCertificates(files) }
    do throws(RegistrationError) {
      services += try ReflectionService.registered(describing: services)
      let protocols: [any WireProtocol] = [
        GRPC.native, GRPC.web, GRPC.webText, WebSocketProtocol(plan.httpLimits), Connect(),
        try JSONGateway(services, deadlines: plan.gatewayDeadlines),
      ]
      unrouted = UnroutedRequests(loops: plan.loops, dialects: protocols.map(\.name))
      options.unrouted = { [unrouted, accessLog] request in
        unrouted.note(request)
        accessLog?.note(request)
      }
      handler = try RPCHandler(
        protocols: protocols, services: services,
        pages: HTTPPage.health(health) + [MetricsPage.local { figures.read() }] + openAPI
          + plan.pages,
        options: options)
      metrics = try plan.metrics.map { (endpoint) throws(RegistrationError) in
        try MetricsListener(
          endpoint, tls: metricsContext, passed: plan.listening.passed, health: health
        ) {
          figures.read()
        }
      }
    } catch {
      throw .failure("\(error)")
    }
    statistics.prepare(services)

    var listeners: [HTTPServer.Listener] = []
    var endpoints: [ServerPlan.Endpoint] = []
    var certificates = metricsContext.map { [$0] } ?? []
    for endpoint in plan.endpoints {
      var context: TLSContext?
      let address: ListenAddress
      switch endpoint {
      case .plain(let plain): address = plain
      case .tls(let encrypted, let files):
        address = encrypted
        context = try Self.loadCertificates(files)
      case .administration(let path):
        var listener = HTTPServer.Listener(path: path)
        listener.passed = plan.listening.passed?.take(.administration)
        listeners.append(listener)
        endpoints.append(endpoint)
        continue
      }
      if let context { certificates.append(context) }
      for place in try plan.listening.places(address) {
        var listener = HTTPServer.Listener(place, tls: context)
        listener.passed = plan.listening.passed?.take(.address(address))
        listener.expectsProxyHeader = plan.listening.proxied.contains(address)
        listener.limits = plan.listening.limits.first { $0.address == address }?.limits
        listeners.append(listener)
        endpoints.append(endpoint)
      }
    }
    try plan.listening.check(plan.endpoints.compactMap(\.address))
    self.endpoints = endpoints
    self.certificates = certificates
    http = HTTPServer(
      limits: plan.httpLimits, connectionLimits: plan.connectionLimits, listeners: listeners,
      trustedProxies: plan.trustedProxies, loops: plan.loops, handler: handler,
      noteRefusedClient: log.map { RefusedClientLines($0).note })
    status = StatusRegistry(
      statistics.statusSources + unrouted.statusSources + http.statusSources
        + plan.statusSources + ProcessStatus.sources)
    figures.set(status)
  }

  /// Opens the listeners, starts the loops and then the background work; the server is ready when this returns.
  ///
  /// When one of them cannot, the others are ended again.
  public func start() throws(CommandError) {
    // First, so that it is there when calls are taken.
    try metrics?.start()
    do throws(SocketError) {
      try http.start()
    } catch {
      metrics?.stop()
      throw .failure("cannot listen: \(error)")
    }
    do throws(CommandError) {
      try backgroundWork.start()
    } catch {
      stop()
      throw error
    }
  }

  /// Where the server listens, with the ports that the system chose, in the order of the plan.
  public var endpointsInUse: [ServerPlan.Endpoint] {
    var ports = http.boundPorts[...]
    return endpoints.map { endpoint in
      switch endpoint {
      case .plain(let address):
        return .plain(ports.popFirst().map { address.bound(to: $0) } ?? address)
      case .tls(let address, let files):
        return .tls(ports.popFirst().map { address.bound(to: $0) } ?? address, files)
      case .administration:
        _ = ports.popFirst()
        return endpoint
      }
    }
  }

  /// Where metrics are read, with the port that the system chose; nil for Unix sockets only.
  public var metricsURL: String? { metrics?.url }

  /// Reads the certificates again; on an error the old ones stay in use and its text is returned.
  public func reloadCertificates() -> String? {
    for context in certificates {
      do throws(TLSError) {
        if try context.reload() { http.reviewClients(of: context) }
      } catch {
        return "\(error)"
      }
    }
    return nil
  }

  /// Begins what goes on beside calls for as long as the process runs: a look at the files of certificates, and word to
  /// the service manager that every loop turns.
  ///
  /// - Throws: Why there is no thread for it.
  func startKeeping() throws(CommandError) -> [RepeatedWork] {
    var work: [RepeatedWork] = []
    if !certificates.isEmpty {
      let watch = Mutex(CertificateWatch(certificates))
      work.append(
        try RepeatedWork("certificates", every: CertificateWatch.interval) { [http] in
          let outcomes = watch.withLock { $0.look { http.reviewClients(of: $0) } }
          for outcome in outcomes {
            switch outcome {
            case .reloaded(let file): Console.note("certificate read again: \(file)")
            case .failed(let reason):
              Console.note("cannot read certificates again, the old ones stay in use: \(reason)")
            }
          }
        })
    }
    if let interval = manager.watchdogNanoseconds {
      // Twice in the time that the manager waits, as sd_watchdog_enabled(3) has it.
      work.append(
        try RepeatedWork("watchdog", every: interval / 2) { [http, manager] in
          http.whenEveryLoopTurned { manager.tell(.alive) }
        })
    }
    return work
  }

  /// Changes which calls are logged; returns why it cannot, nil when it did.
  public func setLogLevel(_ level: AccessLog.Level) -> String? {
    guard let accessLog else { return "the server was started without a log" }
    accessLog.level = level
    return nil
  }

  /// Lets running calls finish, for as long as a drain may take, and ends the server.
  ///
  /// It is not ready from now on and accepts no connections; calls that still come on open ones are refused
  /// after a moment. Blocks. Returns whether every call could finish.
  @discardableResult
  public func drainAndStop() -> Bool {
    health.drain()
    backgroundWork.beginStop()
    let isClean = http.drain { handler.refusesCalls = true }
    backgroundWork.finishStop()
    stop()
    return isClean
  }

  /// Logs what happens to the server as a whole.
  func note(_ event: StaticString, _ members: [(name: StaticString, value: String)] = []) {
    log?.note(event, members, level: .info)
  }

  /// Ends the server at once; running calls are cut off, and background work begins to stop and is not waited for.
  ///
  /// Blocks until its threads have ended.
  public func stop() {
    backgroundWork.beginStop()
    metrics?.stop()
    http.stop()
    if !hasHandedOver.load(ordering: .relaxed) {
      for case .administration(let path) in endpoints { unlink(path) }
    }
    log?.flush()
  }

  static func loadCertificates(
    _ files: TLSContext.Configuration
  ) throws(CommandError) -> TLSContext {
    do throws(TLSError) {
      return try TLSContext(files)
    } catch {
      throw .failure("\(error)")
    }
  }
}
