/// A protobuf message: what generated code gives and codecs take.
public protocol Message: Sendable, Equatable {
  /// A message with every field at its default.
  init()

  /// The full protobuf name, without a leading dot: "zitadel.v1.ObjectDetails".
  static var messageName: String { get }

  /// Fields that were received and are not known to this version, kept for re-encoding.
  var unknownFields: UnknownFields { get set }

  /// Reads fields until the reader's end (or the group's end tag) and merges them in (protobuf encoding:
  /// https://protobuf.dev/programming-guides/encoding).
  mutating func merge(from reader: inout WireReader) throws(WireError)

  /// Writes every field that is set, in field-number order, then the unknown fields.
  func write(to writer: inout WireWriter)

  /// Reads one JSON value (ProtoJSON: https://protobuf.dev/programming-guides/json) and merges it in.
  mutating func merge(from reader: inout JSONReader) throws(WireError)

  /// Writes the ProtoJSON form.
  func write(to writer: inout JSONWriter)

  /// Checks the `validate.rules`; nil when all hold, otherwise the first violation's text as
  /// protoc-gen-validate words it.
  func firstViolation() -> String?

  /// Sets the field that a path or query parameter names (JSON or `.proto` names) from its text; repeated fields are
  /// appended to.
  ///
  /// Throws `unknownParameter` when a name is no field. Provided: no name is one, for messages that no HTTP rule
  /// reaches into; likewise `mergeMember` and `writeMember`.
  mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError)

  /// Reads the JSON value of the field with this name in the `.proto`; false, and nothing read, when there
  /// is none.
  mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError) -> Bool

  /// Writes the JSON value of the field with this name in the `.proto`, its default when it is not set;
  /// false, and nothing written, when there is none.
  func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool

  /// Whether the message is one level of nesting in the protobuf encoding. Provided: true; only
  /// `google.protobuf.Value` is none, so that a hundred brackets of JSON are a hundred levels in both
  /// encodings.
  static var countsForDepth: Bool { get }
}

extension Message {
  /// Whether the protobuf encodings are equal.
  ///
  /// So texts are compared by their bytes, and fields that are not known as they came. One routine for all: generated
  /// code has none.
  public static func == (left: Self, right: Self) -> Bool {
    left.protobufBytes() == right.protobufBytes()
  }

  /// No rules: no violation.
  public func firstViolation() -> String? { nil }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    throw parameter.unknown
  }

  public mutating func mergeMember(
    _ name: String, from reader: inout JSONReader
  ) throws(WireError) -> Bool { false }

  public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool { false }

  @inlinable public static var countsForDepth: Bool { true }
}
