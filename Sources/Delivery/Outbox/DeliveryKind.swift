import Base
import Records
import Store
import Synchronization

/// Whether an attempt opened the breaker of its target.
final class BreakerNote: Sendable {
  let hasOpened = Atomic<Bool>(false)
}

/// What came of sending a delivery.
///
/// A class, so that the worker hands on one reference instead of copying some forty.
final class DeliveryResult: Sendable {
  /// As it was sent.
  let delivery: DeliveryRecord
  /// Nil when nothing was sent.
  let attempt: DeliveryAttempt?
  let verdict: DeliveryVerdict
  /// When it came, by a clock that setting never moves forward; nanoseconds since 1970.
  let endedAt: Int64
  /// Whether failures of the target may be kept since its last success.
  let mayFollowFailures: Bool
  /// Of a failure: what the target's policy makes of it before it is recorded.
  let breaker: BreakerNote?

  init(
    delivery: DeliveryRecord, attempt: DeliveryAttempt? = nil, verdict: DeliveryVerdict,
    endedAt: Int64 = 0, mayFollowFailures: Bool = false, breaker: BreakerNote? = nil
  ) {
    self.delivery = delivery
    self.attempt = attempt
    self.verdict = verdict
    self.endedAt = endedAt
    self.mayFollowFailures = mayFollowFailures
    self.breaker = breaker
  }
}

extension DeliveryResult {
  /// Whether the target took the delivery and nothing else is to be written of it.
  fileprivate var isTaken: Bool {
    attempt != nil && verdict.outcome == .delivered && verdict.disablingReason == nil
      && breaker == nil
  }
}

/// Deliveries as work: each is sent to its target, which is its lane.
struct DeliveryKind: WorkKind {
  typealias Policy = TargetPolicy

  let parts: OutboxWorker.Parts
  let host: any WorkHost
  let clock: WorkClock
  let sender: SenderPlace
  let ahead: ReadAhead

  init(parts: OutboxWorker.Parts, host: any WorkHost, clock: WorkClock, sender: SenderPlace) {
    self.parts = parts
    self.host = host
    self.clock = clock
    self.sender = sender
    ahead = ReadAhead(parts.store)
  }

  var queueKind: QueueKind { .deliveries }
  var limits: WorkLimits { parts.limits }
  private var instance: String { parts.store.instanceID }

  // MARK: Sending

  func makePolicy(of lane: String, stalled: Int64, now: Int64) -> TargetPolicy {
    TargetPolicy(parts.breaker, stalled: stalled)
  }

  func run(_ item: WorkItem, _ permit: TargetPolicy.Permit) async -> WorkRun<DeliveryResult> {
    guard let sender = sender.sender else { return .abandoned }
    let wallStart = host.timeSource.wallNanoseconds()
    let start = host.timeSource.monotonicNanoseconds()
    let found: (delivery: DeliveryRecord?, event: Event?)
    do throws(StoreError) {
      found = try await read(item)
    } catch .corrupt(let text) {
      return .unreadable("\(StoreError.corrupt(text))")
    } catch {
      return .abandoned
    }
    // It is not ours to send any more: cancelled meanwhile.
    guard let delivery = found.delivery else { return .passedOver(nil) }
    var request: OutgoingRequest?
    let result: Result<OutgoingAnswer, OutgoingError>
    var reason: String?
    let span = parts.tracer.flatMap { beginSpan($0, of: found.event) }
    do throws(Trouble) {
      var made = try await makeRequest(for: delivery, found.event, now: wallStart)
      if let span { made.fields += span.context.fields }
      request = made
      do throws(OutgoingError) {
        result = .success(try await sender.send(made))
      } catch {
        switch error {
        case .cancelled, .closed, .overloaded: return .abandoned
        default: result = .failure(error)
        }
      }
    } catch {
      switch error {
      case .ours: return .abandoned
      case .dead(let text):
        return .passedOver(
          DeliveryResult(
            delivery: delivery, verdict: DeliveryVerdict(outcome: .dead(text), health: .works)))
      case .unusable(let text):
        result = .failure(.invalidURL(text))
        reason = text
      }
    }
    var verdict = DeliveryVerdict(
      result, of: delivery, isFreeProbe: permit.isFreeProbe,
      isOverdue: permit.isLongAway && delivery.isOverdue(now: clock.cautiousNow),
      schedule: await schedule(of: delivery, after: result), now: clock.now, random: parts.random)
    if let reason { verdict.error = reason }
    let duration = host.timeSource.monotonicNanoseconds() - start
    let attempt = AttemptRecord.make(
      request, result, error: verdict.error, startedAt: wallStart, duration: duration)
    if let span { end(span, of: delivery, result) }
    parts.states.counts.noteAttempt(verdict.outcome, nanoseconds: duration)
    if let error = verdict.error {
      parts.log.note(
        OutboxLogEntry(
          kind: .attemptFailed, target: delivery.target, delivery: delivery.id, text: error))
    }
    return .ended(
      DeliveryResult(
        delivery: delivery, attempt: attempt, verdict: verdict, endedAt: clock.cautiousNow,
        mayFollowFailures: permit.mayFollowFailures,
        breaker: verdict.health == .fails ? BreakerNote() : nil))
  }

