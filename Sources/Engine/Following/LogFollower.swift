import Base
import Records
public import Store
import Synchronization

/// Brings about what follows from events: it reads the log behind the commits, so that what decides that takes no time
/// of the writer's.
///
/// How far it has come is noted in the transaction of what it brings about: nothing is lost and nothing done twice,
/// whenever the process ends.
public final class LogFollower: Sendable {
  /// What follows from an event, in a transaction.
  public typealias Effect = @Sendable (Transaction) throws(StoreError) -> Void
  /// Decides what follows from an event; nothing is written here.
  public typealias Decide = @Sendable (Event) async throws(StoreError) -> [Effect]
  /// Says behind which position of the log there may be events of interest; nil while none would be.
  public typealias Interest = @Sendable () async throws(StoreError) -> Int64?

  private let store: Store
  private let name: String
  private let types: [String]?
  private let interest: Interest
  private let decide: Decide
  private let wakes: AsyncStream<Void>
  private let waker: AsyncStream<Void>.Continuation
  private let task = Mutex<Task<Void, Never>?>(nil)

  /// Makes a follower; it does nothing until `start`.
  ///
  /// - Parameters:
  ///   - store: Where the log is.
  ///   - name: Under which it notes how far it has come; no two have the same.
  ///   - types: The types of events that it looks at; nil for all.
  ///   - interest: Asked each time that events came; while it says nil the log is not read. What it says may change with
  ///     events alone.
  ///   - decide: Says what follows from an event; called one event after another, in the order of the log.
  public init(
    _ store: Store, name: String, types: [String]? = nil, interest: @escaping Interest,
    decide: @escaping Decide
  ) {
    self.store = store
    self.name = name
    self.types = types
    self.interest = interest
    self.decide = decide
    (wakes, waker) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  /// Begins to follow; once.
  ///
  /// - Parameter executor: Where it decides; nil for the threads that all tasks share.
  public func start(on executor: (any TaskExecutor)? = nil) {
    let waker = waker
    store.observeEvents { waker.yield() }
    task.withLock { $0 = Task.detached(executorPreference: executor) { await self.run() } }
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
          guard let first = try await interest() else { break }
          if position == nil {
            noted = try await beginning()
            position = noted
          }
          position = max(position!, first)
          isEnd = try await follow(from: &position!, noted: &noted)
        } catch {
          // A full store, say; what was not noted is looked at once more.
          position = nil
          try? await Task.sleep(nanoseconds: UInt64(Limits.followerPause))
        }
      }
    }
  }

  private func beginning() async throws(StoreError) -> Int64 {
    let (name, instance) = (name, store.instanceID)
    return try await store.scan { reader throws(StoreError) in
      try LogFollowerTable.position(of: name, instance: instance, in: reader)
    }
  }

  /// Deals with a part of the log behind `position`; returns whether that is all there is.
  private func follow(
    from position: inout Int64, noted: inout Int64
  ) async throws(StoreError) -> Bool {
    let (start, types) = (position, types)
    let page = try await store.scan { reader throws(StoreError) in
      try EventLog.page(
        EventSelection(organization: nil, types: types ?? []), after: start,
        within: EventPage.Bounds(
          events: Limits.maxFollowedEvents, scanned: Limits.maxFollowedRows,
          bytes: Limits.maxFollowedBytes), in: reader)
    }
    var effects: [Effect] = []
    for event in page.events {
      guard !Task.isCancelled else { return true }
      effects += try await decide(event)
      position = event.position
      guard effects.count >= Limits.firingsPerWrite else { continue }
      try await write(effects, upTo: position)
      noted = position
      effects = []
    }
    position = page.lastPosition
    if !effects.isEmpty || position - noted >= Int64(Limits.maxFollowedRows) {
      try await write(effects, upTo: position)
      noted = position
    }
    return page.isEnd
  }

  /// Does what follows, and notes that everything up to a position has been dealt with.
  private func write(_ effects: [Effect], upTo position: Int64) async throws(StoreError) {
    let (name, instance) = (name, store.instanceID)
    try await store.write { transaction throws(StoreError) in
      for effect in effects { try effect(transaction) }
      try LogFollowerTable.set(position, of: name, instance: instance, in: transaction)
    }
  }
}
