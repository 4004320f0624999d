public import Base
public import Store

/// Goes on with runs that are due: the worker of the queue's runs.
public final class WorkflowRunWorker: Sendable {
  /// What a worker is made of.
  public struct Parts: Sendable {
    public var store: any WorkStore
    public var identifiers: IdentifierSource
    public var registry: StepRegistry
    public var authority: any WorkflowAuthority
    public var secrets: any WorkflowSecrets = NoWorkflowSecrets()
    /// Records what runs do in the traces of what started them; nil for nowhere.
    public var tracer: Tracer?
    /// What operators are told.
    public var log: any WorkflowRunLog = SilentWorkflowRunLog()
    public var limits: WorkLimits = .workflowRuns
    /// The runs of one organization that go on at the same time.
    public var runsPerOrganization = Limits.maxRunsPerOrganization
    /// Whether no other worker can be alive: the data directory has one owner.
    public var isSoleOwner = true

    public init(
      store: any WorkStore, identifiers: IdentifierSource, registry: StepRegistry,
      authority: any WorkflowAuthority
    ) {
      self.store = store
      self.identifiers = identifiers
      self.registry = registry
      self.authority = authority
    }
  }

  /// How workflows share the requests that are sent at the same time; the sender must not have less.
  public static var share: FairShare {
    FairShare(
      places: Limits.maxStepRequests, kept: Limits.stepRequestsKept,
      each: Limits.maxStepRequestsPerWorkflow)
  }

  let worker: LeasedWorker<RunKind>
  private let host: any WorkHost
  private let makeEffects: @Sendable () -> any StepEffects

  /// Makes a worker; it does nothing until `start`.
  ///
  /// - Parameters:
  ///   - parts: What it works with.
  ///   - host: Where it runs: a loop, for one.
  ///   - effects: Makes what makes effects, on the host's thread.
  public init(
    _ parts: Parts, host: any WorkHost, effects: @escaping @Sendable () -> any StepEffects
  ) {
    self.host = host
    makeEffects = effects
    let clock = WorkClock(host)
    let kind = RunKind(
      parts: parts, host: host, clock: clock, effects: EffectsPlace(),
      programs: RunPrograms(parts.registry),
      organizations: OrganizationRuns(limit: parts.runsPerOrganization))
    worker = LeasedWorker(
      kind, store: parts.store, host: host, clock: clock, owner: parts.identifiers.next(),
      isSoleOwner: parts.isSoleOwner)
  }

  /// Begins: takes back what a dead process had leased, then goes on with what is due; from any thread, once.
  public func start() {
    worker.attach()
    host.execute { [self] in
      worker.kind.effects.effects = makeEffects()
      worker.start()
    }
  }

  /// Ends: no run goes on, what is under way may finish for `grace` nanoseconds, the rest goes back to the store;
  /// from any thread but not on the host's tasks.
  public func stop(grace: Int64) async { await worker.stop(grace: grace) }
}

/// Takes note of runs that cannot be handled; called on the worker's loop.
public protocol WorkflowRunLog: Sendable {
  func note(_ trouble: WorkTrouble)
}

/// Notes nothing.
public struct SilentWorkflowRunLog: WorkflowRunLog {
  public init() {}
  public func note(_ trouble: WorkTrouble) {}
}

extension WorkLimits {
  /// Those of runs.
  public static let workflowRuns = WorkLimits(
    running: FairShare(
      places: Limits.maxRunsInFlight, kept: Limits.runPlacesKept,
      each: Limits.maxRunsPerWorkflow),
    leased: Limits.maxLeasedRuns, leasedPerLane: Limits.maxLeasedPerWorkflow,
    minLeasedPerLane: Limits.minLeasedPerWorkflow, leasedPerWrite: Limits.maxRunsPerWrite,
    recordedPerWrite: Limits.maxRunsPerWrite, sweptPerWrite: Limits.maxRunsSweptPerWrite,
    lanesPerWrite: Limits.maxWorkflowsPerWrite, lease: Limits.runLeaseNanoseconds,
    longestWait: Limits.longestRunWait, longestStall: Limits.longestRunWait,
    linger: Limits.idleWorkflowLinger, unreadablePause: Limits.unreadableRunPause,
    sweepInterval: Limits.runSweepInterval, longestSleep: Limits.longestRunSleep)
}
