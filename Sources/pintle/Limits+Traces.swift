import Base

extension Limits {
  // Settings of traces
  /// The header fields of --otlp-headers-file.
  static let maxTraceFields = 16
  /// The bytes of --otlp-headers-file.
  static let maxTraceFieldsFileBytes = 16 * 1024
  /// The attributes that --otlp-attribute names.
  static let maxTraceAttributes = 32
  /// The bytes of such an attribute, its name and its value.
  static let maxTraceAttributeBytes = 256
}
