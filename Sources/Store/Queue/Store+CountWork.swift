extension Store {
  /// Counts what is queued, so that ``queue`` can tell; once is enough.
  ///
  /// It reads an index on a reader thread, in one state of the database. Nothing waits for it.
  public func countWork() async throws(StoreError) {
    let (queue, instance) = (queue, instanceID)
    for attempt in 1...100 as ClosedRange<UInt64> {
      let counted = try await scan { reader throws(StoreError) in
        try WorkTable.count(organization: instance, for: queue, in: reader)
      }
      if let counted { return queue.take(counted.counts, at: counted.mark) }
      // A commit was on its way to the disk, which takes longer than counting.
      try? await Task.sleep(nanoseconds: attempt * 100_000)
    }
    throw .unavailable("the queue changed each time it was to be counted")
  }
}
