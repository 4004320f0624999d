import Base
import RPC
import Records
import Server
import Services
import Store

/// What the first start on an empty data directory makes, and what it tells about it.
enum FirstStart {
  /// What became of the administrator's token.
  enum Outcome: Sendable {
    /// The directory was in use before.
    case notFirst
    /// The token came from a file, or was written to one.
    case inFile(String)
    /// A random token, to be shown now; `noteShown` is to be called once it was.
    case shown(String)
  }

  /// The file in the data directory that holds a token as long as nobody has seen it.
  static func unshownFile(_ directory: DataDirectory) -> String {
    directory.path + "/token.unshown"
  }

  /// Makes the organization, the administrator's account and its token, unless they exist.
  ///
  /// A token that an earlier start has made, and did not get to show, is shown by this one.
  ///
  /// - Parameters:
  ///   - directory: Where they are made.
  ///   - tokenFile: Where the token comes from, or is written to; nil when it is shown.
  ///   - plan: What must be possible before they are made.
  /// - Returns: What became of the token.
  /// - Throws: What cannot be done, or the directory's error.
  static func run(
    _ directory: DataDirectory, tokenFile: String?, before plan: ServerPlan
  ) throws(CommandError) -> Outcome {
    let isDone = try blocking { () async throws(RPCError) in
      try await Bootstrap.isDone(in: directory.store)
    }
    let unshown = unshownFile(directory)
    let wasLeft = FileAccess.exists(unshown)
    if wasLeft { try TrustedFiles.check(unshown, .token, "the token that was not shown yet") }
    if isDone { return wasLeft ? .shown(try read(unshown).text) : .notFirst }
    // A server that cannot listen makes nothing.
    try plan.tryEndpoints()
    guard let tokenFile else {
      let token = wasLeft ? try read(unshown) : BearerToken(random: SystemRandomSource())
      // Written before it is stored: a token that nobody knows would lock everybody out.
      if !wasLeft {
        try FileAccess.replace(unshown, Array((token.text + "\n").utf8), mode: 0o600)
      }
      return try make(token, directory) ? .shown(token.text) : .notFirst
    }
    // The one that was left was never stored.
    if wasLeft { try FileAccess.remove(unshown) }
    let token: BearerToken
    if FileAccess.exists(tokenFile) {
      try TrustedFiles.check(tokenFile, .token, "the bootstrap token")
      token = try read(tokenFile)
    } else {
      token = BearerToken(random: SystemRandomSource())
      // Written before it is stored: a token that nobody knows would lock everybody out.
      try FileAccess.createPrivate(tokenFile, Array((token.text + "\n").utf8))
    }
    return try make(token, directory) ? .inFile(tokenFile) : .notFirst
  }

  /// Forgets the token in clear, since it was shown.
  static func noteShown(_ directory: DataDirectory) throws(CommandError) {
    try FileAccess.remove(unshownFile(directory))
  }

  /// Makes the instance's own keys that are missing, and tries whether those there are open.
  static func prepare(_ keys: InstanceKeys, _ accessKeys: AccessKeys) throws(CommandError) {
    do throws(StoreError) {
      try Blocking.run { () async throws(StoreError) in
        try await keys.prepare()
        try await accessKeys.prepare()
      }
    } catch {
      throw .failure("cannot use the instance's own keys: \(error)")
    }
  }

  private static func make(
    _ token: BearerToken, _ directory: DataDirectory
  ) throws(CommandError) -> Bool {
    try blocking { () async throws(RPCError) in
      try await Bootstrap.run(
        token: token, store: directory.store, identifiers: directory.identifiers)
    }
  }

  /// The token that a file holds, without blanks and line ends around it.
  private static func read(_ path: String) throws(CommandError) -> BearerToken {
    let text = try FileAccess.readText(path, limit: 64 * 1024)
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0.isNewline }
    var token = text.drop(while: isBlank)
    while let last = token.last, isBlank(last) { token.removeLast() }
    guard token.utf8.count >= Bootstrap.minTokenBytes, token.utf8.count <= Limits.maxTokenBytes,
      token.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else {
      throw .failure(
        "the token in \(path) must be \(Bootstrap.minTokenBytes) to \(Limits.maxTokenBytes) "
          + "printable ASCII characters without blanks")
    }
    guard Set(token.utf8).count >= Bootstrap.minTokenVariety else {
      throw .failure(
        "the token in \(path) can be guessed: it must have at least \(Bootstrap.minTokenVariety) different characters"
      )
    }
    return BearerToken(text: String(token))
  }

  private static func blocking<Value: Sendable>(
    _ body: @escaping @Sendable () async throws(RPCError) -> Value
  ) throws(CommandError) -> Value {
    do throws(RPCError) {
      return try Blocking.run(body)
    } catch {
      throw .failure("cannot prepare the data directory: \(error.message)")
    }
  }
}
