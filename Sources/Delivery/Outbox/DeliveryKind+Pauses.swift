import Base
import Records
import Store

// Targets whose deliveries are held: those that have failed for long, and those that are resumed.
extension DeliveryKind {
  /// Keeps since when a target has failed, and pauses one that has done nothing else for `Limits.maxTargetFailure`.
  func noteHealth(_ result: DeliveryResult, in transaction: Transaction) throws(StoreError) {
    let lane = result.delivery.lane
    if result.verdict.outcome == .delivered || result.verdict.disablingReason != nil {
      guard result.mayFollowFailures else { return }
      return try TargetFailureTable.forget(lane, in: transaction)
    }
    guard result.attempt != nil, let error = result.verdict.error else { return }
    let failing = try TargetFailureTable.note(lane, now: result.endedAt, in: transaction)
    guard result.endedAt - failing.since >= Limits.maxTargetFailure,
      failing.attempts >= Limits.minFailuresToPause
    else { return }
    try DeliveryWork.pauseTarget(
      of: result.delivery,
      reason: """
        no delivery was taken for \(Limits.maxTargetFailure / 86_400_000_000_000) days, the last one failed: \(error)
        """, in: transaction)
    // Once it is resumed it has as long again.
    try TargetFailureTable.forget(lane, in: transaction)
  }

  /// What is to be done now and then: targets that were resumed get what was held, if whoever resumed them has not seen
  /// to that.
  func sweepOfPauses() async throws(StoreError) -> [WorkSweep] {
    let instance = parts.store.instanceID
    let lanes = try await parts.store.scan { reader throws(StoreError) in
      try DeliveryHolds.releasable(organization: instance, in: reader)
    }
    var steps = lanes.map { lane in
      WorkSweep { transaction throws(StoreError) in
        try DeliveryHolds.release(lane, in: transaction)
      }
    }
    steps.append(
      WorkSweep { transaction throws(StoreError) in
        try TargetFailureTable.forgetStrays(organization: instance, in: transaction)
        return try AlertTable.tellLeftOut(in: transaction)
      })
    return steps
  }
}
