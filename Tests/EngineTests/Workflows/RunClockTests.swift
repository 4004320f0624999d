import Base
import Records
import Store
import Testing
import Wire

@testable import Engine

/// Whose clock tells when something happened in a run.
@Suite struct RunClockTests {
  /// The system's clocks, of which the wall's has been set.
  private struct SetClock: TimeSource {
    let ahead: Int64
    private let system = SystemTimeSource()

    init(ahead: Int64) { self.ahead = ahead }

    func monotonicNanoseconds() -> Int64 { system.monotonicNanoseconds() }
    func wallNanoseconds() -> Int64 { system.wallNanoseconds() + ahead }
  }

  private static let definition = json(
    #"""
    {"start":"A","steps":{"A":{"type":"action","actionId":"sp:http","attributes":{"method":"get",
      "url":"https://a.example"},"nextStep":"E"},"E":{"type":"success"}}}
    """#)

  /// The history of a run that was begun by a clock that is so many milliseconds ahead of the worker's.
  private func times(startedAheadBy milliseconds: Int64) async throws -> [Int64] {
    let world = try RunWorld()
    let starter = WorkflowStarter(
      identifiers: world.identifiers, timeSource: SetClock(ahead: milliseconds * 1_000_000),
      authority: world.authority)
    let prepared = try starter.prepare(
      WorkflowStart(
        organization: "o1", workflow: "w1", snapshot: world.snapshot(Self.definition),
        input: .object([]), origin: .external, account: "a1", claim: nil))
    let id = try await world.store.write { transaction throws(StoreError) in
      try prepared.begin(in: transaction)
    }
    let worker = try world.worker()
    #expect(try await world.ended(id)?.status == .completed)
    await worker.stop()
    return try await world.history(id).map(\.time)
  }

  /// No part of a history is told to have happened before the one that stands before it.
  @Test func clocksThatAreALittleApartTellOneOrder() async throws {
    let times = try await times(startedAheadBy: 900)
    #expect(times.count > 3 && times == times.sorted(), "\(times)")
  }

  /// A clock that was set back counts at once, or waits would become longer by as much.
  @Test func aClockThatWasSetBackIsFollowed() async throws {
    let times = try await times(startedAheadBy: 3_600_000)
    #expect(try #require(times.last) < times[0], "\(times)")
  }
}
