import Base

extension Message {
  /// Decodes the protobuf encoding.
  public init(protobuf bytes: RawSpan) throws(WireError) {
    self.init()
    try merge(protobuf: bytes)
  }

  /// Decodes the protobuf encoding.
  public init(protobuf bytes: [UInt8]) throws(WireError) {
    try self.init(protobuf: bytes.span.bytes)
  }

  /// Decodes the protobuf encoding into this message: scalars replace, messages merge, lists append.
  public mutating func merge(protobuf bytes: RawSpan) throws(WireError) {
    var reader = WireReader(bytes)
    // The outermost message was counted when the reader was made.
    if !Self.countsForDepth { reader.depth += 1 }
    try merge(from: &reader)
  }

  /// The protobuf encoding; equal messages give equal bytes.
  public func protobufBytes() -> [UInt8] {
    var writer = WireWriter(ByteBuffer(capacity: 1000))
    write(to: &writer)
    return writer.finish().array()
  }

  /// Decodes ProtoJSON; the text must hold one value and nothing else.
  ///
  /// Placeholders of `secrets` become what they stand for.
  public init(
    json bytes: RawSpan, options: JSONOptions = JSONOptions(),
    puttingBack secrets: KeptSecrets? = nil
  ) throws(WireError) {
    self.init()
    var reader = JSONReader(bytes, options: options)
    reader.secrets = secrets
    try merge(from: &reader)
    try reader.finish()
  }

  /// Decodes ProtoJSON.
  public init(json bytes: [UInt8], options: JSONOptions = JSONOptions()) throws(WireError) {
    try self.init(json: bytes.span.bytes, options: options)
  }

  /// Decodes ProtoJSON.
  public init(json text: String, options: JSONOptions = JSONOptions()) throws(WireError) {
    try self.init(json: Array(text.utf8), options: options)
  }

  /// The ProtoJSON form; throws when a value has none.
  public func jsonBytes(_ options: JSONOptions = JSONOptions()) throws(WireError) -> [UInt8] {
    var writer = JSONWriter(options: options)
    write(to: &writer)
    return try writer.finish().array()
  }

  /// The ProtoJSON form as a string, with placeholders for what `secrets` keeps; throws when a value has none.
  public func jsonString(
    _ options: JSONOptions = JSONOptions(), keeping secrets: KeptSecrets? = nil
  ) throws(WireError) -> String {
    var writer = JSONWriter(options: options)
    writer.secrets = secrets
    write(to: &writer)
    return try writer.finish().withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
  }
}
