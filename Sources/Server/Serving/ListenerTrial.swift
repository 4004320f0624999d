import Base
import Glibc
import HTTP
import Net

extension ServerPlan {
  /// Loads the certificates and opens what would be listened on, and closes it again: for what must not be done in
  /// vain, before a server is made.
  ///
  /// Sockets that the process was started with are left alone, and so is the administrator's, whose directory is locked.
  ///
  /// - Throws: What `ProgramServer` would say.
  public func tryEndpoints() throws(CommandError) {
    let loop = EventLoop()
    var listeners: [Net.Listener] = []
    // On this thread, as the loop never runs.
    defer { for listener in listeners { listener.close() } }
    for endpoint in endpoints {
      if case .tls(_, let files) = endpoint { _ = try ProgramServer.loadCertificates(files) }
      guard let address = endpoint.address, listening.passed?.has(.address(address)) != true
      else { continue }
      for place in try listening.places(address) {
        do throws(SocketError) {
          if let listener = try Self.open(place, on: loop) { listeners.append(listener) }
        } catch {
          throw .failure("cannot listen: \(error)")
        }
      }
    }
    if let files = metrics?.certificates { _ = try ProgramServer.loadCertificates(files) }
    guard let metrics, listening.passed?.has(.metrics(metrics.address)) != true else { return }
    do throws(SocketError) {
      let place = HTTPServer.Listener.Place.network(
        host: metrics.address.host, port: metrics.address.port)
      if let listener = try Self.open(place, on: loop) { listeners.append(listener) }
    } catch {
      throw .failure("cannot listen for metrics: \(error)")
    }
  }

  private static func open(
    _ place: HTTPServer.Listener.Place, on loop: EventLoop
  ) throws(SocketError) -> Net.Listener? {
    let refuse = { (descriptor: Int32, _: SocketAddress) in _ = Glibc.close(descriptor) }
    return switch place {
    case .network(let host, let port):
      try Net.Listener(loop: loop, host: host, port: port, accepted: refuse)
    case .file(let path, let mode):
      try Net.Listener(loop: loop, file: path, mode: mode, accepted: refuse)
    case .administration, .inherited: nil
    }
  }
}
