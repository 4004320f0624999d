public import Base
import JSONPath
import Records
public import Store
import Wire

/// Invokes triggers when events of their types are published.
///
/// It does so behind the commits, so that filters take no time of the writer's (``LogFollower``). Of each event the
/// subscriptions are told that were there before it.
public final class TriggerFollower: Sendable {
  /// What is told of an invocation that was not begun because too many of the organization's wait.
  public typealias NoteDropped = @Sendable (_ organization: String, _ count: Int) -> Void

  private let follower: LogFollower

  /// Makes a follower; it does nothing until `start`.
  ///
  /// - Parameters:
  ///   - store: Where the log is.
  ///   - random: Where the ids of invocations come from.
  ///   - noteDropped: Told of invocations that were not begun.
  public init(
    store: Store, random: any RandomSource = SystemRandomSource(),
    noteDropped: @escaping NoteDropped = { _, _ in }
  ) {
    let firing = TriggerFiring(store: store, random: random, noteDropped: noteDropped)
    follower = LogFollower(
      store, name: "triggers", types: TriggerCatalog.all.map(\.id)
    ) { event throws(StoreError) in try await firing.effects(of: event) }
  }

  /// Begins to follow; once.
  ///
  /// - Parameter executor: Where it decides; nil for the threads that all tasks share.
  public func start(on executor: (any TaskExecutor)? = nil) { follower.start(on: executor) }

  /// Ends, and returns when nothing more is done.
  public func stop() async { await follower.stop() }
}

/// Decides which invocations an event begins.
private struct TriggerFiring: Sendable {
  /// What an organization subscribes to, by the triggers' ids; disabled subscriptions are left out.
  typealias Subscribers = [UTF8Key: [Subscriber]]

  struct Subscriber: Sendable {
    let record: SubscriptionRecord
    /// Nil when everything is let through.
    let filter: SubscriptionFilter?
    /// Why the filter cannot be used; nil when it can.
    let problem: String?

    init(_ record: SubscriptionRecord) {
      self.record = record
      var filter: SubscriptionFilter?
      var problem: String?
      if let text = record.content.filter {
        do throws(SubscriptionFilterError) {
          filter = try SubscriptionFilter(text)
        } catch {
          problem = error.description
        }
      }
      self.filter = filter
      self.problem = problem
    }
  }

  private let instance: String
  private let random: any RandomSource
  private let noteDropped: TriggerFollower.NoteDropped
  private let subscribers: KeyedSnapshotCache<String, Subscribers>

  init(
    store: Store, random: any RandomSource, noteDropped: @escaping TriggerFollower.NoteDropped
  ) {
    instance = store.instanceID
    self.random = random
    self.noteDropped = noteDropped
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

  /// What an event brings about; its filters share a number of steps.
  func effects(of event: Event) async throws(StoreError) -> [LogFollower.Effect] {
    let known = try await subscribers.value(for: event.aggregate.organization)
    guard event.aggregate.origin == .published, let trigger = TriggerCatalog.find(event.type),
      let told = known?[event.type]
    else { return [] }
    var run = PathRun(steps: Limits.maxFilterStepsPerEvent, time: event.createdAt)
    var effects: [LogFollower.Effect] = []
    for subscriber in told where event.position > subscriber.record.position {
      var problem = subscriber.problem
      if let filter = subscriber.filter {
        do throws(SubscriptionFilterError) {
          guard try filter.matches(event.payload, &run) else { continue }
        } catch {
          problem = error.description
        }
      }
      effects.append(
        begin(
          UUIDText.make(random), of: trigger, for: subscriber.record, by: event,
          problem: problem.map { "the filter cannot be asked: \($0)" }))
    }
    return effects
  }

  /// Begins an invocation, which fails from its beginning where there is a problem.
  private func begin(
    _ id: String, of trigger: TriggerDefinition, for subscription: SubscriptionRecord,
    by event: Event, problem: String?
  ) -> LogFollower.Effect {
    { [instance, noteDropped] transaction throws(StoreError) in
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
      try InvocationWork.begin(invocation, instance: instance, in: transaction)
    }
  }
}
