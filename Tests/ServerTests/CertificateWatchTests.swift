import Crypto
import Glibc
import Net
import Testing

@testable import Server

/// Certificates that are read again when their files change.
@Suite struct CertificateWatchTests {
  private let directory = "/tmp/pintle-certificates-\(getpid())"

  private func path(_ name: String) -> String { "\(directory)/\(name)" }

  private func replace(_ name: String, _ text: String) throws {
    try FileAccess.replace(path(name), Array(text.utf8), mode: 0o600)
  }

  @Test func looks() throws {
    mkdir(directory, 0o700)
    defer {
      for name in ["a.crt", "a.key"] { unlink(path(name)) }
      rmdir(directory)
    }
    let (first, second) = (try DevelopmentCertificate(), try DevelopmentCertificate())
    try replace("a.crt", first.certificatePEM)
    try replace("a.key", first.privateKeyPEM)
    let context = try TLSContext(
      .init(certificateFile: path("a.crt"), privateKeyFile: path("a.key")))
    var watch = CertificateWatch([context])
    #expect(watch.look() == [])

    // One of two was replaced: nothing happens, and nothing is said at once.
    try replace("a.crt", second.certificatePEM)
    #expect(watch.look() == [])
    try replace("a.key", second.privateKeyPEM)
    #expect(watch.look() == [.reloaded(file: path("a.crt"))])
    #expect(watch.look() == [])

    // What stays unusable is told once.
    try replace("a.key", first.privateKeyPEM)
    #expect(watch.look() == [])
    let told = watch.look()
    guard case .failed(let reason) = told.first else {
      Issue.record("\(told)")
      return
    }
    #expect(told.count == 1 && reason.contains(path("a.key")))
    #expect(watch.look() == [])

    // A file that is gone for a moment, too.
    unlink(path("a.key"))
    #expect(watch.look() == [])
    try replace("a.key", second.privateKeyPEM)
    #expect(watch.look() == [.reloaded(file: path("a.crt"))])
  }
}
