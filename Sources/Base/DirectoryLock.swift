import Glibc

/// The right to be the only process that works in a data directory.
///
/// The directory is made with mode 0700 when it is missing. The lock is flock(2) on `pintle.lock` in it: the
/// kernel drops it when the process ends, however it ends. The file names the holder, for the error text.
public final class DirectoryLock: Sendable {
  /// The directory, as it was given.
  public let path: String
  private let descriptor: Int32
  /// Whether this object made the lock's file.
  private let isNew: Bool

  /// Makes the directory if needed and takes the lock without waiting.
  ///
  /// - Parameters:
  ///   - path: The data directory.
  ///   - holder: What to tell others about this process, such as "pintle serve"; its id is added.
  /// - Throws: ``DirectoryLockError`` when another process has the lock, or the directory cannot be used.
  public init(path: String, holder: String) throws(DirectoryLockError) {
    self.path = path
    if mkdir(path, 0o700) != 0, errno != EEXIST {
      throw .unusable(path: path, errno: errno)
    }
    let file = path + "/pintle.lock"
    var lock: (descriptor: Int32, isNew: Bool)
    repeat {
      lock = try Self.open(file)
      try Self.take(lock.descriptor, path, file)
      // Whoever had it may have withdrawn the file: then another one has its name, or none.
    } while !Self.isStillNamed(lock.descriptor, file)
    (descriptor, isNew) = lock
    let text = [UInt8]("\(holder) (process \(getpid()))\n".utf8)
    // The holder's name only serves an error text; a disk too full to write it is found soon enough.
    if ftruncate(descriptor, 0) == 0 { _ = pwrite(descriptor, text, text.count, 0) }
  }

  deinit { close(descriptor) }

  /// Gives the right away while the process goes on; whoever calls this does not work in the directory any more.
  public func release() { while flock(descriptor, LOCK_UN) != 0, errno == EINTR {} }

  /// Takes the lock's file away if this object made it.
  ///
  /// Whoever calls this does not work in the directory any more: the next one makes a file of its own.
  public func withdraw() {
    guard isNew else { return }
    unlink(path + "/pintle.lock")
  }

  /// Opens the lock's file, and makes it if it is not there.
  private static func open(
    _ file: String
  ) throws(DirectoryLockError) -> (descriptor: Int32, isNew: Bool) {
    while true {
      let flags = O_RDWR | O_CLOEXEC | O_NOFOLLOW
      let made = Glibc.open(file, flags | O_CREAT | O_EXCL, 0o600)
      if made >= 0 { return (made, true) }
      guard errno == EEXIST else { throw .unusable(path: file, errno: errno) }
      let found = Glibc.open(file, flags)
      if found >= 0 { return (found, false) }
      guard errno == ENOENT else { throw .unusable(path: file, errno: errno) }
    }
  }

  /// Locks an open file without waiting; one that cannot be locked is closed.
  private static func take(
    _ descriptor: Int32, _ path: String, _ file: String
  ) throws(DirectoryLockError) {
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let code = errno
      if code == EINTR { continue }
      let other = readHolder(descriptor)
      close(descriptor)
      if code == EWOULDBLOCK { throw .held(path: path, by: other) }
      throw .unusable(path: file, errno: code)
    }
  }

  /// Whether an open file still has a name; one that has not is closed.
  private static func isStillNamed(_ descriptor: Int32, _ file: String) -> Bool {
    var (own, named) = (stat(), stat())
    if fstat(descriptor, &own) == 0, lstat(file, &named) == 0, own.st_dev == named.st_dev,
      own.st_ino == named.st_ino
    {
      return true
    }
    close(descriptor)
    return false
  }

  private static func readHolder(_ descriptor: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: 200)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    let line = bytes.prefix(max(count, 0)).prefix { $0 >= 0x20 && $0 < 0x7F }
    return line.isEmpty ? "another process" : String(decoding: line, as: UTF8.self)
  }
}

/// Why a data directory could not be locked.
public enum DirectoryLockError: Error, Equatable, CustomStringConvertible {
  /// Another process works in the directory.
  case held(path: String, by: String)
  /// The directory or its lock file cannot be made or opened.
  case unusable(path: String, errno: Int32)

  public var description: String {
    switch self {
    case .held(let path, let holder):
      "the data directory \(path) is in use by \(holder)"
    case .unusable(let path, let code):
      "cannot use \(path): \(String(cString: strerror(code)))"
    }
  }
}
