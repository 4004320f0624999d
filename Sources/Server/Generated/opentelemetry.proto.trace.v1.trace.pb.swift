// Made by protoc-gen-pintle from opentelemetry/proto/trace/v1/trace.proto. Do not edit.

import Wire

extension Opentelemetry.Proto.Trace.V1 {
  /// The message `opentelemetry.proto.trace.v1.ResourceSpans`.
  struct ResourceSpans: Message {
    /// `resource`, field 1.
    var resource: Opentelemetry.Proto.Resource.V1.Resource?
    /// `scope_spans`, field 2.
    var scopeSpans: [ScopeSpans] = []
    /// `schema_url`, field 3.
    var schemaURL: String = ""
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "opentelemetry.proto.trace.v1.ResourceSpans" }
  }
}

extension Opentelemetry.Proto.Trace.V1 {
  /// The message `opentelemetry.proto.trace.v1.ScopeSpans`.
  struct ScopeSpans: Message {
    /// `scope`, field 1.
    var scope: Opentelemetry.Proto.Common.V1.InstrumentationScope?
    /// `spans`, field 2.
    var spans: [Span] = []
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "opentelemetry.proto.trace.v1.ScopeSpans" }
  }
}

extension Opentelemetry.Proto.Trace.V1 {
  /// The message `opentelemetry.proto.trace.v1.Span`.
  struct Span: Message {
    /// `trace_id`, field 1.
    var traceID: [UInt8] = []
    /// `span_id`, field 2.
    var spanID: [UInt8] = []
    /// `trace_state`, field 3.
    var traceState: String = ""
    /// `parent_span_id`, field 4.
    var parentSpanID: [UInt8] = []
    /// `name`, field 5.
    var name: String = ""
    /// `kind`, field 6.
    var kind: Span.SpanKind = .unspecified
    /// `start_time_unix_nano`, field 7.
    var startTimeUnixNano: UInt64 = 0
    /// `end_time_unix_nano`, field 8.
    var endTimeUnixNano: UInt64 = 0
    /// `attributes`, field 9.
    var attributes: [Opentelemetry.Proto.Common.V1.KeyValue] = []
    /// `status`, field 15.
    var status: Status?
    /// `flags`, field 16.
    var flags: UInt32 = 0
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "opentelemetry.proto.trace.v1.Span" }

    /// The enum `opentelemetry.proto.trace.v1.Span.SpanKind`.
    enum SpanKind: WireEnum {
      /// `SPAN_KIND_UNSPECIFIED`, number 0.
      case unspecified
      /// `SPAN_KIND_INTERNAL`, number 1.
      case `internal`
      /// `SPAN_KIND_SERVER`, number 2.
      case server
      /// `SPAN_KIND_CLIENT`, number 3.
      case client
      /// `SPAN_KIND_PRODUCER`, number 4.
      case producer
      /// `SPAN_KIND_CONSUMER`, number 5.
      case consumer
      /// A number that this version has no name for.
      case unrecognized(Int32)

      init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unspecified
        case 1: self = .`internal`
        case 2: self = .server
        case 3: self = .client
        case 4: self = .producer
        case 5: self = .consumer
        default: self = .unrecognized(rawValue)
        }
      }

      var rawValue: Int32 {
        switch self {
        case .unspecified: 0
        case .`internal`: 1
        case .server: 2
        case .client: 3
        case .producer: 4
        case .consumer: 5
        case .unrecognized(let number): number
        }
      }

      init?(jsonName: UnsafeRawBufferPointer) {
        switch jsonName.count {
        case 16:
          if jsonName.matches("SPAN_KIND_SERVER") {
            self = .server
          } else if jsonName.matches("SPAN_KIND_CLIENT") {
            self = .client
          } else {
            return nil
          }
        case 18:
          if jsonName.matches("SPAN_KIND_INTERNAL") {
            self = .`internal`
          } else if jsonName.matches("SPAN_KIND_PRODUCER") {
            self = .producer
          } else if jsonName.matches("SPAN_KIND_CONSUMER") {
            self = .consumer
          } else {
            return nil
          }
        case 21:
          if jsonName.matches("SPAN_KIND_UNSPECIFIED") {
            self = .unspecified
          } else {
            return nil
          }
        default: return nil
        }
      }

      var jsonName: StaticString? {
        switch self {
        case .unspecified: "SPAN_KIND_UNSPECIFIED"
        case .`internal`: "SPAN_KIND_INTERNAL"
        case .server: "SPAN_KIND_SERVER"
        case .client: "SPAN_KIND_CLIENT"
        case .producer: "SPAN_KIND_PRODUCER"
        case .consumer: "SPAN_KIND_CONSUMER"
        case .unrecognized: nil
        }
      }

      static var isClosed: Bool { false }
    }
  }
}

