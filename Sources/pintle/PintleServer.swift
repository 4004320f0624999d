import API
import Base
import RPC
public import Server
public import Services
import Store

/// Connects Pintle's services and interceptors to a server.
enum PintleServer {
  /// A server of `directory` on `endpoints`; it is not started.
  ///
  /// `publicURL` is where others reach it, as far as that is known.
  static func make(
    _ directory: DataDirectory, endpoints: [ServerPlan.Endpoint], loops: Int, keys: InstanceKeys,
    publicURL: String? = nil, corsOrigins: [String] = [], logLevel: AccessLog.Level = .off
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
    plan.options.headInterceptors = [
      OperatorInterceptor(operatorCaller: operatorCaller), authentication,
    ]
    let events = EventService(
      store: store, identifiers: directory.identifiers, authentication: authentication)
    plan.drainStarted = { events.drain() }
    plan.pages = keys.pages
    let own = [
      ManagementService(store: store, identifiers: directory.identifiers).registered(),
      AdminService(
        store: store, identifiers: directory.identifiers, random: SystemRandomSource(),
        keys: keys, callCounts: statistics
      ).registered(),
      events.registered(),
    ]
    let catalog = ConditionCatalog(
      services: own.map(\.descriptor) + ActionsAPI.descriptors
        + [Grpc.Health.V1.HealthDescriptor.service])
    let actions = ActionsAPI.registered(
      targets: Targets(
        store: store, masterKey: directory.masterKey, identifiers: directory.identifiers),
      executions: Executions(store: store, catalog: catalog), instance: store.instanceID,
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
