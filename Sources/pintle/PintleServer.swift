import API
import Base
import Delivery
import Engine
import HTTP
import RPC
import Records
import Server
import Services
import Store
import WebFiles

/// Connects Pintle's services and interceptors to a server.
enum PintleServer {
  /// A server of `directory` on `endpoints`; it is not started.
  ///
  /// - Parameters:
  ///   - directory: Where its data lies.
  ///   - endpoints: Where it listens.
  ///   - loops: How many threads serve.
  ///   - keys: The instance's own keys.
  ///   - access: How access tokens are made.
  ///   - publicURL: Where others reach it, as far as that is known.
  ///   - corsOrigins: Whose pages may call; any when empty.
  ///   - peers: Whom it trusts among its peers, and what it lets them have.
  ///   - outgoing: What outgoing calls may reach besides the public internet, and whom they trust.
  ///   - delivers: Whether it delivers events while it runs.
  ///   - skipsExecutions: Whether executions of requests and responses are not run; written down as an event.
  ///   - eventSettings: How much of published events is kept, and for how long.
  ///   - workflows: What steps of workflows need.
  ///   - eventBuses: Where event buses are reached; nil for nowhere.
  ///   - metrics: Where metrics are read besides Unix sockets; nil for nowhere.
  ///   - traces: Where traces are exported; nil for nowhere.
  ///   - logLevel: Which calls are logged.
  ///   - logFormat: How lines are written.
  /// - Returns: The server.
  /// - Throws: What is wrong with the data or the endpoints.
  static func make(
    _ directory: DataDirectory, endpoints: [ServerPlan.Endpoint], loops: Int, keys: InstanceKeys,
    access: AccessTokens, publicURL: String? = nil, corsOrigins: [String] = [],
    peers: PeerSettings = PeerSettings(),
    outgoing: OutgoingSettings = OutgoingSettings(), delivers: Bool = false,
    skipsExecutions: Bool = false, eventSettings: EventSettings = EventSettings(),
    workflows: WorkflowSettings = WorkflowSettings(), eventBuses: EventBusEndpoint? = nil,
    metrics: MetricsEndpoint? = nil, traces: TraceSettings? = nil,
    logLevel: AccessLog.Level = .off,
    logFormat: LogFormat = .json
  ) throws(CommandError) -> ProgramServer {
    let operatorCaller = try operatorCaller(in: directory.store)
    let statistics = MethodStatistics(loops: loops)
    var log: LogWriter?
    if logLevel != .off { log = try LogWriter(format: logFormat) }
    var plan = ServerPlan()
    plan.endpoints = endpoints
    plan.loops = loops
    plan.listening = peers.listening
    plan.trustedProxies = peers.proxies
    plan.httpLimits = peers.limits
    plan.options.limits = peers.messages
    plan.gatewayDeadlines = peers.gatewayDeadlines
    plan.metrics = metrics
    plan.logLevel = logLevel
    plan.log = log
    plan.options.forwardedPrefixes = CallContext.forwardedPrefixes
    plan.options.ticketFields = CallContext.ticketFields
    plan.options.cors = CORSPolicy(origins: corsOrigins)
    let throttle = CallThrottle(peers.callRates)
    let exports = traces.map {
      TraceExports($0, instance: directory.store.instanceID, outgoing: outgoing, log: log)
    }
    let services = PintleServices(
      directory, keys: keys, access: access, publicURL: publicURL, outgoing: outgoing,
      throttle: throttle, loops: loops, limits: plan.options.limits,
      skipsExecutions: skipsExecutions, eventSettings: eventSettings, callCounts: statistics,
      workflows: workflows, eventBuses: eventBuses, log: log,
      tracer: exports?.tracer
    )
    let executions = services.executions
    if skipsExecutions { try noteSkipping(executions.breakGlass, log) }
    if let exports { plan.options.headInterceptors = [TraceInterceptor(exports.tracer)] }
    plan.options.headInterceptors += [
      OperatorInterceptor(operatorCaller: operatorCaller), services.authentication,
      executions.breakGlass,
    ]
    plan.options.messageInterceptors = [executions.interceptor]
    plan.services = services.registered
    plan.pages =
      keys.pages + services.tokenPages
      + [WebPages.client, WebPages.console, WebPages.welcome(version: Program.versionNumber)]
    plan.openAPI = APIDescription.settings
    let deadLetters = DeadLetterLines(log)
    deadLetters.follow(directory.store)
    let engine = EngineCounts()
    engine.follow(directory.store)
    if let exports { EngineTraces(tracer: exports.tracer).follow(directory.store) }
    plan.statusSources =
      directory.store.statusSources + executions.statusSources
      + services.deliveries.states.statusSources + throttle.statusSources
      + deadLetters.statusSources + engine.statusSources + [keys.ageSource, buildSource]
    if let exports { plan.statusSources += exports.tracer.statusSources }
    // The first, so that it ends behind all that makes spans.
    if let exports { plan.backgroundWork = [exports.work] }
    plan.backgroundWork +=
      (delivers
        ? [
          services.deliveries.work, services.invocations.work, services.workflowRuns.work,
          services.eventFollower.work,
        ] : [])
      + [
        executions.backgroundCalls(log), services.events.watches, services.triggers.held,
        services.workflows.held, services.runs.held,
        QueueWatch(store: directory.store, log: log).work,
      ]
    if let kept = eventSettings.keptNanoseconds {
      plan.backgroundWork.append(services.events.retention(keeping: kept).work(log))
    }
    if let log {
      access.followKeySets { log.note("key_set_failed", [("issuer", $0), ("message", $1)]) }
      FailedReactionLines(log).follow(directory.store)
      SpaceLines(log: log).follow(directory.store)
    }
    let store = directory.store
    plan.obstacle = {
      store.isFull ? "no space is left for the data directory" : store.obstacle
    }
    return try ProgramServer(plan, statistics: statistics)
  }

  /// Which program this is.
  private static let buildSource = StatusSource(
    name: "build_info", help: "1, with the version of the program.", kind: .gauge,
    labels: ["version"]
  ) { $0([Program.versionNumber], 1) }

  /// Who calls through the socket in the data directory.
  private static func operatorCaller(in store: Store) throws(CommandError) -> Caller {
    do throws(RPCError) {
      return try Blocking.run { () async throws(RPCError) in
        try await Bootstrap.operatorCaller(in: store)
      }
    } catch {
      throw .failure("cannot read the data directory: \(error.message)")
    }
  }
}
