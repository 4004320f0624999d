public import Base
import Synchronization

/// What a transaction can announce to those who listen, after its commit: that there may be work for a key.
///
/// A feature declares each of its topics once, as a `static let`.
public struct Topic<Key: Hashable & Sendable>: Sendable {
  /// For texts about it: "deliveries".
  @UTF8Compared public private(set) var name: String
  /// Unique in the process.
  let id: Int

  /// Makes a topic unlike every other one.
  public init(_ name: String) {
    self.name = name
    id = TopicIDs.next.wrappingAdd(1, ordering: .relaxed).oldValue
  }
}

private enum TopicIDs {
  static let next = Atomic<Int>(0)
}

/// The keys of one topic that were announced, whatever their type.
class AnnouncedKeys {
  /// Takes in the keys of another object of the same topic.
  func formUnion(_ other: AnnouncedKeys) {}
}

/// The keys of one topic that were announced.
final class TypedKeys<Key: Hashable & Sendable>: AnnouncedKeys {
  var keys: Set<Key> = []

  override func formUnion(_ other: AnnouncedKeys) {
    if let other = other as? TypedKeys<Key> { keys.formUnion(other.keys) }
  }
}

/// What transactions announced, by topic.
struct Announcements {
  private var byTopic: [(topic: Int, keys: AnnouncedKeys)] = []

  var isEmpty: Bool { byTopic.isEmpty }

  mutating func add<Key>(_ key: Key, to topic: Topic<Key>) {
    if let found = byTopic.first(where: { $0.topic == topic.id })?.keys as? TypedKeys<Key> {
      found.keys.insert(key)
      return
    }
    let keys = TypedKeys<Key>()
    keys.keys.insert(key)
    byTopic.append((topic.id, keys))
  }

  /// Takes in what another transaction announced, which must not be used any more.
  mutating func formUnion(_ other: Announcements) {
    for (topic, keys) in other.byTopic {
      if let found = byTopic.first(where: { $0.topic == topic })?.keys {
        found.formUnion(keys)
      } else {
        byTopic.append((topic, keys))
      }
    }
  }

  /// Calls `body` with each topic's id and keys.
  func forEach(_ body: (Int, AnnouncedKeys) -> Void) {
    for (topic, keys) in byTopic { body(topic, keys) }
  }
}
