/// Which message fields can contain the message that they belong to.
///
/// A Swift struct cannot hold itself, so these are stored behind a reference. Lists and maps are references
/// already and end the search.
final class Recursion {
  private var reachable: [ObjectIdentifier: Set<ObjectIdentifier>] = [:]

  /// Whether the field's type contains, directly or through others, the message around the field.
  func isRecursive(_ field: FieldModel) -> Bool {
    guard let parent = field.parent, let type = field.message else { return false }
    return type === parent || reach(type).contains(ObjectIdentifier(parent))
  }

  private func reach(_ message: MessageModel) -> Set<ObjectIdentifier> {
    if let known = reachable[ObjectIdentifier(message)] { return known }
    var found: Set<ObjectIdentifier> = []
    var open = [message]
    while let next = open.popLast() {
      for field in next.fields where field.isMessage && !field.isRepeated {
        if let type = field.message, found.insert(ObjectIdentifier(type)).inserted {
          open.append(type)
        }
      }
    }
    reachable[ObjectIdentifier(message)] = found
    return found
  }
}
