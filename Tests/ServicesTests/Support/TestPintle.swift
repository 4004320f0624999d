import API
import Base
import Crypto
import Delivery
import Engine
import Glibc
import HTTP
import RPC
import Records
import Services
import Synchronization
import TestDatabases
import Wire

@testable import Net
@testable import Store

/// A whole Pintle without sockets: a store on a disk, both services, authentication, and a loop that is turned
/// by hand.
final class TestPintle {
  /// The administrator's token that the first start makes.
  static let ownerToken = "the-owner's-token-0123456789"
  /// Where the clock stands at the beginning: 2023-11-14T22:13:20Z.
  static let startSeconds: Int64 = 1_700_000_000

  let directory = TemporaryDirectory()
  let time = ManualTimeSource(wallNanoseconds: startSeconds * 1_000_000_000)
  let store: Store
  let events: EventService
  /// What the services of triggers share.
  let triggers: TriggerParts
  let services: [RegisteredService]
  let counts = TestCallCounts()
  /// Where calls to targets go.
  let outgoing = TestSender()
  let executionLog = TestExecutionLog()
  let workflows: WorkflowService
  /// How triggers start workflows; nil for not at all.
  private let receiver: WorkflowReceiver?
  /// How targets fare, as a worker would tell.
  let deliveryStates = DeliveryStates()
  /// What seals secrets.
  let masterKey: MasterKey
  /// The instance's own keys; they are not made.
  let keys: InstanceKeys
  /// The access tokens that it gives out and takes.
  let access: AccessTokens
  let loop: EventLoop
  private let handler: RPCHandler
  /// The organization of the first start.
  private(set) var home = ""
  /// The account of the first start.
  private(set) var administrator = ""

  /// `wrap` may put something of the test's before the database, `replace` other methods in the place of the services',
  /// `runsWorkflows` lets triggers start workflows.
  init(
    skipsExecutions: Bool = false, quota: EventQuota = EventQuota(),
    callRates: CallThrottle.Rates = .init(), workflows: WorkflowReceiver? = nil,
    hasEventBuses: Bool = false, runsWorkflows: Bool = false,
    issuer: String? = "https://pintle.example.com", more: [RegisteredService] = [],
    trusted: [TrustedIssuer] = [],
    wrap: (any Database) -> any Database = { $0 },
    replacing replace: (ServerMethod) -> ServerMethod = { $0 }
  ) throws {
    loop = EventLoop(timeSource: time)
    let identifiers = IdentifierSource(timeSource: time)
    let store = try Store(
      wrap(try TestDatabase.of(directory.path, with: .current)), schema: .current, timeSource: time,
      identifiers: identifiers)
    self.store = store
    masterKey = try MasterKey([UInt8](repeating: 7, count: AES256GCM.keyLength))
    keys = InstanceKeys(store: store, masterKey: masterKey)
    access = AccessTokens(
      issuer: issuer, keys: AccessKeys(store: store, masterKey: masterKey),
      instance: store.instanceID,
      trusted: trusted.isEmpty
        ? nil : TrustedIssuers(trusted, sender: outgoing, timeSource: time))
    let throttle = CallThrottle(callRates, timeSource: time)
    let authentication = AuthenticationInterceptor(
      store: store, tokens: access, throttle: throttle)
    events = EventService(
      store: store, identifiers: identifiers, quota: quota, gatherNanoseconds: 0)
    let setup = ExecutionSetup(
      store: store, keys: TargetSigningKeys(masterKey: masterKey), signer: TestInstanceKeys.signer,
      sender: outgoing, backgroundSender: outgoing, identifiers: identifiers, log: executionLog,
      loops: 1,
      skipsAll: skipsExecutions)
    let registry = StepRegistry.standard(connectors: [])
    let starter = WorkflowStarter(
      identifiers: identifiers, timeSource: time, authority: AccountAuthority())
    receiver = runsWorkflows ? .stored(registry, starter) : workflows
    triggers = TriggerParts(
      store: store, identifiers: identifiers, masterKey: masterKey, workflows: receiver,
      hasEventBuses: hasEventBuses)
    let targets = Targets(store: store, masterKey: masterKey, identifiers: identifiers)
    self.workflows = WorkflowService(
      store: store, vault: WorkflowSecretVault(masterKey: masterKey), registry: registry,
      starter: starter, identifiers: identifiers, publicURL: "https://pintle.example.com")
    let own = [
      ManagementService(store: store, identifiers: identifiers).registered(),
      AdminService(
        store: store, identifiers: identifiers, random: SystemRandomSource(), keys: keys,
        accessKeys: access.keys, callCounts: counts
      ).registered(),
      events.registered(), setup.functions.registered(),
      DeliveryService(store: store, states: deliveryStates).registered(),
      TargetSettingsService(
        targets: targets, signer: TestInstanceKeys.signer, trials: setup.trials
      ).registered(),
      LabelService(store: store).registered(),
      self.workflows.registered().rendering(WorkflowErrorRenderer()),
      RunService(store: store, registry: registry).registered(),
      TriggerService(triggers).registered(),
      InvocationService(triggers).registered(), EventBusService(triggers).registered(),
    ]
    let catalog = ConditionCatalog(
      services: own.map(\.descriptor) + ActionsAPI.descriptors
        + [
          Pintle.Execution.V1.ExecutionServiceDescriptor.service,
          Grpc.Health.V1.HealthDescriptor.service,
        ])
    let executions = Executions(store: store, catalog: catalog)
    let actions =
      [ExecutionSettingsService(executions: executions).registered()]
      + ActionsAPI.registered(
        targets: targets, executions: executions, instance: store.instanceID,
        domain: "pintle.example.com")
    services = (own + actions + more).map { service in
      RegisteredService(descriptor: service.descriptor, methods: service.methods.map(replace))
        .rendering(service.errors)
    }
    var options = RPCOptions()
    options.forwardedPrefixes = CallContext.forwardedPrefixes
    options.headInterceptors = [authentication, setup.breakGlass]
    options.messageInterceptors = [setup.interceptor]
    handler = try RPCHandler(
      protocols: [
        GRPC.native, GRPC.web, GRPC.webText, WebSocketProtocol(), Connect(),
        try JSONGateway(services),
      ],
      services: services,
      pages: TokenEndpoint(store: store, tokens: access, throttle: throttle).pages
        + DiscoveryPages(tokens: access).pages,
      options: options)
    let isFirst = try run {
      try await Bootstrap.run(
        token: BearerToken(text: Self.ownerToken), store: store, identifiers: identifiers)
    }
    precondition(isFirst, "a new directory is empty")
    let members = try call("ListInstanceMembers")
    home = members.string("members.0.organizationId")
    administrator = members.string("members.0.accountId")
  }

