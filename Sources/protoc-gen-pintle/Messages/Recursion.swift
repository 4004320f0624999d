/// Which message fields can contain the message that they belong to.
///
/// A Swift struct cannot hold itself, so these are stored behind a reference. Lists and maps are references
/// already and end the search.
final class Recursion {
  private var reachable: [ObjectIdentifier: Set<ObjectIdentifier>] = [:]

  /// Whether the field's type contains, directly or through others, the message around the field.
  func isRecursive(_ field: FieldModel) -> Bool {
    guard let parent = field.parent, let type = field.message else { return false }
    return type === parent || reach(type).contains(ObjectIdentifier(parent))
  }

  private func reach(_ message: MessageModel) -> Set<ObjectIdentifier> {
    if let known = reachable[ObjectIdentifier(message)] { return known }
    var found: Set<ObjectIdentifier> = []
    var open = [message]
    while let next = open.popLast() {
      for field in next.fields where field.isMessage && !field.isRepeated {
        if let type = field.message, found.insert(ObjectIdentifier(type)).inserted {
          open.append(type)
        }
      }
    }
    reachable[ObjectIdentifier(message)] = found
    return found
  }
}

/// What every generator needs.
final class Context {
  let schema: Schema
  let parameters: Parameters
  let names = Names()
  let recursion = Recursion()
  /// Which functions for the JSON gateway messages have.
  var gateway = GatewayUse.all

  init(schema: Schema, parameters: Parameters) {
    self.schema = schema
    self.parameters = parameters
  }

  /// The access level with a space behind.
  var access: String { parameters.access }
}

/// Messages whose JSON form is not an object of their fields; the runtime has it.
enum WellKnown {
  static let specialJSON: Set<String> = [
    "google.protobuf.Any", "google.protobuf.BoolValue", "google.protobuf.BytesValue",
    "google.protobuf.DoubleValue", "google.protobuf.Duration", "google.protobuf.FieldMask",
    "google.protobuf.FloatValue", "google.protobuf.Int32Value", "google.protobuf.Int64Value",
    "google.protobuf.ListValue", "google.protobuf.StringValue", "google.protobuf.Struct",
    "google.protobuf.Timestamp", "google.protobuf.UInt32Value", "google.protobuf.UInt64Value",
    "google.protobuf.Value",
  ]

  /// The message around a scalar: google.protobuf.StringValue and its kin.
  static let wrappers: Set<String> = [
    "google.protobuf.BoolValue", "google.protobuf.BytesValue", "google.protobuf.DoubleValue",
    "google.protobuf.FloatValue", "google.protobuf.Int32Value", "google.protobuf.Int64Value",
    "google.protobuf.StringValue", "google.protobuf.UInt32Value", "google.protobuf.UInt64Value",
  ]

  /// Whether JSON null is a value of the field and does not unset it.
  static func takesNull(_ field: FieldModel) -> Bool {
    field.message?.fullName == "google.protobuf.Value" || isNullValue(field)
  }

  static func isNullValue(_ field: FieldModel) -> Bool {
    field.enumeration?.fullName == "google.protobuf.NullValue"
  }
}
