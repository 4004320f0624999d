import Base
import RPC

/// Counts requests that led to no method and no page, or not in their form, all paths alike, by dialect.
final class UnroutedRequests: Sendable {
  private let cells: StatusCells
  private let names: [String]

  /// Makes counters for a server with so many loops, which is asked in the dialects with these names.
  init(loops: Int, dialects: [String]) {
    names = dialects + ["none"]
    cells = StatusCells(lanes: loops, count: names.count)
  }

  /// Counts a request, on its loop.
  func note(_ request: UnroutedRequest) {
    guard request.loopIndex < cells.lanes else { return }
    cells.lane(request.loopIndex)[min(request.dialect ?? names.count - 1, names.count - 1)].add()
  }

  /// What was counted, dialects that had none left out.
  var statusSources: [StatusSource] {
    [
      StatusSource(
        name: "http_unrouted_requests_total",
        help: "Requests that led to no method and no page, or not in their form.", kind: .counter,
        labels: ["dialect"]
      ) { [names, cells] report in
        for (place, name) in names.enumerated() where cells.sum(place) > 0 {
          report([name], cells.sum(place))
        }
      }
    ]
  }
}
