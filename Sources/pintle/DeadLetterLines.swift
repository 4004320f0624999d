import Base
import Records
import Server
import Store

/// Counts deliveries that were given up and targets that were disabled because of an answer or paused because they took
/// nothing for long, and logs them; counts what executions' filters left out.
struct DeadLetterLines: Sendable {
  /// Nil when nothing is logged.
  let log: LogWriter?
  /// Deliveries, disabled targets, paused ones, events that filters left out, filters that could not be asked.
  private let cells = StatusCells(lanes: 1, count: 5)

  init(_ log: LogWriter?) { self.log = log }

  /// Counts and logs what `store` announces from now on, for as long as it is open.
  func follow(_ store: Store) {
    store.listen(to: DeliveryWork.givenUp) { deliveries in
      cells.lane(0)[0].addShared(deliveries.count)
      for one in deliveries.sorted(by: { $0.id < $1.id }) {
        log?.note(
          "delivery_dead",
          [
            ("target", one.target.text), ("delivery", one.id.text), ("message", one.reason.text),
          ], isFailure: true)
      }
    }
    store.listen(to: DeliveryWork.disabledTargets) { note($0, as: "target_disabled", cell: 1) }
    store.listen(to: DeliveryWork.pausedTargets) { note($0, as: "target_paused", cell: 2) }
    store.listen(to: EventExecutionReaction.filtered) { events in
      let unknown = events.count { $0.isUnknown }
      cells.lane(0)[3].addShared(events.count - unknown)
      cells.lane(0)[4].addShared(unknown)
    }
  }

  private func note(_ targets: Set<StoppedTarget>, as event: StaticString, cell: Int) {
    cells.lane(0)[cell].addShared(targets.count)
    for one in targets.sorted(by: { $0.target < $1.target }) {
      log?.note(
        event, [("target", one.target.text), ("message", one.reason.text)], isFailure: true)
    }
  }

  /// The counts as sources of a server's status.
  var statusSources: [StatusSource] {
    [
      StatusSource(
        name: "deliveries_dead_total", help: "Deliveries that were given up.", kind: .counter,
        cell: 0, of: cells),
      StatusSource(
        name: "targets_disabled_total",
        help: "Targets that get no deliveries any more because an answer said so.",
        kind: .counter, cell: 1, of: cells),
      StatusSource(
        name: "targets_paused_total",
        help: "Targets whose deliveries are held because they took none for days.",
        kind: .counter, cell: 2, of: cells),
      StatusSource(
        name: "execution_filters_left_out_total",
        help: "Events that the filter of an execution left out.", kind: .counter, cell: 3,
        of: cells),
      StatusSource(
        name: "execution_filters_failed_total",
        help: "Events of which the filter of an execution could not be asked; each is given up.",
        kind: .counter, cell: 4, of: cells),
    ]
  }
}
