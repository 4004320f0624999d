// Made by protoc-gen-pintle from grpc/testing/messages.proto. Do not edit.

import Base
import Wire

extension Grpc.Testing {
  /// A bool that may be absent.
  struct BoolValue: Message {
    /// `value`, field 1.
    var value: Bool = false
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "grpc.testing.BoolValue" }
  }
}

extension Grpc.Testing {
  /// The message `grpc.testing.Payload`.
  struct Payload: Message {
    /// `type`, field 1.
    var type: PayloadType = .compressable
    /// `body`, field 2.
    var body: [UInt8] = []
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "grpc.testing.Payload" }
  }
}

extension Grpc.Testing {
  /// The status that a call shall end with.
  struct EchoStatus: Message {
    /// `code`, field 1.
    var code: Int32 = 0
    /// `message`, field 2.
    var message: String = ""
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "grpc.testing.EchoStatus" }
  }
}

extension Grpc.Testing {
  /// The message `grpc.testing.SimpleRequest`.
  struct SimpleRequest: Message {
    /// `response_type`, field 1.
    var responseType: PayloadType = .compressable
    /// Bytes of the response's body.
    var responseSize: Int32 = 0
    /// `payload`, field 3.
    var payload: Payload?
    /// `fill_username`, field 4.
    var fillUsername: Bool = false
    /// `fill_oauth_scope`, field 5.
    var fillOauthScope: Bool = false
    /// Whether the response is to be compressed.
    var responseCompressed: BoolValue?
    /// `response_status`, field 7.
    var responseStatus: EchoStatus?
    /// Whether this request should have come compressed.
    var expectCompressed: BoolValue?
    /// `fill_server_id`, field 9.
    var fillServerID: Bool = false
    /// `fill_grpclb_route_type`, field 10.
    var fillGrpclbRouteType: Bool = false
    /// `orca_per_query_report`, field 11.
    var orcaPerQueryReport: TestOrcaReport?
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "grpc.testing.SimpleRequest" }
  }
}

extension Grpc.Testing {
  /// The message `grpc.testing.SimpleResponse`.
  struct SimpleResponse: Message {
    /// `payload`, field 1.
    var payload: Payload?
    /// `username`, field 2.
    var username: String = ""
    /// `oauth_scope`, field 3.
    var oauthScope: String = ""
    /// `server_id`, field 4.
    var serverID: String = ""
    /// `grpclb_route_type`, field 5.
    var grpclbRouteType: GrpclbRouteType = .unknown
    /// `hostname`, field 6.
    var hostname: String = ""
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "grpc.testing.SimpleResponse" }
  }
}

extension Grpc.Testing {
  /// The message `grpc.testing.StreamingInputCallRequest`.
  struct StreamingInputCallRequest: Message {
    /// `payload`, field 1.
    var payload: Payload?
    /// `expect_compressed`, field 2.
    var expectCompressed: BoolValue?
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "grpc.testing.StreamingInputCallRequest" }
  }
}

extension Grpc.Testing {
  /// The message `grpc.testing.StreamingInputCallResponse`.
  struct StreamingInputCallResponse: Message {
    /// The sum of the body sizes of all requests.
    var aggregatedPayloadSize: Int32 = 0
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "grpc.testing.StreamingInputCallResponse" }
  }
}

extension Grpc.Testing {
  /// The message `grpc.testing.ResponseParameters`.
  struct ResponseParameters: Message {
    /// `size`, field 1.
    var size: Int32 = 0
    /// The pause before this response.
    var intervalUs: Int32 = 0
    /// `compressed`, field 3.
    var compressed: BoolValue?
    /// `fill_peer_socket_address`, field 4.
    var fillPeerSocketAddress: BoolValue?
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "grpc.testing.ResponseParameters" }
  }
}

extension Grpc.Testing {
  /// The message `grpc.testing.StreamingOutputCallRequest`.
  struct StreamingOutputCallRequest: Message {
    /// `response_type`, field 1.
    var responseType: PayloadType = .compressable
    /// `response_parameters`, field 2.
    var responseParameters: [ResponseParameters] = []
    /// `payload`, field 3.
    var payload: Payload?
    /// `response_status`, field 7.
    var responseStatus: EchoStatus?
    /// `orca_oob_report`, field 8.
    var orcaOobReport: TestOrcaReport?
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "grpc.testing.StreamingOutputCallRequest" }
  }
}

