import Base
public import Delivery
public import Records
public import Store

/// Makes the requests of event deliveries: each target as it stands when the attempt is made.
public struct DeliveryRequests: DeliveryRequestBuilder {
  private let targets: KeyedSnapshotCache<String, ResolvedTarget>
  private let calls: TargetRequestBuilder

  /// - Parameters:
  ///   - store: Where targets are kept.
  ///   - keys: Opens their signing keys.
  ///   - calls: Encodes and signs.
  public init(store: Store, keys: TargetSigningKeys, calls: TargetRequestBuilder) {
    self.calls = calls
    let (instance, timeSource) = (store.instanceID, store.timeSource)
    targets = KeyedSnapshotCache(
      store, of: .executions, capacity: Limits.maxCachedTargets
    ) { id, reader throws(StoreError) in
      try TargetSnapshot(
        id: id, instance: instance, keys: keys, at: timeSource.wallNanoseconds(),
        reading: reader
      ).map { ResolvedTarget($0) }
    }
  }

  public func request(
    for delivery: DeliveryRecord, body: [UInt8], now: Int64
  ) async throws(DeliveryRequestError) -> OutgoingRequest {
    let found: ResolvedTarget?
    do throws(StoreError) {
      found = try await targets.value(for: delivery.target)
    } catch {
      throw .unavailable
    }
    guard let target = found else { throw .noTarget("the target was deleted") }
    // It goes back, and is held where the queue is written: so neither what is held nor its order depends on this cache.
    guard !target.snapshot.isPaused else { throw .unavailable }
    guard target.snapshot.record.isEnabled else { throw .noTarget("the target is disabled") }
    do throws(ExecutionFailure) {
      return try calls.request(
        target.snapshot, allowed: target.allowed, body: body, id: delivery.id,
        timeout: target.snapshot.record.content.timeout, isDelivery: true)
    } catch {
      throw .unusable("\(error)")
    }
  }
}
