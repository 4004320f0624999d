import Base
import RPC
import Records
public import Store

/// The executions of the instance: what all API versions do with them.
///
/// Error ids and texts are those that existing clients know.
public struct Executions: Sendable {
  /// What conditions may name.
  public let catalog: ConditionCatalog
  let store: DomainStore
  let instance: String

  /// - Parameters:
  ///   - store: Where executions are kept.
  ///   - catalog: What conditions may name.
  public init(store: Store, catalog: ConditionCatalog) {
    self.store = DomainStore(store: store)
    self.instance = store.instanceID
    self.catalog = catalog
  }
}

/// An execution as it is read.
struct ExecutionView: Sendable, Equatable {
  var record: ExecutionRecord
  var condition: ExecutionCondition
  /// The targets that are called, in that order: includes are dissolved.
  @UTF8Compared var targets: [String]
}

// MARK: - Changes

extension Executions {
  /// Replaces the list of an execution; an empty one makes it call nothing, and takes its filter along, which stays
  /// otherwise.
  ///
  /// - Parameters:
  ///   - draft: The condition; nil when the client gave none, or one without a kind.
  ///   - entries: The list, in the order in which targets are called.
  ///   - call: Who sets it.
  /// - Returns: The details; those of the earlier change when the list is the same already (but in
  ///   `v3alpha`), and nil when an execution that never was stays without a list.
  /// - Throws: INVALID_ARGUMENT for what is malformed, NOT_FOUND for what is not there,
  ///   FAILED_PRECONDITION for includes that are circular or too deep, RESOURCE_EXHAUSTED beyond the limits.
  func set(
    _ draft: ConditionDraft?, _ entries: [EntryDraft], _ call: ActionsCall
  ) async throws(RPCError) -> ChangeDetails? {
    let language = call.language
    let condition = try Self.condition(draft, language)
    let entries = try Self.entries(entries, call)
    try catalog.check(condition, call)
    guard !entries.isEmpty || call.version.acceptsEmptyLists else {
      throw .fault(.invalidArgument, "COMMAND-56bteot2uj", .executionNoTargets, in: language)
    }
    let (id, instance) = (condition.id, instance)
    return try await store.write(as: call.caller, reach: .instance) { transaction, _ in
      try Self.set(id, entries, instance, call, in: transaction)
    }
  }

  /// The same in a transaction, for the id of a condition that is there.
  static func set(
    _ id: String, _ entries: [ExecutionEntry], _ instance: String, _ call: ActionsCall,
    in transaction: Transaction
  ) throws -> ChangeDetails? {
    try requireTargets(entries.targets, instance, call.language, in: transaction)
    try requireSoundIncludes(id, entries, instance, call.language, in: transaction)
    let current = try ExecutionTable.find(id, instance: instance, in: transaction)
    if call.version.leavesEqualListsAlone, (current?.entries ?? []) == entries {
      return current.map { ChangeDetails($0) }
    }
    try requireRoom(for: entries, inPlaceOf: current?.entries ?? [], instance, in: transaction)
    let set = try transaction.append(
      ExecutionEvent.set(entries), to: ExecutionEvent.aggregate(id, instance: instance),
      by: call.account)
    return ChangeDetails(set, createdAt: current?.createdAt)
  }

  /// Deletes an execution; other executions no longer include it.
  func delete(_ draft: ConditionDraft?, _ call: ActionsCall) async throws(RPCError) -> ChangeDetails
  {
    let id = try Self.condition(draft, call.language).id
    let instance = instance
    return try await store.write(as: call.caller, reach: .instance) { transaction, _ in
      let current = try ExecutionTable.find(id, instance: instance, in: transaction)
      guard let current, !current.entries.isEmpty else {
        throw RPCError.fault(
          .notFound, "COMMAND-suq2upd3rt", .executionNotFound, in: call.language)
      }
      let removed = try transaction.append(
        ExecutionEvent.removed, to: ExecutionEvent.aggregate(id, instance: instance),
        expecting: .exact(current.sequence), by: call.account)
      return ChangeDetails(removed, createdAt: current.createdAt)
    }
  }
}

// MARK: - Reading

extension Executions {
  /// The execution with a condition; nil when it has no list.
  func get(_ condition: ExecutionCondition) async throws(RPCError) -> ExecutionView? {
    let instance = instance
    return try await store.read { reader throws(StoreError) -> ExecutionView? in
      let found = try ExecutionTable.find(condition.id, instance: instance, in: reader)
      guard let found, !found.entries.isEmpty else { return nil }
      return try Self.view(found, in: reader)
    }
  }

