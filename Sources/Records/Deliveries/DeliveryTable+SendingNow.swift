public import Store

// Deliveries that do not wait for their time any longer, because somebody asked for it.
extension DeliveryTable {
  /// Makes a delivery that waits for its time due at once, ahead of what else is due for its target.
  ///
  /// It keeps its id, and the attempts that it has left. What is due already stays as it is, a first attempt in the order
  /// of events, too.
  ///
  /// - Returns: The delivery as it stands then, and whether it was due before.
  /// - Throws: `StoreError.rejected` with a ``Refusal``.
  public static func sendNow(
    _ id: String, organization: String, in transaction: Transaction
  ) throws(StoreError) -> (delivery: DeliveryRecord, wasDue: Bool) {
    guard var delivery = try find(id, organization: organization, in: transaction) else {
      throw .rejected(Refusal.notFound)
    }
    if delivery.state.isFinal { throw .rejected(Refusal.isFinal) }
    if delivery.state == .leased { throw .rejected(Refusal.isLeased) }
    // What is due there would be held or given up instead of sent.
    guard
      let target = try TargetTable.find(delivery.target, instance: organization, in: transaction)
    else { throw .rejected(Refusal.targetDeleted) }
    let isPaused = try DeliveryHolds.isPaused(delivery.lane, in: transaction)
    if isPaused { throw .rejected(Refusal.targetPaused) }
    guard target.isEnabled else { throw .rejected(Refusal.targetDisabled) }
    // Its target was resumed a moment ago.
    if delivery.state == .held { throw .rejected(Refusal.isHeld) }
    let outcome = try WorkTable.expedite(
      id, in: WorkLane(kind: DeliveryWork.kind, name: delivery.target), organization: organization,
      transaction)
    switch outcome {
    case .madeDue(let time):
      delivery.dueAt = time
      return (delivery, false)
    case .wasDue: return (delivery, true)
    case .notWaiting: throw .rejected(Refusal.isLeased)
    }
  }
}
