import Base
import Glibc
import Testing

/// Which files the server relies on, and what it says of the others.
@Suite struct FileTrustTests {
  typealias Facts = FileTrust.Facts
  typealias Rights = FileTrust.Rights

  /// The user whom the server runs as, a stranger, and root.
  static let (own, stranger, root): (uid_t, uid_t, uid_t) = (1000, 1001, 0)
  static let home = Rights(owner: own, mode: 0o700)
  private static let temporary = Rights(owner: root, mode: 0o1777)
  private static let open = Rights(owner: root, mode: 0o777)

  /// A file, and the words of what is found for a token, a TLS key, the master key and a file of the server's own:
  /// "!" before those that refuse it.
  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let facts: FileTrust.Facts
    var user: uid_t = FileTrustTests.own
    let token: [String]
    let privateKey: [String]
    let masterKey: [String]
    let data: [String]

    init(
      _ text: String, _ owner: uid_t, _ mode: mode_t, link: uid_t? = nil,
      in directory: Rights = home,
      as user: uid_t = own, token: [String] = [], privateKey: [String] = [],
      masterKey: [String] = [], data: [String] = []
    ) {
      testDescription = text
      facts = Facts(
        file: Rights(owner: owner, mode: mode), linkOwner: link, directory: directory)
      self.user = user
      self.token = token
      self.privateKey = privateKey
      self.masterKey = masterKey
      self.data = data
    }
  }

  private static let all = "everybody may read it"
  private static let group = "its group may read it"
  private static let written = "!everybody may write to it"
  private static let groupWritten = "its group may write to it"
  private static let foreign = "it belongs to another user (1001)"
  private static let foreignLink = "it is a symbolic link of another user (1001)"

  static let rows: [Row] = [
    Row("as it should be", own, 0o600),
    Row(
      "readable by all", own, 0o644, token: ["!" + all], privateKey: [all], masterKey: ["!" + all]),
    Row(
      "readable by the group", own, 0o640, token: [group], privateKey: [group],
      masterKey: ["!" + group]),
    Row(
      "a mounted secret", root, 0o644, link: root, in: temporary, token: [all], privateKey: [all],
      masterKey: [all]),
    Row(
      "a mounted secret with a group", root, 0o440, link: root, in: temporary, token: [group],
      privateKey: [group], masterKey: [group]),
    Row(
      "a mounted secret, as root", root, 0o644, link: root, in: temporary, as: root, token: [all],
      privateKey: [all], masterKey: [all]),
    Row(
      "a secret of Docker's, as root", root, 0o444, in: Rights(owner: root, mode: 0o755), as: root,
      token: [all], privateKey: [all], masterKey: ["!" + all]),
    Row(
      "writable by all", own, 0o622, token: [written], privateKey: [written], masterKey: [written],
      data: [written]),
    Row(
      "writable by the group", own, 0o620, token: [groupWritten], privateKey: [groupWritten],
      masterKey: [groupWritten], data: [groupWritten]),
    Row(
      "planted where all may write", stranger, 0o600, in: open, token: ["!" + foreign],
      privateKey: [foreign], masterKey: ["!" + foreign], data: ["!" + foreign]),
    Row(
      "planted in a temporary directory", stranger, 0o600, in: temporary, token: ["!" + foreign],
      privateKey: [foreign], masterKey: ["!" + foreign], data: ["!" + foreign]),
    Row(
      "planted, before root", stranger, 0o600, in: open, as: root, token: ["!" + foreign],
      privateKey: [foreign], masterKey: ["!" + foreign], data: ["!" + foreign]),
    Row(
      "of the directory's owner, before root", stranger, 0o600,
      in: Rights(owner: stranger, mode: 0o700), as: root),
    Row(
      "a link that was planted", own, 0o600, link: stranger, in: open, token: ["!" + foreignLink],
      privateKey: [foreignLink], masterKey: ["!" + foreignLink], data: ["!" + foreignLink]),
    Row("a link of one's own", own, 0o600, link: own, in: open),
    Row(
      "planted and writable", stranger, 0o666, in: open, token: ["!" + foreign, written, all],
      privateKey: [written, foreign, all], masterKey: ["!" + foreign, written, all],
      data: ["!" + foreign, written]),
  ]

  /// A pipe would be read for as long as nobody writes to it.
  @Test func whatIsNoFileIsRefused() throws {
    let path = "/tmp/pintle-pipe-\(getpid())"
    try #require(mkfifo(path, 0o600) == 0)
    defer { unlink(path) }
    for (path, purpose) in [
      (path, FileTrust.Purpose.token), (path, .privateKey), ("/dev/zero", .masterKey),
    ] {
      let facts = try #require(FileTrust.Facts(path))
      #expect(
        FileTrust.judge(facts, purpose).first?.text.hasPrefix("it is no regular file") == true)
    }
  }

  /// A database that others may read is used, with a warning; otherwise it is judged as other files of the server's own.
  @Test(arguments: rows)
  func databasesAreJudged(_ row: Row) {
    let reading = row.facts.file.mode & 0o044 != 0
    let found = FileTrust.judge(row.facts, .database, user: row.user)
    let plain = FileTrust.judge(row.facts, .data, user: row.user)
    #expect(found.filter { !$0.text.contains("may read it") } == plain)
    #expect(found.contains { !$0.isRefusal && $0.text.contains("may read it") } == reading)
  }

  @Test(arguments: rows)
  func filesAreJudged(_ row: Row) {
    for (purpose, expected) in [
      (FileTrust.Purpose.token, row.token), (.privateKey, row.privateKey),
      (.masterKey, row.masterKey), (.data, row.data),
    ] {
      let found = FileTrust.judge(row.facts, purpose, user: row.user)
      #expect(found.count == expected.count, "\(purpose): \(found)")
      for (finding, words) in zip(found, expected) {
        let isRefusal = words.hasPrefix("!")
        #expect(finding.isRefusal == isRefusal, "\(purpose): \(finding)")
        #expect(finding.text.hasPrefix(isRefusal ? String(words.dropFirst()) : words), "\(purpose)")
      }
    }
  }

  @Test func directoriesAreJudged() {
    let above = Rights(owner: Self.root, mode: 0o755)
    let rows: [(Rights, Rights, [String])] = [
      (Self.home, above, []),
      (Rights(owner: Self.root, mode: 0o755), above, []),
      (Rights(owner: Self.own, mode: 0o777), above, ["everybody may write to it"]),
      // A volume that is mounted for a group.
      (Rights(owner: Self.root, mode: 0o2775), above, ["its group may write to it"]),
      (Rights(owner: Self.stranger, mode: 0o700), above, ["it belongs to another user (1001)"]),
      (Self.home, Self.open, ["everybody may put another one in its place"]),
      (Self.home, Self.temporary, []),
      (
        Rights(owner: Self.own, mode: 0o1777), Self.open,
        ["everybody may write to it", "everybody may put another one in its place"]
      ),
    ]
    for (directory, parent, expected) in rows {
      let found = FileTrust.judgeDirectory(directory, in: parent, user: Self.own)
      #expect(found.count == expected.count, "\(found)")
      for (finding, words) in zip(found, expected) {
        #expect(!finding.isRefusal && finding.text.hasPrefix(words), "\(finding)")
      }
    }
  }

  /// What is looked at is the file behind links, and the place of the first link.
  @Test func factsAreThoseOfTheFile() throws {
    let path = "/tmp/pintle-trust-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
    #expect(mkdir(path, 0o700) == 0)
    defer {
      for name in ["key", "link"] { unlink(path + "/" + name) }
      rmdir(path)
    }
    let descriptor = Glibc.open(path + "/key", O_WRONLY | O_CREAT, 0o600)
    fchmod(descriptor, 0o640)
    close(descriptor)
    #expect(symlink("key", path + "/link") == 0)
    let user = geteuid()
    let directory = Rights(owner: user, mode: 0o700)
    let file = Rights(owner: user, mode: 0o640)
    #expect(Facts(path + "/key") == Facts(file: file, directory: directory))
    #expect(Facts(path + "/link") == Facts(file: file, linkOwner: user, directory: directory))
    #expect(Facts(path + "/none") == nil)
    #expect(FileTrust.directory(of: "key") == "." && FileTrust.directory(of: "/key") == "/")
  }
}