extension Grpc.Testing {
  /// The message `grpc.testing.StreamingOutputCallResponse`.
  struct StreamingOutputCallResponse: Message {
    /// `payload`, field 1.
    var payload: Payload?
    /// `peer_socket_address`, field 2.
    var peerSocketAddress: String = ""
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "grpc.testing.StreamingOutputCallResponse" }
  }
}

extension Grpc.Testing {
  /// Load figures that a server could report.
  struct TestOrcaReport: Message {
    /// `cpu_utilization`, field 1.
    var cpuUtilization: Double = 0
    /// `memory_utilization`, field 2.
    var memoryUtilization: Double = 0
    /// `request_cost`, field 3.
    var requestCost: [UTF8Key: Double] = [:]
    /// `utilization`, field 4.
    var utilization: [UTF8Key: Double] = [:]
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "grpc.testing.TestOrcaReport" }
  }
}

extension Grpc.Testing {
  /// The enum `grpc.testing.PayloadType`.
  enum PayloadType: WireEnum {
    /// `COMPRESSABLE`, number 0.
    case compressable
    /// A number that this version has no name for.
    case unrecognized(Int32)

    init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .compressable
      default: self = .unrecognized(rawValue)
      }
    }

    var rawValue: Int32 {
      switch self {
      case .compressable: 0
      case .unrecognized(let number): number
      }
    }

    init?(jsonName: UnsafeRawBufferPointer) {
      switch jsonName.count {
      case 12:
        if jsonName.matches("COMPRESSABLE") {
          self = .compressable
        } else {
          return nil
        }
      default: return nil
      }
    }

    var jsonName: StaticString? {
      switch self {
      case .compressable: "COMPRESSABLE"
      case .unrecognized: nil
      }
    }

    static var isClosed: Bool { false }
  }
}

extension Grpc.Testing {
  /// The enum `grpc.testing.GrpclbRouteType`.
  enum GrpclbRouteType: WireEnum {
    /// `GRPCLB_ROUTE_TYPE_UNKNOWN`, number 0.
    case unknown
    /// `GRPCLB_ROUTE_TYPE_FALLBACK`, number 1.
    case fallback
    /// `GRPCLB_ROUTE_TYPE_BACKEND`, number 2.
    case backend
    /// A number that this version has no name for.
    case unrecognized(Int32)

    init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unknown
      case 1: self = .fallback
      case 2: self = .backend
      default: self = .unrecognized(rawValue)
      }
    }

    var rawValue: Int32 {
      switch self {
      case .unknown: 0
      case .fallback: 1
      case .backend: 2
      case .unrecognized(let number): number
      }
    }

    init?(jsonName: UnsafeRawBufferPointer) {
      switch jsonName.count {
      case 25:
        if jsonName.matches("GRPCLB_ROUTE_TYPE_UNKNOWN") {
          self = .unknown
        } else if jsonName.matches("GRPCLB_ROUTE_TYPE_BACKEND") {
          self = .backend
        } else {
          return nil
        }
      case 26:
        if jsonName.matches("GRPCLB_ROUTE_TYPE_FALLBACK") {
          self = .fallback
        } else {
          return nil
        }
      default: return nil
      }
    }

    var jsonName: StaticString? {
      switch self {
      case .unknown: "GRPCLB_ROUTE_TYPE_UNKNOWN"
      case .fallback: "GRPCLB_ROUTE_TYPE_FALLBACK"
      case .backend: "GRPCLB_ROUTE_TYPE_BACKEND"
      case .unrecognized: nil
      }
    }

    static var isClosed: Bool { false }
  }
}

// MARK: grpc.testing.BoolValue

extension Grpc.Testing.BoolValue {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.value = try reader.readBool()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if self.value { writer.writeBool(self.value, tag: 8) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("value") { return 1 }
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
      self.value = try reader.readBool()
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if self.value || writer.writesDefaults {
      writer.writeKey("\"value\":")
      writer.writeBool(self.value)
    }
    writer.endObject()
  }
}

