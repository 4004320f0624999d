import Base
import Store

/// The executions of events and their targets, as they stand at one moment.
struct EventExecutions {
  /// What an event that matches an execution is sent to.
  struct Plan: Equatable {
    /// The execution's id.
    var execution: String
    /// Its targets with includes dissolved, each once, in the order in which they are called.
    var links: [DeliveryChain.Link]
  }

  private var matching: EventMatching?
  private var plans: [UTF8Key: Plan] = [:]

  /// None.
  init() {}

  /// Reads all of them.
  init(instance: String, in reader: Reader) throws(StoreError) {
    let all = try ExecutionTable.all(instance: instance, in: reader)
    let entries = Dictionary(
      all.map { (UTF8Key($0.id), $0.entries) }, uniquingKeysWith: { first, _ in first })
    var kinds: [UTF8Key: TargetKind] = [:]
    for execution in all where ExecutionCondition(id: execution.id)?.kind == .event {
      var plan = Plan(execution: execution.id, links: [])
      var seen: Set<UTF8Key> = []
      for id in IncludeResolution.targets(of: execution.id, entries: { entries[$0] })
      where seen.insert(UTF8Key(id)).inserted {
        if kinds[id] == nil {
          kinds[id] = try TargetTable.find(id, instance: instance, in: reader)?.content.kind
        }
        guard let kind = kinds[id] else { continue }
        plan.links.append(DeliveryChain.Link(target: id, isAsync: kind == .async))
      }
      // One whose includes have come to nothing does not switch off a wider one.
      if !plan.links.isEmpty { plans[execution.id] = plan }
    }
    let matching = EventMatching(executions: plans.keys.map(\.text))
    if !matching.isEmpty { self.matching = matching }
  }

  /// Whether no event is sent anywhere.
  var isEmpty: Bool { matching == nil }

  /// What an event of a type is sent to; nil when it matches no execution.
  subscript(type: String) -> Plan? { matching?.execution(forEvent: type).flatMap { plans[$0] } }
}
