import Synchronization

/// Tells one listener, after a commit, for which targets deliveries may be due.
public final class DeliverySignal: Sendable {
  private let listener = Mutex<(@Sendable (Set<DeliveryLane>) -> Void)?>(nil)

  /// Sets the listener, in place of any other; nil for none.
  ///
  /// It is called on the writer's thread, so it must be short. What was queued before is not told.
  public func listen(_ body: (@Sendable (Set<DeliveryLane>) -> Void)?) {
    listener.withLock { $0 = body }
  }

  func raise(_ lanes: Set<DeliveryLane>) {
    listener.withLock { $0 }?(lanes)
  }
}