  // MARK: Traces

  /// Begins the span of an attempt, in the trace in which its event was appended; nil where none is known.
  private func beginSpan(_ tracer: Tracer, of event: Event?) -> OngoingSpan? {
    guard let event,
      let context = tracer.events.context(at: event.position, createdAt: event.createdAt)
    else { return nil }
    return tracer.span("deliver event", .client, in: context)
  }

  private func end(
    _ span: OngoingSpan, of delivery: DeliveryRecord,
    _ result: Result<OutgoingAnswer, OutgoingError>
  ) {
    var attributes = [
      SpanRecord.Attribute("pintle.target.id", delivery.target),
      SpanRecord.Attribute("pintle.execution.id", delivery.execution),
      SpanRecord.Attribute("pintle.delivery.id", delivery.id),
      SpanRecord.Attribute("pintle.event.type", delivery.eventType),
      SpanRecord.Attribute("pintle.event.position", delivery.position),
    ]
    if delivery.attempts > 0 {
      attributes.append(SpanRecord.Attribute("http.request.resend_count", delivery.attempts))
    }
    span.end(result, attributes)
  }

  // MARK: Making requests

  /// Why a delivery is not sent.
  private enum Trouble: Error {
    /// Something on this side; it is tried again soon.
    case ours
    case dead(String)
    /// It counts as a failed attempt.
    case unusable(String)
  }

  private func makeRequest(
    for delivery: DeliveryRecord, _ event: Event?, now: Int64
  ) async throws(Trouble) -> OutgoingRequest {
    guard let event else { throw .dead("the event is not there any more") }
    let (instance, target) = (instance, delivery.target)
    let body: @Sendable () -> [UInt8] = {
      EventPayload.body(of: event, instance: instance, target: target)
    }
    do throws(DeliveryRequestError) {
      var request = try await parts.requests.request(for: delivery, body: body, now: now)
      request.fields.append(("pintle-causation", String(delivery.position)))
      return request
    } catch {
      switch error {
      case .noTarget(let text): throw .dead(text)
      case .unusable(let text): throw .unusable(text)
      case .unavailable: throw .ours
      }
    }
  }

  /// The delivery as it stands now, if it is still under its lease, and its event.
  private func read(
    _ item: WorkItem
  ) async throws(StoreError) -> (delivery: DeliveryRecord?, event: Event?) {
    let instance = instance
    if item.isFirst, let found = try await readAhead(item) {
      return (found.delivery, found.event)
    }
    let body: @Sendable (Reader) throws(StoreError) -> (DeliveryRecord?, Event?) = {
      reader throws(StoreError) in
      guard let delivery = try DeliveryTable.held(item, organization: instance, in: reader) else {
        return (nil, nil)
      }
      return (
        delivery,
        try EventLog.event(
          at: delivery.position, organization: delivery.eventOrganization, in: reader)
      )
    }
    do throws(StoreError) {
      return try await parts.store.read(body)
    } catch .budgetExceeded {
      // A payload near its limit does not fit into a point read.
      return try await parts.store.scan(body)
    }
  }

