import API
import Base
import RPC
import Records
import Store
import Wire

// Where the domain's and the store's errors become RPCError: nowhere else.

extension RPCError {
  /// An error as existing clients know it: the text, its id in parentheses, and both as a typed detail.
  ///
  /// - Parameters:
  ///   - code: The outcome.
  ///   - id: The id that tells where the error was raised: "COMMAND-Nfh52".
  ///   - text: What it says.
  ///   - language: The caller's language.
  /// - Returns: The error.
  static func fault(
    _ code: RPCCode, _ id: String, _ text: LocalizedText, in language: Language = .english
  ) -> RPCError {
    var detail = Zitadel.V1.ErrorDetail()
    detail.id = id
    detail.message = text.text(in: language)
    return RPCError(code, "\(detail.message) (\(id))", details: [Detail(detail)])
  }

  // What authentication answers. Its texts are the same in every language, as existing clients know them.

  static let authorizationMissing = RPCError(.unauthenticated, "auth header missing")
  static let authorizationInvalid = fault(
    .unauthenticated, "AUTH-toLo1", LocalizedText("invalid auth header"))
  /// The token is unknown, revoked or expired, or its account or organization may not be used.
  static let tokenInvalid = fault(
    .unauthenticated, "AUTH-7fs1e", .tokenInvalid)
  /// There is no token, and the client's certificate stands for no account that may be used (any more).
  static let certificateUnknown = RPCError(
    .unauthenticated, "auth header missing, and no account is bound to the client's certificate")
  static let certificateAmbiguous = RPCError(
    .unauthenticated, "the client's certificate is bound to more than one account")
  static let certificateOfAnother = RPCError(
    .unauthenticated, "the token and the client's certificate are of different accounts")
  static let certificateEnded = RPCError(
    .unauthenticated, "the client's certificate has ended")
  static let certificateOfPage = RPCError(
    .unauthenticated,
    "auth header missing, and a page of another origin cannot call by the client's certificate")
  /// The organization that the call is to act in is not there (any more).
  static let organizationUnknown = fault(
    .permissionDenied, "AUTH-Bs7Ds", LocalizedText("Organisation doesn't exist"))
  /// The account has no role anywhere.
  static let membershipMissing = fault(
    .notFound, "AUTHZ-cdgFk", LocalizedText("membership not found"))
  /// The same for a method that asks for `permission`: the clients of workflows and triggers know 403 alone for whoever
  /// may not.
  static func membershipMissing(for permission: String?) -> RPCError {
    let prefixes = ["workflow.", "iam.workflow.", "trigger."]
    let isDenial = permission.map { name in prefixes.contains { name.utf8HasPrefix($0) } }
    return isDenial ?? false ? permissionMissing : membershipMissing
  }
  static let permissionMissing = fault(
    .permissionDenied, "AUTH-5mWD2", LocalizedText("No matching permissions found"))

  /// The token has scopes, and none that the method asks for; or it is for something else.
  static let scopeMissing = fault(
    .permissionDenied, "AUTH-sC4pe", LocalizedText("the token's scopes do not allow this"))

  /// What a caller is told of a store error.
  ///
  /// The engine's words stay inside: they are the operator's.
  init(_ error: StoreError) {
    switch error {
    case .rejected(let rejection):
      self = rejection as? RPCError ?? RPCError(.internal, "the command failed")
    case .conflict, .contended:
      self = RPCError(.aborted, "the object was changed meanwhile; try again")
    case .diskFull:
      self = RPCError(.unavailable, "no space is left for the store")
    case .unavailable, .taken, .commitFailed, .closed:
      self = RPCError(.unavailable, "the store cannot be used right now")
    case .commitUnknown:
      // Not as a failure that may be tried again: the change may stand.
      self = RPCError(.unknown, "the store went away; it is not known whether the change was made")
    case .overloaded:
      self = RPCError(.unavailable, "too many requests wait for the store")
    case .shareOverloaded:
      self = RPCError(
        .resourceExhausted, "too many requests of this organization wait for the store")
    case .cancelled:
      self = RPCError(.cancelled, "the call was cancelled")
    case .budgetExceeded(let reason):
      // Our own words: how many rows or bytes a read may take, or that it was too slow. Only the latter may be better
      // another time, as clients that are told to wait take it.
      self = RPCError(
        error.isOutOfTime ? .resourceExhausted : .failedPrecondition,
        "the read was stopped: \(reason); ask for less")
    case .payloadTooLong(let bytes, let limit):
      self = RPCError(.invalidArgument, "the change takes \(bytes) bytes, at most \(limit)")
    case .constraint, .newerSchema, .olderProcesses, .wrongMasterKey, .corrupt, .causationTooDeep,
      .misuse, .settings:
      self = RPCError(.internal, "the store failed")
    }
  }
}
