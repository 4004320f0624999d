import API
import Base
import Records
import Store
import Wire

/// What a timeline tells of: one event, one invocation and one run at most, as they hang together.
struct TimelineSource: Sendable {
  var event: Event?
  var invocation: InvocationRecord?
  var run: WorkflowRunRecord?
  /// Runs that the event started, when the timeline is the event's.
  var startedRuns: [WorkflowRunRecord] = []

  // MARK: Finding

  /// What a run came from; nil when there is no such run.
  static func ofRun(
    _ id: String, organization: String, in reader: Reader
  ) throws(StoreError) -> TimelineSource? {
    guard let run = try WorkflowRunTable.find(id, organization: organization, in: reader) else {
      return nil
    }
    var source = TimelineSource(run: run)
    // A run that is retried came from what the first one came from.
    guard [.event, .subscription, .retry].contains(run.origin) else { return source }
    if let position = number(run.request, behind: "event/") {
      source.event = try EventLog.event(at: position, organization: organization, in: reader)
    } else if run.request.utf8HasPrefix("invocation/") {
      source.invocation = try InvocationTable.find(
        String(Substring(run.request.utf8.dropFirst("invocation/".utf8.count))),
        organization: organization, in: reader)
    }
    return source
  }

  /// An invocation and the run that it started; nil when there is no such invocation.
  static func ofInvocation(
    _ id: String, organization: String, in reader: Reader
  ) throws(StoreError) -> TimelineSource? {
    guard let invocation = try InvocationTable.find(id, organization: organization, in: reader)
    else { return nil }
    var source = TimelineSource(invocation: invocation)
    let subscription = try SubscriptionTable.find(
      invocation.subscription, organization: organization, in: reader)
    guard case .workflow(let workflow) = subscription?.content.receiver,
      let run = try WorkflowRunTable.claimed(
        "invocation/\(id)", workflow: workflow, organization: organization, in: reader)
    else { return source }
    source.run = try WorkflowRunTable.find(run, organization: organization, in: reader)
    return source
  }

  /// An event and the runs that it started; nil when the organization has no event there.
  static func ofEvent(
    _ position: Int64, organization: String, in reader: Reader
  ) throws(StoreError) -> TimelineSource? {
    guard let event = try EventLog.event(at: position, organization: organization, in: reader)
    else { return nil }
    var source = TimelineSource(event: event)
    for workflow in try WorkflowTable.keys(organization: organization, in: reader) {
      let run = try WorkflowRunTable.claimed(
        "event/\(position)", workflow: workflow.id, organization: organization, in: reader)
      guard let run,
        let record = try WorkflowRunTable.find(run, organization: organization, in: reader)
      else { continue }
      source.startedRuns.append(record)
    }
    return source
  }

  private static func number(_ text: String, behind prefix: String) -> Int64? {
    guard text.utf8HasPrefix(prefix) else { return nil }
    return Int64(String(Substring(text.utf8.dropFirst(prefix.utf8.count))))
  }

  // MARK: Telling

  typealias Entry = Pintle.Run.V1.TimelineEntry

  /// What happened around the run's history; attempts of deliveries only where `instance` is given.
  ///
  /// - Returns: The entries in the order of time, and whether nothing more will be added to them.
  func surroundings(
    instance: String?, in reader: Reader
  ) throws(StoreError) -> (entries: [Entry], isOver: Bool) {
    var entries: [Entry] = []
    var isOver = true
    if let event {
      entries.append(Entry(event))
      if let instance {
        let deliveries = try DeliveriesOfEvent.list(
          position: event.position, createdAt: event.createdAt, organization: instance, in: reader)
        for delivery in deliveries {
          let attempts = try DeliveryAttemptTable.list(
            ofDelivery: delivery.id, organization: instance, in: reader)
          entries += attempts.map { Entry($0, of: delivery) }
          if !delivery.state.isFinal { isOver = false }
        }
      }
    }
    if let invocation {
      entries.append(Entry(startOf: invocation))
      if let end = Entry(endOf: invocation) { entries.append(end) } else { isOver = false }
    }
    for run in startedRuns {
      entries.append(Entry(startOf: run))
      if let end = Entry(endOf: run) { entries.append(end) } else { isOver = false }
    }
    return (Self.sorted(entries), isOver)
  }

  /// In the order of time; what has the same time keeps its order.
  static func sorted(_ entries: [Entry]) -> [Entry] {
    entries.enumerated().sorted { left, right in
      (left.element.nanoseconds, left.offset) < (right.element.nanoseconds, right.offset)
    }.map(\.element)
  }
}

extension Pintle.Run.V1.TimelineEntry {
  /// Nanoseconds since 1970.
  var nanoseconds: Int64 { time?.nanosecondsSince1970 ?? 0 }
}
