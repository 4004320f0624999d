import Base
import Records
public import Store
import Synchronization

/// Brings about what follows from events: it reads the log behind the commits, so that what decides that takes no time
/// of the writer's.
///
/// Several parts share it, so that each event is read once for all of them. How far each has come is noted in the
/// transaction of what it brings about: nothing is lost and nothing done twice, whenever the process ends. A part that
/// fails is tried again after a moment; the others go on meanwhile. An organization whose filters take much is put off:
/// its events have passes of their own, in their order, between which those of others are dealt with.
///
/// Of several processes on one database one follows; another one does when that has ended.
public final class LogFollower: Sendable {
  /// What follows from an event, in a transaction.
  public typealias Effect = @Sendable (Transaction) throws(StoreError) -> Void
  /// Decides what follows from an event, and adds to `steps` what that took, in steps of filters; nothing is written
  /// here.
  public typealias Decide =
    @Sendable (_ event: Event, _ steps: inout Int) throws(StoreError) -> [Effect]

  /// One for whom the log is followed.
  public struct Part: Sendable {
    let name: String
    let interest: @Sendable () async throws(StoreError) -> Int64?
    let look: @Sendable (_ head: Event) async throws(StoreError) -> Decide?

    /// - Parameters:
    ///   - name: Under which it is noted how far it has come; no two have the same.
    ///   - interest: Behind which position of the log there may be events for it; nil while none would be, and the log is
    ///     not read for it. Asked each time that events came; what it says may change with events alone.
    ///   - look: What decides about an event, which has no payload here; nil when nothing follows from it. Called one
    ///     event after another, in the order of the log.
    public init(
      _ name: String, interest: @escaping @Sendable () async throws(StoreError) -> Int64?,
      look: @escaping @Sendable (_ head: Event) async throws(StoreError) -> Decide?
    ) {
      self.name = name
      self.interest = interest
      self.look = look
    }
  }

  let store: Store
  let parts: [Part]
  private let wakes: AsyncStream<Void>
  private let waker: AsyncStream<Void>.Continuation
  private let task = Mutex<Task<Void, Never>?>(nil)
  /// The right to follow, while this process has it.
  private let duty = Mutex<Duty?>(nil)
  /// Whether somebody asks for it before long.
  private let asksLater = Atomic<Bool>(false)

  /// Makes a follower; it does nothing until `start`.
  ///
  /// - Parameters:
  ///   - store: Where the log is.
  ///   - parts: For whom it is followed.
  public init(_ store: Store, _ parts: [Part]) {
    self.store = store
    self.parts = parts
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
    // The next process waits until this one is dead, else.
    if let duty = duty.withLock({ $0.take() }) { try? await store.giveBack(duty) }
  }

  // MARK: Following

  /// Where a part stands.
  struct Place: Sendable {
    /// Up to where it has dealt with the log, but for what it has put off; nil before that was read.
    var position: Int64?
    var noted: Int64 = 0
    /// What follows and is not written yet.
    var effects: [Effect] = []
    /// Before when it is left alone, monotonic, because it failed.
    var pausedUntil: Int64 = 0
    /// The organizations that are put off, by the position up to which it has dealt with each, and those among them, or
    /// no more, of which that is not noted.
    var putOff: [UTF8Key: Int64] = [:]
    var unnoted: Set<UTF8Key> = []
    /// The steps that organizations' filters took in this pass.
    var used: [UTF8Key: Int] = [:]
    /// The organization that had the last pass of its own, and about how many events fit into one.
    var lastCaughtUp: UTF8Key?
    var eventsPerPass = Limits.maxFollowedEvents

    /// Whether there is something to be noted.
    var isBehind: Bool {
      !effects.isEmpty || !unnoted.isEmpty
        || (position ?? 0) - noted >= Int64(Limits.maxFollowedRows)
    }

    /// Goes back to what was noted: what was not is looked at once more.
    mutating func goBack() {
      position = nil
      effects = []
      putOff = [:]
      unnoted = []
    }
  }

  private func run() async {
    // What was committed before it began is looked at, too.
    waker.yield()
    var places = parts.map { _ in Place() }
    for await _ in wakes {
      var isEnd = false
      while !isEnd, !Task.isCancelled {
        do throws(StoreError) {
          isEnd = try await follow(&places)
        } catch {
          // The store cannot be read.
          for index in places.indices { places[index].goBack() }
          try? await Task.sleep(nanoseconds: UInt64(Limits.followerPause))
        }
      }
    }
  }

  /// Whether this process is the one that follows; if not, it asks again before long.
  private func hasDuty(_ places: inout [Place]) async throws(StoreError) -> Bool {
    if duty.withLock({ $0 != nil }) { return true }
    // Commits of others wake it again and again.
    guard !asksLater.load(ordering: .acquiring) else { return false }
    if let taken = try await store.take(duty: Self.dutyName) {
      // Another one may have followed meanwhile.
      for index in places.indices { places[index].goBack() }
      duty.withLock { $0 = taken }
      return true
    }
    asksLater.store(true, ordering: .releasing)
    Task.detached { [self] in
      try? await Task.sleep(nanoseconds: UInt64(Limits.dutyPollNanoseconds))
      asksLater.store(false, ordering: .releasing)
      waker.yield()
    }
    return false
  }

  private static let dutyName = "follow the log"

  /// What was to be written is another process's to write.
  private struct DutyLost: Error {}

