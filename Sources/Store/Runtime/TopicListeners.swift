import Base
import Synchronization

/// Who listens to which topic.
final class TopicListeners: Sendable {
  private struct Listener: Sendable {
    let id: Int
    let topic: Int
    let body: @Sendable (AnnouncedKeys) -> Void
    /// The topic's name, where other processes tell of it as well, and what is done then.
    let told: (topic: UTF8Key, hear: @Sendable ([[String]]) -> Void)?
    /// What is done when it may be any key.
    let lookAtAll: @Sendable () -> Void
  }

  private struct State: Sendable {
    var listeners: [Listener] = []
    var nextID = 0
  }

  private let state = Mutex(State())

  /// Adds a listener; the result names it.
  ///
  /// What other processes tell goes to `fromOthers`, if there is one.
  func add<Key>(
    to topic: Topic<Key>, orAll lookAtAll: @escaping @Sendable () -> Void,
    fromOthers: (@Sendable (Set<Key>) -> Void)?, _ body: @escaping @Sendable (Set<Key>) -> Void
  ) -> Int {
    state.withLock { state in
      state.nextID += 1
      state.listeners.append(
        Listener(
          id: state.nextID, topic: topic.id,
          body: { announced in
            if let announced = announced as? TypedKeys<Key> { body(announced.keys) }
          },
          told: topic.coding.map { coding in
            (
              UTF8Key(topic.name),
              { keys in
                let known = Set(keys.compactMap(coding.decode))
                if !known.isEmpty { (fromOthers ?? body)(known) }
              }
            )
          }, lookAtAll: lookAtAll))
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

  /// Tells everybody who listens to a topic what another process has told.
  func notify(_ topic: String, _ keys: [[String]]) {
    for listener in state.withLock({ $0.listeners }) {
      if let told = listener.told, told.topic.text.utf8Equals(topic) { told.hear(keys) }
    }
  }

  /// Has everybody look at everything who listens to what other processes tell.
  func notifyAll() {
    for listener in state.withLock({ $0.listeners }) where listener.told != nil {
      listener.lookAtAll()
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
