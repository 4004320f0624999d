/// Everything that protoc handed over: all files, their types resolved.
final class Schema {
  /// In an order in which each file stands behind those that it imports.
  private(set) var files: [FileModel] = []
  private(set) var messages: [String: MessageModel] = [:]
  private(set) var enums: [String: EnumModel] = [:]
  /// Extensions by full name, custom options included.
  private(set) var extensions: [String: FieldModel] = [:]

  /// Builds the model of `FileDescriptorProto`s (descriptor.proto), dependencies first.
  init(_ files: [ArraySlice<UInt8>], hasComments: Bool = true) throws(GeneratorError) {
    for bytes in files { try add(try FileModel(bytes, hasComments: hasComments)) }
    for file in self.files { try resolve(file) }
    for field in extensions.values where isSensitive(field) {
      throw GeneratorError(
        file: field.file, name: field.fullName, "sensitive: it is an extension")
    }
    for message in messages.values {
      for field in message.fields {
        try pairExactText(field, in: message)
        try markSensitive(field)
        try markNull(field)
      }
    }
  }

  func file(_ path: String) -> FileModel? { files.first { $0.path == path } }

  private func add(_ file: FileModel) throws(GeneratorError) {
    files.append(file)
    for message in file.allMessages {
      messages[message.fullName] = message
      for field in message.extensions { extensions[field.fullName] = field }
      for declared in message.enums { enums[declared.fullName] = declared }
    }
    for declared in file.enums { enums[declared.fullName] = declared }
    for field in file.extensions { extensions[field.fullName] = field }
  }

  /// Turns type names into types.
  private func resolve(_ file: FileModel) throws(GeneratorError) {
    var fields = file.extensions
    for message in file.allMessages { fields += message.fields + message.extensions }
    for field in fields {
      if field.kind == .message || field.kind == .group {
        field.message = try message(field.typeName, for: field.fullName, in: file)
      } else if field.kind == .enum {
        guard let declared = enums[field.typeName] else {
          throw GeneratorError(
            file: file.path, name: field.fullName, "unknown type \"\(field.typeName)\"")
        }
        field.enumeration = declared
      }
      if !field.extendee.isEmpty {
        field.extended = try message(field.extendee, for: field.fullName, in: file)
      }
    }
    for service in file.services {
      for method in service.methods {
        method.request = try message(method.requestName, for: method.fullName, in: file)
        method.response = try message(method.responseName, for: method.fullName, in: file)
      }
    }
  }

  /// Finds the field of bytes that stands beside a Struct or Value that keeps its JSON text.
  private func pairExactText(
    _ field: FieldModel, in message: MessageModel
  ) throws(GeneratorError) {
    guard let name = option("pintle.exact_json", of: field.options)?.string else { return }
    func failure(_ reason: String) -> GeneratorError {
      GeneratorError(file: field.file, name: field.fullName, "exact_json: \(reason)")
    }
    let type = field.message?.fullName
    guard type == "google.protobuf.Struct" || type == "google.protobuf.Value", !field.isRepeated,
      field.oneof == nil
    else { throw failure("it is no single google.protobuf.Struct or Value outside of a oneof") }
    guard let text = message.fields.first(where: { $0.name == name }), text.kind == .bytes,
      !text.isRepeated, !text.hasPresence, text.exactField == nil
    else { throw failure("\"\(name)\" is no single bytes field of its own in \(message.fullName)") }
    field.exactText = text
    text.exactField = field
  }

  private func isSensitive(_ field: FieldModel) -> Bool {
    option("pintle.sensitive", of: field.options)?.bool == true
  }

  /// Notes that a field holds a secret; of a map, its values do.
  private func markSensitive(_ field: FieldModel) throws(GeneratorError) {
    guard isSensitive(field) else { return }
    let value = field.isMap ? field.message?.mapValue : field
    let kinds = ["google.protobuf.Value", "google.protobuf.Struct"]
    let isJSON =
      field.message.map { kinds.contains($0.fullName) } ?? false && !field.isRepeated
      && field.oneof == nil
    guard let value, isJSON || value.kind == .string || value.kind == .bytes else {
      throw GeneratorError(
        file: field.file, name: field.fullName,
        "sensitive: it holds neither strings nor bytes, nor is it a single google.protobuf.Value or Struct"
      )
    }
    field.isSensitive = true
    value.isSensitive = true
  }

  /// Notes that JSON has `null` where a field is absent.
  private func markNull(_ field: FieldModel) throws(GeneratorError) {
    guard option("pintle.writes_null", of: field.options)?.bool == true else { return }
    guard field.hasPresence, field.oneof == nil else {
      throw GeneratorError(
        file: field.file, name: field.fullName,
        "writes_null: the field is never absent, or stands in a oneof")
    }
    field.writesNull = true
  }

  private func message(
    _ name: String, for user: String, in file: FileModel
  ) throws(GeneratorError) -> MessageModel {
    guard let message = messages[name] else {
      throw GeneratorError(file: file.path, name: user, "unknown type \"\(name)\"")
    }
    return message
  }

  /// The value of a custom option (an extension of one of the `*Options` messages) by its full name, wrapped
  /// so that its members can be read by name; nil when `options` do not set it, or nobody imported it.
  func option(_ name: String, of options: RawMessage) -> OptionValue? {
    guard let field = extensions[name], options.has(field.number) else { return nil }
    return OptionValue(field: field, values: options.values(field.number))
  }
}
