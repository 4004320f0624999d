extension PublicKey {
  /// The key as a JWK (RFC 7517) without identifier.
  public func jwk() throws(CryptoError) -> JWK {
    switch kind {
    case .rsa: try JWK(.rsa(of: handle))
    case .ec(let curve): try JWK(.ec(curve, of: handle))
    }
  }
}
