import Base
import Wire

/// What a commit tells to the other processes on the same database.
struct CommitTelling {
  /// The number of the process that made it.
  var node: Int64
  /// How far the commits have come with this one.
  var head: InstanceTable.Head
  /// What was announced: topics and keys as texts.
  var announced: [(topic: String, keys: [[String]])] = []
  /// Whether more was announced than is told: anything may have been.
  var isAnything = false

  /// The texts that tell it: one, or a few where keys do not fit into one.
  var texts: [String] {
    var texts: [String] = []
    var rest = announced.flatMap { topic, keys in
      keys.map { JSONValue.array(([topic] + $0).map { .string($0) }).text() }
    }[...]
    repeat {
      let start = "[\(node),\(head.position),\(head.change)"
      var text = start
      // The bracket at its end takes one.
      while let key = rest.first, text.utf8.count + key.utf8.count + 2 <= Limits.maxToldBytes {
        text += "," + key
        rest = rest.dropFirst()
      }
      let isFull = texts.count == Limits.maxToldTexts - 1 || (text == start && !rest.isEmpty)
      if isFull, !rest.isEmpty { return ["\(start),true]"] }
      texts.append(text + "]")
    } while !rest.isEmpty
    return texts
  }

  init(node: Int64, head: InstanceTable.Head) {
    self.node = node
    self.head = head
  }

  /// Reads a text; nil for one that no process of this kind tells.
  init?(_ text: String) {
    guard case .array(let elements)? = JSONValue(text: text), elements.count >= 3,
      case .number(let node) = elements[0], let node = Int64(node),
      case .number(let position) = elements[1], let position = Int64(position),
      case .number(let change) = elements[2], let change = Int64(change)
    else { return nil }
    self.init(node: node, head: InstanceTable.Head(position: position, change: change))
    for element in elements[3...] {
      if element == .boolean(true) {
        isAnything = true
        continue
      }
      guard case .array(let parts) = element else { return nil }
      var texts: [String] = []
      for part in parts {
        guard case .string(let text) = part else { return nil }
        texts.append(text)
      }
      guard let topic = texts.first else { return nil }
      let keys = Array(texts.dropFirst())
      if let last = announced.indices.last, announced[last].topic.utf8Equals(topic) {
        announced[last].keys.append(keys)
      } else {
        announced.append((topic, [keys]))
      }
    }
  }
}
