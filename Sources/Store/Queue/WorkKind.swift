public import Base

/// A kind of work: how it is run, what a run comes to, and when which lane may have how much of it.
///
/// One value, handed to a ``LeasedWorker``. What runs in a transaction must do nothing but work on it.
public protocol WorkKind: Sendable {
  associatedtype Policy: LanePolicy

  /// What its rows stand under; a feature of the store declares it.
  var queueKind: QueueKind { get }
  var limits: WorkLimits { get }

  // MARK: On the worker's thread

  /// The policy of a lane that was leased now; see ``LanePolicy/stalled``.
  func makePolicy(of lane: String, stalled: Int64, now: Int64) -> Policy

  /// Runs leased work, with leave of the lane's policy.
  ///
  /// The lease may be lost by then, as when others thought this process dead: what is done outside the store is done only if
  /// the store says that the lease stands.
  func run(_ item: WorkItem, _ permit: Policy.Permit) async -> WorkRun<Policy.Result>

  /// Lets others see how a lane fares; nothing is begun in it before `pausedUntil` (monotonic, 0 for no pause).
  func show(_ lane: String, _ policy: inout Policy, pausedUntil: Int64)

  /// When work that is to be done at once was queued, as its id says, nanoseconds since 1970; nil when ids say
  /// nothing of that.
  func queuedAt(_ id: String) -> Int64?

  /// Takes note of what operators should know.
  func note(_ trouble: WorkTrouble)

  /// Called when the worker has ended.
  func close()

  // MARK: In transactions

  /// Why nothing can be done in a lane, so that what comes due is given up; nil when it can.
  func refusal(of lane: String, in reader: Reader) throws(StoreError) -> String?

  /// Ends leased work that was not run, and queues what follows from that.
  func giveUp(_ item: WorkItem, reason: String, in transaction: Transaction) throws(StoreError)

  /// Records what a run came to, and queues what follows from it.
  ///
  /// It ends or puts back the work by ``WorkTable``'s functions, which change nothing when the lease was lost.
  func record(
    _ result: Policy.Result, of item: WorkItem, in transaction: Transaction
  ) throws(StoreError)

  /// Records what many runs came to, in their order, as `record` does with each.
  func record(
    _ runs: [(item: WorkItem, result: Policy.Result)], in transaction: Transaction
  ) throws(StoreError)

  /// Records what a run means for the work and nothing else, for when `record` fails.
  func recordOutcome(
    _ result: Policy.Result, of item: WorkItem, in transaction: Transaction
  ) throws(StoreError)

  /// Lets go on what waits for work of a lane that is stalled, a bounded part of it; returns whether there is more.
  ///
  /// Called when the store is told of a stall: when it began, and each minute while it goes on.
  func noteStall(of lane: String, in transaction: Transaction) throws(StoreError) -> Bool

  /// What is to be done now and then.
  ///
  /// `stalled` are the lanes that were stalled for longer than ``WorkLimits/longestStall``; `now` is a cautious
  /// time, see ``WorkClock/cautiousNow``.
  func sweep(
    stalled: [String], now: Int64
  ) async throws(StoreError) -> [WorkSweep]
}

extension WorkKind {
  /// What its rows stand under.
  public var name: String { queueKind.name }

  public func queuedAt(_ id: String) -> Int64? { nil }

  public func record(
    _ runs: [(item: WorkItem, result: Policy.Result)], in transaction: Transaction
  ) throws(StoreError) {
    for run in runs { try record(run.result, of: run.item, in: transaction) }
  }

  public func noteStall(
    of lane: String, in transaction: Transaction
  ) throws(StoreError) -> Bool { false }
}

/// A step of what a kind of work does now and then.
public struct WorkSweep: Sendable {
  let run: @Sendable (Transaction) throws(StoreError) -> Bool

  /// - Parameter run: Does a bounded part; returns whether there is more.
  public init(_ run: @escaping @Sendable (Transaction) throws(StoreError) -> Bool) {
    self.run = run
  }
}

/// What running work came to.
public enum WorkRun<Result: Sendable>: Sendable {
  /// It ran, or need not run: the result is recorded, and the lane's policy hears of it.
  case ended(Result)
  /// It need not run, which says nothing about the lane: the result, if any, is recorded.
  case passedOver(Result?)
  /// It could not be tried for a reason on this side: it goes back with all that waits in the lane, and the lane
  /// has a pause of a second.
  case abandoned
  /// What is stored of it cannot be used: as `abandoned`, but the pause is longer and operators hear of it.
  case unreadable(String)
}

/// Decides for one lane what may run when; a value that the worker keeps while it owns the lane.
///
/// Times are monotonic nanoseconds.
public protocol LanePolicy: Sendable {
  /// Stands for one run that was let through.
  associatedtype Permit: Sendable
  associatedtype Result: Sendable

  /// How much may be taken from the store.
  var intake: LaneIntake { get }
  /// Before when nothing is let through unless a run ends; 0 for no such time.
  var closedUntil: Int64 { get }
  /// From when on nothing is known of the lane that would be missed; 0 for now, and never `Int64.max`: a lane in which
  /// nothing is to be done must not stay for ever.
  var forgettableAt: Int64 { get }
  /// For how long nothing could be done in the lane since the last success, nanoseconds of running time; kept with
  /// the lane, so that it counts over restarts.
  var stalled: Int64 { get }

