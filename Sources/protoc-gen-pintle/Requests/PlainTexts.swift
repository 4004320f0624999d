/// The messages whose texts must hold no zero byte: what requests hold, of services whose files are named for it.
///
/// C code and databases take such a byte for the end of a text, so that two texts would be one to them. The rule stands
/// here, and not with each field, because no name, id or description is better with it. What is no field of a declared
/// message, such as the texts in a google.protobuf.Struct, is data and keeps it.
struct PlainTexts {
  private var messages: Set<ObjectIdentifier> = []

  /// No message has the rule.
  static let none = PlainTexts()

  private init() {}

  /// Those of files whose paths begin with one of `prefixes`.
  init(of files: [FileModel], _ prefixes: [String]) {
    let services = files.flatMap(\.services).filter { service in
      prefixes.contains { service.file.hasPrefix($0) }
    }
    var open = services.flatMap(\.methods).compactMap(\.request)
    let generated = Set(files.flatMap(\.allMessages).map { ObjectIdentifier($0) })
    while let message = open.popLast() {
      let key = ObjectIdentifier(message)
      guard generated.contains(key) || message.isMapEntry, messages.insert(key).inserted else {
        continue
      }
      open += message.fields.compactMap(\.message)
    }
  }

  /// Whether the texts of a message have the rule.
  func contains(_ message: MessageModel) -> Bool { messages.contains(ObjectIdentifier(message)) }
}
