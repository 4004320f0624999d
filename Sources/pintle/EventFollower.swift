import Engine
import Server
import Store

/// What happens because of events, behind the commits: runs of workflows, and invocations of triggers.
final class EventFollower: Sendable {
  private let follower: LogFollower
  private let stopped = OneShotEvent()

  /// Connects the parts; nothing is followed before `start`.
  init(_ store: Store, _ parts: [LogFollower.Part]) { follower = LogFollower(store, parts) }

  /// The following as work beside calls.
  var work: BackgroundWork {
    BackgroundWork(
      name: "what follows from events", start: { self.follower.start() },
      beginStop: { self.beginStop() }, finishStop: { self.stopped.wait() })
  }

  private func beginStop() {
    Task.detached { [self] in
      await follower.stop()
      stopped.fire()
    }
  }
}
