// Made by protoc-gen-pintle from connectrpc/conformance/v1/service.proto. Do not edit.

import Wire

extension Connectrpc.Conformance.V1 {
  /// One answer.
  ///
  /// (Number 5 asks a server to write a response by hand, which only the suite's own does.)
  struct UnaryResponseDefinition: Message {
    /// `response_headers`, field 1.
    var responseHeaders: [Header] = []
    /// At most one of the members of `response`.
    var response: Response?
    /// `response_trailers`, field 4.
    var responseTrailers: [Header] = []
    /// How long to wait between request and response.
    var responseDelayMs: UInt32 = 0
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "connectrpc.conformance.v1.UnaryResponseDefinition" }

    /// The members of `response`.
    enum Response: Sendable, Equatable {
      /// `response_data`, field 2.
      case responseData([UInt8])
      /// `error`, field 3.
      case error(Error)
    }
  }
}

extension Connectrpc.Conformance.V1 {
  /// Any number of answers and then, perhaps, an error.
  ///
  /// (6 is what 5 is above.)
  struct StreamResponseDefinition: Message {
    /// `response_headers`, field 1.
    var responseHeaders: [Header] = []
    /// `response_data`, field 2.
    var responseData: [[UInt8]] = []
    /// How long to wait before each response.
    var responseDelayMs: UInt32 = 0
    /// `error`, field 4.
    var error: Error?
    /// `response_trailers`, field 5.
    var responseTrailers: [Header] = []
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "connectrpc.conformance.v1.StreamResponseDefinition" }
  }
}

extension Connectrpc.Conformance.V1 {
  /// The message `connectrpc.conformance.v1.UnaryRequest`.
  struct UnaryRequest: Message {
    /// `response_definition`, field 1.
    var responseDefinition: UnaryResponseDefinition?
    /// `request_data`, field 2.
    var requestData: [UInt8] = []
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "connectrpc.conformance.v1.UnaryRequest" }
  }
}

extension Connectrpc.Conformance.V1 {
  /// The message `connectrpc.conformance.v1.UnaryResponse`.
  struct UnaryResponse: Message {
    /// `payload`, field 1.
    var payload: ConformancePayload?
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "connectrpc.conformance.v1.UnaryResponse" }
  }
}

extension Connectrpc.Conformance.V1 {
  /// The message `connectrpc.conformance.v1.IdempotentUnaryRequest`.
  struct IdempotentUnaryRequest: Message {
    /// `response_definition`, field 1.
    var responseDefinition: UnaryResponseDefinition?
    /// `request_data`, field 2.
    var requestData: [UInt8] = []
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "connectrpc.conformance.v1.IdempotentUnaryRequest" }
  }
}

extension Connectrpc.Conformance.V1 {
  /// The message `connectrpc.conformance.v1.IdempotentUnaryResponse`.
  struct IdempotentUnaryResponse: Message {
    /// `payload`, field 1.
    var payload: ConformancePayload?
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "connectrpc.conformance.v1.IdempotentUnaryResponse" }
  }
}

extension Connectrpc.Conformance.V1 {
  /// The message `connectrpc.conformance.v1.ServerStreamRequest`.
  struct ServerStreamRequest: Message {
    /// `response_definition`, field 1.
    var responseDefinition: StreamResponseDefinition?
    /// `request_data`, field 2.
    var requestData: [UInt8] = []
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "connectrpc.conformance.v1.ServerStreamRequest" }
  }
}

extension Connectrpc.Conformance.V1 {
  /// The message `connectrpc.conformance.v1.ServerStreamResponse`.
  struct ServerStreamResponse: Message {
    /// `payload`, field 1.
    var payload: ConformancePayload?
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "connectrpc.conformance.v1.ServerStreamResponse" }
  }
}

extension Connectrpc.Conformance.V1 {
  /// The message `connectrpc.conformance.v1.ClientStreamRequest`.
  struct ClientStreamRequest: Message {
    /// Counts in the first request only.
    var responseDefinition: UnaryResponseDefinition?
    /// `request_data`, field 2.
    var requestData: [UInt8] = []
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "connectrpc.conformance.v1.ClientStreamRequest" }
  }
}

