import Base
import Synchronization
import Testing

@testable import Store

@Suite struct FairQueueTests {
  private typealias Queue = FairQueue<String>

  private func bounds(
    _ items: FairShare = FairShare(places: 100, kept: 0, each: 100),
    bytes: FairShare = FairShare(places: 1_000_000, kept: 0, each: 1_000_000)
  ) -> Queue.Bounds {
    Queue.Bounds(items: items, bytes: bytes)
  }

  private func offer(
    _ items: String..., of organization: String, to queue: inout FairQueue<String>
  ) {
    for item in items {
      #expect(queue.offer(item, of: .organization(organization), bytes: 0) == .accepted)
    }
  }

  /// Takes one item after another, each of which takes as long as `cost` says.
  private func drain(
    _ queue: inout FairQueue<String>, cost: (String) -> Int64 = { _ in 0 }
  ) -> [String] {
    var order: [String] = []
    while let turn = queue.take() {
      order.append(turn.item)
      queue.end(turn, nanoseconds: cost(turn.item))
    }
    return order
  }

  @Test func sharesOfEqualCostTakeTurns() {
    var queue = Queue(bounds(), servers: 1)
    offer("a1", "a2", "a3", of: "a", to: &queue)
    offer("b1", "b2", of: "b", to: &queue)
    offer("c1", of: "c", to: &queue)
    #expect(drain(&queue) == ["a1", "b1", "c1", "a2", "b2", "a3"])
  }

  @Test func whoTakesLongComesSeldom() {
    var queue = Queue(bounds(), servers: 1)
    offer("a1", "a2", "a3", of: "a", to: &queue)
    offer("b1", "b2", "b3", "b4", "b5", "b6", of: "b", to: &queue)
    let order = drain(&queue) { $0.hasPrefix("a") ? 3_000_000 : 1_000_000 }
    #expect(order == ["a1", "b1", "b2", "b3", "a2", "b4", "b5", "b6", "a3"])
  }

  @Test func whoComesLateBeginsWhereOthersStand() {
    var queue = Queue(bounds(), servers: 1)
    offer("a1", "a2", "a3", of: "a", to: &queue)
    for _ in 0..<2 {
      let turn = queue.take()!
      queue.end(turn, nanoseconds: 50_000_000)
    }
    // It owes nothing, and has saved up nothing either.
    offer("b1", "b2", of: "b", to: &queue)
    #expect(drain(&queue) { _ in 60_000_000 } == ["b1", "a3", "b2"])
  }

  @Test func nobodyOwesMoreThanTheBound() {
    var queue = Queue(bounds(), servers: 1)
    offer("a1", "a2", of: "a", to: &queue)
    offer("b1", "b2", "b3", of: "b", to: &queue)
    // An hour counts as the bound; each of the others takes half of it.
    let order = drain(&queue) {
      $0 == "a1" ? 3_600_000_000_000 : Limits.maxShareDebt / 2
    }
    #expect(order == ["a1", "b1", "b2", "a2", "b3"])
  }

  @Test func urgentItemsHaveEveryOtherPlaceWhileOthersWait() {
    let queue = TurnQueue<String>(urgent: bounds(), ordinary: bounds(), servers: 1)
    for name in ["u1", "u2", "u3", "u4"] { _ = queue.offer(name, of: .administration) }
    for name in ["a1", "a2"] { _ = queue.offer(name, of: .organization("a")) }
    var order: [String] = []
    while queue.load.items > 0, let turn = queue.waitOne() {
      order.append(turn.item)
      queue.end(turn, nanoseconds: 1000)
    }
    #expect(order == ["u1", "a1", "u2", "a2", "u3", "u4"])
  }

  @Test func thePastIsForgottenWhenAllAreIdle() {
    var queue = Queue(bounds(), servers: 1)
    offer("a1", of: "a", to: &queue)
    _ = drain(&queue) { _ in 900_000_000 }
    offer("a2", of: "a", to: &queue)
    offer("b1", of: "b", to: &queue)
    #expect(drain(&queue) == ["a2", "b1"])
  }

  @Test func aDebtIsRememberedWhileOthersWork() {
    var queue = Queue(bounds(), servers: 1)
    offer("a1", of: "a", to: &queue)
    offer("b1", "b2", "b3", of: "b", to: &queue)
    queue.end(queue.take()!, nanoseconds: 2_500_000)
    // The share comes back with its debt, not as a new one.
    offer("a2", of: "a", to: &queue)
    #expect(drain(&queue) { _ in 1_000_000 } == ["b1", "b2", "b3", "a2"])
  }

  @Test(arguments: [(9, true), (10, true), (11, false)])
  func itemsOfOneShareAreBounded(_ count: Int, _ isAccepted: Bool) {
    var queue = Queue(bounds(FairShare(places: 40, kept: 10, each: 10)), servers: 1)
    var offers: [Queue.Offer] = []
    for number in 0..<count {
      offers.append(queue.offer("\(number)", of: .organization("a"), bytes: 0))
    }
    #expect(offers.dropLast().allSatisfy { $0 == .accepted })
    #expect(offers.last == (isAccepted ? .accepted : .shareFull))
    // Others are not touched by it.
    #expect(queue.offer("b", of: .organization("b"), bytes: 0) == .accepted)
  }

