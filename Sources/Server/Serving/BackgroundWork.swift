import Synchronization

/// Work that goes on beside calls for as long as a server runs, as one value: how it begins and how it ends.
///
/// A server's pieces of work are a list. They begin in its order once the server listens, and end in the opposite
/// order, so that each may rely on those before it: all of them begin to stop, then the server lets calls finish,
/// then each is seen to its end while the event loops still run.
public struct BackgroundWork: Sendable {
  /// Which it is, for the reason why a server does not start: "deliveries".
  let name: String
  let start: @Sendable () throws(CommandError) -> Void
  let beginStop: @Sendable () -> Void
  let finishStop: @Sendable () -> Void

  /// Describes a piece of work; a step at which nothing is to be done is an empty function.
  ///
  /// - Parameters:
  ///   - name: Which it is.
  ///   - start: Called once when the server listens. What it throws ends the server, and the work counts as not begun.
  ///   - beginStop: Called once when the server begins to stop, at the latest: takes nothing new on, and ends what would
  ///     hold up calls, such as streams that never end by themselves. It returns soon.
  ///   - finishStop: Called once when calls have ended or were given up; may block until the work has ended.
  public init(
    name: String, start: @escaping @Sendable () throws(CommandError) -> Void,
    beginStop: @escaping @Sendable () -> Void, finishStop: @escaping @Sendable () -> Void
  ) {
    self.name = name
    self.start = start
    self.beginStop = beginStop
    self.finishStop = finishStop
  }
}

/// The background work of one server, each step of it done once.
final class BackgroundWorkList: Sendable {
  private struct State {
    /// How many have begun, from the first.
    var begun = 0
    var isStopping = false
    var isFinished = false
  }

  private let list: [BackgroundWork]
  private let state = Mutex(State())

  init(_ list: [BackgroundWork]) { self.list = list }

  /// Begins all of it, in order; when one cannot, those before it are ended again.
  func start() throws(CommandError) {
    for work in list {
      do throws(CommandError) {
        try work.start()
      } catch {
        beginStop()
        finishStop()
        throw CommandError(message: "\(work.name): \(error.message)", exitCode: error.exitCode)
      }
      state.withLock { $0.begun += 1 }
    }
  }

  /// Has what has begun begin to stop, the last one first.
  func beginStop() {
    let begun = state.withLock { state in
      if state.isStopping { return 0 }
      state.isStopping = true
      return state.begun
    }
    for work in list[..<begun].reversed() { work.beginStop() }
  }

  /// Sees what has begun to its end, the last one first; `beginStop` comes before it.
  func finishStop() {
    let begun = state.withLock { state in
      if state.isFinished { return 0 }
      state.isFinished = true
      return state.begun
    }
    for work in list[..<begun].reversed() { work.finishStop() }
  }
}
