import Base
public import HTTP
import Net

/// How a server listens, besides where.
public struct ListenerPlan: Sendable {
  /// The permission bits of Unix sockets that serve as ports do.
  public var socketMode = UnixSocket.privateMode
  /// The listeners that only trusted proxies may use, which must say whom they speak for.
  public var proxied: [ListenAddress] = []
  /// The listeners whose connections have limits of their own.
  public var limits: [(address: ListenAddress, limits: HTTPLimits)] = []
  /// Who started the process.
  public var manager = ServiceManager()
  /// The sockets of the process from which this one takes over; nil when it does not.
  public var passed: PassedListeners?

  public init() {}

  /// Goes on where another process stops: with its sockets for listeners at these addresses, and with its manager.
  public mutating func takeOver(_ other: TakeOver, at addresses: [ListenAddress]) {
    manager.adopt(other.managerLines)
    takeOver(other.passed, at: addresses)
  }

  /// Goes on with this process's own sockets, which another one has not taken over after all.
  public mutating func goOn(with passed: PassedListeners, at addresses: [ListenAddress]) {
    manager.sockets = []
    takeOver(passed, at: addresses)
  }

  private mutating func takeOver(_ passed: PassedListeners, at addresses: [ListenAddress]) {
    self.passed = passed
    for address in addresses {
      if case .inherited(let name) = address.place,
        !manager.sockets.contains(where: { $0.name.utf8Equals(name) })
      {
        manager.sockets += passed.takeInherited(name)
      }
    }
  }

  /// Whether sockets live on when the process ends, so that clients wait in them for the next one.
  var outlivesProcess: Bool { !manager.sockets.isEmpty }

  /// The places at which a listener with this address listens: one, or each socket that was passed under a name.
  func places(_ address: ListenAddress) throws(CommandError) -> [HTTPServer.Listener.Place] {
    switch address.place {
    case .network(let host, let port): return [.network(host: host, port: port)]
    case .file(let path): return [.file(path, mode: socketMode)]
    case .inherited(let name):
      let sockets = manager.sockets.filter { $0.name.utf8Equals(name) }
      guard !sockets.isEmpty else {
        throw .failure(
          "no socket was passed under the name \"\(name)\" (see LISTEN_FDS and LISTEN_FDNAMES in sd_listen_fds(3))"
        )
      }
      return sockets.map { .inherited($0) }
    }
  }

  /// Refuses to go on when a socket was passed on which nobody would accept: its clients would wait for ever.
  func check(_ addresses: [ListenAddress]) throws(CommandError) {
    for socket in manager.sockets
    where !addresses.contains(where: { $0.place == .inherited(name: socket.name) }) {
      throw .failure(
        "nothing listens on the socket that was passed under the name \"\(socket.name)\": give --listen or --listen-tls systemd:\(socket.name)"
      )
    }
  }
}
