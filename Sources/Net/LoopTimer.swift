/// A deadline on a loop that can be moved as often as one likes.
///
/// Used on its loop's thread only.
///
/// Moving a timer later, or clearing it, only stores a number: the loop looks again when the old time comes.
/// So a timer that is set anew for each request or each read costs next to nothing. Dropping a timer does not
/// cancel it.
public final class LoopTimer {
  unowned(unsafe) let loop: EventLoop
  var body: (() -> Void)?
  /// When the timer is due (monotonic nanoseconds), `Int64.max` when it is not set.
  public internal(set) var deadline = Int64.max
  /// Where the timer stands in its loop's heap, -1 when it does not.
  var index = -1

  /// Makes a timer that is not set; `body` runs on the loop each time it comes due.
  public init(loop: EventLoop, _ body: @escaping () -> Void) {
    self.loop = loop
    self.body = body
  }

  /// Sets the time at which the timer comes due, in place of any other.
  public func set(_ deadline: Int64) {
    self.deadline = deadline
    if index < 0 {
      if deadline != .max { loop.timers.insert(self, key: deadline) }
    } else if deadline < loop.timers.key(at: index) {
      loop.timers.decrease(at: index, to: deadline)
    }
  }

  /// Takes the time away; `set` may be called again.
  public func clear() { deadline = .max }

  /// Ends the timer for good and lets go of its body.
  public func cancel() {
    deadline = .max
    body = nil
    if index >= 0 { loop.timers.remove(at: index) }
  }
}

/// The timers of a loop: a heap with four children to a node, ordered by the time at which to look at them.
///
/// A timer's key is its deadline or earlier (`LoopTimer.set` does not move it for a later deadline).
struct TimerHeap {
  private struct Entry {
    var key: Int64
    var timer: LoopTimer
  }

  private var entries = ContiguousArray<Entry>()

  var count: Int { entries.count }

  /// The time at which to look next; `Int64.max` when there is no timer.
  var nextKey: Int64 { entries.isEmpty ? .max : entries[0].key }

  func key(at index: Int) -> Int64 { entries[index].key }

  mutating func insert(_ timer: LoopTimer, key: Int64) {
    entries.append(Entry(key: key, timer: timer))
    timer.index = entries.count - 1
    siftUp(entries.count - 1)
  }

  mutating func decrease(at index: Int, to key: Int64) {
    entries[index].key = key
    siftUp(index)
  }

  mutating func remove(at index: Int) {
    entries[index].timer.index = -1
    let last = entries.removeLast()
    guard index < entries.count else { return }
    entries[index] = last
    last.timer.index = index
    siftDown(index)
    siftUp(index)
  }

  /// Takes out the next timer whose deadline has come; puts those off that were moved later.
  mutating func popDue(now: Int64) -> LoopTimer? {
    while let first = entries.first, first.key <= now {
      let timer = first.timer
      if timer.deadline > now, timer.deadline != .max {
        entries[0].key = timer.deadline
        siftDown(0)
        continue
      }
      remove(at: 0)
      if timer.deadline <= now {
        timer.deadline = .max
        return timer
      }
    }
    return nil
  }

  private mutating func siftUp(_ start: Int) {
    var index = start
    let entry = entries[index]
    while index > 0 {
      let parent = (index - 1) / 4
      guard entry.key < entries[parent].key else { break }
      entries[index] = entries[parent]
      entries[index].timer.index = index
      index = parent
    }
    entries[index] = entry
    entry.timer.index = index
  }

  private mutating func siftDown(_ start: Int) {
    var index = start
    let entry = entries[index]
    while true {
      let firstChild = index * 4 + 1
      guard firstChild < entries.count else { break }
      var least = firstChild
      for child in firstChild + 1..<max(firstChild + 1, min(firstChild + 4, entries.count))
      where entries[child].key < entries[least].key {
        least = child
      }
      guard entries[least].key < entry.key else { break }
      entries[index] = entries[least]
      entries[index].timer.index = index
      index = least
    }
    entries[index] = entry
    entry.timer.index = index
  }
}
