import Glibc

/// A socket call that failed: which one, on what address, and the system's reason.
public struct SocketError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The call, by its C name ("bind", "listen").
  public var call: String
  /// The address it was for, as the configuration gave it; empty when there is none.
  public var address: String
  /// The value of `errno`, or of `getaddrinfo` (negative).
  public var code: Int32

  /// Makes an error of a system call's name, the address concerned and `errno`.
  public init(call: String, address: String = "", code: Int32) {
    self.call = call
    self.address = address
    self.code = code
  }

  public var description: String {
    let reason = code < 0 ? String(cString: gai_strerror(code)) : String(cString: strerror(code))
    return address.isEmpty ? "\(call): \(reason)" : "\(call) \(address): \(reason)"
  }
}
