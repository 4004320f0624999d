import Crypto
import Delivery
import Server
import Services

/// Every option of `pintle`: flags, names in the environment, keys of the file and help come from here.
enum Options {
  static let config = CommandTable.config
  static let data = OptionKey<String>.text(
    "data", placeholder: "DIR", defaults: ["./data"],
    summary: "the directory with the database, keys and the administrator's socket")
  static let listen = OptionKey<ListenAddress>.address(
    "listen", repeats: true,
    summary: "accept plain connections here; every dialect is served")
  static let listenTLS = OptionKey<ListenAddress>.address(
    "listen-tls", repeats: true, summary: "accept TLS connections here; every dialect is served")
  static let certificate = OptionKey<String>.text(
    "cert", placeholder: "FILE",
    summary: "certificate chain (PEM); without it a development certificate is made in DIR")
  static let key = OptionKey<String>.text(
    "key", placeholder: "FILE", summary: "private key of --cert (PEM)")
  static let publicURL = OptionKey<String>(
    "public-url", placeholder: "URL",
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
    "bootstrap-token-file", placeholder: "FILE",
    summary: "the first start takes the administrator's token from FILE, or writes it there")
  static let allowTarget = OptionKey<String>(
    "allow-target", placeholder: "CIDR|HOST", repeats: true,
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
    "target-ca", placeholder: "FILE",
    summary: "certificates (PEM) that outgoing calls trust besides the system's")
  static let corsOrigin = OptionKey<String>(
    "cors-origin", placeholder: "ORIGIN", repeats: true,
    summary: "an origin whose pages may call (default: any, without credentials)"
  ) { text throws(OptionValueError) in
    guard text == "*" || PublicURL.isOrigin(text) else {
      throw OptionValueError("is not an origin such as https://app.example.com")
    }
    return text
  }
  static let masterKeyFile = OptionKey<String>.text(
    "master-key-file", placeholder: "FILE",
    summary: "the key that seals stored secrets (default: DIR/master.key, made when missing)")
  static let jwtAlgorithm = OptionKey<String>.choice(
    "jwt-algorithm", JWSAlgorithm.allCases.map(\.rawValue), defaults: [JWSAlgorithm.es256.rawValue],
    summary: "what JWTs for targets are signed with")
  static let skipExecutions = OptionKey<Bool>.flag(
    "skip-executions",
    summary: "run no request and response executions, to repair one that locks everybody out")
  static let log = OptionKey<String>.choice(
    "log", ["off", "errors", "all"], defaults: ["errors"],
    summary: "which calls are logged, as JSON lines on the standard error")

  static let output = OptionKey<String>.choice(
    "output", short: "o", ["table", "json"], defaults: ["table"], source: .flagOnly,
    summary: "how the answer is printed")
  static let organization = OptionKey<String>.text(
    "org", placeholder: "ORG", source: .flagOnly,
    summary: "the organization, by id or name (default: the first one)")
  static let role = OptionKey<String>.text(
    "role", placeholder: "ROLE", repeats: true, source: .flagOnly,
    summary: "a role that the account gets: ORG_OWNER, IAM_OWNER, ...")
  static let description = OptionKey<String>.text(
    "description", placeholder: "TEXT", source: .flagOnly, summary: "what the token is for")
  static let expires = OptionKey<Int64>(
    "expires", placeholder: "DURATION", source: .flagOnly,
    summary: "how long the token is valid, such as 12h or 90d (default: for ever)"
  ) { text throws(OptionValueError) in
    guard let seconds = DurationText.seconds(text) else {
      throw OptionValueError("is not a duration such as 30m, 12h or 90d")
    }
    return seconds
  }
  static let algorithm = OptionKey<String>.choice(
    "algorithm", InstanceKeyAlgorithm.allCases.map(\.rawValue), source: .flagOnly,
    summary: "which key is replaced (default: the one that JWTs are signed with)")
  static let out = OptionKey<String>.text(
    "out", placeholder: "DIR", isRequired: true, source: .flagOnly,
    summary: "where dev.crt and dev.key are written")

  /// The options of `serve`, in the order of its help.
  static let serve: [OptionSpec] = [
    config.spec, data.spec, listen.spec, listenTLS.spec, certificate.spec, key.spec,
    publicURL.spec, loops.spec, bootstrapTokenFile.spec, allowTarget.spec, targetAuthority.spec,
    corsOrigin.spec,
    masterKeyFile.spec, jwtAlgorithm.spec, skipExecutions.spec, log.spec,
  ]

  /// The options of every command that speaks to a running server or opens its data.
  static let administration: [OptionSpec] = [
    config.spec, data.spec, masterKeyFile.spec, output.spec,
  ]
}

/// Reads lengths of time as people write them.
enum DurationText {
  /// The seconds of "45s", "30m", "12h", "90d" or "2w"; nil for anything else, zero, and more than 100 years.
  static func seconds(_ text: String) -> Int64? {
    let units: [Character: Int64] = ["s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800]
    guard let last = text.last, let unit = units[last], text.utf8.count <= 12,
      text.utf8.dropLast().allSatisfy({ (0x30...0x39).contains($0) }),
      let count = Int64(text.dropLast())
    else { return nil }
    let seconds = count * unit
    return (1...(100 * 365 * 86_400)).contains(seconds) ? seconds : nil
  }
}

/// Checks the addresses that Pintle tells others.
enum PublicURL {
  /// The URL without a slash at its end; nil unless it is http or https with a host, and nothing behind the path.
  static func parse(_ text: String) -> String? {
    guard let rest = afterScheme(text), !rest.isEmpty, !rest.hasPrefix("/"),
      text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
      !text.contains(where: { "?#@\"<>\\".contains($0) })
    else { return nil }
    var url = text
    while url.hasSuffix("/") { url.removeLast() }
    return url
  }

  /// Whether the text is scheme, host and perhaps port, as browsers send it in `origin`.
  static func isOrigin(_ text: String) -> Bool {
    parse(text) == text && afterScheme(text).map { !$0.contains("/") } ?? false
  }

  /// The host of a URL that `parse` accepts, without its port.
  static func host(_ url: String) -> String? {
    guard let rest = afterScheme(url) else { return nil }
    let authority = rest.prefix { $0 != "/" }
    guard authority.hasPrefix("[") else { return String(authority.prefix { $0 != ":" }) }
    return String(authority.prefix { $0 != "]" }) + "]"
  }

  private static func afterScheme(_ text: String) -> Substring? {
    for scheme in ["https://", "http://"] where text.hasPrefix(scheme) {
      return text.dropFirst(scheme.count)
    }
    return nil
  }
}
