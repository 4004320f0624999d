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
