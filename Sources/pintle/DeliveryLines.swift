import Delivery
import Server

/// Logs deliveries that fail or cannot be handled as lines among those of the calls.
struct DeliveryLines: OutboxLog {
  /// Nil when nothing is logged.
  let log: LogWriter?

  func note(_ entry: OutboxLogEntry) {
    let event: StaticString =
      switch entry.kind {
      case .unreadable: "deliveries_unreadable"
      case .attemptLost: "delivery_attempt_lost"
      case .outcomeLost: "delivery_outcome_lost"
      case .leasesLost: "delivery_set_aside"
      case .attemptFailed: "delivery_failed"
      case .breakerOpened: "breaker_opened"
      case .breakerClosed: "breaker_closed"
      }
    var members: [(name: StaticString, value: String)] = [("target", entry.target)]
    if let delivery = entry.delivery { members.append(("delivery", delivery)) }
    members.append(("message", entry.text))
    log?.note(
      event, members, level: entry.kind == .breakerClosed ? .info : .warn,
      isFailure: entry.kind == .attemptFailed)
  }
}
