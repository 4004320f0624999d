public import Base
import JSONPath
import Records
public import Store
import Wire

/// Starts workflows whose triggers wait for events.
///
/// It decides behind the commits, so that filters take no time of the writer's (``LogFollower``). Events count that
/// happen while the workflow is enabled.
public struct WorkflowEventStarts: Sendable {
  /// What is told of a run that was not started, in words.
  public typealias NoteRefused =
    @Sendable (_ organization: String, _ workflow: String, _ reason: String) -> Void

  /// The enabled workflows of an organization that wait for events, by the types of these.
  private typealias Waiting = [UTF8Key: [Waiter]]

  private struct Waiter: Sendable {
    let record: WorkflowRecord
    let snapshot: WorkflowSnapshot
    let filter: StoredFilter

    init(_ record: WorkflowRecord, _ registry: StepRegistry) {
      self.record = record
      snapshot = WorkflowSnapshot(
        definition: record.content.definition ?? .null, trigger: record.content.trigger ?? .null,
        registry)
      filter = StoredFilter(record.content.trigger?["attributes"]?["filter.$"]?.stringValue)
    }
  }

  private let starter: WorkflowStarter
  private let noteRefused: NoteRefused
  private let tracer: Tracer?
  private let waiting: KeyedSnapshotCache<String, Waiting>
  private let first: SnapshotCache<Int64?>

  /// Makes what decides; it does nothing by itself.
  ///
  /// - Parameters:
  ///   - store: Where workflows are.
  ///   - registry: What steps can take.
  ///   - starter: Starts runs.
  ///   - noteRefused: Told of runs that were not started.
  ///   - tracer: Has runs belong to the traces of their events; nil for none.
  public init(
    store: Store, registry: StepRegistry, starter: WorkflowStarter,
    noteRefused: @escaping NoteRefused = { _, _, _ in }, tracer: Tracer? = nil
  ) {
    self.starter = starter
    self.tracer = tracer
    self.noteRefused = noteRefused
    first = SnapshotCache(store, of: .workflows) { reader throws(StoreError) in
      try WorkflowTable.firstEnabled(triggerType: "EVENT", in: reader)
    }
    waiting = KeyedSnapshotCache(
      store, of: .workflows, capacity: Limits.maxFollowedOrganizations
    ) { organization, reader throws(StoreError) in
      var waiting: Waiting = [:]
      for record in try WorkflowTable.enabled(
        triggerType: "EVENT", organization: organization, in: reader)
      {
        waiting[record.content.triggerID, default: []].append(Waiter(record, registry))
      }
      return waiting
    }
  }

  /// Its part of what follows the log.
  public var part: LogFollower.Part {
    LogFollower.Part(
      "workflows", interest: { () throws(StoreError) in try await first.value() }
    ) { head throws(StoreError) in
      let known = try await waiting.value(for: head.aggregate.organization)
      guard let waiters = known?[head.type] else { return nil }
      return { effects(of: $0, waiters, &$1) }
    }
  }

  /// What an event brings about; the filters share a number of steps.
  private func effects(
    of event: Event, _ waiters: [Waiter], _ steps: inout Int
  ) -> [LogFollower.Effect] {
    var run = PathRun(steps: Limits.maxFilterStepsPerEvent, time: event.createdAt)
    defer { steps += Limits.maxFilterStepsPerEvent - run.steps }
    var effects: [LogFollower.Effect] = []
    for waiter in waiters where event.position > waiter.record.enabledAt {
      switch waiter.filter.answer(for: event.payload, &run) {
      case .letsThrough: if let effect = start(waiter, event) { effects.append(effect) }
      case .leavesOut: break
      case .isUnknown(let reason):
        noteRefused(waiter.record.organization, waiter.record.id, reason)
      }
    }
    return effects
  }

  private func start(_ waiter: Waiter, _ event: Event) -> LogFollower.Effect? {
    let (record, noteRefused, tracer) = (waiter.record, noteRefused, tracer)
    let prepared: PreparedRun
    do throws(WorkflowStartError) {
      prepared = try starter.prepare(
        WorkflowStart(
          organization: record.organization, workflow: record.id, snapshot: waiter.snapshot,
          input: event.payload, origin: .event, account: record.enabledBy,
          request: "event/\(event.position)", claim: "event/\(event.position)"))
    } catch {
      noteRefused(record.organization, record.id, "\(error)")
      return nil
    }
    return { transaction throws(StoreError) in
      let present = try WorkflowTable.find(
        record.id, organization: record.organization, in: transaction)
      // Disabled or changed meanwhile: what was decided counts no more.
      guard let present, present.isEnabled, present.sequence == record.sequence else { return }
      if let tracer,
        let context = tracer.events.context(at: event.position, createdAt: event.createdAt)
      {
        prepared.join(context, of: tracer)
      }
      do throws(StoreError) {
        _ = try prepared.begin(in: transaction)
      } catch .rejected(let reason) {
        noteRefused(record.organization, record.id, "\(reason)")
      }
    }
  }
}
