/// The Swift names of everything in a schema.
final class Names {
  private var fieldNames: [String: [Int: String]] = [:]
  private var caseNames: [String: [String: String]] = [:]

  // MARK: Packages and files

  /// "zitadel.management.v1" -> ["Zitadel", "Management", "V1"].
  func namespace(_ package: String) -> [String] {
    package.split(separator: ".").map { Words.namespace($0) }
  }

  /// The name of a file's `FileDescriptor`: "google/api/http.proto" -> "googleApiHttp".
  func descriptor(_ path: String) -> String {
    let stem = path.hasSuffix(".proto") ? String(path.dropLast(6)) : path
    let parts = stem.split { !$0.isLetter && !$0.isNumber }
    let name = parts.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    return name.prefix(1).lowercased() + name.dropFirst()
  }

  /// The stem of a file's output, unique within a module: "zitadel.v1.object".
  func output(_ path: String) -> String {
    let stem = path.hasSuffix(".proto") ? String(path.dropLast(6)) : path
    return stem.split(separator: "/").joined(separator: ".")
  }

  // MARK: Types

  /// Names that generated code uses itself: a message called so gets a suffix.
  private static let takenTypes: Set<String> = [
    "Array", "ArraySlice", "Bool", "Boxed", "Dictionary", "Double", "Float", "Int", "Int32",
    "Int64", "JSONFieldSet", "JSONKey", "JSONReader", "JSONWriter", "Message", "Optional",
    "Parameter", "Pattern", "Protocol", "Self", "Sendable", "StaticString", "String",
    "Substring", "Type",
    "TypeRegistry", "UInt32", "UInt64", "UInt8", "UnknownFields", "UnsafeRawBufferPointer",
    "Validation", "WireEnum", "WireError", "WireReader", "WireWriter",
  ]

  func type(_ message: MessageModel) -> String {
    Self.takenTypes.contains(message.name) ? message.name + "Message" : message.name
  }

  func type(_ declared: EnumModel) -> String {
    Self.takenTypes.contains(declared.name) ? declared.name + "Enum" : declared.name
  }

  /// A declared name, in backticks where Swift demands it.
  func declared(_ name: String) -> String { name == "Any" ? "`Any`" : name }

  /// The whole path of a message: ["Zitadel", "V1", "ObjectDetails"].
  func path(_ message: MessageModel) -> [String] {
    let outer = message.parent.map(path) ?? namespace(message.package)
    return outer + [declared(type(message))]
  }

  func path(_ declared: EnumModel) -> [String] {
    (declared.parent.map(path) ?? namespace(declared.package)) + [type(declared)]
  }

  /// A message's type as code inside `scope` (nil: inside no message) and the namespace of `package` (nil:
  /// none) may spell it.
  func reference(_ message: MessageModel, in scope: MessageModel?, package: String?) -> String {
    reference(path(message), of: message.package, in: scope, package: package)
  }

  func reference(_ declared: EnumModel, in scope: MessageModel?, package: String?) -> String {
    reference(path(declared), of: declared.package, in: scope, package: package)
  }

  private func reference(
    _ path: [String], of package: String, in scope: MessageModel?, package current: String?
  ) -> String {
    let short = Array(path.dropFirst(namespace(package).count))
    guard package == current, short[0] != "`Any`" else { return path.joined(separator: ".") }
    var enclosing = scope
    while let message = enclosing {
      if nestedTypes(message).contains(short[0]) { return path.joined(separator: ".") }
      enclosing = message.parent
    }
    return short.joined(separator: ".")
  }

  private func nestedTypes(_ message: MessageModel) -> [String] {
    message.messages.map(type) + message.enums.map(type)
      + message.realOneofs.map { oneof($0, in: message) }
  }

  /// The enum type of a oneof.
  func oneof(_ oneof: OneofModel, in message: MessageModel) -> String {
    let name = Words.upperCamel(oneof.name)
    let others = message.messages.map(type) + message.enums.map(type)
    return others.contains(name) || Self.takenTypes.contains(name) ? name + "Oneof" : name
  }

