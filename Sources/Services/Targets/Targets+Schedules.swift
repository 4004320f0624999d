import Base
import RPC
import Records
import Store
public import Wire

// When deliveries to a target are tried again.
extension Targets {
  /// Replaces the waits before each further attempt of a target's deliveries.
  ///
  /// They are in nanoseconds; nil stands for the standard schedule. What stands so already stays untouched.
  ///
  /// Deliveries that wait keep the time that they have.
  func setSchedule(
    _ id: String, _ waits: [Int64]?, _ call: ActionsCall
  ) async throws(RPCError) -> ChangeDetails {
    if let waits { try TargetRules.check(retryWaits: waits) }
    let instance = instance
    return try await store.write(as: call.caller, reach: .instance) { transaction, _ in
      let target = try Self.require(id, instance, call, in: transaction)
      let present = try TargetScheduleTable.waits(
        ofTarget: id, instance: instance, in: transaction)
      if present == waits { return ChangeDetails(target) }
      return try Self.append(.scheduleSet(waits), to: target, call, in: transaction)
    }
  }
}

/// The waits of a retry schedule.
public enum RetryWaits {
  /// Why they are too many, or one is too short or too long; nil where they can be.
  public static func problem(of waits: [Google.Protobuf.Duration]) -> String? {
    problem(of: waits.map(\.nanoseconds))
  }

  /// The same, of nanoseconds.
  static func problem(of waits: [Int64]) -> String? {
    guard waits.count <= Limits.maxRetryWaits else {
      return "a retry schedule of \(waits.count) waits, at most \(Limits.maxRetryWaits)"
    }
    for (index, wait) in waits.enumerated()
    where !(Limits.minRetryWait...Limits.maxRetryWait).contains(wait) {
      return """
        wait \(index + 1) of the retry schedule is \(TargetRules.shown(wait)); each is from \
        \(TargetRules.shown(Limits.minRetryWait)) to \(TargetRules.shown(Limits.maxRetryWait))
        """
    }
    return nil
  }
}

extension TargetRules {
  /// Refuses waits of a retry schedule that are too many, too short or too long; nanoseconds.
  static func check(retryWaits waits: [Int64]) throws(RPCError) {
    if let problem = RetryWaits.problem(of: waits) { throw RPCError(.invalidArgument, problem) }
  }
}
