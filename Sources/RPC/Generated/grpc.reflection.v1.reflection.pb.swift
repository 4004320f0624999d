// Made by protoc-gen-pintle from grpc/reflection/v1/reflection.proto. Do not edit.

public import Wire

extension Grpc.Reflection.V1 {
  /// The message `grpc.reflection.v1.ServerReflectionRequest`.
  public struct ServerReflectionRequest: Message {
    /// `host`, field 1.
    public var host: String = ""
    /// At most one of the members of `message_request`.
    public var messageRequest: MessageRequest?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "grpc.reflection.v1.ServerReflectionRequest" }

    /// The members of `message_request`.
    public enum MessageRequest: Sendable, Equatable {
      /// The file of this name.
      case fileByFilename(String)
      /// The file that declares this full name.
      case fileContainingSymbol(String)
      /// The file that extends a message with a given number.
      case fileContainingExtension(ExtensionRequest)
      /// The numbers with which a message is extended.
      case allExtensionNumbersOfType(String)
      /// Every service; the text is not looked at.
      case listServices(String)

      /// By the bytes of texts, as messages are compared.
      public static func == (left: Self, right: Self) -> Bool {
        var (one, other) = (ServerReflectionRequest(), ServerReflectionRequest())
        (one.messageRequest, other.messageRequest) = (left, right)
        return one == other
      }
    }
  }
}

extension Grpc.Reflection.V1 {
  /// The message `grpc.reflection.v1.ExtensionRequest`.
  public struct ExtensionRequest: Message {
    /// `containing_type`, field 1.
    public var containingType: String = ""
    /// `extension_number`, field 2.
    public var extensionNumber: Int32 = 0
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "grpc.reflection.v1.ExtensionRequest" }
  }
}

extension Grpc.Reflection.V1 {
  /// The message `grpc.reflection.v1.ServerReflectionResponse`.
  public struct ServerReflectionResponse: Message {
    /// `valid_host`, field 1.
    public var validHost: String = ""
    /// `original_request`, field 2.
    public var originalRequest: ServerReflectionRequest?
    /// At most one of the members of `message_response`.
    public var messageResponse: MessageResponse?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "grpc.reflection.v1.ServerReflectionResponse" }

    /// The members of `message_response`.
    public enum MessageResponse: Sendable, Equatable {
      /// `file_descriptor_response`, field 4.
      case fileDescriptorResponse(FileDescriptorResponse)
      /// `all_extension_numbers_response`, field 5.
      case allExtensionNumbersResponse(ExtensionNumberResponse)
      /// `list_services_response`, field 6.
      case listServicesResponse(ListServiceResponse)
      /// `error_response`, field 7.
      case errorResponse(ErrorResponse)
    }
  }
}

extension Grpc.Reflection.V1 {
  /// The message `grpc.reflection.v1.FileDescriptorResponse`.
  public struct FileDescriptorResponse: Message {
    /// Serialized `google.protobuf.FileDescriptorProto`: the file asked for and what it needs.
    public var fileDescriptorProto: [[UInt8]] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "grpc.reflection.v1.FileDescriptorResponse" }
  }
}

extension Grpc.Reflection.V1 {
  /// The message `grpc.reflection.v1.ExtensionNumberResponse`.
  public struct ExtensionNumberResponse: Message {
    /// `base_type_name`, field 1.
    public var baseTypeName: String = ""
    /// `extension_number`, field 2.
    public var extensionNumber: [Int32] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "grpc.reflection.v1.ExtensionNumberResponse" }
  }
}

extension Grpc.Reflection.V1 {
  /// The message `grpc.reflection.v1.ListServiceResponse`.
  public struct ListServiceResponse: Message {
    /// `service`, field 1.
    public var service: [ServiceResponse] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "grpc.reflection.v1.ListServiceResponse" }
  }
}

extension Grpc.Reflection.V1 {
  /// The message `grpc.reflection.v1.ServiceResponse`.
  public struct ServiceResponse: Message {
    /// `name`, field 1.
    public var name: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "grpc.reflection.v1.ServiceResponse" }
  }
}

extension Grpc.Reflection.V1 {
  /// The message `grpc.reflection.v1.ErrorResponse`.
  public struct ErrorResponse: Message {
    /// A gRPC code.
    public var errorCode: Int32 = 0
    /// `error_message`, field 2.
    public var errorMessage: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "grpc.reflection.v1.ErrorResponse" }
  }
}

// MARK: grpc.reflection.v1.ServerReflectionRequest