extension Opentelemetry.Proto.Trace.V1 {
  /// The message `opentelemetry.proto.trace.v1.Status`.
  struct Status: Message {
    /// `message`, field 2.
    var message: String = ""
    /// `code`, field 3.
    var code: Status.StatusCode = .unset
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "opentelemetry.proto.trace.v1.Status" }

    /// The enum `opentelemetry.proto.trace.v1.Status.StatusCode`.
    enum StatusCode: WireEnum {
      /// `STATUS_CODE_UNSET`, number 0.
      case unset
      /// `STATUS_CODE_OK`, number 1.
      case ok
      /// `STATUS_CODE_ERROR`, number 2.
      case error
      /// A number that this version has no name for.
      case unrecognized(Int32)

      init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unset
        case 1: self = .ok
        case 2: self = .error
        default: self = .unrecognized(rawValue)
        }
      }

      var rawValue: Int32 {
        switch self {
        case .unset: 0
        case .ok: 1
        case .error: 2
        case .unrecognized(let number): number
        }
      }

      init?(jsonName: UnsafeRawBufferPointer) {
        switch jsonName.count {
        case 14:
          if jsonName.matches("STATUS_CODE_OK") {
            self = .ok
          } else {
            return nil
          }
        case 17:
          if jsonName.matches("STATUS_CODE_UNSET") {
            self = .unset
          } else if jsonName.matches("STATUS_CODE_ERROR") {
            self = .error
          } else {
            return nil
          }
        default: return nil
        }
      }

      var jsonName: StaticString? {
        switch self {
        case .unset: "STATUS_CODE_UNSET"
        case .ok: "STATUS_CODE_OK"
        case .error: "STATUS_CODE_ERROR"
        case .unrecognized: nil
        }
      }

      static var isClosed: Bool { false }
    }
  }
}

// MARK: opentelemetry.proto.trace.v1.ResourceSpans

