import Base
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
  private static let field = RequestField(name)
  private static let name: StaticString = "x-pintle-skip-executions"

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
    guard let value = context.field(Self.field) else { return .proceed }
    try context.requireAtMostOne(Self.field)
    guard value.utf8Equals("true") || value.utf8Equals("false") else {
      throw RPCError(
        .invalidArgument, "the header field \(Self.name) is \"true\" or \"false\"")
    }
    guard value.utf8Equals("true"), !context.skipsMessageInterceptors else { return .proceed }
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
    let caller = try context.caller
    let method = String(context.method.path.dropFirst())
    let aggregate = aggregate
    try await DomainStore(store: store).write(as: caller, reach: .instance) { transaction, caller in
      guard caller.instancePermissions.contains(Self.permission) else {
        throw RPCError.permissionMissing
      }
      _ = try transaction.append(
        ExecutionSkipEvent.byHeader(method: method, account: caller.account), to: aggregate,
        by: caller.account)
    }
  }

  /// Writes down that the server was started to run no executions.
  public func noteStart() async throws(RPCError) {
    let aggregate = aggregate
    try await DomainStore(store: store).writeForServer { transaction in
      _ = try transaction.append(ExecutionSkipEvent.byStart, to: aggregate, by: "SYSTEM")
    }
  }

  private var aggregate: Aggregate {
    Aggregate(organization: store.instanceID, type: "instance", id: store.instanceID)
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