extension Connectrpc.Conformance.V1 {
  /// The message `connectrpc.conformance.v1.ClientStreamResponse`.
  struct ClientStreamResponse: Message {
    /// `payload`, field 1.
    var payload: ConformancePayload?
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "connectrpc.conformance.v1.ClientStreamResponse" }
  }
}

extension Connectrpc.Conformance.V1 {
  /// The message `connectrpc.conformance.v1.BidiStreamRequest`.
  struct BidiStreamRequest: Message {
    /// Counts in the first request only, like `full_duplex`.
    var responseDefinition: StreamResponseDefinition?
    /// Whether each request is answered before the next is read.
    var fullDuplex: Bool = false
    /// `request_data`, field 3.
    var requestData: [UInt8] = []
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "connectrpc.conformance.v1.BidiStreamRequest" }
  }
}

extension Connectrpc.Conformance.V1 {
  /// The message `connectrpc.conformance.v1.BidiStreamResponse`.
  struct BidiStreamResponse: Message {
    /// `payload`, field 1.
    var payload: ConformancePayload?
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "connectrpc.conformance.v1.BidiStreamResponse" }
  }
}

extension Connectrpc.Conformance.V1 {
  /// The message `connectrpc.conformance.v1.UnimplementedRequest`.
  struct UnimplementedRequest: Message {
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "connectrpc.conformance.v1.UnimplementedRequest" }
  }
}

extension Connectrpc.Conformance.V1 {
  /// The message `connectrpc.conformance.v1.UnimplementedResponse`.
  struct UnimplementedResponse: Message {
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "connectrpc.conformance.v1.UnimplementedResponse" }
  }
}

extension Connectrpc.Conformance.V1 {
  /// The message `connectrpc.conformance.v1.ConformancePayload`.
  struct ConformancePayload: Message {
    /// `data`, field 1.
    var data: [UInt8] = []
    /// `request_info`, field 2.
    var requestInfo: ConformancePayload.RequestInfo?
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "connectrpc.conformance.v1.ConformancePayload" }

    /// What arrived.
    struct RequestInfo: Message {
      /// `request_headers`, field 1.
      var requestHeaders: [Header] = []
      /// The client's timeout, if it sent one.
      var timeoutMs: Int64?
      /// `requests`, field 3.
      var requests: [Google.Protobuf.`Any`] = []
      /// `connect_get_info`, field 4.
      var connectGetInfo: ConformancePayload.ConnectGetInfo?
      /// Fields that were received and are not known to this version.
      var unknownFields = UnknownFields()

      init() {}

      static var messageName: String { "connectrpc.conformance.v1.ConformancePayload.RequestInfo" }
    }

    /// What arrived of a call by GET.
    struct ConnectGetInfo: Message {
      /// `query_params`, field 1.
      var queryParams: [Header] = []
      /// Fields that were received and are not known to this version.
      var unknownFields = UnknownFields()

      init() {}

      static var messageName: String {
        "connectrpc.conformance.v1.ConformancePayload.ConnectGetInfo"
      }
    }
  }
}

extension Connectrpc.Conformance.V1 {
  /// The message `connectrpc.conformance.v1.Error`.
  struct Error: Message {
    /// `code`, field 1.
    var code: Code = .unspecified
    /// `message`, field 2.
    var message: String?
    /// `details`, field 3.
    var details: [Google.Protobuf.`Any`] = []
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "connectrpc.conformance.v1.Error" }
  }
}

extension Connectrpc.Conformance.V1 {
  /// A metadata key with all its values in order; those of "-bin" keys in base64.
  struct Header: Message {
    /// `name`, field 1.
    var name: String = ""
    /// `value`, field 2.
    var value: [String] = []
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "connectrpc.conformance.v1.Header" }
  }
}

// MARK: connectrpc.conformance.v1.UnaryResponseDefinition

