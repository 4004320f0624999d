import Base
import HTTP
import Net
import Synchronization
import Testing

/// Certificates that clients show, from the openssl command line through real handshakes.
@Suite(.enabled(if: TestShell.hasTools)) struct ClientCertificateTests {
  private static let versions = ["--tls-max 1.2", "--tlsv1.3"]

  /// A server that answers with what it knows of the client, and the files of its authority "ca".
  private final class World {
    let certificates: Certificates
    let context: TLSContext
    let server: TestServer

    init(
      isRequired: Bool = true, connectionLimits: ConnectionLimits = ConnectionLimits(),
      timeSource: any TimeSource = SystemTimeSource()
    ) throws {
      certificates = try Certificates()
      try certificates.make("server", subject: "/CN=localhost")
      try certificates.make("ca", subject: "/CN=ca")
      var configuration = certificates.configuration("server", authorities: "ca")
      configuration.requiresClientCertificate = isRequired
      context = try TLSContext(configuration)
      server = try TestServer(
        tls: context, connectionLimits: connectionLimits, timeSource: timeSource
      ) { call in
        call.stream.respond(200, HTTPFields())
        call.stream.output.append(utf8: Self.text(call.stream.clientCertificate))
        call.stream.outputChanged()
        call.stream.finish(trailers: nil)
      }
    }

    static func text(_ certificate: ClientCertificate?) -> String {
      guard let certificate else { return "nobody" }
      let names = certificate.names.map { "\($0.kind.rawValue):\($0.text)" }
      return ([certificate.subject, HexText.encode(certificate.keyHash)] + names)
        .joined(separator: " ")
    }

    func options(_ name: String) -> String {
      "--cert \(certificates.path(name)).crt --key \(certificates.path(name)).key"
    }

    func curl(_ options: String) -> String {
      TestShell.run(
        "curl -sS -k --max-time 10 \(options) 'https://127.0.0.1:\(server.port)/'"
      ).output
    }

    func keyHash(_ name: String) -> String {
      TestShell.run(
        "openssl x509 -in \(certificates.path(name)).crt -noout -pubkey"
          + " | openssl pkey -pubin -outform DER | openssl dgst -sha256 -r | cut -d' ' -f1 | tr -d '\\n'"
      ).output
    }
  }

  @Test(arguments: versions, ["--http1.1", "--http2"])
  func saysWhatTheCertificateSays(_ version: String, _ http: String) throws {
    let world = try World()
    try world.certificates.issue(
      "alice", by: "ca", subject: "/O=Example/CN=alice",
      extensions: [
        "subjectAltName = @names", "[names]", "DNS.1 = Host.example.com", "DNS.2 = *.example.org",
        "URI.1 = spiffe://example.com/a", "email.1 = ops@example.com", "IP.1 = 192.0.2.1",
        "DNS.3 = xn--bcher-kva.example",
      ])
    let said = world.curl("\(version) \(http) \(world.options("alice"))")
    #expect(said.hasPrefix("CN=alice,O=Example \(world.keyHash("alice")) "), "\(said)")
    for name in [
      "dns:Host.example.com", "dns:*.example.org", "uri:spiffe://example.com/a",
      "email:ops@example.com", "dns:xn--bcher-kva.example",
    ] { #expect(said.contains(" \(name)")) }
    #expect(!said.contains("192.0.2.1"))
  }

  @Test(arguments: versions) func requiresOrAsks(_ version: String) throws {
    for isRequired in [true, false] {
      let world = try World(isRequired: isRequired)
      try world.certificates.issue("alice", by: "ca", subject: "/CN=alice")
      try world.certificates.make("mallory", subject: "/CN=ca")
      try world.certificates.issue("of-mallory", by: "mallory", subject: "/CN=alice")
      try world.certificates.issue(
        "server-only", by: "ca", subject: "/CN=s", extensions: ["extendedKeyUsage = serverAuth"])
      #expect(world.curl("\(version) \(world.options("alice"))").hasPrefix("CN=alice "))
      let without = world.curl(version)
      #expect(isRequired ? without.contains("curl: (") : without == "nobody", "\(without)")
      for stranger in ["mallory", "of-mallory", "server-only"] {
        #expect(world.curl("\(version) \(world.options(stranger))").contains("curl: ("))
      }
      #expect(world.server.eventually { $0.failedHandshakes == (isRequired ? 4 : 3) })
    }
  }

  @Test(arguments: versions) func refusesWhatHasEnded(_ version: String) throws {
    let world = try World()
    // "-days -1": it ended before it began.
    try world.certificates.issue("ended", by: "ca", subject: "/CN=ended", days: "-days -1")
    #expect(world.curl("\(version) \(world.options("ended"))").contains("curl: ("))
    #expect(world.server.eventually { $0.failedHandshakes == 1 && $0.requests == 0 })
  }

  /// What was told of refused clients.
  private final class Told: Sendable {
    private let lines = Mutex<[String]>([])
    func note(_ reason: String) { lines.withLock { $0.append(reason) } }
    var all: [String] { lines.withLock { $0 } }
  }

  @Test func tellsWhyAClientWasRefused() throws {
    let world = try World()
    let told = Told()
    let server = HTTPServer(
      listeners: [.init(host: "127.0.0.1", port: 0, tls: world.context)],
      handler: TestHandler(log: RequestLog()) { $0.echo() }
    ) { peer, reason in told.note("\(peer.host): \(reason)") }
    try server.start()
    defer { server.stop() }
    try world.certificates.issue("ended", by: "ca", subject: "/CN=ended", days: "-days -1")
    try world.certificates.make("mallory", subject: "/CN=mallory")
    try world.certificates.issue(
      "many", by: "ca", subject: "/CN=many", extensions: Self.names(Limits.maxCertificateNames + 1))
    for options in ["", world.options("ended"), world.options("mallory"), world.options("many")] {
      for version in Self.versions {
        let output = TestShell.run(
          "curl -sS -k --max-time 10 \(version) \(options) https://127.0.0.1:\(server.boundPorts[0])/"
        ).output
        #expect(output.contains("curl: ("))
      }
    }
    let reasons = [
      "peer did not return a certificate", "certificate has expired", "self-signed certificate",
      "the client's certificate has 65 names, at most 64",
    ]
    #expect(told.all == reasons.flatMap { ["127.0.0.1: \($0)", "127.0.0.1: \($0)"] })
  }

  private static func names(_ count: Int) -> [String] {
    ["subjectAltName = @names", "[names]"] + (0..<count).map { "DNS.\($0) = h\($0).example.com" }
  }

  @Test func namesAreBounded() throws {
    let world = try World()
    try world.certificates.issue(
      "most", by: "ca", subject: "/CN=most", extensions: Self.names(Limits.maxCertificateNames))
    #expect(world.curl(world.options("most")).hasSuffix(" dns:h63.example.com"))
    let longest = String(repeating: "u", count: Limits.maxCertificateNameBytes)
    try world.certificates.issue(
      "long", by: "ca", subject: "/CN=long",
      extensions: [
        "subjectAltName = @names", "[names]", "URI.1 = \(longest)", "URI.2 = \(longest)u",
      ])
    let said = world.curl(world.options("long"))
    #expect(said.hasSuffix(" uri:\(longest)"))
  }

  /// Names with zeros, spaces and other bytes count for nothing, and their beginnings neither.
  @Test func namesWithOtherBytesDoNotCount() throws {
    let world = try World()
    // dNSName is [2] (RFC 5280 section 4.2.1.6): "a.example.com\0.evil", then "a b", then "ok".
    let names = ["a.example.com\u{0}.evil", "a b", "b\u{fc}cher", "ok"]
    let list = names.flatMap { name -> [UInt8] in
      let bytes = name.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
      return [0x82, UInt8(bytes.count)] + bytes
    }
    let encoded = HexText.encode([0x30, UInt8(list.count)] + list)
    try world.certificates.issue(
      "nul", by: "ca", subject: "/CN=nul", extensions: ["subjectAltName = DER:\(encoded)"])
    #expect(world.curl(world.options("nul")) == "CN=nul \(world.keyHash("nul")) dns:ok")
  }

  /// A subject is for people: what is in it cannot look like something else.
  @Test func subjectsAreEscapedAndCut() throws {
    let world = try World()
    try world.certificates.issue("odd", by: "ca", subject: "/O=c\"d/CN=a,O=b")
    #expect(
      world.curl(world.options("odd")).hasPrefix(#"CN=a\,O=b,O=c\"d "#))
  }

  /// No session is resumed: each handshake looks at the certificate, its end and its authority.
  @Test(arguments: ["-tls1_2", "-tls1_3"]) func noSessionResumes(_ version: String) throws {
    for isRequired in [true, false] {
      let world = try World(isRequired: isRequired)
      try world.certificates.issue("alice", by: "ca", subject: "/CN=alice")
      let session = world.certificates.path("session")
      let files =
        "-cert \(world.certificates.path("alice")).crt -key \(world.certificates.path("alice")).key"
      func client(_ options: String) -> String {
        TestShell.run(
          "(printf 'GET / HTTP/1.1\\r\\nhost: h\\r\\nconnection: close\\r\\n\\r\\n'; sleep 1)"
            + " | timeout 10 openssl s_client -ign_eof -connect 127.0.0.1:\(world.server.port)"
            + " \(version) \(files) \(options)"
        ).output
      }
      let first = client("-sess_out \(session)")
      #expect(first.contains("New, TLSv1") && first.contains("CN=alice "), "\(first)")
      #expect(!first.contains("TLS session ticket:"))
      let second = client("-sess_in \(session)")
      #expect(!second.contains("Reused, TLSv1"), "\(second)")
    }
  }

  /// Other authorities end the connections of those whom they do not vouch for, and of nobody else.
  @Test(arguments: versions, ["http/1.1", "h2"])
  func otherAuthoritiesEndConnections(_ version: String, _ http: String) throws {
    let world = try World(isRequired: false)
    try world.certificates.make("new-ca", subject: "/CN=new-ca")
    try world.certificates.issue("alice", by: "ca", subject: "/CN=alice")
    try world.certificates.issue("bob", by: "new-ca", subject: "/CN=bob")
    func replace(_ command: String) throws {
      let path = world.certificates.path("")
      let (status, output) = TestShell.run("cd \(path) && \(command)")
      try #require(status == 0, "\(output)")
      let isOther = try world.context.reload()
      #expect(isOther)
      world.server.server.reviewClients(of: world.context)
    }
    // A client that asks, waits, and asks again on the same connection.
    let asks = ["alice", ""].map { name in
      let files =
        name.isEmpty
        ? ""
        : "-cert \(world.certificates.path(name)).crt -key \(world.certificates.path(name)).key"
      return TestShell.Running(
        "timeout 20 openssl s_client -quiet -ign_eof -alpn \(http)"
          + (version.contains("1.2") ? " -tls1_2" : " -tls1_3")
          + " -connect 127.0.0.1:\(world.server.port) \(files) < <(sleep 15)")
    }
    #expect(world.server.eventually { $0.openConnections == 2 })
    // Both vouch: nothing ends.
    try replace("cp ca.crt old.crt; cat new-ca.crt >> ca.crt")
    #expect(world.curl(world.options("bob")).hasPrefix("CN=bob "))
    #expect(world.server.eventually { $0.openConnections == 2 })
    #expect(try !world.context.reload())
    // The first one's authority goes.
    try replace("cp new-ca.crt ca.crt")
    #expect(world.server.eventually { $0.openConnections == 1 })
    #expect(world.curl(world.options("alice")).contains("curl: ("))
    for one in asks { one.stop() }
  }

  /// A connection that we end in time is ended by close_notify.
  @Test(arguments: ["-tls1_2", "-tls1_3"]) func timeoutsSayThatTheyEnd(_ version: String) throws {
    let certificates = try Certificates()
    try certificates.make("server", subject: "/CN=localhost")
    let clock = ManualTimeSource()
    let server = try TestServer(
      tls: TLSContext(certificates.configuration("server")), timeSource: clock)
    let client = TestShell.Running(
      "timeout 20 openssl s_client -msg \(version) -connect 127.0.0.1:\(server.port)"
        + " < <(sleep 15) > \(certificates.path("log")) 2>&1")
    #expect(server.eventually { $0.openConnections == 1 && $0.accepted == 1 })
    // In a handshake there is nobody yet who could be told.
    for _ in 0..<400
    where !TestShell.run("cat \(certificates.path("log"))").output.contains("Verify return code") {
      _ = TestShell.run("sleep 0.05")
    }
    for _ in 0..<100 where server.server.counters.timedOut == 0 {
      clock.advance(nanoseconds: HTTPLimits().firstRequestTimeout)
      server.wake()
      _ = TestShell.run("sleep 0.05")
    }
    client.wait()
    let log = TestShell.run("cat \(certificates.path("log"))").output
    #expect(log.contains("<<< TLS") && log.contains("warning close_notify"), "\(log)")
  }
}
