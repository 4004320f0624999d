import HTTP
import Net
import RPC
import Server
import Testing

@testable import pintle

@Suite struct PintleCommandTests {
  @Test func commandsAreNamedOnce() {
    let names = Commands.table.commands.map(\.name)
    #expect(Set(names).count == names.count)
    for command in Commands.table.commands {
      let options = command.options.map(\.name)
      #expect(Set(options).count == options.count, "\(command.name)")
    }
  }

  /// Every example of the help is understood, shell syntax around it left out.
  @Test func examplesParse() throws {
    for command in Commands.table.commands {
      #expect(!command.examples.isEmpty, "\(command.name) has no example")
      for example in command.examples {
        var words = example.split(separator: " ").map(String.init)
        let start = try #require(words.firstIndex { $0.hasSuffix("pintle") }, "\(example)")
        words.removeFirst(start + 1)
        if let pipe = words.firstIndex(of: "|") { words.removeSubrange(pipe...) }
        if words.first == "help" { continue }
        let invocation = try Commands.table.parse(words)
        #expect(invocation.command.name == command.name)
      }
    }
  }

  /// The flags that others rely on.
  @Test func serveTakesItsFlags() throws {
    let settings = try Commands.table.settings(
      for: Commands.table.parse([
        "serve", "--data", "d", "--database", "postgres://db.example/pintle",
        "--database-readers", "9", "--listen", "a:1", "--listen", "b:2", "--listen-tls", "c:3",
        "--cert", "x.crt", "--key", "x.key", "--public-url", "https://id.example/", "--loops", "2",
        "--bootstrap-token-file", "t", "--allow-target", "10.0.0.0/8", "--cors-origin",
        "https://app.example", "--master-key-file", "m", "--jwt-algorithm", "RS256",
        "--target-ca", "ca.crt", "--trusted-proxy", "10.1.0.0/16", "--trusted-proxy", "fd00::1",
        "--max-connections-per-address", "7", "--max-held-bytes", "4000000",
        "--max-held-bytes-per-address", "3000000", "--max-held-bytes-per-connection", "2000000",
        "--max-organization-events", "8",
        "--max-organization-event-bytes", "9", "--event-retention", "90d", "--client-addresses",
        "omit",
        "--keepalive-time", "2h", "--keepalive-timeout", "10s", "--min-ping-interval", "5s",
        "--max-connection-age", "30m", "--max-connection-age-grace", "5m",
        "--max-header-list", "5000", "--failed-authentications-per-second", "3",
        "--failed-authentications-burst", "4", "--calls-per-account", "5",
        "--calls-per-organization", "6", "--access-token-lifetime", "1h", "--trusted-issuer",
        "https://idp.example pintle https://idp.example/keys azp", "--trusted-account",
        "https://idp.example robot 7",
        "--skip-executions", "--log", "all", "--log-format", "logfmt", "--metrics-listen", "e:4",
        "--metrics-token-file", "mt",
      ]), environment: [:], readFile: { path throws(CommandError) in "" })
    #expect(settings[Options.data] == "d")
    #expect(settings.all(Options.listen).map(\.text) == ["a:1", "b:2"])
    #expect(settings.all(Options.listenTLS).map(\.text) == ["c:3"])
    #expect(settings.first(Options.certificate) == "x.crt")
    #expect(settings.first(Options.key) == "x.key")
    #expect(settings.first(Options.publicURL) == "https://id.example")
    #expect(settings.first(Options.loops) == 2)
    #expect(settings.first(Options.bootstrapTokenFile) == "t")
    #expect(settings.all(Options.allowTarget) == ["10.0.0.0/8"])
    #expect(settings.all(Options.corsOrigin) == ["https://app.example"])
    #expect(settings.first(Options.masterKeyFile) == "m")
    #expect(settings[Options.jwtAlgorithm] == "RS256")
    #expect(settings.first(Options.targetAuthority) == "ca.crt")
    #expect(settings.all(Options.trustedProxy).map(\.text) == ["10.1.0.0/16", "fd00::1/128"])
    #expect(settings[Options.maxConnectionsPerAddress] == 7)
    #expect(settings[Options.maxHeaderList] == 5000)
    let limits = try PeerSettings(settings, ServiceManager()).limits
    #expect(limits.maxConnectionsPerAddress == 7)
    #expect(limits.maxHeldBytes == 4_000_000)
    #expect(limits.maxHeldBytesPerAddress == 3_000_000)
    #expect(limits.maxHeldBytesPerConnection == 2_000_000)
    #expect(limits.maxHeaderListBytes == 5000)
    let second: Int64 = 1_000_000_000
    #expect(limits.keepaliveTime == 7200 * second && limits.keepaliveTimeout == 10 * second)
    #expect(limits.minPingInterval == 5 * second)
    #expect(limits.maxConnectionAge == 1800 * second)
    #expect(limits.maxConnectionAgeGrace == 300 * second)
    #expect(settings.first(Options.maxOrganizationEvents) == 8)
    #expect(settings.first(Options.maxOrganizationEventBytes) == 9)
    #expect(settings.first(Options.eventRetention) == Int64(7_776_000))
    #expect(!EventSettings(settings).recordsClients && EventSettings().recordsClients)
    #expect(settings[Options.failuresPerSecond] == 3 && settings[Options.failuresBurst] == 4)
    #expect(settings.first(Options.callsPerAccount) == 5)
    #expect(settings.first(Options.callsPerOrganization) == 6)
    #expect(settings.first(Options.accessTokenLifetime) == 3600)
    #expect(settings.all(Options.trustedIssuer).count == 1)
    #expect(settings.all(Options.trustedAccount).map(\.account) == ["7"])
    #expect(settings[Options.skipExecutions])
    #expect(settings[Options.log] == "all")
    #expect(settings[Options.logFormat] == "logfmt")
    #expect(settings.first(Options.metricsListen)?.text == "e:4")
    #expect(settings.first(Options.metricsTokenFile) == "mt")
  }