  /// Deals with a part of the log; returns whether that is all there is.
  private func follow(_ places: inout [Place]) async throws(StoreError) -> Bool {
    guard try await hasDuty(&places) else { return true }
    let now = store.timeSource.monotonicNanoseconds()
    var active: [Int] = []
    for index in places.indices where places[index].pausedUntil <= now {
      guard let first = try await parts[index].interest() else { continue }
      if places[index].position == nil {
        let noted = try await position(of: parts[index])
        (places[index].position, places[index].noted) = (noted.position, noted.position)
        places[index].putOff = noted.putOff
      }
      places[index].used = [:]
      places[index].position = places[index].position.map { max($0, first) }
      active.append(index)
    }
    guard let start = active.compactMap({ places[$0].position }).min() else { return true }
    let page = try await store.scan { reader throws(StoreError) in
      try EventLog.unread(
        after: start,
        within: EventPage.Bounds(
          events: Limits.maxFollowedEvents, scanned: Limits.maxFollowedRows,
          bytes: Limits.maxFollowedBytes), in: reader)
    }
    for event in page.events {
      guard !Task.isCancelled else { return true }
      await decide(about: event, active, &places)
      if places.reduce(0, { $0 + $1.effects.count }) >= Limits.firingsPerWrite {
        await write(&places)
      }
    }
    for index in active where places[index].pausedUntil <= now {
      if let position = places[index].position {
        places[index].position = max(position, page.lastPosition)
      }
    }
    if places.contains(where: \.isBehind) { await write(&places) }
    var isEnd = page.isEnd
    for index in active where !places[index].putOff.isEmpty {
      guard !Task.isCancelled, places[index].pausedUntil <= now else { continue }
      try await catchUp(index, &places)
      if !places[index].putOff.isEmpty { isEnd = false }
    }
    return isEnd
  }

  /// Has those parts decide that have not dealt with an event; it is read when the first of them wants to see it.
  private func decide(
    about event: UnreadEvent, _ active: [Int], _ places: inout [Place]
  ) async {
    let position = event.head.position
    let organization = UTF8Key(event.head.aggregate.organization)
    var known: Event?
    for index in active {
      guard let place = places[index].position, place < position,
        places[index].pausedUntil <= store.timeSource.monotonicNanoseconds()
      else { continue }
      guard places[index].putOff[organization] == nil else {
        places[index].position = position
        continue
      }
      do throws(StoreError) {
        if let decide = try await parts[index].look(event.head) {
          if places[index].used[organization, default: 0] >= Limits.maxFilterStepsPerPass {
            places[index].putOff[organization] = position - 1
            places[index].unnoted.insert(organization)
          } else {
            let read: Event
            if let known { read = known } else { read = try event.read() }
            known = read
            var steps = 0
            places[index].effects += try decide(read, &steps)
            places[index].used[organization, default: 0] += steps
          }
        }
        places[index].position = position
      } catch {
        pause(&places[index])
      }
    }
  }

  /// Leaves a part alone for a moment.
  func pause(_ place: inout Place) {
    place.pausedUntil = store.timeSource.monotonicNanoseconds() + Limits.followerPause
    let waker = waker
    Task.detached {
      try? await Task.sleep(nanoseconds: UInt64(Limits.followerPause))
      waker.yield()
    }
  }

  private func position(
    of part: Part
  ) async throws(StoreError) -> (position: Int64, putOff: [UTF8Key: Int64]) {
    let (name, instance) = (part.name, store.instanceID)
    return try await store.scan { reader throws(StoreError) in
      (
        try LogFollowerTable.position(of: name, instance: instance, in: reader),
        try LogFollowerTable.putOff(by: name, instance: instance, in: reader)
      )
    }
  }

  // MARK: Writing

  /// Does what follows, and notes how far the parts have come; together, or each by itself when that fails.
  func write(_ places: inout [Place]) async {
    let behind = places.indices.filter {
      !places[$0].effects.isEmpty || !places[$0].unnoted.isEmpty
        || (places[$0].position ?? 0) > places[$0].noted
    }
    do throws(StoreError) {
      try await write(behind, &places)
    } catch .rejected(let reason) where reason is DutyLost {
      duty.withLock { $0 = nil }
      for index in places.indices { places[index].goBack() }
    } catch {
      for index in behind {
        do throws(StoreError) {
          try await write([index], &places)
        } catch {
          // A full store, say.
          places[index].goBack()
          pause(&places[index])
        }
      }
    }
  }

  private func write(
    _ indices: [Int], _ places: inout [Place]
  ) async throws(StoreError) {
    let instance = store.instanceID
    let changes = indices.map { index in
      (
        name: parts[index].name, position: places[index].position ?? places[index].noted,
        effects: places[index].effects,
        putOff: places[index].unnoted.map { ($0.text, places[index].putOff[$0]) }
      )
    }
    let duty = duty.withLock { $0 }
    try await store.write { transaction throws(StoreError) in
      guard let duty, try duty.isHeld(in: transaction) else { throw .rejected(DutyLost()) }
      for change in changes {
        for effect in change.effects { try effect(transaction) }
        try LogFollowerTable.set(
          change.position, of: change.name, instance: instance, in: transaction)
        for (organization, position) in change.putOff {
          try LogFollowerTable.putOff(
            organization, at: position, by: change.name, instance: instance, in: transaction)
        }
      }
    }
    for (index, change) in zip(indices, changes) {
      places[index].noted = change.position
      places[index].effects = []
      places[index].unnoted = []
    }
  }
}
