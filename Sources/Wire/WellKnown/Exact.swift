import Base

/// `google.protobuf.Struct` or `Value`: what an exact field holds free JSON as, in the protobuf encoding.
public protocol ExactForm: Message {
  /// The message that stands for a value; an object for `Struct`.
  init(exact value: JSONValue)

  /// The value that the message stands for; throws when a number is not finite, and for a value of no kind
  /// unless `takesUnsetAsNull`.
  func exactValue(takesUnsetAsNull: Bool) throws(WireError) -> JSONValue

  /// Whether the message says the same as `value`, as far as doubles can.
  func agrees(with value: JSONValue) -> Bool

  /// What JSON may stand for the message: "an object"; nil for any.
  static var exactRequirement: String? { get }
}

extension Google.Protobuf.Struct: ExactForm {
  public init(exact value: JSONValue) {
    guard case .object(let members) = value else { preconditionFailure("a Struct is an object") }
    self.init(members)
  }

  public func exactValue(takesUnsetAsNull: Bool) throws(WireError) -> JSONValue {
    try JSONValue(self, takesUnsetAsNull: takesUnsetAsNull)
  }

  public func agrees(with value: JSONValue) -> Bool { value.agrees(with: self) }
  public static var exactRequirement: String? { "an object" }
}

extension Google.Protobuf.Value: ExactForm {
  public init(exact value: JSONValue) { self.init(value) }
  public func exactValue(takesUnsetAsNull: Bool) throws(WireError) -> JSONValue {
    try JSONValue(self, takesUnsetAsNull: takesUnsetAsNull)
  }

  public func agrees(with value: JSONValue) -> Bool { value.agrees(with: self) }
  public static var exactRequirement: String? { nil }
}

/// A `Struct` or `Value` field that keeps its JSON as it was written: the field option `pintle.exact_json`.
///
/// The JSON form is the text itself. In the protobuf encoding the field holds doubles, and the text stands
/// beside it, in a field of bytes that the option names, where a double would change a number. When both come
/// they must agree.
public struct Exact<Form: ExactForm>: Message {
  private enum Content: Sendable {
    case json(JSONValue)
    /// As it came in the protobuf encoding, which may hold numbers that JSON has not.
    case form(Form)
  }

  private var content = Content.form(Form())
  /// The text that came beside it, until both have been compared.
  private var text: JSONValue?
  private var hasContent = false

  public init() {}

  /// Holds a value; for a `Struct`, one that is no object stands in a member "value".
  public init(_ value: JSONValue) {
    hasContent = true
    if Form.exactRequirement != nil, value.objectValue == nil {
      content = .json(["value": value])
    } else {
      content = .json(value)
    }
  }

  /// The value; throws when a number is not finite, and for a value of no kind unless `takesUnsetAsNull`.
  public func value(takesUnsetAsNull: Bool = false) throws(WireError) -> JSONValue {
    switch content {
    case .json(let value): value
    case .form(let form): try form.exactValue(takesUnsetAsNull: takesUnsetAsNull)
    }
  }

  /// By the encoding, and by the text that stands beside it.
  public static func == (left: Exact, right: Exact) -> Bool {
    left.protobufBytes() == right.protobufBytes() && left.textBeside.utf8Equals(right.textBeside)
  }

  public static var messageName: String { Form.messageName }
  public static var countsForDepth: Bool { Form.countsForDepth }

  /// Fields that the form did not know; JSON has none.
  public var unknownFields: UnknownFields {
    get { if case .form(let form) = content { form.unknownFields } else { UnknownFields() } }
    set {
      guard case .form(var form) = content else { return }
      form.unknownFields = newValue
      content = .form(form)
    }
  }

  // MARK: Protobuf

  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    var form: Form
    switch content {
    case .form(let current): form = current
    case .json(let value): form = Form(exact: value)
    }
    // Held twice, it would be copied by every merge.
    content = .form(Form())
    try form.merge(from: &reader)
    content = .form(form)
    hasContent = true
  }

  public func write(to writer: inout WireWriter) {
    switch content {
    case .json(let value): Form(exact: value).write(to: &writer)
    case .form(let form): form.write(to: &writer)
    }
  }

  // MARK: JSON

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    content = .json(try Self.checked(try reader.readValue(), reader))
    hasContent = true
  }

  public func write(to writer: inout JSONWriter) {
    switch content {
    case .json(let value): writer.writeValue(value)
    case .form(let form): form.write(to: &writer)
    }
  }

  private static func checked(
    _ value: JSONValue, _ reader: borrowing JSONReader
  ) throws(WireError) -> JSONValue {
    guard let requirement = Form.exactRequirement, value.objectValue == nil else { return value }
    throw reader.error("expected \(requirement)")
  }

  // MARK: The text beside it

  /// Takes the text that stands beside the field.
  mutating func take(text bytes: [UInt8]) throws(WireError) {
    var reader = JSONReader(bytes.span.bytes)
    let value = try Self.checked(try reader.readValue(), reader)
    try reader.finish()
    text = value
  }

  /// Compares what came beside one another, and keeps the text; `field` is the name of the one for the text.
  @usableFromInline
  mutating func settle(_ field: StaticString) throws(WireError) {
    guard let text else { return }
    if hasContent {
      let form: Form
      switch content {
      case .form(let current): form = current
      case .json(let value): form = Form(exact: value)
      }
      guard form.agrees(with: text) else { throw .contradiction(field: "\(field)") }
    }
    content = .json(text)
    hasContent = true
    self.text = nil
  }

  /// The text that has to stand beside the field; nil where doubles say all.
  var textBeside: String? {
    guard case .json(let value) = content, value.hasInexactNumber else { return nil }
    return value.text()
  }
}

extension Exact: WellKnownJSON {
  static var parameterKind: String { "JSON" }

  mutating func merge(parameter text: UnsafeRawBufferPointer) throws(WireError) {
    try merge(jsonParameter: text)
  }

  public mutating func mergeMember(
    _ name: String, from reader: inout JSONReader
  ) throws(WireError) -> Bool { false }

  public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool { false }
}

// MARK: What generated code calls

extension WireReader {
  /// The bytes beside an exact field, which is made when it is not there.
  public mutating func readJSONText<Form>(_ field: inout Exact<Form>?) throws(WireError) {
    let bytes = try readBytes()
    // Empty bytes are bytes that are not set.
    guard !bytes.isEmpty else { return }
    if field == nil { field = Exact() }
    try field!.take(text: bytes)
  }

  /// Call it when a message has been read, with the name of the field of bytes.
  @inlinable
  public mutating func settle<Form>(
    _ field: inout Exact<Form>?, _ name: StaticString
  ) throws(WireError) {
    if field != nil { try field!.settle(name) }
  }
}

extension JSONReader {
  /// The bytes beside an exact field, in base64.
  public mutating func readJSONText<Form>(_ field: inout Exact<Form>?) throws(WireError) {
    let bytes = try readBytes()
    guard !bytes.isEmpty else { return }
    if field == nil { field = Exact() }
    try field!.take(text: bytes)
  }

  /// Call it when a message has been read, with the name of the field of bytes.
  @inlinable
  public mutating func settle<Form>(
    _ field: inout Exact<Form>?, _ name: StaticString
  ) throws(WireError) {
    if field != nil { try field!.settle(name) }
  }
}

extension WireWriter {
  /// The bytes beside an exact field, where it needs them.
  public mutating func writeJSONText<Form>(_ field: Exact<Form>?, tag: UInt32) {
    if let text = field?.textBeside { writeString(text, tag: tag) }
  }
}