  /// Makes what signs access tokens, as the first start does; not for every test, since making keys takes time.
  func prepareAccessKeys() throws {
    let accessKeys = access.keys
    try run { try await accessKeys.prepare() }
  }

  deinit {
    if let worker { try? run { await worker.stop(grace: 0) } }
    if let runWorker { try? run { await runWorker.stop(grace: 0) } }
    loop.windDown()
    store.close()
  }

  // MARK: Triggers

  /// What sends invocations, once it was started.
  private var worker: InvocationWorker?

  /// Begins to send invocations to the invented servers, and to start workflows.
  func startInvocations(
    workflows: WorkflowReceiver? = nil, eventBuses: EventBusEndpoint? = nil
  ) {
    var parts = InvocationWorker.Parts(
      store: store, identifiers: IdentifierSource(timeSource: time), masterKey: masterKey,
      publicURL: "https://pintle.example.com")
    parts.workflows = workflows ?? receiver
    parts.eventBuses = eventBuses
    let worker = InvocationWorker(parts, host: LoopHost(loop)) { [outgoing] in outgoing }
    worker.start()
    self.worker = worker
  }

  // MARK: Workflows

  /// What goes on with runs, once it was started.
  private var runWorker: WorkflowRunWorker?

  /// Begins to go on with runs of workflows, whose requests the invented servers answer.
  func startRuns() {
    var parts = WorkflowRunWorker.Parts(
      store: store, identifiers: IdentifierSource(timeSource: time),
      registry: StepRegistry.standard(connectors: []), authority: AccountAuthority())
    parts.secrets = StoredWorkflowSecrets(WorkflowSecretVault(masterKey: masterKey), store: store)
    let worker = WorkflowRunWorker(parts, host: LoopHost(loop)) { [outgoing, time] in
      OutgoingEffects(sender: outgoing, timeSource: time)
    }
    worker.start()
    runWorker = worker
  }

  /// Ends what goes on with runs, as the end of the process would.
  func stopRuns() throws {
    guard let runWorker else { return }
    self.runWorker = nil
    try run { await runWorker.stop(grace: 0) }
  }

  /// Moves the clock.
  func advance(milliseconds: Int64) {
    endReads()
    time.advance(nanoseconds: milliseconds * 1_000_000)
  }

  /// Moves the clock.
  func advance(seconds: Int64) { advance(milliseconds: seconds * 1000) }

