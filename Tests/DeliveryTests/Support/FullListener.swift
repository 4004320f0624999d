import Glibc

/// A listener whose queue is full, so that the kernel drops further SYNs: who dials it gets no answer.
final class FullListener {
  let host: String
  let port: UInt16
  private let listener: Int32
  private let fillers: [Int32]

  /// Listens on a loopback address and a port that `taken` can be given, and fills the queue.
  ///
  /// - Parameters:
  ///   - host: 127.0.0.0/8 or ::1.
  ///   - port: The port.
  init?(host: String = "127.0.0.1", port: UInt16) {
    self.host = host
    self.port = port
    let listener = Self.socket(host)
    guard Self.call(bind, listener, host, port) == 0, listen(listener, 0) == 0 else {
      close(listener)
      return nil
    }
    self.listener = listener
    // The first one gets in, as the queue has room for one more than its length says.
    fillers = (0..<3).map { _ in
      let filler = Self.socket(host)
      _ = Self.call(connect, filler, host, port)
      return filler
    }
    var last = pollfd(fd: fillers[2], events: Int16(POLLOUT), revents: 0)
    // A handshake on a loopback address takes no time: who is not let in at once never is.
    guard poll(&last, 1, 0) == 0 else { return nil }
  }

  deinit {
    for filler in fillers { close(filler) }
    close(listener)
  }

  /// A full listener on a port at which `other`, when it is given, can have a server too.
  static func make(
    host: String = "127.0.0.1", other: String? = nil
  ) -> (full: FullListener, server: TestServer?)? {
    for _ in 0..<200 {
      let port = UInt16.random(in: 20_000..<32_000)
      guard let full = FullListener(host: host, port: port) else { continue }
      guard let other else { return (full, nil) }
      if let server = TestServer(host: other, port: port, Self.lastAnswer) {
        return (full, server)
      }
    }
    return nil
  }

  /// An answer after which the connection is closed, so that each request has a socket of its own.
  static func lastAnswer(_ request: TestServer.Request) -> TestServer.Reply {
    .lastAnswer("HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 0\r\n\r\n")
  }

  var url: String { "http://\(host.contains(":") ? "[\(host)]" : host):\(port)/" }

  private static func socket(_ host: String) -> Int32 {
    let kind = SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue
    return Glibc.socket(host.contains(":") ? AF_INET6 : AF_INET, Int32(kind), 0)
  }

  private static func call(
    _ function: (Int32, UnsafePointer<sockaddr>?, socklen_t) -> Int32, _ descriptor: Int32,
    _ host: String, _ port: UInt16
  ) -> Int32 {
    func pass<T>(_ address: T) -> Int32 {
      withUnsafePointer(to: address) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          function(descriptor, $0, socklen_t(MemoryLayout<T>.size))
        }
      }
    }
    if host.contains(":") {
      var address = sockaddr_in6()
      address.sin6_family = sa_family_t(AF_INET6)
      address.sin6_port = port.bigEndian
      inet_pton(AF_INET6, host, &address.sin6_addr)
      return pass(address)
    }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    inet_pton(AF_INET, host, &address.sin_addr)
    return pass(address)
  }
}
