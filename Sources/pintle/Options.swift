import Base
import Crypto
import Delivery
import Engine
import HTTP
import Net
import RPC
import Schedules
import Server
import Services
import Wire

/// Every option of `pintle`: flags, names in the environment, keys of the file and help come from here.
enum Options {
  static let config = CommandTable.config
  static let data = OptionKey<String>.text(
    "data", placeholder: "DIR", defaults: ["./data"], values: "a directory",
    summary: "the directory with the database, keys and the administrator's socket")
  static let database = postgres(
    "database", summary: "keep the data in PostgreSQL (default: in SQLite, in DIR)")
  static let migrateFrom = OptionKey<String>.text(
    "from", placeholder: "DIR", source: .flagOnly, values: "a directory",
    summary: "the data directory whose database is moved")
  static let migrateTo = postgres(
    "to", source: .flagOnly, summary: "where it is moved to: as --database of serve, an empty one")

  /// An option that says how PostgreSQL is reached.
  private static func postgres(
    _ name: String, source: OptionSpec.Source = .everywhere, summary: String
  ) -> OptionKey<String> {
    OptionKey<String>(
      name, placeholder: "URL", source: source,
      values: "a URL postgres://..., or libpq's keyword=value pairs, without a password",
      mayHoldSecret: true, summary: summary
    ) { text throws(OptionValueError) in
      guard !text.utf8.contains(0) else { throw OptionValueError("holds a zero byte") }
      let isURL = text.hasPrefix("postgres://") || text.hasPrefix("postgresql://")
      guard isURL || text.utf8.contains(UInt8(ascii: "=")) else {
        throw OptionValueError("is neither a URL postgres://... nor keyword=value pairs")
      }
      guard !DatabasePassword.mayStand(in: text) else {
        throw OptionValueError(
          "holds a password, which others see there: put it into a file and name that with passfile=..., or into "
            + "~/.pgpass or a service file")
      }
      return text
    }
  }
  static let databaseUnverified = OptionKey<Bool>.flag(
    "database-unverified",
    summary:
      "admit a database server on the network whose certificate nobody verifies, or without TLS")
  static let databaseReaders = OptionKey<Int>.integer(
    "database-readers", in: 1...Limits.maxDatabaseReaders, defaults: ["8"],
    summary: "connections for lists at PostgreSQL, and as many for what is read by key")
  static let listen = OptionKey<ListenAddress>.address(
    "listen", repeats: true,
    summary: "accept plain connections here; every dialect is served")
  static let listenTLS = OptionKey<ListenAddress>.address(
    "listen-tls", repeats: true, summary: "accept TLS connections here; every dialect is served")
  static let metricsListen = OptionKey<ListenAddress>.networkAddress(
    "metrics-listen",
    summary: "answer /metrics and the health pages here, and nothing else (default: nowhere)")
  static let metricsTokenFile = OptionKey<String>.text(
    "metrics-token-file", placeholder: "FILE", values: "a file",
    summary:
      "the token that /metrics then needs; without it --metrics-listen must be a loopback address")
  static let metricsTLS = OptionKey<Bool>.flag(
    "metrics-tls", summary: "encrypt --metrics-listen, by the certificate of --listen-tls")
  static let otlpEndpoint = OptionKey<String>(
    "otlp-endpoint", placeholder: "URL",
    values: "an http or https URL without query or fragment, to which /v1/traces is added",
    summary: "the OpenTelemetry collector that traces are exported to (default: nowhere)"
  ) { text throws(OptionValueError) in
    guard let url = PublicURL.parse(text), OutgoingURL.isWellFormed(url) else {
      throw OptionValueError("is not an http or https URL without query or fragment")
    }
    guard !url.hasSuffix("/v1/traces") else {
      throw OptionValueError("ends in /v1/traces, which is added to it")
    }
    return url
  }
  static let otlpHeadersFile = OptionKey<String>.text(
    "otlp-headers-file", placeholder: "FILE", values: "a file",
    summary: "header fields that the collector gets, such as a token: a line each, name: value")
  static let otlpAttribute = OptionKey<String>(
    "otlp-attribute", placeholder: "NAME=VALUE", repeats: true,
    values: "a name, = and a value",
    summary:
      "what the collector is told of this server, such as deployment.environment.name=production"
  ) { text throws(OptionValueError) in
    guard TraceSettings.attribute(text) != nil else {
      throw OptionValueError("is not a name, = and a value of visible characters")
    }
    return text
  }
  static let traceSample = OptionKey<Double>(
    "trace-sample", placeholder: "RATIO", values: "a number from 0 to 1",
    summary:
      "which share of the traces that begin here is exported, where their callers do not say (default: 1)"
  ) { text throws(OptionValueError) in
    guard text.utf8.count <= 20,
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }),
      let ratio = Double(text), (0...1).contains(ratio)
    else { throw OptionValueError("is not a number from 0 to 1 such as 0.05") }
    return ratio
  }
  static let socketMode = OptionKey<UInt32>(
    "socket-mode", placeholder: "OCTAL", defaults: ["0600"],
    values: "permission bits in octal, from 0600 to 0777, that let the user read and write",
    summary: "who may connect to the Unix sockets of --listen and --listen-tls"
  ) { text throws(OptionValueError) in
    guard text.utf8.count <= 5, let mode = UInt32(text, radix: 8), mode <= 0o777,
      mode & 0o600 == 0o600, text.utf8.first != UInt8(ascii: "+")
    else { throw OptionValueError("is not in octal from 0600 to 0777 with the user's own bits") }
    return mode
  }
  static let proxyProtocol = OptionKey<ListenAddress>.address(
    "proxy-protocol", repeats: true,
    summary:
      "of --listen and --listen-tls one that only trusted proxies may use, by the PROXY protocol")
  static let certificate = OptionKey<String>.text(
    "cert", placeholder: "FILE", values: "a file", reload: .content,
    summary: "certificate chain (PEM); without it a development certificate is made in DIR")
  static let key = OptionKey<String>.text(
    "key", placeholder: "FILE", values: "a file", reload: .content,
    summary: "private key of --cert (PEM)")
  static let clientAuthorities = OptionKey<String>.text(
    "client-ca", placeholder: "FILE", values: "a file", reload: .content,
    summary:
      "certificates (PEM) that those of clients must come from on --listen-tls (default: none is asked for)"
  )
  static let clientCertificates = OptionKey<String>.choice(
    "client-certificates", ["require", "request"],
    summary:
      "whether clients must show a certificate that comes from --client-ca, or may (default: require)"
  )
  static let publicURL = OptionKey<String>(
    "public-url", placeholder: "URL", values: "an http or https URL without query or fragment",
    summary: "the address that others reach this server at"
  ) { text throws(OptionValueError) in
    guard let url = PublicURL.parse(text) else {
      throw OptionValueError("is not an http or https URL without query or fragment")
    }
    return url
  }
  static let loops = OptionKey<Int>.integer(
    "loops", in: 1...1024, summary: "event loops, a thread each (default: one for each core)")
  static let bootstrapTokenFile = OptionKey<String>.text(
    "bootstrap-token-file", placeholder: "FILE", values: "a file",
    summary: "the first start takes the administrator's token from FILE, or writes it there")
  static let allowTarget = OptionKey<String>(
    "allow-target", placeholder: "CIDR|HOST", repeats: true,
    values: "an address, a network in CIDR form or a host name, perhaps with a colon and a port",
    summary: "a private address range or host that outgoing calls may reach"
  ) { text throws(OptionValueError) in
    do throws(AllowRuleError) {
      _ = try AllowRules([text])
    } catch {
      throw OptionValueError(error.reason)
    }
    return text
  }
  static let targetAuthority = OptionKey<String>.text(
    "target-ca", placeholder: "FILE", values: "a file",
    summary: "certificates (PEM) that outgoing calls trust besides the system's")
  static let eventBridgeEndpoint = OptionKey<EventBusEndpoint>(
    "eventbridge-endpoint", placeholder: "URL",
    values: "an http or https URL, in which {region} may stand",
    summary: "where triggers put events on buses of Amazon EventBridge (default: nowhere)"
  ) { text throws(OptionValueError) in
    guard let endpoint = EventBusEndpoint(text) else {
      throw OptionValueError("is not a URL such as https://events.{region}.amazonaws.com")
    }
    return endpoint
  }
  static let corsOrigin = OptionKey<String>(
    "cors-origin", placeholder: "ORIGIN", repeats: true,
    values: "a scheme and host such as https://app.example.com, or *",
    summary: "an origin whose pages may call (default: any, without credentials)"
  ) { text throws(OptionValueError) in
    guard text == "*" || PublicURL.isOrigin(text) else {
      throw OptionValueError("is not an origin such as https://app.example.com")
    }
    return text
  }
  static let trustedProxy = OptionKey<AddressNetwork>(
    "trusted-proxy", placeholder: "CIDR", repeats: true,
    values: "an address or a network in CIDR form",
    summary: "a proxy whose Forwarded and X-Forwarded-For fields say who its clients are"
  ) { text throws(OptionValueError) in
    do throws(AddressNetworkError) {
      guard let network = try AddressNetwork(text) else {
        throw AddressNetworkError(reason: "does not begin with an IPv4 or IPv6 address")
      }
      return network
    } catch {
      throw OptionValueError(error.reason)
    }
  }
  static let maxConnectionsPerAddress = OptionKey<Int>.integer(
    "max-connections-per-address", in: 1...1_000_000,
    defaults: ["\(HTTPLimits().maxConnectionsPerAddress)"],
    summary: "connections that one address may have open, unless it is a trusted proxy's")
  static let maxHeldBytes = OptionKey<Int>.integer(
    "max-held-bytes", in: heldBytes, defaults: ["\(HTTPLimits().maxHeldBytes)"],
    summary: "bytes of requests and of unread answers that are kept for all peers")
  static let maxHeldBytesPerAddress = OptionKey<Int>.integer(
    "max-held-bytes-per-address", in: heldBytes,
    defaults: ["\(HTTPLimits().maxHeldBytesPerAddress)"],
    summary: "the same for one address")
  static let maxHeldBytesPerConnection = OptionKey<Int>.integer(
    "max-held-bytes-per-connection", in: heldBytes,
    defaults: ["\(HTTPLimits().maxHeldBytesPerConnection)"],
    summary: "the same for one connection, unless it is a trusted proxy's")
  /// From a part of the longest message to more than machines have.
  private static let heldBytes = 1_048_576...1_099_511_627_776
  static let maxOrganizationEvents = OptionKey<Int>.integer(
    "max-organization-events", in: 1...1_000_000_000_000,
    summary: "published events that an organization may have (default: any number)")
  static let maxOrganizationEventBytes = OptionKey<Int>.integer(
    "max-organization-event-bytes", in: 1...1_000_000_000_000_000,
    summary: "bytes that their payloads may have together (default: any number)")
  static let eventRetention = OptionKey<Int64>(
    "event-retention", placeholder: "DURATION",
    values: "a number and s, m, h, d or w, from 1d to 100 years",
    summary: "how long published events are kept (default: for ever)"
  ) { text throws(OptionValueError) in
    guard let seconds = DurationText.seconds(text), seconds >= 86_400 else {
      throw OptionValueError("is not a duration of a day or more such as 90d")
    }
    return seconds
  }
  static let clientAddresses = OptionKey<String>.choice(
    "client-addresses", ["record", "omit"], defaults: ["record"],
    summary: "whether events tell the address of the client whose call wrote them")
  static let maxHeaderList = OptionKey<Int>.integer(
    "max-header-list", in: 4096...65_536, defaults: ["\(HTTPLimits().maxHeaderListBytes)"],
    summary: "bytes of a request's fields: names, values and 32 for each; half of it for one value")
  static let maxMessageBytes = OptionKey<Int>.integer(
    "max-message-bytes", in: 65_536...67_108_864, defaults: ["\(MessageLimits().maxMessageBytes)"],
    summary: "bytes of a request's message, after decompression, in every dialect")
  static let jsonTimeout = span(
    "json-timeout",
    "how long a unary call by JSON may take whose client does not say (default: as long as it takes)"
  )
  static let maxJSONTimeout = span(
    "max-json-timeout",
    "the most that such a call may take, whatever its client says (default: any time)")
  static let keepaliveTime = span(
    "keepalive-time",
    "how long an HTTP/2 connection is silent before the server pings (default: it does not)")
  static let keepaliveTimeout = span(
    "keepalive-timeout", defaults: ["20s"],
    "how long the answer to such a ping is waited for before the connection is closed")
  static let minPingInterval = span(
    "min-ping-interval",
    "how far apart the pings of a client must be while nothing is sent to it (default: as it likes)"
  )
  static let maxConnectionAge = span(
    "max-connection-age",
    "how old a connection may become, a tenth more or less; then it is told to go (default: any age)"
  )
  static let maxConnectionAgeGrace = span(
    "max-connection-age-grace",
    "how long calls of a connection that is too old may go on (default: as long as they take)")
  static let listenerLimit = OptionKey<ListenerLimit>(
    "listener-limit", placeholder: "ADDRESS NAME=VALUE", repeats: true,
    values:
      "one of --listen and --listen-tls, a space, one of \(ListenerLimit.names.joined(separator: ", ")), = and its value, or none where the setting may be left out",
    summary: "of the connections of one listener another limit than the setting of that name"
  ) { text throws(OptionValueError) in try ListenerLimit(text) }
  static let takeOver = OptionKey<Bool>.flag(
    "take-over", source: .flagOnly,
    summary: "go on where the server in DIR stops, which then ends, without a refused call")
  static let takeOverGrace = span(
    "take-over-grace", defaults: ["10s"], atMost: (300, "5m"),
    "how long running calls may hold up a process that takes over, or that systemd starts next")
  /// A setting that is a length of time, in seconds.
  private static func span(
    _ name: String, defaults: [String] = [],
    atMost longest: (seconds: Int64, text: String) = (31_536_000, "365d"), _ summary: String
  ) -> OptionKey<Int64> {
    OptionKey<Int64>(
      name, placeholder: "DURATION", defaults: defaults,
      values: "a number and s, m, h, d or w, from 1s to \(longest.text)", summary: summary
    ) { text throws(OptionValueError) in
      guard let seconds = DurationText.seconds(text), (1...longest.seconds).contains(seconds)
      else {
        throw OptionValueError(
          "is not a duration from 1s to \(longest.text) such as 30s, 5m or 2h")
      }
      return seconds
    }
  }
  static let failuresPerSecond = OptionKey<Int>.integer(
    "failed-authentications-per-second", in: 1...1_000_000,
    defaults: ["\(CallThrottle.Rates().failures.perSecond)"],
    summary: "calls without a valid token that one address may make, on average")
  static let failuresBurst = OptionKey<Int>.integer(
    "failed-authentications-burst", in: 1...1_000_000,
    defaults: ["\(CallThrottle.Rates().failures.burst)"],
    summary: "calls without a valid token that one address may make at once")
  static let callsPerAccount = OptionKey<Int>.integer(
    "calls-per-account", in: 1...1_000_000,
    summary: "calls that one account may make in a second (default: any number)")
  static let callsPerOrganization = OptionKey<Int>.integer(
    "calls-per-organization", in: 1...1_000_000,
    summary:
      "calls that the accounts of one organization may make in a second (default: any number)")
  static let accessTokenLifetime = OptionKey<Int64>(
    "access-token-lifetime", placeholder: "DURATION",
    values: "a number and s, m, h, d or w, from 1m to 30d",
    summary: "how long access tokens of /oauth/token are valid (default: 12h)"
  ) { text throws(OptionValueError) in
    guard let seconds = DurationText.seconds(text),
      (60...Limits.maxAccessTokenNanoseconds / 1_000_000_000).contains(seconds)
    else { throw OptionValueError("is not a duration from 1m to 30d such as 12h") }
    return seconds
  }
  static let trustedIssuer = OptionKey<TrustedIssuer>(
    "trusted-issuer", placeholder: "ISSUER AUDIENCE KEY-SET-URL [CLAIM]", repeats: true,
    values: "an issuer, an audience, an https URL and perhaps a claim, with a space between",
    summary:
      "another issuer whose JWTs are taken as access tokens; CLAIM, sub unless given, says who calls"
  ) { text throws(OptionValueError) in try TrustedSettings.issuer(text) }
  static let trustedAccount = OptionKey<TrustedSettings.Account>(
    "trusted-account", placeholder: "ISSUER VALUE ACCOUNT-ID", repeats: true,
    values: "an issuer, a value of its claim and the id of an account, with a space between",
    summary: "the account that the value of a trusted issuer's claim stands for"
  ) { text throws(OptionValueError) in try TrustedSettings.account(text) }
  static let masterKeyFile = OptionKey<String>.text(
    "master-key-file", placeholder: "FILE", values: "a file",
    summary: "the key that seals stored secrets (default: DIR/master.key, made when missing)")
  static let jwtAlgorithm = OptionKey<String>.choice(
    "jwt-algorithm", JWSAlgorithm.allCases.map(\.rawValue), defaults: [JWSAlgorithm.es256.rawValue],
    summary: "what JWTs for targets are signed with")
  static let skipExecutions = OptionKey<Bool>.flag(
    "skip-executions",
    summary: "run no request and response executions, to repair one that locks everybody out")
  static let goPastExecutions = OptionKey<Bool>.flag(
    "skip-executions", source: .flagOnly,
    summary: "run no request and response executions for what this command calls (IAM_OWNER)")
  static let connector = OptionKey<String>(
    "connector", placeholder: "ACTION=URL", repeats: true,
    values: "an action's id, =, and an http or https URL",
    summary: "the endpoint that does an action of workflows, such as sp:get-identity=https://..."
  ) { text throws(OptionValueError) in
    guard WorkflowSettings.connector(text) != nil else {
      throw OptionValueError("is not an action's id, = and an http or https URL")
    }
    return text
  }
  static let connectorTokenFile = OptionKey<String>.text(
    "connector-token-file", placeholder: "FILE", values: "a file",
    summary: "a token that connectors get as Authorization: Bearer")
  static let emailSender = OptionKey<String>(
    "email-sender", placeholder: "ADDRESS", repeats: true, values: "an email address",
    summary: "whom messages of workflows may come from; the first when a step names none"
  ) { text throws(OptionValueError) in
    guard EmailAddress.isValid(text), MailAddress.ascii(text) != nil else {
      throw OptionValueError("is not an email address")
    }
    return text
  }
  static let smtpServer = OptionKey<MailServer>(
    "smtp-server", placeholder: "URL", values: "an smtp or smtps URL of a host and perhaps a port",
    summary: "the mail server that messages of workflows are handed to (default: files in DIR/mail)"
  ) { text throws(OptionValueError) in
    do throws(OutgoingError) {
      return try MailServer(url: text)
    } catch {
      throw OptionValueError("is not an smtp or smtps URL of a host and perhaps a port")
    }
  }
  static let smtpUser = OptionKey<String>.text(
    "smtp-user", placeholder: "NAME", values: "a name",
    summary: "the name under which the server signs in at the mail server")
  static let smtpPasswordFile = OptionKey<String>.text(
    "smtp-password-file", placeholder: "FILE", values: "a file",
    summary: "the password of --smtp-user")
  static let smtpAllowPlain = OptionKey<Bool>.flag(
    "smtp-allow-plain",
    summary: "hand messages to an smtp:// server that offers no STARTTLS")
  static let log = OptionKey<String>.choice(
    "log", ["off", "errors", "all"], defaults: ["errors"], reload: .value,
    summary: "which calls are logged, a line each on the standard error")
  static let logFormat = OptionKey<String>.choice(
    "log-format", LogFormat.allCases.map(\.rawValue), defaults: [LogFormat.json.rawValue],
    summary: "how lines of the log are written: JSON objects, or name=value")

  static let output = OptionKey<String>.choice(
    "output", short: "o", ["table", "json"], defaults: ["table"], source: .flagOnly,
    summary: "how the answer is printed")
  static let json = OptionKey<Bool>.flag(
    "json", source: .flagOnly, summary: "the same as --output json")
  static let yes = OptionKey<Bool>.flag(
    "yes", short: "y", source: .flagOnly,
    summary: "ask for no confirmation of what cannot be undone")
  static let organization = OptionKey<String>.text(
    "org", placeholder: "ORG", source: .flagOnly,
    summary: "the organization, by id or name (default: the first one)")
  static let role = OptionKey<String>.text(
    "role", placeholder: "ROLE", repeats: true, source: .flagOnly, words: Role.all.map(\.name),
    summary: "a role that the account gets: ORG_OWNER, IAM_OWNER, ...")
  static let name = OptionKey<String>.text(
    "name", placeholder: "NAME", source: .flagOnly, summary: "what the client is called")
  static let account = OptionKey<String>.text(
    "account", placeholder: "ACCOUNT", source: .flagOnly,
    summary: "the account, by id or name, that the client acts as (default: a new one of its name)")
  static let scope = OptionKey<String>.text(
    "scope", placeholder: "SCOPE", repeats: true, source: .flagOnly,
    summary: "a scope that its tokens can have, such as sp:workflow:read (default: all)")
  static let publicKey = OptionKey<String>.text(
    "public-key", placeholder: "FILE", source: .flagOnly,
    summary: "the public half (PEM) of a key that the account has (default: a new key is made)")
  static let boundCertificate = OptionKey<String>.text(
    "certificate", placeholder: "FILE", source: .flagOnly,
    summary:
      "a certificate (PEM), for its public key: another one of the same key stands for it, too")
  static let boundKey = OptionKey<String>.text(
    "public-key-sha256", placeholder: "HEX", source: .flagOnly,
    summary: "the SHA-256 of its public key (SubjectPublicKeyInfo, DER)")
  static let boundDNSName = OptionKey<String>.text(
    "dns", placeholder: "NAME", source: .flagOnly,
    summary: "a DNS name among its subject alternative names, as it stands there")
  static let boundURI = OptionKey<String>.text(
    "uri", placeholder: "URI", source: .flagOnly, summary: "a URI among them")
  static let boundEmail = OptionKey<String>.text(
    "email", placeholder: "ADDRESS", source: .flagOnly, summary: "a mail address among them")
  static let revokeTokens = OptionKey<Bool>.flag(
    "revoke-tokens", source: .flagOnly, summary: "end the tokens that the key in use has signed")
  static let description = OptionKey<String>.text(
    "description", placeholder: "TEXT", source: .flagOnly, summary: "what the token is for")
  static let expires = OptionKey<Int64>(
    "expires", placeholder: "DURATION", source: .flagOnly,
    values: "a number and s, m, h, d or w, at most 100 years",
    summary: "how long the token is valid, such as 12h or 90d (default: for ever)"
  ) { text throws(OptionValueError) in
    guard let seconds = DurationText.seconds(text) else {
      throw OptionValueError("is not a duration such as 30m, 12h or 90d")
    }
    return seconds
  }
  static let eraseUser = OptionKey<String>.text(
    "user", placeholder: "ID", repeats: true, source: .flagOnly,
    summary: "a person: this user's events, those that name it, the address of what it wrote")
  static let eraseAggregateType = OptionKey<String>.text(
    "aggregate-type", placeholder: "TYPE", repeats: true, source: .flagOnly,
    summary: "events of objects of this kind only")
  static let eraseAggregate = OptionKey<String>.text(
    "aggregate", placeholder: "ID", repeats: true, source: .flagOnly,
    summary: "events of the object with this id")
  static let eraseType = OptionKey<String>.text(
    "type", placeholder: "TYPE", repeats: true, source: .flagOnly,
    summary: "events of this type, such as user.human.added")
  static let eraseGroup = OptionKey<String>.text(
    "group", placeholder: "GROUP", repeats: true, source: .flagOnly,
    summary: "events whose type begins with this and a dot, such as user.human")
  static let eraseFrom = moment("from", "events that were written at this time or later")
  static let eraseBefore = moment("before", "events that were written before this time")
  static let eraseEverywhere = OptionKey<Bool>.flag(
    "all-organizations", source: .flagOnly, summary: "in every organization instead of one")
  static let dryRun = OptionKey<Bool>.flag(
    "dry-run", source: .flagOnly, summary: "erase nothing, and tell what would be")

  /// An option whose value is a time.
  private static func moment(
    _ name: String, _ summary: String
  ) -> OptionKey<Google.Protobuf.Timestamp> {
    OptionKey<Google.Protobuf.Timestamp>(
      name, placeholder: "TIME", source: .flagOnly, values: "a time in RFC 3339", summary: summary
    ) { text throws(OptionValueError) in
      guard let (seconds, nanos) = Array(text.utf8).withUnsafeBytes({ RFC3339.parse($0) }) else {
        throw OptionValueError("is not a time such as 2026-01-31T12:00:00Z")
      }
      var moment = Google.Protobuf.Timestamp()
      moment.seconds = seconds
      moment.nanos = nanos
      return moment
    }
  }
  static let algorithm = OptionKey<String>.choice(
    "algorithm", InstanceKeyAlgorithm.allCases.map(\.rawValue), source: .flagOnly,
    summary: "which key is replaced (default: the one that JWTs are signed with)")
  static let settingsForm = OptionKey<String>.choice(
    "output", short: "o", ["file", "markdown", "json"], defaults: ["file"], source: .flagOnly,
    summary: "a configuration file, the table of the documentation, or a list for programs")
  static let zone = OptionKey<String>.text(
    "zone", placeholder: "ZONE", defaults: ["UTC"], source: .flagOnly,
    values: "an IANA name", summary: "whose clock the line means")
  static let count = OptionKey<Int>.integer(
    "count", in: 1...10_000, defaults: ["5"], source: .flagOnly, summary: "how many are printed")
  static let after = OptionKey<Int64>(
    "after", placeholder: "TIME", source: .flagOnly, values: "a timestamp of ISO 8601",
    summary: "behind which instant; without an offset a time in UTC (default: now)"
  ) { text throws(OptionValueError) in
    do throws(ScheduleError) {
      return try Moment(text).seconds
    } catch {
      throw OptionValueError("is no timestamp such as 2026-03-29T02:30:00Z")
    }
  }
  static let url = OptionKey<String>(
    "url", placeholder: "URL", source: .flagOnly, values: "an http or https URL",
    summary: "where the server is asked (default: the socket in the data directory)"
  ) { text throws(OptionValueError) in
    guard let url = PublicURL.parse(text) else {
      throw OptionValueError("is not an http or https URL without query or fragment")
    }
    return url
  }
  static let profile = OptionKey<String>.text(
    "profile", placeholder: "NAME", source: .flagOnly,
    summary: "the server of this profile, see \"pintle help profile\" (also PINTLE_PROFILE)")
  static let clientCertificate = OptionKey<String>.text(
    "client-cert", placeholder: "FILE", source: .flagOnly,
    summary: "a certificate (PEM) to show the server of --url or --profile")
  static let clientKey = OptionKey<String>.text(
    "client-key", placeholder: "FILE", source: .flagOnly,
    summary: "the private key of --client-cert (PEM)")
  static let target = OptionKey<String>.text(
    "target", placeholder: "TARGET", repeats: true, source: .flagOnly,
    summary: "a target, by id or name")
  static let onlyOrganization = OptionKey<String>.text(
    "only-org", placeholder: "ORG", repeats: true, source: .flagOnly,
    summary: "an organization, by id or name, whose events are meant (default: all)")
  static let noFilter = OptionKey<Bool>.flag(
    "none", source: .flagOnly, summary: "take the filter away")
  static let targetKind = OptionKey<String>.choice(
    "kind", ["webhook", "call", "async"], defaults: ["webhook"], source: .flagOnly,
    summary: "whether the answer's status matters, its body as well, or nothing of it")
  static let timeout = duration(
    "timeout", defaults: ["10s"], "how long a call of the target may take, at most 270s")
  static let interruptOnError = OptionKey<Bool>.flag(
    "interrupt-on-error", source: .flagOnly, summary: "a failure of the target fails the call")
  static let payloadType = OptionKey<String>.choice(
    "payload", ["json", "jwt", "jwe"], defaults: ["json"], source: .flagOnly,
    summary: "in what form the target gets its payload")
  static let overlap = duration(
    "overlap", takesZero: true,
    "how long the former key signs as well, at most 30d (default: no longer)")
  static let eventID = OptionKey<String>.text(
    "id", placeholder: "ID", source: .flagOnly,
    summary: "the publisher's id of the event: the same one publishes it once (default: a new one)")
  static let afterPosition = OptionKey<Int>.integer(
    "after-position", in: 0...Int.max, source: .flagOnly,
    summary: "begin behind this position of the log")
  static let eventLimit = OptionKey<Int>.integer(
    "limit", in: 1...100_000, defaults: ["100"], source: .flagOnly,
    summary: "how many are printed at most")
  static let tailCount = OptionKey<Int>.integer(
    "count", in: 1...Int.max, source: .flagOnly,
    summary: "end after so many events (default: when interrupted)")
  static let wait = duration(
    "wait", defaults: ["60s"], "how long the end of the run is waited for")
  static let test = OptionKey<Bool>.flag(
    "test", source: .flagOnly, summary: "try a workflow that is disabled, as the caller")
  static let follow = OptionKey<Bool>.flag(
    "follow", short: "f", source: .flagOnly, summary: "go on until the run is over")

  /// An option whose value is a length of time, in seconds.
  private static func duration(
    _ name: String, defaults: [String] = [], takesZero: Bool = false, _ summary: String
  ) -> OptionKey<Int64> {
    OptionKey<Int64>(
      name, placeholder: "DURATION", defaults: defaults, source: .flagOnly,
      values: "a number and s, m, h, d or w", summary: summary
    ) { text throws(OptionValueError) in
      guard let seconds = DurationText.seconds(text, takesZero: takesZero) else {
        throw OptionValueError("is not a duration such as 30s, 5m or 12h")
      }
      return seconds
    }
  }
  static let file = OptionKey<String>.text(
    "file", short: "f", placeholder: "DIR|FILE", isRequired: true, source: .flagOnly,
    values: "a file, or a directory of files whose names end in .json",
    summary: "what is declared: a file of JSON, or a directory of them")
  static let prune = OptionKey<LabelSelector>(
    "prune", placeholder: "NAME=VALUE", source: .flagOnly,
    values: "a label's name, = and its value",
    summary: "delete what has this label and is not declared"
  ) { text throws(OptionValueError) in
    guard let label = LabelSelector(text), label.value != nil else {
      throw OptionValueError("is not a label's name, = and its value")
    }
    return label
  }
  static let label = OptionKey<LabelSelector>(
    "label", placeholder: "NAME[=VALUE]", source: .flagOnly,
    values: "a label's name, perhaps with = and its value",
    summary: "those alone that have this label"
  ) { text throws(OptionValueError) in
    guard let label = LabelSelector(text) else {
      throw OptionValueError("is not a label's name, perhaps with = and its value")
    }
    return label
  }
  static let applyDryRun = OptionKey<Bool>.flag(
    "dry-run", source: .flagOnly,
    summary: "change nothing, and tell what would be; the exit code is 2 when that is anything")
  static let forwardTo = OptionKey<String>(
    "forward-to", placeholder: "URL", isRequired: true, source: .flagOnly,
    values: "an http or https URL",
    summary: "where events are sent, such as http://localhost:3000/hook"
  ) { text throws(OptionValueError) in
    guard let url = PublicURL.parseWithQuery(text) else {
      throw OptionValueError("is not an http or https URL without a fragment")
    }
    return url
  }
  static let withKeys = OptionKey<String>.text(
    "with-keys", placeholder: "FILE", source: .flagOnly, values: "a file that does not exist",
    summary: "write the master key there as well; keep it apart from the backup")
  static let restoredKeys = OptionKey<String>.text(
    "keys", placeholder: "FILE", source: .flagOnly, values: "a file",
    summary: "the master key of the backup, which replaces DIR/master.key")
  static let out = OptionKey<String>.text(
    "out", placeholder: "DIR", isRequired: true, source: .flagOnly,
    summary: "where dev.crt and dev.key are written")

  /// The options of `serve`, in the order of its help.
  static let serve: [OptionSpec] = [
    config.spec, data.spec, database.spec, databaseUnverified.spec, databaseReaders.spec,
    listen.spec, listenTLS.spec, socketMode.spec, proxyProtocol.spec,
    certificate.spec, key.spec, clientAuthorities.spec, clientCertificates.spec,
    metricsListen.spec, metricsTokenFile.spec, metricsTLS.spec,
    otlpEndpoint.spec, otlpHeadersFile.spec, otlpAttribute.spec, traceSample.spec,
    publicURL.spec, loops.spec, bootstrapTokenFile.spec, allowTarget.spec, targetAuthority.spec,
    eventBridgeEndpoint.spec,
    corsOrigin.spec, trustedProxy.spec, maxConnectionsPerAddress.spec,
    maxHeldBytes.spec, maxHeldBytesPerAddress.spec, maxHeldBytesPerConnection.spec,
    maxOrganizationEvents.spec, maxOrganizationEventBytes.spec, eventRetention.spec,
    clientAddresses.spec,
    maxHeaderList.spec, maxMessageBytes.spec, jsonTimeout.spec, maxJSONTimeout.spec,
    keepaliveTime.spec, keepaliveTimeout.spec, minPingInterval.spec,
    maxConnectionAge.spec, maxConnectionAgeGrace.spec, listenerLimit.spec, takeOver.spec,
    takeOverGrace.spec,
    failuresPerSecond.spec, failuresBurst.spec, callsPerAccount.spec, callsPerOrganization.spec,
    accessTokenLifetime.spec, trustedIssuer.spec, trustedAccount.spec, masterKeyFile.spec,
    jwtAlgorithm.spec, connector.spec, connectorTokenFile.spec, emailSender.spec,
    smtpServer.spec, smtpUser.spec, smtpPasswordFile.spec, smtpAllowPlain.spec,
    skipExecutions.spec, log.spec, logFormat.spec,
  ]

  /// The options of every command that speaks to a running server or opens its data.
  static let administration: [OptionSpec] = [
    config.spec, data.spec, database.spec, databaseUnverified.spec, databaseReaders.spec,
    masterKeyFile.spec, url.spec, profile.spec, targetAuthority.spec,
    clientCertificate.spec, clientKey.spec, goPastExecutions.spec, output.spec, json.spec,
  ]

  /// The options of commands that work with the files of the data directory alone.
  static let local: [OptionSpec] = [
    config.spec, data.spec, database.spec, databaseUnverified.spec, databaseReaders.spec,
    masterKeyFile.spec, output.spec, json.spec,
  ]
}

extension Settings {
  /// Whether the answer is for programs.
  var wantsJSON: Bool { first(Options.json) == true || first(Options.output) == "json" }
}
