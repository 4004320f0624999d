// Made by protoc-gen-pintle from connectrpc/conformance/v1/config.proto. Do not edit.

import Wire

extension Connectrpc.Conformance.V1 {
  /// A certificate chain and its key, both PEM.
  struct TLSCreds: Message {
    /// `cert`, field 1.
    var cert: [UInt8] = []
    /// `key`, field 2.
    var key: [UInt8] = []
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "connectrpc.conformance.v1.TLSCreds" }
  }
}

extension Connectrpc.Conformance.V1 {
  /// The enum `connectrpc.conformance.v1.HTTPVersion`.
  enum HTTPVersion: WireEnum {
    /// `HTTP_VERSION_UNSPECIFIED`, number 0.
    case unspecified
    /// `HTTP_VERSION_1`, number 1.
    case httpVersion1
    /// `HTTP_VERSION_2`, number 2.
    case httpVersion2
    /// `HTTP_VERSION_3`, number 3.
    case httpVersion3
    /// A number that this version has no name for.
    case unrecognized(Int32)

    init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .httpVersion1
      case 2: self = .httpVersion2
      case 3: self = .httpVersion3
      default: self = .unrecognized(rawValue)
      }
    }

    var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .httpVersion1: 1
      case .httpVersion2: 2
      case .httpVersion3: 3
      case .unrecognized(let number): number
      }
    }

    init?(jsonName: UnsafeRawBufferPointer) {
      switch jsonName.count {
      case 14:
        if jsonName.matches("HTTP_VERSION_1") {
          self = .httpVersion1
        } else if jsonName.matches("HTTP_VERSION_2") {
          self = .httpVersion2
        } else if jsonName.matches("HTTP_VERSION_3") {
          self = .httpVersion3
        } else {
          return nil
        }
      case 24:
        if jsonName.matches("HTTP_VERSION_UNSPECIFIED") {
          self = .unspecified
        } else {
          return nil
        }
      default: return nil
      }
    }

    var jsonName: StaticString? {
      switch self {
      case .unspecified: "HTTP_VERSION_UNSPECIFIED"
      case .httpVersion1: "HTTP_VERSION_1"
      case .httpVersion2: "HTTP_VERSION_2"
      case .httpVersion3: "HTTP_VERSION_3"
      case .unrecognized: nil
      }
    }

    static var isClosed: Bool { false }
  }
}

extension Connectrpc.Conformance.V1 {
  /// The enum `connectrpc.conformance.v1.Protocol`.
  enum ProtocolEnum: WireEnum {
    /// `PROTOCOL_UNSPECIFIED`, number 0.
    case unspecified
    /// `PROTOCOL_CONNECT`, number 1.
    case connect
    /// `PROTOCOL_GRPC`, number 2.
    case grpc
    /// `PROTOCOL_GRPC_WEB`, number 3.
    case grpcWeb
    /// A number that this version has no name for.
    case unrecognized(Int32)

    init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .connect
      case 2: self = .grpc
      case 3: self = .grpcWeb
      default: self = .unrecognized(rawValue)
      }
    }

    var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .connect: 1
      case .grpc: 2
      case .grpcWeb: 3
      case .unrecognized(let number): number
      }
    }

    init?(jsonName: UnsafeRawBufferPointer) {
      switch jsonName.count {
      case 13:
        if jsonName.matches("PROTOCOL_GRPC") {
          self = .grpc
        } else {
          return nil
        }
      case 16:
        if jsonName.matches("PROTOCOL_CONNECT") {
          self = .connect
        } else {
          return nil
        }
      case 17:
        if jsonName.matches("PROTOCOL_GRPC_WEB") {
          self = .grpcWeb
        } else {
          return nil
        }
      case 20:
        if jsonName.matches("PROTOCOL_UNSPECIFIED") {
          self = .unspecified
        } else {
          return nil
        }
      default: return nil
      }
    }

    var jsonName: StaticString? {
      switch self {
      case .unspecified: "PROTOCOL_UNSPECIFIED"
      case .connect: "PROTOCOL_CONNECT"
      case .grpc: "PROTOCOL_GRPC"
      case .grpcWeb: "PROTOCOL_GRPC_WEB"
      case .unrecognized: nil
      }
    }

    static var isClosed: Bool { false }
  }
}

extension Connectrpc.Conformance.V1 {
  /// The codes of gRPC, under the numbers of gRPC.
  enum Code: WireEnum {
    /// `CODE_UNSPECIFIED`, number 0.
    case unspecified
    /// `CODE_CANCELED`, number 1.
    case canceled
    /// `CODE_UNKNOWN`, number 2.
    case unknown
    /// `CODE_INVALID_ARGUMENT`, number 3.
    case invalidArgument
    /// `CODE_DEADLINE_EXCEEDED`, number 4.
    case deadlineExceeded
    /// `CODE_NOT_FOUND`, number 5.
    case notFound
    /// `CODE_ALREADY_EXISTS`, number 6.
    case alreadyExists
    /// `CODE_PERMISSION_DENIED`, number 7.
    case permissionDenied
    /// `CODE_RESOURCE_EXHAUSTED`, number 8.
    case resourceExhausted
    /// `CODE_FAILED_PRECONDITION`, number 9.
    case failedPrecondition
    /// `CODE_ABORTED`, number 10.
    case aborted
    /// `CODE_OUT_OF_RANGE`, number 11.
    case outOfRange
    /// `CODE_UNIMPLEMENTED`, number 12.
    case unimplemented
    /// `CODE_INTERNAL`, number 13.
    case `internal`
    /// `CODE_UNAVAILABLE`, number 14.
    case unavailable
    /// `CODE_DATA_LOSS`, number 15.
    case dataLoss
    /// `CODE_UNAUTHENTICATED`, number 16.
    case unauthenticated
    /// A number that this version has no name for.
    case unrecognized(Int32)