  @Test(arguments: [
    ("trusted-issuer", "i a https://h/keys", true),
    ("trusted-issuer", "i a https://h/keys azp", true),
    ("trusted-issuer", "i a http://127.0.0.1:1/keys", true),
    ("trusted-issuer", "i a http://[::1]/k", true),
    ("trusted-issuer", "i a http://localhost/keys", true),
    ("trusted-issuer", "i a http://h/keys", false),
    ("trusted-issuer", "i a", false), ("trusted-issuer", "i a keys", false),
    ("trusted-issuer", "i a https://h/keys azp b", false),
    ("trusted-issuer", "i a ftp://h/keys", false),
    ("trusted-account", "i v 7", true), ("trusted-account", "i v", false),
    ("trusted-account", "i v 7 8", false), ("access-token-lifetime", "1m", true),
    ("access-token-lifetime", "30d", true), ("access-token-lifetime", "59s", false),
    ("access-token-lifetime", "31d", false), ("access-token-lifetime", "1", false),
  ])
  func accessSettings(_ name: String, _ value: String, _ isGood: Bool) throws {
    let invocation = try Commands.table.parse(["serve", "--\(name)", value])
    let settings = try? Commands.table.settings(
      for: invocation, environment: [:], readFile: { path throws(CommandError) in "" })
    #expect((settings != nil) == isGood)
  }

  @Test(
    arguments: [
      ("0600", 0o600), ("600", 0o600), ("0660", 0o660), ("777", 0o777), ("0577", nil),
      ("0060", nil),
      ("1600", nil), ("0680", nil), ("", nil), ("+600", nil), ("-600", nil), ("0000600", nil),
    ] as [(String, UInt32?)])
  func socketModes(_ text: String, _ mode: UInt32?) throws {
    let invocation = try Commands.table.parse(["serve", "--socket-mode", text])
    let settings = try? Commands.table.settings(
      for: invocation, environment: [:], readFile: { path throws(CommandError) in "" })
    #expect(settings?[Options.socketMode] == mode)
  }