  // MARK: Fields

  /// Names that every message has, or that mean something else behind a dot.
  private static let takenMembers: Set<String> = [
    "firstViolation", "init", "merge", "mergeField", "mergeMember", "mergeParameter",
    "messageName", "missingRequiredField", "self", "unknownFields", "write", "writeMember",
  ]

  /// Keywords that may not stand where a name is declared.
  private static let keywords: Set<String> = [
    "as", "associatedtype", "break", "case", "catch", "class", "continue", "default", "defer",
    "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for",
    "func", "guard", "if", "import", "in", "inout", "internal", "is", "let", "nil", "operator",
    "precedencegroup", "private", "protocol", "public", "repeat", "rethrows", "return", "static",
    "struct", "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias", "var",
    "where", "while",
  ]

  /// A name in backticks if it is a keyword: how it is declared, and spelled behind a dot.
  func escaped(_ name: String) -> String { Self.keywords.contains(name) ? "`\(name)`" : name }

  /// A name that no member of every message has.
  func member(_ name: String) -> String {
    Self.takenMembers.contains(name) ? name + "Field" : name
  }

  /// The property of a field, without backticks.
  func field(_ field: FieldModel) -> String {
    guard let parent = field.parent, !field.isExtension else { return Words.lowerCamel(field.name) }
    if fieldNames[parent.fullName] == nil { fieldNames[parent.fullName] = assign(parent) }
    return fieldNames[parent.fullName]![field.number]!
  }

  private func assign(_ message: MessageModel) -> [Int: String] {
    var names: [Int: String] = [:]
    // The names of oneof properties, too, must stay free.
    var taken = Set(message.realOneofs.map { oneofProperty($0) })
    for field in message.fields {
      var name = member(Words.lowerCamel(field.name))
      if name.first?.isNumber == true { name = "field" + name }
      if field.oneof == nil {
        while taken.contains(name) { name += "\(field.number)" }
        taken.insert(name)
      }
      names[field.number] = name
    }
    // Members of a oneof are cases of its enum and compete only with each other.
    for oneof in message.realOneofs {
      var cases: Set<String> = []
      for field in oneof.fields {
        var name = names[field.number]!
        while cases.contains(name) { name += "\(field.number)" }
        cases.insert(name)
        names[field.number] = name
      }
    }
    return names
  }

  func oneofProperty(_ oneof: OneofModel) -> String {
    let name = Words.lowerCamel(oneof.name)
    return Self.takenMembers.contains(name) ? name + "Oneof" : name
  }

  // MARK: Enum cases

  /// The case of an enum's value, without backticks: "ACTION_STATE_ACTIVE" -> "active".
  func enumCase(_ value: EnumModel.Value, of declared: EnumModel) -> String {
    if caseNames[declared.fullName] == nil { caseNames[declared.fullName] = assign(declared) }
    return caseNames[declared.fullName]![value.name]!
  }

  private func assign(_ declared: EnumModel) -> [String: String] {
    let prefix = Words.upperSnake(declared.name) + "_"
    var names: [String: String] = [:]
    var taken: Set<String> = ["unrecognized", "rawValue", "jsonName"]
    for value in declared.values {
      var stripped = value.name
      if stripped.uppercased().hasPrefix(prefix), stripped.count > prefix.count {
        stripped.removeFirst(prefix.count)
      }
      // A case cannot begin with a digit, and needs a letter.
      if stripped.first?.isNumber == true { stripped = value.name }
      var name = Words.lowerCamelOfUpper(stripped)
      if taken.contains(name) { name = Words.lowerCamelOfUpper(value.name) }
      if ["self", "init", "type", "protocol"].contains(name) { name += "Value" }
      while taken.contains(name) { name += "Value" }
      taken.insert(name)
      names[value.name] = name
    }
    return names
  }
}