extension Opentelemetry.Proto.Trace.V1.ResourceSpans {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.resource)
      case 18:
        var value = Opentelemetry.Proto.Trace.V1.ScopeSpans()
        try reader.readMessage(&value)
        self.scopeSpans.append(read: consume value)
      case 26: self.schemaURL = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if let value = self.resource { writer.writeMessage(value, tag: 10) }
    for value in self.scopeSpans { writer.writeMessage(value, tag: 18) }
    if !self.schemaURL.isEmpty { writer.writeString(self.schemaURL, tag: 26) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 8:
      if name.matches("resource") { return 1 }
    case 9:
      if name.matches("schemaUrl") { return 3 }
    case 10:
      if name.matches("scopeSpans") { return 2 }
      if name.matches("schema_url") { return 3 }
    case 11:
      if name.matches("scope_spans") { return 2 }
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
      try reader.readMessage(&self.resource)
    case 2:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Opentelemetry.Proto.Trace.V1.ScopeSpans()
        try reader.readMessage(&value)
        self.scopeSpans.append(read: consume value)
      }
    case 3:
      self.schemaURL = try reader.readString()
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.resource {
      writer.writeKey("\"resource\":")
      writer.writeMessage(value)
    }
    if !self.scopeSpans.isEmpty || writer.writesDefaults {
      writer.writeKey("\"scopeSpans\":")
      writer.writeArray(self.scopeSpans) {
        (writer: inout JSONWriter, value: Opentelemetry.Proto.Trace.V1.ScopeSpans) in
        writer.writeMessage(value)
      }
    }
    if !self.schemaURL.isEmpty || writer.writesDefaults {
      writer.writeKey("\"schemaUrl\":")
      writer.writeString(self.schemaURL)
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
      writer.writeMessage(self.resource ?? Opentelemetry.Proto.Resource.V1.Resource())
    case 2:
      writer.writeArray(self.scopeSpans) {
        (writer: inout JSONWriter, value: Opentelemetry.Proto.Trace.V1.ScopeSpans) in
        writer.writeMessage(value)
      }
    case 3:
      writer.writeString(self.schemaURL)
    default: return false
    }
    return true
  }

  mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      if self.resource != nil {
        try self.resource!.mergeParameter(&parameter)
      } else {
        var value = Opentelemetry.Proto.Resource.V1.Resource()
        try value.mergeParameter(&parameter)
        self.resource = value
      }
    case 2:
      parameter.repeats()
      throw parameter.refusal("sent in the body")
    case 3:
      self.schemaURL = try parameter.string()
    default: throw parameter.unknown
    }
  }
}

// MARK: opentelemetry.proto.trace.v1.ScopeSpans

extension Opentelemetry.Proto.Trace.V1.ScopeSpans {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.scope)
      case 18:
        var value = Opentelemetry.Proto.Trace.V1.Span()
        try reader.readMessage(&value)
        self.spans.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if let value = self.scope { writer.writeMessage(value, tag: 10) }
    for value in self.spans { writer.writeMessage(value, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("scope") { return 1 }
      if name.matches("spans") { return 2 }
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
      try reader.readMessage(&self.scope)
    case 2:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Opentelemetry.Proto.Trace.V1.Span()
        try reader.readMessage(&value)
        self.spans.append(read: consume value)
      }
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.scope {
      writer.writeKey("\"scope\":")
      writer.writeMessage(value)
    }
    if !self.spans.isEmpty || writer.writesDefaults {
      writer.writeKey("\"spans\":")
      writer.writeArray(self.spans) {
        (writer: inout JSONWriter, value: Opentelemetry.Proto.Trace.V1.Span) in
        writer.writeMessage(value)
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
      writer.writeMessage(self.scope ?? Opentelemetry.Proto.Common.V1.InstrumentationScope())
    case 2:
      writer.writeArray(self.spans) {
        (writer: inout JSONWriter, value: Opentelemetry.Proto.Trace.V1.Span) in
        writer.writeMessage(value)
      }
    default: return false
    }
    return true
  }

  mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      if self.scope != nil {
        try self.scope!.mergeParameter(&parameter)
      } else {
        var value = Opentelemetry.Proto.Common.V1.InstrumentationScope()
        try value.mergeParameter(&parameter)
        self.scope = value
      }
    case 2:
      parameter.repeats()
      throw parameter.refusal("sent in the body")
    default: throw parameter.unknown
    }
  }
}

// MARK: opentelemetry.proto.trace.v1.Span

