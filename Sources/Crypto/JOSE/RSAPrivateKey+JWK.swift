extension RSAPrivateKey {
  /// The public key as a JWK (RFC 7518 section 6.3.1) without identifier.
  public func jwk() throws(CryptoError) -> JWK {
    try JWK(.rsa(of: handle))
  }
}