extension Grpc.Reflection.V1.ServerReflectionRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.host = try reader.readString()
      case 26:
        self.messageRequest = .fileByFilename(try reader.readString())
      case 34:
        self.messageRequest = .fileContainingSymbol(try reader.readString())
      case 42:
        var value = Grpc.Reflection.V1.ExtensionRequest()
        if case .fileContainingExtension(let current)? = self.messageRequest { value = current }
        self.messageRequest = nil
        try reader.readMessage(&value)
        self.messageRequest = .fileContainingExtension(value)
      case 50:
        self.messageRequest = .allExtensionNumbersOfType(try reader.readString())
      case 58:
        self.messageRequest = .listServices(try reader.readString())
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.host.isEmpty { writer.writeString(self.host, tag: 10) }
    switch self.messageRequest {
    case .fileByFilename(let value)?: writer.writeString(value, tag: 26)
    case .fileContainingSymbol(let value)?: writer.writeString(value, tag: 34)
    case .fileContainingExtension(let value)?: writer.writeMessage(value, tag: 42)
    case .allExtensionNumbersOfType(let value)?: writer.writeString(value, tag: 50)
    case .listServices(let value)?: writer.writeString(value, tag: 58)
    case nil: break
    }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("host") { return 1 }
    case 12:
      if name.matches("listServices") { return 6 }
    case 13:
      if name.matches("list_services") { return 6 }
    case 14:
      if name.matches("fileByFilename") { return 2 }
    case 16:
      if name.matches("file_by_filename") { return 2 }
    case 20:
      if name.matches("fileContainingSymbol") { return 3 }
    case 22:
      if name.matches("file_containing_symbol") { return 3 }
    case 23:
      if name.matches("fileContainingExtension") { return 4 }
    case 25:
      if name.matches("file_containing_extension") { return 4 }
      if name.matches("allExtensionNumbersOfType") { return 5 }
    case 29:
      if name.matches("all_extension_numbers_of_type") { return 5 }
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
      self.host = try reader.readString()
    case 2:
      try seen.insert(
        7, oneof: "grpc.reflection.v1.ServerReflectionRequest.message_request", at: &reader)
      self.messageRequest = .fileByFilename(try reader.readString())
    case 3:
      try seen.insert(
        7, oneof: "grpc.reflection.v1.ServerReflectionRequest.message_request", at: &reader)
      self.messageRequest = .fileContainingSymbol(try reader.readString())
    case 4:
      try seen.insert(
        7, oneof: "grpc.reflection.v1.ServerReflectionRequest.message_request", at: &reader)
      var value = Grpc.Reflection.V1.ExtensionRequest()
      try reader.readMessage(&value)
      self.messageRequest = .fileContainingExtension(value)
    case 5:
      try seen.insert(
        7, oneof: "grpc.reflection.v1.ServerReflectionRequest.message_request", at: &reader)
      self.messageRequest = .allExtensionNumbersOfType(try reader.readString())
    case 6:
      try seen.insert(
        7, oneof: "grpc.reflection.v1.ServerReflectionRequest.message_request", at: &reader)
      self.messageRequest = .listServices(try reader.readString())
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.host.isEmpty || writer.writesDefaults {
      writer.writeKey("\"host\":")
      writer.writeString(self.host)
    }
    switch self.messageRequest {
    case .fileByFilename(let value)?:
      writer.writeKey("\"fileByFilename\":")
      writer.writeString(value)
    case .fileContainingSymbol(let value)?:
      writer.writeKey("\"fileContainingSymbol\":")
      writer.writeString(value)
    case .fileContainingExtension(let value)?:
      writer.writeKey("\"fileContainingExtension\":")
      writer.writeMessage(value)
    case .allExtensionNumbersOfType(let value)?:
      writer.writeKey("\"allExtensionNumbersOfType\":")
      writer.writeString(value)
    case .listServices(let value)?:
      writer.writeKey("\"listServices\":")
      writer.writeString(value)
    case nil: break
    }
    writer.endObject()
  }
}

// MARK: grpc.reflection.v1.ExtensionRequest

extension Grpc.Reflection.V1.ExtensionRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.containingType = try reader.readString()
      case 16: self.extensionNumber = try reader.readInt32()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.containingType.isEmpty { writer.writeString(self.containingType, tag: 10) }
    if self.extensionNumber != 0 { writer.writeInt32(self.extensionNumber, tag: 16) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 14:
      if name.matches("containingType") { return 1 }
    case 15:
      if name.matches("containing_type") { return 1 }
      if name.matches("extensionNumber") { return 2 }
    case 16:
      if name.matches("extension_number") { return 2 }
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
      self.containingType = try reader.readString()
    case 2:
      self.extensionNumber = try reader.readInt32()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.containingType.isEmpty || writer.writesDefaults {
      writer.writeKey("\"containingType\":")
      writer.writeString(self.containingType)
    }
    if self.extensionNumber != 0 || writer.writesDefaults {
      writer.writeKey("\"extensionNumber\":")
      writer.writeInt32(self.extensionNumber)
    }
    writer.endObject()
  }
}

