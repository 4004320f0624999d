import Base
import Records
import Services
import Store

/// Counts runs of workflows and invocations of triggers by what became of them, as their commits tell.
struct EngineCounts: Sendable {
  private let runs = StatusCells(lanes: 1, count: 6)
  private let invocations = StatusCells(lanes: 1, count: InvocationState.allCases.count)

  /// Counts what `store` announces from now on, for as long as it is open.
  func follow(_ store: Store) {
    store.listen(to: WorkflowRunTable.passed) { passed in
      for one in passed { runs.lane(0)[Int(one.status.rawValue)].addShared() }
    }
    store.listen(to: InvocationTable.passed) { passed in
      for one in passed { invocations.lane(0)[Self.place(of: one.state)].addShared() }
    }
  }

  private static func place(of state: InvocationState) -> Int {
    InvocationState.allCases.firstIndex(of: state) ?? 0
  }

  /// The counts as sources of a server's status; states that nothing came to are left out.
  var statusSources: [StatusSource] {
    [
      StatusSource(
        name: "workflow_runs_started_total", help: "Runs of workflows that began.",
        kind: .counter, cell: Int(WorkflowRunStatus.queued.rawValue), of: runs),
      StatusSource(
        name: "workflow_runs_ended_total", help: "Runs of workflows that came to their end.",
        kind: .counter, labels: ["status"]
      ) { [runs] report in
        for status in WorkflowRunStatus.allCases where status.isFinal {
          let count = runs.sum(Int(status.rawValue))
          if count > 0 { report([status.name.lowercased()], count) }
        }
      },
      StatusSource(
        name: "trigger_invocations_total",
        help: "Invocations of triggers that came to their end.", kind: .counter, labels: ["state"]
      ) { [invocations] report in
        for (place, state) in InvocationState.allCases.enumerated() {
          let count = invocations.sum(place)
          if count > 0 { report(["\(state)"], count) }
        }
      },
    ]
  }
}

extension InstanceKeys {
  /// How old the keys are that the instance signs with, as a source of a server's status.
  var ageSource: StatusSource {
    StatusSource(
      name: "key_age_seconds", help: "The age of a key that the instance signs with.",
      kind: .gauge, labels: ["algorithm"], unit: .nanoseconds
    ) { [self] report in
      for (algorithm, age) in ages() { report([algorithm], age) }
    }
  }
}
