import Base
import Delivery
import RPC
import Records
import Store
import Wire

/// What must hold for a target's content, whatever API it comes through.
enum TargetRules {
  /// Which command checks; each has error ids of its own.
  enum Command: Sendable {
    case create, update

    fileprivate var nameID: String { self == .create ? "COMMAND-ddqbm9us5p" : "COMMAND-d1wx4lm0zr" }
    fileprivate var timeoutID: String {
      self == .create ? "COMMAND-39f35d8uri" : "COMMAND-08b39vdi57"
    }
    fileprivate var endpointID: String {
      self == .create ? "COMMAND-1r2k6qo6wg" : "COMMAND-jsbaera7b6"
    }
  }

  /// Refuses a target that cannot be called.
  static func check(
    _ content: TargetContent, _ command: Command, _ language: Language
  ) throws(RPCError) {
    try check(
      name: content.name, timeout: content.timeout, endpoint: content.endpoint, command, language)
  }

  /// Refuses an update to what cannot be called.
  static func check(_ update: TargetUpdate, _ language: Language) throws(RPCError) {
    try check(
      name: update.name, timeout: update.timeout, endpoint: update.endpoint, .update, language)
    if let overlap = update.keyOverlap {
      guard overlap >= 0, overlap <= Limits.maxKeyOverlap else {
        throw RPCError(
          .invalidArgument,
          """
          a former signing key signs for 0 s to \(Limits.maxKeyOverlap / 1_000_000_000) s, such as \
          "3600s", not \(shown(overlap))
          """)
      }
    }
  }

  private static func check(
    name: String?, timeout: Int64?, endpoint: String?, _ command: Command, _ language: Language
  ) throws(RPCError) {
    if let name, name.isEmpty || name.utf8.contains(0) {
      throw .fault(.invalidArgument, command.nameID, .targetInvalid, in: language)
    }
    if let timeout {
      guard timeout > 0 else {
        throw .fault(.invalidArgument, command.timeoutID, .targetNoTimeout, in: language)
      }
      guard timeout <= Limits.maxTargetTimeout else {
        throw RPCError(
          .invalidArgument,
          """
          the timeout of a target is at most \(Limits.maxTargetTimeout / 1_000_000_000) s, such as \
          "10s", not \(shown(timeout))
          """)
      }
    }
    if let endpoint, let problem = problem(ofEndpoint: endpoint) {
      throw .fault(.invalidArgument, command.endpointID, problem, in: language)
    }
  }

  /// A duration as ProtoJSON has it, quotes included.
  static func shown(_ nanoseconds: Int64) -> String {
    (try? Google.Protobuf.Duration(nanoseconds: nanoseconds).jsonString()) ?? "\(nanoseconds) ns"
  }

  /// Refuses rules that name neither a network nor a host, or what is never allowed.
  static func check(
    allowRules rules: [String], of what: String = "target"
  ) throws(RPCError) {
    guard rules.count <= Limits.maxAllowRules else {
      throw RPCError(
        .invalidArgument, "\(rules.count) rules for one \(what), at most \(Limits.maxAllowRules)")
    }
    for rule in rules {
      guard rule.utf8.count <= Limits.maxAllowRuleBytes else {
        throw RPCError(
          .invalidArgument,
          "a rule of \(rule.utf8.count) bytes, at most \(Limits.maxAllowRuleBytes)")
      }
    }
    do {
      _ = try AllowRules(rules)
    } catch {
      throw RPCError(.invalidArgument, "the rule \(error)")
    }
  }

  /// What is wrong with a URL that is no absolute http or https URL with a host and without user information, or
  /// whose host the client could never call; nil when nothing is.
  ///
  /// Whether the host resolves, and whether its address is allowed, is seen when it is dialled: both may change.
  static func problem(ofEndpoint endpoint: String) -> LocalizedText? {
    guard let scheme = scheme(of: endpoint), Validation.uriProblem(endpoint) == nil else {
      return .targetInvalidURL
    }
    let bytes = Array(endpoint.utf8.dropFirst(scheme))
    guard !bytes.contains(where: { $0 <= 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) else {
      return .targetInvalidURL
    }
    let end = bytes.firstIndex { $0 == UInt8(ascii: "/") || $0 == 0x3F || $0 == 0x23 }
    let authority = bytes[..<(end ?? bytes.endIndex)]
    if authority.contains(UInt8(ascii: "@")) { return .targetUserInformation }
    guard isHost(authority) else { return .targetInvalidURL }
    return OutgoingURL.isWellFormed(endpoint) ? nil : .targetInvalidHost
  }

  /// The length of "http://" or "https://" in any case; nil when the text begins with neither.
  private static func scheme(of text: String) -> Int? {
    for scheme in ["http://", "https://"] {
      let start = text.utf8.prefix(scheme.utf8.count).map { $0 | 0x20 }
      if start == scheme.utf8.map({ $0 | 0x20 }) { return scheme.utf8.count }
    }
    return nil
  }

  /// Whether an authority is a host, with or without a port.
  private static func isHost(_ authority: ArraySlice<UInt8>) -> Bool {
    var host = authority
    if host.first == UInt8(ascii: "[") {
      guard let close = host.firstIndex(of: UInt8(ascii: "]")), close > host.startIndex + 1 else {
        return false
      }
      let rest = host[(close + 1)...]
      return rest.isEmpty || rest.first == UInt8(ascii: ":") && isPort(rest.dropFirst())
    }
    if let colon = host.firstIndex(of: UInt8(ascii: ":")) {
      guard isPort(host[(colon + 1)...]) else { return false }
      host = host[..<colon]
    }
    return !host.isEmpty && host.allSatisfy { isHostByte($0) && $0 != UInt8(ascii: ":") }
  }

  /// Whether the digits are a port that can be dialled; none stand for the scheme's own.
  private static func isPort(_ digits: ArraySlice<UInt8>) -> Bool {
    guard digits.count <= 5, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
    let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return digits.isEmpty || (1...65_535).contains(number)
  }

  /// Letters, digits, "-", ".", "_", ":", and what international names hold.
  private static func isHostByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x80...: true
    default: false
    }
  }
}
