import CShims
import Glibc

/// Unix sockets by path, however long the path is.
public enum UnixSocket {
  /// The kinds of sockets: bytes one after another, and messages that are kept apart.
  static let streams = Int32(SOCK_STREAM.rawValue)
  static let messages = Int32(SOCK_SEQPACKET.rawValue)

  /// A blocking connection to the socket at `path`; nil leaves the reason in `errno`.
  public static func connect(_ path: String) -> Int32? { connect(path, streams) }

  static func connect(_ path: String, _ kind: Int32) -> Int32? {
    let descriptor = socket(AF_UNIX, kind | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { return nil }
    let result = withAddress(of: path) { Glibc.connect(descriptor, $0, $1) }
    guard result == 0 else {
      let reason = errno
      close(descriptor)
      errno = reason
      return nil
    }
    return descriptor
  }

  /// The permission bits of a socket that only its user may connect to.
  public static let privateMode: UInt32 = 0o600

  /// Which file a path named.
  struct File: Equatable {
    var device: UInt
    var node: UInt

    /// The file at `path`, of whatever kind; nil when there is none.
    init?(_ path: String) {
      var info = stat()
      guard lstat(path, &info) == 0 else { return nil }
      device = UInt(info.st_dev)
      node = UInt(info.st_ino)
    }
  }

  /// Makes room at `path` for a socket: removes one on which nobody listens any more.
  ///
  /// - Throws: EADDRINUSE where somebody listens, EEXIST where something else than a socket stands.
  static func removeStale(_ path: String) throws(SocketError) {
    var info = stat()
    guard lstat(path, &info) == 0 else { return }
    guard info.st_mode & S_IFMT == S_IFSOCK else {
      throw SocketError(call: "bind", address: path, code: EEXIST)
    }
    if let descriptor = connect(path) {
      close(descriptor)
      throw SocketError(call: "bind", address: path, code: EADDRINUSE)
    }
    guard errno == ECONNREFUSED else {
      throw SocketError(call: "connect", address: path, code: errno)
    }
    unlink(path)
  }

  /// Removes the file of a socket that nobody is to listen on any more; one that is no socket stays.
  public static func removeFile(_ path: String) {
    var info = stat()
    if lstat(path, &info) == 0, info.st_mode & S_IFMT == S_IFSOCK { unlink(path) }
  }

  /// Removes the socket at `path` if it is still the file that was made.
  static func remove(_ path: String, _ file: File?) {
    if let file, File(path) == file { unlink(path) }
  }

  /// A listening, non-blocking socket at `path`, in place of any file that stood there.
  static func listen(
    _ path: String, mode: UInt32 = privateMode, backlog: Int32 = 64,
    kind: Int32 = streams
  ) throws(SocketError) -> Int32 {
    let descriptor = socket(
      AF_UNIX,
      kind | Int32(SOCK_NONBLOCK.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { throw SocketError(call: "socket", address: path, code: errno) }
    func fail(_ call: String) -> SocketError {
      let error = SocketError(call: call, address: path, code: errno)
      close(descriptor)
      return error
    }
    unlink(path)
    guard withAddress(of: path, { bind(descriptor, $0, $1) }) == 0 else { throw fail("bind") }
    // Nobody can connect before listen(2), so nobody slips in before the mode is set.
    guard chmod(path, mode) == 0 else { throw fail("chmod") }
    guard Glibc.listen(descriptor, backlog) == 0 else { throw fail("listen") }
    return descriptor
  }

  /// Calls `body` with the address of the socket at `path`; -1 leaves the reason in `errno`.
  ///
  /// The kernel takes 107 bytes. A longer path is named through its directory's descriptor, which is how Linux
  /// lets one reach files that have no short name.
  static func withAddress(
    of path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
  ) -> Int32 {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let capacity = MemoryLayout.size(ofValue: address.sun_path)
    var name = path
    var directory: Int32 = -1
    if path.utf8.count >= capacity {
      guard let slash = path.lastIndex(of: "/") else {
        errno = ENAMETOOLONG
        return -1
      }
      directory = open(String(path[..<slash]), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      guard directory >= 0 else { return -1 }
      name = "/proc/self/fd/\(directory)\(path[slash...])"
    }
    defer { if directory >= 0 { close(directory) } }
    guard name.utf8.count < capacity else {
      errno = ENAMETOOLONG
      return -1
    }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: name.utf8) }
    return withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
  }
}
