import Base
import Glibc
import Net

/// Makes the sessions of a server's connections, and counts.
struct HTTPConnectionHandler: ConnectionHandler {
  private func context(_ connection: Connection) -> HTTPLoop {
    // HTTPServer has put it there before the loop started.
    unsafeDowncast(connection.loop.attachment!, to: HTTPLoop.self)
  }

  func opened(_ connection: Connection) -> ConnectionSession {
    let context = context(connection)
    let session: ConnectionSession
    switch connection.tls?.applicationProtocol {
    case "h2": session = HTTP2Session(connection: connection, context: context)
    case "http/1.1": session = HTTP1Session(connection: connection, context: context)
    default: return SniffingSession(connection: connection, context: context)
    }
    if context.isDraining { session.beginDrain() }
    return session
  }

  func handshakeFailed(_ connection: Connection, _ error: TLSError) {
    context(connection).counters.failedHandshakes.add()
  }

  func timedOut(_ connection: Connection) {
    context(connection).counters.timedOut.add()
  }

  func closed(_ connection: Connection) {
    context(connection).counters.openConnections.add(-1)
  }
}

/// A connection of which it is not known yet whether it speaks HTTP/2 with prior knowledge (RFC 9113
/// section 3.3) or HTTP/1.1: the first four bytes tell.
///
/// Nothing is sent before.
final class SniffingSession: ConnectionSession {
  private let context: HTTPLoop
  private var bytes = ByteBuffer()

  init(connection: Connection, context: HTTPLoop) {
    self.context = context
    super.init(connection: connection)
    connection.deadline = connection.openedAt + context.limits.firstRequestTimeout
  }

  override func receive(_ bytes: UnsafeRawBufferPointer) {
    let preface: StaticString = "PRI "
    self.bytes.append(bytes)
    let compared = min(self.bytes.count, preface.utf8CodeUnitCount)
    let isPreface = self.bytes.withUnsafeBytes {
      memcmp($0.baseAddress!, preface.utf8Start, compared) == 0
    }
    if isPreface, compared < preface.utf8CodeUnitCount { return }
    let session: ConnectionSession =
      isPreface
      ? HTTP2Session(connection: connection, context: context)
      : HTTP1Session(connection: connection, context: context)
    if context.isDraining { session.beginDrain() }
    connection.replaceSession(session)
    self.bytes.withUnsafeBytes { session.receive($0) }
  }

  override func deadlineReached() {
    context.counters.timedOut.add()
    connection.close()
  }

  override func beginDrain() { connection.close() }
}
