/// What happens when: a heap, in which things of the same time come in the order in which they were added.
struct Agenda {
  private struct Entry {
    var time: Int64
    var number: Int
    var body: () -> Void
  }

  private var entries: [Entry] = []
  private var count = 0

  mutating func add(_ time: Int64, _ body: @escaping () -> Void) {
    count += 1
    entries.append(Entry(time: time, number: count, body: body))
    var index = entries.count - 1
    while index > 0, isBefore(index, (index - 1) / 2) {
      entries.swapAt(index, (index - 1) / 2)
      index = (index - 1) / 2
    }
  }

  mutating func popFirst() -> (Int64, () -> Void)? {
    guard let first = entries.first else { return nil }
    let last = entries.removeLast()
    guard !entries.isEmpty else { return (first.time, first.body) }
    entries[0] = last
    var index = 0
    while true {
      var least = index
      for child in [2 * index + 1, 2 * index + 2]
      where child < entries.count && isBefore(child, least) {
        least = child
      }
      guard least != index else { break }
      entries.swapAt(index, least)
      index = least
    }
    return (first.time, first.body)
  }

  private func isBefore(_ left: Int, _ right: Int) -> Bool {
    (entries[left].time, entries[left].number) < (entries[right].time, entries[right].number)
  }
}
