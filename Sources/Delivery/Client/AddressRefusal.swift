public import Base
import Net

/// Why a URL will not be called, as far as that can be told without looking its host up.
///
/// Only a request's own check of the address that it dials counts; this one is for whoever sets a URL.
public enum AddressRefusal: Sendable, Equatable {
  /// The host is none of the public internet; the rule that would allow it: "127.0.0.1:8080".
  case needsRule(UTF8Key)
  /// The host is a metadata service, which no rule allows.
  case metadata(UTF8Key)
  /// Something else than HTTP stands behind the port.
  case port(UInt16)
}

extension AddressPolicy {
  /// Whether every request to a URL will be refused; nil when that is not so, or only its name's addresses would tell.
  ///
  /// - Parameters:
  ///   - url: An absolute http or https URL; one that leads nowhere is refused for other reasons, so it gives nil.
  ///   - rules: The request's own rules.
  /// - Returns: What is wrong with it; nil when it may be called as far as can be told.
  public func refusal(of url: String, rules: AllowRules) -> AddressRefusal? {
    let destination: Destination
    do throws(OutgoingError) {
      destination = try Destination(url)
    } catch .refused(let host) {
      return .metadata(UTF8Key(host))
    } catch {
      return nil
    }
    let (host, port) = (destination.host, destination.port)
    if RefusedPorts.contains(port) { return .port(port) }
    if let address = destination.address {
      if address.scope == .metadata { return .metadata(UTF8Key(host)) }
      if permits(address, port: port, rules: rules) { return nil }
      return .needsRule(UTF8Key(address.v4 == nil ? "[\(host)]:\(port)" : "\(host):\(port)"))
    }
    guard HostName.isLocal(host) else { return nil }
    let isPermitted = ["127.0.0.1", "::1"].contains { text in
      IPAddress(text).map { permits($0, port: port, host: host, rules: rules) } ?? false
    }
    return isPermitted ? nil : .needsRule(UTF8Key("\(host):\(port)"))
  }
}