  /// The same of a first attempt, read with those behind it; nil when it must be read by itself.
  private func readAhead(
    _ item: WorkItem
  ) async throws(StoreError) -> HeldDelivery? {
    if let known = ahead.take(item) { return known }
    while await ahead.wait(for: item.lane) {
      if let known = ahead.take(item) { return known }
    }
    ahead.beginReading(item.lane)
    defer { ahead.endReading(item.lane) }
    let instance = instance
    let mark = ahead.begin()
    let all: [HeldDelivery]
    do throws(StoreError) {
      all = try await parts.store.read { reader throws(StoreError) in
        try DeliveryTable.held(
          from: item, limit: Limits.maxDeliveriesReadAtOnce,
          bytes: Limits.maxPayloadBytesReadAtOnce, organization: instance, in: reader)
      }
    } catch .budgetExceeded {
      return nil
    }
    var own: HeldDelivery?
    for found in all {
      if found.token == item.lease.token, found.delivery.id.utf8Equals(item.id) {
        own = found
      } else {
        ahead.keep(found, under: mark)
      }
    }
    return own
  }

  func close() {
    sender.sender = nil
    ahead.forget()
  }

  // MARK: What others are told

  func show(_ lane: String, _ policy: inout TargetPolicy, pausedUntil: Int64) {
    let offset = host.wallNow - host.now
    var state = TargetDeliveryState(
      breaker: .closed, failures: policy.breaker.failures,
      nextAttemptAt: pausedUntil > host.now ? pausedUntil + offset : nil)
    switch policy.breaker.state {
    case .closed: break
    case .open(let until):
      state.breaker = .open
      state.nextAttemptAt = max(until, pausedUntil) + offset
    case .probing: state.breaker = .halfOpen
    }
    guard state != policy.publishedState else { return }
    noteBreaker(lane, from: policy.publishedState, to: state)
    policy.publishedState = state
    parts.states.set(state, for: DeliveryLane(organization: instance, target: lane))
  }

  /// Tells of a breaker that opens on a target that worked, or closes.
  ///
  /// A probe in between says nothing new.
  private func noteBreaker(
    _ lane: String, from before: TargetDeliveryState, to state: TargetDeliveryState
  ) {
    guard (before.breaker == .closed) != (state.breaker == .closed) else { return }
    let isOpen = state.breaker != .closed
    if isOpen { parts.states.counts.noteOpened() }
    parts.log.note(
      OutboxLogEntry(
        kind: isOpen ? .breakerOpened : .breakerClosed, target: lane,
        text: isOpen
          ? "\(state.failures) deliveries failed in a row: it is tried one by one from now on"
          : "it takes deliveries again"))
  }

  func queuedAt(_ id: String) -> Int64? { IdentifierSource.time(of: id) }

  func note(_ trouble: WorkTrouble) {
    let kind: OutboxLogEntry.Kind =
      switch trouble.kind {
      case .unreadable: .unreadable
      case .recordLost: .attemptLost
      case .outcomeLost: .outcomeLost
      case .leasesLost: .leasesLost
      }
    parts.log.note(
      OutboxLogEntry(
        kind: kind, target: trouble.lane, delivery: trouble.item, text: trouble.text))
  }

  // MARK: Recording

  func refusal(of lane: String, in reader: Reader) throws(StoreError) -> String? {
    try DeliveryWork.refusal(DeliveryLane(organization: instance, target: lane), in: reader)
  }

  func giveUp(_ item: WorkItem, reason: String, in transaction: Transaction) throws(StoreError) {
    guard let delivery = try DeliveryTable.held(item, organization: instance, in: transaction)
    else { return }
    if reason.utf8Equals(DeliveryHolds.reason) {
      return try DeliveryHolds.hold(delivery, identifiers: parts.identifiers, in: transaction)
    }
    try DeliveryWork.giveUp(
      delivery, reason: reason, isSetAside: item.lostLeases >= Limits.maxLostLeases,
      identifiers: parts.identifiers, in: transaction)
  }

