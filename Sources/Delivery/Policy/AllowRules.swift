public import Base

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
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard let address = IPAddress(String(parts[0])) else {
      guard parts.count == 1, !text.contains(":") else {
        throw AllowRuleError(rule: text, reason: "does not begin with an IPv4 or IPv6 address")
      }
      return nil
    }
    guard parts.count > 1 else {
      guard address.scope != .metadata else { throw .metadata(text) }
      return AddressNetwork(address, prefix: 128)
    }
    let isDotted = !parts[0].contains(":")
    let longest = isDotted ? 32 : 128
    guard parts.count == 2, parts[1].utf8.count <= 3, parts[1].first != "+",
      let bits = Int(parts[1]), (0...longest).contains(bits), String(bits) == parts[1]
    else {
      throw AllowRuleError(rule: text, reason: "has no prefix length from 0 to \(longest)")
    }
    let prefix = isDotted ? bits + 96 : bits
    guard address.v4 == nil || prefix >= 96 else {
      throw AllowRuleError(rule: text, reason: "mixes IPv4 and IPv6; write two rules")
    }
    let network = AddressNetwork(address, prefix: prefix)
    guard network.base == address else {
      throw AllowRuleError(
        rule: text, reason: "names a host in a network; the network is \(network.text)")
    }
    guard prefix < 128 || address.scope != .metadata else { throw .metadata(text) }
    return network
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

  static func metadata(_ rule: String) -> AllowRuleError {
    AllowRuleError(rule: rule, reason: "is a metadata service, which is never allowed")
  }

  public var description: String { "\"\(rule)\" \(reason)" }
}
