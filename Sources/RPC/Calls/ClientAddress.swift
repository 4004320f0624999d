import HTTP
import Net

/// The network address of a call's client, which is a text when that is asked for: keeping it makes none.
public struct ClientAddress: Sendable, CustomStringConvertible {
  private let address: IPAddress

  /// Nil for the address that stands for one that is not known.
  init?(_ address: IPAddress) {
    guard address.high != 0 || address.low != 0 else { return nil }
    self.address = address
  }

  /// "192.0.2.1" or "2001:db8::1".
  public var description: String { "\(address)" }
}

extension CallContext {
  /// At which network address the client is: the connection's peer, or whom a trusted proxy speaks for; nil when it came
  /// through a Unix socket and nobody named it, and once the call is over.
  public var clientAddress: ClientAddress? {
    guard let address = call.stream?.client else { return nil }
    return ClientAddress(address)
  }
}
