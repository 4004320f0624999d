/// Which execution an event fires: the one for its type, else the longest group that it stands in, else the
/// one for all events.
///
/// Exactly one execution fires. A group takes in the types that are the group or begin with the group and a
/// dot. Only a group that is no such part of any known type ("user.hum") takes in what begins with it as
/// plain text, because clients may set such groups.
public enum EventMatching {
  /// The ids of the executions that an event may fire, the narrowest first.
  ///
  /// There are as many at most as the type has characters, and two more.
  ///
  /// - Parameters:
  ///   - type: The event's type.
  ///   - known: The event types by which a group is told from a plain text.
  /// - Returns: The ids, whether there are such executions or not.
  public static func candidates(
    forEvent type: String, known: KnownEventTypes = .all
  ) -> [String] {
    var candidates: [String] = []
    if !type.isEmpty { candidates.append(ExecutionCondition.event(.type(type)).id) }
    var end = type.unicodeScalars.endIndex
    while end > type.unicodeScalars.startIndex {
      let group = String(type.unicodeScalars[..<end])
      let endsAtDot = end == type.endIndex || type.unicodeScalars[end] == "."
      if endsAtDot || !known.hasGroup(group) {
        candidates.append(ExecutionCondition.event(.group(group)).id)
      }
      end = type.unicodeScalars.index(before: end)
    }
    candidates.append(ExecutionCondition.event(.all).id)
    return candidates
  }

  /// The id of the execution that an event fires; nil when none of the candidates has entries.
  public static func execution(
    forEvent type: String, known: KnownEventTypes = .all, hasEntries: (String) -> Bool
  ) -> String? {
    candidates(forEvent: type, known: known).first(where: hasEntries)
  }
}
