import Base
import Store

/// What events of each type are sent to, as one state of the store has it: found when a type is first met.
struct EventPlans {
  /// An execution that events may fire.
  struct Route {
    /// The execution's id.
    @UTF8Compared var execution: String
    /// Which events it is about; nil for all.
    var filter: EventFilter?
    /// Its targets with includes dissolved, each once, in the order in which they are called.
    var links: [DeliveryChain.Link]
  }

  /// What an event that matches an execution is sent to: the first of these whose filter lets it through.
  struct Plan {
    /// The narrowest first; only the last one may be without a filter.
    var routes: [Route]
  }

  /// The types that are remembered; beyond them it starts again.
  private static let capacity = 1024

  private let instance: String
  /// Whether any execution wants events; nil when that is not known.
  private var hasExecutions: Bool?
  private var plans: [UTF8Key: Plan?] = [:]
  /// By the ids of executions that call something: types share them.
  private var routes: [UTF8Key: Route] = [:]

  init(instance: String) { self.instance = instance }

  /// Forgets everything: executions or targets have changed.
  mutating func forget() {
    hasExecutions = nil
    if !plans.isEmpty { plans.removeAll(keepingCapacity: true) }
    if !routes.isEmpty { routes.removeAll() }
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
    if plans.count >= Self.capacity {
      plans.removeAll(keepingCapacity: true)
      routes.removeAll()
    }
    let plan = try find(type, in: reader)
    plans.updateValue(plan, forKey: key)
    return plan
  }

  /// One whose list has come to nothing does not switch off a wider one, and neither does one with a filter.
  private mutating func find(_ type: String, in reader: Reader) throws(StoreError) -> Plan? {
    var found: [Route] = []
    for id in EventMatching.candidates(forEvent: type) {
      guard let route = try route(id, in: reader) else { continue }
      found.append(route)
      if route.filter == nil { break }
    }
    return found.isEmpty ? nil : Plan(routes: found)
  }

  private mutating func route(_ id: String, in reader: Reader) throws(StoreError) -> Route? {
    let key = UTF8Key(id)
    if let known = routes[key] { return known }
    let targets = try ExecutionResolver.targets(of: id, instance: instance, in: reader) {
      (id: String) throws(StoreError) -> DeliveryChain.Link? in
      try TargetTable.find(id, instance: instance, in: reader).map {
        DeliveryChain.Link(target: id, $0.content)
      }
    }
    guard !targets.isEmpty else { return nil }
    let filter = try ExecutionFilterTable.filter(of: id, instance: instance, in: reader)
    var seen: Set<UTF8Key> = []
    let route = Route(
      execution: id, filter: filter.map { EventFilter($0) },
      links: targets.filter { seen.insert(UTF8Key($0.target)).inserted })
    routes[key] = route
    return route
  }
}
