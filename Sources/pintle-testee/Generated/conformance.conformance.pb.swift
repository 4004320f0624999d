// Made by protoc-gen-pintle from conformance/conformance.proto. Do not edit.

import Wire

extension Conformance {
  /// A test that is expected to fail.
  struct TestStatus: Message {
    /// `name`, field 1.
    var name: String = ""
    /// `failure_message`, field 2.
    var failureMessage: String = ""
    /// `matched_name`, field 3.
    var matchedName: String = ""
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "conformance.TestStatus" }
  }
}

extension Conformance {
  /// The answer to the first request, which asks for it as its message type.
  struct FailureSet: Message {
    /// `test`, field 2.
    var test: [TestStatus] = []
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "conformance.FailureSet" }
  }
}

extension Conformance {
  /// Read the payload as `message_type` and write it in `requested_output_format`.
  struct ConformanceRequest: Message {
    /// At most one of the members of `payload`.
    var payload: Payload?
    /// `requested_output_format`, field 3.
    var requestedOutputFormat: WireFormat = .unspecified
    /// "protobuf_test_messages.proto3.TestAllTypesProto3".
    var messageType: String = ""
    /// `test_category`, field 5.
    var testCategory: TestCategory = .unspecifiedTest
    /// `jspb_encoding_options`, field 6.
    var jspbEncodingOptions: JspbEncodingConfig?
    /// `print_unknown_fields`, field 9.
    var printUnknownFields: Bool = false
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "conformance.ConformanceRequest" }

    /// The members of `payload`.
    enum Payload: Sendable, Equatable {
      /// `protobuf_payload`, field 1.
      case protobufPayload([UInt8])
      /// `json_payload`, field 2.
      case jsonPayload(String)
      /// `jspb_payload`, field 7.
      case jspbPayload(String)
      /// `text_payload`, field 8.
      case textPayload(String)

      /// By the bytes of texts, as messages are compared.
      static func == (left: Self, right: Self) -> Bool {
        var (one, other) = (ConformanceRequest(), ConformanceRequest())
        (one.payload, other.payload) = (left, right)
        return one == other
      }
    }
  }
}

extension Conformance {
  /// The message `conformance.ConformanceResponse`.
  struct ConformanceResponse: Message {
    /// At most one of the members of `result`.
    var result: Result?
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "conformance.ConformanceResponse" }

    /// The members of `result`.
    enum Result: Sendable, Equatable {
      /// The payload could not be read, which may be what the test wants.
      case parseError(String)
      /// What was read could not be written.
      case serializeError(String)
      /// Set by the runner.
      case timeoutError(String)
      /// Anything else that went wrong.
      case runtimeError(String)
      /// `protobuf_payload`, field 3.
      case protobufPayload([UInt8])
      /// `json_payload`, field 4.
      case jsonPayload(String)
      /// The testee does not do this; says why.
      case skipped(String)
      /// `jspb_payload`, field 7.
      case jspbPayload(String)
      /// `text_payload`, field 8.
      case textPayload(String)

      /// By the bytes of texts, as messages are compared.
      static func == (left: Self, right: Self) -> Bool {
        var (one, other) = (ConformanceResponse(), ConformanceResponse())
        (one.result, other.result) = (left, right)
        return one == other
      }
    }
  }
}

extension Conformance {
  /// The message `conformance.JspbEncodingConfig`.
  struct JspbEncodingConfig: Message {
    /// `use_jspb_array_any_format`, field 1.
    var useJspbArrayAnyFormat: Bool = false
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "conformance.JspbEncodingConfig" }
  }
}

extension Conformance {
  /// The enum `conformance.WireFormat`.
  enum WireFormat: WireEnum {
    /// `UNSPECIFIED`, number 0.
    case unspecified
    /// `PROTOBUF`, number 1.
    case protobuf
    /// `JSON`, number 2.
    case json
    /// Only used inside Google.
    case jspb
    /// `TEXT_FORMAT`, number 4.
    case textFormat
    /// A number that this version has no name for.
    case unrecognized(Int32)

