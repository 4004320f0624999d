import Synchronization

/// Who listens to which topic.
final class TopicListeners: Sendable {
  private struct Listener: Sendable {
    let id: Int
    let topic: Int
    let body: @Sendable (AnnouncedKeys) -> Void
  }

  private struct State: Sendable {
    var listeners: [Listener] = []
    var nextID = 0
  }

  private let state = Mutex(State())

  /// Adds a listener; the result names it.
  func add<Key>(
    to topic: Topic<Key>, _ body: @escaping @Sendable (Set<Key>) -> Void
  ) -> Int {
    state.withLock { state in
      state.nextID += 1
      state.listeners.append(
        Listener(id: state.nextID, topic: topic.id) { announced in
          if let announced = announced as? TypedKeys<Key> { body(announced.keys) }
        })
      return state.nextID
    }
  }

  func remove(_ id: Int) {
    state.withLock { $0.listeners.removeAll { $0.id == id } }
  }

  /// Tells everybody who listens to one of the topics.
  func notify(_ announcements: Announcements) {
    guard !announcements.isEmpty else { return }
    let listeners = state.withLock { $0.listeners }
    announcements.forEach { topic, keys in
      for listener in listeners where listener.topic == topic { listener.body(keys) }
    }
  }
}

/// A place among the listeners of a topic, held until it is given up; the store keeps the listener either way.
public struct TopicListening: Sendable {
  let listeners: TopicListeners
  let id: Int

  /// Ends it; the writer may be telling of its last commit still when this returns.
  public func end() { listeners.remove(id) }
}
