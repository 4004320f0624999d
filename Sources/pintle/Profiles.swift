import Base
import Glibc
import Server
import Wire

/// The servers that a user has given names, with a token or a certificate for each: a JSON file with mode 0600.
enum Profiles {
  struct Profile {
    var name: String
    var url: String
    /// Nil where the certificate says who calls.
    var token: String?
    var authority: String?
    /// The certificate that the server is shown; nil for none.
    var identity: CallTransport.Identity?
  }

  /// Where the file is: PINTLE_PROFILES, else in the directory of the user's configuration.
  static func path() throws(CommandError) -> String {
    let environment = Console.environment
    if let path = environment["PINTLE_PROFILES"], !path.isEmpty { return path }
    if let directory = environment["XDG_CONFIG_HOME"], directory.hasPrefix("/") {
      return directory + "/pintle/profiles.json"
    }
    guard let home = environment["HOME"], !home.isEmpty else {
      throw .failure("there is no home directory for profiles: set PINTLE_PROFILES to a file")
    }
    return home + "/.config/pintle/profiles.json"
  }

  /// All of them, by name; a file that others may read is refused.
  static func read() throws(CommandError) -> [Profile] {
    let path = try path()
    guard FileAccess.exists(path) else { return [] }
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & 0o077 == 0, status.st_uid == geteuid() else {
      throw .failure(
        "the profiles in \(path) must belong to you and have mode 0600: they hold tokens")
    }
    let value = try CommandJSON.read(path, limit: Limits.maxProfilesBytes)
    guard let members = value["profiles"]?.objectValue else {
      throw .failure("cannot read \(path): it has no object \"profiles\"")
    }
    var profiles: [Profile] = []
    for member in members {
      let token = member.value["token"]?.stringValue
      var identity: CallTransport.Identity?
      if let certificate = member.value["clientCertificate"]?.stringValue,
        let key = member.value["clientKey"]?.stringValue
      {
        identity = .init(certificate: certificate, key: key)
      }
      guard let url = member.value["url"]?.stringValue.flatMap({ PublicURL.parse($0) }),
        token != nil || identity != nil
      else {
        throw .failure(
          "cannot read \(path): \"\(EchoedText.cut(member.name))\" has no url, or neither token nor certificate with key"
        )
      }
      profiles.append(
        Profile(
          name: member.name, url: url, token: token,
          authority: member.value["authority"]?.stringValue, identity: identity))
    }
    return profiles
  }

  /// Reads them, changes them and writes them again, while no other process does.
  static func change(
    _ body: (inout [Profile]) throws(CommandError) -> Void
  ) throws(CommandError) {
    let path = try path()
    try FileAccess.makeDirectory(FileAccess.parent(path))
    try FileAccess.locked(path + ".lock", within: Limits.profilesLockSeconds) {
      () throws(CommandError) in
      var profiles = try read()
      try body(&profiles)
      try write(profiles)
    }
  }

  /// Writes all of them.
  private static func write(_ profiles: [Profile]) throws(CommandError) {
    let path = try path()
    let members = profiles.map { profile in
      JSONValue.Member(
        profile.name,
        JSONValue(members: [
          ("url", .string(profile.url)), ("token", profile.token.map { .string($0) }),
          ("authority", profile.authority.map { .string($0) }),
          ("clientCertificate", profile.identity.map { .string($0.certificate) }),
          ("clientKey", profile.identity.map { .string($0.key) }),
        ]))
    }
    let document = JSONValue.object([JSONValue.Member("profiles", .object(members))])
    try FileAccess.replace(path, Array((document.text() + "\n").utf8), mode: 0o600)
  }
}

/// `pintle profile`.
enum ProfileCommands {
  static func run(_ settings: Settings) throws(CommandError) -> Int32 {
    switch settings.command {
    case Commands.setProfile.name: try set(settings)
    case Commands.deleteProfile.name: try delete(settings)
    default: try list(settings)
    }
    return 0
  }

  private static func set(_ settings: Settings) throws(CommandError) {
    guard let url = settings.first(Options.url) else { throw .usage("--url is missing") }
    guard !settings.operands[0].isEmpty else { throw .usage("a profile needs a name") }
    let token = RemoteServer.tokenOfEnvironment
    var identity = try RemoteServer.identity(settings)
    guard token != nil || identity != nil else {
      throw .usage("a profile needs \(RemoteServer.ways)")
    }
    if let token { try RemoteServer.check(token: token) }
    if let files = identity {
      // The profile is used in other directories, too.
      identity = .init(
        certificate: try existing(files.certificate), key: try existing(files.key))
    }
    let name = settings.operands[0]
    let profile = Profiles.Profile(
      name: name, url: url, token: token, authority: settings.first(Options.targetAuthority),
      identity: identity)
    try Profiles.change { profiles throws(CommandError) in
      profiles.removeAll { $0.name.utf8Equals(name) }
      profiles.append(profile)
    }
    Console.print(
      settings.wantsJSON
        ? CommandJSON.object([("name", .string(name)), ("url", .string(url))])
        : "profile \(EchoedText.cut(name)) calls \(url)\n")
  }

  /// A file's path from the root on.
  private static func existing(_ path: String) throws(CommandError) -> String {
    guard let resolved = realpath(path, nil) else {
      throw .failure("cannot read \(path): \(String(cString: strerror(errno)))")
    }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func list(_ settings: Settings) throws(CommandError) {
    let profiles = try Profiles.read()
    if settings.wantsJSON {
      let list = profiles.map { profile in
        JSONValue.object([
          JSONValue.Member("name", .string(profile.name)),
          JSONValue.Member("url", .string(profile.url)),
        ])
      }
      Console.print(CommandJSON.object([("profiles", .array(list))]))
      return
    }
    var table = TextTable("NAME", "URL")
    for profile in profiles { table.append(profile.name, profile.url) }
    Console.print(table.text)
  }

  private static func delete(_ settings: Settings) throws(CommandError) {
    let name = settings.operands[0]
    try Profiles.change { profiles throws(CommandError) in
      let count = profiles.count
      profiles.removeAll { $0.name.utf8Equals(name) }
      guard profiles.count < count else {
        throw .failure("there is no profile \"\(EchoedText.cut(name))\"")
      }
    }
    Console.print(
      settings.wantsJSON
        ? CommandJSON.object([("name", .string(name))])
        : "deleted profile \(EchoedText.cut(name))\n")
  }
}
