import Store

// Queries that have nothing to do with each other, behind one sync: they cost one round trip together.
extension PostgresConnection {
  func answer(_ queries: [any GatheredQuery]) {
    var open = queries
    // What fails has its failure from being run by itself, as has what came behind it and was skipped for it.
    if queries.count > 1 { try? answerTogether(&open) }
    for query in open { answer(query) }
  }

  /// Runs queries as one implicit transaction, in which each sees what was committed when it begins; leaves those in `open`
  /// that have not ended.
  private func answerTogether(_ open: inout [any GatheredQuery]) throws(StoreError) {
    defer { budget = nil }
    try settleRows()
    try repeating { link throws(StoreError) in
      for query in open {
        budget = query.budget
        guard let text = try? prepare(query.statement, query.parameters) else { continue }
        try send(query.statement, text, link)
        ahead.append(.gathered(text.sql, query))
      }
      try link.sync()
      let sent = ahead
      ahead = []
      for one in sent {
        guard case .gathered(let sql, let query) = one else {
          _ = try read(one, link)
          continue
        }
        budget = query.budget
        if try take(query, sql, link) { open.removeAll { $0 === query } }
      }
      budget = nil
      try readSync(link)
    }
  }

  /// Takes the rows of a query, false when it failed before the first one, or was skipped.
  private func take(
    _ query: any GatheredQuery, _ sql: String, _ link: PostgresLink
  ) throws(StoreError) -> Bool {
    // It is not to be set for what is skipped.
    _ = pq.setSingleRowMode(link.handle)
    var failure: StoreError?
    var (hasRows, wantsMore) = (false, true)
    do throws(StoreError) {
      while let result = try link.result(within: budget) {
        if !result.isFine, failure == nil { failure = self.failure(result, sql) }
        for index in 0..<result.rowCount where wantsMore {
          hasRows = true
          do throws(StoreError) {
            wantsMore = try step(result, Int32(index)) { row throws(StoreError) in
              try query.take(row)
            }
          } catch {
            if case .budgetExceeded = error { link.cancel() }
            failure = error
            wantsMore = false
          }
        }
      }
    } catch {
      // What it has taken would be there twice.
      guard hasRows else { throw error }
      failure = failure ?? error
    }
    guard hasRows || failure == nil else { return false }
    query.end(with: failure)
    return true
  }
}
