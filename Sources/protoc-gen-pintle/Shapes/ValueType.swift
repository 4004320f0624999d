/// How one value of a field is spelled, read and written in generated code.
///
/// It knows nothing of repetition or presence: those belong to `Shape`.
struct ValueType {
  let field: FieldModel
  /// The Swift type: "Int32", "[UInt8]", "Zitadel.V1.ObjectDetails".
  let name: String
  /// What comes after `read` and `write` in the protobuf codec: "SInt32".
  let wireName: String
  /// What comes after `read` and `write` in the JSON codec: "Int32".
  let jsonName: String

  /// Whether it is the key of a map: strings are then told apart by their bytes.
  private let isMapKey: Bool

  init(
    _ field: FieldModel, scope: MessageModel?, package: String?, _ names: Names,
    isMapKey: Bool = false
  ) {
    self.field = field
    self.isMapKey = isMapKey
    switch field.kind {
    case .double: (name, wireName, jsonName) = ("Double", "Double", "Double")
    case .float: (name, wireName, jsonName) = ("Float", "Float", "Float")
    case .int64: (name, wireName, jsonName) = ("Int64", "Int64", "Int64")
    case .uint64: (name, wireName, jsonName) = ("UInt64", "UInt64", "UInt64")
    case .int32: (name, wireName, jsonName) = ("Int32", "Int32", "Int32")
    case .fixed64: (name, wireName, jsonName) = ("UInt64", "Fixed64", "UInt64")
    case .fixed32: (name, wireName, jsonName) = ("UInt32", "Fixed32", "UInt32")
    case .bool: (name, wireName, jsonName) = ("Bool", "Bool", "Bool")
    case .string:
      (name, wireName, jsonName) = (isMapKey ? "UTF8Key" : "String", "String", "String")
    case .bytes: (name, wireName, jsonName) = ("[UInt8]", "Bytes", "Bytes")
    case .uint32: (name, wireName, jsonName) = ("UInt32", "UInt32", "UInt32")
    case .sfixed32: (name, wireName, jsonName) = ("Int32", "SFixed32", "Int32")
    case .sfixed64: (name, wireName, jsonName) = ("Int64", "SFixed64", "Int64")
    case .sint32: (name, wireName, jsonName) = ("Int32", "SInt32", "Int32")
    case .sint64: (name, wireName, jsonName) = ("Int64", "SInt64", "Int64")
    case .enum:
      name = names.reference(field.enumeration!, in: scope, package: package)
      (wireName, jsonName) = ("Enum", "Enum")
    case .message:
      let message = names.reference(field.message!, in: scope, package: package)
      name = field.exactText == nil ? message : "Exact<\(message)>"
      (wireName, jsonName) = ("Message", "Message")
    case .group:
      name = names.reference(field.message!, in: scope, package: package)
      (wireName, jsonName) = ("Group", "Message")
    }
    caseOfEnum = field.enumeration.map { declared in
      let value =
        field.defaultText.flatMap { text in declared.values.first { $0.name == text } }
        ?? declared.values[0]
      return names.escaped(names.enumCase(value, of: declared))
    }
  }

  private let caseOfEnum: String?

  /// Whether the Swift type is that of texts which are told apart by their bytes.
  var isTextKey: Bool { isMapKey && field.kind == .string }
  var isClosedEnum: Bool { field.enumeration?.isClosed == true }
  var isMessage: Bool { field.isMessage }

  /// The default as a Swift expression that needs no context.
  var defaultLiteral: String {
    switch field.kind {
    case .bool: field.defaultText ?? "false"
    case .string: Literal.string(field.defaultText ?? "")
    case .bytes: Literal.bytes(Literal.unescape(field.defaultText ?? ""))
    case .float, .double: floatLiteral
    case .enum: name + "." + caseOfEnum!
    case .message, .group: name + "()"
    default: field.defaultText ?? "0"
    }
  }

  private var floatLiteral: String {
    switch field.defaultText {
    case nil: "0"
    case "inf"?: name + ".infinity"
    case "-inf"?: "-" + name + ".infinity"
    case "nan"?: name + ".nan"
    case let text?: text
    }
  }

  /// Whether `expression` differs from the implicit default, as a Swift condition.
  func isSet(_ expression: String) -> String {
    switch field.kind {
    case .bool: expression
    case .string, .bytes: "!\(expression).isEmpty"
    // Negative zero is not the default.
    case .float, .double: "\(expression).bitPattern != 0"
    case .enum: "\(expression).rawValue != 0"
    default: "\(expression) != 0"
    }
  }

  /// Reads one scalar or open enum from the protobuf encoding, as an expression.
  var wireRead: String {
    if field.kind == .enum { return "try reader.readEnum(\(name).init(rawValue:))" }
    let read = "try reader.read\(wireName)()"
    return isTextKey ? "UTF8Key(\(read))" : read
  }

  /// Writes `expression` with a tag, as a statement.
  func wireWrite(_ expression: String, tag: UInt32) -> String {
    "writer.write\(wireName)(\(expression)\(isTextKey ? ".text" : ""), tag: \(tag))"
  }

  /// Writes `expression` as a JSON value, as a statement.
  func jsonWrite(_ expression: String) -> String {
    field.isSensitive
      ? "writer.writeSecret\(jsonName)(\(expression), of: \(Literal.string(field.fullName)))"
      : "writer.write\(jsonName)(\(expression))"
  }

  /// Reads one scalar from JSON, as an expression.
  var jsonRead: String {
    field.isSensitive
      ? "try reader.readSecret\(jsonName)(of: \(Literal.string(field.fullName)))"
      : "try reader.read\(jsonName)()"
  }

  /// Parses the text of a parameter, as an expression; nil for messages.
  var parameterRead: String? { parameterRead(of: "parameter") }

  /// The same of a parameter with another name in the code.
  func parameterRead(of parameter: String) -> String? {
    switch field.kind {
    case .message, .group: nil
    case .string: "try \(parameter).string()"
    case .bytes: "try \(parameter).bytes()"
    case .enum: "try \(parameter).enumeration()"
    default: "try \(parameter).\(jsonName.lowercased())()"
    }
  }
}
