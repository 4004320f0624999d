import Base
import Glibc
import Server
import Wire

/// A server that commands call by its URL, and who calls.
struct RemoteServer {
  var url: String
  /// Nil for none: then the certificate says who calls, if an account is bound to it.
  var token: String?
  /// A file of certificates that are trusted instead of the system's.
  var authority: String?
  /// The certificate that the server is shown; nil for none.
  var identity: CallTransport.Identity?

  /// The two ways to say who calls.
  static let ways =
    "a token in the environment variable PINTLE_TOKEN, or --client-cert and --client-key with a certificate that an account is bound to"

  /// The server that `--url`, or a profile, names; nil for the one of the data directory.
  static func chosen(_ settings: Settings) throws(CommandError) -> RemoteServer? {
    let url = settings.first(Options.url)
    let name = profileName(settings, profileOfEnvironment)
    if url != nil, settings.first(Options.profile) != nil {
      throw .usage("--url and --profile exclude each other")
    }
    if hasDataFlag(settings), url != nil || name != nil {
      throw .usage(
        "--\(Options.data.spec.name) is for a server of this machine: it excludes --url and --profile"
      )
    }
    let identity = try identity(settings)
    if let url {
      return try RemoteServer(
        url: url, token: tokenOfEnvironment, authority: settings.first(Options.targetAuthority),
        identity: identity
      ).checked()
    }
    guard let name else {
      guard identity == nil else { throw .usage("--client-cert needs --url or --profile") }
      return nil
    }
    guard let profile = try Profiles.read().first(where: { $0.name.utf8Equals(name) }) else {
      throw .failure(
        "there is no profile \"\(EchoedText.cut(name))\": \"pintle profile set\" makes one")
    }
    return try RemoteServer(
      url: profile.url, token: profile.token,
      authority: settings.first(Options.targetAuthority) ?? profile.authority,
      identity: identity ?? profile.identity
    ).checked()
  }

  /// Whether the server that a command calls is named by its URL or a profile.
  static func isNamed(
    _ settings: Settings, profileOfEnvironment: String? = RemoteServer.profileOfEnvironment
  ) -> Bool {
    settings.first(Options.url) != nil || profileName(settings, profileOfEnvironment) != nil
  }

  /// What PINTLE_PROFILE says; nil for nothing.
  static var profileOfEnvironment: String? { Console.environment["PINTLE_PROFILE"] }

  /// The profile that is meant: that of `--profile`, or of PINTLE_PROFILE where no flag says which server it is.
  private static func profileName(_ settings: Settings, _ profileOfEnvironment: String?) -> String?
  {
    if let name = settings.first(Options.profile) { return name }
    guard settings.first(Options.url) == nil, !hasDataFlag(settings),
      let name = profileOfEnvironment, !name.isEmpty
    else { return nil }
    return name
  }

  /// Whether a flag names the data directory.
  private static func hasDataFlag(_ settings: Settings) -> Bool {
    settings.origin(Options.data) == .flag
  }

  /// The token in the environment; nil when there is none.
  static var tokenOfEnvironment: String? {
    Console.environment["PINTLE_TOKEN"].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The certificate that `--client-cert` and `--client-key` name.
  static func identity(
    _ settings: Settings
  ) throws(CommandError) -> CallTransport.Identity? {
    switch (settings.first(Options.clientCertificate), settings.first(Options.clientKey)) {
    case (let certificate?, let key?): return .init(certificate: certificate, key: key)
    case (nil, nil): return nil
    default: throw .usage("--client-cert and --client-key belong together")
    }
  }

  /// Refuses a token that would break its line, and says when one is sent in clear.
  private func checked() throws(CommandError) -> RemoteServer {
    guard let token else { return self }
    try Self.check(token: token)
    if url.hasPrefix("http://"), !PublicURL.isLoopback(url) {
      Console.note("warning: the token is sent to \(url) without encryption")
    }
    return self
  }

  static func check(token: String) throws(CommandError) {
    guard token.utf8.count <= Limits.maxProfilesBytes,
      token.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else { throw .usage("the token holds what is no printable ASCII character, or is too long") }
  }
}
