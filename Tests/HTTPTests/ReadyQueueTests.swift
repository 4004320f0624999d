import Testing

@testable import Net

/// The queue of a loop's work: order, growth, and what it keeps alive.
struct ReadyQueueTests {
  private final class Numbered: LoopWork {
    unowned(unsafe) var runner: LoopRunner?
    let number: Int

    init(_ number: Int) { self.number = number }

    func run() async {}
  }

  private func number(_ work: (any LoopWork)?) -> Int? { (work as? Numbered)?.number }

  @Test func keepsTheOrderWhileItGrowsAndMoves() {
    var queue = ReadyQueue()
    var next = 0
    // Three in for two out: the room is full with little in it at first, with much in it later.
    for round in 0..<300 {
      for index in 0..<3 { queue.append(Numbered(round * 3 + index)) }
      for _ in 0..<2 {
        let popped = number(queue.popFirst())
        #expect(popped == next)
        next += 1
      }
    }
    while let work = queue.popFirst() {
      #expect(number(work) == next)
      next += 1
    }
    #expect(next == 900)
    let isEmpty = queue.isEmpty
    #expect(isEmpty)
  }

  @Test func takesBackWhatWasTakenLast() {
    var queue = ReadyQueue()
    queue.append(Numbered(1))
    if let only = queue.popFirst() { queue.putBack(only) }
    var popped = number(queue.popFirst())
    #expect(popped == 1)
    var isEmpty = queue.isEmpty
    #expect(isEmpty)
    queue.append(Numbered(2))
    queue.append(Numbered(3))
    if let first = queue.popFirst() { queue.putBack(first) }
    popped = number(queue.popFirst())
    #expect(popped == 2)
    popped = number(queue.popFirst())
    #expect(popped == 3)
    isEmpty = queue.isEmpty
    #expect(isEmpty)
  }

  @Test func letsGoOfWhatItHoldsAndOfWhatItGave() {
    weak var taken: Numbered?
    weak var left: Numbered?
    do {
      var queue = ReadyQueue()
      let first = Numbered(1)
      let second = Numbered(2)
      (taken, left) = (first, second)
      queue.append(first)
      queue.append(second)
      let popped = number(queue.popFirst())
      #expect(popped == 1)
    }
    #expect(taken == nil)
    #expect(left == nil)
  }
}
