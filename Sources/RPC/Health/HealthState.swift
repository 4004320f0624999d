public import Base
import Synchronization

/// Which services can be called: one state behind grpc.health.v1 and the health pages.
public final class HealthState: Sendable {
  /// A service's state.
  public enum Status: Sendable, Equatable {
    /// The states of grpc.health.v1.
    case unknown, serving, notServing
  }

  private struct State {
    var statuses: [UTF8Key: Status]
    var isDraining = false
  }

  private let state: Mutex<State>
  /// What the program says of itself beside what was set: its checks of the store and the like.
  private let obstacle: @Sendable () -> String?
  /// Raised at every change.
  let changes = ChangeSignal()

  /// Starts with the server as a whole ("") and each of `services` serving.
  ///
  /// While `obstacle` names something that keeps the program from serving, nothing shows as serving; it is asked
  /// for each call, and once a second by watchers.
  public init(
    services: [String] = [], obstacle: @escaping @Sendable () -> String? = { nil }
  ) {
    self.obstacle = obstacle
    var statuses: [UTF8Key: Status] = ["": .serving]
    for service in services { statuses[service] = .serving }
    state = Mutex(State(statuses: statuses))
  }

  /// What keeps the program from serving, for people: "no space is left"; nil when nothing does.
  public var cause: String? { isDraining ? "draining" : obstacle() }

  /// The state of a service, or of the whole server (""); nil when there is no such service.
  public func status(_ service: String = "") -> Status? {
    let isReady = obstacle() == nil
    return state.withLock { state in
      state.statuses[service].map { state.isDraining || !isReady ? .notServing : $0 }
    }
  }

  /// The states of all services, the whole server among them under "".
  public var statuses: [UTF8Key: Status] {
    let isReady = obstacle() == nil
    return state.withLock { state in
      state.isDraining || !isReady
        ? state.statuses.mapValues { _ in .notServing } : state.statuses
    }
  }

  /// Whether `drain` was called.
  public var isDraining: Bool { state.withLock { $0.isDraining } }

  /// Sets a service's state, adding the service if it is new.
  ///
  /// While draining nothing shows as serving.
  public func set(_ status: Status, for service: String = "") {
    let changed = state.withLock { state in
      let changed = state.statuses[service] != status
      state.statuses[service] = status
      return changed
    }
    if changed { changes.raise() }
  }

  /// Shows every service as not serving from now on, so that balancers look elsewhere.
  public func drain() {
    let changed = state.withLock { state in
      defer { state.isDraining = true }
      return !state.isDraining
    }
    if changed { changes.raise() }
  }
}
