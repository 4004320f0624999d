import Base
import Wire

// Messages written by hand in the shape that the generator gives them, so that the codec can be tested
// without it.

/// An open enum.
enum Color: WireEnum {
  case unspecified
  case red
  case green
  case unrecognized(Int32)

  static var isClosed: Bool { false }

  init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .red
    case 2: self = .green
    default: self = .unrecognized(rawValue)
    }
  }

  var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .red: 1
    case .green: 2
    case .unrecognized(let number): number
    }
  }

  init?(jsonName: UnsafeRawBufferPointer) {
    if jsonName.matches("COLOR_UNSPECIFIED") {
      self = .unspecified
    } else if jsonName.matches("COLOR_RED") {
      self = .red
    } else if jsonName.matches("COLOR_GREEN") {
      self = .green
    } else {
      return nil
    }
  }

  var jsonName: StaticString? {
    switch self {
    case .unspecified: "COLOR_UNSPECIFIED"
    case .red: "COLOR_RED"
    case .green: "COLOR_GREEN"
    case .unrecognized: nil
    }
  }
}

/// A closed enum.
enum Level: Int32, WireEnum {
  case low = 1
  case high = 2

  static var isClosed: Bool { true }

  init?(jsonName: UnsafeRawBufferPointer) {
    if jsonName.matches("LOW") {
      self = .low
    } else if jsonName.matches("HIGH") {
      self = .high
    } else {
      return nil
    }
  }

  var jsonName: StaticString? { self == .low ? "LOW" : "HIGH" }
}

/// Every scalar type once, and a few fields with presence.
struct Scalars: Message {
  var int32: Int32 = 0
  var int64: Int64 = 0
  var uint32: UInt32 = 0
  var uint64: UInt64 = 0
  var sint32: Int32 = 0
  var sint64: Int64 = 0
  var fixed32: UInt32 = 0
  var fixed64: UInt64 = 0
  var sfixed32: Int32 = 0
  var sfixed64: Int64 = 0
  var float: Float = 0
  var double: Double = 0
  var bool = false
  var string = ""
  var bytes: [UInt8] = []
  var color = Color.unspecified
  var level: Level?
  var optionalText: String?
  var unknownFields = UnknownFields()

  static let messageName = "pintle.test.Scalars"

  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 0x08: int32 = try reader.readInt32()
      case 0x10: int64 = try reader.readInt64()
      case 0x18: uint32 = try reader.readUInt32()
      case 0x20: uint64 = try reader.readUInt64()
      case 0x28: sint32 = try reader.readSInt32()
      case 0x30: sint64 = try reader.readSInt64()
      case 0x3D: fixed32 = try reader.readFixed32()
      case 0x41: fixed64 = try reader.readFixed64()
      case 0x4D: sfixed32 = try reader.readSFixed32()
      case 0x51: sfixed64 = try reader.readSFixed64()
      case 0x5D: float = try reader.readFloat()
      case 0x61: double = try reader.readDouble()
      case 0x68: bool = try reader.readBool()
      case 0x72: string = try reader.readString()
      case 0x7A: bytes = try reader.readBytes()
      case 0x80: if let value: Color = try reader.readEnum() { color = value }
      case 0x88:
        if let value: Level = try reader.readEnum() {
          level = value
        } else {
          reader.keepUnknownEnum(into: &unknownFields)
        }
      case 0x92: optionalText = try reader.readString()
      default: try reader.skip(tag, into: &unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if int32 != 0 { writer.writeInt32(int32, tag: 0x08) }
    if int64 != 0 { writer.writeInt64(int64, tag: 0x10) }
    if uint32 != 0 { writer.writeUInt32(uint32, tag: 0x18) }
    if uint64 != 0 { writer.writeUInt64(uint64, tag: 0x20) }
    if sint32 != 0 { writer.writeSInt32(sint32, tag: 0x28) }
    if sint64 != 0 { writer.writeSInt64(sint64, tag: 0x30) }
    if fixed32 != 0 { writer.writeFixed32(fixed32, tag: 0x3D) }
    if fixed64 != 0 { writer.writeFixed64(fixed64, tag: 0x41) }
    if sfixed32 != 0 { writer.writeSFixed32(sfixed32, tag: 0x4D) }
    if sfixed64 != 0 { writer.writeSFixed64(sfixed64, tag: 0x51) }
    if float.bitPattern != 0 { writer.writeFloat(float, tag: 0x5D) }
    if double.bitPattern != 0 { writer.writeDouble(double, tag: 0x61) }
    if bool { writer.writeBool(bool, tag: 0x68) }
    if !string.isEmpty { writer.writeString(string, tag: 0x72) }
    if !bytes.isEmpty { writer.writeBytes(bytes, tag: 0x7A) }
    if color != .unspecified { writer.writeEnum(color, tag: 0x80) }
    if let level { writer.writeEnum(level, tag: 0x88) }
    if let optionalText { writer.writeString(optionalText, tag: 0x92) }
    writer.write(unknown: unknownFields)
  }

  mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      if try !mergeMember(key, &seen, from: &reader) { try reader.skipUnknown(key) }
    }
  }

  private mutating func mergeMember(
    _ key: JSONKey, _ seen: inout JSONFieldSet, from reader: inout JSONReader
  ) throws(WireError) -> Bool {
    switch key.count {
    case 4 where key.matches("bool"):
      try seen.insert(12, at: &reader)
      if try !reader.readNull() { bool = try reader.readBool() }
    case 5 where key.matches("int32"):
      try seen.insert(0, at: &reader)
      if try !reader.readNull() { int32 = try reader.readInt32() }
    case 5 where key.matches("int64"):
      try seen.insert(1, at: &reader)
      if try !reader.readNull() { int64 = try reader.readInt64() }
    case 5 where key.matches("float"):
      try seen.insert(10, at: &reader)
      if try !reader.readNull() { float = try reader.readFloat() }
    case 5 where key.matches("bytes"):
      try seen.insert(14, at: &reader)
      if try !reader.readNull() { bytes = try reader.readBytes() }
    case 5 where key.matches("color"):
      try seen.insert(15, at: &reader)
      if try !reader.readNull(), let value: Color = try reader.readEnum() { color = value }
    case 5 where key.matches("level"):
      try seen.insert(16, at: &reader)
      if try !reader.readNull(), let value: Level = try reader.readEnum() { level = value }
    case 6 where key.matches("uint32"):
      try seen.insert(2, at: &reader)
      if try !reader.readNull() { uint32 = try reader.readUInt32() }
    case 6 where key.matches("uint64"):
      try seen.insert(3, at: &reader)
      if try !reader.readNull() { uint64 = try reader.readUInt64() }
    case 6 where key.matches("sint32"):
      try seen.insert(4, at: &reader)
      if try !reader.readNull() { sint32 = try reader.readInt32() }
    case 6 where key.matches("sint64"):
      try seen.insert(5, at: &reader)
      if try !reader.readNull() { sint64 = try reader.readInt64() }
    case 6 where key.matches("double"):
      try seen.insert(11, at: &reader)
      if try !reader.readNull() { double = try reader.readDouble() }
    case 6 where key.matches("string"):
      try seen.insert(13, at: &reader)
      if try !reader.readNull() { string = try reader.readString() }
    case 7 where key.matches("fixed32"):
      try seen.insert(6, at: &reader)
      if try !reader.readNull() { fixed32 = try reader.readUInt32() }
    case 7 where key.matches("fixed64"):
      try seen.insert(7, at: &reader)
      if try !reader.readNull() { fixed64 = try reader.readUInt64() }
    case 8 where key.matches("sfixed32"):
      try seen.insert(8, at: &reader)
      if try !reader.readNull() { sfixed32 = try reader.readInt32() }
    case 8 where key.matches("sfixed64"):
      try seen.insert(9, at: &reader)
      if try !reader.readNull() { sfixed64 = try reader.readInt64() }
    case 12 where key.matches("optionalText"), 13 where key.matches("optional_text"):
      try seen.insert(17, at: &reader)
      if try !reader.readNull() { optionalText = try reader.readString() }
    default: return false
    }
    return true
  }

  func write(to writer: inout JSONWriter) {
    let all = writer.writesDefaults
    writer.beginObject()
    if int32 != 0 || all {
      writer.writeKey("\"int32\":")
      writer.writeInt32(int32)
    }
    if int64 != 0 || all {
      writer.writeKey("\"int64\":")
      writer.writeInt64(int64)
    }
    if uint32 != 0 || all {
      writer.writeKey("\"uint32\":")
      writer.writeUInt32(uint32)
    }
    if uint64 != 0 || all {
      writer.writeKey("\"uint64\":")
      writer.writeUInt64(uint64)
    }
    if sint32 != 0 || all {
      writer.writeKey("\"sint32\":")
      writer.writeInt32(sint32)
    }
    if sint64 != 0 || all {
      writer.writeKey("\"sint64\":")
      writer.writeInt64(sint64)
    }
    if fixed32 != 0 || all {
      writer.writeKey("\"fixed32\":")
      writer.writeUInt32(fixed32)
    }
    if fixed64 != 0 || all {
      writer.writeKey("\"fixed64\":")
      writer.writeUInt64(fixed64)
    }
    if sfixed32 != 0 || all {
      writer.writeKey("\"sfixed32\":")
      writer.writeInt32(sfixed32)
    }
    if sfixed64 != 0 || all {
      writer.writeKey("\"sfixed64\":")
      writer.writeInt64(sfixed64)
    }
    if float.bitPattern != 0 || all {
      writer.writeKey("\"float\":")
      writer.writeFloat(float)
    }
    if double.bitPattern != 0 || all {
      writer.writeKey("\"double\":")
      writer.writeDouble(double)
    }
    if bool || all {
      writer.writeKey("\"bool\":")
      writer.writeBool(bool)
    }
    if !string.isEmpty || all {
      writer.writeKey("\"string\":")
      writer.writeString(string)
    }
    if !bytes.isEmpty || all {
      writer.writeKey("\"bytes\":")
      writer.writeBytes(bytes)
    }
    if color != .unspecified || all {
      writer.writeKey("\"color\":")
      writer.writeEnum(color)
    }
    if let level {
      writer.writeKey("\"level\":")
      writer.writeEnum(level)
    }
    if let optionalText {
      writer.writeKey("\"optionalText\":")
      writer.writeString(optionalText)
    }
    writer.endObject()
  }

  mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    let names: [(StaticString, Int)] = [
      ("int32", 1), ("bool", 2), ("color", 3), ("bytes", 4), ("optionalText", 5),
      ("optional_text", 5),
    ]
    switch try parameter.enter({ name in names.first { name.matches($0.0) }?.1 ?? 0 }) {
    case 1: int32 = try parameter.int32()
    case 2: bool = try parameter.bool()
    case 3: color = try parameter.enumeration()
    case 4: bytes = try parameter.bytes()
    default: optionalText = try parameter.string()
    }
  }

  mutating func mergeMember(
    _ name: String, from reader: inout JSONReader
  ) throws(WireError) -> Bool {
    var seen = JSONFieldSet()
    return try mergeMember(reader.key(named: name), &seen, from: &reader)
  }

  func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    switch name {
    case "int32": writer.writeInt32(int32)
    case "optional_text":
      if let optionalText { writer.writeString(optionalText) } else { writer.writeNull() }
    default: return false
    }
    return true
  }
}