  func record(
    _ result: DeliveryResult, of item: WorkItem, in transaction: Transaction
  ) throws(StoreError) {
    try DeliveryWork.record(
      result.attempt, result.verdict.outcome, of: result.delivery, as: item,
      identifiers: parts.identifiers, in: transaction)
    if let reason = result.verdict.disablingReason {
      try DeliveryWork.disableTarget(of: result.delivery, reason: reason, in: transaction)
    }
    if result.breaker?.hasOpened.load(ordering: .acquiring) == true {
      try AlertTable.note(
        .breakerOpened, of: result.delivery.target,
        reason: "deliveries failed in a row, the last one: \(result.verdict.error ?? "")",
        in: transaction)
    }
    try noteHealth(result, in: transaction)
  }

  /// Most were taken by their targets and change nothing of one another: those are recorded together.
  func record(
    _ runs: [(item: WorkItem, result: DeliveryResult)], in transaction: Transaction
  ) throws(StoreError) {
    var rest = runs[...]
    while let run = rest.first {
      let taken = rest.prefix { $0.result.isTaken }
      if taken.isEmpty {
        try record(run.result, of: run.item, in: transaction)
        rest = rest.dropFirst()
        continue
      }
      let records = taken.compactMap { run in
        run.result.attempt.map {
          DeliveryWork.Taken(delivery: run.result.delivery, item: run.item, attempt: $0)
        }
      }
      try DeliveryWork.record(records, identifiers: parts.identifiers, in: transaction)
      for run in taken { try noteHealth(run.result, in: transaction) }
      rest = rest.dropFirst(taken.count)
    }
  }

  func recordOutcome(
    _ result: DeliveryResult, of item: WorkItem, in transaction: Transaction
  ) throws(StoreError) {
    try DeliveryWork.recordOutcome(
      result.attempt, result.verdict.outcome, of: result.delivery, as: item, in: transaction)
  }

  func noteStall(of lane: String, in transaction: Transaction) throws(StoreError) -> Bool {
    try DeliveryWork.passOver(
      DeliveryLane(organization: instance, target: lane), identifiers: parts.identifiers,
      in: transaction)
  }

  // MARK: Sweeping

  func sweep(
    stalled: [String], now: Int64
  ) async throws(StoreError) -> [WorkSweep] {
    let (instance, identifiers) = (instance, parts.identifiers)
    let old = try await parts.store.scan { reader throws(StoreError) in
      try DeliverySweep.tasks(now: now, organization: instance, in: reader)
    }
    var steps: [WorkSweep] = []
    for task in old {
      let step = WorkSweep { transaction throws(StoreError) in
        try DeliverySweep.run(task, in: transaction)
      }
      steps.append(step)
    }
    for target in stalled {
      let lane = DeliveryLane(organization: instance, target: target)
      let step = WorkSweep { transaction throws(StoreError) in
        try DeliverySweep.expire(lane, now: now, identifiers: identifiers, in: transaction)
      }
      steps.append(step)
    }
    return steps + (try await sweepOfPauses())
  }
}

extension WorkLimits {
  /// Those of deliveries.
  static let deliveries = WorkLimits(
    running: FairShare(
      places: Limits.maxDeliveriesInFlight, kept: Limits.deliveryPlacesKept,
      each: Limits.maxDeliveriesPerTarget),
    leased: Limits.maxLeasedDeliveries,
    leasedPerLane: Limits.maxLeasedPerTarget, minLeasedPerLane: Limits.minLeasedPerTarget,
    leasedPerWrite: Limits.maxLeasedPerWrite, recordedPerWrite: Limits.maxRecordedPerWrite,
    sweptPerWrite: Limits.maxSweptDeliveries, lanesPerWrite: Limits.maxTargetsLeasedPerWrite,
    lease: Limits.deliveryLeaseNanoseconds, longestWait: Limits.longestDeliveryWait,
    longestStall: Limits.maxDeliveryAge, linger: Limits.idleTargetLinger,
    unreadablePause: Limits.unreadableDeliveryPause, sweepInterval: Limits.deliverySweepInterval,
    longestSleep: Limits.longestDeliverySleep, recordDelay: Limits.maxRecordDelay)
}
