import Base
import HTTP
import Net
import Testing

@Suite(.enabled(if: TestShell.hasTools)) struct TLSTests {
  private func curl(_ server: TestServer, _ options: String) -> String {
    TestShell.run("curl -sS -k --max-time 10 \(options) 'https://127.0.0.1:\(server.port)/a?b'")
      .output
  }

  private func client(_ server: TestServer, _ options: String) -> String {
    TestShell.run(
      "echo | timeout 10 openssl s_client -connect 127.0.0.1:\(server.port) \(options)"
    ).output
  }

  @Test func speaksBothVersionsByALPN() throws {
    let certificates = try Certificates()
    try certificates.make("server", subject: "/CN=localhost")
    let server = try TestServer(tls: TLSContext(certificates.configuration("server")))
    let format = "-w ' %{http_version}'"
    #expect(curl(server, "--http2 \(format)").hasSuffix("GET /a?b 127.0.0.1:\(server.port) 0: 2"))
    #expect(
      curl(server, "--http1.1 \(format)").hasSuffix("GET /a?b 127.0.0.1:\(server.port) 0: 1.1"))
    #expect(curl(server, "--no-alpn \(format)").hasSuffix(" 1.1"))
    #expect(curl(server, "--http2-prior-knowledge --no-alpn \(format)").hasSuffix(" 2"))
  }

  @Test func bigBodiesGoBothWays() throws {
    let certificates = try Certificates()
    try certificates.make("server", subject: "/CN=localhost")
    let server = try TestServer(tls: TLSContext(certificates.configuration("server"))) { call in
      if call.body.count == 3_000_000 { call.flood(4 * 1024 * 1024) } else { call.echo() }
    }
    let (status, _) = TestShell.run("head -c 3000000 /dev/zero > \(certificates.path("body"))")
    try #require(status == 0)
    for version in ["--http2", "--http1.1"] {
      let size = curl(
        server,
        "\(version) --data-binary @\(certificates.path("body")) -o /dev/null -w '%{size_download}'")
      #expect(size == "\(4 * 1024 * 1024)")
    }
  }

  @Test func refusesOldVersionsAndWeakSuites() throws {
    let certificates = try Certificates()
    try certificates.make("server", subject: "/CN=localhost")
    let server = try TestServer(tls: TLSContext(certificates.configuration("server")))
    #expect(client(server, "-tls1_3").contains("Cipher is TLS_"))
    #expect(client(server, "-tls1_2").contains("Cipher is ECDHE-"))
    #expect(!client(server, "-tls1_1").contains("Cipher is ECDHE-"))
    // CBC, and a key exchange without forward secrecy.
    for suite in ["ECDHE-ECDSA-AES128-SHA256", "AES128-GCM-SHA256"] {
      #expect(client(server, "-tls1_2 -cipher \(suite)").contains("Cipher is (NONE)"))
    }
    #expect(client(server, "-alpn foo").contains("no application protocol"))
    #expect(server.eventually { $0.failedHandshakes >= 4 })
  }

  /// Each update costs the server keys and perhaps an answer, and no request shows it.
  @Test(arguments: [("k", false), ("K", false), ("k", true), ("K", true)])
  func updatesOfKeysAreFew(command: String, areTooMany: Bool) throws {
    let certificates = try Certificates()
    try certificates.make("server", subject: "/CN=localhost")
    let server = try TestServer(tls: TLSContext(certificates.configuration("server")))
    // s_client takes what comes at once for one command, so that fewer may be sent than are asked for.
    let count = ConnectionLimits().maxTLSControlRecords * (areTooMany ? 2 : 1)
    let (_, output) = TestShell.run(
      """
      (sleep 0.5; for i in $(seq \(count)); do echo \(command); sleep 0.02; done; \
      printf 'GET /after HTTP/1.1\\r\\nHost: h\\r\\n\\r\\n'; sleep 1) \
      | timeout 20 openssl s_client -tls1_3 -connect 127.0.0.1:\(server.port) 2>&1
      """)
    #expect(output.contains("GET /after") != areTooMany)
    #expect(server.eventually { $0.abusive == (areTooMany ? 1 : 0) })
    #expect(server.eventually { $0.openConnections == 0 })
  }

  @Test func resumesByTicket() throws {
    let certificates = try Certificates()
    try certificates.make("server", subject: "/CN=localhost")
    let server = try TestServer(tls: TLSContext(certificates.configuration("server")))
    let session = certificates.path("session")
    _ = client(server, "-tls1_2 -sess_out \(session)")
    #expect(client(server, "-tls1_2 -sess_in \(session)").contains("Reused, TLSv1.2"))
  }

  @Test func reloadsCertificates() throws {
    let certificates = try Certificates()
    try certificates.make("server", subject: "/CN=first")
    let context = try TLSContext(certificates.configuration("server"))
    let server = try TestServer(tls: context)
    #expect(client(server, "").contains("CN = first"))
    try certificates.make("server", subject: "/CN=second")
    #expect(client(server, "").contains("CN = first"))
    try context.reload()
    #expect(client(server, "").contains("CN = second"))
    _ = TestShell.run("echo broken > \(certificates.path("server.crt"))")
    #expect(throws: TLSError.self) { try context.reload() }
    #expect(client(server, "").contains("CN = second"))
  }

  @Test func asksForClientCertificates() throws {
    let certificates = try Certificates()
    try certificates.make("server", subject: "/CN=localhost")
    try certificates.make("alice", subject: "/O=Example/CN=alice")
    try certificates.make("mallory", subject: "/CN=mallory")
    let context = try TLSContext(certificates.configuration("server", authorities: "alice"))
    let server = try TestServer(tls: context) { call in
      call.stream.respond(200, HTTPFields())
      call.stream.output.append(utf8: call.stream.clientCertificate?.subject ?? "nobody")
      call.stream.outputChanged()
      call.stream.finish(trailers: nil)
    }
    func options(_ name: String) -> String {
      "--cert \(certificates.path(name)).crt --key \(certificates.path(name)).key"
    }
    #expect(curl(server, options("alice")) == "CN=alice,O=Example")
    #expect(curl(server, options("mallory")).contains("curl: ("))
    #expect(curl(server, "").contains("curl: ("))
    #expect(server.eventually { $0.requests == 1 && $0.failedHandshakes == 2 })
  }

  @Test func saysWhatIsWrongWithFiles() throws {
    let certificates = try Certificates()
    try certificates.make("server", subject: "/CN=localhost")
    try certificates.make("other", subject: "/CN=other")
    func failure(_ configuration: TLSContext.Configuration) -> TLSError? {
      do throws(TLSError) {
        _ = try TLSContext(configuration)
        return nil
      } catch {
        return error
      }
    }
    var configuration = certificates.configuration("server")
    #expect(failure(configuration) == nil)
    configuration.certificateFile = certificates.path("none")
    #expect(failure(configuration)?.step == .certificate)
    #expect(failure(configuration)?.file == certificates.path("none"))
    #expect(failure(configuration)?.reason == "No such file or directory")
    configuration = certificates.configuration("server")
    configuration.privateKeyFile = certificates.path("server.crt")
    #expect(failure(configuration)?.step == .privateKey)
    configuration.privateKeyFile = certificates.path("other.key")
    #expect(failure(configuration)?.step == .keyMismatch)
    configuration = certificates.configuration("server", authorities: "none")
    #expect(failure(configuration)?.step == .clientAuthorities)
  }

  @Test func slowHandshakesEnd() throws {
    let certificates = try Certificates()
    try certificates.make("server", subject: "/CN=localhost")
    let limits = ConnectionLimits()
    let clock = ManualTimeSource()
    let server = try TestServer(
      tls: TLSContext(certificates.configuration("server")), timeSource: clock)
    let silent = TestClient(port: server.port)
    #expect(server.eventually { $0.accepted == 1 })
    clock.advance(nanoseconds: limits.handshakeTimeout)
    server.wake()
    #expect(silent.receiveAll().isClosed)
    #expect(server.server.counters.timedOut == 1)
  }

  @Test func plainTextOnATLSPortIsRefused() throws {
    let certificates = try Certificates()
    try certificates.make("server", subject: "/CN=localhost")
    let server = try TestServer(tls: TLSContext(certificates.configuration("server")))
    let plain = TestClient(port: server.port)
    plain.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n")
    let (text, isClosed, _) = plain.receiveAll()
    #expect(text.hasPrefix("HTTP/1.1 400 Bad Request\r\ndate: ") && isClosed)
    #expect(text.hasSuffix("\r\n\r\nthis port speaks TLS: use https://\n"))
    #expect(server.eventually { $0.failedHandshakes == 1 })
    // Other bytes that are no TLS get nothing.
    let noise = TestClient(port: server.port)
    noise.send([1, 2, 3])
    noise.finish()
    #expect(noise.receiveAll().text.utf8.allSatisfy { $0 < 0x20 || $0 > 0x7e })
    #expect(server.eventually { $0.failedHandshakes == 2 })
  }
}
