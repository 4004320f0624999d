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
  private static func play(_ seed: UInt64, _ path: String) throws -> SimulatedStage {
    try play(seed, path, planted: nil)
  }

  private static func play(
    _ seed: UInt64, _ path: String, planted: PlantedFault?
  ) throws -> SimulatedStage {
    let simulation = try Simulation(seed: seed, path: path, planted: planted)
    simulation.run()
    return simulation.stage
  }

  /// In two halves, for two processors.
  @Test(arguments: [0, 1] as [UInt64])
  func everySeedEndsWell(half: UInt64) async throws {
    let files = try SimulationFiles()
    let failures = await onThread {
      SimulationFiles.seeds(500).filter { $0 % 2 == half }
        .compactMap { files.failure(ofSeed: $0, Self.play) }
    }
    for failure in failures { Issue.record("\(failure)") }
  }

  /// A simulation that finds nothing proves nothing: each planted fault is found within the seeds of a normal run.
  @Test(arguments: PlantedFault.allCases)
  func aPlantedFaultIsFound(_ fault: PlantedFault) async throws {
    let files = try SimulationFiles()
    let found = await onThread {
      (1...500 as ClosedRange<UInt64>).lazy.compactMap {
        files.failure(ofSeed: $0) { try Self.play($0, $1, planted: fault) }
      }.first
    }
    #expect(found != nil)
    if let found, getenv("SIMULATION_FAULTS") != nil { print("\(fault): \(found)") }
  }

  @Test func aSeedHappensTheSameWayTwice() async throws {
    let files = try SimulationFiles()
    for seed: UInt64 in [7, 8] {
      let traces = await onThread { (0..<2).map { _ in files.run(seed, Self.play)?.trace ?? [] } }
      #expect(traces[0].count > 20)
      #expect(traces[0] == traces[1])
    }
  }
}
