// Made by protoc-gen-pintle from pintle/testing/v1/testing.proto. Do not edit.

import Base
import Wire

extension Pintle.Testing.V1 {
  /// A tree, a map of trees, and trees inside a oneof.
  struct Node: Message {
    /// `name`, field 1.
    var name: String = ""
    /// `number`, field 2.
    var number: Int64 = 0
    /// `children`, field 3.
    var children: [Node] = []
    /// `by_name`, field 4.
    var byName: [UTF8Key: Node] = [:]
    /// `next`, field 5.
    var next: Node? {
      get { self._next?.value }
      set { self._next = newValue.map { Boxed($0) } }
    }
    private var _next: Boxed<Node>?
    /// At most one of the members of `content`.
    var content: Content?
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "pintle.testing.v1.Node" }

    /// The members of `content`.
    enum Content: Sendable, Equatable {
      /// `text`, field 6.
      case text(String)
      /// `data`, field 7.
      case data([UInt8])
      /// `node`, field 8.
      indirect case node(Node)
      /// `color`, field 9.
      case color(Color)
      /// `nothing`, field 10.
      case nothing(Google.Protobuf.Empty)

      /// By the bytes of texts, as messages are compared.
      static func == (left: Self, right: Self) -> Bool {
        var (one, other) = (Node(), Node())
        (one.content, other.content) = (left, right)
        return one == other
      }
    }
  }
}

extension Pintle.Testing.V1 {
  /// Secrets wherever a field may stand.
  struct Secrets: Message {
    /// `name`, field 1.
    var name: String = ""
    /// `token`, field 2.
    var token: String = ""
    /// `key`, field 3.
    var key: [UInt8] = []
    /// `maybe`, field 4.
    var maybe: String?
    /// `passwords`, field 5.
    var passwords: [String] = []
    /// `by_name`, field 6.
    var byName: [UTF8Key: String] = [:]
    /// `by_number`, field 7.
    var byNumber: [Int32: [UInt8]] = [:]
    /// At most one of the members of `choice`.
    var choice: Choice?
    /// `next`, field 11.
    var next: Secrets? {
      get { self._next?.value }
      set { self._next = newValue.map { Boxed($0) } }
    }
    private var _next: Boxed<Secrets>?
    /// `many`, field 12.
    var many: [Secrets] = []
    /// `nested`, field 13.
    var nested: [UTF8Key: Secrets] = [:]
    /// `any`, field 14.
    var any: Google.Protobuf.`Any`?
    /// `value`, field 15.
    var value: Exact<Google.Protobuf.Value>?
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "pintle.testing.v1.Secrets" }

    /// The members of `choice`.
    enum Choice: Sendable, Equatable {
      /// `chosen`, field 8.
      case chosen(String)
      /// `chosen_key`, field 9.
      case chosenKey([UInt8])
      /// `chosen_secrets`, field 10.
      indirect case chosenSecrets(Secrets)

      /// By the bytes of texts, as messages are compared.
      static func == (left: Self, right: Self) -> Bool {
        var (one, other) = (Secrets(), Secrets())
        (one.choice, other.choice) = (left, right)
        return one == other
      }
    }
  }
}

extension Pintle.Testing.V1 {
  /// Every scalar type, every presence, every well-known type.
  struct Everything: Message {
    /// `int32_value`, field 1.
    var int32Value: Int32 = 0
    /// `int64_value`, field 2.
    var int64Value: Int64 = 0
    /// `uint32_value`, field 3.
    var uint32Value: UInt32 = 0
    /// `uint64_value`, field 4.
    var uint64Value: UInt64 = 0
    /// `sint32_value`, field 5.
    var sint32Value: Int32 = 0
    /// `sint64_value`, field 6.
    var sint64Value: Int64 = 0
    /// `fixed32_value`, field 7.
    var fixed32Value: UInt32 = 0
    /// `fixed64_value`, field 8.
    var fixed64Value: UInt64 = 0
    /// `sfixed32_value`, field 9.
    var sfixed32Value: Int32 = 0
    /// `sfixed64_value`, field 10.
    var sfixed64Value: Int64 = 0
    /// `float_value`, field 11.
    var floatValue: Float = 0
    /// `double_value`, field 12.
    var doubleValue: Double = 0
    /// `bool_value`, field 13.
    var boolValue: Bool = false
    /// `string_value`, field 14.
    var stringValue: String = ""
    /// `bytes_value`, field 15.
    var bytesValue: [UInt8] = []
    /// `color`, field 16.
    var color: Color = .unspecified
    /// `kind`, field 17.
    var kind: Everything.Kind = .unspecified
    /// `inner`, field 18.
    var inner: Everything.Inner?
    /// `optional_int32`, field 21.
    var optionalInt32: Int32?
    /// `optional_string`, field 22.
    var optionalString: String?
    /// `optional_bool`, field 23.
    var optionalBool: Bool?
    /// `optional_color`, field 24.
    var optionalColor: Color?
    /// `optional_bytes`, field 25.
    var optionalBytes: [UInt8]?
    /// `repeated_int32`, field 31.
    var repeatedInt32: [Int32] = []
    /// `repeated_string`, field 32.
    var repeatedString: [String] = []
    /// `repeated_color`, field 33.
    var repeatedColor: [Color] = []
    /// `repeated_inner`, field 34.
    var repeatedInner: [Everything.Inner] = []
    /// `repeated_bytes`, field 35.
    var repeatedBytes: [[UInt8]] = []
    /// `repeated_double`, field 36.
    var repeatedDouble: [Double] = []
    /// `unpacked_sint64`, field 37.
    var unpackedSint64: [Int64] = []
    /// `string_map`, field 41.
    var stringMap: [UTF8Key: String] = [:]
    /// `inner_map`, field 42.
    var innerMap: [Int32: Everything.Inner] = [:]
    /// `color_map`, field 43.
    var colorMap: [Bool: Color] = [:]
    /// `bytes_map`, field 44.
    var bytesMap: [UInt64: [UInt8]] = [:]
    /// At most one of the members of `choice`.
    var choice: Choice?
    /// `timestamp`, field 61.
    var timestamp: Google.Protobuf.Timestamp?
    /// `duration`, field 62.
    var duration: Google.Protobuf.Duration?
    /// `field_mask`, field 63.
    var fieldMask: Google.Protobuf.FieldMask?
    /// `struct`, field 64.
    var `struct`: Google.Protobuf.Struct?
    /// `value`, field 65.
    var value: Google.Protobuf.Value?
    /// `list_value`, field 66.
    var listValue: Google.Protobuf.ListValue?
    /// `any`, field 67.
    var any: Google.Protobuf.`Any`?
    /// `empty`, field 68.
    var empty: Google.Protobuf.Empty?
    /// `wrapped_bool`, field 69.
    var wrappedBool: Google.Protobuf.BoolValue?
    /// `wrapped_int64`, field 70.
    var wrappedInt64: Google.Protobuf.Int64Value?
    /// `wrapped_uint32`, field 71.
    var wrappedUint32: Google.Protobuf.UInt32Value?
    /// `wrapped_double`, field 72.
    var wrappedDouble: Google.Protobuf.DoubleValue?
    /// `wrapped_string`, field 73.
    var wrappedString: Google.Protobuf.StringValue?
    /// `wrapped_bytes`, field 74.
    var wrappedBytes: Google.Protobuf.BytesValue?
    /// `renamed`, field 81.
    var renamed: String = ""
    /// `class`, field 82.
    var `class`: String = ""
    /// `self`, field 83.
    var selfField: String = ""
    /// `default`, field 84.
    var `default`: Bool = false
    /// `init`, field 85.
    var initField: String = ""
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "pintle.testing.v1.Everything" }

    /// The members of `choice`.
    enum Choice: Sendable, Equatable {
      /// `chosen_int32`, field 51.
      case chosenInt32(Int32)
      /// `chosen_string`, field 52.
      case chosenString(String)
      /// `chosen_inner`, field 53.
      case chosenInner(Everything.Inner)
      /// `chosen_null`, field 54.
      case chosenNull(Google.Protobuf.NullValue)

      /// By the bytes of texts, as messages are compared.
      static func == (left: Self, right: Self) -> Bool {
        var (one, other) = (Everything(), Everything())
        (one.choice, other.choice) = (left, right)
        return one == other
      }
    }

    /// An enum inside a message, with two names for one number.
    enum Kind: WireEnum {
      /// `KIND_UNSPECIFIED`, number 0.
      case unspecified
      /// `KIND_FIRST`, number 1.
      case first
      /// `KIND_ONE`, number 1.
      static var one: Kind { .first }
      /// A number that this version has no name for.
      case unrecognized(Int32)

      init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unspecified
        case 1: self = .first
        default: self = .unrecognized(rawValue)
        }
      }

      var rawValue: Int32 {
        switch self {
        case .unspecified: 0
        case .first: 1
        case .unrecognized(let number): number
        }
      }

      init?(jsonName: UnsafeRawBufferPointer) {
        switch jsonName.count {
        case 8:
          if jsonName.matches("KIND_ONE") {
            self = .one
          } else {
            return nil
          }
        case 10:
          if jsonName.matches("KIND_FIRST") {
            self = .first
          } else {
            return nil
          }
        case 16:
          if jsonName.matches("KIND_UNSPECIFIED") {
            self = .unspecified
          } else {
            return nil
          }
        default: return nil
        }
      }

      var jsonName: StaticString? {
        switch self {
        case .unspecified: "KIND_UNSPECIFIED"
        case .first: "KIND_FIRST"
        case .unrecognized: nil
        }
      }

      static var isClosed: Bool { false }
    }

    /// The message `pintle.testing.v1.Everything.Inner`.
    struct Inner: Message {
      /// `value`, field 1.
      var value: String = ""
      /// `count`, field 2.
      var count: Int32 = 0
      /// `leaf`, field 3.
      var leaf: Everything.Leaf?
      /// Fields that were received and are not known to this version.
      var unknownFields = UnknownFields()

      init() {}

      static var messageName: String { "pintle.testing.v1.Everything.Inner" }
    }

    /// The message `pintle.testing.v1.Everything.Leaf`.
    struct Leaf: Message {
      /// `name`, field 1.
      var name: String = ""
      /// `tags`, field 2.
      var tags: [String] = []
      /// Fields that were received and are not known to this version.
      var unknownFields = UnknownFields()

      init() {}

      static var messageName: String { "pintle.testing.v1.Everything.Leaf" }
    }
  }
}

extension Pintle.Testing.V1 {
  /// What the path templates of EchoService bind, besides a whole message.
  struct EchoRequest: Message {
    /// "shelves/3/books/7" in some bindings.
    var name: String = ""
    /// `number`, field 2.
    var number: Int32 = 0
    /// `everything`, field 3.
    var everything: Everything?
    /// `tags`, field 4.
    var tags: [String] = []
    /// `inner`, field 5.
    var inner: Everything.Inner?
    /// `node`, field 6.
    var node: Node?
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "pintle.testing.v1.EchoRequest" }
  }
}

extension Pintle.Testing.V1 {
  /// The message `pintle.testing.v1.EchoResponse`.
  struct EchoResponse: Message {
    /// What came in.
    var request: EchoRequest?
    /// The response body of bindings that name it.
    var inner: Everything.Inner?
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "pintle.testing.v1.EchoResponse" }
  }
}

extension Pintle.Testing.V1 {
  /// One field for each kind of rule, so that each can be broken alone.
  struct Validated: Message {
    /// `int32_const`, field 1.
    var int32Const: Int32 = 0
    /// `int32_range`, field 2.
    var int32Range: Int32 = 0
    /// `int64_outside`, field 3.
    var int64Outside: Int64 = 0
    /// `uint32_in`, field 4.
    var uint32In: UInt32 = 0
    /// `uint64_not_in`, field 5.
    var uint64NotIn: UInt64 = 0
    /// `double_gt`, field 6.
    var doubleGt: Double = 0
    /// `float_lte`, field 7.
    var floatLte: Float = 0
    /// `bool_const`, field 8.
    var boolConst: Bool = false
    /// `string_len`, field 9.
    var stringLen: String = ""
    /// `string_exact`, field 10.
    var stringExact: String = ""
    /// `string_bytes`, field 11.
    var stringBytes: String = ""
    /// `string_affixes`, field 12.
    var stringAffixes: String = ""
    /// `string_in`, field 13.
    var stringIn: String = ""
    /// `string_not_in`, field 14.
    var stringNotIn: String = ""
    /// `email`, field 15.
    var email: String = ""
    /// `uri`, field 16.
    var uri: String = ""
    /// `uuid`, field 17.
    var uuid: String = ""
    /// `ip`, field 18.
    var ip: String = ""
    /// `hostname`, field 19.
    var hostname: String = ""
    /// `pattern`, field 20.
    var pattern: String = ""
    /// `bytes_len`, field 21.
    var bytesLen: [UInt8] = []
    /// `color`, field 22.
    var color: Color = .unspecified
    /// `color_in`, field 23.
    var colorIn: Color = .unspecified
    /// `items`, field 24.
    var items: [String] = []
    /// `children`, field 25.
    var children: [Validated.Child] = []
    /// `pairs`, field 26.
    var pairs: [UTF8Key: Int32] = [:]
    /// `child`, field 27.
    var child: Validated.Child?
    /// `skipped`, field 28.
    var skipped: Validated.Child?
    /// `duration`, field 29.
    var duration: Google.Protobuf.Duration?
    /// `timestamp`, field 30.
    var timestamp: Google.Protobuf.Timestamp?
    /// `any`, field 31.
    var any: Google.Protobuf.`Any`?
    /// `wrapped`, field 32.
    var wrapped: Google.Protobuf.StringValue?
    /// `optional_int32`, field 33.
    var optionalInt32: Int32?
    /// At most one of the members of `choice`.
    var choice: Choice?
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "pintle.testing.v1.Validated" }

    /// The members of `choice`.
    enum Choice: Sendable, Equatable {
      /// `choice_string`, field 34.
      case choiceString(String)
      /// `choice_child`, field 35.
      case choiceChild(Validated.Child)

      /// By the bytes of texts, as messages are compared.
      static func == (left: Self, right: Self) -> Bool {
        var (one, other) = (Validated(), Validated())
        (one.choice, other.choice) = (left, right)
        return one == other
      }
    }

    /// The message `pintle.testing.v1.Validated.Child`.
    struct Child: Message {
      /// `name`, field 1.
      var name: String = ""
      /// Fields that were received and are not known to this version.
      var unknownFields = UnknownFields()

      init() {}

      static var messageName: String { "pintle.testing.v1.Validated.Child" }
    }
  }
}

extension Pintle.Testing.V1 {
  /// Free JSON that keeps its text, and maps with foreign keys.
  struct ExactFields: Message {
    /// `object`, field 1.
    var object: Exact<Google.Protobuf.Struct>?
    /// `value`, field 3.
    var value: Exact<Google.Protobuf.Value>?
    /// Numbers are doubles here, so that others are refused.
    var doubles: Google.Protobuf.Struct?
    /// `counts`, field 6.
    var counts: [UTF8Key: Int32] = [:]
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "pintle.testing.v1.ExactFields" }
  }
}

extension Pintle.Testing.V1 {
  /// Fields that are absent, of which JSON tells one.
  struct AbsentFields: Message {
    /// `told`, field 1.
    var told: String?
    /// `left_out`, field 2.
    var leftOut: String?
    /// `told_node`, field 3.
    var toldNode: Node?
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "pintle.testing.v1.AbsentFields" }
  }
}

extension Pintle.Testing.V1 {
  /// The enum `pintle.testing.v1.Color`.
  enum Color: WireEnum {
    /// `COLOR_UNSPECIFIED`, number 0.
    case unspecified
    /// `COLOR_RED`, number 1.
    case red
    /// `COLOR_GREEN`, number 2.
    case green
    /// `COLOR_BLUE`, number -3.
    case blue
    /// A number that this version has no name for.
    case unrecognized(Int32)

    init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .red
      case 2: self = .green
      case -3: self = .blue
      default: self = .unrecognized(rawValue)
      }
    }

    var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .red: 1
      case .green: 2
      case .blue: -3
      case .unrecognized(let number): number
      }
    }

    init?(jsonName: UnsafeRawBufferPointer) {
      switch jsonName.count {
      case 9:
        if jsonName.matches("COLOR_RED") {
          self = .red
        } else {
          return nil
        }
      case 10:
        if jsonName.matches("COLOR_BLUE") {
          self = .blue
        } else {
          return nil
        }
      case 11:
        if jsonName.matches("COLOR_GREEN") {
          self = .green
        } else {
          return nil
        }
      case 17:
        if jsonName.matches("COLOR_UNSPECIFIED") {
          self = .unspecified
        } else {
          return nil
        }
      default: return nil
      }
    }

    var jsonName: StaticString? {
      switch self {
      case .unspecified: "COLOR_UNSPECIFIED"
      case .red: "COLOR_RED"
      case .green: "COLOR_GREEN"
      case .blue: "COLOR_BLUE"
      case .unrecognized: nil
      }
    }

    static var isClosed: Bool { false }
  }
}

