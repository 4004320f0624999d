import Base
public import Delivery
public import Records
public import Store

/// The executions with their targets as they stand: each is read and resolved when it is first asked for, and
/// again when a commit has changed targets or executions.
public struct ExecutionCatalog: Sendable {
  private let currentVersion: ChangeVersion
  private let resolved: KeyedSnapshotCache<UTF8Key, ResolvedExecution>

  /// Makes an empty one; `keys` opens the targets' signing keys.
  public init(_ store: Store, keys: TargetSigningKeys) {
    let (instance, timeSource) = (store.instanceID, store.timeSource)
    currentVersion = store.changeVersion(of: .executions)
    resolved = KeyedSnapshotCache(
      store, of: .executions, capacity: Limits.maxCachedTargets
    ) { key, reader throws(StoreError) in
      let id = key.text
      let now = timeSource.wallNanoseconds()
      let targets = try ExecutionResolver.targets(of: id, instance: instance, in: reader) {
        (id: String) throws(StoreError) in
        try TargetSnapshot(id: id, instance: instance, keys: keys, at: now, reading: reader)
          .map { ResolvedTarget($0) }
      }
      return targets.isEmpty ? nil : ResolvedExecution(id: id, targets: targets)
    }
  }

  /// The version of what executions are made of; what was found under it is true while it is the same.
  public var version: UInt64 { currentVersion.current }

  /// The execution with an id ("function/preuserinfo"), as of the last commit that was answered, or a later
  /// one; nil when it has no targets after its includes were dissolved.
  public func execution(_ id: String) async throws(StoreError) -> ResolvedExecution? {
    try await resolved.value(for: UTF8Key(id))
  }

  /// The execution that calls to a method fire: the one for the method, else for its service, else for all.
  ///
  /// `method` is a full one: "/zitadel.action.v2.ActionService/CreateTarget".
  public func execution(
    _ phase: CallMatching.Phase, method: String
  ) async throws(StoreError) -> ResolvedExecution? {
    let candidates = CallMatching.candidates(phase, method: method)
    while true {
      let version = version
      var found: ResolvedExecution?
      for id in candidates where found == nil { found = try await resolved.value(for: UTF8Key(id)) }
      // A commit in between may have moved a target from one candidate to another that was looked at before.
      if self.version == version { return found }
    }
  }
}
