/// What the `.proto` says of one rpc: made by the generator, never changed.
public struct MethodDescriptor: Sendable {
  public enum Kind: Sendable { case unary, clientStream, serverStream, bidirectional }

  /// Who may call the method.
  public enum Permission: Sendable, Equatable {
    /// Anyone; executions do not apply when `exempt`.
    case `public`
    /// Anyone with a valid token.
    case authenticated
    /// Whoever holds the permission in the selected organization: "org.action.write".
    case required(String)
  }

  /// One `google.api.http` binding, additional ones stand beside it in order.
  public struct HTTPRule: Sendable, Equatable {
    /// "GET", "POST", "PUT", "PATCH", "DELETE", or a custom verb.
    public var verb: String
    /// The template without prefix: "/flows/{flow_type}/trigger/{trigger_type}".
    public var template: String
    /// "" none, "*" the whole message, or a field name.
    public var body: String
    /// "" the whole message, or a field name.
    public var responseBody: String

    public init(verb: String, template: String, body: String = "", responseBody: String = "") {
      self.verb = verb
      self.template = template
      self.body = body
      self.responseBody = responseBody
    }
  }

  /// The rpc's name: "SetTriggerActions".
  public var name: String
  /// "/zitadel.management.v1.ManagementService/SetTriggerActions".
  public var path: String
  public var kind: Kind
  /// `idempotency_level = NO_SIDE_EFFECTS`: Connect may call it by GET.
  public var hasNoSideEffects: Bool
  public var permission: Permission
  /// Health, reflection and the like: request and response executions do not apply.
  public var isExemptFromExecutions: Bool
  public var httpRules: [HTTPRule]
  /// The HTTP status of a success through the JSON gateway.
  public var successStatus: Int
  public var requestName: String
  public var responseName: String

  public init(
    name: String, path: String, kind: Kind, hasNoSideEffects: Bool = false,
    permission: Permission, isExemptFromExecutions: Bool = false, httpRules: [HTTPRule] = [],
    successStatus: Int = 200, requestName: String, responseName: String
  ) {
    self.name = name
    self.path = path
    self.kind = kind
    self.hasNoSideEffects = hasNoSideEffects
    self.permission = permission
    self.isExemptFromExecutions = isExemptFromExecutions
    self.httpRules = httpRules
    self.successStatus = successStatus
    self.requestName = requestName
    self.responseName = responseName
  }
}

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

/// A `.proto` file as protoc described it, for reflection.
public final class FileDescriptor: Sendable {
  /// "zitadel/management/v1/management.proto".
  public let name: String
  /// The serialized `FileDescriptorProto`, exactly as protoc made it, source info left out.
  public let bytes: StaticBytes
  public let dependencies: [FileDescriptor]
  /// Full names of every message, enum, service, method, extension and enum value's parent declared here.
  public let symbols: [String]

  public init(
    name: String, bytes: StaticBytes, dependencies: [FileDescriptor], symbols: [String]
  ) {
    self.name = name
    self.bytes = bytes
    self.dependencies = dependencies
    self.symbols = symbols
  }
}

/// Bytes that generated code embeds, written as a base64 literal so that the compiler stays fast.
public struct StaticBytes: Sendable {
  private let base64: StaticString

  public init(base64: StaticString) { self.base64 = base64 }

  /// The decoded bytes.
  public var bytes: [UInt8] { Base64.decode(base64) }
}
