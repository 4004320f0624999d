import Base

/// Items that wait in a line for each share, and are handed out in turns: the share that had least of the time first.
///
/// This is start-time fair queueing: each line knows how much time it has had, a line that comes back from idling
/// begins where the line that was served last stands, so that nobody saves time up, and nobody owes more than
/// Limits.maxShareDebt. The longest that a share without debts waits is what is under way, and one item of each
/// other share that owes nothing either. When all of them are idle the past is forgotten.
///
/// Choosing looks at each line that waits: at most as many as there are items.
struct FairQueue<Item> {
  /// The items of one share.
  final class Line {
    fileprivate let share: StoreShare
    fileprivate var items: [(item: Item, bytes: Int)] = []
    fileprivate var head = 0
    fileprivate var bytes = 0
    /// The time that the share has had, on the queue's own clock.
    fileprivate var used: Int64
    /// How many of its items are being worked on.
    fileprivate var running = 0

    fileprivate init(_ share: StoreShare, used: Int64) {
      self.share = share
      self.used = used
    }

    fileprivate var count: Int { items.count - head }
    fileprivate var isIdle: Bool { head == items.count && running == 0 }

    fileprivate func removeFirst() -> (item: Item, bytes: Int) {
      let first = items[head]
      head += 1
      if head == items.count {
        items.removeAll(keepingCapacity: head <= 64)
        head = 0
      } else if head >= 64, head * 2 >= items.count {
        items.removeFirst(head)
        head = 0
      }
      return first
    }
  }

  /// How much may wait.
  struct Bounds {
    /// The items of one organization, and of all.
    var items: FairShare
    /// The bytes of one organization's items, and of all.
    var bytes: FairShare
  }

  /// What became of an item that was offered.
  enum Offer { case accepted, full, shareFull }

  /// An item that was handed out, to be ended with what it took.
  struct Turn {
    let item: Item
    fileprivate let line: Line
    /// Whether it is worked on together with another one, on whose server it is.
    fileprivate let goesAlong: Bool

    /// Whose it is.
    var share: StoreShare { line.share }
  }

  private let bounds: Bounds
  /// How many items are worked on at once, not counting what goes along.
  private let servers: Int
  /// How many items a server works on together at most.
  private let together: Int
  private var lines: [StoreShare: Line] = [:]
  /// The lines in which something waits.
  private var waiting: [Line] = []
  /// How many servers are busy.
  private(set) var running = 0
  /// What the line that was served last had used before: where others begin.
  private var clock: Int64 = 0
  /// How many items wait, and their bytes.
  private(set) var count = 0
  private(set) var bytes = 0

  /// What an item counts at least, so that those that take no time are handed out in turns, too.
  private static var leastNanoseconds: Int64 { 10_000 }
  /// How many lines are remembered that are idle.
  private static var maxIdleLines: Int { 1024 }

  init(_ bounds: Bounds, servers: Int, together: Int = 1) {
    self.bounds = bounds
    self.servers = servers
    self.together = together
  }

  /// Adds an item at the end of its share's line, if there is room for it.
  mutating func offer(_ item: Item, of share: StoreShare, bytes: Int) -> Offer {
    let line = lines[share] ?? Line(share, used: clock)
    guard count < bounds.items.places, bytes <= bounds.bytes.places - self.bytes else {
      return .full
    }
    if share.isBounded {
      guard bounds.items.admits(own: line.count, used: count),
        bounds.bytes.admits(bytes, own: line.bytes, used: self.bytes)
      else { return .shareFull }
    }
    if line.isIdle {
      lines[share] = line
      line.used = max(line.used, clock)
    }
    if line.count == 0 { waiting.append(line) }
    line.items.append((item, bytes))
    line.bytes += bytes
    self.bytes += bytes
    count += 1
    return .accepted
  }

  /// The next item; nil when none waits that may be worked on now.
  ///
  /// The last free server is for a share that has none: it is not taken by whoever keeps others busy for long. Where
  /// several items are worked on together, a share has a further server only when enough wait for it.
  mutating func take() -> Turn? {
    guard running < servers, let best = best(where: mayBeServed) else { return nil }
    running += 1
    return take(at: best, goesAlong: false)
  }

  /// Whether an item waits that may be worked on now.
  var canTake: Bool { running < servers && waiting.contains(where: mayBeServed) }

  private func mayBeServed(_ line: Line) -> Bool {
    line.running == 0 || (servers - running > 1 && count >= together)
  }

  /// The item that would be next for a free server, to be worked on together with one that was handed out and is not ended
  /// yet.
  mutating func takeAlong() -> Turn? {
    best(where: { _ in true }).map { take(at: $0, goesAlong: true) }
  }

  /// The line that had least of the time, of those that may be served.
  private func best(where mayBeServed: (Line) -> Bool) -> Int? {
    var best: Int?
    for index in waiting.indices where mayBeServed(waiting[index]) {
      if let known = best, waiting[known].used <= waiting[index].used { continue }
      best = index
    }
    return best
  }

  private mutating func take(at best: Int, goesAlong: Bool) -> Turn {
    let line = waiting[best]
    let (item, bytes) = line.removeFirst()
    // Keeps the order of the others: of those that used as much, the one that came first is next.
    if line.count == 0 { waiting.remove(at: best) }
    line.bytes -= bytes
    self.bytes -= bytes
    count -= 1
    line.running += 1
    clock = line.used
    line.used += Self.leastNanoseconds
    return Turn(item: item, line: line, goesAlong: goesAlong)
  }

  /// Notes that an item was dealt with, and how long that took.
  mutating func end(_ turn: Turn, nanoseconds: Int64) {
    let line = turn.line
    line.running -= 1
    if !turn.goesAlong { running -= 1 }
    line.used += max(0, nanoseconds - Self.leastNanoseconds)
    line.used = min(line.used, clock + Limits.maxShareDebt)
    guard line.isIdle else { return }
    if count == 0, running == 0 {
      lines.removeAll(keepingCapacity: lines.count <= Self.maxIdleLines)
      clock = 0
    } else if lines.count > waiting.count + running + Self.maxIdleLines {
      lines = lines.filter { !$0.value.isIdle }
    }
  }
}
