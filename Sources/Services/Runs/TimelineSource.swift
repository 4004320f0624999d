import API
import Base
import Records
import Store
import Wire

/// What a timeline tells of: one event, one invocation and one run, as they hang together, and what an event began.
struct TimelineSource: Sendable {
  var event: Event?
  var invocation: InvocationRecord?
  var run: WorkflowRunRecord?
  /// Runs and invocations that the event began, when the timeline is the event's.
  var startedRuns: [WorkflowRunRecord] = []
  var startedInvocations: [InvocationRecord] = []

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
      try source.findEvent(in: reader)
    }
    return source
  }

  /// The event that began the invocation.
  private mutating func findEvent(in reader: Reader) throws(StoreError) {
    guard let invocation, let position = invocation.eventPosition else { return }
    event = try EventLog.event(
      at: position, organization: invocation.organization, in: reader)
  }

  /// An invocation and the run that it started; nil when there is no such invocation.
  static func ofInvocation(
    _ id: String, organization: String, in reader: Reader
  ) throws(StoreError) -> TimelineSource? {
    guard let invocation = try InvocationTable.find(id, organization: organization, in: reader)
    else { return nil }
    var source = TimelineSource(invocation: invocation)
    source.run = try run(of: invocation, in: reader)
    try source.findEvent(in: reader)
    return source
  }

  /// The run that an invocation started; nil where it started none.
  private static func run(
    of invocation: InvocationRecord, in reader: Reader
  ) throws(StoreError) -> WorkflowRunRecord? {
    let organization = invocation.organization
    let subscription = try SubscriptionTable.find(
      invocation.subscription, organization: organization, in: reader)
    guard case .workflow(let workflow) = subscription?.content.receiver,
      let run = try WorkflowRunTable.claimed(
        "invocation/\(invocation.id)", workflow: workflow, organization: organization, in: reader)
    else { return nil }
    return try WorkflowRunTable.find(run, organization: organization, in: reader)
  }

  /// An event, and the runs and invocations that it began; nil when the organization has no event there.
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
    source.startedInvocations = try InvocationTable.list(
      ofEvent: position, organization: organization, in: reader)
    for invocation in source.startedInvocations {
      if let run = try run(of: invocation, in: reader) { source.startedRuns.append(run) }
    }
    return source
  }

  private static func number(_ text: String, behind prefix: String) -> Int64? {
    guard text.utf8HasPrefix(prefix) else { return nil }
    return Int64(String(Substring(text.utf8.dropFirst(prefix.utf8.count))))
  }

  // MARK: Telling

  typealias Entry = Pintle.Run.V1.TimelineEntry

  /// A search for the deliveries of the event to targets of `instance`; nil where nobody may see them.
  func deliveries(of instance: String?) -> DeliveriesOfEvent? {
    guard let event, let instance else { return nil }
    return DeliveriesOfEvent(
      position: event.position, createdAt: event.createdAt, organization: instance)
  }

  /// What happened around the run's history.
  ///
  /// - Parameters:
  ///   - deliveries: The search for the event's deliveries, which goes on where it was: attempts of those that had
  ///     ended then are left out. Nil for none.
  ///   - withoutDecision: Whether a decision that is still to come is waited for by nobody.
  ///   - language: In which they are told.
  ///   - reader: What is read.
  /// - Returns: The entries in their order, and whether nothing more will be added to them.
  /// - Throws: What the store says.
  func surroundings(
    _ deliveries: inout DeliveriesOfEvent?, withoutDecision: Bool = false, told language: Language,
    in reader: Reader
  ) throws(StoreError) -> (entries: [Entry], isOver: Bool) {
    var entries: [Entry] = []
    var isOver = true
    if let event { entries.append(Entry(event)) }
    for delivery in try deliveries?.look(in: reader) ?? [] {
      let attempts = try DeliveryAttemptTable.list(
        ofDelivery: delivery.id, organization: delivery.organization, in: reader)
      entries += attempts.map { Entry($0, of: delivery, in: language) }
      if !delivery.state.isFinal { isOver = false }
    }
    for invocation in [invocation].compactMap({ $0 }) + startedInvocations {
      entries.append(Entry(startOf: invocation, in: language))
      if let end = Entry(endOf: invocation, in: language) {
        entries.append(end)
      } else if !withoutDecision {
        isOver = false
      }
    }
    for run in startedRuns {
      entries.append(Entry(startOf: run, in: language))
      if let end = Entry(endOf: run, in: language) {
        entries.append(end)
      } else {
        isOver = false
      }
    }
    return (Self.sorted(entries, beside: run != nil), isOver)
  }

  /// In the order of time, what the others came of first; what has the same time keeps its order.
  ///
  /// No end stands before its beginning, although several clocks told the times.
  ///
  /// - Parameters:
  ///   - entries: Those around a run, or of one event.
  ///   - isBesideRun: Whether a run came of them.
  /// - Returns: The same entries.
  static func sorted(_ entries: [Entry], beside isBesideRun: Bool) -> [Entry] {
    var begun: [UTF8Key: Int64] = [:]
    let keys = entries.map { entry -> Int64 in
      let key = UTF8Key("\(entry.runID) \(entry.invocationID) \(entry.deliveryID)")
      let time = max(entry.nanoseconds, begun[key] ?? .min)
      begun[key] = time
      return (isBesideRun ? entry.isCause : entry.kind == .event) ? .min : time
    }
    return zip(entries, keys).enumerated().sorted { left, right in
      (left.element.1, left.offset) < (right.element.1, right.offset)
    }.map(\.element.0)
  }
}

extension Pintle.Run.V1.TimelineEntry {
  /// Nanoseconds since 1970.
  var nanoseconds: Int64 { time?.nanosecondsSince1970 ?? 0 }

  /// Whether a run comes of it, where it stands beside a run's history.
  var isCause: Bool { kind == .event || kind == .invocationStarted }
}