// MARK: grpc.testing.Payload

extension Grpc.Testing.Payload {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.type = try reader.readEnum(Grpc.Testing.PayloadType.init(rawValue:))
      case 18: self.body = try reader.readBytes()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if self.type.rawValue != 0 { writer.writeEnum(self.type, tag: 8) }
    if !self.body.isEmpty { writer.writeBytes(self.body, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("type") { return 1 }
      if name.matches("body") { return 2 }
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
      if let value: Grpc.Testing.PayloadType = try reader.readEnum() { self.type = value }
    case 2:
      self.body = try reader.readBytes()
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if self.type.rawValue != 0 || writer.writesDefaults {
      writer.writeKey("\"type\":")
      writer.writeEnum(self.type)
    }
    if !self.body.isEmpty || writer.writesDefaults {
      writer.writeKey("\"body\":")
      writer.writeBytes(self.body)
    }
    writer.endObject()
  }
}

// MARK: grpc.testing.EchoStatus

extension Grpc.Testing.EchoStatus {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.code = try reader.readInt32()
      case 18: self.message = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if self.code != 0 { writer.writeInt32(self.code, tag: 8) }
    if !self.message.isEmpty { writer.writeString(self.message, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("code") { return 1 }
    case 7:
      if name.matches("message") { return 2 }
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
      self.code = try reader.readInt32()
    case 2:
      self.message = try reader.readString()
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if self.code != 0 || writer.writesDefaults {
      writer.writeKey("\"code\":")
      writer.writeInt32(self.code)
    }
    if !self.message.isEmpty || writer.writesDefaults {
      writer.writeKey("\"message\":")
      writer.writeString(self.message)
    }
    writer.endObject()
  }
}

// MARK: grpc.testing.SimpleRequest

extension Grpc.Testing.SimpleRequest {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.responseType = try reader.readEnum(Grpc.Testing.PayloadType.init(rawValue:))
      case 16: self.responseSize = try reader.readInt32()
      case 26: try reader.readMessage(&self.payload)
      case 32: self.fillUsername = try reader.readBool()
      case 40: self.fillOauthScope = try reader.readBool()
      case 50: try reader.readMessage(&self.responseCompressed)
      case 58: try reader.readMessage(&self.responseStatus)
      case 66: try reader.readMessage(&self.expectCompressed)
      case 72: self.fillServerID = try reader.readBool()
      case 80: self.fillGrpclbRouteType = try reader.readBool()
      case 90: try reader.readMessage(&self.orcaPerQueryReport)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if self.responseType.rawValue != 0 { writer.writeEnum(self.responseType, tag: 8) }
    if self.responseSize != 0 { writer.writeInt32(self.responseSize, tag: 16) }
    if let value = self.payload { writer.writeMessage(value, tag: 26) }
    if self.fillUsername { writer.writeBool(self.fillUsername, tag: 32) }
    if self.fillOauthScope { writer.writeBool(self.fillOauthScope, tag: 40) }
    if let value = self.responseCompressed { writer.writeMessage(value, tag: 50) }
    if let value = self.responseStatus { writer.writeMessage(value, tag: 58) }
    if let value = self.expectCompressed { writer.writeMessage(value, tag: 66) }
    if self.fillServerID { writer.writeBool(self.fillServerID, tag: 72) }
    if self.fillGrpclbRouteType { writer.writeBool(self.fillGrpclbRouteType, tag: 80) }
    if let value = self.orcaPerQueryReport { writer.writeMessage(value, tag: 90) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 7:
      if name.matches("payload") { return 3 }
    case 12:
      if name.matches("responseType") { return 1 }
      if name.matches("responseSize") { return 2 }
      if name.matches("fillUsername") { return 4 }
      if name.matches("fillServerId") { return 9 }
    case 13:
      if name.matches("response_type") { return 1 }
      if name.matches("response_size") { return 2 }
      if name.matches("fill_username") { return 4 }
    case 14:
      if name.matches("fillOauthScope") { return 5 }
      if name.matches("responseStatus") { return 7 }
      if name.matches("fill_server_id") { return 9 }
    case 15:
      if name.matches("response_status") { return 7 }
    case 16:
      if name.matches("fill_oauth_scope") { return 5 }
      if name.matches("expectCompressed") { return 8 }
    case 17:
      if name.matches("expect_compressed") { return 8 }
    case 18:
      if name.matches("responseCompressed") { return 6 }
      if name.matches("orcaPerQueryReport") { return 11 }
    case 19:
      if name.matches("response_compressed") { return 6 }
      if name.matches("fillGrpclbRouteType") { return 10 }
    case 21:
      if name.matches("orca_per_query_report") { return 11 }
    case 22:
      if name.matches("fill_grpclb_route_type") { return 10 }
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
      if let value: Grpc.Testing.PayloadType = try reader.readEnum() { self.responseType = value }
    case 2:
      self.responseSize = try reader.readInt32()
    case 3:
      try reader.readMessage(&self.payload)
    case 4:
      self.fillUsername = try reader.readBool()
    case 5:
      self.fillOauthScope = try reader.readBool()
    case 6:
      try reader.readMessage(&self.responseCompressed)
    case 7:
      try reader.readMessage(&self.responseStatus)
    case 8:
      try reader.readMessage(&self.expectCompressed)
    case 9:
      self.fillServerID = try reader.readBool()
    case 10:
      self.fillGrpclbRouteType = try reader.readBool()
    case 11:
      try reader.readMessage(&self.orcaPerQueryReport)
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if self.responseType.rawValue != 0 || writer.writesDefaults {
      writer.writeKey("\"responseType\":")
      writer.writeEnum(self.responseType)
    }
    if self.responseSize != 0 || writer.writesDefaults {
      writer.writeKey("\"responseSize\":")
      writer.writeInt32(self.responseSize)
    }
    if let value = self.payload {
      writer.writeKey("\"payload\":")
      writer.writeMessage(value)
    }
    if self.fillUsername || writer.writesDefaults {
      writer.writeKey("\"fillUsername\":")
      writer.writeBool(self.fillUsername)
    }
    if self.fillOauthScope || writer.writesDefaults {
      writer.writeKey("\"fillOauthScope\":")
      writer.writeBool(self.fillOauthScope)
    }
    if let value = self.responseCompressed {
      writer.writeKey("\"responseCompressed\":")
      writer.writeMessage(value)
    }
    if let value = self.responseStatus {
      writer.writeKey("\"responseStatus\":")
      writer.writeMessage(value)
    }
    if let value = self.expectCompressed {
      writer.writeKey("\"expectCompressed\":")
      writer.writeMessage(value)
    }
    if self.fillServerID || writer.writesDefaults {
      writer.writeKey("\"fillServerId\":")
      writer.writeBool(self.fillServerID)
    }
    if self.fillGrpclbRouteType || writer.writesDefaults {
      writer.writeKey("\"fillGrpclbRouteType\":")
      writer.writeBool(self.fillGrpclbRouteType)
    }
    if let value = self.orcaPerQueryReport {
      writer.writeKey("\"orcaPerQueryReport\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }
}

// MARK: grpc.testing.SimpleResponse

extension Grpc.Testing.SimpleResponse {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.payload)
      case 18: self.username = try reader.readString()
      case 26: self.oauthScope = try reader.readString()
      case 34: self.serverID = try reader.readString()
      case 40:
        self.grpclbRouteType = try reader.readEnum(Grpc.Testing.GrpclbRouteType.init(rawValue:))
      case 50: self.hostname = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if let value = self.payload { writer.writeMessage(value, tag: 10) }
    if !self.username.isEmpty { writer.writeString(self.username, tag: 18) }
    if !self.oauthScope.isEmpty { writer.writeString(self.oauthScope, tag: 26) }
    if !self.serverID.isEmpty { writer.writeString(self.serverID, tag: 34) }
    if self.grpclbRouteType.rawValue != 0 { writer.writeEnum(self.grpclbRouteType, tag: 40) }
    if !self.hostname.isEmpty { writer.writeString(self.hostname, tag: 50) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 7:
      if name.matches("payload") { return 1 }
    case 8:
      if name.matches("username") { return 2 }
      if name.matches("serverId") { return 4 }
      if name.matches("hostname") { return 6 }
    case 9:
      if name.matches("server_id") { return 4 }
    case 10:
      if name.matches("oauthScope") { return 3 }
    case 11:
      if name.matches("oauth_scope") { return 3 }
    case 15:
      if name.matches("grpclbRouteType") { return 5 }
    case 17:
      if name.matches("grpclb_route_type") { return 5 }
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
    case 2:
      self.username = try reader.readString()
    case 3:
      self.oauthScope = try reader.readString()
    case 4:
      self.serverID = try reader.readString()
    case 5:
      if let value: Grpc.Testing.GrpclbRouteType = try reader.readEnum() {
        self.grpclbRouteType = value
      }
    case 6:
      self.hostname = try reader.readString()
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.payload {
      writer.writeKey("\"payload\":")
      writer.writeMessage(value)
    }
    if !self.username.isEmpty || writer.writesDefaults {
      writer.writeKey("\"username\":")
      writer.writeString(self.username)
    }
    if !self.oauthScope.isEmpty || writer.writesDefaults {
      writer.writeKey("\"oauthScope\":")
      writer.writeString(self.oauthScope)
    }
    if !self.serverID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"serverId\":")
      writer.writeString(self.serverID)
    }
    if self.grpclbRouteType.rawValue != 0 || writer.writesDefaults {
      writer.writeKey("\"grpclbRouteType\":")
      writer.writeEnum(self.grpclbRouteType)
    }
    if !self.hostname.isEmpty || writer.writesDefaults {
      writer.writeKey("\"hostname\":")
      writer.writeString(self.hostname)
    }
    writer.endObject()
  }
}

// MARK: grpc.testing.StreamingInputCallRequest

extension Grpc.Testing.StreamingInputCallRequest {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.payload)
      case 18: try reader.readMessage(&self.expectCompressed)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if let value = self.payload { writer.writeMessage(value, tag: 10) }
    if let value = self.expectCompressed { writer.writeMessage(value, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 7:
      if name.matches("payload") { return 1 }
    case 16:
      if name.matches("expectCompressed") { return 2 }
    case 17:
      if name.matches("expect_compressed") { return 2 }
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
    case 2:
      try reader.readMessage(&self.expectCompressed)
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.payload {
      writer.writeKey("\"payload\":")
      writer.writeMessage(value)
    }
    if let value = self.expectCompressed {
      writer.writeKey("\"expectCompressed\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }
}

// MARK: grpc.testing.StreamingInputCallResponse

extension Grpc.Testing.StreamingInputCallResponse {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.aggregatedPayloadSize = try reader.readInt32()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if self.aggregatedPayloadSize != 0 { writer.writeInt32(self.aggregatedPayloadSize, tag: 8) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 21:
      if name.matches("aggregatedPayloadSize") { return 1 }
    case 23:
      if name.matches("aggregated_payload_size") { return 1 }
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
      self.aggregatedPayloadSize = try reader.readInt32()
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if self.aggregatedPayloadSize != 0 || writer.writesDefaults {
      writer.writeKey("\"aggregatedPayloadSize\":")
      writer.writeInt32(self.aggregatedPayloadSize)
    }
    writer.endObject()
  }
}

// MARK: grpc.testing.ResponseParameters

extension Grpc.Testing.ResponseParameters {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.size = try reader.readInt32()
      case 16: self.intervalUs = try reader.readInt32()
      case 26: try reader.readMessage(&self.compressed)
      case 34: try reader.readMessage(&self.fillPeerSocketAddress)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if self.size != 0 { writer.writeInt32(self.size, tag: 8) }
    if self.intervalUs != 0 { writer.writeInt32(self.intervalUs, tag: 16) }
    if let value = self.compressed { writer.writeMessage(value, tag: 26) }
    if let value = self.fillPeerSocketAddress { writer.writeMessage(value, tag: 34) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("size") { return 1 }
    case 10:
      if name.matches("intervalUs") { return 2 }
      if name.matches("compressed") { return 3 }
    case 11:
      if name.matches("interval_us") { return 2 }
    case 21:
      if name.matches("fillPeerSocketAddress") { return 4 }
    case 24:
      if name.matches("fill_peer_socket_address") { return 4 }
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
      self.size = try reader.readInt32()
    case 2:
      self.intervalUs = try reader.readInt32()
    case 3:
      try reader.readMessage(&self.compressed)
    case 4:
      try reader.readMessage(&self.fillPeerSocketAddress)
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if self.size != 0 || writer.writesDefaults {
      writer.writeKey("\"size\":")
      writer.writeInt32(self.size)
    }
    if self.intervalUs != 0 || writer.writesDefaults {
      writer.writeKey("\"intervalUs\":")
      writer.writeInt32(self.intervalUs)
    }
    if let value = self.compressed {
      writer.writeKey("\"compressed\":")
      writer.writeMessage(value)
    }
    if let value = self.fillPeerSocketAddress {
      writer.writeKey("\"fillPeerSocketAddress\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }
}

// MARK: grpc.testing.StreamingOutputCallRequest

extension Grpc.Testing.StreamingOutputCallRequest {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.responseType = try reader.readEnum(Grpc.Testing.PayloadType.init(rawValue:))
      case 18:
        var value = Grpc.Testing.ResponseParameters()
        try reader.readMessage(&value)
        self.responseParameters.append(read: consume value)
      case 26: try reader.readMessage(&self.payload)
      case 58: try reader.readMessage(&self.responseStatus)
      case 66: try reader.readMessage(&self.orcaOobReport)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if self.responseType.rawValue != 0 { writer.writeEnum(self.responseType, tag: 8) }
    for value in self.responseParameters { writer.writeMessage(value, tag: 18) }
    if let value = self.payload { writer.writeMessage(value, tag: 26) }
    if let value = self.responseStatus { writer.writeMessage(value, tag: 58) }
    if let value = self.orcaOobReport { writer.writeMessage(value, tag: 66) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 7:
      if name.matches("payload") { return 3 }
    case 12:
      if name.matches("responseType") { return 1 }
    case 13:
      if name.matches("response_type") { return 1 }
      if name.matches("orcaOobReport") { return 5 }
    case 14:
      if name.matches("responseStatus") { return 4 }
    case 15:
      if name.matches("response_status") { return 4 }
      if name.matches("orca_oob_report") { return 5 }
    case 18:
      if name.matches("responseParameters") { return 2 }
    case 19:
      if name.matches("response_parameters") { return 2 }
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
      if let value: Grpc.Testing.PayloadType = try reader.readEnum() { self.responseType = value }
    case 2:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Grpc.Testing.ResponseParameters()
        try reader.readMessage(&value)
        self.responseParameters.append(read: consume value)
      }
    case 3:
      try reader.readMessage(&self.payload)
    case 4:
      try reader.readMessage(&self.responseStatus)
    case 5:
      try reader.readMessage(&self.orcaOobReport)
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if self.responseType.rawValue != 0 || writer.writesDefaults {
      writer.writeKey("\"responseType\":")
      writer.writeEnum(self.responseType)
    }
    if !self.responseParameters.isEmpty || writer.writesDefaults {
      writer.writeKey("\"responseParameters\":")
      writer.writeArray(self.responseParameters) {
        (writer: inout JSONWriter, value: Grpc.Testing.ResponseParameters) in
        writer.writeMessage(value)
      }
    }
    if let value = self.payload {
      writer.writeKey("\"payload\":")
      writer.writeMessage(value)
    }
    if let value = self.responseStatus {
      writer.writeKey("\"responseStatus\":")
      writer.writeMessage(value)
    }
    if let value = self.orcaOobReport {
      writer.writeKey("\"orcaOobReport\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }
}

// MARK: grpc.testing.StreamingOutputCallResponse

extension Grpc.Testing.StreamingOutputCallResponse {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.payload)
      case 18: self.peerSocketAddress = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if let value = self.payload { writer.writeMessage(value, tag: 10) }
    if !self.peerSocketAddress.isEmpty { writer.writeString(self.peerSocketAddress, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 7:
      if name.matches("payload") { return 1 }
    case 17:
      if name.matches("peerSocketAddress") { return 2 }
    case 19:
      if name.matches("peer_socket_address") { return 2 }
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
    case 2:
      self.peerSocketAddress = try reader.readString()
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.payload {
      writer.writeKey("\"payload\":")
      writer.writeMessage(value)
    }
    if !self.peerSocketAddress.isEmpty || writer.writesDefaults {
      writer.writeKey("\"peerSocketAddress\":")
      writer.writeString(self.peerSocketAddress)
    }
    writer.endObject()
  }
}

// MARK: grpc.testing.TestOrcaReport

extension Grpc.Testing.TestOrcaReport {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 9: self.cpuUtilization = try reader.readDouble()
      case 17: self.memoryUtilization = try reader.readDouble()
      case 26:
        var key: UTF8Key = ""
        var value: Double = 0
        try reader.readMapEntry(
          keyTag: 10, valueTag: 17,
          key: { (reader: inout WireReader) throws(WireError) in
            key = UTF8Key(try reader.readString())
          },
          value: { (reader: inout WireReader) throws(WireError) in value = try reader.readDouble() }
        )
        self.requestCost[key] = value
      case 34:
        var key: UTF8Key = ""
        var value: Double = 0
        try reader.readMapEntry(
          keyTag: 10, valueTag: 17,
          key: { (reader: inout WireReader) throws(WireError) in
            key = UTF8Key(try reader.readString())
          },
          value: { (reader: inout WireReader) throws(WireError) in value = try reader.readDouble() }
        )
        self.utilization[key] = value
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if self.cpuUtilization.bitPattern != 0 { writer.writeDouble(self.cpuUtilization, tag: 9) }
    if self.memoryUtilization.bitPattern != 0 {
      writer.writeDouble(self.memoryUtilization, tag: 17)
    }
    writer.writeMap(self.requestCost, tag: 26) {
      (writer: inout WireWriter, key: UTF8Key, value: Double) in
      writer.writeString(key.text, tag: 10)
      writer.writeDouble(value, tag: 17)
    }
    writer.writeMap(self.utilization, tag: 34) {
      (writer: inout WireWriter, key: UTF8Key, value: Double) in
      writer.writeString(key.text, tag: 10)
      writer.writeDouble(value, tag: 17)
    }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 11:
      if name.matches("requestCost") { return 3 }
      if name.matches("utilization") { return 4 }
    case 12:
      if name.matches("request_cost") { return 3 }
    case 14:
      if name.matches("cpuUtilization") { return 1 }
    case 15:
      if name.matches("cpu_utilization") { return 1 }
    case 17:
      if name.matches("memoryUtilization") { return 2 }
    case 18:
      if name.matches("memory_utilization") { return 2 }
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
      self.cpuUtilization = try reader.readDouble()
    case 2:
      self.memoryUtilization = try reader.readDouble()
    case 3:
      try reader.readMap(into: &self.requestCost) {
        (reader: inout JSONReader) throws(WireError) -> Double? in
        return try reader.readDouble()
      }
    case 4:
      try reader.readMap(into: &self.utilization) {
        (reader: inout JSONReader) throws(WireError) -> Double? in
        return try reader.readDouble()
      }
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if self.cpuUtilization.bitPattern != 0 || writer.writesDefaults {
      writer.writeKey("\"cpuUtilization\":")
      writer.writeDouble(self.cpuUtilization)
    }
    if self.memoryUtilization.bitPattern != 0 || writer.writesDefaults {
      writer.writeKey("\"memoryUtilization\":")
      writer.writeDouble(self.memoryUtilization)
    }
    if !self.requestCost.isEmpty || writer.writesDefaults {
      writer.writeKey("\"requestCost\":")
      writer.writeMap(self.requestCost) { (writer: inout JSONWriter, value: Double) in
        writer.writeDouble(value)
      }
    }
    if !self.utilization.isEmpty || writer.writesDefaults {
      writer.writeKey("\"utilization\":")
      writer.writeMap(self.utilization) { (writer: inout JSONWriter, value: Double) in
        writer.writeDouble(value)
      }
    }
    writer.endObject()
  }
}