extension Opentelemetry.Proto.Trace.V1.Span {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.traceID = try reader.readBytes()
      case 18: self.spanID = try reader.readBytes()
      case 26: self.traceState = try reader.readString()
      case 34: self.parentSpanID = try reader.readBytes()
      case 42: self.name = try reader.readString()
      case 48:
        self.kind = try reader.readEnum(Opentelemetry.Proto.Trace.V1.Span.SpanKind.init(rawValue:))
      case 57: self.startTimeUnixNano = try reader.readFixed64()
      case 65: self.endTimeUnixNano = try reader.readFixed64()
      case 74:
        var value = Opentelemetry.Proto.Common.V1.KeyValue()
        try reader.readMessage(&value)
        self.attributes.append(read: consume value)
      case 122: try reader.readMessage(&self.status)
      case 133: self.flags = try reader.readFixed32()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if !self.traceID.isEmpty { writer.writeBytes(self.traceID, tag: 10) }
    if !self.spanID.isEmpty { writer.writeBytes(self.spanID, tag: 18) }
    if !self.traceState.isEmpty { writer.writeString(self.traceState, tag: 26) }
    if !self.parentSpanID.isEmpty { writer.writeBytes(self.parentSpanID, tag: 34) }
    if !self.name.isEmpty { writer.writeString(self.name, tag: 42) }
    if self.kind.rawValue != 0 { writer.writeEnum(self.kind, tag: 48) }
    if self.startTimeUnixNano != 0 { writer.writeFixed64(self.startTimeUnixNano, tag: 57) }
    if self.endTimeUnixNano != 0 { writer.writeFixed64(self.endTimeUnixNano, tag: 65) }
    for value in self.attributes { writer.writeMessage(value, tag: 74) }
    if let value = self.status { writer.writeMessage(value, tag: 122) }
    if self.flags != 0 { writer.writeFixed32(self.flags, tag: 133) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("name") { return 5 }
      if name.matches("kind") { return 6 }
    case 5:
      if name.matches("flags") { return 11 }
    case 6:
      if name.matches("spanId") { return 2 }
      if name.matches("status") { return 10 }
    case 7:
      if name.matches("traceId") { return 1 }
      if name.matches("span_id") { return 2 }
    case 8:
      if name.matches("trace_id") { return 1 }
    case 10:
      if name.matches("traceState") { return 3 }
      if name.matches("attributes") { return 9 }
    case 11:
      if name.matches("trace_state") { return 3 }
    case 12:
      if name.matches("parentSpanId") { return 4 }
    case 14:
      if name.matches("parent_span_id") { return 4 }
    case 15:
      if name.matches("endTimeUnixNano") { return 8 }
    case 17:
      if name.matches("startTimeUnixNano") { return 7 }
    case 18:
      if name.matches("end_time_unix_nano") { return 8 }
    case 20:
      if name.matches("start_time_unix_nano") { return 7 }
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
      self.traceID = try reader.readBytes()
    case 2:
      self.spanID = try reader.readBytes()
    case 3:
      self.traceState = try reader.readString()
    case 4:
      self.parentSpanID = try reader.readBytes()
    case 5:
      self.name = try reader.readString()
    case 6:
      if let value: Opentelemetry.Proto.Trace.V1.Span.SpanKind = try reader.readEnum() {
        self.kind = value
      }
    case 7:
      self.startTimeUnixNano = try reader.readUInt64()
    case 8:
      self.endTimeUnixNano = try reader.readUInt64()
    case 9:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Opentelemetry.Proto.Common.V1.KeyValue()
        try reader.readMessage(&value)
        self.attributes.append(read: consume value)
      }
    case 10:
      try reader.readMessage(&self.status)
    case 11:
      self.flags = try reader.readUInt32()
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.traceID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"traceId\":")
      writer.writeBytes(self.traceID)
    }
    if !self.spanID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"spanId\":")
      writer.writeBytes(self.spanID)
    }
    if !self.traceState.isEmpty || writer.writesDefaults {
      writer.writeKey("\"traceState\":")
      writer.writeString(self.traceState)
    }
    if !self.parentSpanID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"parentSpanId\":")
      writer.writeBytes(self.parentSpanID)
    }
    if !self.name.isEmpty || writer.writesDefaults {
      writer.writeKey("\"name\":")
      writer.writeString(self.name)
    }
    if self.kind.rawValue != 0 || writer.writesDefaults {
      writer.writeKey("\"kind\":")
      writer.writeEnum(self.kind)
    }
    if self.startTimeUnixNano != 0 || writer.writesDefaults {
      writer.writeKey("\"startTimeUnixNano\":")
      writer.writeUInt64(self.startTimeUnixNano)
    }
    if self.endTimeUnixNano != 0 || writer.writesDefaults {
      writer.writeKey("\"endTimeUnixNano\":")
      writer.writeUInt64(self.endTimeUnixNano)
    }
    if !self.attributes.isEmpty || writer.writesDefaults {
      writer.writeKey("\"attributes\":")
      writer.writeArray(self.attributes) {
        (writer: inout JSONWriter, value: Opentelemetry.Proto.Common.V1.KeyValue) in
        writer.writeMessage(value)
      }
    }
    if let value = self.status {
      writer.writeKey("\"status\":")
      writer.writeMessage(value)
    }
    if self.flags != 0 || writer.writesDefaults {
      writer.writeKey("\"flags\":")
      writer.writeUInt32(self.flags)
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
      writer.writeBytes(self.traceID)
    case 2:
      writer.writeBytes(self.spanID)
    case 3:
      writer.writeString(self.traceState)
    case 4:
      writer.writeBytes(self.parentSpanID)
    case 5:
      writer.writeString(self.name)
    case 6:
      writer.writeEnum(self.kind)
    case 7:
      writer.writeUInt64(self.startTimeUnixNano)
    case 8:
      writer.writeUInt64(self.endTimeUnixNano)
    case 9:
      writer.writeArray(self.attributes) {
        (writer: inout JSONWriter, value: Opentelemetry.Proto.Common.V1.KeyValue) in
        writer.writeMessage(value)
      }
    case 10:
      writer.writeMessage(self.status ?? Opentelemetry.Proto.Trace.V1.Status())
    case 11:
      writer.writeUInt32(self.flags)
    default: return false
    }
    return true
  }

  mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.traceID = try parameter.bytes()
    case 2:
      self.spanID = try parameter.bytes()
    case 3:
      self.traceState = try parameter.string()
    case 4:
      self.parentSpanID = try parameter.bytes()
    case 5:
      self.name = try parameter.string()
    case 6:
      self.kind = try parameter.enumeration()
    case 7:
      self.startTimeUnixNano = try parameter.uint64()
    case 8:
      self.endTimeUnixNano = try parameter.uint64()
    case 9:
      parameter.repeats()
      throw parameter.refusal("sent in the body")
    case 10:
      if self.status != nil {
        try self.status!.mergeParameter(&parameter)
      } else {
        var value = Opentelemetry.Proto.Trace.V1.Status()
        try value.mergeParameter(&parameter)
        self.status = value
      }
    case 11:
      self.flags = try parameter.uint32()
    default: throw parameter.unknown
    }
  }
}

