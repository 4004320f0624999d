public import Base

/// Who decides what a new connection speaks.
public protocol ConnectionHandler: Sendable {
  /// A proxy has said whom it speaks for, which is the connection's peer from now on. On the connection's loop.
  ///
  /// False when there is no place for that peer: then the connection is closed.
  func announced(_ connection: Connection) -> Bool
  /// Makes the session of a connection that is open (after the TLS handshake). On the connection's loop.
  func opened(_ connection: Connection) -> ConnectionSession
  /// What came in the place of a proxy's header is none: the connection is closed. On the connection's loop.
  func refusedProxyHeader(_ connection: Connection)
  /// A TLS handshake failed. On the connection's loop.
  func handshakeFailed(_ connection: Connection, _ error: TLSError)
  /// What a peer is told that speaks plain text where TLS is spoken; empty for nothing. On the connection's loop.
  func answerToPlainText(_ connection: Connection) -> ByteBuffer
  /// The peer has sent more than it may of what the session never sees: the connection is closed. On the connection's loop.
  func overstepped(_ connection: Connection)
  /// The connection was ended by a timer. On the connection's loop.
  func timedOut(_ connection: Connection)
  /// The connection is closed. On the connection's loop.
  func closed(_ connection: Connection)
}
