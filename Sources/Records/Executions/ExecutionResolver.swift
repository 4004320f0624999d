import Base
public import Store

/// Finds what is called: reads the rows of the executions that may fire, of those that they include, and of
/// their targets, and nothing else, however many executions there are.
public enum ExecutionResolver {
  /// The first of `candidates` that has a target after its includes were dissolved, so that one whose list
  /// has come to nothing does not switch off a wider one; nil when none has.
  ///
  /// - Parameters:
  ///   - candidates: The ids of executions, the narrowest first.
  ///   - instance: The store's `instanceID`.
  ///   - reader: Where they are read.
  ///   - target: Reads a target; nil when it is gone.
  /// - Returns: The execution's id, and its targets in the order in which they are called: one that is
  ///   listed twice stands there twice.
  /// - Throws: What the store says, and what `target` throws.
  public static func first<Target>(
    of candidates: some Sequence<String>, instance: String, in reader: Reader,
    target: (String) throws(StoreError) -> Target?
  ) throws(StoreError) -> (id: String, targets: [Target])? {
    for id in candidates {
      let targets = try targets(of: id, instance: instance, in: reader, target: target)
      if !targets.isEmpty { return (id, targets) }
    }
    return nil
  }

  /// The targets of one execution; none when there is no such execution.
  public static func targets<Target>(
    of id: String, instance: String, in reader: Reader,
    target: (String) throws(StoreError) -> Target?
  ) throws(StoreError) -> [Target] {
    let ids = try IncludeResolution.targets(of: id) { (id: String) throws(StoreError) in
      try ExecutionTable.entries(of: id, instance: instance, in: reader)
    }
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
