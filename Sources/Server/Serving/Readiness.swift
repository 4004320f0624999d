import Synchronization

/// Whether the server wants new calls: what `/readyz` and the health service answer.
///
/// It is ready once it has started, while every check holds, until a drain begins.
public final class Readiness: Sendable {
  /// Says what is wrong, or nil when nothing is; runs on a loop for each request, so it must not block.
  public typealias Check = @Sendable () -> String?

  private let hasStarted = Atomic<Bool>(false)
  private let draining = Atomic<Bool>(false)
  private let checks: [Check]

  public init(checks: [Check] = []) { self.checks = checks }

  /// Why the server is not ready; nil when it is.
  public var obstacle: String? {
    if draining.load(ordering: .acquiring) { return "draining" }
    if !hasStarted.load(ordering: .acquiring) { return "starting" }
    for check in checks {
      if let obstacle = check() { return obstacle }
    }
    return nil
  }

  /// Whether a drain has begun.
  public var isDraining: Bool { draining.load(ordering: .acquiring) }

  func start() { hasStarted.store(true, ordering: .releasing) }

  func drain() { draining.store(true, ordering: .releasing) }
}
