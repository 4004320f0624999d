public import Base
public import Delivery
public import Engine
public import RPC
public import Store

/// The parts that run executions, connected: one for each server.
public struct ExecutionSetup: Sendable {
  /// Makes requests to targets, for calls and for deliveries.
  public let requests: TargetRequestBuilder
  /// Calls to async targets that are under way; drain them before the loops stop.
  public let background: BackgroundCalls
  /// What its calls to targets come to, as sources of a server's status.
  public let statusSources: [StatusSource]
  /// Behind authentication in the list of head interceptors.
  public let breakGlass: BreakGlass
  /// In the list of message interceptors.
  public let interceptor: ExecutionInterceptor
  /// `pintle.function.v1.FunctionService`.
  public let functions: FunctionService
  /// Sends a request to try a target.
  public let trials: TargetTrials

  /// Connects the parts.
  ///
  /// - Parameters:
  ///   - store: Where executions and targets are kept.
  ///   - keys: Opens the targets' signing keys.
  ///   - signer: Lends the instance's own keys.
  ///   - sender: Sends the requests that calls wait for.
  ///   - backgroundSender: Sends those that nobody waits for, from connections of its own.
  ///   - identifiers: Gives requests their ids.
  ///   - log: Learns of targets that failed.
  ///   - loops: How many loops the server has.
  ///   - limits: The server's, of messages.
  ///   - skipsAll: Whether the server was started to run no executions of requests and responses.
  public init(
    store: Store, keys: TargetSigningKeys, signer: InstanceSigner,
    sender: any OutgoingSender & Sendable, backgroundSender: any OutgoingSender & Sendable,
    identifiers: IdentifierSource, log: any ExecutionLog, loops: Int,
    limits: MessageLimits = MessageLimits(), skipsAll: Bool = false
  ) {
    let catalog = ExecutionCatalog(store, keys: keys)
    requests = TargetRequestBuilder(
      encoder: PayloadEncoder(signer: signer), signer: signer, timeSource: store.timeSource)
    background = BackgroundCalls()
    let counts = ExecutionCounts()
    statusSources = background.statusSources + counts.statusSources
    let runner = ExecutionRunner(
      caller: TargetCaller(sender: sender, requests: requests, identifiers: identifiers),
      backgroundCaller: TargetCaller(
        sender: backgroundSender, requests: requests, identifiers: identifiers),
      background: background, timeSource: store.timeSource, log: log,
      counts: counts)
    breakGlass = BreakGlass(store: store)
    interceptor = ExecutionInterceptor(
      catalog: catalog, runner: runner, breakGlass: breakGlass, instanceID: store.instanceID,
      loops: loops, limits: limits, skipsAll: skipsAll)
    trials = TargetTrials(
      store: store, sender: sender, requests: requests, identifiers: identifiers)
    functions = FunctionService(catalog: catalog, runner: runner)
  }
}
