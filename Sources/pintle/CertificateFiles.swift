import Base
import Crypto
import Server

/// A development certificate and its key as two files.
struct CertificateFiles {
  /// A pair that is valid for at least this long is kept.
  private static let keptFor: Int64 = 7 * 86_400

  /// The certificate (PEM).
  let certificate: String
  /// Its private key (PEM, mode 0600).
  let key: String

  /// Names the files `dev.crt` and `dev.key` in a directory.
  init(directory: String) {
    certificate = directory + "/dev.crt"
    key = directory + "/dev.key"
  }

  /// Makes the pair unless one is there that is still valid for a week; returns whether it was made.
  @discardableResult
  func makeIfNeeded() throws(CommandError) -> Bool {
    if FileAccess.exists(certificate), FileAccess.exists(key), try isValid() { return false }
    let made: DevelopmentCertificate
    do throws(CryptoError) {
      made = try DevelopmentCertificate()
    } catch {
      throw .failure("cannot make a certificate: \(error)")
    }
    // The key first: a certificate without its key would be found and used.
    try FileAccess.replace(key, Array(made.privateKeyPEM.utf8), mode: 0o600)
    try FileAccess.replace(certificate, Array(made.certificatePEM.utf8), mode: 0o644)
    return true
  }

  private func isValid() throws(CommandError) -> Bool {
    let now = SystemTimeSource().wallNanoseconds() / 1_000_000_000
    return DevelopmentCertificate.isValid(
      pem: try FileAccess.readText(certificate), until: now + Self.keptFor)
  }
}
