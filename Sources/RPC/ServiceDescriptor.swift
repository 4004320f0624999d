/// What the `.proto` says of one service.
public struct ServiceDescriptor: Sendable {
  /// How the JSON gateway words errors of this service.
  public enum ErrorFormat: Sendable {
    /// `google.rpc.Status` as JSON: `{"code":5,"message":"...","details":[...]}`.
    case status
    /// The document with `detailCode`, `trackingId` and localized `messages`.
    case trackingMessages
  }

  /// "zitadel.management.v1.ManagementService".
  public var name: String
  /// The file that declares it, as `FileDescriptorProto` bytes that protoc made.
  public var file: FileDescriptor
  public var methods: [MethodDescriptor]
  /// Path prefixes under which the HTTP rules answer; "" is the bare path.
  public var pathPrefixes: [String]
  public var errorFormat: ErrorFormat
  /// Whether the gateway writes members that hold their default.
  public var writesDefaults: Bool
  /// A header that calls through the gateway must carry, with its value; nil for none.
  public var requiredHeader: (name: String, value: String)?

  public init(
    name: String, file: FileDescriptor, methods: [MethodDescriptor], pathPrefixes: [String] = [""],
    errorFormat: ErrorFormat = .status, writesDefaults: Bool = false,
    requiredHeader: (name: String, value: String)? = nil
  ) {
    self.name = name
    self.file = file
    self.methods = methods
    self.pathPrefixes = pathPrefixes
    self.errorFormat = errorFormat
    self.writesDefaults = writesDefaults
    self.requiredHeader = requiredHeader
  }
}
