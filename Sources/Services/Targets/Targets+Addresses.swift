import Base
import Delivery

// What can be told of a target's address before it is called.
extension Targets {
  /// Why a target will not be called as it stands, with what would allow it, in printable ASCII; nil when nothing is
  /// known against it.
  ///
  /// - Parameters:
  ///   - endpoint: Its URL.
  ///   - target: Its id.
  ///   - rules: Its own rules.
  /// - Returns: Why, in words; nil when it may be called.
  func refusal(of endpoint: String, target: String, rules: [String]) -> String? {
    // Rules were checked when they were set; one that is none any more allows nothing.
    let rules = (try? AllowRules(rules)) ?? AllowRules()
    guard let refusal = policy.refusal(of: endpoint, rules: rules) else { return nil }
    switch refusal {
    case .needsRule(let rule):
      return """
        the target will not be called: \(rule.text) is not on the public internet; the server's flag \
        --allow-target \(rule.text) allows it for all targets, PUT /target/v1/targets/\(target)/allow_rules for this one
        """
    case .metadata(let host):
      return
        "the target will not be called: \(host.text) is a metadata service, which nothing allows"
    case .port(let port):
      return "the target will not be called: port \(port) is not for HTTP, which nothing allows"
    }
  }
}