// MARK: pintle.testing.v1.Node

extension Pintle.Testing.V1.Node {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.name = try reader.readString()
      case 16: self.number = try reader.readInt64()
      case 26:
        var value = Pintle.Testing.V1.Node()
        try reader.readMessage(&value)
        self.children.append(read: consume value)
      case 34:
        var key: UTF8Key = ""
        var value: Pintle.Testing.V1.Node = Pintle.Testing.V1.Node()
        try reader.readMapEntry(
          keyTag: 10, valueTag: 18,
          key: { (reader: inout WireReader) throws(WireError) in
            key = UTF8Key(try reader.readString())
          },
          value: { (reader: inout WireReader) throws(WireError) in try reader.readMessage(&value) })
        self.byName[key] = value
      case 42: try reader.readMessage(&self._next)
      case 50:
        self.content = .text(try reader.readString())
      case 58:
        self.content = .data(try reader.readBytes())
      case 66:
        var value = Pintle.Testing.V1.Node()
        if case .node(let current)? = self.content { value = current }
        self.content = nil
        try reader.readMessage(&value)
        self.content = .node(value)
      case 72:
        self.content = .color(try reader.readEnum(Pintle.Testing.V1.Color.init(rawValue:)))
      case 82:
        var value = Google.Protobuf.Empty()
        if case .nothing(let current)? = self.content { value = current }
        self.content = nil
        try reader.readMessage(&value)
        self.content = .nothing(value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if !self.name.isEmpty { writer.writeString(self.name, tag: 10) }
    if self.number != 0 { writer.writeInt64(self.number, tag: 16) }
    for value in self.children { writer.writeMessage(value, tag: 26) }
    writer.writeMap(self.byName, tag: 34) {
      (writer: inout WireWriter, key: UTF8Key, value: Pintle.Testing.V1.Node) in
      writer.writeString(key.text, tag: 10)
      writer.writeMessage(value, tag: 18)
    }
    if let box = self._next { writer.writeMessage(box.value, tag: 42) }
    switch self.content {
    case .text(let value)?: writer.writeString(value, tag: 50)
    case .data(let value)?: writer.writeBytes(value, tag: 58)
    case .node(let value)?: writer.writeMessage(value, tag: 66)
    case .color(let value)?: writer.writeEnum(value, tag: 72)
    case .nothing(let value)?: writer.writeMessage(value, tag: 82)
    case nil: break
    }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("name") { return 1 }
      if name.matches("next") { return 5 }
      if name.matches("text") { return 6 }
      if name.matches("data") { return 7 }
      if name.matches("node") { return 8 }
    case 5:
      if name.matches("color") { return 9 }
    case 6:
      if name.matches("number") { return 2 }
      if name.matches("byName") { return 4 }
    case 7:
      if name.matches("by_name") { return 4 }
      if name.matches("nothing") { return 10 }
    case 8:
      if name.matches("children") { return 3 }
    default: break
    }
    return 0
  }

  mutating func merge(from reader: inout JSONReader) throws(WireError) {
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
      self.name = try reader.readString()
    case 2:
      self.number = try reader.readInt64()
    case 3:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Pintle.Testing.V1.Node()
        try reader.readMessage(&value)
        self.children.append(read: consume value)
      }
    case 4:
      try reader.readMap(into: &self.byName) {
        (reader: inout JSONReader) throws(WireError) -> Pintle.Testing.V1.Node? in
        var value = Pintle.Testing.V1.Node()
        try reader.readMessage(&value)
        return value
      }
    case 5:
      try reader.readMessage(&self._next)
    case 6:
      try seen.insert(11, oneof: "pintle.testing.v1.Node.content", at: &reader)
      self.content = .text(try reader.readString())
    case 7:
      try seen.insert(11, oneof: "pintle.testing.v1.Node.content", at: &reader)
      self.content = .data(try reader.readBytes())
    case 8:
      try seen.insert(11, oneof: "pintle.testing.v1.Node.content", at: &reader)
      var value = Pintle.Testing.V1.Node()
      try reader.readMessage(&value)
      self.content = .node(value)
    case 9:
      try seen.insert(11, oneof: "pintle.testing.v1.Node.content", at: &reader)
      if let value: Pintle.Testing.V1.Color = try reader.readEnum() { self.content = .color(value) }
    case 10:
      try seen.insert(11, oneof: "pintle.testing.v1.Node.content", at: &reader)
      var value = Google.Protobuf.Empty()
      try reader.readMessage(&value)
      self.content = .nothing(value)
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.name.isEmpty || writer.writesDefaults {
      writer.writeKey("\"name\":")
      writer.writeString(self.name)
    }
    if self.number != 0 || writer.writesDefaults {
      writer.writeKey("\"number\":")
      writer.writeInt64(self.number)
    }
    if !self.children.isEmpty || writer.writesDefaults {
      writer.writeKey("\"children\":")
      writer.writeArray(self.children) {
        (writer: inout JSONWriter, value: Pintle.Testing.V1.Node) in
        writer.writeMessage(value)
      }
    }
    if !self.byName.isEmpty || writer.writesDefaults {
      writer.writeKey("\"byName\":")
      writer.writeMap(self.byName) { (writer: inout JSONWriter, value: Pintle.Testing.V1.Node) in
        writer.writeMessage(value)
      }
    }
    if let box = self._next {
      writer.writeKey("\"next\":")
      writer.writeMessage(box.value)
    }
    switch self.content {
    case .text(let value)?:
      writer.writeKey("\"text\":")
      writer.writeString(value)
    case .data(let value)?:
      writer.writeKey("\"data\":")
      writer.writeBytes(value)
    case .node(let value)?:
      writer.writeKey("\"node\":")
      writer.writeMessage(value)
    case .color(let value)?:
      writer.writeKey("\"color\":")
      writer.writeEnum(value)
    case .nothing(let value)?:
      writer.writeKey("\"nothing\":")
      writer.writeMessage(value)
    case nil: break
    }
    writer.endObject()
  }

  mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError) -> Bool
  {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    if place == 0 { return false }
    var seen = JSONFieldSet()
    try self.mergeField(place, from: &reader, &seen)
    return true
  }

  func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeString(self.name)
    case 2:
      writer.writeInt64(self.number)
    case 3:
      writer.writeArray(self.children) {
        (writer: inout JSONWriter, value: Pintle.Testing.V1.Node) in
        writer.writeMessage(value)
      }
    case 4:
      writer.writeMap(self.byName) { (writer: inout JSONWriter, value: Pintle.Testing.V1.Node) in
        writer.writeMessage(value)
      }
    case 5:
      writer.writeMessage(self._next?.value ?? Pintle.Testing.V1.Node())
    case 6:
      var value: String = ""
      if case .text(let member)? = self.content { value = member }
      writer.writeString(value)
    case 7:
      var value: [UInt8] = []
      if case .data(let member)? = self.content { value = member }
      writer.writeBytes(value)
    case 8:
      var value: Pintle.Testing.V1.Node = Pintle.Testing.V1.Node()
      if case .node(let member)? = self.content { value = member }
      writer.writeMessage(value)
    case 9:
      var value: Pintle.Testing.V1.Color = Pintle.Testing.V1.Color.unspecified
      if case .color(let member)? = self.content { value = member }
      writer.writeEnum(value)
    case 10:
      var value: Google.Protobuf.Empty = Google.Protobuf.Empty()
      if case .nothing(let member)? = self.content { value = member }
      writer.writeMessage(value)
    default: return false
    }
    return true
  }

  mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.name = try parameter.string()
    case 2:
      self.number = try parameter.int64()
    case 3:
      parameter.repeats()
      throw parameter.refusal("sent in the body")
    case 4:
      throw parameter.refusal("sent in the body")
    case 5:
      if self._next != nil {
        try self._next!.value.mergeParameter(&parameter)
      } else {
        var value = Pintle.Testing.V1.Node()
        try value.mergeParameter(&parameter)
        self.next = value
      }
    case 6:
      switch self.content {
      case nil, .text?:
        self.content = .text(try parameter.string())
      default:
        throw parameter.refusal("the only member of the oneof content")
      }
    case 7:
      switch self.content {
      case nil, .data?:
        self.content = .data(try parameter.bytes())
      default:
        throw parameter.refusal("the only member of the oneof content")
      }
    case 8:
      switch self.content {
      case nil, .node?:
        var value = Pintle.Testing.V1.Node()
        if case .node(let current)? = self.content { value = current }
        try value.mergeParameter(&parameter)
        self.content = .node(value)
      default:
        throw parameter.refusal("the only member of the oneof content")
      }
    case 9:
      switch self.content {
      case nil, .color?:
        self.content = .color(try parameter.enumeration())
      default:
        throw parameter.refusal("the only member of the oneof content")
      }
    case 10:
      switch self.content {
      case nil, .nothing?:
        var value = Google.Protobuf.Empty()
        if case .nothing(let current)? = self.content { value = current }
        try value.mergeParameter(&parameter)
        self.content = .nothing(value)
      default:
        throw parameter.refusal("the only member of the oneof content")
      }
    default: throw parameter.unknown
    }
  }
}

// MARK: pintle.testing.v1.Secrets

