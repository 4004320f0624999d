public import API
import Base
import Delivery
import RPC

/// What there is to say of a target that is written down, before a server gets it.
public enum TargetReview {
  /// Why a server would refuse a target that is to be made, or those of its members that are to change; nil where it
  /// would take them.
  ///
  /// - Parameters:
  ///   - target: What is declared.
  ///   - endpoint: Its endpoint, nil where none is declared.
  ///   - isNew: Whether it is to be made.
  /// - Returns: The server's words.
  public static func problem(
    of target: Zitadel.Action.V2.CreateTargetRequest, endpoint: String?, isNew: Bool
  ) -> String? {
    var request = Zitadel.Action.V2.UpdateTargetRequest()
    request.id = "1"
    request.name = target.name
    request.timeout = target.timeout
    request.endpoint = endpoint
    if let violation = isNew ? target.firstViolation() : request.firstViolation() {
      return violation
    }
    return problem { () throws(RPCError) in
      var update = TargetUpdate()
      update.name = target.name
      update.timeout = target.timeout.map(\.nanoseconds) ?? (isNew ? 0 : nil)
      update.endpoint = isNew ? target.endpoint : endpoint
      try TargetRules.check(update, .english)
    }
  }

  /// The same of the private networks and hosts that it may be called at.
  public static func problem(ofAllowRules rules: [String]) -> String? {
    problem { () throws(RPCError) in try TargetRules.check(allowRules: rules) }
  }

  /// The same of its static fields; those without a value keep theirs.
  public static func problem(
    ofStaticFields fields: [(name: String, value: String?)]
  ) -> String? {
    problem { () throws(RPCError) in
      try StaticFieldRules.check(fields.map { StaticFieldDraft(name: $0.name, value: $0.value) })
      try StaticFieldRules.check(
        sizeOf: fields.map { TargetField(name: $0.name, value: $0.value ?? "") })
    }
  }

  private static func problem(_ check: () throws(RPCError) -> Void) -> String? {
    do throws(RPCError) {
      try check()
      return nil
    } catch {
      return error.message
    }
  }
}
