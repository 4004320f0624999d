import Glibc

/// Whole small files, read and written with errors worth reading.
public enum FileAccess {
  /// Whether there is something at `path`.
  public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Whether there is a directory at `path`.
  public static func isDirectory(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether there is a file at `path`, and nothing that may never end, as a pipe.
  public static func isRegular(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// The bytes of a file of at most `limit` bytes.
  public static func read(
    _ path: String, limit: Int = 1024 * 1024
  ) throws(CommandError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure("cannot read", path) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 16 * 1024)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw failure("cannot read", path)
      }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
      if bytes.count > limit {
        throw .failure("cannot read \(path): it is longer than \(limit) bytes")
      }
    }
  }

  /// The text of a UTF-8 file of at most `limit` bytes.
  public static func readText(
    _ path: String, limit: Int = 1024 * 1024
  ) throws(CommandError) -> String {
    let bytes = try read(path, limit: limit)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .failure("cannot read \(path): it is not UTF-8")
    }
    return text
  }

  /// Makes a new file that only its owner may read, durable before it returns; fails when it exists.
  public static func createPrivate(_ path: String, _ bytes: [UInt8]) throws(CommandError) {
    try write(path, bytes, mode: 0o600, flags: O_CREAT | O_EXCL)
  }

  /// Makes a file or replaces it in one step, durable before it returns; of several at once the last one counts.
  public static func replace(
    _ path: String, _ bytes: [UInt8], mode: UInt32
  ) throws(CommandError) {
    let temporary = ownName(path, "new")
    do throws(CommandError) {
      try write(temporary, bytes, mode: mode, flags: O_CREAT | O_TRUNC)
      guard rename(temporary, path) == 0 else { throw failure("cannot write", path) }
    } catch {
      unlink(temporary)
      throw error
    }
  }

  /// A name beside a file's for what this process has not finished yet.
  public static func ownName(_ path: String, _ ending: String) -> String {
    "\(path).\(getpid()).\(ending)"
  }

  /// Does something while no other process does anything under the same lock, which is a file of its own.
  ///
  /// - Parameters:
  ///   - path: The lock's file, which stays.
  ///   - seconds: How long another process is waited for.
  ///   - body: What is done.
  /// - Throws: When the file cannot be made, another process does not end in time, or `body` throws.
  public static func locked(
    _ path: String, within seconds: Int, _ body: () throws(CommandError) -> Void
  ) throws(CommandError) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure("cannot write", path) }
    // With the descriptor the lock goes.
    defer { close(descriptor) }
    var attempts = seconds * 100
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else { throw failure("cannot lock", path) }
      guard attempts > 0 else {
        throw .failure("another process has had the lock \(path) for \(seconds) s")
      }
      attempts -= 1
      usleep(10_000)
    }
    try body()
  }

  /// Makes a directory that only its owner may enter, with its parents, unless it is there.
  ///
  /// - Parameter path: The directory.
  /// - Returns: Those that were made, the outermost first.
  /// - Throws: What the system says.
  @discardableResult
  public static func makeDirectory(_ path: String) throws(CommandError) -> [String] {
    if mkdir(path, 0o700) == 0 { return [path] }
    if errno == EEXIST { return [] }
    if errno == ENOENT, let slash = path.dropLast().lastIndex(of: "/"), slash != path.startIndex {
      let parents = try makeDirectory(String(path[..<slash]))
      if mkdir(path, 0o700) == 0 { return parents + [path] }
      if errno == EEXIST { return parents }
    }
    throw failure("cannot make the directory", path)
  }

  /// Gives a file or directory another name on the same file system, replacing a file that has it; not durable before
  /// ``synchronize(directory:)``.
  public static func move(_ path: String, to other: String) throws(CommandError) {
    guard rename(path, other) == 0 else { throw failure("cannot rename", path) }
  }

  /// Gives a file its name unless another one has it, and takes its former name away; durable before it returns.
  public static func publish(_ path: String, as other: String) throws(CommandError) {
    guard link(path, other) == 0 else { throw failure("cannot write", other) }
    try remove(path)
    try synchronize(directory: parent(other))
  }

  /// Makes the names in a directory durable.
  public static func synchronize(directory path: String) throws(CommandError) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure("cannot open", path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw failure("cannot write", path) }
  }

  /// Makes a file's content durable.
  public static func synchronize(file path: String) throws(CommandError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure("cannot open", path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw failure("cannot write", path) }
  }

  /// Takes an empty directory away; one that is not there is no error.
  public static func removeDirectory(_ path: String) throws(CommandError) {
    if rmdir(path) != 0, errno != ENOENT { throw failure("cannot remove", path) }
  }

  /// The directory that a file is in.
  public static func parent(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The names of what a directory holds, without "." and "..", at most `limit` of them.
  public static func names(in path: String, limit: Int = 10_000) throws(CommandError) -> [String] {
    guard let stream = opendir(path) else { throw failure("cannot read", path) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      // The name ends with a zero byte within the record.
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: $0.pointee)) {
          String(cString: $0)
        }
      }
      if name == "." || name == ".." { continue }
      guard names.count < limit else {
        throw .failure("cannot read \(path): it holds more than \(limit) files")
      }
      names.append(name)
    }
    return names.sorted()
  }

  /// Takes a file away; one that is not there is no error.
  public static func remove(_ path: String) throws(CommandError) {
    if unlink(path) != 0, errno != ENOENT { throw failure("cannot remove", path) }
  }

  private static func write(
    _ path: String, _ bytes: [UInt8], mode: UInt32, flags: Int32
  ) throws(CommandError) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC | flags, mode)
    guard descriptor >= 0 else { throw failure("cannot write", path) }
    defer { close(descriptor) }
    guard writeAll(descriptor, bytes), fchmod(descriptor, mode) == 0, fsync(descriptor) == 0 else {
      throw failure("cannot write", path)
    }
  }

  /// Writes every byte; false leaves the reason in `errno`.
  @discardableResult
  static func writeAll(_ descriptor: Int32, _ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { bytes in
      var written = 0
      while written < bytes.count {
        let count = Glibc.write(descriptor, bytes.baseAddress! + written, bytes.count - written)
        if count < 0 {
          if errno == EINTR { continue }
          return false
        }
        written += count
      }
      return true
    }
  }

  private static func failure(_ what: String, _ path: String) -> CommandError {
    .failure("\(what) \(path): \(String(cString: strerror(errno)))")
  }
}
