// Made by protoc-gen-pintle from zitadel/object/v3alpha/object.proto. Do not edit.

public import Wire

extension Zitadel.Object.V3alpha {
  /// The instance that a call is meant for; there is one, so that this must name it.
  public struct Instance: Message {
    /// At most one of the members of `property`.
    public var property: Property?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.object.v3alpha.Instance" }

    /// The members of `property`.
    public enum Property: Sendable, Equatable {
      /// `id`, field 1.
      case id(String)
      /// A name under which the instance is reached.
      case domain(String)

      /// By the bytes of texts, as messages are compared.
      public static func == (left: Self, right: Self) -> Bool {
        var (one, other) = (Instance(), Instance())
        (one.property, other.property) = (left, right)
        return one == other
      }
    }
  }
}

extension Zitadel.Object.V3alpha {
  /// Whom an object belongs to.
  public struct Owner: Message {
    /// `type`, field 1.
    public var type: OwnerType = .unspecified
    /// `id`, field 2.
    public var id: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "zitadel.object.v3alpha.Owner" }
  }
}

extension Zitadel.Object.V3alpha {
  /// The kind of an owner.
  public enum OwnerType: WireEnum {
    /// `OWNER_TYPE_UNSPECIFIED`, number 0.
    case unspecified
    /// `OWNER_TYPE_SYSTEM`, number 1.
    case system
    /// `OWNER_TYPE_INSTANCE`, number 2.
    case instance
    /// `OWNER_TYPE_ORG`, number 3.
    case org
    /// A number that this version has no name for.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .system
      case 2: self = .instance
      case 3: self = .org
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .system: 1
      case .instance: 2
      case .org: 3
      case .unrecognized(let number): number
      }
    }

    public init?(jsonName: UnsafeRawBufferPointer) {
      switch jsonName.count {
      case 14:
        if jsonName.matches("OWNER_TYPE_ORG") {
          self = .org
        } else {
          return nil
        }
      case 17:
        if jsonName.matches("OWNER_TYPE_SYSTEM") {
          self = .system
        } else {
          return nil
        }
      case 19:
        if jsonName.matches("OWNER_TYPE_INSTANCE") {
          self = .instance
        } else {
          return nil
        }
      case 22:
        if jsonName.matches("OWNER_TYPE_UNSPECIFIED") {
          self = .unspecified
        } else {
          return nil
        }
      default: return nil
      }
    }

    public var jsonName: StaticString? {
      switch self {
      case .unspecified: "OWNER_TYPE_UNSPECIFIED"
      case .system: "OWNER_TYPE_SYSTEM"
      case .instance: "OWNER_TYPE_INSTANCE"
      case .org: "OWNER_TYPE_ORG"
      case .unrecognized: nil
      }
    }

    public static var isClosed: Bool { false }
  }
}

// MARK: zitadel.object.v3alpha.Instance

extension Zitadel.Object.V3alpha.Instance {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        self.property = .id(try reader.readString())
      case 18:
        self.property = .domain(try reader.readString())
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    switch self.property {
    case .id(let value)?: writer.writeString(value, tag: 10)
    case .domain(let value)?: writer.writeString(value, tag: 18)
    case nil: break
    }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    case 6:
      if name.matches("domain") { return 2 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      try seen.insert(3, oneof: "zitadel.object.v3alpha.Instance.property", at: &reader)
      self.property = .id(try reader.readString())
    case 2:
      try seen.insert(3, oneof: "zitadel.object.v3alpha.Instance.property", at: &reader)
      self.property = .domain(try reader.readString())
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    switch self.property {
    case .id(let value)?:
      writer.writeKey("\"id\":")
      writer.writeString(value)
    case .domain(let value)?:
      writer.writeKey("\"domain\":")
      writer.writeString(value)
    case nil: break
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      switch self.property {
      case nil, .id?:
        self.property = .id(try parameter.string())
      default:
        throw parameter.refusal("the only member of the oneof property")
      }
    case 2:
      switch self.property {
      case nil, .domain?:
        self.property = .domain(try parameter.string())
      default:
        throw parameter.refusal("the only member of the oneof property")
      }
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    switch self.property {
    case .id(let value)?:
      if Validation.hasZero(value) { return "invalid Instance.Id: value must not hold a zero byte" }
    case .domain(let value)?:
      if Validation.hasZero(value) {
        return "invalid Instance.Domain: value must not hold a zero byte"
      }
    case nil: return "invalid Instance.Property: value is required"
    }
    return nil
  }
}

// MARK: zitadel.object.v3alpha.Owner

extension Zitadel.Object.V3alpha.Owner {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.type = try reader.readEnum(Zitadel.Object.V3alpha.OwnerType.init(rawValue:))
      case 18: self.id = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if self.type.rawValue != 0 { writer.writeEnum(self.type, tag: 8) }
    if !self.id.isEmpty { writer.writeString(self.id, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 2 }
    case 4:
      if name.matches("type") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      if let value: Zitadel.Object.V3alpha.OwnerType = try reader.readEnum() { self.type = value }
    case 2:
      self.id = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if self.type.rawValue != 0 || writer.writesDefaults {
      writer.writeKey("\"type\":")
      writer.writeEnum(self.type)
    }
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    writer.endObject()
  }
}
