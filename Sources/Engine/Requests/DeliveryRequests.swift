import Base
public import Delivery
public import Records
public import Store

/// Makes the requests of event deliveries: each target as it stands when the attempt is made.
public struct DeliveryRequests: DeliveryRequestBuilder {
  private let targets: KeyedSnapshotCache<String, ResolvedTarget>
  private let calls: TargetRequestBuilder
  private let signing: SigningThread

  /// - Parameters:
  ///   - store: Where targets are kept.
  ///   - keys: Opens their signing keys.
  ///   - calls: Encodes and signs.
  ///   - signing: Where that is done.
  public init(
    store: Store, keys: TargetSigningKeys, calls: TargetRequestBuilder, signing: SigningThread
  ) {
    self.calls = calls
    self.signing = signing
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
    for delivery: DeliveryRecord, body: @escaping @Sendable () -> [UInt8], now: Int64
  ) async throws(DeliveryRequestError) -> OutgoingRequest {
    let target = try await target(of: delivery)
    let (calls, id) = (calls, delivery.id)
    let made = await signing.value { Self.make(target, body, id, calls) }
    // What was changed meanwhile holds for what goes out now.
    let present = try await self.target(of: delivery)
    return try (present === target ? made : Self.make(present, body, id, calls)).get()
  }

  /// The target as it stands now.
  private func target(
    of delivery: DeliveryRecord
  ) async throws(DeliveryRequestError) -> ResolvedTarget {
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
    return target
  }

  private static func make(
    _ target: ResolvedTarget, _ body: () -> [UInt8], _ id: String, _ calls: TargetRequestBuilder
  ) -> Result<OutgoingRequest, DeliveryRequestError> {
    do throws(ExecutionFailure) {
      return .success(
        try calls.request(
          target.snapshot, allowed: target.allowed, body: body(), id: id,
          timeout: target.snapshot.record.content.timeout, isDelivery: true))
    } catch {
      // What the server cannot do now is no attempt.
      if case .keysUnavailable = error { return .failure(.unavailable) }
      return .failure(.unusable("\(error)"))
    }
  }
}
