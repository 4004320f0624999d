import Base
import Net

/// Makes the sessions of a listener's connections, and counts.
final class HTTPConnectionHandler: ConnectionHandler {
  private let places: ConnectionPlaces
  /// What each of these connections may do.
  let limits: HTTPLimits
  /// Told why a client's certificate was not taken; nil where nobody asks.
  private let noteRefusedClient: (@Sendable (SocketAddress, String) -> Void)?

  init(
    places: ConnectionPlaces, limits: HTTPLimits,
    noteRefusedClient: (@Sendable (SocketAddress, String) -> Void)?
  ) {
    self.places = places
    self.limits = limits
    self.noteRefusedClient = noteRefusedClient
  }

  func announced(_ connection: Connection) -> Bool {
    let serving = ServingLoop.of(connection.loop)
    guard let share = places.exchange(connection.share, for: connection.peer) else {
      serving.http.counters.refusedByAddress.add()
      return false
    }
    connection.share = share
    return true
  }

  func refusedProxyHeader(_ connection: Connection) {
    ServingLoop.of(connection.loop).http.counters.refusedProxies.add()
  }

  func opened(_ connection: Connection) -> ConnectionSession {
    let serving = ServingLoop.of(connection.loop)
    let session: ConnectionSession
    switch connection.tls?.applicationProtocol {
    case "h2": session = serving.http2Session(connection, limits)
    case "http/1.1": session = serving.http1Session(connection, limits)
    default: return SniffingSession(connection: connection, serving: serving, handler: self)
    }
    if serving.http.isDraining { session.beginDrain() }
    return session
  }

  func handshakeFailed(_ connection: Connection, _ error: TLSError) {
    ServingLoop.of(connection.loop).http.counters.failedHandshakes.add()
    if error.step == .clientCertificate { noteRefusedClient?(connection.peer, error.reason) }
  }

  func answerToPlainText(_ connection: Connection) -> ByteBuffer {
    let http = ServingLoop.of(connection.loop).http
    var answer = ByteBuffer()
    http.updateDate()
    HTTP1Response.writeError(.plainText, isSecure: false, date: http.date, into: &answer)
    return answer
  }

  func overstepped(_ connection: Connection) {
    ServingLoop.of(connection.loop).http.counters.abusive.add()
  }

  func timedOut(_ connection: Connection) {
    ServingLoop.of(connection.loop).http.counters.timedOut.add()
  }

  func closed(_ connection: Connection) {
    let http = ServingLoop.of(connection.loop).http
    http.counters.openConnections.add(-1)
    http.held.noteEnd()
    if let share = connection.share { places.addresses.leave(share) }
  }
}
