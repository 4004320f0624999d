import Base
import Delivery
import Records
import Store
import Wire

/// What came of running an invocation's work.
enum InvocationResult: Sendable {
  case ended(InvocationOutcome)
  /// It was sent, and the decision comes until then, nanoseconds since 1970.
  case waits(until: Int64)
  /// A workflow is to be started, and decides if somebody is to.
  case starts(workflow: String, InvocationRecord, input: JSONValue)
  /// There is no such invocation, or it has ended.
  case gone

  /// When the work is looked at again; nil for never.
  var nextAttempt: Int64? {
    switch self {
    case .waits(let deadline): deadline
    case .starts(_, let invocation, _): invocation.awaitsDecision ? invocation.deadline : nil
    case .ended, .gone: nil
    }
  }
}

/// Invocations as work: each is sent to its subscription, which is its lane, and ends at its deadline at last.
struct InvocationKind: WorkKind {
  typealias Policy = OpenLane<InvocationResult>

  let parts: InvocationWorker.Parts
  let host: any WorkHost
  let clock: WorkClock
  let sender: SenderPlace

  var queueKind: QueueKind { .invocations }
  var limits: WorkLimits { .invocations }
  private var instance: String { parts.store.instanceID }

  func makePolicy(of lane: String, stalled: Int64, now: Int64) -> Policy {
    OpenLane { $0.nextAttempt }
  }

  // MARK: Sending

  /// What is stored of a piece of work.
  private struct Stored: Sendable {
    /// Whether the work is still under its lease.
    var isHeld = false
    var invocation: InvocationRecord?
    var subscription: SubscriptionRecord?
    var secret: String?
    var bus: EventBusRecord?
    var busSecret: String?
  }

  func run(_ item: WorkItem, _ permit: Void) async -> WorkRun<InvocationResult> {
    guard let sender = sender.sender else { return .abandoned }
    let stored: Stored
    do throws(StoreError) {
      stored = try await read(item)
    } catch .corrupt(let text) {
      return .unreadable("\(StoreError.corrupt(text))")
    } catch {
      return .abandoned
    }
    // It is another process's to send: this one was thought dead.
    guard stored.isHeld else { return .passedOver(nil) }
    guard let invocation = stored.invocation, invocation.state == .waiting else {
      return .ended(.gone)
    }
    guard invocation.deadline > clock.now else { return .ended(.ended(.expired)) }
    // Its deadline came early, because the clock was set.
    guard item.attempts == 0 else { return .ended(.waits(until: invocation.deadline)) }
    guard let subscription = stored.subscription else {
      return .ended(.ended(.failed("the subscription was deleted")))
    }
    let receiver = subscription.content.receiver
    let payload = parts.payload.json(of: invocation, to: receiver)
    switch receiver {
    case .http(let url, let mode, let authentication):
      var request = OutgoingRequest(
        .post, url: url,
        fields: [
          ("content-type", "application/json"),
          // One that is sent twice is told from a second one.
          ("idempotency-key", invocation.id),
        ],
        body: payload.bytes(), timeout: Limits.invocationAnswerTimeout, share: item.lane)
      request.secretFields = fields(authentication, stored.secret)
      // Who reads what was decided is not told how it could have been.
      if let secret = payload["_metadata"]?["secret"]?.stringValue {
        request.secretTexts = [secret]
      }
      return await send(request, by: sender, invocation, mode)
    case .workflow(let id):
      return .ended(.starts(workflow: id, invocation, input: payload))
    case .eventBridge(let account, let region):
      guard let endpoint = parts.eventBuses, let bus = stored.bus, let secret = stored.busSecret,
        bus.content.account.utf8Equals(account), bus.content.region.utf8Equals(region)
      else {
        return .ended(
          .ended(.failed("the organization has no event bus of this account and region")))
      }
      let request = EventBusRequest.make(
        invocation, payload, to: bus, secretAccessKey: secret, at: endpoint,
        seconds: host.wallNow / 1_000_000_000, timeout: Limits.invocationAnswerTimeout,
        share: item.lane)
      return await send(request, by: sender, invocation, nil)
    }
  }

  private func send(
    _ request: OutgoingRequest, by sender: any OutgoingSender, _ invocation: InvocationRecord,
    _ mode: HTTPDispatchMode?
  ) async -> WorkRun<InvocationResult> {
    var request = request
    let left = invocation.deadline - clock.now
    // A decision that comes later is none, so that nobody waits for it.
    let isCut = invocation.awaitsDecision && left < request.timeout
    if isCut { request.timeout = max(left, 1) }
    let span = parts.tracer?.work.span(of: invocation.id)?.child("send invocation", .client)
    // A bus reads no more than what is signed for it.
    if let span, mode != nil { request.fields += span.context.fields }
    do throws(OutgoingError) {
      let answer = try await sender.send(request)
      span?.end(.success(answer), [])
      guard !invocation.awaitsDecision || clock.now < invocation.deadline else {
        return .ended(.ended(.expired))
      }
      // A bus says whether it took the event; a decision comes later.
      if mode == nil, let problem = EventBusRequest.problem(answer) {
        return .ended(.ended(.failed(problem)))
      }
      let outcome = InvocationAnswer.outcome(
        answer, mode: mode ?? .async, awaitsDecision: invocation.awaitsDecision)
      return .ended(outcome.map { .ended($0) } ?? .waits(until: invocation.deadline))
    } catch {
      span?.end(.failure(error), [])
      guard let reason = InvocationAnswer.reason(error) else { return .abandoned }
      if isCut, error == .timedOut { return .ended(.ended(.expired)) }
      return .ended(.ended(.failed(reason)))
    }
  }