extension Pintle.Testing.V1.Secrets {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0:
        try reader.settle(&self.value, "value_json")
        return
      case 10: self.name = try reader.readString()
      case 18: self.token = try reader.readString()
      case 26: self.key = try reader.readBytes()
      case 34: self.maybe = try reader.readString()
      case 42:
        self.passwords.append(read: try reader.readString())
      case 50:
        var key: UTF8Key = ""
        var value: String = ""
        try reader.readMapEntry(
          keyTag: 10, valueTag: 18,
          key: { (reader: inout WireReader) throws(WireError) in
            key = UTF8Key(try reader.readString())
          },
          value: { (reader: inout WireReader) throws(WireError) in value = try reader.readString() }
        )
        self.byName[key] = value
      case 58:
        var key: Int32 = 0
        var value: [UInt8] = []
        try reader.readMapEntry(
          keyTag: 8, valueTag: 18,
          key: { (reader: inout WireReader) throws(WireError) in key = try reader.readInt32() },
          value: { (reader: inout WireReader) throws(WireError) in value = try reader.readBytes() })
        self.byNumber[key] = value
      case 66:
        self.choice = .chosen(try reader.readString())
      case 74:
        self.choice = .chosenKey(try reader.readBytes())
      case 82:
        var value = Pintle.Testing.V1.Secrets()
        if case .chosenSecrets(let current)? = self.choice { value = current }
        self.choice = nil
        try reader.readMessage(&value)
        self.choice = .chosenSecrets(value)
      case 90: try reader.readMessage(&self._next)
      case 98:
        var value = Pintle.Testing.V1.Secrets()
        try reader.readMessage(&value)
        self.many.append(read: consume value)
      case 106:
        var key: UTF8Key = ""
        var value: Pintle.Testing.V1.Secrets = Pintle.Testing.V1.Secrets()
        try reader.readMapEntry(
          keyTag: 10, valueTag: 18,
          key: { (reader: inout WireReader) throws(WireError) in
            key = UTF8Key(try reader.readString())
          },
          value: { (reader: inout WireReader) throws(WireError) in try reader.readMessage(&value) })
        self.nested[key] = value
      case 114: try reader.readMessage(&self.any)
      case 122: try reader.readMessage(&self.value)
      case 130: try reader.readJSONText(&self.value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if !self.name.isEmpty { writer.writeString(self.name, tag: 10) }
    if !self.token.isEmpty { writer.writeString(self.token, tag: 18) }
    if !self.key.isEmpty { writer.writeBytes(self.key, tag: 26) }
    if let value = self.maybe { writer.writeString(value, tag: 34) }
    for value in self.passwords { writer.writeString(value, tag: 42) }
    writer.writeMap(self.byName, tag: 50) {
      (writer: inout WireWriter, key: UTF8Key, value: String) in
      writer.writeString(key.text, tag: 10)
      writer.writeString(value, tag: 18)
    }
    writer.writeMap(self.byNumber, tag: 58) {
      (writer: inout WireWriter, key: Int32, value: [UInt8]) in
      writer.writeInt32(key, tag: 8)
      writer.writeBytes(value, tag: 18)
    }
    switch self.choice {
    case .chosen(let value)?: writer.writeString(value, tag: 66)
    case .chosenKey(let value)?: writer.writeBytes(value, tag: 74)
    case .chosenSecrets(let value)?: writer.writeMessage(value, tag: 82)
    case nil: break
    }
    if let box = self._next { writer.writeMessage(box.value, tag: 90) }
    for value in self.many { writer.writeMessage(value, tag: 98) }
    writer.writeMap(self.nested, tag: 106) {
      (writer: inout WireWriter, key: UTF8Key, value: Pintle.Testing.V1.Secrets) in
      writer.writeString(key.text, tag: 10)
      writer.writeMessage(value, tag: 18)
    }
    if let value = self.any { writer.writeMessage(value, tag: 114) }
    if let value = self.value { writer.writeMessage(value, tag: 122) }
    writer.writeJSONText(self.value, tag: 130)
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 3:
      if name.matches("key") { return 3 }
      if name.matches("any") { return 14 }
    case 4:
      if name.matches("name") { return 1 }
      if name.matches("next") { return 11 }
      if name.matches("many") { return 12 }
    case 5:
      if name.matches("token") { return 2 }
      if name.matches("maybe") { return 4 }
      if name.matches("value") { return 15 }
    case 6:
      if name.matches("byName") { return 6 }
      if name.matches("chosen") { return 8 }
      if name.matches("nested") { return 13 }
    case 7:
      if name.matches("by_name") { return 6 }
    case 8:
      if name.matches("byNumber") { return 7 }
    case 9:
      if name.matches("passwords") { return 5 }
      if name.matches("by_number") { return 7 }
      if name.matches("chosenKey") { return 9 }
      if name.matches("valueJson") { return 16 }
    case 10:
      if name.matches("chosen_key") { return 9 }
      if name.matches("value_json") { return 16 }
    case 13:
      if name.matches("chosenSecrets") { return 10 }
    case 14:
      if name.matches("chosen_secrets") { return 10 }
    default: break
    }
    return 0
  }

  mutating func merge(from reader: inout JSONReader) throws(WireError) {
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
    try reader.settle(&self.value, "value_json")
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if place != 15, try reader.readNull() { return }
    switch place {
    case 1:
      self.name = try reader.readString()
    case 2:
      self.token = try reader.readSecretString(of: "pintle.testing.v1.Secrets.token")
    case 3:
      self.key = try reader.readSecretBytes(of: "pintle.testing.v1.Secrets.key")
    case 4:
      self.maybe = try reader.readSecretString(of: "pintle.testing.v1.Secrets.maybe")
    case 5:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.passwords.append(
          read: try reader.readSecretString(of: "pintle.testing.v1.Secrets.passwords"))
      }
    case 6:
      try reader.readMap(into: &self.byName) {
        (reader: inout JSONReader) throws(WireError) -> String? in
        return try reader.readSecretString(of: "pintle.testing.v1.Secrets.ByNameEntry.value")
      }
    case 7:
      try reader.readMap(into: &self.byNumber) {
        (reader: inout JSONReader) throws(WireError) -> [UInt8]? in
        return try reader.readSecretBytes(of: "pintle.testing.v1.Secrets.ByNumberEntry.value")
      }
    case 8:
      try seen.insert(17, oneof: "pintle.testing.v1.Secrets.choice", at: &reader)
      self.choice = .chosen(try reader.readSecretString(of: "pintle.testing.v1.Secrets.chosen"))
    case 9:
      try seen.insert(17, oneof: "pintle.testing.v1.Secrets.choice", at: &reader)
      self.choice = .chosenKey(
        try reader.readSecretBytes(of: "pintle.testing.v1.Secrets.chosen_key"))
    case 10:
      try seen.insert(17, oneof: "pintle.testing.v1.Secrets.choice", at: &reader)
      var value = Pintle.Testing.V1.Secrets()
      try reader.readMessage(&value)
      self.choice = .chosenSecrets(value)
    case 11:
      try reader.readMessage(&self._next)
    case 12:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Pintle.Testing.V1.Secrets()
        try reader.readMessage(&value)
        self.many.append(read: consume value)
      }
    case 13:
      try reader.readMap(into: &self.nested) {
        (reader: inout JSONReader) throws(WireError) -> Pintle.Testing.V1.Secrets? in
        var value = Pintle.Testing.V1.Secrets()
        try reader.readMessage(&value)
        return value
      }
    case 14:
      try reader.readMessage(&self.any)
    case 15:
      try reader.readSecretMessage(&self.value, of: "pintle.testing.v1.Secrets.value")
    case 16:
      try reader.readJSONText(&self.value)
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.name.isEmpty || writer.writesDefaults {
      writer.writeKey("\"name\":")
      writer.writeString(self.name)
    }
    if !self.token.isEmpty || writer.writesDefaults {
      writer.writeKey("\"token\":")
      writer.writeSecretString(self.token, of: "pintle.testing.v1.Secrets.token")
    }
    if !self.key.isEmpty || writer.writesDefaults {
      writer.writeKey("\"key\":")
      writer.writeSecretBytes(self.key, of: "pintle.testing.v1.Secrets.key")
    }
    if let value = self.maybe {
      writer.writeKey("\"maybe\":")
      writer.writeSecretString(value, of: "pintle.testing.v1.Secrets.maybe")
    }
    if !self.passwords.isEmpty || writer.writesDefaults {
      writer.writeKey("\"passwords\":")
      writer.writeArray(self.passwords) { (writer: inout JSONWriter, value: String) in
        writer.writeSecretString(value, of: "pintle.testing.v1.Secrets.passwords")
      }
    }
    if !self.byName.isEmpty || writer.writesDefaults {
      writer.writeKey("\"byName\":")
      writer.writeMap(self.byName) { (writer: inout JSONWriter, value: String) in
        writer.writeSecretString(value, of: "pintle.testing.v1.Secrets.ByNameEntry.value")
      }
    }
    if !self.byNumber.isEmpty || writer.writesDefaults {
      writer.writeKey("\"byNumber\":")
      writer.writeMap(self.byNumber) { (writer: inout JSONWriter, value: [UInt8]) in
        writer.writeSecretBytes(value, of: "pintle.testing.v1.Secrets.ByNumberEntry.value")
      }
    }
    switch self.choice {
    case .chosen(let value)?:
      writer.writeKey("\"chosen\":")
      writer.writeSecretString(value, of: "pintle.testing.v1.Secrets.chosen")
    case .chosenKey(let value)?:
      writer.writeKey("\"chosenKey\":")
      writer.writeSecretBytes(value, of: "pintle.testing.v1.Secrets.chosen_key")
    case .chosenSecrets(let value)?:
      writer.writeKey("\"chosenSecrets\":")
      writer.writeMessage(value)
    case nil: break
    }
    if let box = self._next {
      writer.writeKey("\"next\":")
      writer.writeMessage(box.value)
    }
    if !self.many.isEmpty || writer.writesDefaults {
      writer.writeKey("\"many\":")
      writer.writeArray(self.many) { (writer: inout JSONWriter, value: Pintle.Testing.V1.Secrets) in
        writer.writeMessage(value)
      }
    }
    if !self.nested.isEmpty || writer.writesDefaults {
      writer.writeKey("\"nested\":")
      writer.writeMap(self.nested) { (writer: inout JSONWriter, value: Pintle.Testing.V1.Secrets) in
        writer.writeMessage(value)
      }
    }
    if let value = self.any {
      writer.writeKey("\"any\":")
      writer.writeMessage(value)
    }
    if let value = self.value {
      writer.writeKey("\"value\":")
      writer.writeSecretMessage(value, of: "pintle.testing.v1.Secrets.value")
    }
    writer.endObject()
  }

  mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError) -> Bool
  {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    if place == 0 { return false }
    var seen = JSONFieldSet()
    try self.mergeField(place, from: &reader, &seen)
    try reader.settle(&self.value, "value_json")
    return true
  }

  func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeString(self.name)
    case 2:
      writer.writeSecretString(self.token, of: "pintle.testing.v1.Secrets.token")
    case 3:
      writer.writeSecretBytes(self.key, of: "pintle.testing.v1.Secrets.key")
    case 4:
      writer.writeSecretString(self.maybe ?? "", of: "pintle.testing.v1.Secrets.maybe")
    case 5:
      writer.writeArray(self.passwords) { (writer: inout JSONWriter, value: String) in
        writer.writeSecretString(value, of: "pintle.testing.v1.Secrets.passwords")
      }
    case 6:
      writer.writeMap(self.byName) { (writer: inout JSONWriter, value: String) in
        writer.writeSecretString(value, of: "pintle.testing.v1.Secrets.ByNameEntry.value")
      }
    case 7:
      writer.writeMap(self.byNumber) { (writer: inout JSONWriter, value: [UInt8]) in
        writer.writeSecretBytes(value, of: "pintle.testing.v1.Secrets.ByNumberEntry.value")
      }
    case 8:
      var value: String = ""
      if case .chosen(let member)? = self.choice { value = member }
      writer.writeSecretString(value, of: "pintle.testing.v1.Secrets.chosen")
    case 9:
      var value: [UInt8] = []
      if case .chosenKey(let member)? = self.choice { value = member }
      writer.writeSecretBytes(value, of: "pintle.testing.v1.Secrets.chosen_key")
    case 10:
      var value: Pintle.Testing.V1.Secrets = Pintle.Testing.V1.Secrets()
      if case .chosenSecrets(let member)? = self.choice { value = member }
      writer.writeMessage(value)
    case 11:
      writer.writeMessage(self._next?.value ?? Pintle.Testing.V1.Secrets())
    case 12:
      writer.writeArray(self.many) { (writer: inout JSONWriter, value: Pintle.Testing.V1.Secrets) in
        writer.writeMessage(value)
      }
    case 13:
      writer.writeMap(self.nested) { (writer: inout JSONWriter, value: Pintle.Testing.V1.Secrets) in
        writer.writeMessage(value)
      }
    case 14:
      writer.writeMessage(self.any ?? Google.Protobuf.`Any`())
    case 15:
      writer.writeSecretMessage(
        self.value ?? Exact<Google.Protobuf.Value>(), of: "pintle.testing.v1.Secrets.value")
    default: return false
    }
    return true
  }

  mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.name = try parameter.string()
    case 2:
      throw parameter.refusalOfSecret
    case 3:
      throw parameter.refusalOfSecret
    case 4:
      throw parameter.refusalOfSecret
    case 5:
      throw parameter.refusalOfSecret
    case 6:
      throw parameter.refusalOfSecret
    case 7:
      throw parameter.refusalOfSecret
    case 8:
      throw parameter.refusalOfSecret
    case 9:
      throw parameter.refusalOfSecret
    case 10:
      switch self.choice {
      case nil, .chosenSecrets?:
        var value = Pintle.Testing.V1.Secrets()
        if case .chosenSecrets(let current)? = self.choice { value = current }
        try value.mergeParameter(&parameter)
        self.choice = .chosenSecrets(value)
      default:
        throw parameter.refusal("the only member of the oneof choice")
      }
    case 11:
      if self._next != nil {
        try self._next!.value.mergeParameter(&parameter)
      } else {
        var value = Pintle.Testing.V1.Secrets()
        try value.mergeParameter(&parameter)
        self.next = value
      }
    case 12:
      parameter.repeats()
      throw parameter.refusal("sent in the body")
    case 13:
      throw parameter.refusal("sent in the body")
    case 14:
      if self.any != nil {
        try self.any!.mergeParameter(&parameter)
      } else {
        var value = Google.Protobuf.`Any`()
        try value.mergeParameter(&parameter)
        self.any = value
      }
    case 15:
      throw parameter.refusalOfSecret
    case 16:
      throw parameter.refusal("sent in the body")
    default: throw parameter.unknown
    }
  }

  func firstViolation() -> String? {
    if let cause = self.next?.firstViolation() {
      return "invalid Secrets.Next: embedded message failed validation | caused by: \(cause)"
    }
    for (index, item) in self.many.enumerated() {
      if let cause = item.firstViolation() {
        return
          "invalid Secrets.Many[\(index)]: embedded message failed validation | caused by: \(cause)"
      }
    }
    for key in Validation.sortedKeys(self.nested) {
      guard let value = self.nested[key] else { continue }
      if let cause = value.firstViolation() {
        return
          "invalid Secrets.Nested[\(key)]: embedded message failed validation | caused by: \(cause)"
      }
    }
    switch self.choice {
    case .chosenSecrets(let value)?:
      if let cause = value.firstViolation() {
        return
          "invalid Secrets.ChosenSecrets: embedded message failed validation | caused by: \(cause)"
      }
    default: break
    }
    if let value = self.maybe {
      if !value.isEmpty {
        if !Validation.hasRunes(value, atLeast: 8) {
          return "invalid Secrets.Maybe: value length must be at least 8 runes"
        }
      }
    }
    return nil
  }
}

// MARK: pintle.testing.v1.Everything

