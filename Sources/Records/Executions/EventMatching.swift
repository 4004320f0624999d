import Base

/// Which execution an event fires: the one for its type, else the longest group that it stands in, else the
/// one for all events.
///
/// Exactly one execution fires. A group takes in the types that are the group or begin with the group and a
/// dot. Only a group that is no such part of any known type ("user.hum") takes in what begins with it as
/// plain text, because clients may set such groups.
public struct EventMatching: Sendable {
  private var types: Set<UTF8Key> = []
  private var groups: Set<UTF8Key> = []
  /// Longest first.
  private var prefixes: [String] = []
  private var hasAll = false

  /// Picks the event executions out of all executions.
  ///
  /// - Parameters:
  ///   - executions: The ids of the executions that have entries, of every kind.
  ///   - known: The event types by which a group is told from a plain text.
  public init(executions: some Sequence<String>, known: KnownEventTypes = .all) {
    for id in executions {
      guard case .event(let events) = ExecutionCondition(id: id) else { continue }
      switch events {
      case .type(let type): types.insert(UTF8Key(type))
      case .group(let group):
        if known.hasGroup(group) { groups.insert(UTF8Key(group)) } else { prefixes.append(group) }
      case .all: hasAll = true
      }
    }
    prefixes.sort { $0.utf8.count > $1.utf8.count }
  }

  /// Whether no event fires anything.
  public var isEmpty: Bool { !hasAll && types.isEmpty && groups.isEmpty && prefixes.isEmpty }

  /// The id of the execution that an event of the type fires; nil when there is none.
  public func execution(forEvent type: String) -> String? {
    if types.contains(type) { return ExecutionCondition.event(.type(type)).id }
    let group = group(of: type)
    let prefix = prefixes.first { type.utf8.starts(with: $0.utf8) }
    if let longest = longer(group, prefix) { return ExecutionCondition.event(.group(longest)).id }
    return hasAll ? ExecutionCondition.event(.all).id : nil
  }

  /// The longest group that ends where the type or one of its segments ends.
  private func group(of type: String) -> String? {
    if groups.isEmpty { return nil }
    var group = type[...]
    while true {
      if let found = groups.contains(String(group)) ? group : nil { return String(found) }
      guard let dot = group.lastIndex(of: ".") else { return nil }
      group = group[..<dot]
    }
  }

  private func longer(_ first: String?, _ second: String?) -> String? {
    guard let first, let second else { return first ?? second }
    return first.utf8.count >= second.utf8.count ? first : second
  }
}