  /// The fields by which a receiver knows who sends.
  private func fields(
    _ authentication: HTTPAuthentication, _ secret: String?
  ) -> [TargetField] {
    switch authentication {
    case .none: return []
    case .basic(let user):
      let pair = Array("\(user):\(secret ?? "")".utf8)
      return [TargetField(name: "authorization", value: "Basic \(Base64.encode(pair))")]
    case .bearer: return [TargetField(name: "authorization", value: "Bearer \(secret ?? "")")]
    }
  }

  private func read(_ item: WorkItem) async throws(StoreError) -> Stored {
    let (secrets, busSecrets) = (parts.subscriptionSecrets, parts.eventBusSecrets)
    let (kind, instance) = (name, instance)
    let body: @Sendable (Reader) throws(StoreError) -> Stored = { reader throws(StoreError) in
      guard try WorkTable.isHeld(item, kind: kind, organization: instance, in: reader) else {
        return Stored()
      }
      let (organization, subscription) = InvocationWork.parts(ofLane: item.lane)
      var stored = Stored(isHeld: true)
      stored.invocation = try InvocationTable.find(
        item.id, organization: organization, in: reader)
      stored.subscription = try SubscriptionTable.find(
        subscription, organization: organization, in: reader)
      if stored.subscription != nil {
        stored.secret = try secrets.secret(
          of: subscription, organization: organization, in: reader)
      }
      if case .eventBridge = stored.subscription?.content.receiver {
        stored.bus = try EventBusTable.find(organization: organization, in: reader)
        stored.busSecret = try busSecrets.secret(
          of: organization, organization: organization, in: reader)
      }
      return stored
    }
    do throws(StoreError) {
      return try await parts.store.read(body)
    } catch .budgetExceeded {
      // An input near its limit does not fit into a point read.
      return try await parts.store.scan(body)
    }
  }

  // MARK: Recording

  func record(
    _ result: InvocationResult, of item: WorkItem, in transaction: Transaction
  ) throws(StoreError) {
    switch result {
    case .ended(let outcome):
      try InvocationWork.end(item, as: outcome, instance: instance, in: transaction)
    case .waits(let deadline):
      try InvocationWork.wait(item, until: deadline, instance: instance, in: transaction)
    case .gone: try InvocationWork.forget(item, instance: instance, in: transaction)
    case .starts(let workflow, let invocation, let input):
      try start(workflow, invocation, input, item, in: transaction)
    }
  }

  /// Starts a workflow for an invocation that is still this worker's.
  private func start(
    _ workflow: String, _ invocation: InvocationRecord, _ input: JSONValue, _ item: WorkItem,
    in transaction: Transaction
  ) throws(StoreError) {
    let isHeld = try WorkTable.isHeld(
      item, kind: name, organization: instance, in: transaction)
    guard isHeld else { return }
    var problem: String? = "there are no workflows here"
    if let workflows = parts.workflows {
      problem = try workflows.start(invocation, workflow, input, transaction)
    }
    if let problem {
      try InvocationWork.end(item, as: .failed(problem), instance: instance, in: transaction)
    } else if invocation.awaitsDecision {
      try InvocationWork.wait(
        item, until: invocation.deadline, instance: instance, in: transaction)
    } else {
      try InvocationWork.end(item, as: .completed(nil), instance: instance, in: transaction)
    }
  }

  func recordOutcome(
    _ result: InvocationResult, of item: WorkItem, in transaction: Transaction
  ) throws(StoreError) {
    guard case .starts = result else {
      return try record(result, of: item, in: transaction)
    }
    try InvocationWork.end(
      item, as: .failed("the workflow could not be started"), instance: instance,
      in: transaction)
  }

  func refusal(of lane: String, in reader: Reader) throws(StoreError) -> String? { nil }

  func giveUp(_ item: WorkItem, reason: String, in transaction: Transaction) throws(StoreError) {
    try InvocationWork.end(item, as: .failed(reason), instance: instance, in: transaction)
    try AlertTable.noteSetAside(
      queueKind.name, id: item.id,
      organization: InvocationWork.parts(ofLane: item.lane).organization, reason: reason,
      in: transaction)
  }

  func sweep(stalled: [String], now: Int64) async throws(StoreError) -> [WorkSweep] {
    let tasks = try await parts.store.scan { reader throws(StoreError) in
      try InvocationTable.tasks(now: now, in: reader)
    }
    return tasks.map { task in
      WorkSweep { transaction throws(StoreError) in try InvocationTable.run(task, in: transaction) }
    }
  }

  // MARK: What others are told

  func show(_ lane: String, _ policy: inout Policy, pausedUntil: Int64) {}

  func note(_ trouble: WorkTrouble) { parts.note(trouble) }

  func close() { sender.sender = nil }
}

extension WorkLimits {
  /// Those of invocations.
  static let invocations = WorkLimits(
    running: FairShare(
      places: Limits.maxInvocationsInFlight, kept: Limits.invocationPlacesKept,
      each: Limits.maxInvocationsPerSubscription),
    leased: Limits.maxLeasedInvocations, leasedPerLane: Limits.maxLeasedPerSubscription,
    minLeasedPerLane: Limits.minLeasedPerSubscription,
    leasedPerWrite: Limits.maxInvocationsLeasedPerWrite,
    recordedPerWrite: Limits.maxInvocationsRecordedPerWrite,
    sweptPerWrite: Limits.maxSweptInvocations,
    lanesPerWrite: Limits.maxSubscriptionsLeasedPerWrite,
    lease: Limits.deliveryLeaseNanoseconds, longestWait: Limits.longestInvocationWait,
    longestStall: Limits.longestInvocationWait, linger: Limits.idleTargetLinger,
    unreadablePause: Limits.unreadableDeliveryPause,
    sweepInterval: Limits.invocationSweepInterval, longestSleep: Limits.longestDeliverySleep)
}
