extension Ed25519PrivateKey {
  /// The public key as a JWK (RFC 8037 section 2) without identifier.
  public var jwk: JWK { JWK(.ed25519(publicKey)) }
}
