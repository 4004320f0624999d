public import RPC
import Records
public import Store
public import Wire

/// Lets an administrator past the executions, so that one that locks everybody out can be repaired.
///
/// The header `x-pintle-skip-executions: true` does it for one call; each use is an event. It stands behind
/// authentication in the list of head interceptors.
public final class BreakGlass: HeadInterceptor {
  /// Set for a call whose executions are skipped.
  private static let isSkipping = CallKey<Bool>()

  /// Asks to skip the executions of one call.
  private static let field = RequestField("x-pintle-skip-executions")

  /// The permission to skip executions; it must be held in the instance.
  static let permission = "execution.skip"

  private let store: Store

  /// Makes an interceptor whose events go to `store`.
  public init(store: Store) {
    self.store = store
    // Known to the HTTP layer before the first request comes.
    _ = Self.field
  }

  public func begin(_ context: CallContext) throws(RPCError) -> HeadDecision {
    guard context.field(Self.field, is: "true"), !context.skipsMessageInterceptors else {
      return .proceed
    }
    guard let caller = context.identity as? Caller,
      caller.instancePermissions.contains(Self.permission)
    else { throw .permissionMissing }
    context[Self.isSkipping] = true
    return .proceed
  }

  public func end(_ context: CallContext, _ outcome: CallOutcome) {}

  /// Whether the call's executions are skipped.
  func skips(_ context: CallContext) -> Bool { context[Self.isSkipping] != nil }

  /// Writes down that an administrator goes past the executions; durable when it returns.
  ///
  /// It is awaited before the handler runs, so that nothing is done unrecorded; the write shares its
  /// transaction with others.
  func noteSkip(_ context: CallContext) async throws(RPCError) {
    let account = try context.caller.account
    try await note(
      .byHeader(method: String(context.method.path.dropFirst()), account: account), by: account)
  }

  /// Writes down that the server was started to run no executions.
  public func noteStart() async throws(RPCError) {
    try await note(.byStart, by: "SYSTEM")
  }

  private func note(_ event: ExecutionSkipEvent, by editor: String) async throws(RPCError) {
    let aggregate = Aggregate(
      organization: store.instanceID, type: "instance", id: store.instanceID)
    try await DomainStore(store: store).write { transaction in
      _ = try transaction.append(event, to: aggregate, by: editor)
    }
  }
}

/// That executions were skipped on purpose.
public enum ExecutionSkipEvent: DomainEvent, Equatable {
  /// For one call, by an administrator's header.
  case byHeader(method: String, account: String)
  /// For all calls, from a start of the server on.
  case byStart

  public var type: String { "execution.skipped" }

  public var payload: JSONValue {
    switch self {
    case .byHeader(let method, let account):
      ["reason": "header", "method": .string(method), "account": .string(account)]
    case .byStart: ["reason": "start"]
    }
  }

  public init(_ event: Event) throws(StoreError) {
    guard event.type == "execution.skipped" else { throw event.unknownType }
    switch try event.string("reason") {
    case "header":
      self = .byHeader(
        method: try event.string("method"), account: try event.string("account"))
    case "start": self = .byStart
    default: throw event.unknownType
    }
  }
}
