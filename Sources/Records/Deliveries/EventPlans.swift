import Base
import Store

/// What events of each type are sent to, as one state of the store has it: found when a type is first met.
struct EventPlans {
  /// What an event that matches an execution is sent to.
  struct Plan: Equatable {
    /// The execution's id.
    @UTF8Compared var execution: String
    /// Its targets with includes dissolved, each once, in the order in which they are called.
    var links: [DeliveryChain.Link]
  }

  /// The types that are remembered; beyond them it starts again.
  private static let capacity = 1024

  private let instance: String
  /// Whether any execution wants events; nil when that is not known.
  private var hasExecutions: Bool?
  private var plans: [UTF8Key: Plan?] = [:]

  init(instance: String) { self.instance = instance }

  /// Forgets everything: executions or targets have changed.
  mutating func forget() {
    hasExecutions = nil
    if !plans.isEmpty { plans.removeAll(keepingCapacity: true) }
  }

  /// What an event of a type is sent to; nil when it matches no execution.
  mutating func plan(for type: String, in reader: Reader) throws(StoreError) -> Plan? {
    let hasExecutions: Bool
    if let known = self.hasExecutions {
      hasExecutions = known
    } else {
      hasExecutions = try ExecutionTable.hasEvents(instance: instance, in: reader)
      self.hasExecutions = hasExecutions
    }
    guard hasExecutions else { return nil }
    let key = UTF8Key(type)
    if let known = plans[key] { return known }
    let plan = try find(type, in: reader)
    if plans.count >= Self.capacity { plans.removeAll(keepingCapacity: true) }
    plans.updateValue(plan, forKey: key)
    return plan
  }

  private func find(_ type: String, in reader: Reader) throws(StoreError) -> Plan? {
    let found = try ExecutionResolver.first(
      of: EventMatching.candidates(forEvent: type), instance: instance, in: reader
    ) { (id: String) throws(StoreError) -> DeliveryChain.Link? in
      try TargetTable.find(id, instance: instance, in: reader).map {
        DeliveryChain.Link(target: id, $0.content)
      }
    }
    guard let found else { return nil }
    var seen: Set<UTF8Key> = []
    return Plan(
      execution: found.id,
      links: found.targets.filter { seen.insert(UTF8Key($0.target)).inserted })
  }
}
