import Base

/// Where a listener accepts connections: a host and a port, a Unix socket, or a socket that the process was started
/// with.
public struct ListenAddress: Sendable, Equatable {
  /// The kinds of places.
  public enum Place: Sendable, Equatable {
    /// "127.0.0.1", "::1", "localhost", never in brackets; port 0 takes any free one.
    case network(host: String, port: UInt16)
    /// The path of a Unix socket.
    case file(path: String)
    /// The name under which a service manager passes a socket.
    case inherited(name: String)
  }

  public var place: Place

  public init(_ place: Place) { self.place = place }

  public init(host: String, port: UInt16) {
    self.init(.network(host: host, port: port))
  }

  /// Reads "HOST:PORT" or "[ADDRESS]:PORT" (":PORT" means every address), "unix:/PATH", or "systemd:NAME".
  public init(_ text: String) throws(OptionValueError) {
    if text.utf8HasPrefix("unix:") {
      let path = String(decoding: text.utf8.dropFirst(5), as: UTF8.self)
      guard path.utf8.first == UInt8(ascii: "/"), path.utf8.last != UInt8(ascii: "/"),
        !path.utf8.contains(0)
      else {
        throw OptionValueError("has no path behind unix: that begins with / and names a file")
      }
      self.init(.file(path: path))
      return
    }
    if text.utf8HasPrefix("systemd:") {
      let name = String(decoding: text.utf8.dropFirst(8), as: UTF8.self)
      guard Self.isSocketName(name) else {
        throw OptionValueError("has no name behind systemd: as FileDescriptorName= takes it")
      }
      self.init(.inherited(name: name))
      return
    }
    guard let colon = text.lastIndex(of: ":") else {
      throw OptionValueError("is not HOST:PORT, unix:/PATH or systemd:NAME")
    }
    let digits = text[text.index(after: colon)...]
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let port = UInt16(digits)
    else { throw OptionValueError("has no port number from 0 to 65535 behind the colon") }
    var host = text[..<colon]
    let isInBrackets = host.hasPrefix("[") && host.hasSuffix("]")
    if isInBrackets { host = host.dropFirst().dropLast() }
    if let reason = Self.obstacle(host, isInBrackets) { throw OptionValueError(reason) }
    self.init(host: host.isEmpty ? "0.0.0.0" : String(host), port: port)
  }

  /// Why a text is no host; nil when it may be one.
  private static func obstacle(_ host: Substring, _ isInBrackets: Bool) -> String? {
    // Nobody's host has one; they stand where several addresses were given as one.
    let separators = " \t\n;,|[]/"
    if let separator = host.unicodeScalars.first(where: separators.unicodeScalars.contains) {
      let name = separator.value <= 0x20 ? "a blank" : "\"\(separator)\""
      return
        "has \(name) in its host: several addresses are options of their own, or stand with commas and without blanks "
        + "between them in the environment"
    }
    guard !isInBrackets, host.contains(":") else { return nil }
    return host.utf8Split(":").count > 2
      ? "has an IPv6 address without brackets" : "has a second colon in the place of a host's end"
  }

  /// 1 to 255 printable characters of ASCII without a colon (systemd.socket(5)).
  private static func isSocketName(_ name: String) -> Bool {
    (1...255).contains(name.utf8.count)
      && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f && $0 != UInt8(ascii: ":") }
  }

  /// What is read as this address; an IPv6 address stands in brackets.
  public var text: String {
    switch place {
    case .network(let host, let port): host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
    case .file(let path): "unix:\(path)"
    case .inherited(let name): "systemd:\(name)"
    }
  }

  /// The host; empty where there is none.
  public var host: String {
    if case .network(let host, _) = place { host } else { "" }
  }

  /// The port; 0 where there is none.
  public var port: UInt16 {
    if case .network(_, let port) = place { port } else { 0 }
  }

  /// Whether it is a host and a port.
  public var isNetwork: Bool {
    if case .network = place { true } else { false }
  }

  /// The same with the port that the system chose.
  func bound(to port: UInt16) -> ListenAddress {
    if case .network(let host, _) = place { ListenAddress(host: host, port: port) } else { self }
  }
}

extension OptionKey<ListenAddress> {
  /// An option whose value is an address to listen on.
  public static func address(
    _ name: String, repeats: Bool = false, defaults: [String] = [], summary: String
  ) -> OptionKey<ListenAddress> {
    OptionKey<ListenAddress>(
      name, placeholder: "ADDRESS", repeats: repeats, defaults: defaults,
      values:
        "HOST:PORT with a port from 0 to 65535, unix:/PATH or systemd:NAME",
      summary: summary
    ) { text throws(OptionValueError) in try ListenAddress(text) }
  }

  /// An address that is a host and a port, for what listens nowhere else.
  public static func networkAddress(
    _ name: String, summary: String
  ) -> OptionKey<ListenAddress> {
    OptionKey<ListenAddress>(
      name, placeholder: "HOST:PORT", values: "HOST:PORT with a port from 0 to 65535",
      summary: summary
    ) { text throws(OptionValueError) in
      let address = try ListenAddress(text)
      guard case .network = address.place else { throw OptionValueError("is no HOST:PORT") }
      return address
    }
  }
}
