/// The message types that can be found by name: what `google.protobuf.Any` needs.
///
/// Immutable once made, and cheap to copy.
public struct TypeRegistry: Sendable {
  private let types: [String: any Message.Type]

  /// A registry of the types in `lists` (generated code has one list for each file), and the well-known ones.
  public init(_ lists: [any Message.Type]...) {
    var types: [String: any Message.Type] = [:]
    for list in lists {
      for type in list { types[type.messageName] = type }
    }
    self.types = types
  }

  /// The well-known types alone.
  public static let wellKnown = TypeRegistry()

  /// The type with this full name: "zitadel.v1.ObjectDetails".
  public func type(named name: some StringProtocol) -> (any Message.Type)? { types[String(name)] }

  /// The type of an `Any`'s URL: what stands behind its last slash; nil without a slash.
  public func type(url: String) -> (any Message.Type)? {
    guard let slash = url.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    return type(named: url[url.utf8.index(after: slash)...])
  }
}
