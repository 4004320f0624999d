import Base
import Glibc
import Net

/// A connection of which it is not known yet whether it speaks HTTP/2 with prior knowledge (RFC 9113
/// section 3.3) or HTTP/1.1: the first four bytes tell.
///
/// Nothing is sent before.
final class SniffingSession: ConnectionSession {
  private let serving: ServingLoop
  private let handler: HTTPConnectionHandler
  private var bytes = ByteBuffer()
  /// Whether the server ends: a first request is waited for no longer than one that is on its way.
  private var isDraining = false

  init(connection: Connection, serving: ServingLoop, handler: HTTPConnectionHandler) {
    self.serving = serving
    self.handler = handler
    super.init(connection: connection)
    connection.deadline = connection.openedAt + handler.limits.firstRequestTimeout
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
      ? serving.http2Session(connection, handler.limits)
      : serving.http1Session(connection, handler.limits)
    if serving.http.isDraining { session.beginDrain() }
    connection.replaceSession(session)
    self.bytes.withUnsafeBytes { session.receive($0) }
  }

  override var idleSince: Int64? { connection.openedAt }

  override func deadlineReached() {
    if !isDraining { serving.http.counters.timedOut.add() }
    connection.close()
  }

  override func beginDrain() {
    isDraining = true
    connection.deadline = min(
      connection.deadline, serving.http.loop.now + handler.limits.drainLinger)
  }
}
