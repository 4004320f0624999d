import Records
import Store

// When deliveries are tried again.
extension DeliveryKind {
  /// The schedule of a delivery after an attempt: its target's own one, which is read only when the attempt failed.
  ///
  /// When it cannot be read the standard one holds for this time, so that the attempt is recorded.
  func schedule(
    of delivery: DeliveryRecord, after result: Result<OutgoingAnswer, OutgoingError>
  ) async -> RetrySchedule {
    if case .success(let answer) = result, (200...299).contains(answer.status) {
      return parts.schedule
    }
    do throws(StoreError) {
      let waits = try await parts.store.read { reader throws(StoreError) in
        try TargetScheduleTable.waits(
          ofTarget: delivery.target, instance: delivery.organization, in: reader)
      }
      guard let waits else { return parts.schedule }
      return RetrySchedule(
        waits: [0] + waits.map { max(0, $0) }, jitterPercent: parts.schedule.jitterPercent)
    } catch {
      return parts.schedule
    }
  }
}
