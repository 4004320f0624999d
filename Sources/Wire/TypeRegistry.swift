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

  /// A registry of the types in `lists` (generated code has one list for each file), the well-known ones,
  /// and extensions.
  public init(_ lists: [any Message.Type]..., extensions: [any AnyExtensionField] = []) {
    tables = Tables(lists.flatMap { $0 } + Self.wellKnownTypes, extensions)
  }

  /// The well-known types alone.
  public static let wellKnown = TypeRegistry()

  private static let wellKnownTypes: [any Message.Type] = [
    Google.Protobuf.`Any`.self, Google.Protobuf.Duration.self, Google.Protobuf.Empty.self,
    Google.Protobuf.FieldMask.self, Google.Protobuf.Timestamp.self,
    Google.Protobuf.Struct.self, Google.Protobuf.Value.self, Google.Protobuf.ListValue.self,
    Google.Protobuf.DoubleValue.self, Google.Protobuf.FloatValue.self,
    Google.Protobuf.Int64Value.self, Google.Protobuf.UInt64Value.self,
    Google.Protobuf.Int32Value.self, Google.Protobuf.UInt32Value.self,
    Google.Protobuf.BoolValue.self, Google.Protobuf.StringValue.self,
    Google.Protobuf.BytesValue.self,
  ]

  /// The type with this full name: "zitadel.v1.ObjectDetails".
  public func type(named name: String) -> (any Message.Type)? { tables.types[name] }

  /// The type of an `Any`'s URL: what stands behind its last slash; nil without a slash.
  public func type(url: String) -> (any Message.Type)? {
    guard let slash = url.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    return type(named: String(url[url.utf8.index(after: slash)...]))
  }

  /// The extension with this full name of the message with this full name.
  public func extensionField(named name: String, of message: String) -> (any AnyExtensionField)? {
    tables.extensionsByName[message]?[name]
  }

  /// The extension with this field number of the message with this full name.
  public func extensionField(_ number: UInt32, of message: String) -> (any AnyExtensionField)? {
    tables.extensionsByNumber[message]?[number]
  }
}