  @Test(arguments: [(399, true), (400, true), (401, false)])
  func bytesOfOneShareAreBounded(_ bytes: Int, _ isAccepted: Bool) {
    let share = FairShare(places: 1000, kept: 100, each: 500)
    var queue = Queue(bounds(bytes: share), servers: 1)
    #expect(queue.offer("1", of: .organization("a"), bytes: 100) == .accepted)
    // Half of the 800 that are left beyond those that are kept is for one that has some already.
    #expect(
      queue.offer("2", of: .organization("a"), bytes: bytes - 100)
        == (isAccepted ? .accepted : .shareFull))
    #expect(queue.offer("3", of: .organization("b"), bytes: 500) == .accepted)
    // What belongs to the server is bounded together with all.
    #expect(queue.offer("4", of: .server, bytes: 1000 - queue.bytes) == .accepted)
    #expect(queue.offer("5", of: .server, bytes: 1) == .full)
    #expect(queue.bytes == 1000)
    _ = drain(&queue)
    #expect(queue.bytes == 0)
    #expect(queue.count == 0)
  }

  @Test func whatGoesAlongTakesNoServer() {
    var queue = Queue(bounds(), servers: 2)
    offer("a1", "a2", "a3", of: "a", to: &queue)
    offer("b1", of: "b", to: &queue)
    let first = queue.take()
    #expect(first?.item == "a1")
    var along: [Queue.Turn] = []
    while along.count < 2, let turn = queue.takeAlong() { along.append(turn) }
    #expect(along.map(\.item) == ["b1", "a2"])
    #expect(queue.running == 1)
    offer("b2", of: "b", to: &queue)
    // Both shares have something on the first server: the last one is for neither.
    #expect(queue.take()?.item == nil)
    for turn in along { queue.end(turn, nanoseconds: 1_000_000) }
    #expect(queue.running == 1)
    queue.end(first!, nanoseconds: 1_000_000)
    #expect(queue.running == 0)
    #expect(drain(&queue) == ["b2", "a3"])
    #expect(queue.takeAlong()?.item == nil)
  }

  /// So they gather meanwhile, and no other share waits for them.
  @Test func aShareHasAFurtherServerWhenEnoughWait() {
    var queue = Queue(bounds(), servers: 3, together: 2)
    offer("a1", "a2", of: "a", to: &queue)
    let first = queue.take()
    #expect(first?.item == "a1")
    #expect(!queue.canTake)
    #expect(queue.take()?.item == nil)
    offer("a3", of: "a", to: &queue)
    #expect(queue.canTake)
    #expect(queue.take()?.item == "a2")
    offer("a4", "a5", of: "a", to: &queue)
    // The last one is not for it.
    #expect(!queue.canTake)
    #expect(queue.take()?.item == nil)
    offer("b1", of: "b", to: &queue)
    #expect(queue.canTake)
    #expect(queue.take()?.item == "b1")
    #expect(!queue.canTake)
  }

  @Test func someAreHandedOutTogether() {
    let queue = TurnQueue<String>(
      urgent: bounds(), ordinary: bounds(), servers: 1, together: 3)
    for name in ["a1", "a2", "a3"] { _ = queue.offer(name, of: .organization("a")) }
    _ = queue.offer("b1", of: .organization("b"))
    _ = queue.offer("u1", of: .administration)
    var last: [TurnQueue<String>.Turn] = []
    func some() -> [String] {
      queue.next(&last, nanoseconds: 1_000_000)
      #expect(queue.isBusy != last.isEmpty)
      return last.map(\.item)
    }
    // What is urgent goes with what is.
    #expect(some() == ["u1"])
    #expect(some() == ["a1", "b1", "a2"])
    #expect(some() == ["a3"])
    queue.close()
    #expect(some() == [])
  }

  /// What waits for what another thread does, waits no longer than that.
  @Test func closingEndsAllThreads() throws {
    let queue = TurnQueue<String>(
      urgent: bounds(), ordinary: bounds(), servers: 3, together: 2)
    let taken = Mutex<[String]>([])
    for name in ["a1", "a2", "a3", "a4", "a5"] {
      _ = queue.offer(name, of: .organization("a"))
    }
    let threads = try (0..<3).map { _ in
      try SystemThread(name: "server") {
        var turns: [TurnQueue<String>.Turn] = []
        while true {
          queue.next(&turns, nanoseconds: 1000)
          guard !turns.isEmpty else { return }
          taken.withLock { $0 += turns.map(\.item) }
        }
      }
    }
    queue.close()
    for thread in threads { thread.join() }
    #expect(taken.withLock { $0.sorted() } == ["a1", "a2", "a3", "a4", "a5"])
    #expect(!queue.isBusy)
  }

  @Test func theLastServerIsForWhoHasNone() {
    var queue = Queue(bounds(), servers: 3)
    offer("a1", "a2", "a3", of: "a", to: &queue)
    let first = queue.take()
    let second = queue.take()
    #expect(first?.item == "a1")
    #expect(second?.item == "a2")
    #expect(queue.take()?.item == nil)
    offer("b1", "b2", of: "b", to: &queue)
    let third = queue.take()
    #expect(third?.item == "b1")
    #expect(queue.take()?.item == nil)
    queue.end(first!, nanoseconds: 1_000_000)
    // The one free server again is the last: neither share may have it while it has another.
    #expect(queue.take()?.item == nil)
    queue.end(third!, nanoseconds: 500_000)
    #expect(queue.take()?.item == "b2")
  }
}
