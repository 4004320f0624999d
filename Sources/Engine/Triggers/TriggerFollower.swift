public import Base
import JSONPath
import Records
public import Store
import Synchronization
import Wire

/// Invokes triggers when events of their types are published: it follows the log behind the commits, so that filters
/// take no time of the writer's.
///
/// How far it has come is noted in the transaction that begins the invocations: none is lost and none begun twice,
/// whenever the process ends. Of each event the subscriptions are told that were there before it.
public final class TriggerFollower: Sendable {
  /// What an organization subscribes to, by the triggers' ids; disabled subscriptions are left out.
  private typealias Subscribers = [UTF8Key: [Subscriber]]

  private struct Subscriber: Sendable {
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

  /// An invocation that is to be begun.
  private struct Firing: Sendable {
    let id: String
    let trigger: TriggerDefinition
    let subscription: SubscriptionRecord
    let input: JSONValue
    /// Why it fails from its beginning; nil when it does not.
    let problem: String?
  }

  /// What is told of invocations that were not begun because too many of the organization's wait.
  public typealias NoteDropped = @Sendable (_ organization: String, _ count: Int) -> Void

  private static let name = "triggers"
  private static let types = TriggerCatalog.all.map(\.id)

  private let store: Store
  private let random: any RandomSource
  private let noteDropped: NoteDropped
  private let subscribers: KeyedSnapshotCache<String, Subscribers>
  private let wakes: AsyncStream<Void>
  private let waker: AsyncStream<Void>.Continuation
  private let task = Mutex<Task<Void, Never>?>(nil)

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
    self.store = store
    self.random = random
    self.noteDropped = noteDropped
    (wakes, waker) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
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

  /// Begins to follow; once.
  public func start() {
    let waker = waker
    store.observeEvents { waker.yield() }
    task.withLock { $0 = Task.detached { await self.run() } }
  }

  /// Ends, and returns when nothing more is done.
  public func stop() async {
    let task = task.withLock { $0 }
    task?.cancel()
    await task?.value
  }

  private func run() async {
    // What was committed before it began is looked at, too.
    waker.yield()
    var position: Int64?
    var noted: Int64 = 0
    for await _ in wakes {
      var isEnd = false
      while !isEnd, !Task.isCancelled {
        do throws(StoreError) {
          if position == nil { noted = try await start(); position = noted }
          isEnd = try await follow(from: &position!, noted: &noted)
        } catch {
          // A full store, say; what was not noted is looked at once more.
          position = nil
          try? await Task.sleep(nanoseconds: UInt64(Limits.followerPause))
        }
      }
    }
  }

  private func start() async throws(StoreError) -> Int64 {
    let instance = store.instanceID
    return try await store.scan { reader throws(StoreError) in
      try LogFollowerTable.position(of: Self.name, instance: instance, in: reader)
    }
  }

  /// Deals with a part of the log behind `position`; returns whether that is all there is.
  private func follow(
    from position: inout Int64, noted: inout Int64
  ) async throws(StoreError) -> Bool {
    let start = position
    let page = try await store.scan { reader throws(StoreError) in
      try EventLog.page(
        EventSelection(organization: nil, types: Self.types), after: start,
        within: EventPage.Bounds(
          events: Limits.maxFollowedEvents, scanned: Limits.maxFollowedRows,
          bytes: Limits.maxFollowedBytes), in: reader)
    }
    var firings: [Firing] = []
    for event in page.events {
      guard !Task.isCancelled else { return true }
      firings += try await self.firings(of: event)
      position = event.position
      guard firings.count >= Limits.firingsPerWrite else { continue }
      try await begin(firings, upTo: position)
      noted = position
      firings = []
    }
    position = page.lastPosition
    if !firings.isEmpty || position - noted >= Int64(Limits.maxFollowedRows) {
      try await begin(firings, upTo: position)
      noted = position
    }
    return page.isEnd
  }

  /// What an event brings about; its filters share a number of steps.
  private func firings(of event: Event) async throws(StoreError) -> [Firing] {
    let known = try await subscribers.value(for: event.aggregate.organization)
    guard event.aggregate.origin == .published, let trigger = TriggerCatalog.find(event.type),
      let told = known?[event.type]
    else { return [] }
    var run = PathRun(steps: Limits.maxFilterStepsPerEvent, time: event.createdAt)
    var firings: [Firing] = []
    for subscriber in told where event.position > subscriber.record.position {
      var problem = subscriber.problem
      if let filter = subscriber.filter {
        do throws(SubscriptionFilterError) {
          guard try filter.matches(event.payload, &run) else { continue }
        } catch {
          problem = error.description
        }
      }
      firings.append(
        Firing(
          id: UUIDText.make(random), trigger: trigger, subscription: subscriber.record,
          input: event.payload, problem: problem.map { "the filter cannot be asked: \($0)" }))
    }
    return firings
  }

  /// Begins invocations, and notes that everything up to a position has been dealt with.
  private func begin(_ firings: [Firing], upTo position: Int64) async throws(StoreError) {
    let instance = store.instanceID
    let dropped = try await store.write { transaction throws(StoreError) in
      var rooms: [UTF8Key: Int] = [:]
      var dropped: [UTF8Key: Int] = [:]
      for firing in firings {
        let organization = firing.subscription.organization
        if rooms[organization] == nil {
          rooms[organization] = try InvocationTable.room(
            organization: organization, in: transaction)
        }
        guard rooms[organization, default: 0] > 0 else {
          dropped[organization, default: 0] += 1
          continue
        }
        rooms[organization, default: 0] -= 1
        var invocation = InvocationRecord(
          firing.id, of: firing.trigger, for: firing.subscription, input: firing.input,
          at: transaction.now)
        if let problem = firing.problem {
          invocation.state = .failed
          invocation.endedAt = transaction.now
          invocation.error = problem
        }
        try InvocationWork.begin(invocation, instance: instance, in: transaction)
      }
      try LogFollowerTable.set(position, of: Self.name, instance: instance, in: transaction)
      return dropped
    }
    for (organization, count) in dropped { noteDropped(organization.text, count) }
  }
}
