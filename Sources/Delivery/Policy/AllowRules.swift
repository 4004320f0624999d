public import Base
public import Net

/// Which otherwise refused addresses may be dialled: networks, and hosts by name.
///
/// A network rule allows the addresses in it, whatever the name that led there. A host rule allows every address
/// that the name leads to, for requests to exactly that name. Metadata addresses stay refused whatever stands
/// here.
public struct AllowRules: Sendable, Equatable {
  /// A network ("10.0.0.0/8", "fd00::/8", "127.0.0.1") or a host name, as it was written.
  @UTF8Compared public private(set) var texts: [String]
  let networks: [AddressNetwork]
  /// Lower case, without a dot at the end, international names in their xn-- form.
  @UTF8Compared var hosts: [String]

  /// No exceptions.
  public init() {
    texts = []
    networks = []
    hosts = []
  }

  /// Reads rules.
  ///
  /// - Parameter texts: Networks in CIDR notation, single addresses, or host names (any case, a dot at the end
  ///   does not matter); at most `Limits.maxAllowRules`.
  /// - Throws: ``AllowRuleError`` for the first that is none of these, or would allow nothing.
  public init(_ texts: [String]) throws(AllowRuleError) {
    guard texts.count <= Limits.maxAllowRules else {
      throw AllowRuleError(
        rule: texts[Limits.maxAllowRules], reason: "is one more than \(Limits.maxAllowRules) rules")
    }
    var networks: [AddressNetwork] = []
    var hosts: [String] = []
    for text in texts {
      if let network = try Self.network(text) {
        networks.append(network)
      } else {
        hosts.append(try Self.host(text))
      }
    }
    self.texts = texts
    self.networks = networks
    self.hosts = hosts
  }

  /// Whether there is no rule.
  public var isEmpty: Bool { texts.isEmpty }

  /// Whether a network rule holds the address.
  public func contains(_ address: IPAddress) -> Bool {
    for network in networks where network.contains(address) { return true }
    return false
  }

  /// Whether a host rule names the host; `host` in lower case, without a dot at the end.
  public func contains(host: String) -> Bool { hosts.contains(host) }

  /// The network that a rule names; nil when it looks like a host name.
  private static func network(_ text: String) throws(AllowRuleError) -> AddressNetwork? {
    do throws(AddressNetworkError) {
      if let network = try AddressNetwork(text) {
        guard network.prefix < 128 || network.base.scope != .metadata else {
          throw AddressNetworkError(reason: AllowRuleError.metadataReason)
        }
        return network
      }
    } catch {
      throw AllowRuleError(rule: text, reason: error.reason)
    }
    guard !text.contains("/"), !text.contains(":") else {
      throw AllowRuleError(rule: text, reason: "does not begin with an IPv4 or IPv6 address")
    }
    return nil
  }

  private static func host(_ text: String) throws(AllowRuleError) -> String {
    let name = HostName.canonical(InternationalName.ascii(text) ?? text)
    guard HostName.isValid(name) else {
      throw AllowRuleError(rule: text, reason: "is neither a network, an address nor a host name")
    }
    guard !HostName.isMetadata(name) else { throw .metadata(text) }
    return name
  }
}

/// Why a rule cannot be used.
public struct AllowRuleError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The rule as it was written.
  @UTF8Compared public private(set) var rule: String
  /// What is wrong with it, to be read behind the rule.
  @UTF8Compared public private(set) var reason: String

  fileprivate static let metadataReason = "is a metadata service, which is never allowed"

  static func metadata(_ rule: String) -> AllowRuleError {
    AllowRuleError(rule: rule, reason: metadataReason)
  }

  public var description: String { "\"\(rule)\" \(reason)" }
}
