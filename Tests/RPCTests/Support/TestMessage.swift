import Wire

/// A message with one field of each kind that the RPC layer's behaviour depends on.
///
/// Written by hand so that these tests need no generator:
/// `string text = 1; int32 count = 2; TestMessage child = 3; repeated string tags = 4; int64 big = 5;`
/// A parameter `wait`, a `google.protobuf.Duration`, sets `big` to its seconds.
struct TestMessage: Message {
  static let messageName = "pintle.test.TestMessage"
  var text = ""
  var count: Int32 = 0
  var children: [TestMessage] = []
  var tags: [String] = []
  var big: Int64 = 0
  var unknownFields = UnknownFields()

  init() {}

  init(_ text: String, count: Int32 = 0, tags: [String] = []) {
    self.text = text
    self.count = count
    self.tags = tags
  }

  var child: TestMessage? {
    get { children.first }
    set { children = newValue.map { [$0] } ?? [] }
  }

  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: text = try reader.readString()
      case 16: count = try reader.readInt32()
      case 26:
        var child = self.child
        try reader.readMessage(&child)
        self.child = child
      case 34: tags.append(try reader.readString())
      case 40: big = try reader.readInt64()
      default: try reader.skip(tag, into: &unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if !text.isEmpty { writer.writeString(text, tag: 10) }
    if count != 0 { writer.writeInt32(count, tag: 16) }
    if let child { writer.writeMessage(child, tag: 26) }
    for tag in tags { writer.writeString(tag, tag: 34) }
    if big != 0 { writer.writeInt64(big, tag: 40) }
    writer.write(unknown: unknownFields)
  }

  mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    while let key = try reader.nextMember() {
      let name = key.string
      if try !mergeMember(name, from: &reader) { try reader.skipUnknown(key) }
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !text.isEmpty || writer.writesDefaults {
      writer.writeKey("\"text\":")
      _ = writeMember("text", to: &writer)
    }
    if count != 0 || writer.writesDefaults {
      writer.writeKey("\"count\":")
      _ = writeMember("count", to: &writer)
    }
    if child != nil {
      writer.writeKey("\"child\":")
      _ = writeMember("child", to: &writer)
    }
    if !tags.isEmpty || writer.writesDefaults {
      writer.writeKey("\"tags\":")
      _ = writeMember("tags", to: &writer)
    }
    if big != 0 || writer.writesDefaults {
      writer.writeKey("\"big\":")
      _ = writeMember("big", to: &writer)
    }
    writer.endObject()
  }

  func firstViolation() -> String? {
    text == "forbidden" ? "invalid TestMessage.Text: value must not be \"forbidden\"" : nil
  }

  private static let parameters: [StaticString] = ["text", "count", "big", "tags", "wait", "child"]

  mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    let place = try parameter.enter { name in
      (Self.parameters.firstIndex { name.matches($0) } ?? -1) + 1
    }
    switch place {
    case 1: text = try parameter.string()
    case 2: count = try parameter.int32()
    case 3: big = try parameter.int64()
    case 4:
      parameter.repeats()
      tags.append(try parameter.string())
    case 5:
      var wait = Google.Protobuf.Duration()
      try wait.mergeParameter(&parameter)
      big = wait.seconds
    default:
      var child = self.child ?? TestMessage()
      try child.mergeParameter(&parameter)
      self.child = child
    }
  }

  mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError) -> Bool
  {
    switch name {
    case "text": text = try reader.readString()
    case "count": count = try reader.readInt32()
    case "big": big = try reader.readInt64()
    case "child":
      var child = self.child
      try reader.readMessage(&child)
      self.child = child
    case "tags":
      try reader.readArray { (reader) throws(WireError) in
        tags.append(try reader.readString())
      }
    default: return false
    }
    return true
  }

  func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    switch name {
    case "text":
      writer.writeString(text)
      if text == "no JSON", count > 0 { writer.fail(.unencodable("told so")) }
    case "count": writer.writeInt32(count)
    case "big": writer.writeInt64(big)
    case "child": (child ?? TestMessage()).write(to: &writer)
    case "tags": writer.writeArray(tags) { writer, tag in writer.writeString(tag) }
    default: return false
    }
    return true
  }
}
