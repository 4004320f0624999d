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
  /// How keys go over to other processes; nil when this one alone hears of them.
  let coding: TopicCoding<Key>?

  /// Makes a topic unlike every other one.
  ///
  /// - Parameters:
  ///   - name: What texts call it; other processes know it by that.
  ///   - coding: How its keys go over to other processes on the same database; nil when this one alone hears of them.
  public init(_ name: String, told coding: TopicCoding<Key>? = nil) {
    self.name = name
    self.coding = coding
    id = TopicIDs.next.wrappingAdd(1, ordering: .relaxed).oldValue
  }
}

/// How the keys of a topic go over to other processes: each as a few texts.
public struct TopicCoding<Key: Sendable>: Sendable {
  let encode: @Sendable (Key) -> [String]
  let decode: @Sendable ([String]) -> Key?

  /// `decode` gives nil for texts that `encode` does not make.
  public init(
    encode: @escaping @Sendable (Key) -> [String], decode: @escaping @Sendable ([String]) -> Key?
  ) {
    self.encode = encode
    self.decode = decode
  }
}

extension TopicCoding where Key == UTF8Key {
  /// A text.
  public static var text: TopicCoding {
    TopicCoding(encode: { [$0.text] }, decode: { $0.count == 1 ? UTF8Key($0[0]) : nil })
  }
}

private enum TopicIDs {
  static let next = Atomic<Int>(0)
}

/// The keys of one topic that were announced, whatever their type.
class AnnouncedKeys {
  /// Takes in the keys of another object of the same topic.
  func formUnion(_ other: AnnouncedKeys) {}

  /// The topic's name and the keys as texts; nil when other processes do not hear of them.
  var told: (topic: String, keys: [[String]])? { nil }
}

/// The keys of one topic that were announced.
final class TypedKeys<Key: Hashable & Sendable>: AnnouncedKeys {
  var keys: Set<Key> = []
  private let topic: Topic<Key>

  init(_ topic: Topic<Key>) { self.topic = topic }

  override var told: (topic: String, keys: [[String]])? {
    topic.coding.map { (topic.name, keys.map($0.encode)) }
  }

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
    let keys = TypedKeys<Key>(topic)
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

  /// What other processes are to hear: topics and keys as texts.
  var told: [(topic: String, keys: [[String]])] { byTopic.compactMap(\.keys.told) }
}
