// Made by protoc-gen-pintle from grpc/health/v1/health.proto. Do not edit.

public import Base
public import Wire

extension Grpc.Health.V1 {
  /// The message `grpc.health.v1.HealthCheckRequest`.
  public struct HealthCheckRequest: Message {
    /// A full service name; "" asks for the server as a whole.
    public var service: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "grpc.health.v1.HealthCheckRequest" }
  }
}

extension Grpc.Health.V1 {
  /// The message `grpc.health.v1.HealthCheckResponse`.
  public struct HealthCheckResponse: Message {
    /// `status`, field 1.
    public var status: HealthCheckResponse.ServingStatus = .unknown
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "grpc.health.v1.HealthCheckResponse" }

    /// The enum `grpc.health.v1.HealthCheckResponse.ServingStatus`.
    public enum ServingStatus: WireEnum {
      /// `UNKNOWN`, number 0.
      case unknown
      /// `SERVING`, number 1.
      case serving
      /// `NOT_SERVING`, number 2.
      case notServing
      /// Only in answers of Watch: no such service at present.
      case serviceUnknown
      /// A number that this version has no name for.
      case unrecognized(Int32)

      public init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unknown
        case 1: self = .serving
        case 2: self = .notServing
        case 3: self = .serviceUnknown
        default: self = .unrecognized(rawValue)
        }
      }

      public var rawValue: Int32 {
        switch self {
        case .unknown: 0
        case .serving: 1
        case .notServing: 2
        case .serviceUnknown: 3
        case .unrecognized(let number): number
        }
      }

      public init?(jsonName: UnsafeRawBufferPointer) {
        switch jsonName.count {
        case 7:
          if jsonName.matches("UNKNOWN") {
            self = .unknown
          } else if jsonName.matches("SERVING") {
            self = .serving
          } else {
            return nil
          }
        case 11:
          if jsonName.matches("NOT_SERVING") {
            self = .notServing
          } else {
            return nil
          }
        case 15:
          if jsonName.matches("SERVICE_UNKNOWN") {
            self = .serviceUnknown
          } else {
            return nil
          }
        default: return nil
        }
      }

      public var jsonName: StaticString? {
        switch self {
        case .unknown: "UNKNOWN"
        case .serving: "SERVING"
        case .notServing: "NOT_SERVING"
        case .serviceUnknown: "SERVICE_UNKNOWN"
        case .unrecognized: nil
        }
      }

      public static var isClosed: Bool { false }
    }
  }
}

extension Grpc.Health.V1 {
  /// The message `grpc.health.v1.HealthListRequest`.
  public struct HealthListRequest: Message {
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "grpc.health.v1.HealthListRequest" }
  }
}

extension Grpc.Health.V1 {
  /// The message `grpc.health.v1.HealthListResponse`.
  public struct HealthListResponse: Message {
    /// By service name.
    public var statuses: [UTF8Key: HealthCheckResponse] = [:]
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "grpc.health.v1.HealthListResponse" }
  }
}

// MARK: grpc.health.v1.HealthCheckRequest

extension Grpc.Health.V1.HealthCheckRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.service = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.service.isEmpty { writer.writeString(self.service, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 7:
      if name.matches("service") { return 1 }
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
      self.service = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.service.isEmpty || writer.writesDefaults {
      writer.writeKey("\"service\":")
      writer.writeString(self.service)
    }
    writer.endObject()
  }
}

// MARK: grpc.health.v1.HealthCheckResponse

extension Grpc.Health.V1.HealthCheckResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8:
        self.status = try reader.readEnum(
          Grpc.Health.V1.HealthCheckResponse.ServingStatus.init(rawValue:))
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if self.status.rawValue != 0 { writer.writeEnum(self.status, tag: 8) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 6:
      if name.matches("status") { return 1 }
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
      if let value: Grpc.Health.V1.HealthCheckResponse.ServingStatus = try reader.readEnum() {
        self.status = value
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if self.status.rawValue != 0 || writer.writesDefaults {
      writer.writeKey("\"status\":")
      writer.writeEnum(self.status)
    }
    writer.endObject()
  }
}

// MARK: grpc.health.v1.HealthListRequest

extension Grpc.Health.V1.HealthListRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    writer.write(unknown: self.unknownFields)
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    while let key = try reader.nextMember() {
      try reader.skipUnknown(key)
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.endObject()
  }
}

// MARK: grpc.health.v1.HealthListResponse

extension Grpc.Health.V1.HealthListResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var key: UTF8Key = ""
        var value: Grpc.Health.V1.HealthCheckResponse = Grpc.Health.V1.HealthCheckResponse()
        try reader.readMapEntry(
          keyTag: 10, valueTag: 18,
          key: { (reader: inout WireReader) throws(WireError) in
            key = UTF8Key(try reader.readString())
          },
          value: { (reader: inout WireReader) throws(WireError) in try reader.readMessage(&value) })
        self.statuses[key] = value
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    writer.writeMap(self.statuses, tag: 10) {
      (writer: inout WireWriter, key: UTF8Key, value: Grpc.Health.V1.HealthCheckResponse) in
      writer.writeString(key.text, tag: 10)
      writer.writeMessage(value, tag: 18)
    }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 8:
      if name.matches("statuses") { return 1 }
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
      try reader.readMap(into: &self.statuses) {
        (reader: inout JSONReader) throws(WireError) -> Grpc.Health.V1.HealthCheckResponse? in
        var value = Grpc.Health.V1.HealthCheckResponse()
        try reader.readMessage(&value)
        return value
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.statuses.isEmpty || writer.writesDefaults {
      writer.writeKey("\"statuses\":")
      writer.writeMap(self.statuses) {
        (writer: inout JSONWriter, value: Grpc.Health.V1.HealthCheckResponse) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }
}
