import API
import RPC
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
  static func fault(
    _ code: RPCCode, _ id: String, _ text: LocalizedText, in language: Language = .english
  ) -> RPCError {
    var detail = Zitadel.V1.ErrorDetail()
    detail.id = id
    detail.message = text.text(in: language)
    return RPCError(code, "\(detail.message) (\(id))", details: [Detail(detail)])
  }

  /// What a caller is told of a store error. The engine's words stay inside: they are the operator's.
  init(_ error: StoreError) {
    switch error {
    case .rejected(let rejection):
      self = rejection as? RPCError ?? RPCError(.internal, "the command failed")
    case .conflict:
      self = RPCError(.aborted, "the object was changed meanwhile; try again")
    case .unavailable, .commitFailed, .closed:
      self = RPCError(.unavailable, "the store cannot be used right now")
    case .overloaded:
      self = RPCError(.unavailable, "too many requests wait for the store")
    case .cancelled:
      self = RPCError(.cancelled, "the call was cancelled")
    case .budgetExceeded:
      self = RPCError(.resourceExhausted, "the query takes too long; ask for less")
    case .payloadTooLong(let bytes, let limit):
      self = RPCError(.resourceExhausted, "the change takes \(bytes) bytes, at most \(limit)")
    case .constraint, .newerSchema, .wrongMasterKey, .corrupt, .causationTooDeep, .misuse:
      self = RPCError(.internal, "the store failed")
    }
  }
}
