import Base
import Glibc
import Synchronization

/// The time zones of a directory of TZif files, such as /usr/share/zoneinfo, which Debian's package tzdata fills.
///
/// A zone is read when it is first asked for and kept; when its file has changed, it is read again. Every name is
/// checked before a path is made of it.
public final class TimeZoneDirectory: Sendable {
  /// The system's.
  public static let system = TimeZoneDirectory("/usr/share/zoneinfo")

  /// What tells two states of a file apart.
  private struct FileState: Equatable {
    var inode: UInt64
    var size: Int64
    var seconds: Int
    var nanoseconds: Int
  }

  private struct Kept {
    var zone: TimeZone
    var state: FileState
  }

  private let path: String
  private let kept = Mutex<[UTF8Key: Kept]>([:])

  /// Looks into the directory at `path`, when zones are asked for.
  public init(_ path: String) { self.path = path }

  /// The time zone of an IANA name, "America/Chicago"; "UTC" and "Etc/UTC" need no file.
  ///
  /// Reads a small file of the local disk at most.
  ///
  /// - Throws: ``ScheduleError``: `malformed` and `unknownZone` for names, `zoneData` when the directory is
  ///   missing or a file broken.
  public func zone(_ name: String) throws(ScheduleError) -> TimeZone {
    if name.utf8Equals("UTC") || name.utf8Equals("Etc/UTC") { return .utc }
    try Self.check(name)
    let descriptor = open(path + "/" + name, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw missing(name, errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw Self.unknown(name)
    }
    let state = FileState(
      inode: UInt64(status.st_ino), size: Int64(status.st_size),
      seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
    if let found = kept.withLock({ $0[name] }), found.state == state { return found.zone }
    let zone = try TimeZone(name: name, file: try read(descriptor, name, state.size))
    kept.withLock { kept in
      if kept.count >= Limits.maxKeptZones, kept[name] == nil { kept.removeAll() }
      kept[name] = Kept(zone: zone, state: state)
    }
    return zone
  }

  /// How many zones are kept.
  var keptCount: Int { kept.withLock { $0.count } }

  private func read(
    _ descriptor: Int32, _ name: String, _ size: Int64
  ) throws(ScheduleError) -> [UInt8] {
    let limit = Limits.maxZoneFileBytes
    guard size <= limit else { throw broken(name, "it is longer than \(limit) bytes") }
    // One byte more tells a file that has grown since.
    var bytes = [UInt8](repeating: 0, count: Int(size) + 1)
    var count = 0
    while count < bytes.count {
      let more = bytes.withUnsafeMutableBytes {
        Glibc.read(descriptor, $0.baseAddress! + count, $0.count - count)
      }
      if more < 0, errno == EINTR { continue }
      guard more >= 0 else { throw broken(name, String(cString: strerror(errno))) }
      if more == 0 { break }
      count += more
    }
    guard count == Int(size) else { throw broken(name, "it changed while it was read") }
    bytes.removeLast()
    return bytes
  }

  /// Letters, digits, "_", "+", "-" and "." in up to four parts, none of which begins with "." or "-".
  ///
  /// "right" and "posix" are copies of all zones, the former with leap seconds.
  private static func check(_ name: String) throws(ScheduleError) {
    let bytes = name.utf8
    guard !bytes.isEmpty else {
      throw ScheduleError("time zone", "it is empty", expected: expected)
    }
    guard bytes.count <= Limits.maxZoneNameBytes else {
      throw ScheduleError(
        "time zone", "it is longer than \(Limits.maxZoneNameBytes) bytes", expected: expected)
    }
    var isFirst = true
    var parts = 1
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): break
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "+"): break
      case UInt8(ascii: "-") where !isFirst, UInt8(ascii: ".") where !isFirst: break
      case UInt8(ascii: "/") where !isFirst && parts < 4 && index < bytes.count - 1: parts += 1
      default:
        throw ScheduleError(
          "time zone", column: index + 1, "\"\(EchoedText.cut(name))\" is no name",
          expected: expected)
      }
      isFirst = byte == UInt8(ascii: "/")
    }
    if name.utf8HasPrefix("right/") || name.utf8HasPrefix("posix/") { throw unknown(name) }
  }

  private static let expected = "an IANA name such as America/Chicago"

  private static func unknown(_ name: String) -> ScheduleError {
    ScheduleError(
      "time zone", "there is no \"\(EchoedText.cut(name))\"", expected: expected,
      kind: .unknownZone)
  }

  private func missing(_ name: String, _ code: Int32) -> ScheduleError {
    guard code == ENOENT || code == ENOTDIR || code == ENAMETOOLONG else {
      return broken(name, String(cString: strerror(code)))
    }
    // The directory may be there without the files: a file that every version has tells.
    guard access(path + "/Etc/UTC", R_OK) == 0 else {
      return ScheduleError(
        "time zone",
        "\(EchoedText.cut(name)) cannot be read: there are no time zones in \(path); "
          + "install the package tzdata", kind: .zoneData)
    }
    return Self.unknown(name)
  }

  private func broken(_ name: String, _ problem: String) -> ScheduleError {
    ScheduleError(
      "the file of time zone \(EchoedText.cut(name))", problem, kind: .zoneData)
  }
}