  @Test func callsOfJSONAndMessages() throws {
    func peers(_ words: String...) throws -> PeerSettings {
      let settings = try Commands.table.settings(
        for: Commands.table.parse(["serve"] + words), environment: [:],
        readFile: { path throws(CommandError) in "" })
      return try PeerSettings(settings, ServiceManager())
    }
    let standard = try peers()
    #expect(standard.messages.maxMessageBytes == MessageLimits().maxMessageBytes)
    #expect(standard.gatewayDeadlines.standard == nil && standard.gatewayDeadlines.longest == nil)
    let set = try peers(
      "--max-message-bytes", "67108864", "--json-timeout", "1m", "--max-json-timeout", "1m")
    #expect(set.messages.maxMessageBytes == 67_108_864)
    #expect(set.gatewayDeadlines.standard == 60_000_000_000)
    #expect(set.gatewayDeadlines.longest == 60_000_000_000)
    #expect(throws: CommandError.self) {
      try peers("--json-timeout", "61s", "--max-json-timeout", "1m")
    }
  }

  /// Limits of single listeners stand on the server's own.
  @Test func listenersHaveLimitsOfTheirOwn() throws {
    func peers(_ limits: String...) throws -> PeerSettings {
      let settings = try Commands.table.settings(
        for: Commands.table.parse(
          [
            "serve", "--listen", "unix:/run/a b", "--listen-tls", ":3", "--keepalive-time", "1h",
            "--max-header-list", "60000",
          ] + limits.flatMap { ["--listener-limit", $0] }), environment: [:],
        readFile: { path throws(CommandError) in "" })
      return try PeerSettings(settings, ServiceManager())
    }
    #expect(try peers().listening.limits.isEmpty)
    let own = try peers(
      "unix:/run/a b max-header-list=4096", ":3 keepalive-time=none", ":3 keepalive-timeout=7s",
      ":3 min-ping-interval=5s", ":3 max-connection-age=1h", ":3 max-connection-age-grace=1m"
    ).listening.limits
    #expect(own.map(\.address.text) == ["unix:/run/a b", "0.0.0.0:3"])
    let second: Int64 = 1_000_000_000
    #expect(own[0].limits.maxHeaderListBytes == 4096)
    #expect(own[0].limits.maxHeaderValueBytes == HTTPLimits().maxHeaderValueBytes)
    #expect(own[0].limits.keepaliveTime == 3600 * second)
    #expect(own[1].limits.maxHeaderListBytes == 60_000)
    #expect(own[1].limits.maxHeaderValueBytes == 30_000)
    #expect(own[1].limits.keepaliveTime == .max)
    #expect(own[1].limits.keepaliveTimeout == 7 * second)
    #expect(own[1].limits.minPingInterval == 5 * second)
    #expect(own[1].limits.maxConnectionAge == 3600 * second)
    #expect(own[1].limits.maxConnectionAgeGrace == 60 * second)
    #expect(
      throws: CommandError.usage(
        "--listener-limit unix:/run/b is in neither --listen nor --listen-tls")
    ) { try peers("unix:/run/b keepalive-time=1s") }
    #expect(throws: CommandError.usage("--listener-limit has keepalive-time twice for 0.0.0.0:3")) {
      try peers(":3 keepalive-time=1s", "0.0.0.0:3 keepalive-time=1s")
    }
  }

  @Test(arguments: [
    ("", "is not ADDRESS NAME=VALUE"), (":3", "is not ADDRESS NAME=VALUE"),
    (":3 keepalive-time", "is not ADDRESS NAME=VALUE"), ("keepalive-time=1s", "is not ADDRESS"),
    (":3 keepalive-tme=1s", "did you mean \"keepalive-time\"?"),
    (":3 max-message-bytes=65536", "a listener may have for itself only max-header-list,"),
    (":3 keepalive-time=", "a value of keepalive-time that is not a duration"),
    (":3 keepalive-time=0s", "a value of keepalive-time that is not a duration"),
    (":3 keepalive-timeout=none", "a value of keepalive-timeout that is not a duration"),
    (":3 max-header-list=none", "a value of max-header-list that is not a whole number"),
    (":3 max-header-list=4095", "a value of max-header-list that is less than 4096"),
    (":3 max-header-list=65537", "a value of max-header-list that is more than 65536"),
    ("3 keepalive-time=1s", "is not HOST:PORT"),
  ])
  func limitsOfNoListener(_ text: String, _ reason: String) throws {
    let error = #expect(throws: OptionValueError.self) { try ListenerLimit(text) }
    #expect(error?.reason.contains(reason) == true)
  }

  /// Which listeners a proxy must introduce itself on is told by their addresses.
  @Test func proxiedListenersAreListeners() throws {
    func peers(_ address: String) throws -> PeerSettings {
      let settings = try Commands.table.settings(
        for: Commands.table.parse([
          "serve", "--listen", "unix:/run/a", "--listen-tls", ":3", "--proxy-protocol", address,
        ]), environment: [:], readFile: { path throws(CommandError) in "" })
      return try PeerSettings(settings, ServiceManager())
    }
    #expect(try peers("unix:/run/a").listening.proxied.map(\.text) == ["unix:/run/a"])
    #expect(try peers("0.0.0.0:3").listening.proxied.count == 1)
    #expect(
      throws: CommandError.usage(
        "--proxy-protocol unix:/run/b is in neither --listen nor --listen-tls")
    ) { try peers("unix:/run/b") }
  }

  /// A database's password is refused wherever it stands, and no error repeats it.
  @Test(arguments: [
    "postgres://me:s3cret@db.example/pintle", "postgresql://me:s3c@ret@db.example/pintle",
    "postgres://db.example/pintle?password=s3cret", "postgres://db.example/?pass%77ord=s3cret",
    "postgres://db.example/?sslpassword=s3cret", "host=db.example password=s3cret",
    "host=db.example password = 's3cret'",
  ])
  func aPasswordOfTheDatabaseIsRefused(_ text: String) throws {
    let error = #expect(throws: CommandError.self) {
      _ = try Commands.table.settings(
        for: Commands.table.parse(["serve", "--database", text]), environment: [:],
        readFile: { path throws(CommandError) in "" })
    }
    #expect(error?.message.contains("holds a password") == true)
    #expect(error?.message.contains("s3c") == false)
    #expect(error?.exitCode == 2)
  }

  /// Nothing where it is taken, else what the error says.
  @Test(arguments: [
    ("1", ""), ("64", ""), ("0", "is less than 1"), ("-1", "is less than 1"),
    ("65", "is more than 64"), ("18446744073709551624", "is more than 64"),
    ("8.0", "is not a whole number from 1 to 64"), ("", "is not a whole number from 1 to 64"),
  ])
  func readersOfTheDatabase(_ text: String, _ wanted: String) throws {
    func settings() throws(CommandError) -> Settings {
      try Commands.table.settings(
        for: Commands.table.parse([
          "serve", "--database", "postgres:///pintle", "--database-readers", text,
        ]),
        environment: [:], readFile: { path throws(CommandError) in "" })
    }
    if wanted.isEmpty {
      #expect(try settings()[Options.databaseReaders] == Int(text))
    } else {
      let error = #expect(throws: CommandError.self) { _ = try settings() }
      #expect(error?.message.contains(wanted) == true)
      #expect(error?.exitCode == 2)
    }
  }

  /// One line in the file and one variable for each option, taken from the table itself.
  @Test func everyOptionOfServeStandsInTheFileAndTheEnvironment() throws {
    let values = [
      "data": "d", "database": "host=/run/postgresql", "database-unverified": "true",
      "database-readers": "3", "listen": "a:1", "listen-tls": "b:2", "socket-mode": "0660",
      "proxy-protocol": "a:1", "cert": "c", "key": "k",
      "public-url": "http://h", "loops": "3", "bootstrap-token-file": "t", "allow-target": "h",
      "cors-origin": "https://o", "master-key-file": "m", "jwt-algorithm": "RS256",
      "target-ca": "c", "trusted-proxy": "10.0.0.1", "max-connections-per-address": "5",
      "max-organization-events": "1", "max-organization-event-bytes": "1", "event-retention": "1d",
      "failed-authentications-per-second": "5", "failed-authentications-burst": "5",
      "calls-per-account": "5", "calls-per-organization": "5", "max-header-list": "5000",
      "max-held-bytes": "1000000000", "max-held-bytes-per-address": "1000000000",
      "max-held-bytes-per-connection": "100000000",
      "eventbridge-endpoint": "https://events.{region}.example.com",
      "client-addresses": "omit",
      "access-token-lifetime": "1h", "trusted-issuer": "i a https://h/keys",
      "trusted-account": "i v 7", "connector": "sp:get-identity=https://h/x",
      "connector-token-file": "f", "email-sender": "a@b.example",
      "smtp-server": "smtps://mail.example", "smtp-user": "u", "smtp-password-file": "f",
      "smtp-allow-plain": "true",
      "skip-executions": "true", "log": "all", "log-format": "logfmt",
      "keepalive-time": "2h", "keepalive-timeout": "10s", "min-ping-interval": "5s",
      "max-connection-age": "30m", "max-connection-age-grace": "5m",
      "metrics-listen": "127.0.0.1:3", "metrics-token-file": "m", "metrics-tls": "true",
      "listener-limit": "127.0.0.1:1 max-connection-age=1h", "client-ca": "c",
      "client-certificates": "request", "max-message-bytes": "65536", "json-timeout": "30s",
      "max-json-timeout": "5m", "otlp-endpoint": "http://127.0.0.1:4318",
      "otlp-headers-file": "f", "otlp-attribute": "a=b", "trace-sample": "0.5",
      "take-over-grace": "20s",
    ]
    // What is said of one start stands in no file.
    for option in Options.serve where !["config", "take-over"].contains(option.name) {
      let value = try #require(values[option.name], "no sample for --\(option.name)")
      let name = try #require(option.environmentName(prefix: "PINTLE"))
      _ = try Commands.table.settings(
        for: Commands.table.parse(["serve", "--config", "f"]), environment: [name: value],
        readFile: { path throws(CommandError) in "\(option.name) = \(value)" })
      #expect(throws: CommandError.self, "--\(option.name) is not read from the file") {
        try Commands.table.settings(
          for: Commands.table.parse(["serve", "--config", "f"]), environment: [:],
          readFile: { path throws(CommandError) in "\(option.name) = \u{0}" })
      }
      #expect(throws: CommandError.self, "\(name) is not read") {
        try Commands.table.settings(
          for: Commands.table.parse(["serve"]), environment: [name: "\u{0}"],
          readFile: { path throws(CommandError) in "" })
      }
    }
  }

  /// Every command that calls a server can go past its executions, but only when it is told so itself: what a server is
  /// started with does not count for commands.
  @Test func commandsGoPastExecutionsByAFlagAlone() throws {
    let file = "skip-executions = true"
    func isGiven(_ words: [String]) throws -> Bool {
      try Commands.table.settings(
        for: Commands.table.parse(words), environment: ["PINTLE_SKIP_EXECUTIONS": "true"],
        readFile: { path throws(CommandError) in file })[Options.goPastExecutions]
    }
    for command in Commands.table.commands
    where command.name != "serve" && command.options.contains(where: { $0.name == "url" })
      && command.options.contains(where: { $0.name == "data" }) && command.name != "health"
    {
      let words =
        command.words + command.operands.filter(\.isRequired).map { _ in "x" }
        + command.options.filter(\.isRequired).flatMap { ["--\($0.name)", "http://a.example"] }
      #expect(try !isGiven(words + ["--config", "f"]), "\(command.name)")
      #expect(try isGiven(words + ["--config", "f", "--skip-executions"]), "\(command.name)")
    }
    #expect(
      try Commands.table.settings(
        for: Commands.table.parse(["serve", "--config", "f"]), environment: [:],
        readFile: { path throws(CommandError) in file })[Options.skipExecutions])
  }

  struct URL: Sendable {
    var text: String
    var parsed: String?
    var isOrigin = false
  }

  @Test(arguments: [
    URL(text: "https://id.example", parsed: "https://id.example", isOrigin: true),
    URL(text: "http://localhost:8080", parsed: "http://localhost:8080", isOrigin: true),
    URL(text: "https://id.example/base/", parsed: "https://id.example/base"),
    URL(text: "https://id.example/", parsed: "https://id.example"),
    URL(text: "id.example"), URL(text: "ftp://id.example"), URL(text: "https://"),
    URL(text: "https:///x"), URL(text: "https://a b"), URL(text: "https://a?x"),
    URL(text: "https://a#x"), URL(text: "https://u@a"),
  ])
  func publicURLs(_ row: URL) {
    #expect(PublicURL.parse(row.text) == row.parsed)
    #expect(PublicURL.isOrigin(row.text) == row.isOrigin)
  }

  struct Duration: Sendable {
    var text: String
    var seconds: Int64?
  }

  @Test(arguments: [
    Duration(text: "1s", seconds: 1), Duration(text: "30m", seconds: 1800),
    Duration(text: "12h", seconds: 43_200), Duration(text: "90d", seconds: 7_776_000),
    Duration(text: "2w", seconds: 1_209_600),
    Duration(text: "36500d", seconds: 3_153_600_000), Duration(text: "36501d"),
    Duration(text: "0s"), Duration(text: ""), Duration(text: "d"), Duration(text: "1"),
    Duration(text: "-1d"), Duration(text: "1.5h"), Duration(text: "99999999999w"),
    Duration(text: "1y"),
  ])
  func durations(_ row: Duration) {
    #expect(DurationText.seconds(row.text) == row.seconds)
    // Where zero is taken, nothing else is read in another way.
    #expect(
      DurationText.seconds(row.text, takesZero: true)
        == (row.text == "0s" ? 0 : row.seconds))
  }
}