extension Pintle.Testing.V1.Everything {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.int32Value = try reader.readInt32()
      case 16: self.int64Value = try reader.readInt64()
      case 24: self.uint32Value = try reader.readUInt32()
      case 32: self.uint64Value = try reader.readUInt64()
      case 40: self.sint32Value = try reader.readSInt32()
      case 48: self.sint64Value = try reader.readSInt64()
      case 61: self.fixed32Value = try reader.readFixed32()
      case 65: self.fixed64Value = try reader.readFixed64()
      case 77: self.sfixed32Value = try reader.readSFixed32()
      case 81: self.sfixed64Value = try reader.readSFixed64()
      case 93: self.floatValue = try reader.readFloat()
      case 97: self.doubleValue = try reader.readDouble()
      case 104: self.boolValue = try reader.readBool()
      case 114: self.stringValue = try reader.readString()
      case 122: self.bytesValue = try reader.readBytes()
      case 128: self.color = try reader.readEnum(Pintle.Testing.V1.Color.init(rawValue:))
      case 136: self.kind = try reader.readEnum(Pintle.Testing.V1.Everything.Kind.init(rawValue:))
      case 146: try reader.readMessage(&self.inner)
      case 168: self.optionalInt32 = try reader.readInt32()
      case 178: self.optionalString = try reader.readString()
      case 184: self.optionalBool = try reader.readBool()
      case 192: self.optionalColor = try reader.readEnum(Pintle.Testing.V1.Color.init(rawValue:))
      case 202: self.optionalBytes = try reader.readBytes()
      case 248:
        self.repeatedInt32.append(read: try reader.readInt32())
      case 250:
        try reader.readPackedInt32(into: &self.repeatedInt32)
      case 258:
        self.repeatedString.append(read: try reader.readString())
      case 264:
        self.repeatedColor.append(
          read: try reader.readEnum(Pintle.Testing.V1.Color.init(rawValue:)))
      case 266:
        try reader.readPacked {
          (reader: inout WireReader) throws(WireError) in
          self.repeatedColor.append(
            read: try reader.readEnum(Pintle.Testing.V1.Color.init(rawValue:)))
        }
      case 274:
        var value = Pintle.Testing.V1.Everything.Inner()
        try reader.readMessage(&value)
        self.repeatedInner.append(read: consume value)
      case 282:
        self.repeatedBytes.append(read: try reader.readBytes())
      case 289:
        self.repeatedDouble.append(read: try reader.readDouble())
      case 290:
        try reader.readPackedDouble(into: &self.repeatedDouble)
      case 296:
        self.unpackedSint64.append(read: try reader.readSInt64())
      case 298:
        try reader.readPackedSInt64(into: &self.unpackedSint64)
      case 330:
        var key: UTF8Key = ""
        var value: String = ""
        try reader.readMapEntry(
          keyTag: 10, valueTag: 18,
          key: { (reader: inout WireReader) throws(WireError) in
            key = UTF8Key(try reader.readString())
          },
          value: { (reader: inout WireReader) throws(WireError) in value = try reader.readString() }
        )
        self.stringMap[key] = value
      case 338:
        var key: Int32 = 0
        var value: Pintle.Testing.V1.Everything.Inner = Pintle.Testing.V1.Everything.Inner()
        try reader.readMapEntry(
          keyTag: 8, valueTag: 18,
          key: { (reader: inout WireReader) throws(WireError) in key = try reader.readInt32() },
          value: { (reader: inout WireReader) throws(WireError) in try reader.readMessage(&value) })
        self.innerMap[key] = value
      case 346:
        var key: Bool = false
        var value: Pintle.Testing.V1.Color = Pintle.Testing.V1.Color.unspecified
        try reader.readMapEntry(
          keyTag: 8, valueTag: 16,
          key: { (reader: inout WireReader) throws(WireError) in key = try reader.readBool() },
          value: { (reader: inout WireReader) throws(WireError) in
            value = try reader.readEnum(Pintle.Testing.V1.Color.init(rawValue:))
          })
        self.colorMap[key] = value
      case 354:
        var key: UInt64 = 0
        var value: [UInt8] = []
        try reader.readMapEntry(
          keyTag: 9, valueTag: 18,
          key: { (reader: inout WireReader) throws(WireError) in key = try reader.readFixed64() },
          value: { (reader: inout WireReader) throws(WireError) in value = try reader.readBytes() })
        self.bytesMap[key] = value
      case 408:
        self.choice = .chosenInt32(try reader.readInt32())
      case 418:
        self.choice = .chosenString(try reader.readString())
      case 426:
        var value = Pintle.Testing.V1.Everything.Inner()
        if case .chosenInner(let current)? = self.choice { value = current }
        self.choice = nil
        try reader.readMessage(&value)
        self.choice = .chosenInner(value)
      case 432:
        self.choice = .chosenNull(try reader.readEnum(Google.Protobuf.NullValue.init(rawValue:)))
      case 490: try reader.readMessage(&self.timestamp)
      case 498: try reader.readMessage(&self.duration)
      case 506: try reader.readMessage(&self.fieldMask)
      case 514: try reader.readMessage(&self.`struct`)
      case 522: try reader.readMessage(&self.value)
      case 530: try reader.readMessage(&self.listValue)
      case 538: try reader.readMessage(&self.any)
      case 546: try reader.readMessage(&self.empty)
      case 554: try reader.readMessage(&self.wrappedBool)
      case 562: try reader.readMessage(&self.wrappedInt64)
      case 570: try reader.readMessage(&self.wrappedUint32)
      case 578: try reader.readMessage(&self.wrappedDouble)
      case 586: try reader.readMessage(&self.wrappedString)
      case 594: try reader.readMessage(&self.wrappedBytes)
      case 650: self.renamed = try reader.readString()
      case 658: self.`class` = try reader.readString()
      case 666: self.selfField = try reader.readString()
      case 672: self.`default` = try reader.readBool()
      case 682: self.initField = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if self.int32Value != 0 { writer.writeInt32(self.int32Value, tag: 8) }
    if self.int64Value != 0 { writer.writeInt64(self.int64Value, tag: 16) }
    if self.uint32Value != 0 { writer.writeUInt32(self.uint32Value, tag: 24) }
    if self.uint64Value != 0 { writer.writeUInt64(self.uint64Value, tag: 32) }
    if self.sint32Value != 0 { writer.writeSInt32(self.sint32Value, tag: 40) }
    if self.sint64Value != 0 { writer.writeSInt64(self.sint64Value, tag: 48) }
    if self.fixed32Value != 0 { writer.writeFixed32(self.fixed32Value, tag: 61) }
    if self.fixed64Value != 0 { writer.writeFixed64(self.fixed64Value, tag: 65) }
    if self.sfixed32Value != 0 { writer.writeSFixed32(self.sfixed32Value, tag: 77) }
    if self.sfixed64Value != 0 { writer.writeSFixed64(self.sfixed64Value, tag: 81) }
    if self.floatValue.bitPattern != 0 { writer.writeFloat(self.floatValue, tag: 93) }
    if self.doubleValue.bitPattern != 0 { writer.writeDouble(self.doubleValue, tag: 97) }
    if self.boolValue { writer.writeBool(self.boolValue, tag: 104) }
    if !self.stringValue.isEmpty { writer.writeString(self.stringValue, tag: 114) }
    if !self.bytesValue.isEmpty { writer.writeBytes(self.bytesValue, tag: 122) }
    if self.color.rawValue != 0 { writer.writeEnum(self.color, tag: 128) }
    if self.kind.rawValue != 0 { writer.writeEnum(self.kind, tag: 136) }
    if let value = self.inner { writer.writeMessage(value, tag: 146) }
    if let value = self.optionalInt32 { writer.writeInt32(value, tag: 168) }
    if let value = self.optionalString { writer.writeString(value, tag: 178) }
    if let value = self.optionalBool { writer.writeBool(value, tag: 184) }
    if let value = self.optionalColor { writer.writeEnum(value, tag: 192) }
    if let value = self.optionalBytes { writer.writeBytes(value, tag: 202) }
    writer.writePackedInt32(self.repeatedInt32, tag: 250)
    for value in self.repeatedString { writer.writeString(value, tag: 258) }
    writer.writePackedEnum(self.repeatedColor, tag: 266)
    for value in self.repeatedInner { writer.writeMessage(value, tag: 274) }
    for value in self.repeatedBytes { writer.writeBytes(value, tag: 282) }
    writer.writePackedDouble(self.repeatedDouble, tag: 290)
    for value in self.unpackedSint64 { writer.writeSInt64(value, tag: 296) }
    writer.writeMap(self.stringMap, tag: 330) {
      (writer: inout WireWriter, key: UTF8Key, value: String) in
      writer.writeString(key.text, tag: 10)
      writer.writeString(value, tag: 18)
    }
    writer.writeMap(self.innerMap, tag: 338) {
      (writer: inout WireWriter, key: Int32, value: Pintle.Testing.V1.Everything.Inner) in
      writer.writeInt32(key, tag: 8)
      writer.writeMessage(value, tag: 18)
    }
    writer.writeMap(self.colorMap, tag: 346) {
      (writer: inout WireWriter, key: Bool, value: Pintle.Testing.V1.Color) in
      writer.writeBool(key, tag: 8)
      writer.writeEnum(value, tag: 16)
    }
    writer.writeMap(self.bytesMap, tag: 354) {
      (writer: inout WireWriter, key: UInt64, value: [UInt8]) in
      writer.writeFixed64(key, tag: 9)
      writer.writeBytes(value, tag: 18)
    }
    switch self.choice {
    case .chosenInt32(let value)?: writer.writeInt32(value, tag: 408)
    case .chosenString(let value)?: writer.writeString(value, tag: 418)
    case .chosenInner(let value)?: writer.writeMessage(value, tag: 426)
    case .chosenNull(let value)?: writer.writeEnum(value, tag: 432)
    case nil: break
    }
    if let value = self.timestamp { writer.writeMessage(value, tag: 490) }
    if let value = self.duration { writer.writeMessage(value, tag: 498) }
    if let value = self.fieldMask { writer.writeMessage(value, tag: 506) }
    if let value = self.`struct` { writer.writeMessage(value, tag: 514) }
    if let value = self.value { writer.writeMessage(value, tag: 522) }
    if let value = self.listValue { writer.writeMessage(value, tag: 530) }
    if let value = self.any { writer.writeMessage(value, tag: 538) }
    if let value = self.empty { writer.writeMessage(value, tag: 546) }
    if let value = self.wrappedBool { writer.writeMessage(value, tag: 554) }
    if let value = self.wrappedInt64 { writer.writeMessage(value, tag: 562) }
    if let value = self.wrappedUint32 { writer.writeMessage(value, tag: 570) }
    if let value = self.wrappedDouble { writer.writeMessage(value, tag: 578) }
    if let value = self.wrappedString { writer.writeMessage(value, tag: 586) }
    if let value = self.wrappedBytes { writer.writeMessage(value, tag: 594) }
    if !self.renamed.isEmpty { writer.writeString(self.renamed, tag: 650) }
    if !self.`class`.isEmpty { writer.writeString(self.`class`, tag: 658) }
    if !self.selfField.isEmpty { writer.writeString(self.selfField, tag: 666) }
    if self.`default` { writer.writeBool(self.`default`, tag: 672) }
    if !self.initField.isEmpty { writer.writeString(self.initField, tag: 682) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 3:
      if name.matches("any") { return 45 }
    case 4:
      if name.matches("kind") { return 17 }
      if name.matches("self") { return 55 }
      if name.matches("init") { return 57 }
    case 5:
      if name.matches("color") { return 16 }
      if name.matches("inner") { return 18 }
      if name.matches("value") { return 43 }
      if name.matches("empty") { return 46 }
      if name.matches("class") { return 54 }
    case 6:
      if name.matches("struct") { return 42 }
    case 7:
      if name.matches("renamed") { return 53 }
      if name.matches("default") { return 56 }
    case 8:
      if name.matches("innerMap") { return 32 }
      if name.matches("colorMap") { return 33 }
      if name.matches("bytesMap") { return 34 }
      if name.matches("duration") { return 40 }
    case 9:
      if name.matches("boolValue") { return 13 }
      if name.matches("stringMap") { return 31 }
      if name.matches("inner_map") { return 32 }
      if name.matches("color_map") { return 33 }
      if name.matches("bytes_map") { return 34 }
      if name.matches("timestamp") { return 39 }
      if name.matches("fieldMask") { return 41 }
      if name.matches("listValue") { return 44 }
    case 10:
      if name.matches("int32Value") { return 1 }
      if name.matches("int64Value") { return 2 }
      if name.matches("floatValue") { return 11 }
      if name.matches("bool_value") { return 13 }
      if name.matches("bytesValue") { return 15 }
      if name.matches("string_map") { return 31 }
      if name.matches("chosenNull") { return 38 }
      if name.matches("field_mask") { return 41 }
      if name.matches("list_value") { return 44 }
      if name.matches("other-name") { return 53 }
    case 11:
      if name.matches("int32_value") { return 1 }
      if name.matches("int64_value") { return 2 }
      if name.matches("uint32Value") { return 3 }
      if name.matches("uint64Value") { return 4 }
      if name.matches("sint32Value") { return 5 }
      if name.matches("sint64Value") { return 6 }
      if name.matches("float_value") { return 11 }
      if name.matches("doubleValue") { return 12 }
      if name.matches("stringValue") { return 14 }
      if name.matches("bytes_value") { return 15 }
      if name.matches("chosenInt32") { return 35 }
      if name.matches("chosenInner") { return 37 }
      if name.matches("chosen_null") { return 38 }
      if name.matches("wrappedBool") { return 47 }
    case 12:
      if name.matches("uint32_value") { return 3 }
      if name.matches("uint64_value") { return 4 }
      if name.matches("sint32_value") { return 5 }
      if name.matches("sint64_value") { return 6 }
      if name.matches("fixed32Value") { return 7 }
      if name.matches("fixed64Value") { return 8 }
      if name.matches("double_value") { return 12 }
      if name.matches("string_value") { return 14 }
      if name.matches("optionalBool") { return 21 }
      if name.matches("chosen_int32") { return 35 }
      if name.matches("chosenString") { return 36 }
      if name.matches("chosen_inner") { return 37 }
      if name.matches("wrapped_bool") { return 47 }
      if name.matches("wrappedInt64") { return 48 }
      if name.matches("wrappedBytes") { return 52 }
    case 13:
      if name.matches("fixed32_value") { return 7 }
      if name.matches("fixed64_value") { return 8 }
      if name.matches("sfixed32Value") { return 9 }
      if name.matches("sfixed64Value") { return 10 }
      if name.matches("optionalInt32") { return 19 }
      if name.matches("optional_bool") { return 21 }
      if name.matches("optionalColor") { return 22 }
      if name.matches("optionalBytes") { return 23 }
      if name.matches("repeatedInt32") { return 24 }
      if name.matches("repeatedColor") { return 26 }
      if name.matches("repeatedInner") { return 27 }
      if name.matches("repeatedBytes") { return 28 }
      if name.matches("chosen_string") { return 36 }
      if name.matches("wrapped_int64") { return 48 }
      if name.matches("wrappedUint32") { return 49 }
      if name.matches("wrappedDouble") { return 50 }
      if name.matches("wrappedString") { return 51 }
      if name.matches("wrapped_bytes") { return 52 }
    case 14:
      if name.matches("sfixed32_value") { return 9 }
      if name.matches("sfixed64_value") { return 10 }
      if name.matches("optional_int32") { return 19 }
      if name.matches("optionalString") { return 20 }
      if name.matches("optional_color") { return 22 }
      if name.matches("optional_bytes") { return 23 }
      if name.matches("repeated_int32") { return 24 }
      if name.matches("repeatedString") { return 25 }
      if name.matches("repeated_color") { return 26 }
      if name.matches("repeated_inner") { return 27 }
      if name.matches("repeated_bytes") { return 28 }
      if name.matches("repeatedDouble") { return 29 }
      if name.matches("unpackedSint64") { return 30 }
      if name.matches("wrapped_uint32") { return 49 }
      if name.matches("wrapped_double") { return 50 }
      if name.matches("wrapped_string") { return 51 }
    case 15:
      if name.matches("optional_string") { return 20 }
      if name.matches("repeated_string") { return 25 }
      if name.matches("repeated_double") { return 29 }
      if name.matches("unpacked_sint64") { return 30 }
    default: break
    }
    return 0
  }

  mutating func merge(from reader: inout JSONReader) throws(WireError) {
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
    if place != 38, place != 43, try reader.readNull() { return }
    switch place {
    case 1:
      self.int32Value = try reader.readInt32()
    case 2:
      self.int64Value = try reader.readInt64()
    case 3:
      self.uint32Value = try reader.readUInt32()
    case 4:
      self.uint64Value = try reader.readUInt64()
    case 5:
      self.sint32Value = try reader.readInt32()
    case 6:
      self.sint64Value = try reader.readInt64()
    case 7:
      self.fixed32Value = try reader.readUInt32()
    case 8:
      self.fixed64Value = try reader.readUInt64()
    case 9:
      self.sfixed32Value = try reader.readInt32()
    case 10:
      self.sfixed64Value = try reader.readInt64()
    case 11:
      self.floatValue = try reader.readFloat()
    case 12:
      self.doubleValue = try reader.readDouble()
    case 13:
      self.boolValue = try reader.readBool()
    case 14:
      self.stringValue = try reader.readString()
    case 15:
      self.bytesValue = try reader.readBytes()
    case 16:
      if let value: Pintle.Testing.V1.Color = try reader.readEnum() { self.color = value }
    case 17:
      if let value: Pintle.Testing.V1.Everything.Kind = try reader.readEnum() { self.kind = value }
    case 18:
      try reader.readMessage(&self.inner)
    case 19:
      self.optionalInt32 = try reader.readInt32()
    case 20:
      self.optionalString = try reader.readString()
    case 21:
      self.optionalBool = try reader.readBool()
    case 22:
      if let value: Pintle.Testing.V1.Color = try reader.readEnum() { self.optionalColor = value }
    case 23:
      self.optionalBytes = try reader.readBytes()
    case 24:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.repeatedInt32.append(read: try reader.readInt32())
      }
    case 25:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.repeatedString.append(read: try reader.readString())
      }
    case 26:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        if let value: Pintle.Testing.V1.Color = try reader.readEnum() {
          self.repeatedColor.append(read: value)
        }
      }
    case 27:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Pintle.Testing.V1.Everything.Inner()
        try reader.readMessage(&value)
        self.repeatedInner.append(read: consume value)
      }
    case 28:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.repeatedBytes.append(read: try reader.readBytes())
      }
    case 29:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.repeatedDouble.append(read: try reader.readDouble())
      }
    case 30:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.unpackedSint64.append(read: try reader.readInt64())
      }
    case 31:
      try reader.readMap(into: &self.stringMap) {
        (reader: inout JSONReader) throws(WireError) -> String? in
        return try reader.readString()
      }
    case 32:
      try reader.readMap(into: &self.innerMap) {
        (reader: inout JSONReader) throws(WireError) -> Pintle.Testing.V1.Everything.Inner? in
        var value = Pintle.Testing.V1.Everything.Inner()
        try reader.readMessage(&value)
        return value
      }
    case 33:
      try reader.readMap(into: &self.colorMap) {
        (reader: inout JSONReader) throws(WireError) -> Pintle.Testing.V1.Color? in
        return try reader.readEnum()
      }
    case 34:
      try reader.readMap(into: &self.bytesMap) {
        (reader: inout JSONReader) throws(WireError) -> [UInt8]? in
        return try reader.readBytes()
      }
    case 35:
      try seen.insert(58, oneof: "pintle.testing.v1.Everything.choice", at: &reader)
      self.choice = .chosenInt32(try reader.readInt32())
    case 36:
      try seen.insert(58, oneof: "pintle.testing.v1.Everything.choice", at: &reader)
      self.choice = .chosenString(try reader.readString())
    case 37:
      try seen.insert(58, oneof: "pintle.testing.v1.Everything.choice", at: &reader)
      var value = Pintle.Testing.V1.Everything.Inner()
      try reader.readMessage(&value)
      self.choice = .chosenInner(value)
    case 38:
      try seen.insert(58, oneof: "pintle.testing.v1.Everything.choice", at: &reader)
      if let value: Google.Protobuf.NullValue = try reader.readEnum() {
        self.choice = .chosenNull(value)
      }
    case 39:
      try reader.readMessage(&self.timestamp)
    case 40:
      try reader.readMessage(&self.duration)
    case 41:
      try reader.readMessage(&self.fieldMask)
    case 42:
      try reader.readMessage(&self.`struct`)
    case 43:
      try reader.readMessage(&self.value)
    case 44:
      try reader.readMessage(&self.listValue)
    case 45:
      try reader.readMessage(&self.any)
    case 46:
      try reader.readMessage(&self.empty)
    case 47:
      try reader.readMessage(&self.wrappedBool)
    case 48:
      try reader.readMessage(&self.wrappedInt64)
    case 49:
      try reader.readMessage(&self.wrappedUint32)
    case 50:
      try reader.readMessage(&self.wrappedDouble)
    case 51:
      try reader.readMessage(&self.wrappedString)
    case 52:
      try reader.readMessage(&self.wrappedBytes)
    case 53:
      self.renamed = try reader.readString()
    case 54:
      self.`class` = try reader.readString()
    case 55:
      self.selfField = try reader.readString()
    case 56:
      self.`default` = try reader.readBool()
    case 57:
      self.initField = try reader.readString()
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if self.int32Value != 0 || writer.writesDefaults {
      writer.writeKey("\"int32Value\":")
      writer.writeInt32(self.int32Value)
    }
    if self.int64Value != 0 || writer.writesDefaults {
      writer.writeKey("\"int64Value\":")
      writer.writeInt64(self.int64Value)
    }
    if self.uint32Value != 0 || writer.writesDefaults {
      writer.writeKey("\"uint32Value\":")
      writer.writeUInt32(self.uint32Value)
    }
    if self.uint64Value != 0 || writer.writesDefaults {
      writer.writeKey("\"uint64Value\":")
      writer.writeUInt64(self.uint64Value)
    }
    if self.sint32Value != 0 || writer.writesDefaults {
      writer.writeKey("\"sint32Value\":")
      writer.writeInt32(self.sint32Value)
    }
    if self.sint64Value != 0 || writer.writesDefaults {
      writer.writeKey("\"sint64Value\":")
      writer.writeInt64(self.sint64Value)
    }
    if self.fixed32Value != 0 || writer.writesDefaults {
      writer.writeKey("\"fixed32Value\":")
      writer.writeUInt32(self.fixed32Value)
    }
    if self.fixed64Value != 0 || writer.writesDefaults {
      writer.writeKey("\"fixed64Value\":")
      writer.writeUInt64(self.fixed64Value)
    }
    if self.sfixed32Value != 0 || writer.writesDefaults {
      writer.writeKey("\"sfixed32Value\":")
      writer.writeInt32(self.sfixed32Value)
    }
    if self.sfixed64Value != 0 || writer.writesDefaults {
      writer.writeKey("\"sfixed64Value\":")
      writer.writeInt64(self.sfixed64Value)
    }
    if self.floatValue.bitPattern != 0 || writer.writesDefaults {
      writer.writeKey("\"floatValue\":")
      writer.writeFloat(self.floatValue)
    }
    if self.doubleValue.bitPattern != 0 || writer.writesDefaults {
      writer.writeKey("\"doubleValue\":")
      writer.writeDouble(self.doubleValue)
    }
    if self.boolValue || writer.writesDefaults {
      writer.writeKey("\"boolValue\":")
      writer.writeBool(self.boolValue)
    }
    if !self.stringValue.isEmpty || writer.writesDefaults {
      writer.writeKey("\"stringValue\":")
      writer.writeString(self.stringValue)
    }
    if !self.bytesValue.isEmpty || writer.writesDefaults {
      writer.writeKey("\"bytesValue\":")
      writer.writeBytes(self.bytesValue)
    }
    if self.color.rawValue != 0 || writer.writesDefaults {
      writer.writeKey("\"color\":")
      writer.writeEnum(self.color)
    }
    if self.kind.rawValue != 0 || writer.writesDefaults {
      writer.writeKey("\"kind\":")
      writer.writeEnum(self.kind)
    }
    if let value = self.inner {
      writer.writeKey("\"inner\":")
      writer.writeMessage(value)
    }
    if let value = self.optionalInt32 {
      writer.writeKey("\"optionalInt32\":")
      writer.writeInt32(value)
    }
    if let value = self.optionalString {
      writer.writeKey("\"optionalString\":")
      writer.writeString(value)
    }
    if let value = self.optionalBool {
      writer.writeKey("\"optionalBool\":")
      writer.writeBool(value)
    }
    if let value = self.optionalColor {
      writer.writeKey("\"optionalColor\":")
      writer.writeEnum(value)
    }
    if let value = self.optionalBytes {
      writer.writeKey("\"optionalBytes\":")
      writer.writeBytes(value)
    }
    if !self.repeatedInt32.isEmpty || writer.writesDefaults {
      writer.writeKey("\"repeatedInt32\":")
      writer.writeArray(self.repeatedInt32) { (writer: inout JSONWriter, value: Int32) in
        writer.writeInt32(value)
      }
    }
    if !self.repeatedString.isEmpty || writer.writesDefaults {
      writer.writeKey("\"repeatedString\":")
      writer.writeArray(self.repeatedString) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    }
    if !self.repeatedColor.isEmpty || writer.writesDefaults {
      writer.writeKey("\"repeatedColor\":")
      writer.writeArray(self.repeatedColor) {
        (writer: inout JSONWriter, value: Pintle.Testing.V1.Color) in
        writer.writeEnum(value)
      }
    }
    if !self.repeatedInner.isEmpty || writer.writesDefaults {
      writer.writeKey("\"repeatedInner\":")
      writer.writeArray(self.repeatedInner) {
        (writer: inout JSONWriter, value: Pintle.Testing.V1.Everything.Inner) in
        writer.writeMessage(value)
      }
    }
    if !self.repeatedBytes.isEmpty || writer.writesDefaults {
      writer.writeKey("\"repeatedBytes\":")
      writer.writeArray(self.repeatedBytes) { (writer: inout JSONWriter, value: [UInt8]) in
        writer.writeBytes(value)
      }
    }
    if !self.repeatedDouble.isEmpty || writer.writesDefaults {
      writer.writeKey("\"repeatedDouble\":")
      writer.writeArray(self.repeatedDouble) { (writer: inout JSONWriter, value: Double) in
        writer.writeDouble(value)
      }
    }
    if !self.unpackedSint64.isEmpty || writer.writesDefaults {
      writer.writeKey("\"unpackedSint64\":")
      writer.writeArray(self.unpackedSint64) { (writer: inout JSONWriter, value: Int64) in
        writer.writeInt64(value)
      }
    }
    if !self.stringMap.isEmpty || writer.writesDefaults {
      writer.writeKey("\"stringMap\":")
      writer.writeMap(self.stringMap) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    }
    if !self.innerMap.isEmpty || writer.writesDefaults {
      writer.writeKey("\"innerMap\":")
      writer.writeMap(self.innerMap) {
        (writer: inout JSONWriter, value: Pintle.Testing.V1.Everything.Inner) in
        writer.writeMessage(value)
      }
    }
    if !self.colorMap.isEmpty || writer.writesDefaults {
      writer.writeKey("\"colorMap\":")
      writer.writeMap(self.colorMap) { (writer: inout JSONWriter, value: Pintle.Testing.V1.Color) in
        writer.writeEnum(value)
      }
    }
    if !self.bytesMap.isEmpty || writer.writesDefaults {
      writer.writeKey("\"bytesMap\":")
      writer.writeMap(self.bytesMap) { (writer: inout JSONWriter, value: [UInt8]) in
        writer.writeBytes(value)
      }
    }
    switch self.choice {
    case .chosenInt32(let value)?:
      writer.writeKey("\"chosenInt32\":")
      writer.writeInt32(value)
    case .chosenString(let value)?:
      writer.writeKey("\"chosenString\":")
      writer.writeString(value)
    case .chosenInner(let value)?:
      writer.writeKey("\"chosenInner\":")
      writer.writeMessage(value)
    case .chosenNull(let value)?:
      writer.writeKey("\"chosenNull\":")
      writer.writeEnum(value)
    case nil: break
    }
    if let value = self.timestamp {
      writer.writeKey("\"timestamp\":")
      writer.writeMessage(value)
    }
    if let value = self.duration {
      writer.writeKey("\"duration\":")
      writer.writeMessage(value)
    }
    if let value = self.fieldMask {
      writer.writeKey("\"fieldMask\":")
      writer.writeMessage(value)
    }
    if let value = self.`struct` {
      writer.writeKey("\"struct\":")
      writer.writeMessage(value)
    }
    if let value = self.value {
      writer.writeKey("\"value\":")
      writer.writeMessage(value)
    }
    if let value = self.listValue {
      writer.writeKey("\"listValue\":")
      writer.writeMessage(value)
    }
    if let value = self.any {
      writer.writeKey("\"any\":")
      writer.writeMessage(value)
    }
    if let value = self.empty {
      writer.writeKey("\"empty\":")
      writer.writeMessage(value)
    }
    if let value = self.wrappedBool {
      writer.writeKey("\"wrappedBool\":")
      writer.writeMessage(value)
    }
    if let value = self.wrappedInt64 {
      writer.writeKey("\"wrappedInt64\":")
      writer.writeMessage(value)
    }
    if let value = self.wrappedUint32 {
      writer.writeKey("\"wrappedUint32\":")
      writer.writeMessage(value)
    }
    if let value = self.wrappedDouble {
      writer.writeKey("\"wrappedDouble\":")
      writer.writeMessage(value)
    }
    if let value = self.wrappedString {
      writer.writeKey("\"wrappedString\":")
      writer.writeMessage(value)
    }
    if let value = self.wrappedBytes {
      writer.writeKey("\"wrappedBytes\":")
      writer.writeMessage(value)
    }
    if !self.renamed.isEmpty || writer.writesDefaults {
      writer.writeKey("\"other-name\":")
      writer.writeString(self.renamed)
    }
    if !self.`class`.isEmpty || writer.writesDefaults {
      writer.writeKey("\"class\":")
      writer.writeString(self.`class`)
    }
    if !self.selfField.isEmpty || writer.writesDefaults {
      writer.writeKey("\"self\":")
      writer.writeString(self.selfField)
    }
    if self.`default` || writer.writesDefaults {
      writer.writeKey("\"default\":")
      writer.writeBool(self.`default`)
    }
    if !self.initField.isEmpty || writer.writesDefaults {
      writer.writeKey("\"init\":")
      writer.writeString(self.initField)
    }
    writer.endObject()
  }

  mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError) -> Bool
  {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    if place == 0 { return false }
    var seen = JSONFieldSet()
    try self.mergeField(place, from: &reader, &seen)
    return true
  }

  func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeInt32(self.int32Value)
    case 2:
      writer.writeInt64(self.int64Value)
    case 3:
      writer.writeUInt32(self.uint32Value)
    case 4:
      writer.writeUInt64(self.uint64Value)
    case 5:
      writer.writeInt32(self.sint32Value)
    case 6:
      writer.writeInt64(self.sint64Value)
    case 7:
      writer.writeUInt32(self.fixed32Value)
    case 8:
      writer.writeUInt64(self.fixed64Value)
    case 9:
      writer.writeInt32(self.sfixed32Value)
    case 10:
      writer.writeInt64(self.sfixed64Value)
    case 11:
      writer.writeFloat(self.floatValue)
    case 12:
      writer.writeDouble(self.doubleValue)
    case 13:
      writer.writeBool(self.boolValue)
    case 14:
      writer.writeString(self.stringValue)
    case 15:
      writer.writeBytes(self.bytesValue)
    case 16:
      writer.writeEnum(self.color)
    case 17:
      writer.writeEnum(self.kind)
    case 18:
      writer.writeMessage(self.inner ?? Pintle.Testing.V1.Everything.Inner())
    case 19:
      writer.writeInt32(self.optionalInt32 ?? 0)
    case 20:
      writer.writeString(self.optionalString ?? "")
    case 21:
      writer.writeBool(self.optionalBool ?? false)
    case 22:
      writer.writeEnum(self.optionalColor ?? Pintle.Testing.V1.Color.unspecified)
    case 23:
      writer.writeBytes(self.optionalBytes ?? [])
    case 24:
      writer.writeArray(self.repeatedInt32) { (writer: inout JSONWriter, value: Int32) in
        writer.writeInt32(value)
      }
    case 25:
      writer.writeArray(self.repeatedString) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    case 26:
      writer.writeArray(self.repeatedColor) {
        (writer: inout JSONWriter, value: Pintle.Testing.V1.Color) in
        writer.writeEnum(value)
      }
    case 27:
      writer.writeArray(self.repeatedInner) {
        (writer: inout JSONWriter, value: Pintle.Testing.V1.Everything.Inner) in
        writer.writeMessage(value)
      }
    case 28:
      writer.writeArray(self.repeatedBytes) { (writer: inout JSONWriter, value: [UInt8]) in
        writer.writeBytes(value)
      }
    case 29:
      writer.writeArray(self.repeatedDouble) { (writer: inout JSONWriter, value: Double) in
        writer.writeDouble(value)
      }
    case 30:
      writer.writeArray(self.unpackedSint64) { (writer: inout JSONWriter, value: Int64) in
        writer.writeInt64(value)
      }
    case 31:
      writer.writeMap(self.stringMap) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    case 32:
      writer.writeMap(self.innerMap) {
        (writer: inout JSONWriter, value: Pintle.Testing.V1.Everything.Inner) in
        writer.writeMessage(value)
      }
    case 33:
      writer.writeMap(self.colorMap) { (writer: inout JSONWriter, value: Pintle.Testing.V1.Color) in
        writer.writeEnum(value)
      }
    case 34:
      writer.writeMap(self.bytesMap) { (writer: inout JSONWriter, value: [UInt8]) in
        writer.writeBytes(value)
      }
    case 35:
      var value: Int32 = 0
      if case .chosenInt32(let member)? = self.choice { value = member }
      writer.writeInt32(value)
    case 36:
      var value: String = ""
      if case .chosenString(let member)? = self.choice { value = member }
      writer.writeString(value)
    case 37:
      var value: Pintle.Testing.V1.Everything.Inner = Pintle.Testing.V1.Everything.Inner()
      if case .chosenInner(let member)? = self.choice { value = member }
      writer.writeMessage(value)
    case 38:
      var value: Google.Protobuf.NullValue = Google.Protobuf.NullValue.nullValue
      if case .chosenNull(let member)? = self.choice { value = member }
      writer.writeEnum(value)
    case 39:
      writer.writeMessage(self.timestamp ?? Google.Protobuf.Timestamp())
    case 40:
      writer.writeMessage(self.duration ?? Google.Protobuf.Duration())
    case 41:
      writer.writeMessage(self.fieldMask ?? Google.Protobuf.FieldMask())
    case 42:
      writer.writeMessage(self.`struct` ?? Google.Protobuf.Struct())
    case 43:
      writer.writeMessage(self.value ?? Google.Protobuf.Value())
    case 44:
      writer.writeMessage(self.listValue ?? Google.Protobuf.ListValue())
    case 45:
      writer.writeMessage(self.any ?? Google.Protobuf.`Any`())
    case 46:
      writer.writeMessage(self.empty ?? Google.Protobuf.Empty())
    case 47:
      writer.writeMessage(self.wrappedBool ?? Google.Protobuf.BoolValue())
    case 48:
      writer.writeMessage(self.wrappedInt64 ?? Google.Protobuf.Int64Value())
    case 49:
      writer.writeMessage(self.wrappedUint32 ?? Google.Protobuf.UInt32Value())
    case 50:
      writer.writeMessage(self.wrappedDouble ?? Google.Protobuf.DoubleValue())
    case 51:
      writer.writeMessage(self.wrappedString ?? Google.Protobuf.StringValue())
    case 52:
      writer.writeMessage(self.wrappedBytes ?? Google.Protobuf.BytesValue())
    case 53:
      writer.writeString(self.renamed)
    case 54:
      writer.writeString(self.`class`)
    case 55:
      writer.writeString(self.selfField)
    case 56:
      writer.writeBool(self.`default`)
    case 57:
      writer.writeString(self.initField)
    default: return false
    }
    return true
  }

  mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.int32Value = try parameter.int32()
    case 2:
      self.int64Value = try parameter.int64()
    case 3:
      self.uint32Value = try parameter.uint32()
    case 4:
      self.uint64Value = try parameter.uint64()
    case 5:
      self.sint32Value = try parameter.int32()
    case 6:
      self.sint64Value = try parameter.int64()
    case 7:
      self.fixed32Value = try parameter.uint32()
    case 8:
      self.fixed64Value = try parameter.uint64()
    case 9:
      self.sfixed32Value = try parameter.int32()
    case 10:
      self.sfixed64Value = try parameter.int64()
    case 11:
      self.floatValue = try parameter.float()
    case 12:
      self.doubleValue = try parameter.double()
    case 13:
      self.boolValue = try parameter.bool()
    case 14:
      self.stringValue = try parameter.string()
    case 15:
      self.bytesValue = try parameter.bytes()
    case 16:
      self.color = try parameter.enumeration()
    case 17:
      self.kind = try parameter.enumeration()
    case 18:
      if self.inner != nil {
        try self.inner!.mergeParameter(&parameter)
      } else {
        var value = Pintle.Testing.V1.Everything.Inner()
        try value.mergeParameter(&parameter)
        self.inner = value
      }
    case 19:
      self.optionalInt32 = try parameter.int32()
    case 20:
      self.optionalString = try parameter.string()
    case 21:
      self.optionalBool = try parameter.bool()
    case 22:
      self.optionalColor = try parameter.enumeration()
    case 23:
      self.optionalBytes = try parameter.bytes()
    case 24:
      parameter.repeats()
      self.repeatedInt32.append(try parameter.int32())
    case 25:
      parameter.repeats()
      self.repeatedString.append(try parameter.string())
    case 26:
      parameter.repeats()
      self.repeatedColor.append(try parameter.enumeration())
    case 27:
      parameter.repeats()
      throw parameter.refusal("sent in the body")
    case 28:
      parameter.repeats()
      self.repeatedBytes.append(try parameter.bytes())
    case 29:
      parameter.repeats()
      self.repeatedDouble.append(try parameter.double())
    case 30:
      parameter.repeats()
      self.unpackedSint64.append(try parameter.int64())
    case 31:
      let member = try parameter.takeKey()
      let key = UTF8Key(try member.string())
      guard self.stringMap[key] == nil else {
        throw parameter.refusal("given once for each key")
      }
      self.stringMap[key] = try parameter.string()
    case 32:
      throw parameter.refusal("sent in the body")
    case 33:
      let member = try parameter.takeKey()
      let key = try member.bool()
      guard self.colorMap[key] == nil else {
        throw parameter.refusal("given once for each key")
      }
      self.colorMap[key] = try parameter.enumeration()
    case 34:
      let member = try parameter.takeKey()
      let key = try member.uint64()
      guard self.bytesMap[key] == nil else {
        throw parameter.refusal("given once for each key")
      }
      self.bytesMap[key] = try parameter.bytes()
    case 35:
      switch self.choice {
      case nil, .chosenInt32?:
        self.choice = .chosenInt32(try parameter.int32())
      default:
        throw parameter.refusal("the only member of the oneof choice")
      }
    case 36:
      switch self.choice {
      case nil, .chosenString?:
        self.choice = .chosenString(try parameter.string())
      default:
        throw parameter.refusal("the only member of the oneof choice")
      }
    case 37:
      switch self.choice {
      case nil, .chosenInner?:
        var value = Pintle.Testing.V1.Everything.Inner()
        if case .chosenInner(let current)? = self.choice { value = current }
        try value.mergeParameter(&parameter)
        self.choice = .chosenInner(value)
      default:
        throw parameter.refusal("the only member of the oneof choice")
      }
    case 38:
      switch self.choice {
      case nil, .chosenNull?:
        self.choice = .chosenNull(try parameter.enumeration())
      default:
        throw parameter.refusal("the only member of the oneof choice")
      }
    case 39:
      if self.timestamp != nil {
        try self.timestamp!.mergeParameter(&parameter)
      } else {
        var value = Google.Protobuf.Timestamp()
        try value.mergeParameter(&parameter)
        self.timestamp = value
      }
    case 40:
      if self.duration != nil {
        try self.duration!.mergeParameter(&parameter)
      } else {
        var value = Google.Protobuf.Duration()
        try value.mergeParameter(&parameter)
        self.duration = value
      }
    case 41:
      if self.fieldMask != nil {
        try self.fieldMask!.mergeParameter(&parameter)
      } else {
        var value = Google.Protobuf.FieldMask()
        try value.mergeParameter(&parameter)
        self.fieldMask = value
      }
    case 42:
      if self.`struct` != nil {
        try self.`struct`!.mergeParameter(&parameter)
      } else {
        var value = Google.Protobuf.Struct()
        try value.mergeParameter(&parameter)
        self.`struct` = value
      }
    case 43:
      if self.value != nil {
        try self.value!.mergeParameter(&parameter)
      } else {
        var value = Google.Protobuf.Value()
        try value.mergeParameter(&parameter)
        self.value = value
      }
    case 44:
      if self.listValue != nil {
        try self.listValue!.mergeParameter(&parameter)
      } else {
        var value = Google.Protobuf.ListValue()
        try value.mergeParameter(&parameter)
        self.listValue = value
      }
    case 45:
      if self.any != nil {
        try self.any!.mergeParameter(&parameter)
      } else {
        var value = Google.Protobuf.`Any`()
        try value.mergeParameter(&parameter)
        self.any = value
      }
    case 46:
      if self.empty != nil {
        try self.empty!.mergeParameter(&parameter)
      } else {
        var value = Google.Protobuf.Empty()
        try value.mergeParameter(&parameter)
        self.empty = value
      }
    case 47:
      if self.wrappedBool != nil {
        try self.wrappedBool!.mergeParameter(&parameter)
      } else {
        var value = Google.Protobuf.BoolValue()
        try value.mergeParameter(&parameter)
        self.wrappedBool = value
      }
    case 48:
      if self.wrappedInt64 != nil {
        try self.wrappedInt64!.mergeParameter(&parameter)
      } else {
        var value = Google.Protobuf.Int64Value()
        try value.mergeParameter(&parameter)
        self.wrappedInt64 = value
      }
    case 49:
      if self.wrappedUint32 != nil {
        try self.wrappedUint32!.mergeParameter(&parameter)
      } else {
        var value = Google.Protobuf.UInt32Value()
        try value.mergeParameter(&parameter)
        self.wrappedUint32 = value
      }
    case 50:
      if self.wrappedDouble != nil {
        try self.wrappedDouble!.mergeParameter(&parameter)
      } else {
        var value = Google.Protobuf.DoubleValue()
        try value.mergeParameter(&parameter)
        self.wrappedDouble = value
      }
    case 51:
      if self.wrappedString != nil {
        try self.wrappedString!.mergeParameter(&parameter)
      } else {
        var value = Google.Protobuf.StringValue()
        try value.mergeParameter(&parameter)
        self.wrappedString = value
      }
    case 52:
      if self.wrappedBytes != nil {
        try self.wrappedBytes!.mergeParameter(&parameter)
      } else {
        var value = Google.Protobuf.BytesValue()
        try value.mergeParameter(&parameter)
        self.wrappedBytes = value
      }
    case 53:
      self.renamed = try parameter.string()
    case 54:
      self.`class` = try parameter.string()
    case 55:
      self.selfField = try parameter.string()
    case 56:
      self.`default` = try parameter.bool()
    case 57:
      self.initField = try parameter.string()
    default: throw parameter.unknown
    }
  }
}

