import Base
import Wire

/// What of a declared object differs from the present one.
struct DeclarationDifference {
  /// A member that differs.
  struct Part: Sendable {
    /// Names with dots between: "restWebhook.interruptOnError".
    var path: String
    /// What is there; nil for nothing.
    var present: JSONValue?
    /// What is declared, without its secrets; nil for nothing.
    var declared: JSONValue?
  }

  private(set) var parts: [Part] = []

  /// What services tell in the place of a secret: nothing can be said about it.
  private static let hidden = "********"
  /// Members that are never told, but for objects and lists: steps, for one, may have such names.
  private static let secrets = ["password", "bearerToken"]
  /// The member whose own members are named by whoever declares, and no secrets whatever they are called.
  private static let labels = "labels"
  /// What stands below these is declared as a whole; elsewhere, what is not declared stays as it is.
  private static let wholes = ["definition", labels, "filter", "retrySchedule"]

  /// Whether a value holds secrets that are to be set, wherever in it: nothing is known of those that are there.
  static func hasSecrets(_ value: JSONValue) -> Bool {
    value.objectValue?.contains { !$0.name.utf8Equals(labels) && holdsSecret($0) } ?? false
  }

  private static func holdsSecret(_ member: JSONValue.Member) -> Bool {
    if isSecret(member, below: "") {
      return member.value.stringValue.map { !$0.isEmpty && !$0.utf8Equals(hidden) } ?? false
    }
    switch member.value {
    case .object(let members): return members.contains(where: holdsSecret)
    case .array(let list):
      return list.contains { holdsSecret(JSONValue.Member("", $0)) }
    default: return false
    }
  }

  /// Whether a member of what stands at a path is never told.
  private static func isSecret(_ member: JSONValue.Member, below path: String) -> Bool {
    guard secrets.contains(where: { $0.utf8Equals(member.name) }), !path.utf8Equals(labels) else {
      return false
    }
    switch member.value {
    case .object, .array: return false
    default: return true
    }
  }

  /// Compares the declared members alone.
  ///
  /// `shown` is what is declared, with marks in the place of secrets that are not known by their names.
  init(declared: JSONValue, present: JSONValue, shown: JSONValue? = nil) {
    compare(declared, present, shown ?? declared, "", isWhole: false)
  }

  var isEmpty: Bool { parts.isEmpty }

  /// Whether nothing but labels differs.
  var isOfLabelsAlone: Bool {
    parts.allSatisfy { $0.path.utf8Equals(Self.labels) || $0.path.utf8HasPrefix(Self.labels + ".") }
  }

  private mutating func compare(
    _ declared: JSONValue?, _ present: JSONValue?, _ shown: JSONValue?, _ path: String,
    isWhole: Bool
  ) {
    switch (declared, present) {
    case (.string(Self.hidden)?, _), (_, .string(Self.hidden)?): return
    case (.object(let members)?, .object(let others)?):
      for member in members {
        if Self.isSecret(member, below: path) { continue }
        compare(
          member.value, present?[member.name], shown?[member.name], Self.join(path, member.name),
          isWhole: isWhole || Self.wholes.contains(member.name))
      }
      guard isWhole else { return }
      for other in others where declared?[other.name] == nil {
        compare(nil, other.value, nil, Self.join(path, other.name), isWhole: true)
      }
    case (.array(let list)?, .array(let others)?) where list.count == others.count:
      for index in list.indices {
        let shown = shown?.arrayValue.flatMap { $0.indices.contains(index) ? $0[index] : nil }
        compare(list[index], others[index], shown, "\(path)[\(index)]", isWhole: true)
      }
    default:
      guard declared != present, !(Self.isDefault(declared) && Self.isDefault(present)) else {
        return
      }
      parts.append(
        Part(
          path: path, present: present.map { Self.hiding($0, at: path) },
          declared: shown.map { Self.hiding($0, at: path) }))
    }
  }

  /// A value with a mark in the place of each member that is never told.
  private static func hiding(_ value: JSONValue, at path: String) -> JSONValue {
    switch value {
    case .object(let members):
      .object(
        members.map { member in
          JSONValue.Member(
            member.name,
            isSecret(member, below: path) && member.value != .null
              ? .string(hidden) : hiding(member.value, at: join(path, member.name)))
        })
    case .array(let list): .array(list.map { hiding($0, at: path + "[]") })
    default: value
    }
  }

  private static func join(_ path: String, _ name: String) -> String {
    path.isEmpty ? name : "\(path).\(name)"
  }

  /// Whether a value says no more than that there is none.
  private static func isDefault(_ value: JSONValue?) -> Bool {
    switch value {
    case nil, .null?, .boolean(false)?, .string("")?, .number("0")?: true
    case .array(let list)?: list.isEmpty
    default: false
    }
  }
}
