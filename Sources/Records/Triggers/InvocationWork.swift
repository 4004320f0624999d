public import Store

/// Invocations as a kind of work: how they begin and end, and what is queued of them.
///
/// One piece of work stands for an invocation that waits: until it was sent, and then until its deadline.
public enum InvocationWork {
  /// What invocations stand under in the queue.
  public static let kind = QueueKind.invocations.name

  /// A subscription's lane: its organization and it.
  public static func lane(_ subscription: String, organization: String) -> String {
    "\(organization)/\(subscription)"
  }

  /// The organization and the subscription that a lane names.
  public static func parts(ofLane lane: String) -> (organization: String, subscription: String) {
    let parts = lane.utf8.split(
      separator: UInt8(ascii: "/"), maxSplits: 1, omittingEmptySubsequences: false)
    return (String(Substring(parts[0])), parts.count > 1 ? String(Substring(parts[1])) : "")
  }

  /// Begins an invocation: writes it down, and queues it to be sent unless nobody is to be told.
  public static func begin(
    _ invocation: InvocationRecord, instance: String, in transaction: Transaction
  ) throws(StoreError) {
    try InvocationTable.insert(invocation, in: transaction)
    guard invocation.state == .waiting else { return }
    try WorkTable.add(
      NewWork(
        id: invocation.id,
        lane: WorkLane(
          kind: kind, name: lane(invocation.subscription, organization: invocation.organization)),
        position: invocation.createdAt),
      organization: instance, in: transaction)
  }

  /// Ends an invocation by a decision of who was asked.
  ///
  /// Returns false, and changes nothing, when it does not wait for one: there is none, it has ended, or its time is
  /// over.
  public static func decide(
    _ id: String, organization: String, as outcome: InvocationOutcome, instance: String,
    in transaction: Transaction
  ) throws(StoreError) -> Bool {
    guard
      try InvocationTable.end(
        id, organization: organization, as: outcome, asDecision: true, in: transaction)
    else { return false }
    try WorkTable.withdraw(id, kind: kind, organization: instance, in: transaction)
    return true
  }

  /// Ends an invocation whose work was leased; one that has ended stays as it is.
  public static func end(
    _ item: WorkItem, as outcome: InvocationOutcome, instance: String, in transaction: Transaction
  ) throws(StoreError) {
    guard try WorkTable.forget(item, kind: kind, organization: instance, in: transaction) else {
      return
    }
    _ = try InvocationTable.end(
      item.id, organization: parts(ofLane: item.lane).organization, as: outcome, asDecision: false,
      in: transaction)
  }

  /// Notes that an invocation was sent and waits for its decision until its deadline.
  public static func wait(
    _ item: WorkItem, until deadline: Int64, instance: String, in transaction: Transaction
  ) throws(StoreError) {
    try WorkTable.retry(
      item, at: max(deadline, 1), attempts: item.attempts + 1, kind: kind, organization: instance,
      in: transaction)
  }

  /// Forgets leased work of an invocation that is not there any more.
  public static func forget(
    _ item: WorkItem, instance: String, in transaction: Transaction
  ) throws(StoreError) {
    try WorkTable.forget(item, kind: kind, organization: instance, in: transaction)
  }
}
