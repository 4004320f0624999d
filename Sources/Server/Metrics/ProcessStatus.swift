public import Base
import Glibc

/// What the kernel knows of this process, under the names that Prometheus' clients have for it.
public enum ProcessStatus {
  /// The figures as sources of a server's status; what cannot be read is left out.
  public static let sources: [StatusSource] = [
    StatusSource(
      name: "process_start_time_seconds", help: "When the process started, seconds since 1970.",
      kind: .gauge, labels: [], unit: .nanoseconds
    ) { report in
      if let start = startTime() { report([], start) }
    },
    StatusSource(
      name: "process_cpu_seconds_total", help: "Time of processors that the process took.",
      kind: .counter, unit: .nanoseconds
    ) {
      var time = timespec()
      clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
      return time.tv_sec * 1_000_000_000 + time.tv_nsec
    },
    StatusSource(
      name: "process_resident_memory_bytes", help: "Memory that the process holds.", kind: .gauge,
      labels: []
    ) { report in
      // "size resident shared ...", in pages.
      if let pages = numbers(in: "/proc/self/statm", from: 0).dropFirst().first {
        report([], pages * Int(sysconf(Int32(_SC_PAGESIZE))))
      }
    },
    StatusSource(
      name: "process_open_fds", help: "File descriptors that are open.", kind: .gauge, labels: []
    ) { report in
      if let count = openFiles() { report([], count) }
    },
    StatusSource(
      name: "process_max_fds", help: "File descriptors that may be open.", kind: .gauge
    ) { OpenFiles.limit },
    StatusSource(
      name: "process_threads", help: "Threads that the process has.", kind: .gauge, labels: []
    ) { report in
      // Behind the name: the state, then the third number.
      let stat = numbers(in: "/proc/self/stat", from: 1)
      if stat.count > 16 { report([], stat[16]) }
    },
  ]

  /// Nanoseconds since 1970, to the hundredth of a second; nil when it cannot be read.
  private static func startTime() -> Int? {
    let stat = numbers(in: "/proc/self/stat", from: 1)
    var now = timespec()
    var up = timespec()
    guard stat.count > 18, clock_gettime(CLOCK_REALTIME, &now) == 0,
      clock_gettime(CLOCK_BOOTTIME, &up) == 0
    else { return nil }
    let ticks = Int(sysconf(Int32(_SC_CLK_TCK)))
    let boot =
      now.tv_sec * 1_000_000_000 + now.tv_nsec - up.tv_sec * 1_000_000_000 - up.tv_nsec
    let start = boot + stat[18] * (1_000_000_000 / ticks)
    return start / 10_000_000 * 10_000_000
  }

  /// The words of a file that are numbers, behind its closing bracket, if it has one, and `skipped` words more.
  private static func numbers(in path: String, from skipped: Int) -> [Int] {
    guard let bytes = try? FileAccess.read(path, limit: 1 << 16) else { return [] }
    let start = bytes.lastIndex(of: UInt8(ascii: ")")).map { $0 + 1 } ?? 0
    return bytes[start...].split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }).dropFirst(skipped)
      .map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
  }

  /// How many descriptors are open; nil when they cannot be counted.
  private static func openFiles() -> Int? {
    guard let directory = opendir("/proc/self/fd") else { return nil }
    defer { closedir(directory) }
    // ".", ".." and the directory itself are no files of ours.
    var count = -3
    while readdir(directory) != nil { count += 1 }
    return count
  }
}
