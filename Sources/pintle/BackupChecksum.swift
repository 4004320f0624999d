import Crypto
import Glibc
import Server

/// The checksum of a backup: the first 8 bytes of the SHA-256 of its file, in which they stand themselves, as zeros.
///
/// They have the two numbers of SQLite's header that are an application's own, `user_version` and `application_id`, which
/// Pintle has no other use for. 0 in both stands for none: a backup of an earlier version, or a copy that another program
/// made.
enum BackupChecksum {
  /// Where the two numbers are in the file.
  private static let places = [60..<64, 68..<72]
  private static let headerBytes = 100
  private static let pieceBytes = 256 * 1024

  /// Computes the checksum of a file and writes it there, durable before it returns.
  static func write(to path: String) throws(CommandError) {
    let descriptor = try open(path, O_RDWR)
    defer { close(descriptor) }
    let sum = try facts(descriptor, path).computed
    for (index, place) in places.enumerated() {
      let bytes = Array(sum[index * 4..<index * 4 + 4])
      guard pwrite(descriptor, bytes, 4, off_t(place.lowerBound)) == 4 else {
        throw failure("cannot write", path)
      }
    }
    guard fsync(descriptor) == 0 else { throw failure("cannot write", path) }
  }

  /// Refuses a file that does not have the checksum of its contents; one without any is left to other checks.
  static func check(_ path: String) throws(CommandError) {
    let descriptor = try open(path, O_RDONLY)
    defer { close(descriptor) }
    let (written, computed) = try facts(descriptor, path)
    guard written.contains(where: { $0 != 0 }), written != computed else { return }
    throw .failure(
      "cannot use the backup: \(path) is damaged, or was changed since it was written: its checksum does not fit"
    )
  }

  /// The checksum that stands in a file, and that of its contents.
  private static func facts(
    _ descriptor: Int32, _ path: String
  ) throws(CommandError) -> (written: [UInt8], computed: [UInt8]) {
    var digest = SHA256.Running()
    var written: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: pieceBytes)
    var offset = 0
    while true {
      let count = pread(descriptor, &piece, piece.count, off_t(offset))
      if count < 0 {
        if errno == EINTR { continue }
        throw failure("cannot read", path)
      }
      if count == 0 { break }
      if offset == 0 {
        // SQLite says what is wrong with it.
        guard count >= headerBytes else { return ([], []) }
        for place in places {
          written += piece[place]
          for index in place { piece[index] = 0 }
        }
      }
      piece.withUnsafeBytes { digest.add(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
      offset += count
    }
    var computed = Array(digest.digest().prefix(8))
    // That would stand for none.
    if computed.allSatisfy({ $0 == 0 }) { computed[7] = 1 }
    return (written, computed)
  }

  private static func open(_ path: String, _ flags: Int32) throws(CommandError) -> Int32 {
    let descriptor = Glibc.open(path, flags | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure("cannot open", path) }
    return descriptor
  }

  private static func failure(_ what: String, _ path: String) -> CommandError {
    .failure("\(what) \(path): \(String(cString: strerror(errno)))")
  }
}