extension Connectrpc.Conformance.V1.UnaryResponseDefinition {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = Connectrpc.Conformance.V1.Header()
        try reader.readMessage(&value)
        self.responseHeaders.append(read: consume value)
      case 18:
        self.response = .responseData(try reader.readBytes())
      case 26:
        var value = Connectrpc.Conformance.V1.Error()
        if case .error(let current)? = self.response { value = current }
        self.response = nil
        try reader.readMessage(&value)
        self.response = .error(value)
      case 34:
        var value = Connectrpc.Conformance.V1.Header()
        try reader.readMessage(&value)
        self.responseTrailers.append(read: consume value)
      case 48: self.responseDelayMs = try reader.readUInt32()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    for value in self.responseHeaders { writer.writeMessage(value, tag: 10) }
    switch self.response {
    case .responseData(let value)?: writer.writeBytes(value, tag: 18)
    case .error(let value)?: writer.writeMessage(value, tag: 26)
    case nil: break
    }
    for value in self.responseTrailers { writer.writeMessage(value, tag: 34) }
    if self.responseDelayMs != 0 { writer.writeUInt32(self.responseDelayMs, tag: 48) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("error") { return 3 }
    case 12:
      if name.matches("responseData") { return 2 }
    case 13:
      if name.matches("response_data") { return 2 }
    case 15:
      if name.matches("responseHeaders") { return 1 }
      if name.matches("responseDelayMs") { return 5 }
    case 16:
      if name.matches("response_headers") { return 1 }
      if name.matches("responseTrailers") { return 4 }
    case 17:
      if name.matches("response_trailers") { return 4 }
      if name.matches("response_delay_ms") { return 5 }
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
        var value = Connectrpc.Conformance.V1.Header()
        try reader.readMessage(&value)
        self.responseHeaders.append(read: consume value)
      }
    case 2:
      try seen.insert(
        6, oneof: "connectrpc.conformance.v1.UnaryResponseDefinition.response", at: &reader)
      self.response = .responseData(try reader.readBytes())
    case 3:
      try seen.insert(
        6, oneof: "connectrpc.conformance.v1.UnaryResponseDefinition.response", at: &reader)
      var value = Connectrpc.Conformance.V1.Error()
      try reader.readMessage(&value)
      self.response = .error(value)
    case 4:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Connectrpc.Conformance.V1.Header()
        try reader.readMessage(&value)
        self.responseTrailers.append(read: consume value)
      }
    case 5:
      self.responseDelayMs = try reader.readUInt32()
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.responseHeaders.isEmpty || writer.writesDefaults {
      writer.writeKey("\"responseHeaders\":")
      writer.writeArray(self.responseHeaders) {
        (writer: inout JSONWriter, value: Connectrpc.Conformance.V1.Header) in
        writer.writeMessage(value)
      }
    }
    switch self.response {
    case .responseData(let value)?:
      writer.writeKey("\"responseData\":")
      writer.writeBytes(value)
    case .error(let value)?:
      writer.writeKey("\"error\":")
      writer.writeMessage(value)
    case nil: break
    }
    if !self.responseTrailers.isEmpty || writer.writesDefaults {
      writer.writeKey("\"responseTrailers\":")
      writer.writeArray(self.responseTrailers) {
        (writer: inout JSONWriter, value: Connectrpc.Conformance.V1.Header) in
        writer.writeMessage(value)
      }
    }
    if self.responseDelayMs != 0 || writer.writesDefaults {
      writer.writeKey("\"responseDelayMs\":")
      writer.writeUInt32(self.responseDelayMs)
    }
    writer.endObject()
  }
}

// MARK: connectrpc.conformance.v1.StreamResponseDefinition

