/// A call's failure in gRPC's vocabulary (https://grpc.github.io/grpc/core/md_doc_statuscodes.html).
///
/// There is no code for success on purpose: a call that succeeded has no error.
public struct RPCCode: RawRepresentable, Sendable, Hashable {
  /// The number that stands on the wire.
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

  /// The name that Connect puts into its error document
  /// (https://connectrpc.com/docs/protocol#error-codes).
  public var name: StaticString {
    switch rawValue {
    case 1: "canceled"
    case 3: "invalid_argument"
    case 4: "deadline_exceeded"
    case 5: "not_found"
    case 6: "already_exists"
    case 7: "permission_denied"
    case 8: "resource_exhausted"
    case 9: "failed_precondition"
    case 10: "aborted"
    case 11: "out_of_range"
    case 12: "unimplemented"
    case 13: "internal"
    case 14: "unavailable"
    case 15: "data_loss"
    case 16: "unauthenticated"
    default: "unknown"
    }
  }

  /// The HTTP status of the code, for Connect and the JSON gateway alike.
  public var httpStatus: Int {
    switch rawValue {
    case 1: 499
    case 3, 9, 11: 400
    case 4: 504
    case 5: 404
    case 6, 10: 409
    case 7: 403
    case 8: 429
    case 12: 501
    case 14: 503
    case 16: 401
    default: 500
    }
  }
}
