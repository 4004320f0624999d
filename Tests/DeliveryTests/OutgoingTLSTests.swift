import Base
import Crypto
import Delivery
import Glibc
import HTTP
import Net
import Testing
import Wire

/// Certificates of targets are checked against the authorities and the name.
@Suite struct OutgoingTLSTests {
  private struct EmptyAnswer: HTTPHandler {
    func handle(_ stream: HTTPStream) {
      stream.respond(204, HTTPFields([]))
      stream.finish(trailers: nil)
    }
  }

  /// A directory with a certificate for localhost, 127.0.0.1 and ::1, and its key.
  private struct CertificateFiles {
    let directory: String
    var certificate: String { directory + "/cert.pem" }
    var key: String { directory + "/key.pem" }

    init() throws {
      var template = Array("/tmp/pintle-tls-XXXXXX".utf8CString)
      directory = template.withUnsafeMutableBufferPointer {
        String(cString: mkdtemp($0.baseAddress!))
      }
      let made = try DevelopmentCertificate()
      try Self.write(made.certificatePEM, to: certificate)
      try Self.write(made.privateKeyPEM, to: key)
    }

    func remove() {
      unlink(certificate)
      unlink(key)
      rmdir(directory)
    }

    private static func write(_ text: String, to path: String) throws {
      let file = try #require(fopen(path, "w"))
      fputs(text, file)
      fclose(file)
    }
  }

  @Test func authoritiesAndNames() async throws {
    let files = try CertificateFiles()
    defer { files.remove() }
    let server = HTTPServer(
      listeners: [
        .init(
          host: "127.0.0.1", port: 0,
          tls: try TLSContext(
            .init(certificateFile: files.certificate, privateKeyFile: files.key)))
      ], handler: EmptyAnswer())
    try server.start()
    defer { server.stop() }
    let port = server.boundPorts[0]
    let resolver = ScriptedResolver([
      "localhost": [["127.0.0.1"]], "other.example": [["127.0.0.1"]],
    ])

    let stranger = try ClientHarness(allowed: ["127.0.0.1"], resolver: resolver)
    defer { stranger.stop() }
    guard case .failure(.failed(let text)) = try await stranger.send("https://localhost:\(port)/")
    else {
      Issue.record("an unknown authority was accepted")
      return
    }
    #expect(text.contains("certificate"), "\(text)")

    let harness = try ClientHarness(allowed: ["127.0.0.1"], resolver: resolver) {
      $0.authorityFile = files.certificate
    }
    defer { harness.stop() }
    #expect(try await harness.send("https://localhost:\(port)/").status == 204)
    #expect(try await harness.send("https://127.0.0.1:\(port)/").status == 204)
    guard case .failure(.failed) = try await harness.send("https://other.example:\(port)/") else {
      Issue.record("another host's certificate was accepted")
      return
    }
    // The policy holds for kept TLS connections too.
    let closed = try ClientHarness(resolver: resolver) { $0.authorityFile = files.certificate }
    defer { closed.stop() }
    let url = "https://localhost:\(port)/"
    #expect(try await closed.send(url, allowed: ["localhost"]).status == 204)
    #expect(try await closed.send(url).isRefused)
    #expect(try await closed.send(url, allowed: ["localhost"]).status == 204)
    #expect(server.counters.requests == 4)
  }
}