// MARK: grpc.reflection.v1.ServerReflectionResponse

extension Grpc.Reflection.V1.ServerReflectionResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.validHost = try reader.readString()
      case 18: try reader.readMessage(&self.originalRequest)
      case 34:
        var value = Grpc.Reflection.V1.FileDescriptorResponse()
        if case .fileDescriptorResponse(let current)? = self.messageResponse { value = current }
        self.messageResponse = nil
        try reader.readMessage(&value)
        self.messageResponse = .fileDescriptorResponse(value)
      case 42:
        var value = Grpc.Reflection.V1.ExtensionNumberResponse()
        if case .allExtensionNumbersResponse(let current)? = self.messageResponse {
          value = current
        }
        self.messageResponse = nil
        try reader.readMessage(&value)
        self.messageResponse = .allExtensionNumbersResponse(value)
      case 50:
        var value = Grpc.Reflection.V1.ListServiceResponse()
        if case .listServicesResponse(let current)? = self.messageResponse { value = current }
        self.messageResponse = nil
        try reader.readMessage(&value)
        self.messageResponse = .listServicesResponse(value)
      case 58:
        var value = Grpc.Reflection.V1.ErrorResponse()
        if case .errorResponse(let current)? = self.messageResponse { value = current }
        self.messageResponse = nil
        try reader.readMessage(&value)
        self.messageResponse = .errorResponse(value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.validHost.isEmpty { writer.writeString(self.validHost, tag: 10) }
    if let value = self.originalRequest { writer.writeMessage(value, tag: 18) }
    switch self.messageResponse {
    case .fileDescriptorResponse(let value)?: writer.writeMessage(value, tag: 34)
    case .allExtensionNumbersResponse(let value)?: writer.writeMessage(value, tag: 42)
    case .listServicesResponse(let value)?: writer.writeMessage(value, tag: 50)
    case .errorResponse(let value)?: writer.writeMessage(value, tag: 58)
    case nil: break
    }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 9:
      if name.matches("validHost") { return 1 }
    case 10:
      if name.matches("valid_host") { return 1 }
    case 13:
      if name.matches("errorResponse") { return 6 }
    case 14:
      if name.matches("error_response") { return 6 }
    case 15:
      if name.matches("originalRequest") { return 2 }
    case 16:
      if name.matches("original_request") { return 2 }
    case 20:
      if name.matches("listServicesResponse") { return 5 }
    case 22:
      if name.matches("fileDescriptorResponse") { return 3 }
      if name.matches("list_services_response") { return 5 }
    case 24:
      if name.matches("file_descriptor_response") { return 3 }
    case 27:
      if name.matches("allExtensionNumbersResponse") { return 4 }
    case 30:
      if name.matches("all_extension_numbers_response") { return 4 }
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
      self.validHost = try reader.readString()
    case 2:
      try reader.readMessage(&self.originalRequest)
    case 3:
      try seen.insert(
        7, oneof: "grpc.reflection.v1.ServerReflectionResponse.message_response", at: &reader)
      var value = Grpc.Reflection.V1.FileDescriptorResponse()
      try reader.readMessage(&value)
      self.messageResponse = .fileDescriptorResponse(value)
    case 4:
      try seen.insert(
        7, oneof: "grpc.reflection.v1.ServerReflectionResponse.message_response", at: &reader)
      var value = Grpc.Reflection.V1.ExtensionNumberResponse()
      try reader.readMessage(&value)
      self.messageResponse = .allExtensionNumbersResponse(value)
    case 5:
      try seen.insert(
        7, oneof: "grpc.reflection.v1.ServerReflectionResponse.message_response", at: &reader)
      var value = Grpc.Reflection.V1.ListServiceResponse()
      try reader.readMessage(&value)
      self.messageResponse = .listServicesResponse(value)
    case 6:
      try seen.insert(
        7, oneof: "grpc.reflection.v1.ServerReflectionResponse.message_response", at: &reader)
      var value = Grpc.Reflection.V1.ErrorResponse()
      try reader.readMessage(&value)
      self.messageResponse = .errorResponse(value)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.validHost.isEmpty || writer.writesDefaults {
      writer.writeKey("\"validHost\":")
      writer.writeString(self.validHost)
    }
    if let value = self.originalRequest {
      writer.writeKey("\"originalRequest\":")
      writer.writeMessage(value)
    }
    switch self.messageResponse {
    case .fileDescriptorResponse(let value)?:
      writer.writeKey("\"fileDescriptorResponse\":")
      writer.writeMessage(value)
    case .allExtensionNumbersResponse(let value)?:
      writer.writeKey("\"allExtensionNumbersResponse\":")
      writer.writeMessage(value)
    case .listServicesResponse(let value)?:
      writer.writeKey("\"listServicesResponse\":")
      writer.writeMessage(value)
    case .errorResponse(let value)?:
      writer.writeKey("\"errorResponse\":")
      writer.writeMessage(value)
    case nil: break
    }
    writer.endObject()
  }
}