/// Nesting, recursion, repetition, maps, groups and a oneof.
struct Tree: Message {
  enum Choice: Sendable, Equatable {
    case number(Int32)
    case text(String)
    case scalars(Scalars)
  }

  private var boxedChild: Boxed<Tree>?
  var child: Tree? {
    get { boxedChild?.value }
    set { boxedChild = newValue.map { Boxed($0) } }
  }
  var children: [Tree] = []
  var scalars: Scalars?
  var numbers: [Int32] = []
  var names: [String] = []
  var colors: [Color] = []
  var counts: [UTF8Key: Int32] = [:]
  var branches: [Int64: Tree] = [:]
  var choice: Choice?
  private var boxedGroup: Boxed<Tree>?
  var group: Tree? {
    get { boxedGroup?.value }
    set { boxedGroup = newValue.map { Boxed($0) } }
  }
  var levels: [UTF8Key: Level] = [:]
  var fixed: [UInt64] = []
  var unknownFields = UnknownFields()

  static let messageName = "pintle.test.Tree"

  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 0x0A: try reader.readMessage(&boxedChild)
      case 0x12:
        var value = Tree()
        try reader.readMessage(&value)
        children.append(value)
      case 0x1A: try reader.readMessage(&scalars)
      case 0x20: numbers.append(try reader.readInt32())
      case 0x22:
        try reader.readPacked { (reader: inout WireReader) throws(WireError) in
          numbers.append(try reader.readInt32())
        }
      case 0x2A: names.append(try reader.readString())
      case 0x30: if let value: Color = try reader.readEnum() { colors.append(value) }
      case 0x32:
        try reader.readPacked { (reader: inout WireReader) throws(WireError) in
          if let value: Color = try reader.readEnum() { colors.append(value) }
        }
      case 0x3A:
        var key = ""
        var value: Int32 = 0
        try reader.readMapEntry(keyTag: 0x0A, valueTag: 0x10) {
          (reader: inout WireReader) throws(WireError) in
          key = try reader.readString()
        } value: { (reader: inout WireReader) throws(WireError) in
          value = try reader.readInt32()
        }
        counts[key] = value
      case 0x42:
        var key: Int64 = 0
        var value = Tree()
        try reader.readMapEntry(keyTag: 0x08, valueTag: 0x12) {
          (reader: inout WireReader) throws(WireError) in
          key = try reader.readInt64()
        } value: { (reader: inout WireReader) throws(WireError) in
          try reader.readMessage(&value)
        }
        branches[key] = value
      case 0x48: choice = .number(try reader.readInt32())
      case 0x52: choice = .text(try reader.readString())
      case 0x5A:
        var value = Scalars()
        if case .scalars(let present) = choice { value = present }
        try reader.readMessage(&value)
        choice = .scalars(value)
      case 0x63: try reader.readGroup(&boxedGroup, field: 12)
      case 0x6A:
        var key = ""
        var value: Level? = .low
        try reader.readMapEntry(keyTag: 0x0A, valueTag: 0x10) {
          (reader: inout WireReader) throws(WireError) in
          key = try reader.readString()
        } value: { (reader: inout WireReader) throws(WireError) in
          value = try reader.readEnum()
        }
        if let value { levels[key] = value } else { reader.keepField(into: &unknownFields) }
      case 0x72:
        try reader.readPacked { (reader: inout WireReader) throws(WireError) in
          fixed.append(try reader.readFixed64())
        }
      default: try reader.skip(tag, into: &unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if let boxedChild { writer.writeMessage(boxedChild.value, tag: 0x0A) }
    for value in children { writer.writeMessage(value, tag: 0x12) }
    if let scalars { writer.writeMessage(scalars, tag: 0x1A) }
    writer.writePackedInt32(numbers, tag: 0x22)
    for value in names { writer.writeString(value, tag: 0x2A) }
    writer.writePackedEnum(colors, tag: 0x32)
    writer.writeMap(counts, tag: 0x3A) { writer, key, value in
      writer.writeString(key.text, tag: 0x0A)
      writer.writeInt32(value, tag: 0x10)
    }
    writer.writeMap(branches, tag: 0x42) { writer, key, value in
      writer.writeInt64(key, tag: 0x08)
      writer.writeMessage(value, tag: 0x12)
    }
    switch choice {
    case .number(let value): writer.writeInt32(value, tag: 0x48)
    case .text(let value): writer.writeString(value, tag: 0x52)
    case .scalars(let value): writer.writeMessage(value, tag: 0x5A)
    case nil: break
    }
    if let boxedGroup { writer.writeGroup(boxedGroup.value, tag: 0x63) }
    writer.writeMap(levels, tag: 0x6A) { writer, key, value in
      writer.writeString(key.text, tag: 0x0A)
      writer.writeEnum(value, tag: 0x10)
    }
    writer.writePackedFixed64(fixed, tag: 0x72)
    writer.write(unknown: unknownFields)
  }

  mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      if try !mergeMember(key, &seen, from: &reader) { try reader.skipUnknown(key) }
    }
  }

  private mutating func mergeMember(
    _ key: JSONKey, _ seen: inout JSONFieldSet, from reader: inout JSONReader
  ) throws(WireError) -> Bool {
    switch key.count {
    case 4 where key.matches("text"):
      if try reader.readNull() { break }
      try seen.insert(8, at: &reader)
      choice = .text(try reader.readString())
    case 5 where key.matches("child"):
      try seen.insert(0, at: &reader)
      if try !reader.readNull() { try reader.readMessage(&boxedChild) }
    case 5 where key.matches("names"):
      try seen.insert(4, at: &reader)
      if try reader.readNull() { break }
      try reader.readArray { (reader: inout JSONReader) throws(WireError) in
        names.append(try reader.readString())
      }
    case 5 where key.matches("group"):
      try seen.insert(9, at: &reader)
      if try !reader.readNull() { try reader.readMessage(&boxedGroup) }
    case 6 where key.matches("number"):
      if try reader.readNull() { break }
      try seen.insert(8, at: &reader)
      choice = .number(try reader.readInt32())
    case 6 where key.matches("colors"):
      try seen.insert(5, at: &reader)
      if try reader.readNull() { break }
      try reader.readArray { (reader: inout JSONReader) throws(WireError) in
        if let value: Color = try reader.readEnum() { colors.append(value) }
      }
    case 6 where key.matches("counts"):
      try seen.insert(6, at: &reader)
      if try reader.readNull() { break }
      try reader.readMap(into: &counts) {
        (reader: inout JSONReader) throws(WireError) -> Int32? in try reader.readInt32()
      }
    case 7 where key.matches("numbers"):
      try seen.insert(3, at: &reader)
      if try reader.readNull() { break }
      try reader.readArray { (reader: inout JSONReader) throws(WireError) in
        numbers.append(try reader.readInt32())
      }
    case 8 where key.matches("children"):
      try seen.insert(1, at: &reader)
      if try reader.readNull() { break }
      try reader.readArray { (reader: inout JSONReader) throws(WireError) in
        var value = Tree()
        try reader.readMessage(&value)
        children.append(value)
      }
    case 8 where key.matches("branches"):
      try seen.insert(7, at: &reader)
      if try reader.readNull() { break }
      try reader.readMap(into: &branches) {
        (reader: inout JSONReader) throws(WireError) -> Tree? in
        var value = Tree()
        try reader.readMessage(&value)
        return value
      }
    default: return false
    }
    return true
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let boxedChild {
      writer.writeKey("\"child\":")
      writer.writeMessage(boxedChild.value)
    }
    if !children.isEmpty {
      writer.writeKey("\"children\":")
      writer.writeArray(children) { $0.writeMessage($1) }
    }
    if !numbers.isEmpty {
      writer.writeKey("\"numbers\":")
      writer.writeArray(numbers) { $0.writeInt32($1) }
    }
    if !names.isEmpty {
      writer.writeKey("\"names\":")
      writer.writeArray(names) { $0.writeString($1) }
    }
    if !colors.isEmpty {
      writer.writeKey("\"colors\":")
      writer.writeArray(colors) { $0.writeEnum($1) }
    }
    if !counts.isEmpty {
      writer.writeKey("\"counts\":")
      writer.writeMap(counts) { $0.writeInt32($1) }
    }
    if !branches.isEmpty {
      writer.writeKey("\"branches\":")
      writer.writeMap(branches) { $0.writeMessage($1) }
    }
    switch choice {
    case .number(let value):
      writer.writeKey("\"number\":")
      writer.writeInt32(value)
    case .text(let value):
      writer.writeKey("\"text\":")
      writer.writeString(value)
    case .scalars, nil: break
    }
    if let boxedGroup {
      writer.writeKey("\"group\":")
      writer.writeMessage(boxedGroup.value)
    }
    writer.endObject()
  }

  mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ $0.matches("scalars") ? 1 : $0.matches("names") ? 2 : 0 }) {
    case 1:
      if scalars == nil { scalars = Scalars() }
      try scalars!.mergeParameter(&parameter)
    default:
      parameter.repeats()
      names.append(try parameter.string())
    }
  }

  mutating func mergeMember(
    _ name: String, from reader: inout JSONReader
  ) throws(WireError) -> Bool {
    var seen = JSONFieldSet()
    return try mergeMember(reader.key(named: name), &seen, from: &reader)
  }

  func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool { false }
}
