public import Synchronization

/// Numbers that event loops count in: a lane of cells for each loop.
///
/// Only its own loop changes the cells of a lane, so counting takes no lock, no locked instruction and no cache
/// line that another loop writes to. Anybody may read; the sums are exact while nothing is being counted.
// Unchecked because of `base`: its atomics are shared as atomics are, and its memory lives as long as this.
public final class StatusCells: @unchecked Sendable {
  /// How many loops count.
  public let lanes: Int
  /// How many cells a lane has.
  public let count: Int
  /// From one lane to the next: whole cache lines.
  @usableFromInline let stride: Int
  @usableFromInline let base: UnsafeMutablePointer<Atomic<Int>>

  private static let lineBytes = 64

  /// Makes cells that are all 0.
  public init(lanes: Int, count: Int) {
    self.lanes = lanes
    self.count = count
    let inLine = Self.lineBytes / MemoryLayout<Atomic<Int>>.stride
    stride = (count + inLine - 1) / inLine * inLine
    base = UnsafeMutableRawPointer.allocate(
      byteCount: max(1, lanes * stride) * MemoryLayout<Atomic<Int>>.stride,
      alignment: Self.lineBytes
    ).assumingMemoryBound(to: Atomic<Int>.self)
    for index in 0..<lanes * stride { (base + index).initialize(to: Atomic(0)) }
  }

  deinit {
    base.deinitialize(count: lanes * stride)
    base.deallocate()
  }

  /// The cells of one loop, to be used while this lives.
  @inlinable
  public func lane(_ index: Int) -> StatusLane {
    assert(index >= 0 && index < lanes, "lane \(index) of \(lanes)")
    return StatusLane(cells: base + index &* stride)
  }

  /// What all loops have counted in a cell.
  public func sum(_ cell: Int) -> Int {
    precondition(cell >= 0 && cell < count, "cell \(cell) of \(count)")
    var sum = 0
    for lane in 0..<lanes { sum += base[lane * stride + cell].load(ordering: .relaxed) }
    return sum
  }
}

/// The cells of one loop.
///
/// It is not checked that a cell is among those that there are.
// Unchecked because of the pointer to atomics, which are shared as atomics are.
public struct StatusLane: @unchecked Sendable {
  @usableFromInline let cells: UnsafeMutablePointer<Atomic<Int>>

  @inlinable
  init(cells: UnsafeMutablePointer<Atomic<Int>>) { self.cells = cells }

  @inlinable
  public subscript(index: Int) -> StatusCell { StatusCell(place: cells + index) }
}

/// One number of one loop, changed on it only.
// Unchecked because of the pointer to an atomic, which is shared as atomics are.
public struct StatusCell: @unchecked Sendable {
  @usableFromInline let place: UnsafeMutablePointer<Atomic<Int>>

  @inlinable
  init(place: UnsafeMutablePointer<Atomic<Int>>) { self.place = place }

  /// What its loop has counted.
  @inlinable
  public var value: Int { place.pointee.load(ordering: .relaxed) }

  /// Adds to it where others may, too: for cells of no loop.
  public func addShared(_ value: Int = 1) {
    place.pointee.wrappingAdd(value, ordering: .relaxed)
  }

  /// Adds to it: a plain load and store, as there is one writer.
  @inlinable
  public func add(_ value: Int = 1) {
    place.pointee.store(
      place.pointee.load(ordering: .relaxed) &+ value, ordering: .relaxed)
  }
}
