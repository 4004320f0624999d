import Base
import RPC
import Records
import Store

// The target that is told of what needs a person.
extension Targets {
  /// Has the instance's alerts sent to a target, and to none with an empty id; one that gets them already stays untouched.
  func setAlertTarget(_ id: String, _ call: ActionsCall) async throws(RPCError) {
    let instance = instance
    try await store.write(as: call.caller, reach: .instance) { transaction, _ in
      let target = id.isEmpty ? nil : try Self.require(id, instance, call, in: transaction)
      let present = try AlertTargetTable.target(instance: instance, in: transaction)
      guard !present.utf8Equals(target?.id) else { return }
      if let present,
        let former = try TargetTable.find(present, instance: instance, in: transaction)
      {
        _ = try Self.append(.alertsSet(false), to: former, call, in: transaction)
      }
      if let target { _ = try Self.append(.alertsSet(true), to: target, call, in: transaction) }
    }
  }

  /// The target that gets the instance's alerts; nil without one.
  func alertTarget() async throws(RPCError) -> String? {
    let instance = instance
    return try await store.read { reader throws(StoreError) in
      try AlertTargetTable.target(instance: instance, in: reader)
    }
  }
}
