import Base
import Wire

/// Where every name and extension of the served files is declared; made once at start.
struct ReflectionIndex: Sendable {
  /// A served file.
  struct File: Sendable {
    var name: String
    /// The `FileDescriptorProto` that protoc made.
    var bytes: [UInt8]
    /// Indices of the files that it imports.
    var dependencies: [Int]
  }

  private(set) var files: [File] = []
  private(set) var services: [String] = []
  private var filesByName: [UTF8Key: Int] = [:]
  private var filesBySymbol: [UTF8Key: Int] = [:]
  private var extensions: [UTF8Key: [Int32: Int]] = [:]

  /// Reads the files of `services` and all that they import.
  init(_ services: [ServiceDescriptor]) throws(RegistrationError) {
    self.services = services.map(\.name).sorted()
    for service in services { _ = try add(service.file) }
  }

  /// The file with this path: "google/protobuf/any.proto".
  func file(named name: String) -> Int? { filesByName[name] }

  /// The file that declares a full name: package members, nested ones, fields, enum values, methods.
  func file(declaring symbol: String) -> Int? { filesBySymbol[symbol] }

  /// The file that extends `type` with the field `number`.
  func file(extending type: String, _ number: Int32) -> Int? { extensions[type]?[number] }

  /// The numbers of all extensions of `type`, ascending; nil when the type is not known.
  func extensionNumbers(of type: String) -> [Int32]? {
    if let known = extensions[type] { return known.keys.sorted() }
    return filesBySymbol[type] == nil ? nil : []
  }

  /// A file and all that it needs, each once, the file itself first.
  func closure(of file: Int) -> [Int] {
    var order = [file]
    var seen: Set<Int> = [file]
    var next = 0
    while next < order.count {
      for dependency in files[order[next]].dependencies where seen.insert(dependency).inserted {
        order.append(dependency)
      }
      next += 1
    }
    return order
  }

  private mutating func add(_ file: FileDescriptor) throws(RegistrationError) -> Int {
    let bytes = file.bytes.bytes
    if let known = filesByName[file.name] {
      guard files[known].bytes == bytes else { throw .duplicateFile(file.name) }
      return known
    }
    let index = files.count
    filesByName[file.name] = index
    files.append(File(name: file.name, bytes: bytes, dependencies: []))
    var dependencies: [Int] = []
    for dependency in file.dependencies { dependencies.append(try add(dependency)) }
    files[index].dependencies = dependencies
    // What the generator embeds came from protoc; a file that does not parse only loses its inner names.
    if let descriptor = try? Google.Protobuf.FileDescriptorProto(protobuf: bytes) {
      addSymbols(of: descriptor, index)
    }
    for symbol in file.symbols { filesBySymbol[symbol] = index }
    return index
  }

  private mutating func addSymbols(of file: Google.Protobuf.FileDescriptorProto, _ index: Int) {
    let package = file.package ?? ""
    for message in file.messageType { addMessage(message, package, index) }
    for type in file.enumType { addEnum(type, package, index) }
    for field in file.extension { addExtension(field, package, index) }
    for service in file.service {
      let name = Self.join(package, service.name)
      filesBySymbol[name] = index
      for method in service.method { filesBySymbol[Self.join(name, method.name)] = index }
    }
  }

  private mutating func addMessage(
    _ message: Google.Protobuf.DescriptorProto, _ scope: String, _ index: Int
  ) {
    let name = Self.join(scope, message.name)
    filesBySymbol[name] = index
    for field in message.field { filesBySymbol[Self.join(name, field.name)] = index }
    for oneof in message.oneofDecl { filesBySymbol[Self.join(name, oneof.name)] = index }
    for nested in message.nestedType { addMessage(nested, name, index) }
    for type in message.enumType { addEnum(type, name, index) }
    for field in message.extension { addExtension(field, name, index) }
  }

  private mutating func addEnum(
    _ type: Google.Protobuf.EnumDescriptorProto, _ scope: String, _ index: Int
  ) {
    filesBySymbol[Self.join(scope, type.name)] = index
    // Enum values stand beside their enum, not in it.
    for value in type.value { filesBySymbol[Self.join(scope, value.name)] = index }
  }

  private mutating func addExtension(
    _ field: Google.Protobuf.FieldDescriptorProto, _ scope: String, _ index: Int
  ) {
    filesBySymbol[Self.join(scope, field.name)] = index
    guard let extendee = field.extendee, let number = field.number else { return }
    let type = extendee.hasPrefix(".") ? String(extendee.dropFirst()) : extendee
    extensions[type, default: [:]][number] = index
  }

  private static func join(_ scope: String, _ name: String?) -> String {
    scope.isEmpty ? name ?? "" : scope + "." + (name ?? "")
  }
}
