import Base
import Synchronization

/// The registry of a server, for pages that are made before it.
final class LateStatus: Sendable {
  private let registry = Mutex<StatusRegistry?>(nil)

  /// Sets the registry, before the server starts.
  func set(_ registry: StatusRegistry) { self.registry.withLock { $0 = registry } }

  /// What its sources tell now; nothing before it is set.
  func read() -> [StatusReading] { registry.withLock { $0 }?.read() ?? [] }
}
