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

  /// The message of which a body is made as it is: https://github.com/googleapis/googleapis/blob/master/google/api/httpbody.proto.
  static let httpBody = "google.api.HttpBody"

  /// Whether a field is one `google.api.HttpBody`.
  static func isHTTPBody(_ field: FieldModel) -> Bool {
    !field.isRepeated && field.message?.fullName == httpBody
  }

  /// Whether JSON null is a value of the field and does not unset it.
  static func takesNull(_ field: FieldModel) -> Bool {
    field.message?.fullName == "google.protobuf.Value" || isNullValue(field)
  }

  static func isNullValue(_ field: FieldModel) -> Bool {
    field.enumeration?.fullName == "google.protobuf.NullValue"
  }
}
