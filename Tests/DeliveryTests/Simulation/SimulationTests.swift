import Base
import Glibc
import Records
import Store
import StoreSQLite
import Testing

@testable import Delivery

/// Queue, worker and writer under everything that can go wrong, from seeds.
///
/// `SIMULATION_SEEDS=FIRST..LAST` chooses others than the first 500; a seed that fails names itself, and fails again.
@Suite struct SimulationTests {
  private static var seeds: ClosedRange<UInt64> {
    guard let text = getenv("SIMULATION_SEEDS").map({ String(cString: $0) }) else { return 1...500 }
    let parts = text.split(separator: ".").compactMap { UInt64($0) }
    precondition(parts.count == 2 && parts[0] <= parts[1], "SIMULATION_SEEDS is FIRST..LAST")
    return parts[0]...parts[1]
  }

  @Test func everySeedEndsWell() async throws {
    let files = try SimulationFiles()
    let failures = await onThread { Self.seeds.compactMap { files.failure(ofSeed: $0) } }
    for failure in failures { Issue.record("\(failure)") }
  }

  /// A simulation that finds nothing proves nothing: each planted fault is found within the seeds of a normal run.
  @Test(arguments: PlantedFault.allCases)
  func aPlantedFaultIsFound(_ fault: PlantedFault) async throws {
    let files = try SimulationFiles()
    let found = await onThread {
      (1...500 as ClosedRange<UInt64>).lazy.compactMap { files.failure(ofSeed: $0, planted: fault) }
        .first
    }
    #expect(found != nil)
    if let found, getenv("SIMULATION_FAULTS") != nil { print("\(fault): \(found)") }
  }

  @Test func aSeedHappensTheSameWayTwice() async throws {
    let files = try SimulationFiles()
    for seed: UInt64 in [7, 8] {
      let traces = await onThread { (0..<2).map { _ in files.run(seed)?.trace ?? [] } }
      #expect(traces[0].count > 20)
      #expect(traces[0] == traces[1])
    }
  }
}

/// Databases for simulations: each begins with a copy of one that was made once.
///
/// They lie in memory where there is a file system for that: nothing is said about disks here.
private final class SimulationFiles: Sendable {
  private let directory: String
  private let template: [UInt8]

  init() throws {
    let parent = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
    var pattern = Array("\(parent)/pintle-simulation-XXXXXX".utf8CString)
    guard mkdtemp(&pattern) != nil else { preconditionFailure("mkdtemp: errno \(errno)") }
    directory = String(decoding: pattern.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let path = directory + "/template.db"
    let time = SimulatedTime()
    try Store(
      SQLiteDatabase(path: path), schema: .current, timeSource: time,
      identifiers: IdentifierSource(timeSource: time, randomSource: SeededRandom(seed: 0))
    ).close()
    template = Self.read(path)
    for name in ["template.db", "template.db-wal", "template.db-shm"] {
      unlink("\(directory)/\(name)")
    }
  }

  deinit { rmdir(directory) }

  /// Runs a seed to its end; nil when it does not even begin.
  func run(_ seed: UInt64, planted: PlantedFault? = nil) -> Simulation? {
    let path = "\(directory)/\(seed).db"
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    let count = template.withUnsafeBytes { write(descriptor, $0.baseAddress!, $0.count) }
    close(descriptor)
    defer { for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) } }
    guard count == template.count,
      let simulation = try? Simulation(seed: seed, path: path, planted: planted)
    else {
      return nil
    }
    simulation.run()
    return simulation
  }

  /// What was wrong with a seed; nil for nothing.
  func failure(ofSeed seed: UInt64, planted: PlantedFault? = nil) -> String? {
    guard let simulation = run(seed, planted: planted) else {
      return "seed \(seed): it does not begin"
    }
    guard !simulation.problems.isEmpty else { return nil }
    if getenv("SIMULATION_TRACE") != nil { print(simulation.trace.joined(separator: "\n")) }
    return "seed \(seed): " + simulation.problems.prefix(3).joined(separator: "; ")
      + " (SIMULATION_SEEDS=\(seed)..\(seed))"
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
private func onThread<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
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
