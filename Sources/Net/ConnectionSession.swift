public import Base

/// Which calls end because the server does.
public enum EndingCalls: Sendable {
  /// Those that may go on for ever.
  case streams
  case all
}

/// The protocol that a connection speaks: bytes in, bytes out.
///
/// HTTP subclasses it.
///
/// Every member is called on the connection's loop. A session may call `connection.close` at any time except
/// inside `produce`; it says there by `isFinished` that it is at its end.
open class ConnectionSession {
  /// The connection that the session belongs to, which keeps it alive.
  public unowned(unsafe) final let connection: Connection

  /// Makes the session of a connection, which keeps it until its end.
  public init(connection: Connection) {
    self.connection = connection
  }

  /// Bytes came; they are valid during the call only.
  open func receive(_ bytes: UnsafeRawBufferPointer) {}

  /// The peer will send no more; it may still read.
  open func peerClosed() { connection.close() }

  /// Appends output, about as much as fits into `output` without growing; called until it appends nothing.
  open func produce(into output: inout ByteBuffer) {}

  /// Everything that was produced has reached the socket.
  open func flushed() {}

  /// Whether the session has ended: the connection closes once its output is written.
  open var isFinished: Bool { false }

  /// Whether a connection that has ended is read on for longer, because the peer may still be sending what nobody
  /// wants before it looks at the answer.
  open var lingers: Bool { false }

  /// Output that is ready and waits for the socket, apart from what the connection holds itself.
  open var bufferedOutput: Int { 0 }

  /// Since when no request has been under way (monotonic); nil while there is one.
  open var idleSince: Int64? { nil }

  /// The connection is idle and gives its place up: what is to be said to the peer is produced now.
  open func prepareEviction() {}

  /// The time set by `connection.deadline` has come.
  open func deadlineReached() {}

  /// The server is going down: finish what is open and take on no more.
  open func beginDrain() {}

  /// Whether a request has come that the server has not answered: what is missing is not the peer's to do.
  open var isAnswering: Bool { false }

  /// The server ends before these calls do: they are answered with that.
  open func endCalls(_ calls: EndingCalls) {}

  /// The connection is closed; the last call.
  open func closed() {}
}