extension Connectrpc.Conformance.V1.StreamResponseDefinition {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = Connectrpc.Conformance.V1.Header()
        try reader.readMessage(&value)
        self.responseHeaders.append(read: consume value)
      case 18:
        self.responseData.append(read: try reader.readBytes())
      case 24: self.responseDelayMs = try reader.readUInt32()
      case 34: try reader.readMessage(&self.error)
      case 42:
        var value = Connectrpc.Conformance.V1.Header()
        try reader.readMessage(&value)
        self.responseTrailers.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    for value in self.responseHeaders { writer.writeMessage(value, tag: 10) }
    for value in self.responseData { writer.writeBytes(value, tag: 18) }
    if self.responseDelayMs != 0 { writer.writeUInt32(self.responseDelayMs, tag: 24) }
    if let value = self.error { writer.writeMessage(value, tag: 34) }
    for value in self.responseTrailers { writer.writeMessage(value, tag: 42) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("error") { return 4 }
    case 12:
      if name.matches("responseData") { return 2 }
    case 13:
      if name.matches("response_data") { return 2 }
    case 15:
      if name.matches("responseHeaders") { return 1 }
      if name.matches("responseDelayMs") { return 3 }
    case 16:
      if name.matches("response_headers") { return 1 }
      if name.matches("responseTrailers") { return 5 }
    case 17:
      if name.matches("response_delay_ms") { return 3 }
      if name.matches("response_trailers") { return 5 }
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
        var value = Connectrpc.Conformance.V1.Header()
        try reader.readMessage(&value)
        self.responseHeaders.append(read: consume value)
      }
    case 2:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.responseData.append(read: try reader.readBytes())
      }
    case 3:
      self.responseDelayMs = try reader.readUInt32()
    case 4:
      try reader.readMessage(&self.error)
    case 5:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Connectrpc.Conformance.V1.Header()
        try reader.readMessage(&value)
        self.responseTrailers.append(read: consume value)
      }
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.responseHeaders.isEmpty || writer.writesDefaults {
      writer.writeKey("\"responseHeaders\":")
      writer.writeArray(self.responseHeaders) {
        (writer: inout JSONWriter, value: Connectrpc.Conformance.V1.Header) in
        writer.writeMessage(value)
      }
    }
    if !self.responseData.isEmpty || writer.writesDefaults {
      writer.writeKey("\"responseData\":")
      writer.writeArray(self.responseData) { (writer: inout JSONWriter, value: [UInt8]) in
        writer.writeBytes(value)
      }
    }
    if self.responseDelayMs != 0 || writer.writesDefaults {
      writer.writeKey("\"responseDelayMs\":")
      writer.writeUInt32(self.responseDelayMs)
    }
    if let value = self.error {
      writer.writeKey("\"error\":")
      writer.writeMessage(value)
    }
    if !self.responseTrailers.isEmpty || writer.writesDefaults {
      writer.writeKey("\"responseTrailers\":")
      writer.writeArray(self.responseTrailers) {
        (writer: inout JSONWriter, value: Connectrpc.Conformance.V1.Header) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }
}

// MARK: connectrpc.conformance.v1.UnaryRequest

extension Connectrpc.Conformance.V1.UnaryRequest {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.responseDefinition)
      case 18: self.requestData = try reader.readBytes()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if let value = self.responseDefinition { writer.writeMessage(value, tag: 10) }
    if !self.requestData.isEmpty { writer.writeBytes(self.requestData, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 11:
      if name.matches("requestData") { return 2 }
    case 12:
      if name.matches("request_data") { return 2 }
    case 18:
      if name.matches("responseDefinition") { return 1 }
    case 19:
      if name.matches("response_definition") { return 1 }
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
      try reader.readMessage(&self.responseDefinition)
    case 2:
      self.requestData = try reader.readBytes()
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.responseDefinition {
      writer.writeKey("\"responseDefinition\":")
      writer.writeMessage(value)
    }
    if !self.requestData.isEmpty || writer.writesDefaults {
      writer.writeKey("\"requestData\":")
      writer.writeBytes(self.requestData)
    }
    writer.endObject()
  }
}

// MARK: connectrpc.conformance.v1.UnaryResponse

