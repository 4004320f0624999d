public import Base
public import Net

/// Which otherwise refused addresses may be dialled: networks, and hosts by name, at all ports or at one.
///
/// A network rule allows the addresses in it, whatever the name that led there. A host rule allows every address
/// that the name leads to, for requests to exactly that name. A port behind a colon makes a rule one for that port.
/// Metadata addresses stay refused whatever stands here.
public struct AllowRules: Sendable, Equatable {
  /// Networks ("10.0.0.0/8", "fd00::/8", "127.0.0.1", "[fd00::1]:8443") and host names ("hooks.internal:8443"), as
  /// they were written.
  @UTF8Compared public private(set) var texts: [String]
  let networks: [NetworkRule]
  let hosts: [HostRule]

  /// Addresses that may be dialled.
  struct NetworkRule: Equatable {
    var network: AddressNetwork
    /// Nil for all ports.
    var port: UInt16?
  }

  /// A name whose addresses may be dialled.
  struct HostRule: Equatable {
    /// Lower case, without a dot at the end, international names in their xn-- form.
    @UTF8Compared var name: String
    /// Nil for all ports.
    var port: UInt16?
  }

  /// No exceptions.
  public init() {
    texts = []
    networks = []
    hosts = []
  }

  /// Reads rules.
  ///
  /// - Parameter texts: Networks in CIDR notation, single addresses, or host names (any case, a dot at the end
  ///   does not matter), a port behind a colon where one alone is meant, of IPv6 behind brackets; at most
  ///   `Limits.maxAllowRules`.
  /// - Throws: ``AllowRuleError`` for the first that is none of these, or would allow nothing.
  public init(_ texts: [String]) throws(AllowRuleError) {
    guard texts.count <= Limits.maxAllowRules else {
      throw AllowRuleError(
        rule: texts[Limits.maxAllowRules], reason: "is one more than \(Limits.maxAllowRules) rules")
    }
    var networks: [NetworkRule] = []
    var hosts: [HostRule] = []
    for text in texts {
      let (place, port) = try Self.parts(of: text)
      if let network = try Self.network(place, of: text) {
        networks.append(NetworkRule(network: network, port: port))
      } else {
        hosts.append(HostRule(name: try Self.host(place, of: text), port: port))
      }
    }
    self.texts = texts
    self.networks = networks
    self.hosts = hosts
  }

  /// Whether there is no rule.
  public var isEmpty: Bool { texts.isEmpty }

  /// Whether a network rule holds the address at a port.
  public func contains(_ address: IPAddress, port: UInt16) -> Bool {
    for rule in networks where rule.port == nil || rule.port == port {
      if rule.network.contains(address) { return true }
    }
    return false
  }

  /// Whether a host rule names the host at a port; `host` in lower case, without a dot at the end.
  public func contains(host: String, port: UInt16) -> Bool {
    hosts.contains { ($0.port == nil || $0.port == port) && $0.name.utf8Equals(host) }
  }

  /// The network or host of a rule, and its port; nil for all of them.
  private static func parts(
    of rule: String
  ) throws(AllowRuleError) -> (place: String, port: UInt16?) {
    let bytes = Array(rule.utf8)
    var place = bytes[...]
    var rest = bytes[bytes.count...]
    if bytes.first == UInt8(ascii: "["), let end = bytes.firstIndex(of: UInt8(ascii: "]")) {
      place = bytes[1..<end]
      rest = bytes[(end + 1)...]
      guard place.contains(UInt8(ascii: ":")), rest.first == UInt8(ascii: ":") else {
        throw AllowRuleError(
          rule: rule, reason: "is no IPv6 address in brackets with a port behind it")
      }
    } else if let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
      !bytes[(colon + 1)...].contains(UInt8(ascii: ":"))
    {
      place = bytes[..<colon]
      rest = bytes[colon...]
    }
    guard !rest.isEmpty else { return (rule, nil) }
    let digits = String(decoding: rest.dropFirst(), as: UTF8.self)
    guard let port = UInt16(digits), port > 0, String(port).utf8Equals(digits) else {
      throw AllowRuleError(rule: rule, reason: "has no port from 1 to 65535 behind the colon")
    }
    return (String(decoding: place, as: UTF8.self), port)
  }

  /// The network that a rule names; nil when it looks like a host name.
  private static func network(
    _ text: String, of rule: String
  ) throws(AllowRuleError) -> AddressNetwork? {
    do throws(AddressNetworkError) {
      if let network = try AddressNetwork(text) {
        guard network.prefix < 128 || network.base.scope != .metadata else {
          throw AddressNetworkError(reason: AllowRuleError.metadataReason)
        }
        return network
      }
    } catch {
      throw AllowRuleError(rule: rule, reason: error.reason)
    }
    guard !text.contains("/"), !text.contains(":") else {
      throw AllowRuleError(rule: rule, reason: "does not begin with an IPv4 or IPv6 address")
    }
    return nil
  }

  private static func host(_ text: String, of rule: String) throws(AllowRuleError) -> String {
    let name = HostName.canonical(InternationalName.ascii(text) ?? text)
    guard HostName.isValid(name) else {
      throw AllowRuleError(rule: rule, reason: "is neither a network, an address nor a host name")
    }
    guard !HostName.isMetadata(name) else { throw .metadata(rule) }
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

  public var description: String { "\"\(EchoedText.cut(rule))\" \(reason)" }
}
