public import API
import Base
public import Delivery
public import RPC
import Records
public import Store
import Wire

/// What became of deliveries: `pintle.delivery.v1.DeliveryService`.
public struct DeliveryService: Pintle.Delivery.V1.DeliveryService {
  /// The deliveries on a page when nobody says how many.
  static let defaultPageSize = 100

  let store: DomainStore
  let instance: String
  let states: DeliveryStates
  /// Whether another process may be the one that a target belongs to.
  let isShared: Bool

  /// - Parameters:
  ///   - store: Where deliveries are kept.
  ///   - states: How targets fare, as the worker tells.
  public init(store: Store, states: DeliveryStates) {
    self.store = DomainStore(store: store)
    self.states = states
    instance = store.instanceID
    isShared = store.isShared
  }

  /// How many rows a page has.
  static func pageSize(_ wanted: UInt32) -> Int {
    wanted == 0 ? defaultPageSize : min(Int(wanted), Limits.maxListedDeliveries)
  }

  public func listDeliveries(
    _ request: Pintle.Delivery.V1.ListDeliveriesRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Delivery.V1.ListDeliveriesResponse {
    let filter = DeliveryFilter(request.filter)
    let language = context.language
    let cursor = try PageToken.cursor(request.pageToken, filter, language)
    let (instance, size) = (instance, Self.pageSize(request.pageSize))
    let page = try await store.scan { reader throws(StoreError) in
      try PageToken.check(cursor, language, in: reader)
      return try DeliveryTable.list(
        filter, after: cursor, limit: size, organization: instance, in: reader)
    }
    var response = Pintle.Delivery.V1.ListDeliveriesResponse()
    response.deliveries = page.deliveries.map { Pintle.Delivery.V1.Delivery($0) }
    response.nextPageToken = page.next.map { PageToken.text($0, filter) } ?? ""
    return response
  }

  public func getDelivery(
    _ request: Pintle.Delivery.V1.GetDeliveryRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Delivery.V1.GetDeliveryResponse {
    let (instance, id) = (instance, request.id)
    let found = try await store.read {
      reader throws(StoreError) -> (DeliveryRecord, [DeliveryAttempt])? in
      guard let delivery = try DeliveryTable.find(id, organization: instance, in: reader) else {
        return nil
      }
      let attempts = try DeliveryAttemptTable.list(
        ofDelivery: id, organization: instance, in: reader)
      return (delivery, attempts)
    }
    guard let (delivery, attempts) = found else {
      throw .fault(.notFound, "DELIV-g1nFd", .deliveryNotFound, in: context.language)
    }
    var response = Pintle.Delivery.V1.GetDeliveryResponse()
    response.delivery = Pintle.Delivery.V1.Delivery(delivery)
    response.attempts = attempts.map { Pintle.Delivery.V1.Attempt($0) }
    return response
  }

  public func cancelDelivery(
    _ request: Pintle.Delivery.V1.CancelDeliveryRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Delivery.V1.CancelDeliveryResponse {
    let (instance, language) = (instance, context.language)
    let caller = try context.caller
    let delivery = try await store.write(as: caller, reach: .instance) { transaction, _ in
      try Self.refusing("DELIV-c1nFd", "DELIV-c2fIn", language) { () throws(StoreError) in
        try DeliveryTable.cancel(request.id, organization: instance, in: transaction)
      }
    }
    var response = Pintle.Delivery.V1.CancelDeliveryResponse()
    response.delivery = Pintle.Delivery.V1.Delivery(delivery)
    return response
  }

  public func replayDelivery(
    _ request: Pintle.Delivery.V1.ReplayDeliveryRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Delivery.V1.ReplayDeliveryResponse {
    let (instance, language) = (instance, context.language)
    let caller = try context.caller
    let delivery = try await store.write(as: caller, reach: .instance) { transaction, _ in
      try Self.refusing("DELIV-r1nFd", "DELIV-r2pEn", language) { () throws(StoreError) in
        try DeliveryTable.replay(request.id, organization: instance, in: transaction)
      }
    }
    var response = Pintle.Delivery.V1.ReplayDeliveryResponse()
    response.delivery = Pintle.Delivery.V1.Delivery(delivery)
    return response
  }

  public func sendDeliveryNow(
    _ request: Pintle.Delivery.V1.SendDeliveryNowRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Delivery.V1.SendDeliveryNowResponse {
    let (instance, language) = (instance, context.language)
    let caller = try context.caller
    let (delivery, wasDue) = try await store.write(as: caller, reach: .instance) { transaction, _ in
      try Self.refusing("DELIV-s1nFd", "DELIV-s2fIn", language) { () throws(StoreError) in
        try DeliveryTable.sendNow(request.id, organization: instance, in: transaction)
      }
    }
    var response = Pintle.Delivery.V1.SendDeliveryNowResponse()
    response.delivery = Pintle.Delivery.V1.Delivery(delivery)
    response.wasDue = wasDue
    return response
  }

  public func replayDeliveries(
    _ request: Pintle.Delivery.V1.ReplayDeliveriesRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Delivery.V1.ReplayDeliveriesResponse {
    let caller = try context.caller
    var wanted = DeliveryFilter(request.filter)
    // Members that are null or left out by a script whose variable was never set are no wish to send everything.
    guard wanted != DeliveryFilter() else {
      throw RPCError(
        .invalidArgument,
        """
        the filter has no condition; {"state": "DELIVERY_STATE_DEAD"} has all that were given up
        """)
    }
    let state = wanted.state ?? .dead
    guard state.isFinal else {
      throw .fault(
        .failedPrecondition, "DELIV-r3pEn", .deliveryNotFinal, in: context.language)
    }
    wanted.state = state
    let filter = wanted
    let language = context.language
    var cursor = try PageToken.cursor(request.pageToken, filter, language)
    var response = Pintle.Delivery.V1.ReplayDeliveriesResponse()
    let instance = instance
    // Deliveries that are replayed become no part of what is still to come, unless they come to their end at
    // once; then their time lies behind this one.
    let started = store.store.timeSource.wallNanoseconds()
    var examined = 0
    repeat {
      let start = cursor
      let page = try await store.scan { reader throws(StoreError) in
        try PageToken.check(start, language, in: reader)
        return try DeliveryTable.list(
          filter, after: start, limit: Limits.maxReplayedAtOnce, organization: instance,
          in: reader)
      }
      if !page.deliveries.isEmpty {
        // Many rows at once: no administration that everything else would wait for.
        let count = try await store.write(as: caller, reach: .instance, for: .organization("")) {
          transaction, _ in
          try DeliveryTable.replay(page, state: state, upTo: started, in: transaction)
        }
        response.replayedCount += UInt32(count)
      }
      examined += max(page.deliveries.count, 1)
      cursor = page.next
    } while cursor != nil && response.replayedCount < Limits.maxReplayedDeliveries
      && examined < 2 * Limits.maxReplayedDeliveries
    response.nextPageToken = cursor.map { PageToken.text($0, filter) } ?? ""
    return response
  }

  /// Words the store's refusal: `missing` and `wrongState` are the ids of the errors.
  private static func refusing<Result>(
    _ missing: String, _ wrongState: String, _ language: Language,
    _ body: () throws(StoreError) -> Result
  ) throws -> Result {
    do throws(StoreError) {
      return try body()
    } catch {
      guard case .rejected(let reason) = error, let refusal = reason as? DeliveryTable.Refusal
      else { throw error }
      switch refusal {
      case .notFound: throw RPCError.fault(.notFound, missing, .deliveryNotFound, in: language)
      case .isFinal:
        throw RPCError.fault(.failedPrecondition, wrongState, .deliveryFinal, in: language)
      case .isNotFinal:
        throw RPCError.fault(.failedPrecondition, wrongState, .deliveryNotFinal, in: language)
      case .isLeased:
        throw RPCError.fault(.failedPrecondition, "DELIV-s3lSd", .deliveryLeased, in: language)
      case .isHeld:
        throw RPCError.fault(.failedPrecondition, "DELIV-s7hLd", .deliveryHeld, in: language)
      case .targetPaused:
        throw RPCError.fault(
          .failedPrecondition, "DELIV-s4pSd", .deliveryTargetPaused, in: language)
      case .targetDisabled:
        throw RPCError.fault(
          .failedPrecondition, "DELIV-s5dSb", .deliveryTargetDisabled, in: language)
      case .targetDeleted:
        throw RPCError.fault(
          .failedPrecondition, "DELIV-s6gNe", .deliveryTargetDeleted, in: language)
      }
    }
  }
}