// MARK: opentelemetry.proto.trace.v1.Status

extension Opentelemetry.Proto.Trace.V1.Status {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 18: self.message = try reader.readString()
      case 24:
        self.code = try reader.readEnum(
          Opentelemetry.Proto.Trace.V1.Status.StatusCode.init(rawValue:))
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if !self.message.isEmpty { writer.writeString(self.message, tag: 18) }
    if self.code.rawValue != 0 { writer.writeEnum(self.code, tag: 24) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("code") { return 2 }
    case 7:
      if name.matches("message") { return 1 }
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
      self.message = try reader.readString()
    case 2:
      if let value: Opentelemetry.Proto.Trace.V1.Status.StatusCode = try reader.readEnum() {
        self.code = value
      }
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.message.isEmpty || writer.writesDefaults {
      writer.writeKey("\"message\":")
      writer.writeString(self.message)
    }
    if self.code.rawValue != 0 || writer.writesDefaults {
      writer.writeKey("\"code\":")
      writer.writeEnum(self.code)
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
      writer.writeString(self.message)
    case 2:
      writer.writeEnum(self.code)
    default: return false
    }
    return true
  }

  mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.message = try parameter.string()
    case 2:
      self.code = try parameter.enumeration()
    default: throw parameter.unknown
    }
  }
}