    init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .protobuf
      case 2: self = .json
      case 3: self = .jspb
      case 4: self = .textFormat
      default: self = .unrecognized(rawValue)
      }
    }

    var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .protobuf: 1
      case .json: 2
      case .jspb: 3
      case .textFormat: 4
      case .unrecognized(let number): number
      }
    }

    init?(jsonName: UnsafeRawBufferPointer) {
      switch jsonName.count {
      case 4:
        if jsonName.matches("JSON") {
          self = .json
        } else if jsonName.matches("JSPB") {
          self = .jspb
        } else {
          return nil
        }
      case 8:
        if jsonName.matches("PROTOBUF") {
          self = .protobuf
        } else {
          return nil
        }
      case 11:
        if jsonName.matches("UNSPECIFIED") {
          self = .unspecified
        } else if jsonName.matches("TEXT_FORMAT") {
          self = .textFormat
        } else {
          return nil
        }
      default: return nil
      }
    }

    var jsonName: StaticString? {
      switch self {
      case .unspecified: "UNSPECIFIED"
      case .protobuf: "PROTOBUF"
      case .json: "JSON"
      case .jspb: "JSPB"
      case .textFormat: "TEXT_FORMAT"
      case .unrecognized: nil
      }
    }

    static var isClosed: Bool { false }
  }
}

extension Conformance {
  /// The enum `conformance.TestCategory`.
  enum TestCategory: WireEnum {
    /// `UNSPECIFIED_TEST`, number 0.
    case unspecifiedTest
    /// `BINARY_TEST`, number 1.
    case binaryTest
    /// `JSON_TEST`, number 2.
    case jsonTest
    /// Unknown members are skipped; in JSON_TEST they are errors.
    case jsonIgnoreUnknownParsingTest
    /// `JSPB_TEST`, number 4.
    case jspbTest
    /// `TEXT_FORMAT_TEST`, number 5.
    case textFormatTest
    /// A number that this version has no name for.
    case unrecognized(Int32)

    init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecifiedTest
      case 1: self = .binaryTest
      case 2: self = .jsonTest
      case 3: self = .jsonIgnoreUnknownParsingTest
      case 4: self = .jspbTest
      case 5: self = .textFormatTest
      default: self = .unrecognized(rawValue)
      }
    }

    var rawValue: Int32 {
      switch self {
      case .unspecifiedTest: 0
      case .binaryTest: 1
      case .jsonTest: 2
      case .jsonIgnoreUnknownParsingTest: 3
      case .jspbTest: 4
      case .textFormatTest: 5
      case .unrecognized(let number): number
      }
    }

    init?(jsonName: UnsafeRawBufferPointer) {
      switch jsonName.count {
      case 9:
        if jsonName.matches("JSON_TEST") {
          self = .jsonTest
        } else if jsonName.matches("JSPB_TEST") {
          self = .jspbTest
        } else {
          return nil
        }
      case 11:
        if jsonName.matches("BINARY_TEST") {
          self = .binaryTest
        } else {
          return nil
        }
      case 16:
        if jsonName.matches("UNSPECIFIED_TEST") {
          self = .unspecifiedTest
        } else if jsonName.matches("TEXT_FORMAT_TEST") {
          self = .textFormatTest
        } else {
          return nil
        }
      case 32:
        if jsonName.matches("JSON_IGNORE_UNKNOWN_PARSING_TEST") {
          self = .jsonIgnoreUnknownParsingTest
        } else {
          return nil
        }
      default: return nil
      }
    }

    var jsonName: StaticString? {
      switch self {
      case .unspecifiedTest: "UNSPECIFIED_TEST"
      case .binaryTest: "BINARY_TEST"
      case .jsonTest: "JSON_TEST"
      case .jsonIgnoreUnknownParsingTest: "JSON_IGNORE_UNKNOWN_PARSING_TEST"
      case .jspbTest: "JSPB_TEST"
      case .textFormatTest: "TEXT_FORMAT_TEST"
      case .unrecognized: nil
      }
    }

    static var isClosed: Bool { false }
  }
}

// MARK: conformance.TestStatus

