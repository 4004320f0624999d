import Base

/// A `.proto` file as protoc described it, for reflection.
public final class FileDescriptor: Sendable {
  /// "zitadel/management/v1/management.proto".
  public let name: String
  /// The serialized `FileDescriptorProto`, exactly as protoc made it, source info left out.
  public let bytes: StaticBytes
  public let dependencies: [FileDescriptor]
  /// Full names of every message, enum, service, method, extension and enum value's parent declared here.
  public let symbols: [String]

  /// What the file says of its declarations: a serialized `SourceCodeInfo` with nothing but paths and leading
  /// comments, indentation left out; nil where the generator was not asked for them.
  public let comments: StaticBytes?

  /// Describes a file; for generated code.
  public init(
    name: String, bytes: StaticBytes, dependencies: [FileDescriptor], symbols: [String],
    comments: StaticBytes? = nil
  ) {
    self.name = name
    self.bytes = bytes
    self.dependencies = dependencies
    self.symbols = symbols
    self.comments = comments
  }
}

/// Bytes that generated code embeds, written as a base64 literal so that the compiler stays fast.
public struct StaticBytes: Sendable {
  private let base64: StaticString

  /// Embeds what a base64 literal stands for.
  public init(base64: StaticString) { self.base64 = base64 }

  /// The decoded bytes.
  public var bytes: [UInt8] {
    let text = UnsafeRawBufferPointer(start: base64.utf8Start, count: base64.utf8CodeUnitCount)
    guard let bytes = Base64.decode(text) else {
      preconditionFailure("an embedded literal is not base64")
    }
    return bytes
  }
}
