import Base
import RPC
import Records
import Store

// Targets whose deliveries are held.
extension Targets {
  /// Holds the deliveries of events to a target; one whose are held already stays untouched.
  func pause(_ id: String, _ call: ActionsCall) async throws(RPCError) -> ChangeDetails {
    let instance = instance
    return try await store.write(as: call.caller, reach: .instance) { transaction, _ in
      let target = try Self.require(id, instance, call, in: transaction)
      let present = try TargetPauseTable.reason(ofTarget: id, instance: instance, in: transaction)
      guard present == nil else { return ChangeDetails(target) }
      return try Self.append(
        .paused(reason: "paused by request"), to: target, call, in: transaction)
    }
  }

  /// Lets the deliveries to a target go on, the held ones first; one whose are not held stays untouched.
  func resume(_ id: String, _ call: ActionsCall) async throws(RPCError) -> ChangeDetails {
    let instance = instance
    let (details, hasMore) = try await store.write(as: call.caller, reach: .instance) {
      transaction, _ in
      let target = try Self.require(id, instance, call, in: transaction)
      let present = try TargetPauseTable.reason(ofTarget: id, instance: instance, in: transaction)
      guard present != nil else { return (ChangeDetails(target), false) }
      let details = try Self.append(.resumed, to: target, call, in: transaction)
      return (details, try Self.goOn(target, in: transaction))
    }
    if hasMore { try await release(id, call) }
    return details
  }

  /// Queues the first of what was held of a target that was just resumed, before anything that comes now; returns whether
  /// there may be more.
  ///
  /// Its failures count anew.
  static func goOn(_ target: TargetRecord, in transaction: Transaction) throws -> Bool {
    let lane = DeliveryLane(organization: target.organization, target: target.id)
    try TargetFailureTable.forget(lane, in: transaction)
    return try DeliveryHolds.release(lane, in: transaction)
  }

  /// Queues what else was held of a target, as far as a call may; the worker's sweep does the rest.
  func release(_ id: String, _ call: ActionsCall) async throws(RPCError) {
    let lane = DeliveryLane(organization: instance, target: id)
    for _ in 1..<Limits.maxReleasesAtOnce {
      // Many rows at once: no administration that everything else would wait for.
      let hasMore = try await store.write(
        as: call.caller, reach: .instance, for: .organization("")
      ) { transaction, _ in
        try DeliveryHolds.release(lane, in: transaction)
      }
      if !hasMore { return }
    }
  }
}
