public import Base
import CShims
import Glibc
import Synchronization

/// One thread on epoll that runs connections, timers, handlers' jobs and a pool of runners.
///
/// Everything that belongs to a loop is used on its thread only; `execute`, `enqueue` and `stop` are the ways in
/// from other threads. One turn reads all input that is ready, then runs timers and handlers, then writes each
/// changed connection's output once.
///
/// Sendable although it has mutable state: that state is touched on the loop's thread only, except what stands
/// in `remote` (behind its lock) and the atomics.
public final class EventLoop: TaskExecutor, @unchecked Sendable {
  /// Bytes that one read takes at most; also the size of the buffer that connections write from.
  public static let bufferBytes = 64 * 1024

  /// The clock that the loop reads once per wake-up.
  public let timeSource: any TimeSource
  /// Whether that is the system's, which is read without the detour of an existential.
  private let isSystemTime: Bool

  /// The loop's place among its server's loops; what is counted for each loop is kept under it.
  public let index: Int

  /// What the layer above keeps for each loop; set before the loop starts, afterwards used on the loop only, and
  /// let go when the loop stops.
  public final var attachment: AnyObject?

  /// Monotonic nanoseconds, read once per wake-up.
  public internal(set) final var now: Int64

  /// Nanoseconds that the loop has not waited for the kernel since it started; read from any thread.
  public final var busyNanoseconds: Int { busy.load(ordering: .relaxed) }
  private let busy = Atomic<Int>(0)

  let epoll: Int32
  let wakeup: Int32
  let events: UnsafeMutablePointer<epoll_event>
  static let maxEvents = 256

  /// Where connections read to; what they read is dealt with before the next one reads.
  let readBuffer = UnsafeMutableRawPointer.allocate(byteCount: bufferBytes, alignment: 16)
  /// Where a connection's output is gathered; lent to the connection when the socket does not take it all.
  final var writeBuffer = ByteBuffer(capacity: bufferBytes)
  /// Buffers that came back from connections.
  final var spareBuffers = BufferPool()

  final var timers = TimerHeap()

  // Wall clock, read when first asked in a turn.
  private final var wallTime: Int64 = 0
  private final var wallTimeIsRead = false

  // Executor: see EventLoop+Executor.swift.
  final var jobs = ContiguousArray<UnownedJob>()
  final var runningJobs = ContiguousArray<UnownedJob>()
  final var ready = ReadyQueue()
  /// Work that takes long, of which each turn does one piece.
  final var large = ReadyQueue()
  final var parked = ContiguousArray<LoopRunner>()
  final var runners = ContiguousArray<LoopRunner>()

  // Connections: see Connection.swift.
  final var dirtyConnections = ContiguousArray<Connection>()
  final var unreadConnections = ContiguousArray<Connection>()
  final var closedSources = ContiguousArray<EventSource>()
  final var watches = WatchTable()
  final var firstConnection: Connection?
  /// Connections that the loop has, or was given and has not yet taken.
  let connectionCount = Atomic<Int>(0)

  struct Remote {
    var jobs = ContiguousArray<UnownedJob>()
    var bodies = ContiguousArray<@Sendable () -> Void>()
    var isSignalled = false
  }
  let remote = Mutex(Remote())
  let threadID = Atomic<UInt>(0)
  private let thread = Mutex<SystemThread?>(nil)
  /// Whether the loop was told to end: what is begun now may not be finished.
  public internal(set) final var isStopping = false
  final var endings: [() -> Void] = []

  /// Makes a loop; it does nothing until `start` or `turn`.
  public init(index: Int = 0, timeSource: any TimeSource = SystemTimeSource()) {
    self.index = index
    self.timeSource = timeSource
    isSystemTime = timeSource is SystemTimeSource
    now = timeSource.monotonicNanoseconds()
    events = .allocate(capacity: Self.maxEvents)
    epoll = epoll_create1(Int32(EPOLL_CLOEXEC))
    wakeup = eventfd(0, Int32(EFD_NONBLOCK | EFD_CLOEXEC))
    precondition(epoll >= 0 && wakeup >= 0, "no file descriptors left for an event loop")
    var event = epoll_event()
    event.events = EPOLLIN.rawValue
    event.data.u64 = WatchTable.wakeup
    epoll_ctl(epoll, EPOLL_CTL_ADD, wakeup, &event)
  }

  deinit {
    close(epoll)
    close(wakeup)
    events.deallocate()
    readBuffer.deallocate()
  }

  /// Wall-clock nanoseconds since 1970, read once per wake-up.
  public final var wallNow: Int64 {
    if !wallTimeIsRead {
      wallTime = timeSource.wallNanoseconds()
      wallTimeIsRead = true
    }
    return wallTime
  }

  /// Monotonic nanoseconds, read at this moment.
  public final var exactNow: Int64 {
    isSystemTime
      ? SystemTimeSource().monotonicNanoseconds() : timeSource.monotonicNanoseconds()
  }

  /// Whether the caller runs on the loop's thread.
  public final var isCurrent: Bool {
    threadID.load(ordering: .relaxed) == UInt(pthread_self())
  }

  /// The loop on whose thread the caller runs; nil on other threads.
  public static var current: EventLoop? {
    guard let pointer = pthread_getspecific(currentKey) else { return nil }
    // Safe: the loop is in a turn on this thread, or between two of its thread's.
    return Unmanaged<EventLoop>.fromOpaque(pointer).takeUnretainedValue()
  }

