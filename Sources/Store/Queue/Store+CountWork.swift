extension Store {
  /// Counts what is queued, so that ``queue`` can tell; once is enough.
  ///
  /// It reads an index on a reader thread, in one state of the database. Nothing waits for it.
  public func countWork() async throws(StoreError) {
    let (queue, instance) = (queue, instanceID)
    for _ in 0..<100 {
      let counted = try await scan { reader throws(StoreError) in
        try WorkTable.count(organization: instance, for: queue, in: reader)
      }
      if let counted { return queue.take(counted.counts, at: counted.mark) }
    }
    throw .unavailable("the queue changed each time it was to be counted")
  }
}
