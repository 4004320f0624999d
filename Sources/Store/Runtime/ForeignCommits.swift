import Base
import Synchronization

/// Follows what other processes commit: makes stale what is kept of what they change, and wakes whoever waits for events
/// and announcements.
///
/// Commits tell of themselves; besides, it looks at the database every Limits.changePollNanoseconds, so that what is not
/// told is found, and so that it is known that nothing else has changed.
///
/// `@unchecked Sendable`: everything belongs to its thread but `close` and what has a lock of its own.
final class ForeignCommits: @unchecked Sendable {
  private let listener: any DatabaseListener
  /// This process.
  private var node: NodeRecord
  private let instance: String
  private let versions: ChangeVersions
  private let observers: CommitObservers
  private let listeners: TopicListeners
  private let hearing: Hearing
  private let databaseClock: DatabaseClock
  private let counts: NodeCounts
  private let timeSource: any TimeSource
  private let time: ListeningTime
  private let isOver = Atomic<Bool>(false)
  private var thread: SystemThread?
  /// How far it has followed the commits.
  private var known: InstanceTable.Head
  /// When the database is looked at again, and when the process tells that it is there; monotonic.
  private var nextLook: Int64 = .min
  private var nextBeat: Int64 = .min
  /// Since when it has been told without a gap that the process is there, monotonic; nil while it is not.
  private var beatsSince: Int64?
  /// When others had taken over what this process had, as of the last beat.
  private var takenOverAt: Int64 = 0
  /// What is done with processes that are dead, and whether it is under way.
  private let silence = Mutex<Silence>(Silence())

  private struct Silence: Sendable {
    var takeOver: (@Sendable (_ nodes: [Int64], _ time: Int64) -> Void)?
    var isUnderWay = false
  }

  init(
    _ listener: any DatabaseListener, node: NodeRecord, instance: String,
    known: InstanceTable.Head, versions: ChangeVersions, observers: CommitObservers,
    listeners: TopicListeners, hearing: Hearing, databaseClock: DatabaseClock,
    counts: NodeCounts, timeSource: any TimeSource, time: ListeningTime
  ) {
    self.listener = listener
    self.node = node
    self.instance = instance
    self.known = known
    self.versions = versions
    self.observers = observers
    self.listeners = listeners
    self.hearing = hearing
    self.databaseClock = databaseClock
    self.counts = counts
    self.timeSource = timeSource
    self.time = time
  }

  /// Calls `takeOver` with processes that are dead, until ``hasTakenOver()`` says that it has dealt with them.
  func whenSilent(_ takeOver: @escaping @Sendable (_ nodes: [Int64], _ time: Int64) -> Void) {
    silence.withLock { $0.takeOver = takeOver }
  }

  /// Notes that what is to be done with dead processes was done, or failed.
  func hasTakenOver() { silence.withLock { $0.isUnderWay = false } }

  /// Whether nothing is heard of the database; for any thread.
  var isDeaf: Bool { !hearing.reaches(hearing.now) }

  /// Starts the thread.
  func start(_ startThread: ThreadStarter) throws(StoreError) {
    thread = try startThread("store-listener") { [self] in run() }
  }

  /// Ends the thread and closes the connection.
  func close() {
    isOver.store(true, ordering: .releasing)
    listener.wake()
    thread?.join()
    thread = nil
    listener.close()
  }

  private func run() {
    while !isOver.load(ordering: .acquiring) {
      do throws(StoreError) {
        let now = time.clock.monotonicNanoseconds()
        if now >= nextLook { try look(now) }
        if now >= nextBeat { try beat(now) }
        let news = try listener.wait(
          nanoseconds: max(0, nextLook - time.clock.monotonicNanoseconds()))
        try take(news)
      } catch {
        // What is kept goes by itself before long; whoever waits may have to look at that.
        observers.notify()
        nextLook = .min
        beatsSince = nil
        pause()
      }
    }
  }

  /// Waits a moment before the connection is tried again.
  private func pause() {
    let end = time.clock.monotonicNanoseconds() + Limits.deafStaleness
    while !isOver.load(ordering: .acquiring), time.clock.monotonicNanoseconds() < end {
      time.rest(10_000_000)
    }
  }

  /// Looks how far the commits have come, and so knows everything that was committed before `now`.
  private func look(_ now: Int64) throws(StoreError) {
    let wasDeaf = isDeaf
    try follow(try InstanceTable.head(instance: instance, on: listener))
    hearing.note(now)
    nextLook = now + Limits.changePollNanoseconds
    // What was kept went meanwhile: whoever cannot wait for the database when it is asked reads it now.
    if wasDeaf { observers.notify() }
  }

  /// Tells that this process is there, and looks which others are not.
  private func beat(_ now: Int64) throws(StoreError) {
    if nextBeat > .min, now - nextBeat > Limits.maxStaleness { beatsSince = nil }
    node.seenAt = try listener.time()
    databaseClock.note(node.seenAt, at: timeSource.monotonicNanoseconds())
    let roll = try NodeTable.note(node, instance: instance, on: listener)
    counts.present.store(roll.present, ordering: .relaxed)
    nextBeat = now + Limits.nodeBeatNanoseconds
    if roll.takenOverAt != takenOverAt {
      // What this process believes to have leased others have now.
      takenOverAt = roll.takenOverAt
      listeners.notifyAll()
    }
    let since = beatsSince ?? now
    beatsSince = since
    // Behind a gap, as of an engine that was started anew, the others may not have told yet that they are there.
    guard !roll.silent.isEmpty, now - since >= Limits.nodeSilenceNanoseconds else { return }
    let takeOver = silence.withLock { silence -> (@Sendable ([Int64], Int64) -> Void)? in
      guard !silence.isUnderWay, let takeOver = silence.takeOver else { return nil }
      silence.isUnderWay = true
      return takeOver
    }
    takeOver?(roll.silent, node.seenAt)
  }

  private func take(_ news: DatabaseNews) throws(StoreError) {
    if news.mayLack {
      // What was told meanwhile is in the tables, but for what was announced.
      listeners.notifyAll()
      nextLook = .min
    }
    for text in news.texts {
      guard let telling = CommitTelling(text) else {
        // Another version's: it is looked at.
        nextLook = .min
        listeners.notifyAll()
        continue
      }
      if telling.node == node.number {
        // The writer has taken in what came before its commit, and tells of that itself.
        known = InstanceTable.Head(
          position: max(known.position, telling.head.position),
          change: max(known.change, telling.head.change))
        continue
      }
      if telling.head.position > known.position || telling.head.change > known.change {
        try follow(
          InstanceTable.Head(
            position: max(known.position, telling.head.position),
            change: max(known.change, telling.head.change)))
      }
      if telling.isAnything { listeners.notifyAll() }
      for (topic, keys) in telling.announced { listeners.notify(topic, keys) }
    }
  }

  /// Takes in that the commits have come so far.
  private func follow(_ head: InstanceTable.Head) throws(StoreError) {
    if head.change != known.change {
      let changed =
        head.change < known.change
        // The engine has lost commits.
        ? versions.all
        : versions.places(
          of: try ChangedSubjectTable.names(after: known.change, instance: instance, on: listener))
      versions.raise(changed)
    }
    let hasEvents = head.position != known.position
    known = head
    if hasEvents { observers.notify() }
  }
}
