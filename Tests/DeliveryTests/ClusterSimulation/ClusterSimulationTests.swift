import Glibc
import Testing

/// Three processes over a model of the engine, under everything that can go wrong, from seeds.
///
/// `SIMULATION_SEEDS=FIRST..LAST` chooses others than the first 120; a seed that fails names itself, and fails again.
@Suite struct ClusterSimulationTests {
  private static func play(_ seed: UInt64, _ path: String) throws -> any Simulated {
    try play(seed, path, planted: nil)
  }

  private static func play(
    _ seed: UInt64, _ path: String, planted: PlantedClusterFault?
  ) throws -> any Simulated {
    let simulation = try ClusterSimulation(seed: seed, path: path, planted: planted)
    simulation.run()
    return simulation
  }

  /// In two halves, for two processors.
  @Test(arguments: [0, 1] as [UInt64])
  func everySeedEndsWell(half: UInt64) async throws {
    let files = try SimulationFiles(ClusterSimulation.schema)
    let failures = await onThread {
      SimulationFiles.seeds(120).filter { $0 % 2 == half }
        .compactMap { files.failure(ofSeed: $0, Self.play) }
    }
    for failure in failures { Issue.record("\(failure)") }
  }

  /// A simulation that finds nothing proves nothing: each planted fault is found within the seeds of a normal run.
  @Test(arguments: PlantedClusterFault.allCases)
  func aPlantedFaultIsFound(_ fault: PlantedClusterFault) async throws {
    let files = try SimulationFiles(ClusterSimulation.schema)
    let found = await onThread {
      (1...120 as ClosedRange<UInt64>).lazy.compactMap {
        files.failure(ofSeed: $0) { try Self.play($0, $1, planted: fault) }
      }.first
    }
    #expect(found != nil)
    if let found, getenv("SIMULATION_FAULTS") != nil { print("\(fault): \(found)") }
  }

  @Test func aSeedHappensTheSameWayTwice() async throws {
    let files = try SimulationFiles(ClusterSimulation.schema)
    for seed: UInt64 in [7, 8] {
      let traces = await onThread { (0..<2).map { _ in files.run(seed, Self.play)?.trace ?? [] } }
      #expect(traces[0].count > 20)
      #expect(traces[0] == traces[1])
    }
  }
}