// MARK: pintle.testing.v1.Everything.Inner

extension Pintle.Testing.V1.Everything.Inner {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.value = try reader.readString()
      case 16: self.count = try reader.readInt32()
      case 26: try reader.readMessage(&self.leaf)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if !self.value.isEmpty { writer.writeString(self.value, tag: 10) }
    if self.count != 0 { writer.writeInt32(self.count, tag: 16) }
    if let value = self.leaf { writer.writeMessage(value, tag: 26) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("leaf") { return 3 }
    case 5:
      if name.matches("value") { return 1 }
      if name.matches("count") { return 2 }
    default: break
    }
    return 0
  }

  mutating func merge(from reader: inout JSONReader) throws(WireError) {
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
      self.value = try reader.readString()
    case 2:
      self.count = try reader.readInt32()
    case 3:
      try reader.readMessage(&self.leaf)
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.value.isEmpty || writer.writesDefaults {
      writer.writeKey("\"value\":")
      writer.writeString(self.value)
    }
    if self.count != 0 || writer.writesDefaults {
      writer.writeKey("\"count\":")
      writer.writeInt32(self.count)
    }
    if let value = self.leaf {
      writer.writeKey("\"leaf\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }

  mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError) -> Bool
  {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    if place == 0 { return false }
    var seen = JSONFieldSet()
    try self.mergeField(place, from: &reader, &seen)
    return true
  }

  func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeString(self.value)
    case 2:
      writer.writeInt32(self.count)
    case 3:
      writer.writeMessage(self.leaf ?? Pintle.Testing.V1.Everything.Leaf())
    default: return false
    }
    return true
  }

  mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.value = try parameter.string()
    case 2:
      self.count = try parameter.int32()
    case 3:
      if self.leaf != nil {
        try self.leaf!.mergeParameter(&parameter)
      } else {
        var value = Pintle.Testing.V1.Everything.Leaf()
        try value.mergeParameter(&parameter)
        self.leaf = value
      }
    default: throw parameter.unknown
    }
  }
}

