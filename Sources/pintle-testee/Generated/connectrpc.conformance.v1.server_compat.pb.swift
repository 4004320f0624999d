// Made by protoc-gen-pintle from connectrpc/conformance/v1/server_compat.proto. Do not edit.

import Wire

extension Connectrpc.Conformance.V1 {
  /// The message `connectrpc.conformance.v1.ServerCompatRequest`.
  struct ServerCompatRequest: Message {
    /// `protocol`, field 1.
    var `protocol`: ProtocolEnum = .unspecified
    /// `http_version`, field 2.
    var httpVersion: HTTPVersion = .unspecified
    /// `use_tls`, field 4.
    var useTls: Bool = false
    /// The authority (PEM) that client certificates must come from; empty asks for none.
    var clientTlsCert: [UInt8] = []
    /// The longest message, in bytes, uncompressed; 0 is the server's own limit.
    var messageReceiveLimit: UInt32 = 0
    /// What to listen with when `use_tls` is set.
    var serverCreds: TLSCreds?
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "connectrpc.conformance.v1.ServerCompatRequest" }
  }
}

extension Connectrpc.Conformance.V1 {
  /// The message `connectrpc.conformance.v1.ServerCompatResponse`.
  struct ServerCompatResponse: Message {
    /// `host`, field 1.
    var host: String = ""
    /// `port`, field 2.
    var port: UInt32 = 0
    /// What clients are to trust, when the server listens with TLS.
    var pemCert: [UInt8] = []
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "connectrpc.conformance.v1.ServerCompatResponse" }
  }
}

// MARK: connectrpc.conformance.v1.ServerCompatRequest

extension Connectrpc.Conformance.V1.ServerCompatRequest {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8:
        self.`protocol` = try reader.readEnum(
          Connectrpc.Conformance.V1.ProtocolEnum.init(rawValue:))
      case 16:
        self.httpVersion = try reader.readEnum(
          Connectrpc.Conformance.V1.HTTPVersion.init(rawValue:))
      case 32: self.useTls = try reader.readBool()
      case 42: self.clientTlsCert = try reader.readBytes()
      case 48: self.messageReceiveLimit = try reader.readUInt32()
      case 58: try reader.readMessage(&self.serverCreds)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if self.`protocol`.rawValue != 0 { writer.writeEnum(self.`protocol`, tag: 8) }
    if self.httpVersion.rawValue != 0 { writer.writeEnum(self.httpVersion, tag: 16) }
    if self.useTls { writer.writeBool(self.useTls, tag: 32) }
    if !self.clientTlsCert.isEmpty { writer.writeBytes(self.clientTlsCert, tag: 42) }
    if self.messageReceiveLimit != 0 { writer.writeUInt32(self.messageReceiveLimit, tag: 48) }
    if let value = self.serverCreds { writer.writeMessage(value, tag: 58) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 6:
      if name.matches("useTls") { return 3 }
    case 7:
      if name.matches("use_tls") { return 3 }
    case 8:
      if name.matches("protocol") { return 1 }
    case 11:
      if name.matches("httpVersion") { return 2 }
      if name.matches("serverCreds") { return 6 }
    case 12:
      if name.matches("http_version") { return 2 }
      if name.matches("server_creds") { return 6 }
    case 13:
      if name.matches("clientTlsCert") { return 4 }
    case 15:
      if name.matches("client_tls_cert") { return 4 }
    case 19:
      if name.matches("messageReceiveLimit") { return 5 }
    case 21:
      if name.matches("message_receive_limit") { return 5 }
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
      if let value: Connectrpc.Conformance.V1.ProtocolEnum = try reader.readEnum() {
        self.`protocol` = value
      }
    case 2:
      if let value: Connectrpc.Conformance.V1.HTTPVersion = try reader.readEnum() {
        self.httpVersion = value
      }
    case 3:
      self.useTls = try reader.readBool()
    case 4:
      self.clientTlsCert = try reader.readBytes()
    case 5:
      self.messageReceiveLimit = try reader.readUInt32()
    case 6:
      try reader.readMessage(&self.serverCreds)
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if self.`protocol`.rawValue != 0 || writer.writesDefaults {
      writer.writeKey("\"protocol\":")
      writer.writeEnum(self.`protocol`)
    }
    if self.httpVersion.rawValue != 0 || writer.writesDefaults {
      writer.writeKey("\"httpVersion\":")
      writer.writeEnum(self.httpVersion)
    }
    if self.useTls || writer.writesDefaults {
      writer.writeKey("\"useTls\":")
      writer.writeBool(self.useTls)
    }
    if !self.clientTlsCert.isEmpty || writer.writesDefaults {
      writer.writeKey("\"clientTlsCert\":")
      writer.writeBytes(self.clientTlsCert)
    }
    if self.messageReceiveLimit != 0 || writer.writesDefaults {
      writer.writeKey("\"messageReceiveLimit\":")
      writer.writeUInt32(self.messageReceiveLimit)
    }
    if let value = self.serverCreds {
      writer.writeKey("\"serverCreds\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }
}

// MARK: connectrpc.conformance.v1.ServerCompatResponse

extension Connectrpc.Conformance.V1.ServerCompatResponse {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.host = try reader.readString()
      case 16: self.port = try reader.readUInt32()
      case 26: self.pemCert = try reader.readBytes()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if !self.host.isEmpty { writer.writeString(self.host, tag: 10) }
    if self.port != 0 { writer.writeUInt32(self.port, tag: 16) }
    if !self.pemCert.isEmpty { writer.writeBytes(self.pemCert, tag: 26) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("host") { return 1 }
      if name.matches("port") { return 2 }
    case 7:
      if name.matches("pemCert") { return 3 }
    case 8:
      if name.matches("pem_cert") { return 3 }
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
      self.host = try reader.readString()
    case 2:
      self.port = try reader.readUInt32()
    case 3:
      self.pemCert = try reader.readBytes()
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.host.isEmpty || writer.writesDefaults {
      writer.writeKey("\"host\":")
      writer.writeString(self.host)
    }
    if self.port != 0 || writer.writesDefaults {
      writer.writeKey("\"port\":")
      writer.writeUInt32(self.port)
    }
    if !self.pemCert.isEmpty || writer.writesDefaults {
      writer.writeKey("\"pemCert\":")
      writer.writeBytes(self.pemCert)
    }
    writer.endObject()
  }
}
