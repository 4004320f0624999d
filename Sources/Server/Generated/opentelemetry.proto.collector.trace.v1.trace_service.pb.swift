// Made by protoc-gen-pintle from opentelemetry/proto/collector/trace/v1/trace_service.proto. Do not edit.

import Wire

extension Opentelemetry.Proto.Collector.Trace.V1 {
  /// The message `opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest`.
  struct ExportTraceServiceRequest: Message {
    /// `resource_spans`, field 1.
    var resourceSpans: [Opentelemetry.Proto.Trace.V1.ResourceSpans] = []
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String {
      "opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest"
    }
  }
}

extension Opentelemetry.Proto.Collector.Trace.V1 {
  /// The message `opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse`.
  struct ExportTraceServiceResponse: Message {
    /// `partial_success`, field 1.
    var partialSuccess: ExportTracePartialSuccess?
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String {
      "opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse"
    }
  }
}

extension Opentelemetry.Proto.Collector.Trace.V1 {
  /// The message `opentelemetry.proto.collector.trace.v1.ExportTracePartialSuccess`.
  struct ExportTracePartialSuccess: Message {
    /// `rejected_spans`, field 1.
    var rejectedSpans: Int64 = 0
    /// `error_message`, field 2.
    var errorMessage: String = ""
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String {
      "opentelemetry.proto.collector.trace.v1.ExportTracePartialSuccess"
    }
  }
}

// MARK: opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest

extension Opentelemetry.Proto.Collector.Trace.V1.ExportTraceServiceRequest {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = Opentelemetry.Proto.Trace.V1.ResourceSpans()
        try reader.readMessage(&value)
        self.resourceSpans.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    for value in self.resourceSpans { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 13:
      if name.matches("resourceSpans") { return 1 }
    case 14:
      if name.matches("resource_spans") { return 1 }
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
        var value = Opentelemetry.Proto.Trace.V1.ResourceSpans()
        try reader.readMessage(&value)
        self.resourceSpans.append(read: consume value)
      }
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.resourceSpans.isEmpty || writer.writesDefaults {
      writer.writeKey("\"resourceSpans\":")
      writer.writeArray(self.resourceSpans) {
        (writer: inout JSONWriter, value: Opentelemetry.Proto.Trace.V1.ResourceSpans) in
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
      writer.writeArray(self.resourceSpans) {
        (writer: inout JSONWriter, value: Opentelemetry.Proto.Trace.V1.ResourceSpans) in
        writer.writeMessage(value)
      }
    default: return false
    }
    return true
  }

  mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      parameter.repeats()
      throw parameter.refusal("sent in the body")
    default: throw parameter.unknown
    }
  }
}

// MARK: opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse

extension Opentelemetry.Proto.Collector.Trace.V1.ExportTraceServiceResponse {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.partialSuccess)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if let value = self.partialSuccess { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 14:
      if name.matches("partialSuccess") { return 1 }
    case 15:
      if name.matches("partial_success") { return 1 }
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
      try reader.readMessage(&self.partialSuccess)
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.partialSuccess {
      writer.writeKey("\"partialSuccess\":")
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
      writer.writeMessage(
        self.partialSuccess ?? Opentelemetry.Proto.Collector.Trace.V1.ExportTracePartialSuccess())
    default: return false
    }
    return true
  }

  mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      if self.partialSuccess != nil {
        try self.partialSuccess!.mergeParameter(&parameter)
      } else {
        var value = Opentelemetry.Proto.Collector.Trace.V1.ExportTracePartialSuccess()
        try value.mergeParameter(&parameter)
        self.partialSuccess = value
      }
    default: throw parameter.unknown
    }
  }
}

// MARK: opentelemetry.proto.collector.trace.v1.ExportTracePartialSuccess

extension Opentelemetry.Proto.Collector.Trace.V1.ExportTracePartialSuccess {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.rejectedSpans = try reader.readInt64()
      case 18: self.errorMessage = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if self.rejectedSpans != 0 { writer.writeInt64(self.rejectedSpans, tag: 8) }
    if !self.errorMessage.isEmpty { writer.writeString(self.errorMessage, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 12:
      if name.matches("errorMessage") { return 2 }
    case 13:
      if name.matches("rejectedSpans") { return 1 }
      if name.matches("error_message") { return 2 }
    case 14:
      if name.matches("rejected_spans") { return 1 }
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
      self.rejectedSpans = try reader.readInt64()
    case 2:
      self.errorMessage = try reader.readString()
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if self.rejectedSpans != 0 || writer.writesDefaults {
      writer.writeKey("\"rejectedSpans\":")
      writer.writeInt64(self.rejectedSpans)
    }
    if !self.errorMessage.isEmpty || writer.writesDefaults {
      writer.writeKey("\"errorMessage\":")
      writer.writeString(self.errorMessage)
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
      writer.writeInt64(self.rejectedSpans)
    case 2:
      writer.writeString(self.errorMessage)
    default: return false
    }
    return true
  }

  mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.rejectedSpans = try parameter.int64()
    case 2:
      self.errorMessage = try parameter.string()
    default: throw parameter.unknown
    }
  }
}