// MARK: pintle.testing.v1.Everything.Leaf

extension Pintle.Testing.V1.Everything.Leaf {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.name = try reader.readString()
      case 18:
        self.tags.append(read: try reader.readString())
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if !self.name.isEmpty { writer.writeString(self.name, tag: 10) }
    for value in self.tags { writer.writeString(value, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("name") { return 1 }
      if name.matches("tags") { return 2 }
    default: break
    }
    return 0
  }

  mutating func merge(from reader: inout JSONReader) throws(WireError) {
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
      self.name = try reader.readString()
    case 2:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.tags.append(read: try reader.readString())
      }
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.name.isEmpty || writer.writesDefaults {
      writer.writeKey("\"name\":")
      writer.writeString(self.name)
    }
    if !self.tags.isEmpty || writer.writesDefaults {
      writer.writeKey("\"tags\":")
      writer.writeArray(self.tags) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    }
    writer.endObject()
  }

  mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError) -> Bool
  {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    if place == 0 { return false }
    var seen = JSONFieldSet()
    try self.mergeField(place, from: &reader, &seen)
    return true
  }

  func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeString(self.name)
    case 2:
      writer.writeArray(self.tags) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    default: return false
    }
    return true
  }

  mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.name = try parameter.string()
    case 2:
      parameter.repeats()
      self.tags.append(try parameter.string())
    default: throw parameter.unknown
    }
  }
}

// MARK: pintle.testing.v1.EchoRequest

extension Pintle.Testing.V1.EchoRequest {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.name = try reader.readString()
      case 16: self.number = try reader.readInt32()
      case 26: try reader.readMessage(&self.everything)
      case 34:
        self.tags.append(read: try reader.readString())
      case 42: try reader.readMessage(&self.inner)
      case 50: try reader.readMessage(&self.node)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if !self.name.isEmpty { writer.writeString(self.name, tag: 10) }
    if self.number != 0 { writer.writeInt32(self.number, tag: 16) }
    if let value = self.everything { writer.writeMessage(value, tag: 26) }
    for value in self.tags { writer.writeString(value, tag: 34) }
    if let value = self.inner { writer.writeMessage(value, tag: 42) }
    if let value = self.node { writer.writeMessage(value, tag: 50) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("name") { return 1 }
      if name.matches("tags") { return 4 }
      if name.matches("node") { return 6 }
    case 5:
      if name.matches("inner") { return 5 }
    case 6:
      if name.matches("number") { return 2 }
    case 10:
      if name.matches("everything") { return 3 }
    default: break
    }
    return 0
  }

  mutating func merge(from reader: inout JSONReader) throws(WireError) {
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
      self.name = try reader.readString()
    case 2:
      self.number = try reader.readInt32()
    case 3:
      try reader.readMessage(&self.everything)
    case 4:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.tags.append(read: try reader.readString())
      }
    case 5:
      try reader.readMessage(&self.inner)
    case 6:
      try reader.readMessage(&self.node)
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.name.isEmpty || writer.writesDefaults {
      writer.writeKey("\"name\":")
      writer.writeString(self.name)
    }
    if self.number != 0 || writer.writesDefaults {
      writer.writeKey("\"number\":")
      writer.writeInt32(self.number)
    }
    if let value = self.everything {
      writer.writeKey("\"everything\":")
      writer.writeMessage(value)
    }
    if !self.tags.isEmpty || writer.writesDefaults {
      writer.writeKey("\"tags\":")
      writer.writeArray(self.tags) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    }
    if let value = self.inner {
      writer.writeKey("\"inner\":")
      writer.writeMessage(value)
    }
    if let value = self.node {
      writer.writeKey("\"node\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }

  mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError) -> Bool
  {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    if place == 0 { return false }
    var seen = JSONFieldSet()
    try self.mergeField(place, from: &reader, &seen)
    return true
  }

  func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeString(self.name)
    case 2:
      writer.writeInt32(self.number)
    case 3:
      writer.writeMessage(self.everything ?? Pintle.Testing.V1.Everything())
    case 4:
      writer.writeArray(self.tags) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    case 5:
      writer.writeMessage(self.inner ?? Pintle.Testing.V1.Everything.Inner())
    case 6:
      writer.writeMessage(self.node ?? Pintle.Testing.V1.Node())
    default: return false
    }
    return true
  }

  mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.name = try parameter.string()
    case 2:
      self.number = try parameter.int32()
    case 3:
      if self.everything != nil {
        try self.everything!.mergeParameter(&parameter)
      } else {
        var value = Pintle.Testing.V1.Everything()
        try value.mergeParameter(&parameter)
        self.everything = value
      }
    case 4:
      parameter.repeats()
      self.tags.append(try parameter.string())
    case 5:
      if self.inner != nil {
        try self.inner!.mergeParameter(&parameter)
      } else {
        var value = Pintle.Testing.V1.Everything.Inner()
        try value.mergeParameter(&parameter)
        self.inner = value
      }
    case 6:
      if self.node != nil {
        try self.node!.mergeParameter(&parameter)
      } else {
        var value = Pintle.Testing.V1.Node()
        try value.mergeParameter(&parameter)
        self.node = value
      }
    default: throw parameter.unknown
    }
  }
}

// MARK: pintle.testing.v1.EchoResponse

extension Pintle.Testing.V1.EchoResponse {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.request)
      case 18: try reader.readMessage(&self.inner)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if let value = self.request { writer.writeMessage(value, tag: 10) }
    if let value = self.inner { writer.writeMessage(value, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("inner") { return 2 }
    case 7:
      if name.matches("request") { return 1 }
    default: break
    }
    return 0
  }

  mutating func merge(from reader: inout JSONReader) throws(WireError) {
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
      try reader.readMessage(&self.request)
    case 2:
      try reader.readMessage(&self.inner)
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.request {
      writer.writeKey("\"request\":")
      writer.writeMessage(value)
    }
    if let value = self.inner {
      writer.writeKey("\"inner\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }

  mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError) -> Bool
  {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    if place == 0 { return false }
    var seen = JSONFieldSet()
    try self.mergeField(place, from: &reader, &seen)
    return true
  }

  func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeMessage(self.request ?? Pintle.Testing.V1.EchoRequest())
    case 2:
      writer.writeMessage(self.inner ?? Pintle.Testing.V1.Everything.Inner())
    default: return false
    }
    return true
  }

  mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      if self.request != nil {
        try self.request!.mergeParameter(&parameter)
      } else {
        var value = Pintle.Testing.V1.EchoRequest()
        try value.mergeParameter(&parameter)
        self.request = value
      }
    case 2:
      if self.inner != nil {
        try self.inner!.mergeParameter(&parameter)
      } else {
        var value = Pintle.Testing.V1.Everything.Inner()
        try value.mergeParameter(&parameter)
        self.inner = value
      }
    default: throw parameter.unknown
    }
  }
}

// MARK: pintle.testing.v1.Validated

