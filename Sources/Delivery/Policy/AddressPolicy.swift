public import Net

/// Decides which addresses outgoing requests may reach.
///
/// Hosts of the public internet always; others where a rule of the instance or of the request allows them;
/// metadata services never. It is asked about all addresses of a name, about each address that is dialled, and
/// about the address behind a kept connection before each request on it.
public struct AddressPolicy: Sendable {
  /// The rules that hold for every request.
  public let allowed: AllowRules

  /// Makes a policy with the instance's rules.
  public init(allowed: AllowRules = AllowRules()) { self.allowed = allowed }

  /// Whether a request may dial `address`.
  ///
  /// - Parameters:
  ///   - address: The address itself, not a name's.
  ///   - port: The port at which it is dialled.
  ///   - host: The name in the request's URL, in lower case and without a dot at the end; nil when an address
  ///     stands there.
  ///   - rules: The request's own rules.
  /// - Returns: False where nothing allows it.
  public func permits(
    _ address: IPAddress, port: UInt16, host: String? = nil, rules: AllowRules
  ) -> Bool {
    switch address.scope {
    case .global: return true
    case .metadata: return false
    case .special: break
    }
    if allowed.contains(address, port: port) || rules.contains(address, port: port) {
      return true
    }
    guard let host else { return false }
    return allowed.contains(host: host, port: port) || rules.contains(host: host, port: port)
  }
}
