public import Base
import Synchronization

/// Lets so many lines of one sort through each minute, so that what goes wrong often does not fill the log.
public final class LineBudget: Sendable {
  private struct State: Sendable {
    var began: Int64?
    var lines = 0
    var omitted = 0
  }

  private static let minute: Int64 = 60_000_000_000

  private let linesPerMinute: Int
  private let timeSource: any TimeSource
  private let state = Mutex(State())

  public init(linesPerMinute: Int, timeSource: any TimeSource = SystemTimeSource()) {
    self.linesPerMinute = linesPerMinute
    self.timeSource = timeSource
  }

  /// Whether a line may be written now: how many were left out since the last one; nil when it is left out, too.
  public func admit() -> Int? {
    let now = timeSource.monotonicNanoseconds()
    return state.withLock { state in
      if state.began.map({ now - $0 >= Self.minute }) ?? true {
        state.began = now
        state.lines = 0
      }
      guard state.lines < linesPerMinute else {
        state.omitted += 1
        return nil
      }
      state.lines += 1
      defer { state.omitted = 0 }
      return state.omitted
    }
  }
}
