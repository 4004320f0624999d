import Synchronization

/// Makes the ids of objects: decimal strings of 18 digits that grow with time, as Sonyflake makes them.
///
/// An id is a number of 63 bits: 39 bits of time in steps of 10 ms since 2020-01-01T00:00:00Z, 8 bits that
/// count within a step, and 16 bits of the process's own, so that a restart inside one step (or after the clock was set
/// back) does not repeat an id: random ones, or the number that the database gives a process among others. More than 256 ids in a step take the counts of later
/// steps; nobody waits. Ids have 18 digits until 2038 and 19 after that.
public final class IdentifierSource: Sendable {
  /// 2020-01-01T00:00:00Z in nanoseconds since 1970.
  static let epoch: Int64 = 1_577_836_800_000_000_000
  static let step: Int64 = 10_000_000
  /// The first step whose ids have 18 digits (2021-11-20); an unset clock is taken to show this.
  static let firstStep: UInt64 = 5_960_464_478
  private static let lastStep: UInt64 = (1 << 39) - 1

  private let timeSource: any TimeSource
  private let node: Atomic<UInt64>
  /// The step and the count of the last id, in one number: step << 8 | count.
  private let last = Atomic<UInt64>(0)

  /// Makes a source; 16 bits are drawn from `randomSource` now.
  public init(
    timeSource: any TimeSource = SystemTimeSource(),
    randomSource: any RandomSource = SystemRandomSource()
  ) {
    self.timeSource = timeSource
    node = Atomic(randomSource.next() & 0xFFFF)
  }

  /// Puts a number that no other process has into the ids from now on, in place of the random one.
  ///
  /// - Precondition: It has 16 bits.
  public func use(node number: Int64) {
    precondition((0...0xFFFF).contains(number), "a node's number has 16 bits")
    node.store(UInt64(number), ordering: .relaxed)
  }

  /// When an id was made, nanoseconds since 1970, to 10 ms; nil for a text that no source makes.
  ///
  /// A source that was asked for many at once gives the later ones later times.
  public static func time(of id: String) -> Int64? {
    guard let value = UInt64(id), value < 1 << 63 else { return nil }
    return epoch + Int64(value >> 24) * step
  }

  /// The smallest id that can be made at a time (nanoseconds since 1970), to compare others with.
  public static func first(at time: Int64) -> String {
    let steps = min(max(UInt64(max(time - epoch, 0) / step), firstStep), lastStep)
    return String(steps << 24)
  }

  /// A new id; from any thread, each larger than those made before it.
  public func next() -> String {
    String(nextValue())
  }

  /// A new id as a number.
  public func nextValue() -> UInt64 {
    let elapsed = max(timeSource.wallNanoseconds() - Self.epoch, 0) / Self.step
    let now = min(max(UInt64(elapsed), Self.firstStep), Self.lastStep) << 8
    var previous = last.load(ordering: .relaxed)
    while true {
      let candidate = max(previous + 1, now)
      let (exchanged, current) = last.weakCompareExchange(
        expected: previous, desired: candidate, ordering: .relaxed)
      if exchanged { return candidate << 16 | node.load(ordering: .relaxed) }
      previous = current
    }
  }
}
