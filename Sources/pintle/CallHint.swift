import Server
import Services

/// What a command says behind an error of a call: what of the command line would have it go otherwise.
struct CallHint: Sendable {
  /// Whether nothing says who calls.
  var isAnonymous = false
  /// Whether the operator of this machine calls, who may go past executions.
  var isOperator = false
  /// Whether the call asked to go past the executions.
  var skipsExecutions = false

  /// The words, with a semicolon in front; none for an error that no flag would mend.
  func text(code: String, message: String) -> String {
    switch code {
    case "unauthenticated" where isAnonymous: "; who calls is said by \(RemoteServer.ways)"
    case "permission_denied" where skipsExecutions:
      "; --\(Options.goPastExecutions.spec.name) needs the role IAM_OWNER"
    case _ where !skipsExecutions && ExecutionRefusal.isOne(message: message):
      "; --\(Options.goPastExecutions.spec.name) goes past the execution that refused it"
        + (isOperator ? "" : ", for an account with the role IAM_OWNER")
    default: ""
    }
  }
}
