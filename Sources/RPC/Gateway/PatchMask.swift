import Base
import Wire

/// The field mask of a PATCH whose client sends none: what its body says, as grpc-gateway makes it.
///
/// For rules with the verb PATCH and a body that is one field, a message, of requests with exactly one
/// google.protobuf.FieldMask. It names the members of the body as the `.proto` does, in the order of their bytes: the
/// innermost ones where messages stand inside messages; lists, maps, and messages that are one value in JSON, as wholes;
/// also members that are `null`. What nobody knows is not in it; where nothing is left it has no paths, which says that nothing
/// changes, while none at all would say that everything does (AIP-134).
package struct PatchMask: Sendable {
  /// The number of the request's field.
  private let number: UInt32
  /// Its names, in JSON and in the `.proto`.
  private let names: [String]
  private let body: FieldNames

  /// Nil where a rule of a method in `file` has no such mask.
  package init?(
    _ rule: MethodDescriptor.HTTPRule, _ method: MethodDescriptor, _ file: FileDescriptor
  ) {
    guard rule.verb.utf8Equals("PATCH"), rule.rawBody == nil, !rule.body.isEmpty,
      !rule.body.utf8Equals("*"), file.reaches("google/protobuf/field_mask.proto")
    else { return nil }
    let messages = FieldNames.messages(in: file)
    let fields = messages[UTF8Key(method.requestName)]?.messages(2) ?? []
    let masks = fields.filter { $0.string(6).utf8Equals(".google.protobuf.FieldMask") }
    guard masks.count == 1, let number = masks[0].integer(3), !FieldNames.isRepeated(masks[0]),
      let field = fields.first(where: { $0.string(1).utf8Equals(rule.body) }),
      let body = FieldNames(inside: field, of: messages)
    else { return nil }
    self.number = UInt32(truncatingIfNeeded: number)
    names = [masks[0].string(1), masks[0].string(10)]
    self.body = body
  }

  package var jsonName: String { names[1] }

  /// Whether this is a name of the mask's field.
  func isNamed(_ name: String) -> Bool { names.utf8Contains(name) }

  /// Whether a query says the mask; an empty one says nothing.
  func isSaid(in query: UnsafeRawBufferPointer) -> Bool {
    QueryParameters.readAsFarAsPossible(query).contains { isNamed($0.name) && !$0.value.isEmpty }
  }

  /// Sets the mask of a request to what its body, which was read once, says.
  func fill<M: Message>(
    _ message: inout M, with bytes: UnsafeRawBufferPointer, _ options: JSONOptions
  ) throws(WireError) {
    var mask = Google.Protobuf.FieldMask()
    if !bytes.isEmpty {
      // Safe: the bytes do not change before the reader's last use.
      var reader = JSONReader(RawSpan(_unsafeBytes: bytes), options: options)
      _ = try collect(0, "", &mask.paths, from: &reader)
    }
    mask.paths.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var writer = WireWriter(ByteBuffer())
    writer.writeMessage(mask, tag: number << 3 | 2)
    let encoded = writer.finish().array()
    var wire = WireReader(encoded.span.bytes)
    try message.merge(from: &wire)
  }

  /// Adds the paths of what stands inside a message; false when that is nothing.
  private func collect(
    _ place: Int, _ prefix: String, _ paths: inout [String], from reader: inout JSONReader
  ) throws(WireError) -> Bool {
    if try reader.readNull() { return false }
    var isAny = false
    try reader.beginObject()
    while let key = try reader.nextMember() {
      isAny = true
      guard let field = body.field(key, of: place) else {
        try reader.skipValue()
        continue
      }
      let path = prefix.isEmpty ? field.name : prefix + "." + field.name
      if let inner = field.inner {
        if try collect(inner, path, &paths, from: &reader) { continue }
      } else {
        try reader.skipValue()
      }
      guard paths.count < Limits.maxPatchPaths else {
        throw reader.error(
          "more than \(Limits.maxPatchPaths) members, of which no field mask is made: send \(jsonName)"
        )
      }
      paths.append(path)
    }
    return isAny
  }
}

/// The names of a message's fields and of those inside it, for who reads JSON without its types.
struct FieldNames: Sendable {
  struct Field: Sendable {
    /// As the `.proto` has it.
    let name: String
    let jsonName: String
    /// The place of the field's message among `messages`; nil where it is no message, several, or one value in JSON.
    let inner: Int?
  }

  /// The outermost message first.
  private var messages: [[Field]] = []

  /// The names inside a field that is one message; nil for others.
  ///
  /// `messages` are all that may stand there, by name.
  init?(inside field: RawFields, of messages: [UTF8Key: RawFields]) {
    guard let name = Self.innerMessage(field, messages) else { return nil }
    var places: [UTF8Key: Int] = [name: 0]
    var names = [name]
    while self.messages.count < names.count {
      let fields = messages[names[self.messages.count]]?.messages(2) ?? []
      self.messages.append(
        fields.map { field in
          let inner = Self.innerMessage(field, messages).map { name in
            if let place = places[name] { return place }
            places[name] = names.count
            names.append(name)
            return names.count - 1
          }
          return Field(name: field.string(1), jsonName: field.string(10), inner: inner)
        })
    }
  }

  /// The field of the message at `place` that a member names.
  func field(_ key: JSONKey, of place: Int) -> Field? {
    messages[place].first {
      key.bytes.elementsEqual($0.jsonName.utf8) || key.bytes.elementsEqual($0.name.utf8)
    }
  }

  static func isRepeated(_ field: RawFields) -> Bool { field.integer(4) == 3 }

  /// The name of the message that a field is, if it is one and an object of its fields in JSON.
  private static func innerMessage(
    _ field: RawFields, _ messages: [UTF8Key: RawFields]
  ) -> UTF8Key? {
    let type = String(field.string(6).drop { $0 == "." })
    // Types of this package have forms of their own, but for Empty, which has no fields.
    guard field.integer(5) == 11 || field.integer(5) == 10, !isRepeated(field),
      !type.utf8HasPrefix("google.protobuf."), messages[UTF8Key(type)] != nil
    else { return nil }
    return UTF8Key(type)
  }

  /// The messages of a file and of those that it imports, as descriptor.proto has them, by their full names.
  static func messages(in file: FileDescriptor) -> [UTF8Key: RawFields] {
    var found: [UTF8Key: RawFields] = [:]
    var seen: Set<UTF8Key> = []
    func add(_ message: RawFields, _ scope: String) {
      let name = scope.isEmpty ? message.string(1) : scope + "." + message.string(1)
      found[UTF8Key(name)] = message
      for nested in message.messages(3) { add(nested, name) }
    }
    func add(_ file: FileDescriptor) {
      guard seen.insert(UTF8Key(file.name)).inserted,
        !file.name.utf8HasPrefix("google/protobuf/")
      else { return }
      for dependency in file.dependencies { add(dependency) }
      let raw = RawFields(file.bytes.bytes)
      for message in raw.messages(4) { add(message, raw.string(2)) }
    }
    add(file)
    return found
  }
}

extension FileDescriptor {
  /// Whether the file or one that it imports, at whatever distance, is called `name`.
  fileprivate func reaches(_ name: String) -> Bool {
    self.name.utf8Equals(name) || dependencies.contains { $0.reaches(name) }
  }
}
