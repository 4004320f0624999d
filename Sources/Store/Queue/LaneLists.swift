/// The lanes of which something may be run, by the number of their runs: whoever has fewest comes first, and among
/// those whoever waits longest.
///
/// Every operation takes the same time, however many lanes there are.
struct RunnableLanes<Policy: LanePolicy> {
  private struct Ends {
    var first: ActiveLane<Policy>?
    unowned(unsafe) var last: ActiveLane<Policy>?
  }

  private var lists: [Ends]

  /// For lanes of which up to `limit` run at once.
  init(limit: Int) {
    lists = Array(repeating: Ends(first: nil, last: nil), count: limit + 1)
  }

  /// Puts a lane behind those of its number of runs, or takes it out when nothing of it waits.
  mutating func update(_ lane: ActiveLane<Policy>) {
    let place = lane.hasWaiting ? min(lane.running, lists.count - 1) : -1
    guard place != lane.place else { return }
    remove(lane)
    guard place >= 0 else { return }
    lane.place = place
    lane.previous = lists[place].last
    if let last = lists[place].last { last.next = lane } else { lists[place].first = lane }
    lists[place].last = lane
  }

  mutating func remove(_ lane: ActiveLane<Policy>) {
    let place = lane.place
    guard place >= 0 else { return }
    let next = lane.next
    if let next { next.previous = lane.previous } else { lists[place].last = lane.previous }
    if let previous = lane.previous { previous.next = next } else { lists[place].first = next }
    lane.next = nil
    lane.previous = nil
    lane.place = -1
  }

  /// Takes out the first lane of those that have fewer than `limit` runs.
  mutating func popFirst(below limit: Int) -> ActiveLane<Policy>? {
    for place in 0..<min(limit, lists.count) {
      if let lane = lists[place].first {
        remove(lane)
        return lane
      }
    }
    return nil
  }
}

/// A line of things that are taken out in the order in which they came.
struct WaitingLine<Element> {
  private var elements: [Element] = []
  private var head = 0

  var isEmpty: Bool { head == elements.count }
  var first: Element? { isEmpty ? nil : elements[head] }

  mutating func append(_ element: Element) { elements.append(element) }

  /// Puts what was taken out back before all others, in its order.
  mutating func putBack(_ first: [Element]) {
    let start = max(0, head - first.count)
    elements.replaceSubrange(start..<head, with: first)
    head = start
  }

  mutating func popFirst() -> Element? {
    guard !isEmpty else { return nil }
    defer {
      head += 1
      // Half of it is used up: the rest moves, which each element does once on average.
      if head > 64, head * 2 > elements.count {
        elements.removeFirst(head)
        head = 0
      }
    }
    return elements[head]
  }
}

/// Work that waits in order; mostly one of the first is taken out.
struct WorkLine {
  private var elements: [WorkItem] = []
  private var head = 0

  /// What waits, with the indices that `remove` takes.
  var items: ArraySlice<WorkItem> { elements[head...] }
  var isEmpty: Bool { head == elements.count }
  var count: Int { elements.count - head }
  var first: WorkItem? { isEmpty ? nil : elements[head] }

  mutating func append(_ item: WorkItem) { elements.append(item) }

  /// Takes out all that are so.
  mutating func removeAll(where isSo: (WorkItem) -> Bool) {
    elements = items.filter { !isSo($0) }
    head = 0
  }

  /// Takes one out; it takes as long as there are items before it.
  mutating func remove(at index: Int) {
    for place in stride(from: index, to: head, by: -1) { elements.swapAt(place, place - 1) }
    head += 1
    // Half of it is used up: the rest moves, which each item does once on average.
    if head * 2 >= elements.count {
      elements.removeFirst(head)
      head = 0
    }
  }
}

/// Times at which lanes are to be looked at, the next one first: a heap.
///
/// A lane that was given an earlier time leaves the later one behind, which means nothing when it comes.
struct LaneAlarms<Policy: LanePolicy> {
  private var entries: [(time: Int64, lane: ActiveLane<Policy>)] = []

  /// The next time; `Int64.max` when there is none.
  var nextTime: Int64 { entries.first?.time ?? .max }

  /// Has a lane looked at, at `time` (monotonic) at the latest.
  mutating func set(_ lane: ActiveLane<Policy>, at time: Int64) {
    guard time < lane.alarm else { return }
    lane.alarm = time
    entries.append((time, lane))
    var index = entries.count - 1
    while index > 0, entries[index].time < entries[(index - 1) / 2].time {
      entries.swapAt(index, (index - 1) / 2)
      index = (index - 1) / 2
    }
  }

  /// Takes out a lane whose time has come.
  mutating func popDue(now: Int64) -> ActiveLane<Policy>? {
    while let first = entries.first, first.time <= now {
      let last = entries.removeLast()
      if !entries.isEmpty {
        entries[0] = last
        siftDown()
      }
      guard first.lane.alarm == first.time else { continue }
      first.lane.alarm = .max
      return first.lane
    }
    return nil
  }

  private mutating func siftDown() {
    var index = 0
    while true {
      var least = index
      for child in [2 * index + 1, 2 * index + 2]
      where child < entries.count && entries[child].time < entries[least].time {
        least = child
      }
      guard least != index else { return }
      entries.swapAt(index, least)
      index = least
    }
  }
}
