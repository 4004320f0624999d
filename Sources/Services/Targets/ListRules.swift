import Base
import RPC
import Store

/// What every list of targets, keys or executions is bound to.
enum ListRules {
  /// Refuses too many filters.
  static func check(count: Int) throws(RPCError) {
    guard count <= Limits.maxListFilters else {
      throw RPCError(
        .invalidArgument, "\(count) filters for one list, at most \(Limits.maxListFilters)")
    }
  }

  /// Refuses a filter by values that has none, or too many, and too many values in all.
  ///
  /// `counts` has the number of values of each filter by values.
  static func check(values counts: some Sequence<Int>) throws(RPCError) {
    var total = 0
    for count in counts {
      guard count > 0 else {
        // The code is what ZITADEL's clients know; its own status is 500, for what the caller did wrong.
        throw RPCError(.unknown, "values array must not be empty", gatewayStatus: 400)
      }
      guard count <= Limits.maxFilterValues else {
        throw RPCError(
          .invalidArgument, "\(count) values in one filter, at most \(Limits.maxFilterValues)")
      }
      total += count
    }
    guard total <= Limits.maxListValues else {
      throw RPCError(
        .invalidArgument,
        "\(total) values in the filters of one list, at most \(Limits.maxListValues)")
    }
  }
}

extension DomainStore {
  /// Reads a page, and what lists tell besides their rows, in one state of the store.
  func list<Element: Sendable>(
    _ body: @escaping @Sendable (Reader) throws(StoreError) -> ListResult<Element>
  ) async throws(RPCError) -> ActionsList<Element> {
    let readAt = store.timeSource.wallNanoseconds()
    return try await scan { reader throws(StoreError) in
      let found = try body(reader)
      return ActionsList(
        rows: found.rows, total: found.rows.isEmpty ? 0 : found.total,
        position: try InstanceTable.read(in: reader).lastPosition, readAt: readAt)
    }
  }
}
