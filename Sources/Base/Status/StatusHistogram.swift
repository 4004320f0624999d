/// Values of one thing, counted in buckets: from any thread, but not for what each call does.
public final class StatusHistogram: Sendable {
  /// Up to where each bucket but the last takes values, growing.
  public let bounds: [Int]
  /// The buckets, then the sum.
  private let cells: StatusCells

  /// Makes a histogram of nothing.
  public init(bounds: [Int]) {
    self.bounds = bounds
    cells = StatusCells(lanes: 1, count: bounds.count + 2)
  }

  /// Counts a value.
  public func add(_ value: Int) {
    let lane = cells.lane(0)
    lane[Self.bucket(of: value, in: bounds)].addShared()
    lane[bounds.count + 1].addShared(value)
  }

  /// The histogram as a source of a server's status, which is there from the first value on.
  public func source(
    name: String, help: String, unit: StatusSource.Unit = .one
  ) -> StatusSource {
    StatusSource(name: name, help: help, unit: unit, bounds: bounds) { self.report($0, []) }
  }

  /// Tells what was counted under labels; nothing before the first value.
  public func report(_ report: StatusSource.HistogramReport, _ labels: [String]) {
    let buckets = (0...bounds.count).map { cells.sum($0) }
    if buckets.contains(where: { $0 > 0 }) {
      report(labels, buckets, cells.sum(bounds.count + 1))
    }
  }

  /// The place of the bucket that takes a value: the first whose bound it does not exceed, else the last.
  public static func bucket(of value: Int, in bounds: [Int]) -> Int {
    bounds.firstIndex { value <= $0 } ?? bounds.count
  }

  /// Bounds for what a disk or a network takes, in nanoseconds: 1 ms to 10 s.
  public static let waits = [1, 2, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000].map {
    $0 * 1_000_000
  }
}
