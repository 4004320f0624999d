public import Base

/// How many calls of executions to targets succeeded and failed, and how long they took.
public final class ExecutionCounts: Sendable {
  private let succeeded = StatusHistogram(bounds: StatusHistogram.waits)
  private let failed = StatusHistogram(bounds: StatusHistogram.waits)

  public init() {}

  /// Counts a call that took so many nanoseconds.
  func note(isGood: Bool, nanoseconds: Int64) {
    (isGood ? succeeded : failed).add(Int(nanoseconds))
  }

  /// The same as a source of a server's status.
  public var statusSources: [StatusSource] {
    [
      StatusSource(
        name: "execution_call_duration_seconds",
        help: "How long calls of executions to targets took, by whether they succeeded.",
        labels: ["outcome"], unit: .nanoseconds, bounds: StatusHistogram.waits
      ) { [succeeded, failed] report in
        succeeded.report(report, ["ok"])
        failed.report(report, ["failed"])
      }
    ]
  }
}
