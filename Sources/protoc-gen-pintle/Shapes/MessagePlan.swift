/// How a field is stored in its message.
enum Shape {
  /// A plain value that is written when it differs from the default.
  case implicit
  /// An optional value.
  case explicit
  /// An optional message behind a box, because it can contain the message around it.
  case boxed
  case repeated
  case map(key: ValueType, value: ValueType)
  /// A case of the enum that stands for the oneof; its property's name, and whether the case is indirect.
  case oneof(property: String, isIndirect: Bool)
  /// Bytes that hold the JSON text of the exact field at this place; they have no property of their own.
  case exactText(of: String)
}

/// A field with everything that the code for it needs.
struct FieldPlan {
  let field: FieldModel
  /// The place among the message's fields, from 1 on.
  let place: Int
  let type: ValueType
  let shape: Shape
  /// The property, or the oneof's case, in backticks where needed.
  let name: String
  /// Where the value is stored: "self.name", or "self._name" behind a box.
  let storage: String

  /// The property's declared type and initial value.
  var declaration: (type: String, initial: String?) {
    switch shape {
    case .implicit: (type.name, type.defaultLiteral)
    case .explicit, .boxed: (type.name + "?", nil)
    case .repeated: ("[\(type.name)]", "[]")
    case .map(let key, let value): ("[\(key.name): \(value.name)]", "[:]")
    case .oneof, .exactText: (type.name, nil)
    }
  }
}

/// A message with everything that the code for it needs.
struct MessagePlan {
  let message: MessageModel
  /// In the order of declaration.
  let fields: [FieldPlan]
  let oneofs: [OneofPlan]

  struct OneofPlan {
    let oneof: OneofModel
    /// The property, in backticks where needed, and its type.
    let name: String
    let typeName: String
    let fields: [FieldPlan]
  }

  /// Plans a message.
  ///
  /// Types are spelled whole when the code stands in an extension of the message, where
  /// Swift does not find the names around it, and short in its declaration.
  init(_ message: MessageModel, _ context: Context, inExtension: Bool) {
    self.message = message
    let names = context.names
    let package = inExtension ? nil : message.package
    let fields = message.fields.enumerated().map { index, field in
      let type = ValueType(field, scope: message, package: package, names)
      let name = names.field(field)
      let shape: Shape
      if let exact = field.exactField {
        shape = .exactText(of: "self." + names.escaped(names.field(exact)))
      } else if let oneof = field.oneof {
        shape = .oneof(
          property: names.escaped(names.oneofProperty(oneof)),
          isIndirect: field.isMessage && context.recursion.isRecursive(field))
      } else if field.isMap, let entry = field.message, let key = entry.mapKey,
        let value = entry.mapValue
      {
        shape = .map(
          key: ValueType(key, scope: message, package: package, names, isMapKey: true),
          value: ValueType(value, scope: message, package: package, names))
      } else if field.isRepeated {
        shape = .repeated
      } else if field.isMessage, context.recursion.isRecursive(field) {
        shape = .boxed
      } else {
        shape = field.hasPresence ? .explicit : .implicit
      }
      var storage = "self." + names.escaped(name)
      if case .boxed = shape { storage = "self._" + name }
      return FieldPlan(
        field: field, place: index + 1, type: type, shape: shape, name: names.escaped(name),
        storage: storage)
    }
    self.fields = fields
    oneofs = message.realOneofs.map { oneof in
      OneofPlan(
        oneof: oneof, name: names.escaped(names.oneofProperty(oneof)),
        typeName: names.oneof(oneof, in: message),
        fields: fields.filter { $0.field.oneof === oneof })
    }
  }
}
