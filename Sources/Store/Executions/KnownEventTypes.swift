/// The event types that conditions of executions may name.
public struct KnownEventTypes: Sendable {
  /// Every type, sorted.
  public let names: [String]
  private let nameSet: Set<String>
  /// Every name and every part of one that ends before a dot.
  private let groups: Set<String>

  /// Knows these types.
  public init(_ names: some Sequence<String>) {
    nameSet = Set(names)
    self.names = nameSet.sorted()
    var groups = nameSet
    for name in self.names {
      var end = name.endIndex
      while let dot = name[..<end].lastIndex(of: ".") {
        groups.insert(String(name[..<dot]))
        end = dot
      }
    }
    self.groups = groups
  }

  /// The types that Pintle knows: those of ZITADEL, and its own.
  public static let all = KnownEventTypes(
    String(describing: compatible).split(separator: "\n").map { String($0) } + own)

  /// What only Pintle's own changes bring about.
  static let own = [
    "target.allow.set", "target.disabled", "target.enabled", "target.key.activated",
    "target.key.added", "target.key.deactivated", "target.key.removed",
  ]

  /// Whether there is an event type with this name.
  public func contains(_ name: String) -> Bool { nameSet.contains(name) }

  /// Whether some type is this group or stands below it: the group and a dot begin its name.
  public func hasGroup(_ group: String) -> Bool { groups.contains(group) }

  /// Whether some type's name begins with the text; none begins with an empty one.
  public func containsPrefix(_ prefix: String) -> Bool {
    guard !prefix.isEmpty else { return false }
    if groups.contains(prefix) { return true }
    var low = 0
    var high = names.count
    while low < high {
      let middle = (low + high) / 2
      if names[middle] < prefix { low = middle + 1 } else { high = middle }
    }
    return low < names.count && names[low].utf8.starts(with: prefix.utf8)
  }
}
