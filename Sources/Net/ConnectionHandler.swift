public import Base

/// Who decides what a new connection speaks.
public protocol ConnectionHandler: Sendable {
  /// Makes the session of a connection that is open (after the TLS handshake). On the connection's loop.
  func opened(_ connection: Connection) -> ConnectionSession
  /// A TLS handshake failed. On the connection's loop.
  func handshakeFailed(_ connection: Connection, _ error: TLSError)
  /// What a peer is told that speaks plain text where TLS is spoken; empty for nothing. On the connection's loop.
  func answerToPlainText(_ connection: Connection) -> ByteBuffer
  /// The connection was ended by a timer. On the connection's loop.
  func timedOut(_ connection: Connection)
  /// The connection is closed. On the connection's loop.
  func closed(_ connection: Connection)
}
