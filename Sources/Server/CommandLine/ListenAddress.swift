/// Where a listener accepts connections: a host name or address and a port.
public struct ListenAddress: Sendable, Equatable {
  /// "127.0.0.1", "::1", "localhost"; never in brackets.
  public var host: String
  /// 0 takes any free port.
  public var port: UInt16

  public init(host: String, port: UInt16) {
    self.host = host
    self.port = port
  }

  /// Reads "HOST:PORT" or "[ADDRESS]:PORT"; ":PORT" means every address.
  public init(_ text: String) throws(OptionValueError) {
    guard let colon = text.lastIndex(of: ":") else {
      throw OptionValueError("is not HOST:PORT")
    }
    let digits = text[text.index(after: colon)...]
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let port = UInt16(digits)
    else { throw OptionValueError("has no port number from 0 to 65535 behind the colon") }
    var host = text[..<colon]
    if host.hasPrefix("["), host.hasSuffix("]") {
      host = host.dropFirst().dropLast()
    } else if host.contains(":") {
      throw OptionValueError("has an IPv6 address without brackets")
    }
    self.init(host: host.isEmpty ? "0.0.0.0" : String(host), port: port)
  }

  /// "HOST:PORT", an IPv6 address in brackets.
  public var text: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}

extension OptionKey<ListenAddress> {
  /// An option whose value is HOST:PORT.
  public static func address(
    _ name: String, repeats: Bool = false, defaults: [String] = [], summary: String
  ) -> OptionKey<ListenAddress> {
    OptionKey<ListenAddress>(
      name, placeholder: "HOST:PORT", repeats: repeats, defaults: defaults,
      values: "a host name or address and a port from 0 to 65535", summary: summary
    ) { text throws(OptionValueError) in try ListenAddress(text) }
  }
}
