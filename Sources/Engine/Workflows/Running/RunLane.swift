import Base
import Records
import Store

/// How many runs of each organization are under way.
///
/// `@unchecked Sendable`: it is touched on the worker's thread only.
final class OrganizationRuns: @unchecked Sendable {
  private var counts: [UTF8Key: Int] = [:]
  let limit: Int

  init(limit: Int) { self.limit = limit }

  /// Takes a place; false when the organization has all of its own.
  func take(_ organization: UTF8Key) -> Bool {
    let count = counts[organization, default: 0]
    guard count < limit else { return false }
    counts[organization] = count + 1
    return true
  }

  func give(_ organization: UTF8Key) {
    guard let count = counts[organization] else { return }
    counts[organization] = count > 1 ? count - 1 : nil
  }
}

/// When runs of a workflow may go on: always, within what its organization may have at once.
struct RunLane: LanePolicy {
  typealias Permit = Void
  typealias Result = RunResult

  private let organization: UTF8Key
  private let runs: OrganizationRuns
  private var blockedUntil: Int64 = 0

  init(organization: String, runs: OrganizationRuns) {
    self.organization = UTF8Key(organization)
    self.runs = runs
  }

  var intake: LaneIntake { .all }
  var closedUntil: Int64 { blockedUntil }
  var forgettableAt: Int64 { 0 }
  var stalled: Int64 { 0 }

  /// How long it takes until it is asked again for a place of the organization: 20 ms.
  private static let pause: Int64 = 20_000_000

  mutating func admit(_ item: WorkItem, now: Int64) -> Void? {
    guard runs.take(organization) else {
      blockedUntil = now + Self.pause
      return nil
    }
    return ()
  }

  mutating func ended(
    _ item: WorkItem, _ permit: Void, _ result: RunResult, now: Int64
  ) -> LaneChange {
    runs.give(organization)
    var change = LaneChange()
    if case .goesOn(let time) = result.turn { change.nextAttempt = time ?? 1 }
    return change
  }

  mutating func abandoned(_ permit: Void, now: Int64) { runs.give(organization) }

  mutating func reset() {}
}
