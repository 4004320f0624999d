import Synchronization

/// Work that goes on beside calls for as long as a server runs, as one value: how it begins and how it ends.
///
/// A server's pieces of work are a list. They begin in its order once the server listens, and end in the opposite
/// order, so that each may rely on those before it: all of them begin to stop, then the server lets calls finish,
/// then each is seen to its end while the event loops still run.
public struct BackgroundWork: Sendable {
  /// What of it a server ends when.
  enum Part {
    /// What needs no calls, and no calls need.
    case apart
    /// What holds calls or belongs to them.
    case ofCalls
  }

  /// Which it is, for the reason why a server does not start: "deliveries".
  let name: String
  let part: Part
  let start: @Sendable () throws(CommandError) -> Void
  let beginStop: @Sendable () -> Void
  let finishStop: @Sendable () -> Void

  /// Describes a piece of work; a step at which nothing is to be done is an empty function.
  ///
  /// - Parameters:
  ///   - name: Which it is.
  ///   - ofCalls: Whether it holds calls or belongs to them: a server that hands over ends all else while it still serves.
  ///   - start: Called once when the server listens. What it throws ends the server, and the work counts as not begun.
  ///   - beginStop: Called once when the server begins to stop, at the latest: takes nothing new on, and ends what would
  ///     hold up calls, such as streams that never end by themselves. It returns soon.
  ///   - finishStop: Called once when calls have ended or were given up; may block until the work has ended.
  public init(
    name: String, ofCalls: Bool = false,
    start: @escaping @Sendable () throws(CommandError) -> Void,
    beginStop: @escaping @Sendable () -> Void, finishStop: @escaping @Sendable () -> Void
  ) {
    self.name = name
    part = ofCalls ? .ofCalls : .apart
    self.start = start
    self.beginStop = beginStop
    self.finishStop = finishStop
  }
}

/// The background work of one server, each step of it done once.
final class BackgroundWorkList: Sendable {
  /// How far a piece of work has come.
  private enum Step { case none, begun, stopping, finished }

  private let list: [BackgroundWork]
  private let steps: Mutex<[Step]>

  init(_ list: [BackgroundWork]) {
    self.list = list
    steps = Mutex(list.map { _ in .none })
  }

  /// Begins all of it, in order; when one cannot, those before it are ended again.
  func start() throws(CommandError) {
    for (index, work) in list.enumerated() {
      do throws(CommandError) {
        try work.start()
      } catch {
        beginStop()
        finishStop()
        throw CommandError(message: "\(work.name): \(error.message)", exitCode: error.exitCode)
      }
      steps.withLock { $0[index] = .begun }
    }
  }

  /// Has what has begun begin to stop, the last one first: all of it, or a part.
  func beginStop(_ part: BackgroundWork.Part? = nil) {
    for work in take(part, .begun, .stopping) { work.beginStop() }
  }

  /// Sees what began to stop to its end, the last one first.
  func finishStop(_ part: BackgroundWork.Part? = nil) {
    for work in take(part, .stopping, .finished) { work.finishStop() }
  }

  /// The work of a part that has come to one step, from now on at the next, the last one first.
  private func take(
    _ part: BackgroundWork.Part?, _ step: Step, _ next: Step
  ) -> [BackgroundWork] {
    let taken = steps.withLock { steps in
      let taken = list.indices.reversed().filter {
        steps[$0] == step && (part == nil || list[$0].part == part)
      }
      for index in taken { steps[index] = next }
      return taken
    }
    return taken.map { list[$0] }
  }
}
