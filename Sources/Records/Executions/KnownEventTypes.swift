import Base

/// The event types that conditions of executions may name.
public struct KnownEventTypes: Sendable {
  /// Every type, sorted.
  public let names: [String]
  private let nameSet: Set<UTF8Key>
  /// Every name and every part of one that ends before a dot.
  private let groups: Set<UTF8Key>

  /// Knows these types.
  public init(_ names: some Sequence<String>) {
    nameSet = Set(texts: names)
    self.names = nameSet.sorted().map(\.text)
    var groups = nameSet
    for name in self.names {
      var end = name.endIndex
      while let dot = name[..<end].lastIndex(of: ".") {
        groups.insert(UTF8Key(name[..<dot]))
        end = dot
      }
    }
    self.groups = groups
  }

  /// The types that Pintle knows: those of ZITADEL, and its own.
  public static let all = KnownEventTypes(
    String(describing: compatible).split(separator: "\n").map { String($0) } + own)

  /// What only Pintle's own changes bring about.
  public static let own = [
    "event.erased", "event_bus.removed", "event_bus.set", "execution.filter.set",
    "execution.skipped",
    "instance.accesskey.added", "instance.accesskey.retired",
    "instance.key.added", "instance.key.retired", "labels.set", "subscription.added",
    "subscription.changed", "subscription.removed", "target.alerts.set", "target.allow.set",
    "target.disabled", "target.enabled", "target.fields.set", "target.paused", "target.resumed",
    "target.schedule.set",
    "target.key.activated", "target.key.added", "target.key.deactivated", "target.key.removed",
    "user.client.added", "user.client.removed", "user.client.secret.changed",
    "user.machine.certificate.bound", "user.machine.certificate.unbound", "workflow.added",
    "workflow.allow.set", "workflow.changed", "workflow.disabled", "workflow.enabled",
    "workflow.removed",
  ]

  /// What the names of types begin with that publishers make up.
  public static let customPrefix = "custom."

  /// Whether a name is "custom." and words of small letters, digits and "_" with dots between them, each
  /// beginning with a letter.
  public static func isCustom(_ name: String) -> Bool {
    guard name.utf8.starts(with: customPrefix.utf8) else { return false }
    let words = name.utf8.dropFirst(customPrefix.utf8.count)
      .split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return words.allSatisfy { word in
      let isWord = word.allSatisfy { byte in
        isLetter(byte) || byte == UInt8(ascii: "_")
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      }
      return isWord && word.first.map(isLetter) ?? false
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  /// Whether there is an event type with this name, or a publisher may make it up.
  public func contains(_ name: String) -> Bool { nameSet.contains(name) || Self.isCustom(name) }

  /// Whether some type is this group or stands below it: the group and a dot begin its name.
  public func hasGroup(_ group: String) -> Bool {
    groups.contains(group) || group == Self.customPrefix.dropLast() || Self.isCustom(group)
  }

  /// Whether some type's name begins with the text; none begins with an empty one.
  public func containsPrefix(_ prefix: String) -> Bool {
    guard !prefix.isEmpty else { return false }
    if hasGroup(prefix) { return true }
    var low = 0
    var high = names.count
    while low < high {
      let middle = (low + high) / 2
      if names[middle].utf8Precedes(prefix) { low = middle + 1 } else { high = middle }
    }
    return low < names.count && names[low].utf8.starts(with: prefix.utf8)
  }
}
