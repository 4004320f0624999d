/// Work that waits for a runner, first come, first served.
///
/// Work goes in and out without its references being counted, which an array would do for each piece.
struct ReadyQueue: ~Copyable {
  // Safe: what lies from `head` on, below `end`, is initialised, and nothing else is.
  private var base: UnsafeMutablePointer<any LoopWork>
  private var capacity = 64
  private var head = 0
  private var end = 0

  init() { base = .allocate(capacity: capacity) }

  deinit {
    (base + head).deinitialize(count: end - head)
    base.deallocate()
  }

  var isEmpty: Bool { head == end }

  /// Puts a piece of work behind all others.
  mutating func append(_ work: consuming any LoopWork) {
    if end == capacity { makeRoom() }
    (base + end).initialize(to: work)
    end &+= 1
  }

  /// Takes the first piece of work, if there is one.
  mutating func popFirst() -> (any LoopWork)? {
    guard head < end else { return nil }
    let work = (base + head).move()
    head &+= 1
    if head == end {
      head = 0
      end = 0
    }
    return work
  }

  /// Puts the piece of work that was taken last back in front of all others.
  mutating func putBack(_ work: consuming any LoopWork) {
    if head > 0 {
      head &-= 1
      (base + head).initialize(to: work)
    } else {
      // It was the only one.
      append(work)
    }
  }

  @inline(never)
  private mutating func makeRoom() {
    let count = end - head
    // Either way at least half of the room is free afterwards.
    if count * 2 <= capacity {
      base.moveInitialize(from: base + head, count: count)
    } else {
      let larger = UnsafeMutablePointer<any LoopWork>.allocate(capacity: capacity * 2)
      larger.moveInitialize(from: base + head, count: count)
      base.deallocate()
      base = larger
      capacity *= 2
    }
    head = 0
    end = count
  }
}
