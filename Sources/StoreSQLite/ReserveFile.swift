import Glibc
import Store

/// A file of nothing beside the database, whose room is given to administration when the disk is full.
final class ReserveFile: SpaceReserve {
  private let path: String
  private let bytes: Int

  /// A file of so many bytes at `path`; it is not made yet.
  init(path: String, bytes: Int) {
    self.path = path
    self.bytes = bytes
  }

  func release() { unlink(path) }

  func take() -> Bool {
    var status = stat()
    if stat(path, &status) == 0, Int(status.st_size) == bytes { return true }
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    // Half as much again must be free, so that it is not given up for the very next change.
    let wanted = off_t(bytes)
    let isTaken = posix_fallocate(descriptor, 0, wanted + wanted / 2) == 0
    guard isTaken, ftruncate(descriptor, wanted) == 0 else {
      unlink(path)
      return false
    }
    return true
  }
}
