import Base
import Glibc
import Synchronization

/// Follows what other processes commit: makes stale what is kept of what they change, and wakes whoever waits for events
/// and announcements.
///
/// Commits tell of themselves; besides, it looks at the database every Limits.changePollNanoseconds, so that what is not
/// told is found, and so that it is known that nothing else has changed.
///
/// `@unchecked Sendable`: everything but `close` belongs to its thread.
final class ForeignCommits: @unchecked Sendable {
  private let listener: any DatabaseListener
  private let node: Int64
  private let instance: String
  private let versions: ChangeVersions
  private let observers: CommitObservers
  private let listeners: TopicListeners
  private let hearing: Hearing
  private let clock = SystemTimeSource()
  private let isOver = Atomic<Bool>(false)
  private var thread: SystemThread?
  /// How far it has followed the commits.
  private var known: InstanceTable.Head
  /// When the database is looked at again, and when the process tells that it is there; monotonic.
  private var nextLook: Int64 = .min
  private var nextBeat: Int64 = .min

  init(
    _ listener: any DatabaseListener, node: Int64, instance: String, known: InstanceTable.Head,
    versions: ChangeVersions, observers: CommitObservers, listeners: TopicListeners,
    hearing: Hearing
  ) {
    self.listener = listener
    self.node = node
    self.instance = instance
    self.known = known
    self.versions = versions
    self.observers = observers
    self.listeners = listeners
    self.hearing = hearing
  }

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
        let now = clock.monotonicNanoseconds()
        if now >= nextLook { try look(now) }
        if now >= nextBeat { try beat(now) }
        let news = try listener.wait(
          nanoseconds: max(0, nextLook - clock.monotonicNanoseconds()))
        try take(news)
      } catch {
        // What is kept goes by itself before long; whoever waits may have to look at that.
        observers.notify()
        nextLook = .min
        pause()
      }
    }
  }

  /// Waits a moment before the connection is tried again.
  private func pause() {
    let end = clock.monotonicNanoseconds() + Limits.deafStaleness
    while !isOver.load(ordering: .acquiring), clock.monotonicNanoseconds() < end { usleep(10_000) }
  }

  /// Looks how far the commits have come, and so knows everything that was committed before `now`.
  private func look(_ now: Int64) throws(StoreError) {
    try follow(try InstanceTable.head(instance: instance, on: listener))
    hearing.note(now)
    nextLook = now + Limits.changePollNanoseconds
  }

  /// Tells that this process is there.
  private func beat(_ now: Int64) throws(StoreError) {
    try NodeTable.note(node, at: try listener.time(), instance: instance, on: listener)
    nextBeat = now + Limits.nodeBeatNanoseconds
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
      if telling.node == node {
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