  /// A page of the executions that have a list; `page` is the version's.
  func list(
    _ filters: [ExecutionTable.Filter] = [], orderedBy order: ExecutionTable.Order = .createdAt,
    descending: Bool = false, page: Page = Page(), _ call: ActionsCall
  ) async throws(RPCError) -> ActionsList<ExecutionView> {
    try ListRules.check(count: filters.count)
    try ListRules.check(
      values: filters.compactMap { filter -> Int? in
        if case .ids(let ids) = filter { ids.count } else { nil }
      })
    let instance = instance
    return try await store.list { reader throws(StoreError) in
      let found = try ExecutionTable.list(
        instance: instance, filters: filters, orderedBy: order, descending: descending, page: page,
        in: reader)
      var rows: [ExecutionView] = []
      for record in found.rows { rows.append(try Self.view(record, in: reader)) }
      return ListResult(rows: rows, total: found.total)
    }
  }

  /// The id of the execution that a client means, for filters by condition or include.
  static func id(_ draft: ConditionDraft?, in language: Language) throws(RPCError) -> String {
    try condition(draft, language).id
  }
}

// MARK: - Parts of the above

extension Executions {
  private static func condition(
    _ draft: ConditionDraft?, _ language: Language
  ) throws(RPCError) -> ExecutionCondition {
    guard let draft else {
      throw .fault(.invalidArgument, "ACTION-5r5Ju", .executionConditionInvalid, in: language)
    }
    return try draft.condition(in: language)
  }

  static func entries(
    _ drafts: [EntryDraft], _ call: ActionsCall
  ) throws(RPCError) -> [ExecutionEntry] {
    guard drafts.count <= Limits.maxEntriesPerExecution else {
      throw RPCError(
        .invalidArgument,
        "\(drafts.count) entries for one execution, at most \(Limits.maxEntriesPerExecution)")
    }
    var entries: [ExecutionEntry] = []
    for draft in drafts {
      switch draft {
      // An empty id is one that does not exist to `v3alpha`, which looks no closer.
      case .target(let id) where !id.isEmpty || call.version == .v3alpha:
        entries.append(.target(id))
      case .include(let condition?):
        entries.append(.include(try condition.condition(in: call.language).id))
      case .include(nil):
        throw .fault(
          .invalidArgument, "ACTION-9BBob", .executionConditionInvalid, in: call.language)
      case .target, .none:
        throw .fault(.invalidArgument, "COMMAND-hdm4zl1hmd", .executionInvalid, in: call.language)
      }
    }
    return entries
  }

  /// Refuses what would make more executions, or longer lists, than an instance may have; what is there already
  /// can be changed and made shorter, however much it is.
  private static func requireRoom(
    for entries: [ExecutionEntry], inPlaceOf current: [ExecutionEntry], _ instance: String,
    in reader: Reader
  ) throws {
    let growth = entries.count - current.count
    guard growth > 0 else { return }
    if current.isEmpty,
      try ExecutionTable.count(instance: instance, in: reader) >= Limits.maxExecutions
    {
      throw RPCError(
        .resourceExhausted, "an instance has at most \(Limits.maxExecutions) executions")
    }
    let count = try ExecutionTable.countEntries(instance: instance, in: reader)
    guard count + growth <= Limits.maxExecutionEntries else {
      throw RPCError(
        .resourceExhausted,
        "the executions of an instance have at most \(Limits.maxExecutionEntries) entries together")
    }
  }

  private static func requireTargets(
    _ ids: [String], _ instance: String, _ language: Language, in reader: Reader
  ) throws {
    // Compared with the number given, so a target that is listed twice does not pass.
    let existing = try TargetTable.countExisting(ids, instance: instance, in: reader)
    guard existing == ids.count else {
      throw RPCError.fault(.notFound, "COMMAND-17e8fq1ggk", .targetNotFound, in: language)
    }
  }

  private static func requireSoundIncludes(
    _ id: String, _ entries: [ExecutionEntry], _ instance: String, _ language: Language,
    in reader: Reader
  ) throws {
    if entries.includes.isEmpty {
      let includers = try ExecutionTable.countIncluding(id, instance: instance, in: reader)
      guard includers > 0 else { return }
    }
    let executions = try ExecutionTable.all(instance: instance, in: reader)
    try IncludeCheck(id, entries, among: executions, language).run()
  }

  private static func view(
    _ record: ExecutionRecord, in reader: Reader
  ) throws(StoreError) -> ExecutionView {
    guard let condition = ExecutionCondition(id: record.id) else {
      throw .corrupt("execution \(record.id) has no condition")
    }
    return ExecutionView(
      record: record, condition: condition,
      targets: try ExecutionResolver.targetIDs(
        of: record.id, list: record.entries, instance: record.organization, in: reader))
  }
}
