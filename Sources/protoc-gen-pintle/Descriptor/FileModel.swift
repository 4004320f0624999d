/// One `.proto` file.
final class FileModel {
  /// "zitadel/v1/object.proto".
  let path: String
  let package: String
  let isProto3: Bool
  let dependencies: [String]
  let messages: [MessageModel]
  let enums: [EnumModel]
  let services: [ServiceModel]
  let extensions: [FieldModel]
  /// The serialized descriptor as protoc made it, without source info.
  let bytes: [UInt8]
  /// The comments of what the file declares, as `SourceCodeInfo` with nothing but paths and leading comments.
  let comments: [UInt8]

  /// Field 9 of FileDescriptorProto, source_code_info.
  private static let sourceInfoField = 9

  init(_ bytes: ArraySlice<UInt8>, hasComments: Bool = true) throws(GeneratorError) {
    let bytes = Array(bytes)
    let raw = try RawMessage(bytes)
    let path = raw.string(1)
    self.path = path
    package = raw.string(2)
    dependencies = raw.strings(3)
    switch raw.string(12) {
    case "", "proto2": isProto3 = false
    case "proto3": isProto3 = true
    default:
      throw GeneratorError(
        file: path, name: "syntax", "\"\(raw.string(12))\" is not supported: use proto2 or proto3")
    }
    self.bytes = Self.withoutSourceInfo(bytes, raw)

    let comments = try Comments(hasComments ? try raw.message(Self.sourceInfoField) : nil)
    self.comments = comments.serialized()
    let scope = Scope(
      file: path, package: raw.string(2), name: raw.string(2), isProto3: isProto3,
      comments: comments)
    var messages: [MessageModel] = []
    for (index, message) in try raw.messages(4).enumerated() {
      messages.append(try MessageModel(message, scope.at([4, index]), parent: nil))
    }
    self.messages = messages
    var enums: [EnumModel] = []
    for (index, declared) in try raw.messages(5).enumerated() {
      enums.append(try EnumModel(declared, scope.at([5, index]), parent: nil))
    }
    self.enums = enums
    var services: [ServiceModel] = []
    for (index, service) in try raw.messages(6).enumerated() {
      services.append(try ServiceModel(service, scope.at([6, index])))
    }
    self.services = services
    var extensions: [FieldModel] = []
    for (index, field) in try raw.messages(7).enumerated() {
      extensions.append(try FieldModel(field, scope.at([7, index]), parent: nil))
    }
    self.extensions = extensions
  }

  /// Drops source info and keeps every other byte, because reflection serves what protoc made.
  private static func withoutSourceInfo(_ bytes: [UInt8], _ raw: RawMessage) -> [UInt8] {
    var kept: [UInt8] = []
    for field in raw.fields where field.number != sourceInfoField { kept += bytes[field.range] }
    return kept
  }

  /// Every message, each before those that stand inside it; map entries included.
  var allMessages: [MessageModel] {
    var all: [MessageModel] = []
    func visit(_ message: MessageModel) {
      all.append(message)
      message.messages.forEach(visit)
    }
    messages.forEach(visit)
    return all
  }
}

/// Where a declaration stands while a file is read.
struct Scope {
  let file: String
  let package: String
  /// The full name of what encloses it.
  let name: String
  let isProto3: Bool
  let comments: Comments
  /// The location's path in source info.
  var path: [Int] = []

  /// The same scope at a place inside this one.
  func at(_ steps: [Int]) -> Scope {
    var scope = self
    scope.path += steps
    return scope
  }

  /// The scope inside the declaration called `name`.
  func inside(_ name: String) -> Scope {
    Scope(
      file: file, package: package, name: fullName(name), isProto3: isProto3, comments: comments,
      path: path)
  }

  func fullName(_ name: String) -> String { self.name.isEmpty ? name : self.name + "." + name }

  /// The comment that belongs to this place, its lines without indentation.
  var comment: [String] { comments.lines(path) }
}

/// The comments of a file by the path of what they belong to.
struct Comments {
  private var byPath: [[Int]: String] = [:]

  /// All of them, in the order of their paths.
  func serialized() -> [UInt8] {
    func field(_ number: UInt8, _ bytes: [UInt8]) -> [UInt8] {
      [number << 3 | 2] + Self.varint(bytes.count) + bytes
    }
    var result: [UInt8] = []
    // What belongs to the file as a whole, or to its syntax and imports, stands beside no declaration.
    let paths = byPath.keys.filter { path in path.first.map { (4...7).contains($0) } ?? false }
    for path in paths.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let text = lines(path).joined(separator: "\n")
      let location = field(1, path.flatMap(Self.varint)) + field(3, Array(text.utf8))
      result += field(1, location)
    }
    return result
  }

  private static func varint(_ value: Int) -> [UInt8] {
    var rest = value
    var bytes: [UInt8] = []
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    return bytes + [UInt8(rest)]
  }

  /// Reads `SourceCodeInfo`: leading comments, or else trailing ones.
  init(_ raw: RawMessage?) throws(GeneratorError) {
    for location in try raw?.messages(1) ?? [] {
      let text = location.has(3) ? location.string(3) : location.string(4)
      if !text.isEmpty { byPath[try location.integers(1)] = text }
    }
  }

  func lines(_ path: [Int]) -> [String] {
    guard let text = byPath[path] else { return [] }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var line = line
      if line.first == " " { line.removeFirst() }
      while line.last == " " { line.removeLast() }
      return String(line)
    }
    while lines.last == "" { lines.removeLast() }
    while lines.first == "" { lines.removeFirst() }
    return lines
  }
}
