import Base
public import Delivery
public import Records
public import Store

/// Every execution with its targets as of one moment: immutable, shared, made anew when a commit changes
/// targets or executions.
public struct ExecutionCatalog: Sendable {
  /// By id; those without any target after their includes were dissolved are left out, so that they do not
  /// switch off a wider execution.
  private let executions: [UTF8Key: ResolvedExecution]

  /// Makes a catalog of executions that are resolved already.
  public init(_ executions: [ResolvedExecution] = []) {
    self.executions = Dictionary(
      executions.lazy.filter { !$0.targets.isEmpty }.map { (UTF8Key($0.id), $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The execution with an id: "function/preuserinfo".
  public subscript(id: String) -> ResolvedExecution? { executions[id] }

  /// The execution that calls to a method fire: the one for the method, else for its service, else for all.
  ///
  /// `method` is a full one: "/zitadel.action.v2.ActionService/CreateTarget".
  public func execution(
    _ phase: CallMatching.Phase, method: String
  ) -> ResolvedExecution? {
    guard !executions.isEmpty else { return nil }
    let id = CallMatching.execution(phase, method: method) { executions[$0] != nil }
    return id.flatMap { executions[$0] }
  }

  /// Reads the executions of requests, responses and functions, resolves their lists, and opens the keys of
  /// the targets that stand in them; `now` is nanoseconds since 1970.
  ///
  /// Events are left out: each delivery reads its target when it is sent.
  public init(
    instance: String, keys: TargetSigningKeys, at now: Int64, reading reader: Reader
  ) throws(StoreError) {
    let records = try ExecutionTable.all(instance: instance, in: reader)
    let lists = Dictionary(
      records.map { (UTF8Key($0.id), $0.entries) }, uniquingKeysWith: { first, _ in first })
    var known: [UTF8Key: ResolvedTarget] = [:]
    var resolved: [ResolvedExecution] = []
    for record in records where ExecutionCondition(id: record.id)?.kind != .event {
      var targets: [ResolvedTarget] = []
      for id in IncludeResolution.targets(of: record.id, entries: { lists[$0] }) {
        if let target = known[id] {
          targets.append(target)
          continue
        }
        let snapshot = try TargetSnapshot(
          id: id, instance: instance, keys: keys, at: now, reading: reader)
        // A list may name what has been removed meanwhile.
        guard let snapshot else { continue }
        let target = ResolvedTarget(snapshot)
        known[id] = target
        targets.append(target)
      }
      resolved.append(ResolvedExecution(id: record.id, targets: targets))
    }
    self.init(resolved)
  }
}

/// Keeps the catalog as long as no commit changes targets or executions.
public struct ExecutionCatalogs: Sendable {
  private let store: Store
  private let cache: SnapshotCache<ExecutionCatalog>

  /// Makes an empty cache; `keys` opens the targets' signing keys.
  public init(_ store: Store, keys: TargetSigningKeys) {
    self.store = store
    let (instance, timeSource) = (store.instanceID, store.timeSource)
    cache = SnapshotCache(store, of: .executions) { reader throws(StoreError) in
      try ExecutionCatalog(
        instance: instance, keys: keys, at: timeSource.wallNanoseconds(), reading: reader)
    }
  }

  /// The version of what a catalog is made of; a catalog that was read under it is true while it is the same.
  public var version: UInt64 { store.version(of: .executions) }

  /// The catalog as of the last commit that was answered, or a later one.
  public func current() async throws(StoreError) -> ExecutionCatalog { try await cache.value() }
}
