import COpenSSL

/// What a TLS session of another library that uses OpenSSL tells.
public enum TLSSession {
  /// Whether bytes were read from the session's socket that nobody has taken yet.
  ///
  /// - Parameter session: An `SSL *`.
  /// - Returns: Whether there are any, also such as are no content.
  public static func hasUnread(_ session: UnsafeMutableRawPointer) -> Bool {
    SSL_has_pending(OpaquePointer(session)) != 0
  }
}
