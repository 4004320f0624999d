import Base
import RPC
import Records
import Store

// Which events executions are about.
extension Executions {
  /// Replaces the filter of an execution of events, and its targets with it where they are given.
  ///
  /// - Parameters:
  ///   - id: The id of its condition.
  ///   - wanted: The filter; nil for none.
  ///   - targets: The targets that it calls from now on; none leaves its list as it is.
  ///   - call: Who sets it.
  /// - Returns: The filter as it stands; nil for none.
  /// - Throws: INVALID_ARGUMENT for what is malformed or empty and for no condition of events, NOT_FOUND for an execution
  ///   without targets, and for targets and organizations that are not there, RESOURCE_EXHAUSTED beyond the limits.
  func setFilter(
    _ id: String, _ wanted: ExecutionFilter?, targets: [String], _ call: ActionsCall
  ) async throws(RPCError) -> ExecutionFilter? {
    let condition = try Self.eventCondition(id)
    if let wanted { try Self.check(wanted) }
    let entries = try Self.entries(targets.map { .target($0) }, call)
    if !entries.isEmpty { try catalog.check(condition, call) }
    let (id, instance) = (condition.id, instance)
    return try await store.write(as: call.caller, reach: .instance) { transaction, _ in
      if !entries.isEmpty { _ = try Self.set(id, entries, instance, call, in: transaction) }
      try Self.requireList(id, instance, in: transaction)
      try Self.requireOrganizations(wanted?.organizations ?? [], instance, in: transaction)
      let present = try ExecutionFilterTable.filter(of: id, instance: instance, in: transaction)
      if present == wanted { return wanted }
      if present == nil,
        try ExecutionFilterTable.count(instance: instance, in: transaction)
          >= Limits.maxExecutionFilters
      {
        throw RPCError(
          .resourceExhausted,
          "at most \(Limits.maxExecutionFilters) executions of an instance have a filter")
      }
      try transaction.append(
        ExecutionEvent.filterSet(wanted), to: ExecutionEvent.aggregate(id, instance: instance),
        by: call.account)
      return wanted
    }
  }

  /// The filter of an execution; nil for none.
  ///
  /// - Throws: INVALID_ARGUMENT for what is no condition of events, NOT_FOUND for an execution without targets.
  func filter(of id: String) async throws(RPCError) -> ExecutionFilter? {
    let (id, instance) = (try Self.eventCondition(id).id, instance)
    let found = try await store.read {
      reader throws(StoreError) -> (isThere: Bool, filter: ExecutionFilter?) in
      (
        try ExecutionTable.find(id, instance: instance, in: reader)?.entries.isEmpty == false,
        try ExecutionFilterTable.filter(of: id, instance: instance, in: reader)
      )
    }
    guard found.isThere else { throw Self.noSuchExecution(id) }
    return found.filter
  }

  /// A page of the executions that have filters, behind the one with an id.
  func filters(
    after id: String, limit: Int, _ share: StoreShare
  ) async throws(RPCError) -> [FilteredExecution] {
    let instance = instance
    return try await store.scan(for: share) { reader throws(StoreError) in
      try ExecutionFilterTable.list(after: id, limit: limit, instance: instance, in: reader)
    }
  }

  private static func eventCondition(_ id: String) throws(RPCError) -> ExecutionCondition {
    guard let condition = ExecutionCondition(id: id) else {
      throw RPCError(
        .invalidArgument,
        "\"\(EchoedText.cut(id))\" is no condition such as \"event/TYPE\" or \"event/GROUP.*\"")
    }
    guard condition.kind == .event else {
      throw RPCError(
        .invalidArgument,
        "filters are for executions of events, and the condition \"\(EchoedText.cut(id))\" is not about events"
      )
    }
    return condition
  }

  private static func check(_ filter: ExecutionFilter) throws(RPCError) {
    // Whoever wrote it meant to leave something out.
    guard !filter.isEmpty else {
      throw RPCError(
        .invalidArgument,
        "the filter is empty and would let every event through; leave it out to take it away")
    }
    guard filter.organizations.count <= Limits.maxFilterOrganizations else {
      throw RPCError(
        .invalidArgument,
        """
        \(filter.organizations.count) organizations in one filter, at most \(Limits.maxFilterOrganizations)
        """)
    }
    guard !filter.path.isEmpty, let problem = ExecutionFilter.problem(ofPath: filter.path) else {
      return
    }
    throw RPCError(.invalidArgument, "the filter's path is no JSONPath: \(problem)")
  }

  private static func requireList(
    _ id: String, _ instance: String, in reader: Reader
  ) throws {
    let found = try ExecutionTable.find(id, instance: instance, in: reader)
    guard found?.entries.isEmpty == false else { throw noSuchExecution(id) }
  }

  /// Refuses organizations that are not there: an event of theirs never comes, so the filter would let nothing through.
  private static func requireOrganizations(
    _ ids: [String], _ instance: String, in reader: Reader
  ) throws {
    for id in ids where !id.utf8Equals(instance) {
      guard try OrganizationTable.find(id, in: reader) != nil else {
        throw RPCError(.notFound, "there is no organization \"\(EchoedText.cut(id))\"")
      }
    }
  }

  private static func noSuchExecution(_ id: String) -> RPCError {
    RPCError(.notFound, "there is no execution \"\(EchoedText.cut(id))\"")
  }
}
