public import Base
public import Wire

/// What the targets of a function have answered so far, in the order in which they answered.
///
/// Targets see it as "response", in the names that their own answers have. A later target's answer is added to
/// the earlier ones'; what it repeats word for word counts once.
public struct FunctionResponse: Sendable, Equatable {
  /// Something to be kept with the user.
  public struct Metadata: Sendable, Equatable {
    @UTF8Compared public var key: String
    public var value: [UInt8]

    public init(key: String, value: [UInt8]) {
      self.key = key
      self.value = value
    }

    public static func == (left: Metadata, right: Metadata) -> Bool {
      left.key.utf8Equals(right.key) && left.value == right.value
    }
  }

  /// A claim to be added.
  public struct Claim: Sendable, Equatable {
    @UTF8Compared public var key: String
    public var value: JSONValue

    public init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }

    public static func == (left: Claim, right: Claim) -> Bool {
      left.key.utf8Equals(right.key) && left.value == right.value
    }
  }

  /// A SAML attribute to be added.
  public struct Attribute: Sendable, Equatable {
    @UTF8Compared public var name: String
    /// A URI such as `urn:oasis:names:tc:SAML:2.0:attrname-format:basic`.
    @UTF8Compared public var nameFormat: String
    @UTF8Compared public var values: [String]

    public init(name: String, nameFormat: String, values: [String]) {
      self.name = name
      self.nameFormat = nameFormat
      self.values = values
    }

    public static func == (left: Attribute, right: Attribute) -> Bool {
      left.name.utf8Equals(right.name) && left.nameFormat.utf8Equals(right.nameFormat)
        && left.values.elementsEqual(right.values) { $0.utf8Equals($1) }
    }
  }

  public var metadata: [Metadata] = []
  public var claims: [Claim] = []
  @UTF8Compared public var logClaims: [String] = []
  public var attributes: [Attribute] = []

  public init() {}

  /// Adds a target's answer.
  ///
  /// Members and elements that it does not know are passed over; a member of another type fails the whole.
  /// Of members with the same name, which is read in any case of its letters, the last counts.
  public mutating func merge(_ answer: [UInt8]) throws(WireError) {
    var merged = self
    var reader = JSONReader(answer.span.bytes)
    try reader.beginObject()
    while let key = try reader.nextMember() {
      if key.matches(anyCase: "set_user_metadata") {
        merged.metadata = metadata
        try merged.readMetadata(&reader)
      } else if key.matches(anyCase: "append_claims") {
        merged.claims = claims
        try merged.readClaims(&reader)
      } else if key.matches(anyCase: "append_log_claims") {
        merged.logClaims = logClaims
        if try reader.readNull() { continue }
        try reader.readArray { (reader: inout JSONReader) throws(WireError) in
          try Self.checkRoom(merged.logClaims.count, reader)
          merged.logClaims.append(try reader.readString())
        }
      } else if key.matches(anyCase: "append_attribute") {
        merged.attributes = attributes
        try merged.readAttributes(&reader)
      } else {
        try reader.skipValue()
      }
    }
    try reader.finish()
    self = merged
  }

  /// Throws when a list of `count` elements may not grow.
  private static func checkRoom(
    _ count: Int, _ reader: borrowing JSONReader
  ) throws(WireError) {
    guard count < Limits.maxFunctionEntries else {
      throw reader.error("more than \(Limits.maxFunctionEntries) elements")
    }
  }

  private mutating func readMetadata(_ reader: inout JSONReader) throws(WireError) {
    if try reader.readNull() { return }
    try reader.readArray { (reader: inout JSONReader) throws(WireError) in
      var item = Metadata(key: "", value: [])
      try reader.beginObject()
      while let key = try reader.nextMember() {
        if key.matches(anyCase: "key") {
          item.key = try reader.readString()
        } else if key.matches(anyCase: "value") {
          item.value = try reader.readNull() ? [] : try reader.readBytes()
        } else {
          try reader.skipValue()
        }
      }
      guard !item.key.isEmpty, !metadata.contains(item) else { return }
      try Self.checkRoom(metadata.count, reader)
      metadata.append(item)
    }
  }

  private mutating func readClaims(_ reader: inout JSONReader) throws(WireError) {
    if try reader.readNull() { return }
    try reader.readArray { (reader: inout JSONReader) throws(WireError) in
      var item = Claim(key: "", value: .null)
      try reader.beginObject()
      while let key = try reader.nextMember() {
        if key.matches(anyCase: "key") {
          item.key = try reader.readString()
        } else if key.matches(anyCase: "value") {
          item.value = try reader.readValue()
        } else {
          try reader.skipValue()
        }
      }
      guard !item.key.isEmpty, !claims.contains(item) else { return }
      try Self.checkRoom(claims.count, reader)
      claims.append(item)
    }
  }

  private mutating func readAttributes(_ reader: inout JSONReader) throws(WireError) {
    if try reader.readNull() { return }
    try reader.readArray { (reader: inout JSONReader) throws(WireError) in
      var item = Attribute(name: "", nameFormat: "", values: [])
      try reader.beginObject()
      while let key = try reader.nextMember() {
        if key.matches(anyCase: "name") {
          item.name = try reader.readString()
        } else if key.matches(anyCase: "name_format") {
          item.nameFormat = try reader.readString()
        } else if key.matches(anyCase: "value") {
          item.values = []
          if try reader.readNull() { continue }
          try reader.readArray { (reader: inout JSONReader) throws(WireError) in
            item.values.append(try reader.readString())
          }
        } else {
          try reader.skipValue()
        }
      }
      guard !item.name.isEmpty, !attributes.contains(item) else { return }
      try Self.checkRoom(attributes.count, reader)
      attributes.append(item)
    }
  }

  /// Writes it in the form of the answers; members without elements are left out.
  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !metadata.isEmpty {
      writer.writeKey("\"set_user_metadata\":")
      writer.writeArray(metadata) { writer, item in
        writer.beginObject()
        writer.writeKey("\"key\":")
        writer.writeString(item.key)
        writer.writeKey("\"value\":")
        writer.writeBytes(item.value)
        writer.endObject()
      }
    }
    if !claims.isEmpty {
      writer.writeKey("\"append_claims\":")
      writer.writeArray(claims) { writer, item in
        writer.beginObject()
        writer.writeKey("\"key\":")
        writer.writeString(item.key)
        writer.writeKey("\"value\":")
        writer.writeValue(item.value)
        writer.endObject()
      }
    }
    if !logClaims.isEmpty {
      writer.writeKey("\"append_log_claims\":")
      writer.writeArray(logClaims) { $0.writeString($1) }
    }
    if !attributes.isEmpty {
      writer.writeKey("\"append_attribute\":")
      writer.writeArray(attributes) { writer, item in
        writer.beginObject()
        writer.writeKey("\"name\":")
        writer.writeString(item.name)
        writer.writeKey("\"name_format\":")
        writer.writeString(item.nameFormat)
        writer.writeKey("\"value\":")
        writer.writeArray(item.values) { $0.writeString($1) }
        writer.endObject()
      }
    }
    writer.endObject()
  }
}
