import Glibc
import Testing

/// Runs of workflows and invocations under everything that can go wrong, from seeds.
///
/// `SIMULATION_SEEDS=FIRST..LAST` chooses others than the first 100; a seed that fails names itself, and fails again.
@Suite struct RunSimulationTests {
  private static func play(_ seed: UInt64, _ path: String) throws -> SimulatedStage {
    try play(seed, path, nil, nil)
  }

  private static func play(
    _ seed: UInt64, _ path: String, _ fault: PlantedFault?, _ other: PlantedRunFault?
  ) throws -> SimulatedStage {
    let simulation = try RunSimulation(seed: seed, path: path, planted: fault, plantedRun: other)
    simulation.run()
    return simulation.stage
  }

  @Test func everySeedEndsWell() async throws {
    let files = try SimulationFiles()
    let failures = await onThread {
      SimulationFiles.seeds(100).compactMap { files.failure(ofSeed: $0, Self.play) }
    }
    for failure in failures { Issue.record("\(failure)") }
  }

  /// The first of the first seeds that finds what is planted.
  private func find(_ fault: PlantedFault?, _ other: PlantedRunFault?) async throws -> String? {
    let files = try SimulationFiles()
    let found = await onThread {
      (1...100 as ClosedRange<UInt64>).lazy.compactMap {
        files.failure(ofSeed: $0) { try Self.play($0, $1, fault, other) }
      }.first
    }
    if let found, getenv("SIMULATION_FAULTS") != nil { print(found) }
    return found
  }

  /// Faults of the queue show in runs, too; but not that leases are not guarded, since histories have a guard of their
  /// own.
  @Test(arguments: [
    PlantedFault.renewalForgotten, .dueComparedWrongly, .laneLeasedTwice, .doneRunsAgain,
    .laneForgotten,
  ])
  func aPlantedFaultIsFound(_ fault: PlantedFault) async throws {
    #expect(try await find(fault, nil) != nil)
  }

  @Test(arguments: PlantedRunFault.allCases)
  func aPlantedFaultOfRunsIsFound(_ fault: PlantedRunFault) async throws {
    #expect(try await find(nil, fault) != nil)
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
