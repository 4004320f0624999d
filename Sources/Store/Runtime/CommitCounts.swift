import Base

/// How many transactions the writer committed, how long that took, and how many commands shared one.
final class CommitCounts: Sendable {
  private let times = StatusHistogram(bounds: StatusHistogram.waits)
  private let commands = StatusHistogram(bounds: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000])
  private let failures = StatusCells(lanes: 1, count: 1)

  func note(nanoseconds: Int64, commands: Int) {
    times.add(Int(nanoseconds))
    self.commands.add(commands)
  }

  func noteFailure() { failures.lane(0)[0].addShared() }

  var statusSources: [StatusSource] {
    [
      times.source(
        name: "store_commit_duration_seconds",
        help: "How long the database took to make a transaction durable.", unit: .nanoseconds),
      commands.source(
        name: "store_commit_commands", help: "How many commands shared a transaction."),
      StatusSource(
        name: "store_commits_failed_total", help: "Transactions that could not be made durable.",
        kind: .counter, cell: 0, of: failures),
    ]
  }
}
