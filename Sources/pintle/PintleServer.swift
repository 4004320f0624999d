import API
import Base
import Delivery
import Engine
import RPC
public import Server
public import Services
import Store

/// Connects Pintle's services and interceptors to a server.
enum PintleServer {
  /// A server of `directory` on `endpoints`; it is not started.
  ///
  /// - Parameters:
  ///   - directory: Where its data lies.
  ///   - endpoints: Where it listens.
  ///   - loops: How many threads serve.
  ///   - keys: The instance's own keys.
  ///   - publicURL: Where others reach it, as far as that is known.
  ///   - corsOrigins: Whose pages may call; any when empty.
  ///   - outgoing: What outgoing calls may reach besides the public internet, and whom they trust.
  ///   - delivers: Whether it delivers events while it runs.
  ///   - skipsExecutions: Whether executions of requests and responses are not run; written down as an event.
  ///   - logLevel: Which calls are logged.
  /// - Returns: The server.
  /// - Throws: What is wrong with the data or the endpoints.
  static func make(
    _ directory: DataDirectory, endpoints: [ServerPlan.Endpoint], loops: Int, keys: InstanceKeys,
    publicURL: String? = nil, corsOrigins: [String] = [],
    outgoing: OutgoingSettings = OutgoingSettings(), delivers: Bool = false,
    skipsExecutions: Bool = false, logLevel: AccessLog.Level = .off
  ) throws(CommandError) -> ProgramServer {
    let statistics = MethodStatistics(loops: loops)
    let store = directory.store
    let operatorCaller: Caller
    do throws(RPCError) {
      operatorCaller = try Blocking.run { () async throws(RPCError) in
        try await Bootstrap.operatorCaller(in: store)
      }
    } catch {
      throw .failure("cannot read the data directory: \(error.message)")
    }
    var plan = ServerPlan()
    plan.endpoints = endpoints
    plan.loops = loops
    plan.logLevel = logLevel
    plan.options.cors = CORSPolicy(origins: corsOrigins)
    let authentication = AuthenticationInterceptor(store: store)
    let log = logLevel == .off ? nil : LogWriter()
    plan.log = log
    let targetKeys = TargetSigningKeys(masterKey: directory.masterKey)
    let executions = ExecutionSetup(
      store: store, keys: targetKeys, signer: keys.signer,
      sender: OutgoingClients(settings: outgoing), identifiers: directory.identifiers,
      log: ExecutionLines(log: log), loops: loops, limits: plan.options.limits,
      skipsAll: skipsExecutions)
    if skipsExecutions { try noteSkipping(executions.breakGlass, log) }
    plan.options.headInterceptors = [
      OperatorInterceptor(operatorCaller: operatorCaller), authentication, executions.breakGlass,
    ]
    plan.options.messageInterceptors = [executions.interceptor]
    let deliveries = EventDeliveries(
      directory, requests: executions.requests, keys: targetKeys, outgoing: outgoing,
      log: DeliveryLines(log: log))
    if delivers { plan.listening = { deliveries.start() } }
    plan.callsEnded = {
      executions.endBackgroundCalls(log)
      if delivers { deliveries.finishStop() }
    }
    let events = EventService(
      store: store, identifiers: directory.identifiers, authentication: authentication)
    plan.drainStarted = {
      events.drain()
      if delivers { deliveries.beginStop() }
    }
    plan.pages = keys.pages
    let targets = Targets(
      store: store, masterKey: directory.masterKey, identifiers: directory.identifiers)
    let own = [
      ManagementService(store: store, identifiers: directory.identifiers).registered(),
      AdminService(
        store: store, identifiers: directory.identifiers, random: SystemRandomSource(),
        keys: keys, callCounts: statistics
      ).registered(),
      events.registered(), executions.functions.registered(),
      DeliveryService(store: store, states: deliveries.states).registered(),
      TargetSettingsService(targets: targets, signer: keys.signer).registered(),
    ]
    let catalog = ConditionCatalog(
      services: own.map(\.descriptor) + ActionsAPI.descriptors
        + [Grpc.Health.V1.HealthDescriptor.service])
    let actions = ActionsAPI.registered(
      targets: targets, executions: Executions(store: store, catalog: catalog),
      instance: store.instanceID,
      domain: publicURL.flatMap { PublicURL.host($0) })
    plan.services = own + actions
    return try ProgramServer(plan, statistics: statistics)
  }
}

extension MethodStatistics: CallCountSource {
  public func callCounts() -> [CallCounts] {
    rows().map { row in
      CallCounts(
        method: row.method, dialect: row.dialect, started: row.started,
        handlersEntered: row.handlersEntered,
        finishedByCode: Dictionary(
          row.finishedByCode.map { ($0.code, $0.count) }, uniquingKeysWith: { first, _ in first }))
    }
  }
}