  private static let currentKey: pthread_key_t = {
    var key = pthread_key_t()
    let failure = pthread_key_create(&key, nil)
    precondition(failure == 0, "no thread-specific key left: \(failure)")
    return key
  }()

  // MARK: Life

  /// Has `body` called on the loop when it stops, after its runners have ended; for what uses the loop's timers
  /// and descriptors.
  ///
  /// Only on the loop's thread.
  public final func atEnd(_ body: @escaping () -> Void) { endings.append(body) }

  /// Starts the loop on a thread of its own.
  ///
  /// Once only. The thread keeps the loop alive until it ends.
  public func start(name: String = "loop") throws(ThreadError) {
    try thread.withLock { thread throws(ThreadError) in
      precondition(thread == nil, "a loop is started once")
      // A blocked SIGPIPE, as all signals are there, makes writes fail with EPIPE instead.
      thread = try SystemThread(name: name) { self.runThread() }
    }
  }

  /// Ends the loop and joins its thread: runners are cancelled and get a moment to finish.
  ///
  /// Not on the loop.
  public func stop() {
    precondition(!isCurrent, "a loop cannot join its own thread")
    guard let thread = thread.withLock({ $0.take() }) else { return }
    execute { [self] in isStopping = true }
    thread.join()
  }

  private func runThread() {
    pthread_setspecific(Self.currentKey, Unmanaged.passUnretained(self).toOpaque())
    now = exactNow
    while !isStopping { runTurn(maximumWait: .max) }
    windDown()
    pthread_setspecific(Self.currentKey, nil)
  }

  /// Runs the loop on the calling thread for one turn: waits at most `maximumWait` nanoseconds for
  /// something to happen, then deals with it, work and timers included.
  ///
  /// For tests and for programs with a loop of their own.
  public func turn(maximumWait: Int64) {
    let outer = pthread_getspecific(Self.currentKey)
    pthread_setspecific(Self.currentKey, Unmanaged.passUnretained(self).toOpaque())
    runTurn(maximumWait: maximumWait)
    pthread_setspecific(Self.currentKey, outer)
  }

  func runTurn(maximumWait: Int64) {
    threadID.store(UInt(pthread_self()), ordering: .relaxed)
    let start = exactNow
    busy.store(busy.load(ordering: .relaxed) &+ Int(start &- now), ordering: .relaxed)
    let count = epoll_wait(
      epoll, events, Int32(Self.maxEvents), waitMilliseconds(maximumWait, at: start))
    now = exactNow
    wallTimeIsRead = false
    var index = 0
    while index < Int(count) {
      let number = events[index].data.u64
      if number == WatchTable.wakeup {
        takeRemote()
      } else if let source = watches.source(number) {
        // Sources are released at the end of the turn in which they close, so this one is alive.
        source._withUnsafeGuaranteedRef { $0.ready(events[index].events) }
      }
      index &+= 1
    }
    if !unreadConnections.isEmpty { readUnreadConnections() }
    if timers.nextKey <= now { fireTimers() }
    if let work = large.popFirst() { ready.append(work) }
    // Writing can wake writers that wait for room; give them a few chances before the next poll.
    var rounds = 0
    repeat {
      runWork()
      if !dirtyConnections.isEmpty { flushDirtyConnections() }
      rounds &+= 1
    } while hasWork && rounds < 4
    if !closedSources.isEmpty { closedSources.removeAll(keepingCapacity: true) }
  }

  /// Whether something can be done without waiting for the kernel.
  private var hasWork: Bool {
    !jobs.isEmpty || !ready.isEmpty || !dirtyConnections.isEmpty
  }

  private func waitMilliseconds(_ maximum: Int64, at now: Int64) -> Int32 {
    if hasWork || !large.isEmpty || !unreadConnections.isEmpty { return 0 }
    var wait = maximum
    if timers.nextKey != .max {
      wait = min(wait, max(0, timers.nextKey - now))
    }
    if wait == .max { return -1 }
    return Int32(clamping: wait / 1_000_000 + (wait % 1_000_000 == 0 ? 0 : 1))
  }

  // MARK: Timers

  /// Runs `body` once on the loop at `deadline` (monotonic).
  ///
  /// Only on the loop's thread.
  @discardableResult
  public func schedule(at deadline: Int64, _ body: @escaping () -> Void) -> LoopTimer {
    let timer = LoopTimer(loop: self, body)
    timer.set(deadline)
    return timer
  }

  private func fireTimers() {
    // A body that sets its timer to the past again must not keep the loop here.
    var budget = timers.count
    while budget > 0, let timer = timers.popDue(now: now) {
      timer.body?()
      budget &-= 1
    }
  }

  // MARK: Other threads

  /// Runs `body` on the loop as soon as it can; from any thread.
  public func execute(_ body: @escaping @Sendable () -> Void) {
    let mustWake = remote.withLock { remote in
      remote.bodies.append(body)
      defer { remote.isSignalled = true }
      return !remote.isSignalled
    }
    if mustWake { wake() }
  }

  func wake() {
    var one: UInt64 = 1
    // Only a counter about to overflow can refuse this, and then the loop wakes anyway.
    _ = write(wakeup, &one, 8)
  }

  func takeRemote() {
    var counter: UInt64 = 0
    _ = read(wakeup, &counter, 8)
    let taken = remote.withLock { remote in
      let taken = remote
      remote = Remote()
      return taken
    }
    jobs.append(contentsOf: taken.jobs)
    for body in taken.bodies { body() }
  }
}