  /// Lets reads end that are under way on an engine that does not answer inline: the clock's step would use up their time.
  ///
  /// What a read has begun comes to nothing for a while before it counts as ended: it may have further ones made.
  private func endReads() {
    guard !store.answersInline else { return }
    let clock = SystemTimeSource()
    let start = clock.monotonicNanoseconds()
    // A test may hold one up on purpose.
    let longest = start + 10_000_000_000
    var (now, quietSince) = (start, start)
    while now < longest, now - quietSince < 20_000_000 {
      loop.turn(maximumWait: 5_000_000)
      now = clock.monotonicNanoseconds()
      if store.isReading || store.queuedCommands > 0 { quietSince = now }
    }
  }

  // MARK: Calls

  /// Who calls, and what else stands in the request's head.
  struct Caller: Sendable {
    /// The value behind "Bearer "; nil for no field.
    var token: String? = TestPintle.ownerToken
    /// The whole `authorization` field instead of a token.
    var authorization: String?
    /// The organization to select.
    var organization: String?
    /// The value of `accept-language`.
    var language: String?
    /// Where the call comes from; nil for nowhere that is counted.
    var address: IPAddress?
    /// The server that the client means; such a request comes encrypted.
    var authority = ""
    /// What the client has shown in the handshake.
    var certificate: ClientCertificate?
    /// Further header fields.
    var others: [(String, String)] = []

    /// The administrator of the instance.
    static let owner = Caller()

    var fields: [(String, String)] {
      var fields: [(String, String)] = []
      if let authorization {
        fields.append(("authorization", authorization))
      } else if let token {
        fields.append(("authorization", "Bearer \(token)"))
      }
      if let organization { fields.append(("x-zitadel-orgid", organization)) }
      if let language { fields.append(("accept-language", language)) }
      return fields + others
    }

    /// The same caller with another language.
    func speaking(_ language: String) -> Caller {
      var caller = self
      caller.language = language
      return caller
    }

    /// The same caller in another organization.
    func selecting(_ organization: String) -> Caller {
      var caller = self
      caller.organization = organization
      return caller
    }
  }

  /// A method of one of the services, and its service; `name` is the method's path, or its name alone where no
  /// service before has such a method.
  func method(_ name: String) throws -> (MethodDescriptor, ServiceDescriptor) {
    for service in services {
      if let method = service.descriptor.methods.first(where: { $0.name == name || $0.path == name }
      ) {
        return (method, service.descriptor)
      }
    }
    throw UnreadableAnswer(reason: "no method \(name)")
  }

  /// Calls a method and waits for its answer.
  func call(
    _ name: String, _ json: JSONValue = [:], as caller: Caller = .owner, by route: CallRoute = .json
  ) throws -> Answer {
    let (method, service) = try method(name)
    let request = try RawRequest(method, of: service, json: json, by: route)
    let stream = send(request, as: caller)
    try turn { stream.isFinished }
    return switch route {
    case .grpc: try Answer(grpc: stream, responseName: method.responseName)
    case .grpcWeb: try Answer(grpcWeb: stream, responseName: method.responseName)
    case .connect: try Answer(connect: stream)
    case .json, .bareJSON: try Answer(gateway: stream)
    }
  }

  /// Sends a request to the JSON gateway as it is.
  func send(
    _ method: HTTPMethod, _ target: String, _ body: String = "", as caller: Caller = .owner
  ) throws -> Answer {
    let stream = send(
      RawRequest(method: method, target: target, body: Array(body.utf8)), as: caller)
    try turn { stream.isFinished }
    return try Answer(gateway: stream)
  }

  /// Sends a request as it is and waits for its answer, whatever its form.
  func exchange(
    _ method: HTTPMethod, _ target: String, _ fields: [(String, String)] = [], body: [UInt8] = [],
    from address: IPAddress? = nil
  ) throws -> MemoryStream {
    var caller = Caller(token: nil)
    caller.address = address
    let stream = send(
      RawRequest(method: method, target: target, fields: fields, body: body), as: caller)
    try turn { stream.isFinished }
    return stream
  }

  /// Makes several calls at once and waits for all of them; answers stand in the order of the requests.
  func callAll(
    _ name: String, _ requests: [JSONValue], as caller: Caller = .owner
  ) throws -> [Answer] {
    let (method, service) = try method(name)
    let streams = try requests.map { json in
      send(try RawRequest(method, of: service, json: json, by: .json), as: caller)
    }
    try turn { streams.allSatisfy(\.isFinished) }
    return try streams.map { try Answer(gateway: $0) }
  }

  /// Begins a call, runs `meanwhile` after the caller was let through and before the handler starts, and
  /// waits for the answer.
  func call(
    _ name: String, _ json: JSONValue, as caller: Caller, meanwhile: () throws -> Void
  ) throws -> Answer {
    let (method, service) = try method(name)
    let request = try RawRequest(method, of: service, json: json, by: .json)
    let stream = open(request, as: caller)
    try meanwhile()
    finish(request, on: stream)
    try turn { stream.isFinished }
    return try Answer(gateway: stream)
  }

