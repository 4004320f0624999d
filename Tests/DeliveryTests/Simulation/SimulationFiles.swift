import Base
import Glibc
import Records
import Store
import StoreSQLite

@testable import Delivery

/// What came of a seed.
protocol Simulated {
  /// What was not as it must be.
  var problems: [String] { get }
  /// What happened outside, as text; the same for the same seed.
  var trace: [String] { get }
}

/// Databases for simulations: each begins with a copy of one that was made once.
///
/// They lie in memory where there is a file system for that: nothing is said about disks here.
final class SimulationFiles: Sendable {
  private let directory: String
  private let template: [UInt8]

  /// Makes a database with a schema, for copies of it.
  init(_ schema: StoreSchema = .current) throws {
    let parent = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
    var pattern = Array("\(parent)/pintle-simulation-XXXXXX".utf8CString)
    guard mkdtemp(&pattern) != nil else { preconditionFailure("mkdtemp: errno \(errno)") }
    directory = String(decoding: pattern.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let path = directory + "/template.db"
    let time = SimulatedTime()
    try Store(
      SQLiteDatabase(path: path), schema: schema, timeSource: time,
      identifiers: IdentifierSource(timeSource: time, randomSource: SeededRandom(seed: 0))
    ).close()
    template = Self.read(path)
    for name in ["template.db", "template.db-wal", "template.db-shm"] {
      unlink("\(directory)/\(name)")
    }
  }

  deinit { rmdir(directory) }

  /// The seeds that are tried: those that the environment names, or so many from 1 on.
  static func seeds(_ count: UInt64) -> ClosedRange<UInt64> {
    guard let text = getenv("SIMULATION_SEEDS").map({ String(cString: $0) }) else {
      return 1...count
    }
    let parts = text.split(separator: ".").compactMap { UInt64($0) }
    precondition(parts.count == 2 && parts[0] <= parts[1], "SIMULATION_SEEDS is FIRST..LAST")
    return parts[0]...parts[1]
  }

  /// Plays a simulation of a seed with a database at a path.
  typealias Play = (_ seed: UInt64, _ path: String) throws -> any Simulated

  /// Plays a seed to its end; nil when it does not even begin.
  func run(_ seed: UInt64, _ play: Play) -> (any Simulated)? {
    let path = "\(directory)/\(seed).db"
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    let count = template.withUnsafeBytes { write(descriptor, $0.baseAddress!, $0.count) }
    close(descriptor)
    defer { for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) } }
    return count == template.count ? try? play(seed, path) : nil
  }

  /// What was wrong with a seed; nil for nothing.
  func failure(ofSeed seed: UInt64, _ play: Play) -> String? {
    guard let played = run(seed, play) else {
      return "seed \(seed): it does not begin"
    }
    guard !played.problems.isEmpty else { return nil }
    if getenv("SIMULATION_TRACE") != nil { print(played.trace.joined(separator: "\n")) }
    let text =
      "seed \(seed): " + played.problems.prefix(3).joined(separator: "; ")
      + " (SIMULATION_SEEDS=\(seed)..\(seed))"
    // Many seeds take long: whoever asked for them is told at once.
    if getenv("SIMULATION_SEEDS") != nil {
      print(text)
      fflush(nil)
    }
    return text
  }

  private static func read(_ path: String) -> [UInt8] {
    let descriptor = open(path, O_RDONLY)
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while case let count = Glibc.read(descriptor, &chunk, chunk.count), count > 0 {
      bytes += chunk[..<count]
    }
    return bytes
  }
}

/// Runs `body` on a thread of its own, so that waiting there keeps no task from going on.
func onThread<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
  await withUnsafeContinuation { continuation in
    let start = Unmanaged.passRetained(ThreadStart { continuation.resume(returning: body()) })
    var thread = pthread_t()
    let status = pthread_create(
      &thread, nil,
      { @Sendable argument in
        Unmanaged<ThreadStart>.fromOpaque(argument!).takeRetainedValue().body()
        return nil
      }, start.toOpaque())
    precondition(status == 0, "no thread for the simulation")
    pthread_detach(thread)
  }
}

private final class ThreadStart {
  let body: () -> Void
  init(_ body: @escaping () -> Void) { self.body = body }
}
