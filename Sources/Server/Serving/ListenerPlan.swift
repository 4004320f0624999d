import Base
import HTTP
import Net

/// How a server listens, besides where.
public struct ListenerPlan: Sendable {
  /// The permission bits of Unix sockets that serve as ports do.
  public var socketMode = UnixSocket.privateMode
  /// The listeners that only trusted proxies may use, which must say whom they speak for.
  public var proxied: [ListenAddress] = []
  /// Who started the process.
  public var manager = ServiceManager()

  public init() {}

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
