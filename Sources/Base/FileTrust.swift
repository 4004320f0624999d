public import Glibc

/// Who besides the server's user could read, change or have put there a file that the server relies on.
///
/// All such checks are made here. What nobody needs is refused; what container platforms do by themselves (secrets
/// that are mounted with mode 0644 behind symbolic links, volumes that a group or everybody may write to) is warned of.
public enum FileTrust {
  /// What a file is relied on for.
  public enum Purpose: Sendable, CaseIterable {
    /// The administrator's token for the first start.
    case token
    /// The private key of a TLS certificate.
    case privateKey
    /// The key that seals stored secrets.
    case masterKey
    /// The database, or a copy of it: what accounts have published, and secrets that are sealed.
    case database
    /// Another file that the server makes itself, or that anybody may read.
    case data

    /// Whether the file is a secret.
    var isSecret: Bool { self != .data }
    /// Whether whoever has the secret has everything.
    var opensAll: Bool { self == .token || self == .masterKey }
  }

  /// Owner and mode of a file or directory.
  public struct Rights: Sendable, Equatable {
    public var owner: uid_t
    /// Permission bits, sticky bit included.
    public var mode: mode_t

    public init(owner: uid_t, mode: mode_t) {
      self.owner = owner
      self.mode = mode
    }

    init(_ status: stat) { self.init(owner: status.st_uid, mode: status.st_mode & 0o7777) }

    var isWritableByGroup: Bool { mode & 0o020 != 0 }
    var isWritableByAll: Bool { mode & 0o002 != 0 }
    var isReadableByGroup: Bool { mode & 0o040 != 0 }
    var isReadableByAll: Bool { mode & 0o004 != 0 }
    var isSticky: Bool { mode & 0o1000 != 0 }
  }

  /// What is to be known of a file.
  public struct Facts: Sendable, Equatable {
    /// Of the file itself, behind all symbolic links.
    public var file: Rights
    /// Whether it is a file, and no pipe or device, whose reading may never end.
    public var isRegular = true
    /// The owner of the symbolic link that its name is; nil when it is none.
    public var linkOwner: uid_t?
    /// Of the directory in which its name stands.
    public var directory: Rights

    public init(file: Rights, linkOwner: uid_t? = nil, directory: Rights) {
      self.file = file
      self.linkOwner = linkOwner
      self.directory = directory
    }

    /// Looks at a file; nil when there is none.
    public init?(_ path: String) {
      var (status, link, directory) = (stat(), stat(), stat())
      guard stat(path, &status) == 0, lstat(path, &link) == 0,
        stat(FileTrust.directory(of: path), &directory) == 0
      else { return nil }
      self.init(
        file: Rights(status), linkOwner: link.st_mode & S_IFMT == S_IFLNK ? link.st_uid : nil,
        directory: Rights(directory))
      isRegular = status.st_mode & S_IFMT == S_IFREG
    }
  }

  /// Something that is not as it should be.
  public enum Finding: Sendable, Equatable {
    /// The server goes on and says so.
    case warning(String)
    /// The server does not use the file.
    case refusal(String)
  }

  /// What is wrong with a file.
  ///
  /// - Parameters:
  ///   - facts: What it is like.
  ///   - purpose: What it is relied on for.
  ///   - user: Whom the server runs as.
  /// - Returns: One finding at most for each question, the refusals first.
  public static func judge(
    _ facts: Facts, _ purpose: Purpose, user: uid_t = geteuid()
  ) -> [Finding] {
    let trusted: Set<uid_t> = [user, 0, facts.directory.owner]
    let file = facts.file
    var findings: [Finding] = []
    func find(_ isRefused: Bool, _ text: String) {
      findings.append(isRefused ? .refusal(text) : .warning(text))
    }
    if !facts.isRegular { find(true, "it is no regular file") }
    if !trusted.contains(file.owner) {
      find(
        purpose != .privateKey,
        "it belongs to another user (\(file.owner)), who may have put it there")
    } else if let owner = facts.linkOwner, !trusted.contains(owner) {
      find(
        purpose != .privateKey,
        "it is a symbolic link of another user (\(owner)), who chose what it leads to")
    }
    if file.isWritableByAll {
      find(true, "everybody may write to it; its mode must be 0600")
    } else if file.isWritableByGroup {
      find(false, "its group may write to it; its mode should be 0600")
    }
    if purpose.isSecret, file.isReadableByAll || file.isReadableByGroup {
      // The mode of files that are mounted, root's, is often nobody's to choose.
      let isOwn =
        file.owner == user && (user != 0 || purpose == .masterKey && facts.linkOwner == nil)
      let readers = file.isReadableByAll ? "everybody" : "its group"
      find(
        isOwn && (purpose == .masterKey || purpose == .token && file.isReadableByAll),
        "\(readers) may read it; its mode \(purpose.opensAll ? "must" : "should") be 0600")
    }
    return findings.filter(\.isRefusal) + findings.filter { !$0.isRefusal }
  }

  /// What is wrong with a data directory: who may put files into it, or another one in its place.
  ///
  /// - Parameters:
  ///   - directory: The directory.
  ///   - parent: The one in which it stands.
  ///   - user: Whom the server runs as.
  /// - Returns: Warnings: volumes of container platforms are often like that.
  public static func judgeDirectory(
    _ directory: Rights, in parent: Rights, user: uid_t = geteuid()
  ) -> [Finding] {
    var findings: [Finding] = []
    if directory.owner != user, directory.owner != 0 {
      findings.append(.warning("it belongs to another user (\(directory.owner))"))
    }
    if directory.isWritableByAll {
      findings.append(.warning("everybody may write to it; its mode should be 0700"))
    } else if directory.isWritableByGroup {
      findings.append(.warning("its group may write to it; its mode should be 0700"))
    }
    if parent.isWritableByAll, !parent.isSticky {
      findings.append(
        .warning("everybody may put another one in its place: they may write to the one above it"))
    }
    return findings
  }

  /// The rights of what stands at a path; nil when there is nothing.
  public static func rights(_ path: String) -> Rights? {
    var status = stat()
    return stat(path, &status) == 0 ? Rights(status) : nil
  }

  /// The directory in which a name stands.
  public static func directory(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

extension FileTrust.Finding {
  /// Whether the file is not used.
  public var isRefusal: Bool {
    if case .refusal = self { true } else { false }
  }

  /// What is wrong.
  public var text: String {
    switch self {
    case .warning(let text), .refusal(let text): text
    }
  }
}
