import API
import Base
import Delivery
import Engine
import RPC
import Records
import Server
import Services
import Store

/// Pintle's services, with the interceptors and the worker that stand behind them, connected to each other.
struct PintleServices {
  let authentication: AuthenticationInterceptor
  /// Executions of requests, responses and functions.
  let executions: ExecutionSetup
  /// Executions of events.
  let deliveries: EventDeliveries
  /// Runs of workflows.
  let workflowRuns: WorkflowRuns
  let workflows: WorkflowService
  let events: EventService
  /// What happened because of one thing.
  let runs: RunService
  /// Triggers: what their services share, and the worker that sends invocations.
  let triggers: TriggerParts
  let invocations: TriggerInvocations
  /// What happens because of events.
  let eventFollower: EventFollower
  /// Where clients get access tokens, and find out about them.
  let tokenPages: [HTTPPage]
  /// Every service but health and reflection, which every server has.
  let registered: [RegisteredService]

  /// Connects them; nothing runs yet.
  ///
  /// - Parameters:
  ///   - directory: Where the data lies.
  ///   - keys: The instance's own keys.
  ///   - access: How access tokens are made.
  ///   - publicURL: Where others reach the server, as far as that is known.
  ///   - outgoing: How targets are called.
  ///   - throttle: How often calls may be made.
  ///   - loops: How many loops the server has.
  ///   - limits: The server's, of messages.
  ///   - skipsExecutions: Whether executions of requests and responses are not run.
  ///   - eventSettings: What the published events of one organization may take, and whether events tell of clients.
  ///   - callCounts: What the administration tells of calls.
  ///   - workflows: What steps of workflows need.
  ///   - eventBuses: Where event buses are reached; nil for nowhere.
  ///   - log: Where failed executions, deliveries and runs are noted; nil for nowhere.
  ///   - tracer: Records deliveries, runs and invocations in the traces of what brought them about; nil for nowhere.
  init(
    _ directory: DataDirectory, keys: InstanceKeys, access: AccessTokens, publicURL: String?,
    outgoing: OutgoingSettings, throttle: CallThrottle, loops: Int, limits: MessageLimits,
    skipsExecutions: Bool, eventSettings: EventSettings, callCounts: any CallCountSource,
    workflows: WorkflowSettings, eventBuses: EventBusEndpoint?, log: LogWriter?,
    tracer: Tracer? = nil
  ) {
    let (store, identifiers) = (directory.store, directory.identifiers)
    let targetKeys = TargetSigningKeys(masterKey: directory.masterKey)
    authentication = AuthenticationInterceptor(
      store: store, tokens: access, throttle: throttle,
      recordsClients: eventSettings.recordsClients)
    tokenPages =
      TokenEndpoint(store: store, tokens: access, throttle: throttle).pages
      + DiscoveryPages(tokens: access).pages
    executions = ExecutionSetup(
      store: store, keys: targetKeys, signer: keys.signer,
      sender: OutgoingClients(settings: outgoing),
      backgroundSender: OutgoingClients(settings: outgoing.apart()), identifiers: identifiers,
      log: ExecutionLines(log: log), loops: loops, limits: limits, skipsAll: skipsExecutions)
    deliveries = EventDeliveries(
      directory, requests: executions.requests, keys: targetKeys, outgoing: outgoing,
      log: DeliveryLines(log: log), tracer: tracer)
    let workflowSecrets = WorkflowSecretVault(masterKey: directory.masterKey)
    workflowRuns = WorkflowRuns(
      directory, outgoing: outgoing, settings: workflows,
      secrets: StoredWorkflowSecrets(workflowSecrets, store: store),
      log: WorkflowRunLines(log: log), tracer: tracer)
    events = EventService(store: store, identifiers: identifiers, quota: eventSettings.quota)
    let receiver = WorkflowReceiver.stored(
      workflowRuns.registry, workflowRuns.starter, tracer: tracer)
    triggers = TriggerParts(
      store: store, identifiers: identifiers, masterKey: directory.masterKey, workflows: receiver,
      hasEventBuses: eventBuses != nil)
    invocations = TriggerInvocations(
      directory, publicURL: publicURL, outgoing: outgoing, workflows: receiver,
      eventBuses: eventBuses, log: log, tracer: tracer)
    eventFollower = EventFollower(
      store, [workflowRuns.eventStarts.part, invocations.firing.part])

    runs = RunService(store: store, registry: workflowRuns.registry)
    self.workflows = WorkflowService(
      store: store, vault: workflowSecrets, registry: workflowRuns.registry,
      starter: workflowRuns.starter, identifiers: identifiers, publicURL: publicURL)

    let targets = Targets(
      store: store, masterKey: directory.masterKey, identifiers: identifiers,
      policy: outgoing.policy)
    let own = [
      ManagementService(store: store, identifiers: identifiers).registered(),
      AdminService(
        store: store, identifiers: identifiers, random: SystemRandomSource(), keys: keys,
        accessKeys: access.keys, callCounts: callCounts
      ).registered(),
      events.registered(), executions.functions.registered(),
      DeliveryService(store: store, states: deliveries.states).registered(),
      TargetSettingsService(
        targets: targets, signer: keys.signer, trials: executions.trials
      ).registered(),
      LabelService(store: store).registered(),
      self.workflows.registered().rendering(WorkflowErrorRenderer()),
      runs.registered(),
      TriggerService(triggers).registered(),
      InvocationService(triggers).registered(),
      EventBusService(triggers).registered(),
    ]
    // What conditions may name is what is served.
    let catalog = ConditionCatalog(
      services: own.map(\.descriptor) + ActionsAPI.descriptors
        + [
          Pintle.Execution.V1.ExecutionServiceDescriptor.service,
          Grpc.Health.V1.HealthDescriptor.service,
        ])
    let definitions = Executions(store: store, catalog: catalog)
    registered =
      own + [ExecutionSettingsService(executions: definitions).registered()]
      + ActionsAPI.registered(
        targets: targets, executions: definitions,
        instance: store.instanceID,
        domain: publicURL.flatMap { PublicURL.host($0) })
  }
}
