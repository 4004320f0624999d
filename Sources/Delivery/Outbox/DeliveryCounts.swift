import Base
import Records

/// What came of attempts to deliver, and how often breakers opened.
final class DeliveryCounts: Sendable {
  private enum Count: Int, CaseIterable {
    case delivered, retried, dead, opened
  }

  private let cells = StatusCells(lanes: 1, count: Count.allCases.count)
  private let times = StatusHistogram(bounds: StatusHistogram.waits)

  /// Counts an attempt, which took so many nanoseconds.
  func noteAttempt(_ outcome: DeliveryWork.Outcome, nanoseconds: Int64) {
    let count: Count =
      switch outcome {
      case .delivered: .delivered
      case .retry: .retried
      case .dead: .dead
      }
    cells.lane(0)[count.rawValue].addShared()
    times.add(Int(nanoseconds))
  }

  func noteOpened() { cells.lane(0)[Count.opened.rawValue].addShared() }

  var statusSources: [StatusSource] {
    [
      StatusSource(
        name: "delivery_attempts_total",
        help:
          "Attempts to deliver, by what became of the delivery: it arrived, is tried again, or was given up.",
        kind: .counter, labels: ["outcome"]
      ) { [cells] report in
        for (count, name) in [
          (Count.delivered, "delivered"), (.retried, "retried"), (.dead, "dead"),
        ]
        where cells.sum(count.rawValue) > 0 {
          report([name], cells.sum(count.rawValue))
        }
      },
      times.source(
        name: "delivery_attempt_duration_seconds", help: "How long attempts to deliver took.",
        unit: .nanoseconds),
      StatusSource(
        name: "delivery_breakers_opened_total",
        help: "How often the breaker of a target that worked stopped its deliveries.",
        kind: .counter, cell: Count.opened.rawValue, of: cells),
    ]
  }
}
