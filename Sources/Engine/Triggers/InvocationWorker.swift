public import Base
public import Crypto
public import Delivery
public import Store

/// Sends invocations, and ends those whose deadline is over: the worker of the queue's invocations, on a loop.
public final class InvocationWorker: Sendable {
  /// What a worker is made of.
  public struct Parts: Sendable {
    public var store: any WorkStore
    public var identifiers: IdentifierSource
    let subscriptionSecrets: TriggerSecrets
    let eventBusSecrets: TriggerSecrets
    let payload: InvocationPayload
    /// Nil where there are no workflows.
    public var workflows: WorkflowReceiver?
    /// Where event buses are reached; nil where there are none.
    public var eventBuses: EventBusEndpoint?
    /// Records what is sent in the traces of what invoked; nil for nowhere.
    public var tracer: Tracer?
    /// What operators are told.
    public var note: @Sendable (WorkTrouble) -> Void = { _ in }
    /// Whether no other worker can be alive: the data directory has one owner.
    public var isSoleOwner = true

    /// Collects the parts.
    ///
    /// - Parameters:
    ///   - store: Where invocations stand.
    ///   - identifiers: Names the worker.
    ///   - masterKey: Opens the secrets of subscriptions, and makes those of invocations.
    ///   - publicURL: Where others reach the server, without a slash at the end; nil when that is not known.
    public init(
      store: any WorkStore, identifiers: IdentifierSource, masterKey: MasterKey, publicURL: String?
    ) {
      self.store = store
      self.identifiers = identifiers
      subscriptionSecrets = TriggerSecrets(.subscription, masterKey: masterKey)
      eventBusSecrets = TriggerSecrets(.eventBus, masterKey: masterKey)
      payload = InvocationPayload(
        secrets: InvocationSecrets(masterKey: masterKey), publicURL: publicURL)
    }
  }

  /// How subscriptions share what is sent at the same time; its sender must not have less for any of them.
  public static var share: FairShare { WorkLimits.invocations.running }

  private let worker: LeasedWorker<InvocationKind>
  private let host: any WorkHost
  private let makeSender: @Sendable () -> any OutgoingSender

  /// Makes a worker; it does nothing until `start`.
  ///
  /// - Parameters:
  ///   - parts: What it works with.
  ///   - host: Where it runs.
  ///   - sender: Makes what sends requests, on the host's thread.
  public init(
    _ parts: Parts, host: any WorkHost, sender: @escaping @Sendable () -> any OutgoingSender
  ) {
    self.host = host
    makeSender = sender
    let clock = WorkClock(host)
    worker = LeasedWorker(
      InvocationKind(parts: parts, host: host, clock: clock, sender: SenderPlace()),
      store: parts.store, host: host, clock: clock, owner: parts.identifiers.next(),
      isSoleOwner: parts.isSoleOwner)
  }

  /// Begins: takes back what a dead process had leased, then sends what is due; from any thread, once.
  public func start() {
    worker.attach()
    host.execute { [self] in
      worker.kind.sender.sender = makeSender()
      worker.start()
    }
  }

  /// Ends: nothing more is sent, what is under way may finish for `grace` nanoseconds, the rest goes back to
  /// the store; from any thread but not on the host's tasks.
  public func stop(grace: Int64) async { await worker.stop(grace: grace) }
}