extension Connectrpc.Conformance.V1.UnaryResponse {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.payload)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if let value = self.payload { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 7:
      if name.matches("payload") { return 1 }
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
      try reader.readMessage(&self.payload)
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.payload {
      writer.writeKey("\"payload\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }
}

// MARK: connectrpc.conformance.v1.IdempotentUnaryRequest

extension Connectrpc.Conformance.V1.IdempotentUnaryRequest {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.responseDefinition)
      case 18: self.requestData = try reader.readBytes()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if let value = self.responseDefinition { writer.writeMessage(value, tag: 10) }
    if !self.requestData.isEmpty { writer.writeBytes(self.requestData, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 11:
      if name.matches("requestData") { return 2 }
    case 12:
      if name.matches("request_data") { return 2 }
    case 18:
      if name.matches("responseDefinition") { return 1 }
    case 19:
      if name.matches("response_definition") { return 1 }
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
      try reader.readMessage(&self.responseDefinition)
    case 2:
      self.requestData = try reader.readBytes()
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.responseDefinition {
      writer.writeKey("\"responseDefinition\":")
      writer.writeMessage(value)
    }
    if !self.requestData.isEmpty || writer.writesDefaults {
      writer.writeKey("\"requestData\":")
      writer.writeBytes(self.requestData)
    }
    writer.endObject()
  }
}

// MARK: connectrpc.conformance.v1.IdempotentUnaryResponse

extension Connectrpc.Conformance.V1.IdempotentUnaryResponse {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.payload)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if let value = self.payload { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 7:
      if name.matches("payload") { return 1 }
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
      try reader.readMessage(&self.payload)
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.payload {
      writer.writeKey("\"payload\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }
}

// MARK: connectrpc.conformance.v1.ServerStreamRequest

extension Connectrpc.Conformance.V1.ServerStreamRequest {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.responseDefinition)
      case 18: self.requestData = try reader.readBytes()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if let value = self.responseDefinition { writer.writeMessage(value, tag: 10) }
    if !self.requestData.isEmpty { writer.writeBytes(self.requestData, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 11:
      if name.matches("requestData") { return 2 }
    case 12:
      if name.matches("request_data") { return 2 }
    case 18:
      if name.matches("responseDefinition") { return 1 }
    case 19:
      if name.matches("response_definition") { return 1 }
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
      try reader.readMessage(&self.responseDefinition)
    case 2:
      self.requestData = try reader.readBytes()
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.responseDefinition {
      writer.writeKey("\"responseDefinition\":")
      writer.writeMessage(value)
    }
    if !self.requestData.isEmpty || writer.writesDefaults {
      writer.writeKey("\"requestData\":")
      writer.writeBytes(self.requestData)
    }
    writer.endObject()
  }
}

// MARK: connectrpc.conformance.v1.ServerStreamResponse

extension Connectrpc.Conformance.V1.ServerStreamResponse {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.payload)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if let value = self.payload { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 7:
      if name.matches("payload") { return 1 }
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
      try reader.readMessage(&self.payload)
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.payload {
      writer.writeKey("\"payload\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }
}

// MARK: connectrpc.conformance.v1.ClientStreamRequest

extension Connectrpc.Conformance.V1.ClientStreamRequest {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.responseDefinition)
      case 18: self.requestData = try reader.readBytes()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if let value = self.responseDefinition { writer.writeMessage(value, tag: 10) }
    if !self.requestData.isEmpty { writer.writeBytes(self.requestData, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 11:
      if name.matches("requestData") { return 2 }
    case 12:
      if name.matches("request_data") { return 2 }
    case 18:
      if name.matches("responseDefinition") { return 1 }
    case 19:
      if name.matches("response_definition") { return 1 }
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
      try reader.readMessage(&self.responseDefinition)
    case 2:
      self.requestData = try reader.readBytes()
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.responseDefinition {
      writer.writeKey("\"responseDefinition\":")
      writer.writeMessage(value)
    }
    if !self.requestData.isEmpty || writer.writesDefaults {
      writer.writeKey("\"requestData\":")
      writer.writeBytes(self.requestData)
    }
    writer.endObject()
  }
}

// MARK: connectrpc.conformance.v1.ClientStreamResponse

extension Connectrpc.Conformance.V1.ClientStreamResponse {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.payload)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if let value = self.payload { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 7:
      if name.matches("payload") { return 1 }
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
      try reader.readMessage(&self.payload)
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.payload {
      writer.writeKey("\"payload\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }
}

// MARK: connectrpc.conformance.v1.BidiStreamRequest

extension Connectrpc.Conformance.V1.BidiStreamRequest {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.responseDefinition)
      case 16: self.fullDuplex = try reader.readBool()
      case 26: self.requestData = try reader.readBytes()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if let value = self.responseDefinition { writer.writeMessage(value, tag: 10) }
    if self.fullDuplex { writer.writeBool(self.fullDuplex, tag: 16) }
    if !self.requestData.isEmpty { writer.writeBytes(self.requestData, tag: 26) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 10:
      if name.matches("fullDuplex") { return 2 }
    case 11:
      if name.matches("full_duplex") { return 2 }
      if name.matches("requestData") { return 3 }
    case 12:
      if name.matches("request_data") { return 3 }
    case 18:
      if name.matches("responseDefinition") { return 1 }
    case 19:
      if name.matches("response_definition") { return 1 }
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
      try reader.readMessage(&self.responseDefinition)
    case 2:
      self.fullDuplex = try reader.readBool()
    case 3:
      self.requestData = try reader.readBytes()
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.responseDefinition {
      writer.writeKey("\"responseDefinition\":")
      writer.writeMessage(value)
    }
    if self.fullDuplex || writer.writesDefaults {
      writer.writeKey("\"fullDuplex\":")
      writer.writeBool(self.fullDuplex)
    }
    if !self.requestData.isEmpty || writer.writesDefaults {
      writer.writeKey("\"requestData\":")
      writer.writeBytes(self.requestData)
    }
    writer.endObject()
  }
}

// MARK: connectrpc.conformance.v1.BidiStreamResponse

extension Connectrpc.Conformance.V1.BidiStreamResponse {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.payload)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if let value = self.payload { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 7:
      if name.matches("payload") { return 1 }
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
      try reader.readMessage(&self.payload)
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.payload {
      writer.writeKey("\"payload\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }
}

// MARK: connectrpc.conformance.v1.UnimplementedRequest

extension Connectrpc.Conformance.V1.UnimplementedRequest {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    writer.write(unknown: self.unknownFields)
  }

  mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    while let key = try reader.nextMember() {
      try reader.skipUnknown(key)
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.endObject()
  }
}

// MARK: connectrpc.conformance.v1.UnimplementedResponse

extension Connectrpc.Conformance.V1.UnimplementedResponse {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    writer.write(unknown: self.unknownFields)
  }

  mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    while let key = try reader.nextMember() {
      try reader.skipUnknown(key)
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.endObject()
  }
}

// MARK: connectrpc.conformance.v1.ConformancePayload

extension Connectrpc.Conformance.V1.ConformancePayload {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.data = try reader.readBytes()
      case 18: try reader.readMessage(&self.requestInfo)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if !self.data.isEmpty { writer.writeBytes(self.data, tag: 10) }
    if let value = self.requestInfo { writer.writeMessage(value, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("data") { return 1 }
    case 11:
      if name.matches("requestInfo") { return 2 }
    case 12:
      if name.matches("request_info") { return 2 }
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
      self.data = try reader.readBytes()
    case 2:
      try reader.readMessage(&self.requestInfo)
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.data.isEmpty || writer.writesDefaults {
      writer.writeKey("\"data\":")
      writer.writeBytes(self.data)
    }
    if let value = self.requestInfo {
      writer.writeKey("\"requestInfo\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }
}

// MARK: connectrpc.conformance.v1.ConformancePayload.RequestInfo

extension Connectrpc.Conformance.V1.ConformancePayload.RequestInfo {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = Connectrpc.Conformance.V1.Header()
        try reader.readMessage(&value)
        self.requestHeaders.append(read: consume value)
      case 16: self.timeoutMs = try reader.readInt64()
      case 26:
        var value = Google.Protobuf.`Any`()
        try reader.readMessage(&value)
        self.requests.append(read: consume value)
      case 34: try reader.readMessage(&self.connectGetInfo)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    for value in self.requestHeaders { writer.writeMessage(value, tag: 10) }
    if let value = self.timeoutMs { writer.writeInt64(value, tag: 16) }
    for value in self.requests { writer.writeMessage(value, tag: 26) }
    if let value = self.connectGetInfo { writer.writeMessage(value, tag: 34) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 8:
      if name.matches("requests") { return 3 }
    case 9:
      if name.matches("timeoutMs") { return 2 }
    case 10:
      if name.matches("timeout_ms") { return 2 }
    case 14:
      if name.matches("requestHeaders") { return 1 }
      if name.matches("connectGetInfo") { return 4 }
    case 15:
      if name.matches("request_headers") { return 1 }
    case 16:
      if name.matches("connect_get_info") { return 4 }
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
        var value = Connectrpc.Conformance.V1.Header()
        try reader.readMessage(&value)
        self.requestHeaders.append(read: consume value)
      }
    case 2:
      self.timeoutMs = try reader.readInt64()
    case 3:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Google.Protobuf.`Any`()
        try reader.readMessage(&value)
        self.requests.append(read: consume value)
      }
    case 4:
      try reader.readMessage(&self.connectGetInfo)
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.requestHeaders.isEmpty || writer.writesDefaults {
      writer.writeKey("\"requestHeaders\":")
      writer.writeArray(self.requestHeaders) {
        (writer: inout JSONWriter, value: Connectrpc.Conformance.V1.Header) in
        writer.writeMessage(value)
      }
    }
    if let value = self.timeoutMs {
      writer.writeKey("\"timeoutMs\":")
      writer.writeInt64(value)
    }
    if !self.requests.isEmpty || writer.writesDefaults {
      writer.writeKey("\"requests\":")
      writer.writeArray(self.requests) { (writer: inout JSONWriter, value: Google.Protobuf.`Any`) in
        writer.writeMessage(value)
      }
    }
    if let value = self.connectGetInfo {
      writer.writeKey("\"connectGetInfo\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }
}

// MARK: connectrpc.conformance.v1.ConformancePayload.ConnectGetInfo

extension Connectrpc.Conformance.V1.ConformancePayload.ConnectGetInfo {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = Connectrpc.Conformance.V1.Header()
        try reader.readMessage(&value)
        self.queryParams.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    for value in self.queryParams { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 11:
      if name.matches("queryParams") { return 1 }
    case 12:
      if name.matches("query_params") { return 1 }
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
        var value = Connectrpc.Conformance.V1.Header()
        try reader.readMessage(&value)
        self.queryParams.append(read: consume value)
      }
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.queryParams.isEmpty || writer.writesDefaults {
      writer.writeKey("\"queryParams\":")
      writer.writeArray(self.queryParams) {
        (writer: inout JSONWriter, value: Connectrpc.Conformance.V1.Header) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }
}

// MARK: connectrpc.conformance.v1.Error

extension Connectrpc.Conformance.V1.Error {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.code = try reader.readEnum(Connectrpc.Conformance.V1.Code.init(rawValue:))
      case 18: self.message = try reader.readString()
      case 26:
        var value = Google.Protobuf.`Any`()
        try reader.readMessage(&value)
        self.details.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if self.code.rawValue != 0 { writer.writeEnum(self.code, tag: 8) }
    if let value = self.message { writer.writeString(value, tag: 18) }
    for value in self.details { writer.writeMessage(value, tag: 26) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("code") { return 1 }
    case 7:
      if name.matches("message") { return 2 }
      if name.matches("details") { return 3 }
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
      if let value: Connectrpc.Conformance.V1.Code = try reader.readEnum() { self.code = value }
    case 2:
      self.message = try reader.readString()
    case 3:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Google.Protobuf.`Any`()
        try reader.readMessage(&value)
        self.details.append(read: consume value)
      }
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if self.code.rawValue != 0 || writer.writesDefaults {
      writer.writeKey("\"code\":")
      writer.writeEnum(self.code)
    }
    if let value = self.message {
      writer.writeKey("\"message\":")
      writer.writeString(value)
    }
    if !self.details.isEmpty || writer.writesDefaults {
      writer.writeKey("\"details\":")
      writer.writeArray(self.details) { (writer: inout JSONWriter, value: Google.Protobuf.`Any`) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }
}

// MARK: connectrpc.conformance.v1.Header

extension Connectrpc.Conformance.V1.Header {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.name = try reader.readString()
      case 18:
        self.value.append(read: try reader.readString())
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if !self.name.isEmpty { writer.writeString(self.name, tag: 10) }
    for value in self.value { writer.writeString(value, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("name") { return 1 }
    case 5:
      if name.matches("value") { return 2 }
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
        self.value.append(read: try reader.readString())
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
    if !self.value.isEmpty || writer.writesDefaults {
      writer.writeKey("\"value\":")
      writer.writeArray(self.value) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    }
    writer.endObject()
  }
}
