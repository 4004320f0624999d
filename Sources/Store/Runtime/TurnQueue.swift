import Base
import Glibc

/// A queue that threads wait on until there is work; shares take turns in it, urgent work comes first.
///
/// `@unchecked Sendable`: the lines and `isClosed` are touched only while the mutex is held.
final class TurnQueue<Item>: @unchecked Sendable {
  typealias Turn = FairQueue<Item>.Turn

  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var urgent: FairQueue<Item>
  private var ordinary: FairQueue<Item>
  private var isClosed = false
  /// Whether nothing is handed out just now.
  private var isHeld = false
  private var waiting = 0
  /// How many items are handed out together at most.
  private let together: Int
  /// Whether the last item that a waiting thread was given was urgent.
  private var gaveUrgent = false

  /// What became of an item that was offered.
  enum Offer { case accepted, full, shareFull, closed }

  /// Makes a queue for `servers` threads, each of which works on up to so many items together.
  init(
    urgent: FairQueue<Item>.Bounds, ordinary: FairQueue<Item>.Bounds, servers: Int,
    together: Int = 1
  ) {
    self.together = together
    self.urgent = FairQueue(urgent, servers: servers, together: together)
    self.ordinary = FairQueue(ordinary, servers: servers, together: together)
    pthread_mutex_init(mutex, nil)
    var attributes = pthread_condattr_t()
    pthread_condattr_init(&attributes)
    // Waits with an end do not depend on who sets the wall clock.
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
    pthread_cond_init(condition, &attributes)
    pthread_condattr_destroy(&attributes)
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    condition.deallocate()
    mutex.deallocate()
  }

  /// How many items wait, and their bytes.
  var load: (items: Int, bytes: Int) {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return (urgent.count + ordinary.count, urgent.bytes + ordinary.bytes)
  }

  /// Whether an item waits or is being worked on.
  var isBusy: Bool {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return !isEmpty || urgent.running + ordinary.running > 0
  }

  /// Adds an item and wakes a thread if one waits.
  func offer(_ item: Item, of share: StoreShare, bytes: Int = 0) -> Offer {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    if isClosed { return .closed }
    let offer =
      share.isUrgent
      ? urgent.offer(item, of: share, bytes: bytes)
      : ordinary.offer(item, of: share, bytes: bytes)
    switch offer {
    case .accepted:
      wakeOne()
      return .accepted
    case .full: return .full
    case .shareFull: return .shareFull
    }
  }

  /// The next item, if there is one: an urgent one before others, or the other way round.
  func take(urgentFirst: Bool = true) -> Turn? {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return takeLocked(urgentFirst: urgentFirst)
  }

  /// Waits for an item; nil when the queue was closed and is empty.
  ///
  /// Urgent ones come first, but no two in a row while others wait that may be taken.
  func waitOne() -> Turn? {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return waitOneLocked()
  }

  /// Ends what was handed out together, which took so long, and waits for the next item and those that are worked on with it,
  /// which are of the same urgency; leaves nothing when the queue was closed and is empty.
  func next(_ turns: inout [Turn], nanoseconds: Int64) {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    let each = nanoseconds / Int64(max(1, turns.count))
    // The first one last, on whose server the others are.
    for turn in turns.reversed() { endLocked(turn, nanoseconds: each) }
    // Nothing of it is kept while the thread sleeps.
    turns.removeAll(keepingCapacity: true)
    guard let first = waitOneLocked() else { return }
    turns.append(first)
    while turns.count < together,
      let next = first.share.isUrgent ? urgent.takeAlong() : ordinary.takeAlong()
    {
      turns.append(next)
    }
    // What still waits may have waited for just those to end.
    wakeOne()
  }

  /// Waits until something is there, for so many nanoseconds if they are given; false when the queue was closed
  /// and is empty.
  func waitForWork(for nanoseconds: Int64? = nil) -> Bool {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    if let nanoseconds {
      if isEmpty, !isClosed { wait(nanoseconds) }
    } else {
      while isEmpty, !isClosed { wait() }
    }
    return !(isEmpty && isClosed)
  }

  /// Notes that an item was dealt with, and how long that took.
  func end(_ turn: Turn, nanoseconds: Int64) {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    endLocked(turn, nanoseconds: nanoseconds)
    // What waits may have waited for just this one to end.
    if waiting > 0, !isEmpty || isClosed { pthread_cond_broadcast(condition) }
  }

  /// Hands nothing out until it is released; returns whether nothing is being worked on any more.
  func hold() -> Bool {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    isHeld = !isClosed
    return urgent.running + ordinary.running == 0
  }

  /// Hands items out again.
  func release() {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    isHeld = false
    pthread_cond_broadcast(condition)
  }

  /// Refuses further items; what waits is still handed out.
  func close() {
    pthread_mutex_lock(mutex)
    isClosed = true
    isHeld = false
    pthread_cond_broadcast(condition)
    pthread_mutex_unlock(mutex)
  }

  private var isEmpty: Bool { urgent.count == 0 && ordinary.count == 0 }

  private func endLocked(_ turn: Turn, nanoseconds: Int64) {
    if turn.share.isUrgent {
      urgent.end(turn, nanoseconds: nanoseconds)
    } else {
      ordinary.end(turn, nanoseconds: nanoseconds)
    }
  }

  /// Wakes a thread if one waits and there is something for it.
  private func wakeOne() {
    guard waiting > 0, !isHeld, urgent.canTake || ordinary.canTake else { return }
    pthread_cond_signal(condition)
  }

  private func waitOneLocked() -> Turn? {
    while true {
      if let turn = takeLocked(urgentFirst: !gaveUrgent) {
        gaveUrgent = turn.share.isUrgent
        return turn
      }
      if isClosed, isEmpty {
        // The other threads that wait may have waited for just what has ended.
        pthread_cond_broadcast(condition)
        return nil
      }
      wait()
    }
  }

  private func takeLocked(urgentFirst: Bool) -> Turn? {
    if isHeld { return nil }
    return urgentFirst
      ? urgent.take() ?? ordinary.take()
      : ordinary.take() ?? urgent.take()
  }

  private func wait() {
    waiting += 1
    pthread_cond_wait(condition, mutex)
    waiting -= 1
  }

  /// Waits once, up to so long; it may end early.
  private func wait(_ nanoseconds: Int64) {
    var end = timespec()
    clock_gettime(CLOCK_MONOTONIC, &end)
    let total = Int64(end.tv_nsec) + nanoseconds
    end.tv_sec += Int(total / 1_000_000_000)
    end.tv_nsec = Int(total % 1_000_000_000)
    waiting += 1
    pthread_cond_timedwait(condition, mutex, &end)
    waiting -= 1
  }
}
