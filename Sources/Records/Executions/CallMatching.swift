import Base

/// Which execution a call fires: the one for its method, else the one for its service, else the one for all
/// calls.
///
/// Exactly one execution fires for the request and one for the response; a wider one never runs beside it.
public enum CallMatching {
  /// When in a call.
  public enum Phase: Sendable, CaseIterable {
    case request, response

    /// The condition for a part of the calls.
    public func condition(_ scope: ExecutionCondition.Scope) -> ExecutionCondition {
      switch self {
      case .request: .request(scope)
      case .response: .response(scope)
      }
    }
  }

  /// The ids of the executions that a call may fire, the narrowest first.
  ///
  /// `method` is a full one: "/zitadel.user.v2.UserService/AddHumanUser".
  public static func candidates(_ phase: Phase, method: String) -> [String] {
    let path = method.utf8.dropFirst(method.utf8HasPrefix("/") ? 1 : 0)
    let service = path.prefix { $0 != UInt8(ascii: "/") }
    return [
      phase.condition(.method(method)).id, phase.condition(.service(String(Substring(service)))).id,
      phase.condition(.all).id,
    ]
  }

  /// The id of the execution that a call fires; nil when none of the candidates has entries.
  public static func execution(
    _ phase: Phase, method: String, hasEntries: (String) -> Bool
  ) -> String? {
    candidates(phase, method: method).first(where: hasEntries)
  }
}
