import Base

/// Scopes of access tokens (RFC 6749 section 3.3): what SailPoint's clients know.
///
/// A token without scopes may do whatever its account's roles allow; one with scopes only what one of them is for.
struct Scopes: OptionSet, Sendable, Hashable {
  let rawValue: UInt16

  /// Stands for all others, and for methods that list none.
  static let all = Scopes(rawValue: 1)

  /// Every scope there is; a scope's place is its bit.
  static let names = [
    "sp:scopes:all", "sp:workflow:read", "sp:workflow:manage", "sp:workflow-execution:read",
    "sp:workflow-execute:external", "sp:trigger-service-subscriptions:read",
    "sp:trigger-service-subscriptions:manage", "sp:trigger-service-invocation-status:read",
    "sp:trigger-service-invocation-status:manage",
  ]

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The scope of that name; nil when there is none.
  init?(named name: String) {
    guard let place = Self.names.firstIndex(where: { $0.utf8Equals(name) }) else { return nil }
    self.init(rawValue: 1 << UInt16(place))
  }

  /// The scopes among some names; names of others do not count.
  init(among names: some Sequence<String>) {
    self = names.reduce(into: []) { scopes, name in
      if let scope = Scopes(named: name) { scopes.formUnion(scope) }
    }
  }

  /// Their names, in the order of ``names``.
  var names: [String] {
    Self.names.indices.filter { rawValue & (1 << UInt16($0)) != 0 }.map { Self.names[$0] }
  }

  /// What a claim says, or a parameter: names with a space between.
  var text: String { names.joined(separator: " ") }

  /// Whether one of them stands in a list.
  func contain(anyOf listed: [String]) -> Bool {
    listed.contains { Scopes(named: $0).map { !isDisjoint(with: $0) } ?? false }
  }
}

/// What a caller may do at most, whatever the roles allow; tokens that are no JWTs have no such bounds.
final class CallerBounds: Sendable {
  /// Nil for all.
  let scopes: Scopes?
  /// The one thing that the token is for, such as "workflow/ID"; nil for any.
  let resource: String?

  init(scopes: Scopes?, resource: String?) {
    self.scopes = scopes
    self.resource = resource
  }

  /// Whether a method may be called that lists these scopes.
  ///
  /// A token that is for one thing calls only methods that list one of its scopes by name: others would not ask whether
  /// the thing is the right one.
  func allow(_ listed: [String]) -> Bool {
    let scopes = scopes ?? .all
    if resource == nil, scopes.contains(.all) || listed.contains(where: { $0.utf8Equals("*") }) {
      return true
    }
    return scopes.contain(anyOf: listed)
  }

  /// Whether bounds let through all that others do; nil for no bounds.
  static func cover(_ bounds: CallerBounds?, _ others: CallerBounds?) -> Bool {
    guard let bounds else { return true }
    guard let others else { return false }
    let (own, other) = (bounds.scopes ?? .all, others.scopes ?? .all)
    guard own.contains(.all) || own.isSuperset(of: other) else { return false }
    guard let resource = bounds.resource else { return true }
    return others.resource.map { resource.utf8Equals($0) } ?? false
  }
}
