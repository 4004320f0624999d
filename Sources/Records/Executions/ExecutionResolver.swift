import Base
public import Store

/// Finds what is called: reads the rows of the executions that may fire, of those that they include, and of
/// their targets, and nothing else, however many executions there are.
public enum ExecutionResolver {
  /// The ids of the targets of one execution, in the order in which they are called; each list is read once.
  ///
  /// - Parameters:
  ///   - id: The execution.
  ///   - list: The execution's own list, where it has been read already.
  ///   - instance: The store's `instanceID`.
  ///   - reader: Where the lists are read.
  /// - Returns: The ids; one that is listed twice stands there twice, and none for an execution that is not there.
  /// - Throws: What the store says, and ``StoreError/budgetExceeded(_:)`` beyond Limits.maxResolvedLists: commands
  ///   refuse such includes.
  public static func targetIDs(
    of id: String, list: [ExecutionEntry]? = nil, instance: String, in reader: Reader
  ) throws(StoreError) -> [String] {
    var lists: [UTF8Key: [ExecutionEntry]] = [:]
    if let list { lists[id] = list }
    let ids = try IncludeResolution.targets(of: id) { (id: String) throws(StoreError) in
      if let known = lists[id] { return known }
      let found = try ExecutionTable.entries(of: id, instance: instance, in: reader)
      lists[id] = found
      return found
    }
    guard let ids else {
      throw .budgetExceeded("\(id) includes more than \(Limits.maxResolvedLists) lists")
    }
    return ids
  }

  /// The targets of one execution; none when there is no such execution.
  public static func targets<Target>(
    of id: String, instance: String, in reader: Reader,
    target: (String) throws(StoreError) -> Target?
  ) throws(StoreError) -> [Target] {
    let ids = try targetIDs(of: id, instance: instance, in: reader)
    var known: [UTF8Key: Target?] = [:]
    var targets: [Target] = []
    for id in ids {
      let found: Target?
      if let earlier = known[UTF8Key(id)] {
        found = earlier
      } else {
        found = try target(id)
        known.updateValue(found, forKey: UTF8Key(id))
      }
      if let found { targets.append(found) }
    }
    return targets
  }
}
