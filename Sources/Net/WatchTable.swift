/// Which source the kernel means when it reports an event: sources by the number that epoll was given for them.
///
/// It is given no pointer, because it may report a descriptor that was closed long ago: closing takes a descriptor
/// out of the epoll set only when nobody else holds its open file, and a child of the process that has not yet
/// reached exec(2) does. A number is never used again, so one whose source is gone is no source's.
struct WatchTable {
  /// What the kernel reports for the loop's own wake-up descriptor.
  static let wakeup = UInt64.max

  private struct Entry {
    /// Counts the sources that had this place, so that the numbers of former ones are known as such.
    var generation: UInt32
    var source: Unmanaged<EventSource>?
  }

  private var entries = ContiguousArray<Entry>()
  private var free = ContiguousArray<UInt32>()

  /// Makes room for a source, which the caller keeps alive until `remove`, and returns its number.
  mutating func insert(_ source: EventSource) -> UInt64 {
    let source = Unmanaged.passUnretained(source)
    guard let index = free.popLast() else {
      entries.append(Entry(generation: 0, source: source))
      return UInt64(entries.count - 1)
    }
    entries[Int(index)].source = source
    return UInt64(entries[Int(index)].generation) << 32 | UInt64(index)
  }

  /// Forgets the source with this number.
  mutating func remove(_ number: UInt64) {
    let index = UInt32(truncatingIfNeeded: number)
    entries[Int(index)].source = nil
    entries[Int(index)].generation &+= 1
    free.append(index)
  }

  /// The source with this number; nil when it is watched no more.
  @inline(__always)
  func source(_ number: UInt64) -> Unmanaged<EventSource>? {
    let entry = entries[Int(UInt32(truncatingIfNeeded: number))]
    return entry.generation == UInt32(truncatingIfNeeded: number >> 32) ? entry.source : nil
  }
}
