import Base

/// The message types and extensions that can be found by name: what `google.protobuf.Any` and the JSON form
/// of extensions need.
///
/// Immutable once made, and cheap to copy.
public struct TypeRegistry: Sendable {
  private let tables: Tables

  /// Immutable, and one reference for all copies.
  private final class Tables: Sendable {
    let types: [UTF8Key: any Message.Type]
    /// By the extended message's name, then by the extension's.
    let extensionsByName: [UTF8Key: [UTF8Key: any AnyExtensionField]]
    /// By the extended message's name, then by field number.
    let extensionsByNumber: [UTF8Key: [UInt32: any AnyExtensionField]]

    init(_ types: [any Message.Type], _ extensions: [any AnyExtensionField]) {
      var byTypeName: [UTF8Key: any Message.Type] = [:]
      for type in types { byTypeName[type.messageName] = type }
      var byName: [UTF8Key: [UTF8Key: any AnyExtensionField]] = [:]
      var byNumber: [UTF8Key: [UInt32: any AnyExtensionField]] = [:]
      for field in extensions {
        byName[field.extendeeName, default: [:]][field.name] = field
        byNumber[field.extendeeName, default: [:]][field.number] = field
      }
      self.types = byTypeName
      self.extensionsByName = byName
      self.extensionsByNumber = byNumber
    }
  }

  /// A registry of the types in `lists` (generated code has one list for each file) and extensions, besides the
  /// well-known types, which every registry has.
  public init(_ lists: [any Message.Type]..., extensions: [any AnyExtensionField] = []) {
    tables = Tables(lists.flatMap { $0 }, extensions)
  }

  /// The well-known types alone.
  public static let wellKnown = TypeRegistry()

  /// The type with this full name, unless it is a well-known one.
  func registeredType(named name: String) -> (any Message.Type)? { tables.types[name] }

  /// The extension with this full name of the message with this full name.
  public func extensionField(named name: String, of message: String) -> (any AnyExtensionField)? {
    tables.extensionsByName[message]?[name]
  }

  /// The extension with this field number of the message with this full name.
  public func extensionField(_ number: UInt32, of message: String) -> (any AnyExtensionField)? {
    tables.extensionsByNumber[message]?[number]
  }
}
