/// A call's failure in gRPC's vocabulary (https://grpc.github.io/grpc/core/md_doc_statuscodes.html).
///
/// There is no code for success on purpose: a call that succeeded has no error.
public struct RPCCode: RawRepresentable, Sendable, Hashable {
  /// The number that stands on the wire.
  public var rawValue: Int

  public init(rawValue: Int) { self.rawValue = rawValue }

  /// The caller does not wait any more.
  public static let cancelled = RPCCode(rawValue: 1)
  /// An error of which no more is known.
  public static let unknown = RPCCode(rawValue: 2)
  /// The request is wrong, whatever the state of things.
  public static let invalidArgument = RPCCode(rawValue: 3)
  /// The time that the caller gave has passed.
  public static let deadlineExceeded = RPCCode(rawValue: 4)
  /// What the request names is not there.
  public static let notFound = RPCCode(rawValue: 5)
  /// What the request would make is there already.
  public static let alreadyExists = RPCCode(rawValue: 6)
  /// The caller is known, and may not.
  public static let permissionDenied = RPCCode(rawValue: 7)
  /// A limit or a rate is reached.
  public static let resourceExhausted = RPCCode(rawValue: 8)
  /// The state of things forbids it: to try again does not help before that changes.
  public static let failedPrecondition = RPCCode(rawValue: 9)
  /// Another change came in between: to try again from the beginning may help.
  public static let aborted = RPCCode(rawValue: 10)
  /// The request goes past the end of what there is.
  public static let outOfRange = RPCCode(rawValue: 11)
  /// There is no such method, or it is not served.
  public static let unimplemented = RPCCode(rawValue: 12)
  /// The server is at fault.
  public static let `internal` = RPCCode(rawValue: 13)
  /// The server cannot just now: to try again later helps.
  public static let unavailable = RPCCode(rawValue: 14)
  /// Data is lost or damaged.
  public static let dataLoss = RPCCode(rawValue: 15)
  /// It is not known who calls.
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
