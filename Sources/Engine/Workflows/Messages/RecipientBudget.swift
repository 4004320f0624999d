import Base
import Synchronization

/// How many recipients the messages of each organization have had since the hour began.
final class RecipientBudget: Sendable {
  private struct State {
    var hour: Int64 = 0
    var counts: [UTF8Key: Int] = [:]
  }

  private let state = Mutex(State())
  private static let hour: Int64 = 3_600_000_000_000

  /// Takes places for a message's recipients, `now` being nanoseconds since 1970; gives why there are none.
  func take(_ count: Int, of organization: String, at now: Int64) -> StepFailure? {
    state.withLock { state in
      let hour = now / Self.hour
      if hour != state.hour { state = State(hour: hour) }
      let all = state.counts[organization, default: 0] + count
      guard all <= Limits.maxRecipientsPerHour else {
        return StepFailure(
          "the organization's messages had \(Limits.maxRecipientsPerHour) recipients in this hour, which is all they may",
          retryAfter: (hour + 1) * Self.hour - now)
      }
      state.counts[organization] = all
      return nil
    }
  }

  /// Gives places back that were taken at a time for a message that was not sent.
  func giveBack(_ count: Int, of organization: String, at time: Int64) {
    state.withLock { state in
      guard time / Self.hour == state.hour, let all = state.counts[organization] else { return }
      state.counts[organization] = max(0, all - count)
    }
  }
}
