extension Limits {
  // Certificates of clients
  /// The names of a client's certificate; one with more is refused in the handshake.
  public static let maxCertificateNames = 64
  /// The longest of these names; longer ones do not count.
  public static let maxCertificateNameBytes = 1024
  /// How much of the subject is kept.
  public static let maxCertificateSubjectBytes = 1024
  /// What a client may send as its certificate with those that vouch for it.
  public static let maxCertificateChainBytes = 64 * 1024
  /// How many certificates may stand between a client's and an authority of `--client-ca`.
  public static let maxCertificateDepth = 8
  /// How much of the file with these authorities is compared to see that it has changed.
  public static let maxAuthoritiesBytes = 16 * 1024 * 1024
}