extension Pintle.Testing.V1.Validated {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.int32Const = try reader.readInt32()
      case 16: self.int32Range = try reader.readInt32()
      case 24: self.int64Outside = try reader.readInt64()
      case 32: self.uint32In = try reader.readUInt32()
      case 40: self.uint64NotIn = try reader.readUInt64()
      case 49: self.doubleGt = try reader.readDouble()
      case 61: self.floatLte = try reader.readFloat()
      case 64: self.boolConst = try reader.readBool()
      case 74: self.stringLen = try reader.readString()
      case 82: self.stringExact = try reader.readString()
      case 90: self.stringBytes = try reader.readString()
      case 98: self.stringAffixes = try reader.readString()
      case 106: self.stringIn = try reader.readString()
      case 114: self.stringNotIn = try reader.readString()
      case 122: self.email = try reader.readString()
      case 130: self.uri = try reader.readString()
      case 138: self.uuid = try reader.readString()
      case 146: self.ip = try reader.readString()
      case 154: self.hostname = try reader.readString()
      case 162: self.pattern = try reader.readString()
      case 170: self.bytesLen = try reader.readBytes()
      case 176: self.color = try reader.readEnum(Pintle.Testing.V1.Color.init(rawValue:))
      case 184: self.colorIn = try reader.readEnum(Pintle.Testing.V1.Color.init(rawValue:))
      case 194:
        self.items.append(read: try reader.readString())
      case 202:
        var value = Pintle.Testing.V1.Validated.Child()
        try reader.readMessage(&value)
        self.children.append(read: consume value)
      case 210:
        var key: UTF8Key = ""
        var value: Int32 = 0
        try reader.readMapEntry(
          keyTag: 10, valueTag: 16,
          key: { (reader: inout WireReader) throws(WireError) in
            key = UTF8Key(try reader.readString())
          },
          value: { (reader: inout WireReader) throws(WireError) in value = try reader.readInt32() })
        self.pairs[key] = value
      case 218: try reader.readMessage(&self.child)
      case 226: try reader.readMessage(&self.skipped)
      case 234: try reader.readMessage(&self.duration)
      case 242: try reader.readMessage(&self.timestamp)
      case 250: try reader.readMessage(&self.any)
      case 258: try reader.readMessage(&self.wrapped)
      case 264: self.optionalInt32 = try reader.readInt32()
      case 274:
        self.choice = .choiceString(try reader.readString())
      case 282:
        var value = Pintle.Testing.V1.Validated.Child()
        if case .choiceChild(let current)? = self.choice { value = current }
        self.choice = nil
        try reader.readMessage(&value)
        self.choice = .choiceChild(value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if self.int32Const != 0 { writer.writeInt32(self.int32Const, tag: 8) }
    if self.int32Range != 0 { writer.writeInt32(self.int32Range, tag: 16) }
    if self.int64Outside != 0 { writer.writeInt64(self.int64Outside, tag: 24) }
    if self.uint32In != 0 { writer.writeUInt32(self.uint32In, tag: 32) }
    if self.uint64NotIn != 0 { writer.writeUInt64(self.uint64NotIn, tag: 40) }
    if self.doubleGt.bitPattern != 0 { writer.writeDouble(self.doubleGt, tag: 49) }
    if self.floatLte.bitPattern != 0 { writer.writeFloat(self.floatLte, tag: 61) }
    if self.boolConst { writer.writeBool(self.boolConst, tag: 64) }
    if !self.stringLen.isEmpty { writer.writeString(self.stringLen, tag: 74) }
    if !self.stringExact.isEmpty { writer.writeString(self.stringExact, tag: 82) }
    if !self.stringBytes.isEmpty { writer.writeString(self.stringBytes, tag: 90) }
    if !self.stringAffixes.isEmpty { writer.writeString(self.stringAffixes, tag: 98) }
    if !self.stringIn.isEmpty { writer.writeString(self.stringIn, tag: 106) }
    if !self.stringNotIn.isEmpty { writer.writeString(self.stringNotIn, tag: 114) }
    if !self.email.isEmpty { writer.writeString(self.email, tag: 122) }
    if !self.uri.isEmpty { writer.writeString(self.uri, tag: 130) }
    if !self.uuid.isEmpty { writer.writeString(self.uuid, tag: 138) }
    if !self.ip.isEmpty { writer.writeString(self.ip, tag: 146) }
    if !self.hostname.isEmpty { writer.writeString(self.hostname, tag: 154) }
    if !self.pattern.isEmpty { writer.writeString(self.pattern, tag: 162) }
    if !self.bytesLen.isEmpty { writer.writeBytes(self.bytesLen, tag: 170) }
    if self.color.rawValue != 0 { writer.writeEnum(self.color, tag: 176) }
    if self.colorIn.rawValue != 0 { writer.writeEnum(self.colorIn, tag: 184) }
    for value in self.items { writer.writeString(value, tag: 194) }
    for value in self.children { writer.writeMessage(value, tag: 202) }
    writer.writeMap(self.pairs, tag: 210) {
      (writer: inout WireWriter, key: UTF8Key, value: Int32) in
      writer.writeString(key.text, tag: 10)
      writer.writeInt32(value, tag: 16)
    }
    if let value = self.child { writer.writeMessage(value, tag: 218) }
    if let value = self.skipped { writer.writeMessage(value, tag: 226) }
    if let value = self.duration { writer.writeMessage(value, tag: 234) }
    if let value = self.timestamp { writer.writeMessage(value, tag: 242) }
    if let value = self.any { writer.writeMessage(value, tag: 250) }
    if let value = self.wrapped { writer.writeMessage(value, tag: 258) }
    if let value = self.optionalInt32 { writer.writeInt32(value, tag: 264) }
    switch self.choice {
    case .choiceString(let value)?: writer.writeString(value, tag: 274)
    case .choiceChild(let value)?: writer.writeMessage(value, tag: 282)
    case nil: break
    }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("ip") { return 18 }
    case 3:
      if name.matches("uri") { return 16 }
      if name.matches("any") { return 31 }
    case 4:
      if name.matches("uuid") { return 17 }
    case 5:
      if name.matches("email") { return 15 }
      if name.matches("color") { return 22 }
      if name.matches("items") { return 24 }
      if name.matches("pairs") { return 26 }
      if name.matches("child") { return 27 }
    case 7:
      if name.matches("pattern") { return 20 }
      if name.matches("colorIn") { return 23 }
      if name.matches("skipped") { return 28 }
      if name.matches("wrapped") { return 32 }
    case 8:
      if name.matches("uint32In") { return 4 }
      if name.matches("doubleGt") { return 6 }
      if name.matches("floatLte") { return 7 }
      if name.matches("stringIn") { return 13 }
      if name.matches("hostname") { return 19 }
      if name.matches("bytesLen") { return 21 }
      if name.matches("color_in") { return 23 }
      if name.matches("children") { return 25 }
      if name.matches("duration") { return 29 }
    case 9:
      if name.matches("uint32_in") { return 4 }
      if name.matches("double_gt") { return 6 }
      if name.matches("float_lte") { return 7 }
      if name.matches("boolConst") { return 8 }
      if name.matches("stringLen") { return 9 }
      if name.matches("string_in") { return 13 }
      if name.matches("bytes_len") { return 21 }
      if name.matches("timestamp") { return 30 }
    case 10:
      if name.matches("int32Const") { return 1 }
      if name.matches("int32Range") { return 2 }
      if name.matches("bool_const") { return 8 }
      if name.matches("string_len") { return 9 }
    case 11:
      if name.matches("int32_const") { return 1 }
      if name.matches("int32_range") { return 2 }
      if name.matches("uint64NotIn") { return 5 }
      if name.matches("stringExact") { return 10 }
      if name.matches("stringBytes") { return 11 }
      if name.matches("stringNotIn") { return 14 }
      if name.matches("choiceChild") { return 35 }
    case 12:
      if name.matches("int64Outside") { return 3 }
      if name.matches("string_exact") { return 10 }
      if name.matches("string_bytes") { return 11 }
      if name.matches("choiceString") { return 34 }
      if name.matches("choice_child") { return 35 }
    case 13:
      if name.matches("int64_outside") { return 3 }
      if name.matches("uint64_not_in") { return 5 }
      if name.matches("stringAffixes") { return 12 }
      if name.matches("string_not_in") { return 14 }
      if name.matches("optionalInt32") { return 33 }
      if name.matches("choice_string") { return 34 }
    case 14:
      if name.matches("string_affixes") { return 12 }
      if name.matches("optional_int32") { return 33 }
    default: break
    }
    return 0
  }

  mutating func merge(from reader: inout JSONReader) throws(WireError) {
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
      self.int32Const = try reader.readInt32()
    case 2:
      self.int32Range = try reader.readInt32()
    case 3:
      self.int64Outside = try reader.readInt64()
    case 4:
      self.uint32In = try reader.readUInt32()
    case 5:
      self.uint64NotIn = try reader.readUInt64()
    case 6:
      self.doubleGt = try reader.readDouble()
    case 7:
      self.floatLte = try reader.readFloat()
    case 8:
      self.boolConst = try reader.readBool()
    case 9:
      self.stringLen = try reader.readString()
    case 10:
      self.stringExact = try reader.readString()
    case 11:
      self.stringBytes = try reader.readString()
    case 12:
      self.stringAffixes = try reader.readString()
    case 13:
      self.stringIn = try reader.readString()
    case 14:
      self.stringNotIn = try reader.readString()
    case 15:
      self.email = try reader.readString()
    case 16:
      self.uri = try reader.readString()
    case 17:
      self.uuid = try reader.readString()
    case 18:
      self.ip = try reader.readString()
    case 19:
      self.hostname = try reader.readString()
    case 20:
      self.pattern = try reader.readString()
    case 21:
      self.bytesLen = try reader.readBytes()
    case 22:
      if let value: Pintle.Testing.V1.Color = try reader.readEnum() { self.color = value }
    case 23:
      if let value: Pintle.Testing.V1.Color = try reader.readEnum() { self.colorIn = value }
    case 24:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.items.append(read: try reader.readString())
      }
    case 25:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Pintle.Testing.V1.Validated.Child()
        try reader.readMessage(&value)
        self.children.append(read: consume value)
      }
    case 26:
      try reader.readMap(into: &self.pairs) {
        (reader: inout JSONReader) throws(WireError) -> Int32? in
        return try reader.readInt32()
      }
    case 27:
      try reader.readMessage(&self.child)
    case 28:
      try reader.readMessage(&self.skipped)
    case 29:
      try reader.readMessage(&self.duration)
    case 30:
      try reader.readMessage(&self.timestamp)
    case 31:
      try reader.readMessage(&self.any)
    case 32:
      try reader.readMessage(&self.wrapped)
    case 33:
      self.optionalInt32 = try reader.readInt32()
    case 34:
      try seen.insert(36, oneof: "pintle.testing.v1.Validated.choice", at: &reader)
      self.choice = .choiceString(try reader.readString())
    case 35:
      try seen.insert(36, oneof: "pintle.testing.v1.Validated.choice", at: &reader)
      var value = Pintle.Testing.V1.Validated.Child()
      try reader.readMessage(&value)
      self.choice = .choiceChild(value)
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if self.int32Const != 0 || writer.writesDefaults {
      writer.writeKey("\"int32Const\":")
      writer.writeInt32(self.int32Const)
    }
    if self.int32Range != 0 || writer.writesDefaults {
      writer.writeKey("\"int32Range\":")
      writer.writeInt32(self.int32Range)
    }
    if self.int64Outside != 0 || writer.writesDefaults {
      writer.writeKey("\"int64Outside\":")
      writer.writeInt64(self.int64Outside)
    }
    if self.uint32In != 0 || writer.writesDefaults {
      writer.writeKey("\"uint32In\":")
      writer.writeUInt32(self.uint32In)
    }
    if self.uint64NotIn != 0 || writer.writesDefaults {
      writer.writeKey("\"uint64NotIn\":")
      writer.writeUInt64(self.uint64NotIn)
    }
    if self.doubleGt.bitPattern != 0 || writer.writesDefaults {
      writer.writeKey("\"doubleGt\":")
      writer.writeDouble(self.doubleGt)
    }
    if self.floatLte.bitPattern != 0 || writer.writesDefaults {
      writer.writeKey("\"floatLte\":")
      writer.writeFloat(self.floatLte)
    }
    if self.boolConst || writer.writesDefaults {
      writer.writeKey("\"boolConst\":")
      writer.writeBool(self.boolConst)
    }
    if !self.stringLen.isEmpty || writer.writesDefaults {
      writer.writeKey("\"stringLen\":")
      writer.writeString(self.stringLen)
    }
    if !self.stringExact.isEmpty || writer.writesDefaults {
      writer.writeKey("\"stringExact\":")
      writer.writeString(self.stringExact)
    }
    if !self.stringBytes.isEmpty || writer.writesDefaults {
      writer.writeKey("\"stringBytes\":")
      writer.writeString(self.stringBytes)
    }
    if !self.stringAffixes.isEmpty || writer.writesDefaults {
      writer.writeKey("\"stringAffixes\":")
      writer.writeString(self.stringAffixes)
    }
    if !self.stringIn.isEmpty || writer.writesDefaults {
      writer.writeKey("\"stringIn\":")
      writer.writeString(self.stringIn)
    }
    if !self.stringNotIn.isEmpty || writer.writesDefaults {
      writer.writeKey("\"stringNotIn\":")
      writer.writeString(self.stringNotIn)
    }
    if !self.email.isEmpty || writer.writesDefaults {
      writer.writeKey("\"email\":")
      writer.writeString(self.email)
    }
    if !self.uri.isEmpty || writer.writesDefaults {
      writer.writeKey("\"uri\":")
      writer.writeString(self.uri)
    }
    if !self.uuid.isEmpty || writer.writesDefaults {
      writer.writeKey("\"uuid\":")
      writer.writeString(self.uuid)
    }
    if !self.ip.isEmpty || writer.writesDefaults {
      writer.writeKey("\"ip\":")
      writer.writeString(self.ip)
    }
    if !self.hostname.isEmpty || writer.writesDefaults {
      writer.writeKey("\"hostname\":")
      writer.writeString(self.hostname)
    }
    if !self.pattern.isEmpty || writer.writesDefaults {
      writer.writeKey("\"pattern\":")
      writer.writeString(self.pattern)
    }
    if !self.bytesLen.isEmpty || writer.writesDefaults {
      writer.writeKey("\"bytesLen\":")
      writer.writeBytes(self.bytesLen)
    }
    if self.color.rawValue != 0 || writer.writesDefaults {
      writer.writeKey("\"color\":")
      writer.writeEnum(self.color)
    }
    if self.colorIn.rawValue != 0 || writer.writesDefaults {
      writer.writeKey("\"colorIn\":")
      writer.writeEnum(self.colorIn)
    }
    if !self.items.isEmpty || writer.writesDefaults {
      writer.writeKey("\"items\":")
      writer.writeArray(self.items) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    }
    if !self.children.isEmpty || writer.writesDefaults {
      writer.writeKey("\"children\":")
      writer.writeArray(self.children) {
        (writer: inout JSONWriter, value: Pintle.Testing.V1.Validated.Child) in
        writer.writeMessage(value)
      }
    }
    if !self.pairs.isEmpty || writer.writesDefaults {
      writer.writeKey("\"pairs\":")
      writer.writeMap(self.pairs) { (writer: inout JSONWriter, value: Int32) in
        writer.writeInt32(value)
      }
    }
    if let value = self.child {
      writer.writeKey("\"child\":")
      writer.writeMessage(value)
    }
    if let value = self.skipped {
      writer.writeKey("\"skipped\":")
      writer.writeMessage(value)
    }
    if let value = self.duration {
      writer.writeKey("\"duration\":")
      writer.writeMessage(value)
    }
    if let value = self.timestamp {
      writer.writeKey("\"timestamp\":")
      writer.writeMessage(value)
    }
    if let value = self.any {
      writer.writeKey("\"any\":")
      writer.writeMessage(value)
    }
    if let value = self.wrapped {
      writer.writeKey("\"wrapped\":")
      writer.writeMessage(value)
    }
    if let value = self.optionalInt32 {
      writer.writeKey("\"optionalInt32\":")
      writer.writeInt32(value)
    }
    switch self.choice {
    case .choiceString(let value)?:
      writer.writeKey("\"choiceString\":")
      writer.writeString(value)
    case .choiceChild(let value)?:
      writer.writeKey("\"choiceChild\":")
      writer.writeMessage(value)
    case nil: break
    }
    writer.endObject()
  }

  mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError) -> Bool
  {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    if place == 0 { return false }
    var seen = JSONFieldSet()
    try self.mergeField(place, from: &reader, &seen)
    return true
  }

  func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeInt32(self.int32Const)
    case 2:
      writer.writeInt32(self.int32Range)
    case 3:
      writer.writeInt64(self.int64Outside)
    case 4:
      writer.writeUInt32(self.uint32In)
    case 5:
      writer.writeUInt64(self.uint64NotIn)
    case 6:
      writer.writeDouble(self.doubleGt)
    case 7:
      writer.writeFloat(self.floatLte)
    case 8:
      writer.writeBool(self.boolConst)
    case 9:
      writer.writeString(self.stringLen)
    case 10:
      writer.writeString(self.stringExact)
    case 11:
      writer.writeString(self.stringBytes)
    case 12:
      writer.writeString(self.stringAffixes)
    case 13:
      writer.writeString(self.stringIn)
    case 14:
      writer.writeString(self.stringNotIn)
    case 15:
      writer.writeString(self.email)
    case 16:
      writer.writeString(self.uri)
    case 17:
      writer.writeString(self.uuid)
    case 18:
      writer.writeString(self.ip)
    case 19:
      writer.writeString(self.hostname)
    case 20:
      writer.writeString(self.pattern)
    case 21:
      writer.writeBytes(self.bytesLen)
    case 22:
      writer.writeEnum(self.color)
    case 23:
      writer.writeEnum(self.colorIn)
    case 24:
      writer.writeArray(self.items) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    case 25:
      writer.writeArray(self.children) {
        (writer: inout JSONWriter, value: Pintle.Testing.V1.Validated.Child) in
        writer.writeMessage(value)
      }
    case 26:
      writer.writeMap(self.pairs) { (writer: inout JSONWriter, value: Int32) in
        writer.writeInt32(value)
      }
    case 27:
      writer.writeMessage(self.child ?? Pintle.Testing.V1.Validated.Child())
    case 28:
      writer.writeMessage(self.skipped ?? Pintle.Testing.V1.Validated.Child())
    case 29:
      writer.writeMessage(self.duration ?? Google.Protobuf.Duration())
    case 30:
      writer.writeMessage(self.timestamp ?? Google.Protobuf.Timestamp())
    case 31:
      writer.writeMessage(self.any ?? Google.Protobuf.`Any`())
    case 32:
      writer.writeMessage(self.wrapped ?? Google.Protobuf.StringValue())
    case 33:
      writer.writeInt32(self.optionalInt32 ?? 0)
    case 34:
      var value: String = ""
      if case .choiceString(let member)? = self.choice { value = member }
      writer.writeString(value)
    case 35:
      var value: Pintle.Testing.V1.Validated.Child = Pintle.Testing.V1.Validated.Child()
      if case .choiceChild(let member)? = self.choice { value = member }
      writer.writeMessage(value)
    default: return false
    }
    return true
  }

  mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.int32Const = try parameter.int32()
    case 2:
      self.int32Range = try parameter.int32()
    case 3:
      self.int64Outside = try parameter.int64()
    case 4:
      self.uint32In = try parameter.uint32()
    case 5:
      self.uint64NotIn = try parameter.uint64()
    case 6:
      self.doubleGt = try parameter.double()
    case 7:
      self.floatLte = try parameter.float()
    case 8:
      self.boolConst = try parameter.bool()
    case 9:
      self.stringLen = try parameter.string()
    case 10:
      self.stringExact = try parameter.string()
    case 11:
      self.stringBytes = try parameter.string()
    case 12:
      self.stringAffixes = try parameter.string()
    case 13:
      self.stringIn = try parameter.string()
    case 14:
      self.stringNotIn = try parameter.string()
    case 15:
      self.email = try parameter.string()
    case 16:
      self.uri = try parameter.string()
    case 17:
      self.uuid = try parameter.string()
    case 18:
      self.ip = try parameter.string()
    case 19:
      self.hostname = try parameter.string()
    case 20:
      self.pattern = try parameter.string()
    case 21:
      self.bytesLen = try parameter.bytes()
    case 22:
      self.color = try parameter.enumeration()
    case 23:
      self.colorIn = try parameter.enumeration()
    case 24:
      parameter.repeats()
      self.items.append(try parameter.string())
    case 25:
      parameter.repeats()
      throw parameter.refusal("sent in the body")
    case 26:
      let member = try parameter.takeKey()
      let key = UTF8Key(try member.string())
      guard self.pairs[key] == nil else {
        throw parameter.refusal("given once for each key")
      }
      self.pairs[key] = try parameter.int32()
    case 27:
      if self.child != nil {
        try self.child!.mergeParameter(&parameter)
      } else {
        var value = Pintle.Testing.V1.Validated.Child()
        try value.mergeParameter(&parameter)
        self.child = value
      }
    case 28:
      if self.skipped != nil {
        try self.skipped!.mergeParameter(&parameter)
      } else {
        var value = Pintle.Testing.V1.Validated.Child()
        try value.mergeParameter(&parameter)
        self.skipped = value
      }
    case 29:
      if self.duration != nil {
        try self.duration!.mergeParameter(&parameter)
      } else {
        var value = Google.Protobuf.Duration()
        try value.mergeParameter(&parameter)
        self.duration = value
      }
    case 30:
      if self.timestamp != nil {
        try self.timestamp!.mergeParameter(&parameter)
      } else {
        var value = Google.Protobuf.Timestamp()
        try value.mergeParameter(&parameter)
        self.timestamp = value
      }
    case 31:
      if self.any != nil {
        try self.any!.mergeParameter(&parameter)
      } else {
        var value = Google.Protobuf.`Any`()
        try value.mergeParameter(&parameter)
        self.any = value
      }
    case 32:
      if self.wrapped != nil {
        try self.wrapped!.mergeParameter(&parameter)
      } else {
        var value = Google.Protobuf.StringValue()
        try value.mergeParameter(&parameter)
        self.wrapped = value
      }
    case 33:
      self.optionalInt32 = try parameter.int32()
    case 34:
      switch self.choice {
      case nil, .choiceString?:
        self.choice = .choiceString(try parameter.string())
      default:
        throw parameter.refusal("the only member of the oneof choice")
      }
    case 35:
      switch self.choice {
      case nil, .choiceChild?:
        var value = Pintle.Testing.V1.Validated.Child()
        if case .choiceChild(let current)? = self.choice { value = current }
        try value.mergeParameter(&parameter)
        self.choice = .choiceChild(value)
      default:
        throw parameter.refusal("the only member of the oneof choice")
      }
    default: throw parameter.unknown
    }
  }

  private static let pattern1 = Pattern([
    4, 1, 3, 45, 45, 48, 57, 97, 122, 2, 12, 86, 1, 3, 45, 45, 48, 57, 97, 122, 2, 23, 86, 1, 3, 45,
    45, 48, 57, 97, 122, 2, 34, 86, 1, 3, 45, 45, 48, 57, 97, 122, 2, 45, 86, 1, 3, 45, 45, 48, 57,
    97, 122, 2, 56, 86, 1, 3, 45, 45, 48, 57, 97, 122, 2, 67, 86, 1, 3, 45, 45, 48, 57, 97, 122, 2,
    78, 86, 1, 3, 45, 45, 48, 57, 97, 122, 5, 0,
  ])

  func firstViolation() -> String? {
    if self.int32Const != 5 { return "invalid Validated.Int32Const: value must equal 5" }
    if self.int32Range < 1 || self.int32Range >= 10 {
      return "invalid Validated.Int32Range: value must be inside range [1, 10)"
    }
    if self.int64Outside != 0 {
      if self.int64Outside >= -5, self.int64Outside <= 5 {
        return "invalid Validated.Int64Outside: value must be outside range [-5, 5]"
      }
    }
    if self.uint32In != 1, self.uint32In != 2, self.uint32In != 3 {
      return "invalid Validated.Uint32In: value must be in list [1 2 3]"
    }
    if self.uint64NotIn == 7 {
      return "invalid Validated.Uint64NotIn: value must not be in list [7 9]"
    }
    if self.uint64NotIn == 9 {
      return "invalid Validated.Uint64NotIn: value must not be in list [7 9]"
    }
    if self.doubleGt <= 0.5 { return "invalid Validated.DoubleGt: value must be greater than 0.5" }
    if self.floatLte > 1.5 {
      return "invalid Validated.FloatLte: value must be less than or equal to 1.5"
    }
    if !self.boolConst { return "invalid Validated.BoolConst: value must equal true" }
    if !Validation.hasRunes(self.stringLen, atLeast: 2)
      || !Validation.hasRunes(self.stringLen, atMost: 4)
    {
      return "invalid Validated.StringLen: value length must be between 2 and 4 runes, inclusive"
    }
    if Validation.runeCount(self.stringExact) != 3 {
      return "invalid Validated.StringExact: value length must be 3 runes"
    }
    if self.stringBytes.utf8.count < 1 || self.stringBytes.utf8.count > 5 {
      return "invalid Validated.StringBytes: value length must be between 1 and 5 bytes, inclusive"
    }
    if !Validation.hasPrefix(self.stringAffixes, "a") {
      return "invalid Validated.StringAffixes: value does not have prefix \"a\""
    }
    if !Validation.hasSuffix(self.stringAffixes, "z") {
      return "invalid Validated.StringAffixes: value does not have suffix \"z\""
    }
    if !Validation.contains(self.stringAffixes, "mm") {
      return "invalid Validated.StringAffixes: value does not contain substring \"mm\""
    }
    if Validation.contains(self.stringAffixes, "qq") {
      return "invalid Validated.StringAffixes: value contains substring \"qq\""
    }
    if !Validation.isIn(self.stringIn, ["one", "two"]) {
      return "invalid Validated.StringIn: value must be in list [one two]"
    }
    if Validation.isIn(self.stringNotIn, ["three"]) {
      return "invalid Validated.StringNotIn: value must not be in list [three]"
    }
    if !self.email.isEmpty {
      if let cause = Validation.emailProblem(self.email) {
        return "invalid Validated.Email: value must be a valid email address | caused by: \(cause)"
      }
    }
    if !self.uri.isEmpty {
      switch Validation.uriProblem(self.uri) {
      case .malformed(let cause)?:
        return "invalid Validated.Uri: value must be a valid URI | caused by: \(cause)"
      case .relative?:
        return "invalid Validated.Uri: value must be absolute"
      case nil: break
      }
    }
    if !self.uuid.isEmpty {
      if !Validation.isUUID(self.uuid) {
        return "invalid Validated.Uuid: value must be a valid UUID | caused by: invalid uuid format"
      }
    }
    if !self.ip.isEmpty {
      if !Validation.isIP(self.ip) {
        return "invalid Validated.Ip: value must be a valid IP address"
      }
    }
    if !self.hostname.isEmpty {
      if let cause = Validation.hostnameProblem(self.hostname) {
        return "invalid Validated.Hostname: value must be a valid hostname | caused by: \(cause)"
      }
    }
    if !self.pattern.isEmpty {
      if !Self.pattern1.matches(self.pattern) {
        return "invalid Validated.Pattern: value does not match regex pattern \"^[a-z0-9-]{1,8}$\""
      }
    }
    if self.bytesLen.count < 1 || self.bytesLen.count > 4 {
      return "invalid Validated.BytesLen: value length must be between 1 and 4 bytes, inclusive"
    }
    if case .unrecognized = self.color {
      return "invalid Validated.Color: value must be one of the defined enum values"
    }
    if self.colorIn.rawValue != 1, self.colorIn.rawValue != 2 {
      return "invalid Validated.ColorIn: value must be in list [COLOR_RED COLOR_GREEN]"
    }
    if self.items.count < 1 || self.items.count > 3 {
      return "invalid Validated.Items: value must contain between 1 and 3 items, inclusive"
    }
    var seen24: Set<[UInt8]> = []
    for (index, item) in self.items.enumerated() {
      if !seen24.insert(Array(item.utf8)).inserted {
        return "invalid Validated.Items[\(index)]: repeated value must contain unique items"
      }
      if item.isEmpty {
        return "invalid Validated.Items[\(index)]: value length must be at least 1 runes"
      }
    }
    for (index, item) in self.children.enumerated() {
      if let cause = item.firstViolation() {
        return
          "invalid Validated.Children[\(index)]: embedded message failed validation | caused by: \(cause)"
      }
    }
    if self.pairs.count > 2 {
      return "invalid Validated.Pairs: value must contain no more than 2 pair(s)"
    }
    for key in Validation.sortedKeys(self.pairs) {
      if !Validation.hasRunes(key.text, atLeast: 2) {
        return "invalid key for Validated.Pairs[\(key)]: value length must be at least 2 runes"
      }
      guard let value = self.pairs[key] else { continue }
      if value <= 0 { return "invalid Validated.Pairs[\(key)]: value must be greater than 0" }
    }
    if self.child == nil { return "invalid Validated.Child: value is required" }
    if let cause = self.child?.firstViolation() {
      return "invalid Validated.Child: embedded message failed validation | caused by: \(cause)"
    }
    if let value = self.duration {
      if let cause = Validation.problem(value) {
        return "invalid Validated.Duration: value is not a valid duration | caused by: \(cause)"
      }
      let nanoseconds = Validation.nanoseconds(value)
      if nanoseconds < 0 || nanoseconds > 20000000000 {
        return "invalid Validated.Duration: value must be inside range [0s, 20s]"
      }
    }
    if self.timestamp == nil { return "invalid Validated.Timestamp: value is required" }
    if let value = self.timestamp {
      if let cause = Validation.problem(value) {
        return "invalid Validated.Timestamp: value is not a valid timestamp | caused by: \(cause)"
      }
      if Validation.compare(value, seconds: 1000, nanos: 0) < 0 {
        return
          "invalid Validated.Timestamp: value must be greater than or equal to 1970-01-01 00:16:40 +0000 UTC"
      }
    }
    if let value = self.any {
      if !Validation.isIn(value.typeURL, ["type.googleapis.com/pintle.testing.v1.Node"]) {
        return
          "invalid Validated.Any: type URL must be in list [type.googleapis.com/pintle.testing.v1.Node]"
      }
    }
    if let wrapper = self.wrapped {
      if !Validation.hasRunes(wrapper.value, atLeast: 3) {
        return "invalid Validated.Wrapped: value length must be at least 3 runes"
      }
    }
    switch self.choice {
    case .choiceString(let value)?:
      if value.isEmpty {
        return "invalid Validated.ChoiceString: value length must be at least 1 runes"
      }
    case .choiceChild(let value)?:
      if let cause = value.firstViolation() {
        return
          "invalid Validated.ChoiceChild: embedded message failed validation | caused by: \(cause)"
      }
    case nil: return "invalid Validated.Choice: value is required"
    }
    if let value = self.optionalInt32 {
      if value <= 3 { return "invalid Validated.OptionalInt32: value must be greater than 3" }
    }
    return nil
  }
}

