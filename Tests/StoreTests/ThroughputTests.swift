import Base
import Glibc
import Records
import Store
import Testing

/// Speed, measured against the same work done the plain way on the same disk.
///
/// The bounds hold for optimized builds; others only print.
@Suite(.serialized) struct ThroughputTests {
  #if DEBUG
    private static let isOptimized = false
  #else
    private static let isOptimized = true
  #endif

  /// Writes per second that 64 tasks reach within `nanoseconds`.
  private func throughput(_ batching: BatchLimits, nanoseconds: Int64) async throws -> Double {
    let test = try TestStore(batching: batching)
    #expect(try await test.store.durability() == "FULL")
    let loop = LoopExecutor()
    defer { loop.stop() }
    let clock = SystemTimeSource()
    let start = clock.monotonicNanoseconds()
    let count = try await withThrowingTaskGroup(of: Int.self) { group in
      for writer in 0..<64 {
        group.addTask(executorPreference: loop) {
          var count = 0
          while clock.monotonicNanoseconds() - start < nanoseconds {
            try await test.addAction("action-\(writer)-\(count)")
            count += 1
          }
          return count
        }
      }
      return try await group.reduce(0, +)
    }
    return Double(count) / Double(clock.monotonicNanoseconds() - start) * 1e9
  }

  @Test func groupCommitBeatsOneCommitPerWrite() async throws {
    // Alternating runs, so that a disk that slows down for a while slows both.
    var single = 0.0
    var grouped = 0.0
    for _ in 0..<3 {
      single += try await throughput(BatchLimits(commands: 1), nanoseconds: 350_000_000)
      grouped += try await throughput(BatchLimits(), nanoseconds: 350_000_000)
    }
    let ratio = grouped / single
    print(
      "64 writers: \(Int(grouped / 3)) writes/s grouped, \(Int(single / 3)) with a commit each,",
      "ratio \(Double(Int(ratio * 10)) / 10)")
    if Self.isOptimized { #expect(ratio >= 8) }
  }

  @Test func pointReadsAreCheap() async throws {
    let test = try TestStore()
    for id in 0..<3 { try await test.addAction("a\(id)", id: "\(id)") }
    try await test.store.write { transaction throws(StoreError) in
      try transaction.append(
        FlowEvent.triggerActionsSet(triggerType: 1, actions: ["0", "1", "2"]),
        to: FlowEvent.aggregate(flowType: 1, organization: "org1"), by: "tester")
    }
    let rounds = 20_000
    let readFlow = try await cost(rounds) {
      try await test.store.read { reader throws(StoreError) in
        try FlowTable.find(flowType: 1, organization: "org1", in: reader)?.triggers.count
      } == 1
    }
    let readAction = try await cost(rounds) {
      try await test.store.read { reader throws(StoreError) in
        try ActionTable.find("1", organization: "org1", in: reader)
      } != nil
    }
    print(
      "point reads: \(readFlow) ns for a flow with three actions, \(readAction) ns for an action")
    if Self.isOptimized {
      #expect(readFlow < 20_000)
      #expect(readAction < 10_000)
    }
  }

  /// Processor nanoseconds for one call of `body`, which must return true.
  private func cost(_ rounds: Int, _ body: () async throws -> Bool) async throws -> Int64 {
    var start = timespec()
    var end = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &start)
    for _ in 0..<rounds {
      guard try await body() else {
        Issue.record("no row")
        return 0
      }
    }
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &end)
    let elapsed = (end.tv_sec - start.tv_sec) * 1_000_000_000 + end.tv_nsec - start.tv_nsec
    return Int64(elapsed / rounds)
  }
}
