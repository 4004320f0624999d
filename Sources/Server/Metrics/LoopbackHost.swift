import Base
import Net

/// Hosts that are this machine for itself alone.
public enum LoopbackHost {
  /// Whether nobody but this machine reaches a host: "localhost", or an address, without brackets.
  public static func isOne(_ host: String) -> Bool {
    guard let address = IPAddress(host) else { return host.lowercased().utf8Equals("localhost") }
    return address.v4.map { $0 >> 24 == 127 } ?? (address == IPAddress(high: 0, low: 1))
  }

  /// Whether a request's authority names such a host, whatever its port.
  ///
  /// A web page whose name was made to lead to this machine names another one.
  static func isNamed(by authority: String) -> Bool {
    if authority.utf8.first == UInt8(ascii: "[") {
      let parts = authority.dropFirst().utf8Split("]", maxSplits: 1)
      guard parts.count == 2, isPort(parts[1]) else { return false }
      let host = String(parts[0])
      return host.utf8.contains(UInt8(ascii: ":")) && isOne(host)
    }
    let parts = authority.utf8Split(":", maxSplits: 1)
    guard let host = parts.first, parts.count < 2 || isPort(":" + parts[1]) else { return false }
    return isOne(String(host))
  }

  /// Whether it is nothing, or a colon and digits.
  private static func isPort(_ text: some StringProtocol) -> Bool {
    guard let first = text.utf8.first else { return true }
    return first == UInt8(ascii: ":")
      && text.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
  }
}
