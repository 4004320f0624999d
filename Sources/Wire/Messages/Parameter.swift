import Base

/// A path or query parameter on its way into a message: the names that lead to a field, and a text for it.
///
/// Generated `mergeParameter` functions call `enter` for each name, then the function of the field's type.
public struct Parameter {
  /// The whole name as the caller wrote it.
  public let name: String
  /// The text, decoded.
  public let text: String
  private let path: [Substring]
  /// What stood in brackets at the name's end, as the members of maps and, elsewhere, of lists are written.
  private var key: String?
  /// The places of the fields on the way, in their messages: the same however their names are spelled.
  public private(set) var places: [Int] = []
  /// Whether the field takes several texts.
  public private(set) var isRepeated = false
  /// The number that the text is, where it is for an enum that does not declare it; nil for all else.
  public private(set) var undeclaredEnum: Int32?

  /// A query parameter: names with dots between them, outermost first.
  public init(_ name: String, _ text: String) {
    self.name = name
    self.text = text
    let bracket =
      name.utf8HasSuffix("]") ? name.utf8.lastIndex(of: UInt8(ascii: "[")) : nil
    key = bracket.map { String(name[name.utf8.index(after: $0)...].dropLast()) }
    path = Substring(name.utf8[..<(bracket ?? name.utf8.endIndex)]).utf8Split(".")
  }

  /// A variable of a path: names outermost first.
  public init(path: [String], _ text: String) {
    self.path = path.map { Substring($0) }
    self.text = text
    name = self.path.joined(separator: ".")
  }

  /// A map's key, of a parameter with a name.
  private init(key: String, of name: String) {
    path = []
    text = key
    self.name = name
  }

  /// The name of the field that `enter` comes to next; nil behind the last one.
  private var next: Substring? { places.count < path.count ? path[places.count] : nil }

  /// Takes the next name and says where its field stands in the message.
  ///
  /// - Parameter place: The place of the field with a name; 0 for none.
  /// - Returns: The place.
  /// - Throws: When no name is left, no field has it, or messages nest too deep.
  public mutating func enter(
    _ place: (UnsafeRawBufferPointer) -> Int
  ) throws(WireError) -> Int {
    guard var step = next else { throw refusal("the path of one of its fields") }
    guard places.count < Limits.maxMessageDepth else {
      throw .depthExceeded(limit: Limits.maxMessageDepth)
    }
    let found = step.withUTF8 { place(UnsafeRawBufferPointer($0)) }
    guard found != 0 else { throw unknown }
    places.append(found)
    return found
  }

  /// The error for a name that is no field.
  public var unknown: WireError { .unknownParameter(name) }

  /// The error for a text that does not fit.
  ///
  /// - Parameter expected: What would, behind "must be".
  /// - Returns: The error.
  public func refusal(_ expected: String) -> WireError {
    .invalidParameter(name: name, expected: expected, text: text)
  }

  /// The error for a field that holds a secret: it repeats nothing.
  public var refusalOfSecret: WireError {
    .invalidParameter(name: name, expected: "sent in the body", text: "[redacted]")
  }

  /// Says that the field takes several texts, one for each time that its name is given.
  public mutating func repeats() { isRepeated = true }

  /// Takes the key of a map's member, which stands in brackets.
  ///
  /// - Returns: The key, to be read as the text of a parameter of its own.
  /// - Throws: When there is none.
  public mutating func takeKey() throws(WireError) -> Parameter {
    guard next == nil, let key else {
      throw refusal("written with a key in brackets, such as \(EchoedText.cut(name))[key]")
    }
    self.key = nil
    // The map takes several texts, one for each key.
    isRepeated = true
    return Parameter(key: key, of: name)
  }

  /// Throws unless the names end at this field.
  public func end() throws(WireError) {
    guard next == nil else { throw refusal("named without what stands inside: it has no fields") }
    guard key == nil else {
      throw refusal(
        isRepeated
          ? "written without brackets, once for each of its values"
          : "written without brackets")
    }
  }

  // MARK: Values

  /// A `string`: the text itself.
  public func string() throws(WireError) -> String {
    try end()
    return text
  }

  /// An `int32` in decimal digits.
  public func int32() throws(WireError) -> Int32 {
    try end()
    return try ParameterText.int32(text, name)
  }

  /// An `int64` in decimal digits.
  public func int64() throws(WireError) -> Int64 {
    try end()
    return try ParameterText.int64(text, name)
  }

  /// A `uint32` in decimal digits.
  public func uint32() throws(WireError) -> UInt32 {
    try end()
    return try ParameterText.uint32(text, name)
  }

  /// A `uint64` in decimal digits.
  public func uint64() throws(WireError) -> UInt64 {
    try end()
    return try ParameterText.uint64(text, name)
  }

  /// A `double` as JSON has it, or "NaN", "Infinity" and "-Infinity".
  public func double() throws(WireError) -> Double {
    try end()
    return try ParameterText.double(text, name)
  }

  /// A `float` as `double()` reads it.
  public func float() throws(WireError) -> Float {
    try end()
    return try ParameterText.float(text, name)
  }

  /// A `bool`: "true" or "false", and what grpc-gateway takes besides.
  public func bool() throws(WireError) -> Bool {
    try end()
    return try ParameterText.bool(text, name)
  }

  /// `bytes` in base64, of either alphabet.
  public func bytes() throws(WireError) -> [UInt8] {
    try end()
    return try ParameterText.bytes(text, name)
  }

  /// An enum's name or number.
  public mutating func enumeration<Enum: WireEnum>() throws(WireError) -> Enum {
    try end()
    let value: Enum = try ParameterText.enumeration(text, name)
    if value.jsonName == nil { undeclaredEnum = value.rawValue }
    return value
  }
}

extension Message {
  /// Sets the field at `path` (JSON or `.proto` names, outermost first) from a text.
  public mutating func mergeParameter(
    _ path: [String], _ text: String
  ) throws(WireError) {
    var parameter = Parameter(path: path, text)
    try mergeParameter(&parameter)
  }
}