  /// Makes a call, runs `meanwhile` once a target of its executions was called, and waits for the answer.
  func call(
    _ name: String, _ json: JSONValue, as caller: Caller, whileTargetIsCalled meanwhile: () -> Void
  ) throws -> Answer {
    let (method, service) = try method(name)
    let before = outgoing.sent.count
    let stream = send(
      try RawRequest(method, of: service, json: json, by: .json), as: caller)
    try turn { outgoing.sent.count > before }
    meanwhile()
    try turn { stream.isFinished }
    return try Answer(gateway: stream)
  }

  /// Makes a call while a command holds the writer, runs `release` once the call's own command waits behind it, and
  /// waits for the answer.
  func call(
    _ name: String, _ json: JSONValue, queuedAs caller: Caller, release: () -> Void
  ) throws -> Answer {
    let (method, service) = try method(name)
    let stream = send(try RawRequest(method, of: service, json: json, by: .json), as: caller)
    try turn { stream.isFinished || store.queuedCommands > 0 }
    release()
    try turn { stream.isFinished }
    return try Answer(gateway: stream)
  }

  private func send(_ request: RawRequest, as caller: Caller) -> MemoryStream {
    let stream = open(request, as: caller)
    finish(request, on: stream)
    return stream
  }

  func open(_ request: RawRequest, as caller: Caller) -> MemoryStream {
    // Makes this thread the loop's.
    loop.turn(maximumWait: 0)
    let stream = MemoryStream(loop: loop)
    stream.address = caller.address
    stream.certificate = caller.certificate
    stream.head.isSecure = !caller.authority.isEmpty
    Array(caller.authority.utf8).withUnsafeBytes { stream.head.setAuthority($0) }
    stream.head.method = request.method
    Array(request.target.utf8).withUnsafeBytes { stream.head.setTarget($0) }
    for (name, value) in request.fields + caller.fields {
      Array(name.utf8).withUnsafeBytes { name in
        Array(value.utf8).withUnsafeBytes { stream.head.append(name: name, value: $0) }
      }
    }
    handler.handle(stream)
    return stream
  }

  func finish(_ request: RawRequest, on stream: MemoryStream) {
    if !request.body.isEmpty { stream.sink?.received(request.body.span.bytes) }
    stream.sink?.ended(trailers: nil)
  }

  /// How long an answer may take before it counts as lost, in real seconds.
  ///
  /// The largest list takes a tenth of a second. Many tests begin at once: with the address sanitizer, on a busy
  /// machine, a call has waited for minutes until its turn came.
  private static let patienceSeconds: Int64 = 600

  /// Turns the loop until `isDone`; writes come back from the writer's thread, so it waits for them.
  func turn(until isDone: () -> Bool) throws {
    let clock = SystemTimeSource()
    let deadline = clock.monotonicNanoseconds() + Self.patienceSeconds * 1_000_000_000
    while !isDone() {
      guard clock.monotonicNanoseconds() < deadline else {
        throw UnreadableAnswer(reason: "no answer within \(Self.patienceSeconds) s")
      }
      loop.turn(maximumWait: 100_000_000)
    }
  }

  /// Begins something asynchronous on the loop, which goes on whenever that is turned: it needs no thread of the pool,
  /// all of which other tests may hold.
  func start<Value: Sendable>(
    _ body: @escaping @Sendable () async throws -> Value
  ) -> Task<Value, any Error> {
    loop.turn(maximumWait: 0)
    return Task(executorPreference: loop) { try await body() }
  }

  /// Runs something asynchronous on the loop and waits for it.
  func run<Value: Sendable>(
    _ body: @escaping @Sendable () async throws -> Value
  ) throws -> Value {
    let result = ResultBox<Value>()
    let loop = loop
    loop.turn(maximumWait: 0)
    Task(executorPreference: loop) {
      do {
        let value = try await body()
        result.set(.success(value))
      } catch {
        result.set(.failure(error))
      }
    }
    try turn { result.value != nil }
    guard let value = result.value else { throw UnreadableAnswer(reason: "no result") }
    return try value.get()
  }
}

/// The outcome of something asynchronous, once it is there.
private final class ResultBox<Value: Sendable>: Sendable {
  private let result = Mutex<Result<Value, any Error>?>(nil)

  var value: Result<Value, any Error>? { result.withLock { $0 } }

  func set(_ value: Result<Value, any Error>) { result.withLock { $0 = value } }
}

/// Call counts that a test makes up.
final class TestCallCounts: CallCountSource {
  private let counts = Mutex<[CallCounts]>([])

  func set(_ value: [CallCounts]) { counts.withLock { $0 = value } }

  func callCounts() -> [CallCounts] { counts.withLock { $0 } }
}
