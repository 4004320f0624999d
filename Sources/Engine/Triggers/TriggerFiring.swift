public import Base
import JSONPath
import Records
public import Store
import Wire

/// Invokes triggers when events of their types are published.
///
/// It decides behind the commits, so that filters take no time of the writer's (``LogFollower``). Of each event the
/// subscriptions are told that were there before it.
public struct TriggerFiring: Sendable {
  /// What is told of an invocation that was not begun because too many of the organization's wait.
  public typealias NoteDropped = @Sendable (_ organization: String, _ count: Int) -> Void

  /// What an organization subscribes to, by the triggers' ids; disabled subscriptions are left out.
  private typealias Subscribers = [UTF8Key: [Subscriber]]

  private struct Subscriber: Sendable {
    let record: SubscriptionRecord
    let filter: StoredFilter

    init(_ record: SubscriptionRecord) {
      self.record = record
      filter = StoredFilter(record.content.filter)
    }
  }

  private let instance: String
  private let random: any RandomSource
  private let noteDropped: NoteDropped
  private let tracer: Tracer?
  private let subscribers: KeyedSnapshotCache<String, Subscribers>
  private let first: SnapshotCache<Int64?>

  /// Makes what decides; it does nothing by itself.
  ///
  /// - Parameters:
  ///   - store: Where subscriptions are.
  ///   - random: Where the ids of invocations come from.
  ///   - noteDropped: Told of invocations that were not begun.
  ///   - tracer: Has invocations belong to the traces of their events; nil for none.
  public init(
    store: Store, random: any RandomSource = SystemRandomSource(),
    noteDropped: @escaping NoteDropped = { _, _ in }, tracer: Tracer? = nil
  ) {
    self.tracer = tracer
    instance = store.instanceID
    self.random = random
    self.noteDropped = noteDropped
    first = SnapshotCache(store, of: .subscriptions) { reader throws(StoreError) in
      try SubscriptionTable.firstPosition(in: reader)
    }
    subscribers = KeyedSnapshotCache(
      store, of: .subscriptions, capacity: Limits.maxFollowedOrganizations
    ) { organization, reader throws(StoreError) in
      var subscribers: Subscribers = [:]
      for record in try SubscriptionTable.all(organization: organization, in: reader)
      where record.content.isEnabled {
        subscribers[record.content.trigger, default: []].append(Subscriber(record))
      }
      return subscribers
    }
  }

  /// Its part of what follows the log.
  public var part: LogFollower.Part {
    LogFollower.Part(
      "triggers", interest: { () throws(StoreError) in try await first.value() }
    ) { head throws(StoreError) in
      guard head.aggregate.origin == .published, let trigger = TriggerCatalog.find(head.type) else {
        return nil
      }
      let known = try await subscribers.value(for: head.aggregate.organization)
      guard let told = known?[head.type] else { return nil }
      return { effects(of: $0, trigger, told, &$1) }
    }
  }

  /// What an event brings about; its filters share a number of steps.
  private func effects(
    of event: Event, _ trigger: TriggerDefinition, _ told: [Subscriber], _ steps: inout Int
  ) -> [LogFollower.Effect] {
    var run = PathRun(steps: Limits.maxFilterStepsPerEvent, time: event.createdAt)
    defer { steps += Limits.maxFilterStepsPerEvent - run.steps }
    var effects: [LogFollower.Effect] = []
    for subscriber in told where event.position > subscriber.record.position {
      var problem: String?
      switch subscriber.filter.answer(for: event.payload, &run) {
      case .letsThrough: break
      case .leavesOut: continue
      case .isUnknown(let reason): problem = reason
      }
      effects.append(
        begin(
          UUIDText.make(random), of: trigger, for: subscriber.record, by: event,
          problem: problem))
    }
    return effects
  }

  /// Begins an invocation, which fails from its beginning where there is a problem.
  private func begin(
    _ id: String, of trigger: TriggerDefinition, for subscription: SubscriptionRecord,
    by event: Event, problem: String?
  ) -> LogFollower.Effect {
    { [instance, noteDropped, tracer] transaction throws(StoreError) in
      let organization = subscription.organization
      guard try InvocationTable.room(organization: organization, in: transaction) > 0 else {
        noteDropped(organization, 1)
        return
      }
      var invocation = InvocationRecord(
        id, of: trigger, for: subscription, input: event.payload, at: transaction.now)
      invocation.eventPosition = event.position
      if let problem {
        invocation.state = .failed
        invocation.endedAt = transaction.now
        invocation.error = problem
      }
      if let tracer,
        let context = tracer.events.context(at: event.position, createdAt: event.createdAt)
      {
        invocation.join(context, of: tracer)
      }
      try InvocationWork.begin(invocation, instance: instance, in: transaction)
    }
  }
}