  /// Leave to run work; nil when it may not run now.
  mutating func admit(_ item: WorkItem, now: Int64) -> Permit?
  /// Hears what a run came to.
  mutating func ended(
    _ item: WorkItem, _ permit: Permit, _ result: Result, now: Int64
  ) -> LaneChange
  /// Hears that a run said nothing about the lane.
  mutating func abandoned(_ permit: Permit, now: Int64)
  /// Hears that somebody wants work of the lane done now.
  ///
  /// It may let one run through before its time, to find out whether the lane works again.
  mutating func expedite(now: Int64)
  /// Forgets what was known, because nothing is run there any more.
  mutating func reset()
}

extension LanePolicy {
  public mutating func expedite(now: Int64) {}
}

/// How much of a lane's work may be taken from the store.
public enum LaneIntake: Sendable, Equatable {
  /// As much as there is room for.
  case all
  /// One piece, from a time on (monotonic), when there is no other here.
  case one(from: Int64)
  case nothing
}

/// What the end of a run means for its lane.
public struct LaneChange: Sendable, Equatable {
  /// Whether the lane is left alone now, so that what waits here goes back to the store.
  public var isHeldBack = false
  /// How long nothing is begun there, nanoseconds.
  public var pause: Int64?
  /// The ids of work that goes to the front of the line when the lane is back.
  @UTF8Compared public var advanced: [String] = []
  /// When the work is tried again: nanoseconds since 1970; nil when it came to its end.
  public var nextAttempt: Int64?

  public init() {}
}

/// Something about the work of a lane that the worker cannot deal with.
public struct WorkTrouble: Sendable, Equatable {
  public enum Kind: Sendable, Equatable {
    /// Work of the lane cannot be read; it is tried again after a while.
    case unreadable
    /// A run cannot be recorded: its outcome is kept, but nothing else of it, nor what follows from it.
    case recordLost
    /// Not even the outcome of a run can be recorded; it is run again when its lease has run out.
    case outcomeLost
    /// Work was given up because processes died with it: Limits.maxLostLeases of them.
    case leasesLost
  }

  public var kind: Kind
  @UTF8Compared public var lane: String
  /// The work's id; nil when it is about all of the lane's.
  @UTF8Compared public var item: String?
  /// The store's words; they hold no secret and no values of rows.
  @UTF8Compared public var text: String
}

/// How much a worker does at a time; times are nanoseconds.
public struct WorkLimits: Sendable {
  /// How lanes share what runs at the same time.
  public var running: FairShare
  /// What is leased, running or not: over all lanes, of one lane, and what one lane may have when little is left.
  public var leased: Int
  public var leasedPerLane: Int
  public var minLeasedPerLane: Int
  /// How long what a run came to may wait for what others come to, while there are others; 0 for not at all.
  public var recordDelay: Int64
  /// What one transaction leases, records, sweeps, and how many lanes it takes.
  public var leasedPerWrite: Int
  public var recordedPerWrite: Int
  public var sweptPerWrite: Int
  public var lanesPerWrite: Int
  /// How long a lease counts; a lane's is renewed when half of it is over.
  public var lease: Int64
  /// The longest that work waits for its time: what is due later was put off by a clock that was wrong.
  public var longestWait: Int64
  /// See ``LanePolicy/stalled``.
  public var longestStall: Int64
  /// How long a lane is kept when nothing is to be done in it.
  public var linger: Int64
  /// How long nothing is leased in a lane that cannot be read.
  public var unreadablePause: Int64
  public var sweepInterval: Int64
  /// The longest sleep, in case the wall clock is set meanwhile.
  public var longestSleep: Int64
  /// See Limits.firstLoneRunDelay.
  public var firstLoneRunDelay: Int64

  public init(
    running: FairShare, leased: Int, leasedPerLane: Int, minLeasedPerLane: Int, leasedPerWrite: Int,
    recordedPerWrite: Int, sweptPerWrite: Int,
    lanesPerWrite: Int, lease: Int64, longestWait: Int64, longestStall: Int64, linger: Int64,
    unreadablePause: Int64, sweepInterval: Int64, longestSleep: Int64,
    firstLoneRunDelay: Int64 = Limits.firstLoneRunDelay, recordDelay: Int64 = 0
  ) {
    self.running = running
    self.leased = leased
    self.leasedPerLane = leasedPerLane
    self.minLeasedPerLane = minLeasedPerLane
    self.leasedPerWrite = leasedPerWrite
    self.recordedPerWrite = recordedPerWrite
    self.sweptPerWrite = sweptPerWrite
    self.lanesPerWrite = lanesPerWrite
    self.lease = lease
    self.longestWait = longestWait
    self.longestStall = longestStall
    self.linger = linger
    self.unreadablePause = unreadablePause
    self.sweepInterval = sweepInterval
    self.longestSleep = longestSleep
    self.firstLoneRunDelay = firstLoneRunDelay
    self.recordDelay = recordDelay
  }
}
