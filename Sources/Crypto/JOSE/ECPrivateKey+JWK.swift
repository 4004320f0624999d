extension ECPrivateKey {
  /// The public key as a JWK (RFC 7518 section 6.2.1) without identifier.
  public func jwk() throws(CryptoError) -> JWK {
    try JWK(.ec(.p256, of: handle))
  }
}