    init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .canceled
      case 2: self = .unknown
      case 3: self = .invalidArgument
      case 4: self = .deadlineExceeded
      case 5: self = .notFound
      case 6: self = .alreadyExists
      case 7: self = .permissionDenied
      case 8: self = .resourceExhausted
      case 9: self = .failedPrecondition
      case 10: self = .aborted
      case 11: self = .outOfRange
      case 12: self = .unimplemented
      case 13: self = .`internal`
      case 14: self = .unavailable
      case 15: self = .dataLoss
      case 16: self = .unauthenticated
      default: self = .unrecognized(rawValue)
      }
    }

    var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .canceled: 1
      case .unknown: 2
      case .invalidArgument: 3
      case .deadlineExceeded: 4
      case .notFound: 5
      case .alreadyExists: 6
      case .permissionDenied: 7
      case .resourceExhausted: 8
      case .failedPrecondition: 9
      case .aborted: 10
      case .outOfRange: 11
      case .unimplemented: 12
      case .`internal`: 13
      case .unavailable: 14
      case .dataLoss: 15
      case .unauthenticated: 16
      case .unrecognized(let number): number
      }
    }

    init?(jsonName: UnsafeRawBufferPointer) {
      switch jsonName.count {
      case 12:
        if jsonName.matches("CODE_UNKNOWN") {
          self = .unknown
        } else if jsonName.matches("CODE_ABORTED") {
          self = .aborted
        } else {
          return nil
        }
      case 13:
        if jsonName.matches("CODE_CANCELED") {
          self = .canceled
        } else if jsonName.matches("CODE_INTERNAL") {
          self = .`internal`
        } else {
          return nil
        }
      case 14:
        if jsonName.matches("CODE_NOT_FOUND") {
          self = .notFound
        } else if jsonName.matches("CODE_DATA_LOSS") {
          self = .dataLoss
        } else {
          return nil
        }
      case 16:
        if jsonName.matches("CODE_UNSPECIFIED") {
          self = .unspecified
        } else if jsonName.matches("CODE_UNAVAILABLE") {
          self = .unavailable
        } else {
          return nil
        }
      case 17:
        if jsonName.matches("CODE_OUT_OF_RANGE") {
          self = .outOfRange
        } else {
          return nil
        }
      case 18:
        if jsonName.matches("CODE_UNIMPLEMENTED") {
          self = .unimplemented
        } else {
          return nil
        }
      case 19:
        if jsonName.matches("CODE_ALREADY_EXISTS") {
          self = .alreadyExists
        } else {
          return nil
        }
      case 20:
        if jsonName.matches("CODE_UNAUTHENTICATED") {
          self = .unauthenticated
        } else {
          return nil
        }
      case 21:
        if jsonName.matches("CODE_INVALID_ARGUMENT") {
          self = .invalidArgument
        } else {
          return nil
        }
      case 22:
        if jsonName.matches("CODE_DEADLINE_EXCEEDED") {
          self = .deadlineExceeded
        } else if jsonName.matches("CODE_PERMISSION_DENIED") {
          self = .permissionDenied
        } else {
          return nil
        }
      case 23:
        if jsonName.matches("CODE_RESOURCE_EXHAUSTED") {
          self = .resourceExhausted
        } else {
          return nil
        }
      case 24:
        if jsonName.matches("CODE_FAILED_PRECONDITION") {
          self = .failedPrecondition
        } else {
          return nil
        }
      default: return nil
      }
    }

    var jsonName: StaticString? {
      switch self {
      case .unspecified: "CODE_UNSPECIFIED"
      case .canceled: "CODE_CANCELED"
      case .unknown: "CODE_UNKNOWN"
      case .invalidArgument: "CODE_INVALID_ARGUMENT"
      case .deadlineExceeded: "CODE_DEADLINE_EXCEEDED"
      case .notFound: "CODE_NOT_FOUND"
      case .alreadyExists: "CODE_ALREADY_EXISTS"
      case .permissionDenied: "CODE_PERMISSION_DENIED"
      case .resourceExhausted: "CODE_RESOURCE_EXHAUSTED"
      case .failedPrecondition: "CODE_FAILED_PRECONDITION"
      case .aborted: "CODE_ABORTED"
      case .outOfRange: "CODE_OUT_OF_RANGE"
      case .unimplemented: "CODE_UNIMPLEMENTED"
      case .`internal`: "CODE_INTERNAL"
      case .unavailable: "CODE_UNAVAILABLE"
      case .dataLoss: "CODE_DATA_LOSS"
      case .unauthenticated: "CODE_UNAUTHENTICATED"
      case .unrecognized: nil
      }
    }

    static var isClosed: Bool { false }
  }
}

// MARK: connectrpc.conformance.v1.TLSCreds

extension Connectrpc.Conformance.V1.TLSCreds {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.cert = try reader.readBytes()
      case 18: self.key = try reader.readBytes()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if !self.cert.isEmpty { writer.writeBytes(self.cert, tag: 10) }
    if !self.key.isEmpty { writer.writeBytes(self.key, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 3:
      if name.matches("key") { return 2 }
    case 4:
      if name.matches("cert") { return 1 }
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
      self.cert = try reader.readBytes()
    case 2:
      self.key = try reader.readBytes()
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.cert.isEmpty || writer.writesDefaults {
      writer.writeKey("\"cert\":")
      writer.writeBytes(self.cert)
    }
    if !self.key.isEmpty || writer.writesDefaults {
      writer.writeKey("\"key\":")
      writer.writeBytes(self.key)
    }
    writer.endObject()
  }
}
