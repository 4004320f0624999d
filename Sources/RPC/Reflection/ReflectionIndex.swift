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
    if let declared = try? DeclaredNames(fileDescriptor: bytes) {
      for symbol in declared.symbols { filesBySymbol[symbol] = index }
      for field in declared.extensions {
        extensions[field.type, default: [:]][field.number] = index
      }
    }
    for symbol in file.symbols { filesBySymbol[symbol] = index }
    return index
  }
}
