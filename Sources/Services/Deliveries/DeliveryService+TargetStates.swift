public import API
import Base
import Delivery
public import RPC
import Records
import Store
import Wire

// How targets fare.
extension DeliveryService {
  public func listTargetStates(
    _ request: Pintle.Delivery.V1.ListTargetStatesRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Delivery.V1.ListTargetStatesResponse {
    let after = try PageToken.target(request.pageToken, context.language)
    let (instance, size) = (instance, Self.pageSize(request.pageSize))
    let all = request.includeIdle
    let (states, next) = try await store.scan { reader throws(StoreError) in
      var rows: [TargetRow] = []
      var last = after
      while let target = try Self.nextTarget(after: last, all: all, instance, reader) {
        // One more than the page holds: there is a next page.
        guard rows.count < size else { return (rows, last) }
        last = target
        rows.append(try TargetRow(target, instance, reader))
      }
      return (rows, "")
    }
    var response = Pintle.Delivery.V1.ListTargetStatesResponse()
    response.targets = states.map { row in
      Pintle.Delivery.V1.TargetState(row, self.state(of: row))
    }
    response.nextPageToken = next.isEmpty ? "" : PageToken.text(target: next)
    return response
  }

  /// How a target fares, as the worker here says; of another process's, what that has written down.
  private func state(of row: TargetRow) -> TargetDeliveryState {
    let state = states[DeliveryLane(organization: instance, target: row.target)]
    guard isShared, state == .healthy, row.isStalled else { return state }
    return TargetDeliveryState(breaker: .open, failures: row.failures, nextAttemptAt: nil)
  }

  /// The states whose deliveries make a target stand in the list.
  private static let listedStates: [DeliveryRecord.State] = [.pending, .leased, .dead, .held]

  /// The target that follows another one among those with deliveries; `all` says that the others count as well.
  private static func nextTarget(
    after target: String, all: Bool, _ instance: String, _ reader: Reader
  ) throws(StoreError) -> String? {
    var first =
      all ? try TargetTable.nextID(after: target, instance: instance, in: reader) : nil
    for state in listedStates {
      let next = try DeliveryTable.nextTarget(
        after: target, in: state, organization: instance, in: reader)
      guard let next else { continue }
      first = first.map { min($0, next) } ?? next
    }
    return first
  }

  /// What the store knows of a target.
  struct TargetRow: Sendable {
    var target: String
    var record: TargetRecord?
    var pending: Int
    var dead: Int
    var held: Int
    var isPaused: Bool
    /// Whether nothing could be sent to it when its owner wrote that down, and the attempts that failed since it took one.
    var isStalled: Bool
    var failures: Int

    init(_ target: String, _ instance: String, _ reader: Reader) throws(StoreError) {
      self.target = target
      record = try TargetTable.find(target, instance: instance, in: reader)
      let lane = DeliveryLane(organization: instance, target: target)
      let limit = Limits.maxCountedDeliveries
      let waiting = try DeliveryTable.count(lane, in: .pending, upTo: limit, in: reader)
      let leased = try DeliveryTable.count(lane, in: .leased, upTo: limit, in: reader)
      pending = min(waiting + leased, limit)
      dead = try DeliveryTable.count(lane, in: .dead, upTo: limit, in: reader)
      held = try DeliveryTable.count(lane, in: .held, upTo: limit, in: reader)
      isPaused = try DeliveryHolds.isPaused(lane, in: reader)
      isStalled = try WorkTable.isStalled(
        WorkLane(kind: QueueKind.deliveries.name, name: target), organization: instance, in: reader)
      failures = Int(try TargetFailureTable.attempts(of: lane, in: reader))
    }
  }
}

extension Pintle.Delivery.V1.TargetState {
  init(_ row: DeliveryService.TargetRow, _ state: TargetDeliveryState) {
    self.init()
    targetID = row.target
    enabled = row.record?.isEnabled ?? false
    deleted = row.record == nil
    breaker =
      switch state.breaker {
      case .closed: .closed
      case .open: .open
      case .halfOpen: .halfOpen
      }
    consecutiveFailures = UInt32(clamping: state.failures)
    nextAttemptTime = state.nextAttemptAt.map {
      Google.Protobuf.Timestamp(nanosecondsSince1970: $0)
    }
    pendingCount = UInt64(row.pending)
    deadCount = UInt64(row.dead)
    heldCount = UInt64(row.held)
    paused = row.isPaused
  }
}
