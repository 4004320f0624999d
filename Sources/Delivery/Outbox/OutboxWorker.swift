public import Base
public import Net
public import Store

/// Sends deliveries: the worker of the queue's deliveries, on a loop.
public final class OutboxWorker: Sendable {
  /// What a worker is made of.
  public struct Parts: Sendable {
    public var store: any WorkStore
    public var identifiers: IdentifierSource
    /// Makes requests from targets.
    public var requests: any DeliveryRequestBuilder
    /// Where others read how targets fare.
    public var states: DeliveryStates
    public var schedule: RetrySchedule
    public var breaker: CircuitBreaker.Settings
    /// What operators are told.
    public var log: any OutboxLog = SilentOutboxLog()
    /// For the jitter of the schedule.
    public var random: any RandomSource
    /// Records attempts in the traces of their events; nil for nowhere.
    public var tracer: Tracer?
    public var limits: WorkLimits
    /// Whether no other worker can be alive: the data directory has one owner.
    public var isSoleOwner = true

    /// Parts with the standard schedule and breaker.
    public init(
      store: any WorkStore, identifiers: IdentifierSource, requests: any DeliveryRequestBuilder,
      states: DeliveryStates = DeliveryStates(), random: any RandomSource = SystemRandomSource()
    ) {
      self.store = store
      self.identifiers = identifiers
      self.requests = requests
      self.states = states
      self.random = random
      schedule = .standard
      limits = .deliveries
      breaker = CircuitBreaker.Settings()
      breaker.failureThreshold = Limits.deliveryFailuresToOpen
      breaker.firstOpen = Limits.firstDeliveryPause
      breaker.longestOpen = Limits.longestDeliveryPause
    }
  }

  /// How targets share what is sent at the same time; its sender must not have less for any of them.
  public static var share: FairShare { WorkLimits.deliveries.running }

  let worker: LeasedWorker<DeliveryKind>
  private let host: any WorkHost
  private let makeSender: @Sendable () -> any OutgoingSender

  /// Makes a worker; it does nothing until `start`.
  ///
  /// - Parameters:
  ///   - parts: What it works with.
  ///   - loop: The loop that it runs on, not started yet.
  ///   - sender: Makes what sends requests, on the loop.
  public convenience init(
    _ parts: Parts, loop: EventLoop, sender: @escaping @Sendable () -> any OutgoingSender
  ) {
    self.init(parts, host: LoopHost(loop), sender: sender)
  }

  init(
    _ parts: Parts, host: any WorkHost, sender: @escaping @Sendable () -> any OutgoingSender
  ) {
    self.host = host
    makeSender = sender
    let clock = WorkClock(host)
    let kind = DeliveryKind(parts: parts, host: host, clock: clock, sender: SenderPlace())
    worker = LeasedWorker(
      kind, store: parts.store, host: host, clock: clock, owner: parts.identifiers.next(),
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
  /// the store; from any thread but not on the loop's tasks.
  public func stop(grace: Int64) async { await worker.stop(grace: grace) }
}
