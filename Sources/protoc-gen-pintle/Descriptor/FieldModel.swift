/// A field's type as descriptor.proto numbers it.
enum FieldKind: Int {
  case double = 1
  case float, int64, uint64, int32, fixed64, fixed32, bool, string, group, message, bytes, uint32
  case `enum`, sfixed32, sfixed64, sint32, sint64

  /// The wire type of one value.
  var wireType: UInt32 {
    switch self {
    case .double, .fixed64, .sfixed64: 1
    case .float, .fixed32, .sfixed32: 5
    case .string, .bytes, .message: 2
    case .group: 3
    default: 0
    }
  }

  /// Whether a repeated field of it may be packed.
  var isPackable: Bool {
    switch self {
    case .string, .bytes, .message, .group: false
    default: true
    }
  }
}

/// A field of a message, or an extension.
final class FieldModel {
  enum Label: Int { case optional = 1, required, repeated }

  let name: String
  let fullName: String
  let jsonName: String
  let file: String
  let package: String
  let number: Int
  let label: Label
  let kind: FieldKind
  /// The full name of the message or enum type.
  let typeName: String
  /// The full name of the message that is extended; "" for ordinary fields.
  let extendee: String
  let comment: [String]
  let options: RawMessage
  let isProto3: Bool
  let isProto3Optional: Bool
  let isDeprecated: Bool
  /// The default as protoc writes it, nil when the `.proto` has none.
  let defaultText: String?
  let oneofIndex: Int?
  /// The message in which it is declared.
  let parent: MessageModel?
  var declaredOneof: OneofModel?
  /// Resolved types.
  var message: MessageModel?
  var enumeration: EnumModel?
  var extended: MessageModel?
  /// The field of bytes that carries the JSON text of this Struct or Value beside it: `pintle.exact_json`.
  var exactText: FieldModel?
  /// Whether JSON has `null` where the field is absent: `pintle.writes_null`.
  var writesNull = false
  /// The field whose JSON text these bytes carry.
  weak var exactField: FieldModel?
  /// Whether it holds a secret: `pintle.sensitive`, for a map its values.
  var isSensitive = false

  init(_ raw: RawMessage, _ scope: Scope, parent: MessageModel?) throws(GeneratorError) {
    name = raw.string(1)
    fullName = scope.fullName(name)
    jsonName = raw.has(10) ? raw.string(10) : name
    file = scope.file
    package = scope.package
    number = raw.integer(3) ?? 0
    guard let label = Label(rawValue: raw.integer(4) ?? 1),
      let kind = FieldKind(rawValue: raw.integer(5) ?? 0)
    else {
      throw GeneratorError(file: scope.file, name: fullName, "unknown label or type")
    }
    self.label = label
    self.kind = kind
    typeName = String(raw.string(6).drop { $0 == "." })
    extendee = String(raw.string(2).drop { $0 == "." })
    comment = scope.comment
    options = try raw.message(8)
    isProto3 = scope.isProto3
    isProto3Optional = raw.bool(17)
    isDeprecated = options.bool(3)
    defaultText = raw.has(7) ? raw.string(7) : nil
    oneofIndex = raw.integer(9)
    self.parent = parent
  }

  var isExtension: Bool { !extendee.isEmpty }
  var isRepeated: Bool { label == .repeated }
  var isMap: Bool { isRepeated && message?.isMapEntry == true }
  var isMessage: Bool { kind == .message || kind == .group }
  /// The oneof that the author put it in.
  var oneof: OneofModel? {
    guard let declaredOneof, !declaredOneof.isSynthetic else { return nil }
    return declaredOneof
  }

  /// Whether unset differs from the default; false for repeated fields and plain proto3 scalars.
  var hasPresence: Bool {
    if isRepeated { return false }
    return isMessage || !isProto3 || isProto3Optional || declaredOneof != nil || isExtension
  }

  /// Whether a repeated field is written packed.
  var isPacked: Bool {
    guard isRepeated, kind.isPackable else { return false }
    return options.has(2) ? options.bool(2) : isProto3
  }

  /// The tag of one unpacked value.
  var tag: UInt32 { UInt32(number) << 3 | kind.wireType }
  /// The tag of a packed run, or of a length-delimited value.
  var delimitedTag: UInt32 { UInt32(number) << 3 | 2 }
}
