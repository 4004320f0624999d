import Wire

/// The names that a `.proto` file declares, read from its serialized `FileDescriptorProto`.
///
/// It knows the few fields that hold names (google/protobuf/descriptor.proto) and skips the rest: the messages
/// of that file are larger than all else in the server, and nothing more of them is needed.
struct DeclaredNames {
  /// Full names of messages, fields, oneofs, enums, enum values, extensions, services and methods.
  private(set) var symbols: [String] = []
  /// The extended type's full name and the field's number, for each extension.
  private(set) var extensions: [(type: String, number: Int32)] = []

  init(fileDescriptor bytes: [UInt8]) throws(WireError) {
    let file = try Fields(bytes)
    let package = file.string(2)
    for message in file.bytes(4) { try addMessage(message, package) }
    for type in file.bytes(5) { try addEnum(type, package) }
    for field in file.bytes(7) { try addExtension(field, package) }
    for service in file.bytes(6) {
      let service = try Fields(service)
      let name = add(service.string(1), package)
      for method in service.bytes(2) { add(try Fields(method).string(1), name) }
    }
  }

  private mutating func addMessage(_ bytes: [UInt8], _ scope: String) throws(WireError) {
    let message = try Fields(bytes)
    let name = add(message.string(1), scope)
    for field in message.bytes(2) { add(try Fields(field).string(1), name) }
    for oneof in message.bytes(8) { add(try Fields(oneof).string(1), name) }
    for nested in message.bytes(3) { try addMessage(nested, name) }
    for type in message.bytes(4) { try addEnum(type, name) }
    for field in message.bytes(6) { try addExtension(field, name) }
  }

  private mutating func addEnum(_ bytes: [UInt8], _ scope: String) throws(WireError) {
    let type = try Fields(bytes)
    add(type.string(1), scope)
    // Enum values stand beside their enum, not in it.
    for value in type.bytes(2) { add(try Fields(value).string(1), scope) }
  }

  private mutating func addExtension(_ bytes: [UInt8], _ scope: String) throws(WireError) {
    let field = try Fields(bytes)
    add(field.string(1), scope)
    let extendee = field.string(2)
    guard !extendee.isEmpty, let number = field.number(3) else { return }
    let type = extendee.utf8.first == UInt8(ascii: ".") ? String(extendee.dropFirst()) : extendee
    extensions.append((type, number))
  }

  /// Adds a name in `scope`; gives its full form.
  @discardableResult
  private mutating func add(_ name: String, _ scope: String) -> String {
    let full = scope.isEmpty ? name : scope + "." + name
    symbols.append(full)
    return full
  }

  /// The fields of one message by their numbers.
  private struct Fields {
    private var values: [UInt32: [[UInt8]]] = [:]
    private var numbers: [UInt32: Int32] = [:]

    init(_ bytes: [UInt8]) throws(WireError) {
      var reader = WireReader(bytes.span.bytes)
      while true {
        let tag = try reader.nextTag()
        if tag == 0 { return }
        switch tag & 7 {
        case 0: numbers[reader.field] = try reader.readInt32()
        case 2: values[reader.field, default: []].append(try reader.readBytes())
        default: try reader.skip(tag)
        }
      }
    }

    func bytes(_ field: UInt32) -> [[UInt8]] { values[field] ?? [] }

    func string(_ field: UInt32) -> String {
      String(decoding: values[field]?.last ?? [], as: UTF8.self)
    }

    func number(_ field: UInt32) -> Int32? { numbers[field] }
  }
}