extension Conformance.TestStatus {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.name = try reader.readString()
      case 18: self.failureMessage = try reader.readString()
      case 26: self.matchedName = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if !self.name.isEmpty { writer.writeString(self.name, tag: 10) }
    if !self.failureMessage.isEmpty { writer.writeString(self.failureMessage, tag: 18) }
    if !self.matchedName.isEmpty { writer.writeString(self.matchedName, tag: 26) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("name") { return 1 }
    case 11:
      if name.matches("matchedName") { return 3 }
    case 12:
      if name.matches("matched_name") { return 3 }
    case 14:
      if name.matches("failureMessage") { return 2 }
    case 15:
      if name.matches("failure_message") { return 2 }
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
      self.failureMessage = try reader.readString()
    case 3:
      self.matchedName = try reader.readString()
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.name.isEmpty || writer.writesDefaults {
      writer.writeKey("\"name\":")
      writer.writeString(self.name)
    }
    if !self.failureMessage.isEmpty || writer.writesDefaults {
      writer.writeKey("\"failureMessage\":")
      writer.writeString(self.failureMessage)
    }
    if !self.matchedName.isEmpty || writer.writesDefaults {
      writer.writeKey("\"matchedName\":")
      writer.writeString(self.matchedName)
    }
    writer.endObject()
  }
}

// MARK: conformance.FailureSet

