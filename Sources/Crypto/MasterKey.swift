public import Base
import Glibc

/// The key under which the store's secrets are sealed; it lives in a file outside the database.
public struct MasterKey: Sendable {
  /// Names the key without telling anything about it: 16 hexadecimal digits of a hash.
  public let id: String
  private let cipher: AES256GCM
  private let key: [UInt8]

  /// Takes a key of 32 bytes.
  public init(_ key: [UInt8]) throws(CryptoError) {
    cipher = try AES256GCM(key: key)
    self.key = key
    id = HexText.encode(
      HMACSHA256.code(key: key, message: [UInt8]("pintle master key id".utf8)).prefix(8))
  }

  /// Reads the key file, or makes it with a new key and mode 0600 when there is none and `mayMake` says so.
  ///
  /// The file holds 64 hexadecimal digits and a newline. One that ``FileTrust`` does not trust is
  /// refused.
  public init(
    file path: String, mayMake: Bool = true,
    randomSource: any RandomSource = SystemRandomSource()
  ) throws(CryptoError) {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    if descriptor >= 0 {
      defer { close(descriptor) }
      try self.init(Self.read(descriptor, path))
    } else if errno == ENOENT, mayMake {
      let key = randomSource.bytes(AES256GCM.keyLength)
      try Self.create(path, key, randomSource)
      try self.init(key)
    } else {
      throw .keyFile(path: path, reason: String(cString: strerror(errno)))
    }
  }

  /// A key of 32 bytes for another purpose than sealing; it is always the same and tells nothing about this one.
  public func derivedKey(for purpose: String) -> [UInt8] {
    HMACSHA256.code(key: key, message: [UInt8]("pintle key for \(purpose)".utf8))
  }

  /// Seals `plaintext`, bound to `context` (which place it belongs to).
  public func seal(
    _ plaintext: [UInt8], for context: [UInt8],
    randomSource: any RandomSource = SystemRandomSource()
  ) throws(CryptoError) -> [UInt8] {
    try cipher.seal(plaintext, authenticating: context, randomSource: randomSource)
  }

  /// Opens what `seal` made for the same context.
  public func open(_ sealed: [UInt8], for context: [UInt8]) throws(CryptoError) -> [UInt8] {
    try cipher.open(sealed, authenticating: context)
  }

  private static func read(_ descriptor: Int32, _ path: String) throws(CryptoError) -> [UInt8] {
    if let facts = FileTrust.Facts(path),
      let finding = FileTrust.judge(facts, .masterKey).first, finding.isRefusal
    {
      throw .keyFile(path: path, reason: finding.text)
    }
    var text = [UInt8](repeating: 0, count: 66)
    let count = Glibc.read(descriptor, &text, text.count)
    var line = text.prefix(max(count, 0))
    if line.last == UInt8(ascii: "\n") { line.removeLast() }
    guard line.count == 64, let key = HexText.decode(String(decoding: line, as: UTF8.self)) else {
      throw .keyFile(path: path, reason: "it must hold 64 hexadecimal digits")
    }
    return key
  }

  /// Takes away a key file without a byte: one that an earlier version did not get to write before it ended.
  ///
  /// Only where nothing was sealed yet.
  public static func removeUnwritten(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size == 0 else {
      return
    }
    unlink(path)
  }

  /// Writes a new file durably: sealed secrets without their key would be lost.
  ///
  /// It has another name until it is whole, so that whoever is killed meanwhile leaves no half of it; a file that
  /// is there already is not touched.
  private static func create(
    _ path: String, _ key: [UInt8], _ randomSource: any RandomSource
  ) throws(CryptoError) {
    let unfinished = path + "." + HexText.encode(randomSource.bytes(4)) + ".new"
    let descriptor = Glibc.open(unfinished, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw .keyFile(path: path, reason: String(cString: strerror(errno)))
    }
    defer {
      close(descriptor)
      unlink(unfinished)
    }
    let text = [UInt8]((HexText.encode(key) + "\n").utf8)
    guard write(descriptor, text, text.count) == text.count, fsync(descriptor) == 0,
      link(unfinished, path) == 0
    else { throw .keyFile(path: path, reason: String(cString: strerror(errno))) }
    let directory = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let parent = Glibc.open(directory.isEmpty ? "/" : directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard parent >= 0 else { return }
    fsync(parent)
    close(parent)
  }
}
