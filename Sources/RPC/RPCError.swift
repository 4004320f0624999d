/// A call's outcome in gRPC's vocabulary (https://grpc.github.io/grpc/core/md_doc_statuscodes.html).
public struct RPCCode: RawRepresentable, Sendable, Hashable {
  public var rawValue: Int

  public init(rawValue: Int) { self.rawValue = rawValue }

  public static let cancelled = RPCCode(rawValue: 1)
  public static let unknown = RPCCode(rawValue: 2)
  public static let invalidArgument = RPCCode(rawValue: 3)
  public static let deadlineExceeded = RPCCode(rawValue: 4)
  public static let notFound = RPCCode(rawValue: 5)
  public static let alreadyExists = RPCCode(rawValue: 6)
  public static let permissionDenied = RPCCode(rawValue: 7)
  public static let resourceExhausted = RPCCode(rawValue: 8)
  public static let failedPrecondition = RPCCode(rawValue: 9)
  public static let aborted = RPCCode(rawValue: 10)
  public static let outOfRange = RPCCode(rawValue: 11)
  public static let unimplemented = RPCCode(rawValue: 12)
  public static let `internal` = RPCCode(rawValue: 13)
  public static let unavailable = RPCCode(rawValue: 14)
  public static let dataLoss = RPCCode(rawValue: 15)
  public static let unauthenticated = RPCCode(rawValue: 16)
}

/// Why a call failed: what every layer's error becomes before a protocol puts it on the wire.
///
/// It holds no secret: its message and details are shown to the peer.
public struct RPCError: Error, Sendable, Equatable {
  /// One typed detail, as `google.protobuf.Any` carries it.
  public struct Detail: Sendable, Equatable {
    /// The full message name, without "type.googleapis.com/".
    public var typeName: String
    /// The message in protobuf encoding.
    public var value: [UInt8]
    /// The message as a ProtoJSON object, for dialects that speak JSON.
    public var json: String

    public init(typeName: String, value: [UInt8], json: String) {
      self.typeName = typeName
      self.value = value
      self.json = json
    }
  }

  public var code: RPCCode
  public var message: String
  public var details: [Detail]
  /// Sent with the error as trailers (gRPC) or headers.
  public var metadata: Metadata

  public init(
    _ code: RPCCode, _ message: String, details: [Detail] = [], metadata: Metadata = Metadata()
  ) {
    self.code = code
    self.message = message
    self.details = details
    self.metadata = metadata
  }
}