// MARK: grpc.reflection.v1.FileDescriptorResponse

extension Grpc.Reflection.V1.FileDescriptorResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        self.fileDescriptorProto.append(read: try reader.readBytes())
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.fileDescriptorProto { writer.writeBytes(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 19:
      if name.matches("fileDescriptorProto") { return 1 }
    case 21:
      if name.matches("file_descriptor_proto") { return 1 }
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
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.fileDescriptorProto.append(read: try reader.readBytes())
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.fileDescriptorProto.isEmpty || writer.writesDefaults {
      writer.writeKey("\"fileDescriptorProto\":")
      writer.writeArray(self.fileDescriptorProto) { (writer: inout JSONWriter, value: [UInt8]) in
        writer.writeBytes(value)
      }
    }
    writer.endObject()
  }
}

// MARK: grpc.reflection.v1.ExtensionNumberResponse

extension Grpc.Reflection.V1.ExtensionNumberResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.baseTypeName = try reader.readString()
      case 16:
        self.extensionNumber.append(read: try reader.readInt32())
      case 18:
        try reader.readPackedInt32(into: &self.extensionNumber)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.baseTypeName.isEmpty { writer.writeString(self.baseTypeName, tag: 10) }
    writer.writePackedInt32(self.extensionNumber, tag: 18)
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 12:
      if name.matches("baseTypeName") { return 1 }
    case 14:
      if name.matches("base_type_name") { return 1 }
    case 15:
      if name.matches("extensionNumber") { return 2 }
    case 16:
      if name.matches("extension_number") { return 2 }
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
      self.baseTypeName = try reader.readString()
    case 2:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.extensionNumber.append(read: try reader.readInt32())
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.baseTypeName.isEmpty || writer.writesDefaults {
      writer.writeKey("\"baseTypeName\":")
      writer.writeString(self.baseTypeName)
    }
    if !self.extensionNumber.isEmpty || writer.writesDefaults {
      writer.writeKey("\"extensionNumber\":")
      writer.writeArray(self.extensionNumber) { (writer: inout JSONWriter, value: Int32) in
        writer.writeInt32(value)
      }
    }
    writer.endObject()
  }
}

// MARK: grpc.reflection.v1.ListServiceResponse

extension Grpc.Reflection.V1.ListServiceResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = Grpc.Reflection.V1.ServiceResponse()
        try reader.readMessage(&value)
        self.service.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.service { writer.writeMessage(value, tag: 10) }
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
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Grpc.Reflection.V1.ServiceResponse()
        try reader.readMessage(&value)
        self.service.append(read: consume value)
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.service.isEmpty || writer.writesDefaults {
      writer.writeKey("\"service\":")
      writer.writeArray(self.service) {
        (writer: inout JSONWriter, value: Grpc.Reflection.V1.ServiceResponse) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }
}

// MARK: grpc.reflection.v1.ServiceResponse

extension Grpc.Reflection.V1.ServiceResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.name = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.name.isEmpty { writer.writeString(self.name, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("name") { return 1 }
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
      self.name = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.name.isEmpty || writer.writesDefaults {
      writer.writeKey("\"name\":")
      writer.writeString(self.name)
    }
    writer.endObject()
  }
}

// MARK: grpc.reflection.v1.ErrorResponse

extension Grpc.Reflection.V1.ErrorResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.errorCode = try reader.readInt32()
      case 18: self.errorMessage = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if self.errorCode != 0 { writer.writeInt32(self.errorCode, tag: 8) }
    if !self.errorMessage.isEmpty { writer.writeString(self.errorMessage, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 9:
      if name.matches("errorCode") { return 1 }
    case 10:
      if name.matches("error_code") { return 1 }
    case 12:
      if name.matches("errorMessage") { return 2 }
    case 13:
      if name.matches("error_message") { return 2 }
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
      self.errorCode = try reader.readInt32()
    case 2:
      self.errorMessage = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if self.errorCode != 0 || writer.writesDefaults {
      writer.writeKey("\"errorCode\":")
      writer.writeInt32(self.errorCode)
    }
    if !self.errorMessage.isEmpty || writer.writesDefaults {
      writer.writeKey("\"errorMessage\":")
      writer.writeString(self.errorMessage)
    }
    writer.endObject()
  }
}