extension Conformance.FailureSet {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 18:
        var value = Conformance.TestStatus()
        try reader.readMessage(&value)
        self.test.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    for value in self.test { writer.writeMessage(value, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("test") { return 1 }
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
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Conformance.TestStatus()
        try reader.readMessage(&value)
        self.test.append(read: consume value)
      }
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.test.isEmpty || writer.writesDefaults {
      writer.writeKey("\"test\":")
      writer.writeArray(self.test) { (writer: inout JSONWriter, value: Conformance.TestStatus) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }
}

// MARK: conformance.ConformanceRequest

extension Conformance.ConformanceRequest {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        self.payload = .protobufPayload(try reader.readBytes())
      case 18:
        self.payload = .jsonPayload(try reader.readString())
      case 24:
        self.requestedOutputFormat = try reader.readEnum(Conformance.WireFormat.init(rawValue:))
      case 34: self.messageType = try reader.readString()
      case 40: self.testCategory = try reader.readEnum(Conformance.TestCategory.init(rawValue:))
      case 50: try reader.readMessage(&self.jspbEncodingOptions)
      case 58:
        self.payload = .jspbPayload(try reader.readString())
      case 66:
        self.payload = .textPayload(try reader.readString())
      case 72: self.printUnknownFields = try reader.readBool()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    switch self.payload {
    case .protobufPayload(let value)?: writer.writeBytes(value, tag: 10)
    case .jsonPayload(let value)?: writer.writeString(value, tag: 18)
    default: break
    }
    if self.requestedOutputFormat.rawValue != 0 {
      writer.writeEnum(self.requestedOutputFormat, tag: 24)
    }
    if !self.messageType.isEmpty { writer.writeString(self.messageType, tag: 34) }
    if self.testCategory.rawValue != 0 { writer.writeEnum(self.testCategory, tag: 40) }
    if let value = self.jspbEncodingOptions { writer.writeMessage(value, tag: 50) }
    switch self.payload {
    case .jspbPayload(let value)?: writer.writeString(value, tag: 58)
    case .textPayload(let value)?: writer.writeString(value, tag: 66)
    default: break
    }
    if self.printUnknownFields { writer.writeBool(self.printUnknownFields, tag: 72) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 11:
      if name.matches("jsonPayload") { return 2 }
      if name.matches("jspbPayload") { return 3 }
      if name.matches("textPayload") { return 4 }
      if name.matches("messageType") { return 6 }
    case 12:
      if name.matches("json_payload") { return 2 }
      if name.matches("jspb_payload") { return 3 }
      if name.matches("text_payload") { return 4 }
      if name.matches("message_type") { return 6 }
      if name.matches("testCategory") { return 7 }
    case 13:
      if name.matches("test_category") { return 7 }
    case 15:
      if name.matches("protobufPayload") { return 1 }
    case 16:
      if name.matches("protobuf_payload") { return 1 }
    case 18:
      if name.matches("printUnknownFields") { return 9 }
    case 19:
      if name.matches("jspbEncodingOptions") { return 8 }
    case 20:
      if name.matches("print_unknown_fields") { return 9 }
    case 21:
      if name.matches("requestedOutputFormat") { return 5 }
      if name.matches("jspb_encoding_options") { return 8 }
    case 23:
      if name.matches("requested_output_format") { return 5 }
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
      try seen.insert(10, oneof: "conformance.ConformanceRequest.payload", at: &reader)
      self.payload = .protobufPayload(try reader.readBytes())
    case 2:
      try seen.insert(10, oneof: "conformance.ConformanceRequest.payload", at: &reader)
      self.payload = .jsonPayload(try reader.readString())
    case 3:
      try seen.insert(10, oneof: "conformance.ConformanceRequest.payload", at: &reader)
      self.payload = .jspbPayload(try reader.readString())
    case 4:
      try seen.insert(10, oneof: "conformance.ConformanceRequest.payload", at: &reader)
      self.payload = .textPayload(try reader.readString())
    case 5:
      if let value: Conformance.WireFormat = try reader.readEnum() {
        self.requestedOutputFormat = value
      }
    case 6:
      self.messageType = try reader.readString()
    case 7:
      if let value: Conformance.TestCategory = try reader.readEnum() { self.testCategory = value }
    case 8:
      try reader.readMessage(&self.jspbEncodingOptions)
    case 9:
      self.printUnknownFields = try reader.readBool()
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    switch self.payload {
    case .protobufPayload(let value)?:
      writer.writeKey("\"protobufPayload\":")
      writer.writeBytes(value)
    case .jsonPayload(let value)?:
      writer.writeKey("\"jsonPayload\":")
      writer.writeString(value)
    case .jspbPayload(let value)?:
      writer.writeKey("\"jspbPayload\":")
      writer.writeString(value)
    case .textPayload(let value)?:
      writer.writeKey("\"textPayload\":")
      writer.writeString(value)
    case nil: break
    }
    if self.requestedOutputFormat.rawValue != 0 || writer.writesDefaults {
      writer.writeKey("\"requestedOutputFormat\":")
      writer.writeEnum(self.requestedOutputFormat)
    }
    if !self.messageType.isEmpty || writer.writesDefaults {
      writer.writeKey("\"messageType\":")
      writer.writeString(self.messageType)
    }
    if self.testCategory.rawValue != 0 || writer.writesDefaults {
      writer.writeKey("\"testCategory\":")
      writer.writeEnum(self.testCategory)
    }
    if let value = self.jspbEncodingOptions {
      writer.writeKey("\"jspbEncodingOptions\":")
      writer.writeMessage(value)
    }
    if self.printUnknownFields || writer.writesDefaults {
      writer.writeKey("\"printUnknownFields\":")
      writer.writeBool(self.printUnknownFields)
    }
    writer.endObject()
  }
}

// MARK: conformance.ConformanceResponse

extension Conformance.ConformanceResponse {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        self.result = .parseError(try reader.readString())
      case 18:
        self.result = .runtimeError(try reader.readString())
      case 26:
        self.result = .protobufPayload(try reader.readBytes())
      case 34:
        self.result = .jsonPayload(try reader.readString())
      case 42:
        self.result = .skipped(try reader.readString())
      case 50:
        self.result = .serializeError(try reader.readString())
      case 58:
        self.result = .jspbPayload(try reader.readString())
      case 66:
        self.result = .textPayload(try reader.readString())
      case 74:
        self.result = .timeoutError(try reader.readString())
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    switch self.result {
    case .parseError(let value)?: writer.writeString(value, tag: 10)
    case .runtimeError(let value)?: writer.writeString(value, tag: 18)
    case .protobufPayload(let value)?: writer.writeBytes(value, tag: 26)
    case .jsonPayload(let value)?: writer.writeString(value, tag: 34)
    case .skipped(let value)?: writer.writeString(value, tag: 42)
    case .serializeError(let value)?: writer.writeString(value, tag: 50)
    case .jspbPayload(let value)?: writer.writeString(value, tag: 58)
    case .textPayload(let value)?: writer.writeString(value, tag: 66)
    case .timeoutError(let value)?: writer.writeString(value, tag: 74)
    case nil: break
    }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 7:
      if name.matches("skipped") { return 7 }
    case 10:
      if name.matches("parseError") { return 1 }
    case 11:
      if name.matches("parse_error") { return 1 }
      if name.matches("jsonPayload") { return 6 }
      if name.matches("jspbPayload") { return 8 }
      if name.matches("textPayload") { return 9 }
    case 12:
      if name.matches("timeoutError") { return 3 }
      if name.matches("runtimeError") { return 4 }
      if name.matches("json_payload") { return 6 }
      if name.matches("jspb_payload") { return 8 }
      if name.matches("text_payload") { return 9 }
    case 13:
      if name.matches("timeout_error") { return 3 }
      if name.matches("runtime_error") { return 4 }
    case 14:
      if name.matches("serializeError") { return 2 }
    case 15:
      if name.matches("serialize_error") { return 2 }
      if name.matches("protobufPayload") { return 5 }
    case 16:
      if name.matches("protobuf_payload") { return 5 }
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
      try seen.insert(10, oneof: "conformance.ConformanceResponse.result", at: &reader)
      self.result = .parseError(try reader.readString())
    case 2:
      try seen.insert(10, oneof: "conformance.ConformanceResponse.result", at: &reader)
      self.result = .serializeError(try reader.readString())
    case 3:
      try seen.insert(10, oneof: "conformance.ConformanceResponse.result", at: &reader)
      self.result = .timeoutError(try reader.readString())
    case 4:
      try seen.insert(10, oneof: "conformance.ConformanceResponse.result", at: &reader)
      self.result = .runtimeError(try reader.readString())
    case 5:
      try seen.insert(10, oneof: "conformance.ConformanceResponse.result", at: &reader)
      self.result = .protobufPayload(try reader.readBytes())
    case 6:
      try seen.insert(10, oneof: "conformance.ConformanceResponse.result", at: &reader)
      self.result = .jsonPayload(try reader.readString())
    case 7:
      try seen.insert(10, oneof: "conformance.ConformanceResponse.result", at: &reader)
      self.result = .skipped(try reader.readString())
    case 8:
      try seen.insert(10, oneof: "conformance.ConformanceResponse.result", at: &reader)
      self.result = .jspbPayload(try reader.readString())
    case 9:
      try seen.insert(10, oneof: "conformance.ConformanceResponse.result", at: &reader)
      self.result = .textPayload(try reader.readString())
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    switch self.result {
    case .parseError(let value)?:
      writer.writeKey("\"parseError\":")
      writer.writeString(value)
    case .serializeError(let value)?:
      writer.writeKey("\"serializeError\":")
      writer.writeString(value)
    case .timeoutError(let value)?:
      writer.writeKey("\"timeoutError\":")
      writer.writeString(value)
    case .runtimeError(let value)?:
      writer.writeKey("\"runtimeError\":")
      writer.writeString(value)
    case .protobufPayload(let value)?:
      writer.writeKey("\"protobufPayload\":")
      writer.writeBytes(value)
    case .jsonPayload(let value)?:
      writer.writeKey("\"jsonPayload\":")
      writer.writeString(value)
    case .skipped(let value)?:
      writer.writeKey("\"skipped\":")
      writer.writeString(value)
    case .jspbPayload(let value)?:
      writer.writeKey("\"jspbPayload\":")
      writer.writeString(value)
    case .textPayload(let value)?:
      writer.writeKey("\"textPayload\":")
      writer.writeString(value)
    case nil: break
    }
    writer.endObject()
  }
}

// MARK: conformance.JspbEncodingConfig

extension Conformance.JspbEncodingConfig {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.useJspbArrayAnyFormat = try reader.readBool()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if self.useJspbArrayAnyFormat { writer.writeBool(self.useJspbArrayAnyFormat, tag: 8) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 21:
      if name.matches("useJspbArrayAnyFormat") { return 1 }
    case 25:
      if name.matches("use_jspb_array_any_format") { return 1 }
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
      self.useJspbArrayAnyFormat = try reader.readBool()
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if self.useJspbArrayAnyFormat || writer.writesDefaults {
      writer.writeKey("\"useJspbArrayAnyFormat\":")
      writer.writeBool(self.useJspbArrayAnyFormat)
    }
    writer.endObject()
  }
}