// MARK: pintle.testing.v1.Validated.Child

extension Pintle.Testing.V1.Validated.Child {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.name = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if !self.name.isEmpty { writer.writeString(self.name, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("name") { return 1 }
    default: break
    }
    return 0
  }

  mutating func merge(from reader: inout JSONReader) throws(WireError) {
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
      self.name = try reader.readString()
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.name.isEmpty || writer.writesDefaults {
      writer.writeKey("\"name\":")
      writer.writeString(self.name)
    }
    writer.endObject()
  }

  mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError) -> Bool
  {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    if place == 0 { return false }
    var seen = JSONFieldSet()
    try self.mergeField(place, from: &reader, &seen)
    return true
  }

  func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeString(self.name)
    default: return false
    }
    return true
  }

  mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.name = try parameter.string()
    default: throw parameter.unknown
    }
  }

  func firstViolation() -> String? {
    if self.name.isEmpty {
      return "invalid Validated_Child.Name: value length must be at least 1 runes"
    }
    return nil
  }
}

// MARK: pintle.testing.v1.ExactFields

extension Pintle.Testing.V1.ExactFields {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0:
        try reader.settle(&self.object, "object_json")
        try reader.settle(&self.value, "value_json")
        return
      case 10: try reader.readMessage(&self.object)
      case 18: try reader.readJSONText(&self.object)
      case 26: try reader.readMessage(&self.value)
      case 34: try reader.readJSONText(&self.value)
      case 42: try reader.readMessage(&self.doubles)
      case 50:
        var key: UTF8Key = ""
        var value: Int32 = 0
        try reader.readMapEntry(
          keyTag: 10, valueTag: 16,
          key: { (reader: inout WireReader) throws(WireError) in
            key = UTF8Key(try reader.readString())
          },
          value: { (reader: inout WireReader) throws(WireError) in value = try reader.readInt32() })
        self.counts[key] = value
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if let value = self.object { writer.writeMessage(value, tag: 10) }
    writer.writeJSONText(self.object, tag: 18)
    if let value = self.value { writer.writeMessage(value, tag: 26) }
    writer.writeJSONText(self.value, tag: 34)
    if let value = self.doubles { writer.writeMessage(value, tag: 42) }
    writer.writeMap(self.counts, tag: 50) {
      (writer: inout WireWriter, key: UTF8Key, value: Int32) in
      writer.writeString(key.text, tag: 10)
      writer.writeInt32(value, tag: 16)
    }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("value") { return 3 }
    case 6:
      if name.matches("object") { return 1 }
      if name.matches("counts") { return 6 }
    case 7:
      if name.matches("doubles") { return 5 }
    case 9:
      if name.matches("valueJson") { return 4 }
    case 10:
      if name.matches("objectJson") { return 2 }
      if name.matches("value_json") { return 4 }
    case 11:
      if name.matches("object_json") { return 2 }
    default: break
    }
    return 0
  }

  mutating func merge(from reader: inout JSONReader) throws(WireError) {
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
    try reader.settle(&self.object, "object_json")
    try reader.settle(&self.value, "value_json")
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if place != 3, try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readMessage(&self.object)
    case 2:
      try reader.readJSONText(&self.object)
    case 3:
      try reader.readMessage(&self.value)
    case 4:
      try reader.readJSONText(&self.value)
    case 5:
      try reader.readMessage(&self.doubles)
    case 6:
      try reader.readMap(into: &self.counts) {
        (reader: inout JSONReader) throws(WireError) -> Int32? in
        return try reader.readInt32()
      }
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.object {
      writer.writeKey("\"object\":")
      writer.writeMessage(value)
    }
    if let value = self.value {
      writer.writeKey("\"value\":")
      writer.writeMessage(value)
    }
    if let value = self.doubles {
      writer.writeKey("\"doubles\":")
      writer.writeMessage(value)
    }
    if !self.counts.isEmpty || writer.writesDefaults {
      writer.writeKey("\"counts\":")
      writer.writeMap(self.counts) { (writer: inout JSONWriter, value: Int32) in
        writer.writeInt32(value)
      }
    }
    writer.endObject()
  }

  mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError) -> Bool
  {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    if place == 0 { return false }
    var seen = JSONFieldSet()
    try self.mergeField(place, from: &reader, &seen)
    try reader.settle(&self.object, "object_json")
    try reader.settle(&self.value, "value_json")
    return true
  }

  func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeMessage(self.object ?? Exact<Google.Protobuf.Struct>())
    case 3:
      writer.writeMessage(self.value ?? Exact<Google.Protobuf.Value>())
    case 5:
      writer.writeMessage(self.doubles ?? Google.Protobuf.Struct())
    case 6:
      writer.writeMap(self.counts) { (writer: inout JSONWriter, value: Int32) in
        writer.writeInt32(value)
      }
    default: return false
    }
    return true
  }

  mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      if self.object != nil {
        try self.object!.mergeParameter(&parameter)
      } else {
        var value = Exact<Google.Protobuf.Struct>()
        try value.mergeParameter(&parameter)
        self.object = value
      }
    case 2:
      throw parameter.refusal("sent in the body")
    case 3:
      if self.value != nil {
        try self.value!.mergeParameter(&parameter)
      } else {
        var value = Exact<Google.Protobuf.Value>()
        try value.mergeParameter(&parameter)
        self.value = value
      }
    case 4:
      throw parameter.refusal("sent in the body")
    case 5:
      if self.doubles != nil {
        try self.doubles!.mergeParameter(&parameter)
      } else {
        var value = Google.Protobuf.Struct()
        try value.mergeParameter(&parameter)
        self.doubles = value
      }
    case 6:
      let member = try parameter.takeKey()
      let key = UTF8Key(try member.string())
      guard self.counts[key] == nil else {
        throw parameter.refusal("given once for each key")
      }
      self.counts[key] = try parameter.int32()
    default: throw parameter.unknown
    }
  }
}

// MARK: pintle.testing.v1.AbsentFields

extension Pintle.Testing.V1.AbsentFields {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.told = try reader.readString()
      case 18: self.leftOut = try reader.readString()
      case 26: try reader.readMessage(&self.toldNode)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if let value = self.told { writer.writeString(value, tag: 10) }
    if let value = self.leftOut { writer.writeString(value, tag: 18) }
    if let value = self.toldNode { writer.writeMessage(value, tag: 26) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("told") { return 1 }
    case 7:
      if name.matches("leftOut") { return 2 }
    case 8:
      if name.matches("left_out") { return 2 }
      if name.matches("toldNode") { return 3 }
    case 9:
      if name.matches("told_node") { return 3 }
    default: break
    }
    return 0
  }

  mutating func merge(from reader: inout JSONReader) throws(WireError) {
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
      self.told = try reader.readString()
    case 2:
      self.leftOut = try reader.readString()
    case 3:
      try reader.readMessage(&self.toldNode)
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.told {
      writer.writeKey("\"told\":")
      writer.writeString(value)
    } else if writer.writesDefaults {
      writer.writeKey("\"told\":")
      writer.writeNull()
    }
    if let value = self.leftOut {
      writer.writeKey("\"leftOut\":")
      writer.writeString(value)
    }
    if let value = self.toldNode {
      writer.writeKey("\"toldNode\":")
      writer.writeMessage(value)
    } else if writer.writesDefaults {
      writer.writeKey("\"toldNode\":")
      writer.writeNull()
    }
    writer.endObject()
  }

  mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError) -> Bool
  {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    if place == 0 { return false }
    var seen = JSONFieldSet()
    try self.mergeField(place, from: &reader, &seen)
    return true
  }

  func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeString(self.told ?? "")
    case 2:
      writer.writeString(self.leftOut ?? "")
    case 3:
      writer.writeMessage(self.toldNode ?? Pintle.Testing.V1.Node())
    default: return false
    }
    return true
  }

  mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.told = try parameter.string()
    case 2:
      self.leftOut = try parameter.string()
    case 3:
      if self.toldNode != nil {
        try self.toldNode!.mergeParameter(&parameter)
      } else {
        var value = Pintle.Testing.V1.Node()
        try value.mergeParameter(&parameter)
        self.toldNode = value
      }
    default: throw parameter.unknown
    }
  }
}
