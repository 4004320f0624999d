import Base
public import Engine
public import RPC
import Records
import Store

/// Runs request and response executions, for every method and dialect alike.
///
/// It stands behind authentication and before validation. On streams only the first request is seen.
public final class ExecutionInterceptor: MessageInterceptor {
  private let catalog: ExecutionCatalog
  private let runner: ExecutionRunner
  private let breakGlass: BreakGlass
  private let instanceID: String
  private let maxMessageBytes: Int
  private let skipsAll: Bool
  /// By the place of the loop; each is used on its own loop only.
  private let loops: [MethodMatches]

  /// Makes an interceptor.
  ///
  /// - Parameters:
  ///   - catalog: The executions as they stand.
  ///   - runner: Calls the targets.
  ///   - breakGlass: Lets administrators past the executions, and writes down that they went.
  ///   - instanceID: The store's; targets are told it.
  ///   - loops: How many loops the server has.
  ///   - limits: Bounds what a target's answer puts in the place of a message.
  ///   - skipsAll: Whether the server was started to run none.
  public init(
    catalog: ExecutionCatalog, runner: ExecutionRunner, breakGlass: BreakGlass,
    instanceID: String, loops: Int, limits: MessageLimits = MessageLimits(), skipsAll: Bool = false
  ) {
    self.catalog = catalog
    self.runner = runner
    self.breakGlass = breakGlass
    self.instanceID = instanceID
    self.skipsAll = skipsAll
    maxMessageBytes = limits.maxMessageBytes
    self.loops = (0..<max(loops, 1)).map { _ in MethodMatches() }
  }

  // MARK: What is asked for each call

  /// The phases that have an execution; both when it is not known yet.
  public func interest(in context: CallContext) -> MessageInterest {
    if breakGlass.skips(context) { return .request }
    if skipsAll { return [] }
    return loops[context.loopIndex].known(context.methodIndex, version: catalog.version)
      ?? [.request, .response]
  }

  // MARK: Running them

  public func intercept(request: MessageBox, _ context: CallContext) async throws(RPCError) {
    if breakGlass.skips(context) {
      try await breakGlass.noteSkip(context)
      return
    }
    guard let execution = try await match(context).request else { return }
    let content = CallContent(
      payload: payload(context), request: request, maxBytes: maxMessageBytes)
    try await run(execution, on: content, context)
  }

  public func intercept(
    response: MessageBox, request: MessageBox, _ context: CallContext
  ) async throws(RPCError) {
    guard let execution = try await matchAfterCall(context).response else { return }
    let content = CallContent(
      payload: payload(context), request: request, response: response, maxBytes: maxMessageBytes)
    try await run(execution, on: content, context)
  }

  private func run(
    _ execution: ResolvedExecution, on content: CallContent, _ context: CallContext
  ) async throws(RPCError) {
    do throws(ExecutionFailure) {
      try await runner.run(
        execution, on: content, deadline: context.deadline, trace: context.outgoingTrace)
    } catch {
      throw RPCError(error, in: context.language)
    }
  }

  /// The executions of the call's method as of now.
  private func match(_ context: CallContext) async throws(RPCError) -> MethodMatches.Match {
    let matches = loops[context.loopIndex]
    let version = catalog.version
    if let match = matches.match(context.methodIndex, version: version) { return match }
    let method = context.method
    var match = MethodMatches.Match()
    do throws(StoreError) {
      match.request = try await catalog.execution(.request, method: method.path)
      if method.kind == .unary {
        match.response = try await catalog.execution(.response, method: method.path)
      }
    } catch {
      throw RPCError(error)
    }
    matches.set(match, context.methodIndex, version: version)
    return match
  }

  /// The executions of the method of a call that was made.
  ///
  /// What it did stands: where they cannot be read now, those that were known last count, and where none are known its
  /// caller must not take it for a call that may be made again.
  private func matchAfterCall(
    _ context: CallContext
  ) async throws(RPCError) -> MethodMatches.Match {
    do throws(RPCError) {
      return try await match(context)
    } catch {
      if let known = loops[context.loopIndex].last(context.methodIndex) { return known }
      throw RPCError(
        .unknown, "the call was made, and the executions of its answer cannot be read")
    }
  }

  private func payload(_ context: CallContext) -> CallPayload {
    let caller = context.identity as? Caller
    return CallPayload(
      fullMethod: context.method.path, instanceID: instanceID,
      organizationID: caller?.organization ?? "", userID: caller?.account ?? "",
      headers: context.originFields)
  }
}

/// Which methods have executions, as one loop knows it: one look at an array for each call.
///
/// `@unchecked Sendable`: it is used on its loop only.
private final class MethodMatches: @unchecked Sendable {
  struct Match {
    var request: ResolvedExecution?
    var response: ResolvedExecution?
  }

  private var version: UInt64 = 0
  /// By the place of the method: the phases that have an execution; nil when they are not known.
  private var interests: [MessageInterest?] = []
  private var matches: [Match] = []

  /// The phases of a method that have an execution under a version; nil when they are not known.
  @inline(__always)
  func known(_ method: Int, version: UInt64) -> MessageInterest? {
    guard version == self.version, method < interests.count else { return nil }
    return interests[method]
  }

  func match(_ method: Int, version: UInt64) -> Match? {
    known(method, version: version) == nil ? nil : matches[method]
  }

  /// What was known last of a method, under whatever version.
  func last(_ method: Int) -> Match? {
    method < interests.count && interests[method] != nil ? matches[method] : nil
  }

  /// Keeps what was found under a version, unless a later one is known already.
  func set(_ match: Match, _ method: Int, version: UInt64) {
    guard version >= self.version else { return }
    if version > self.version {
      self.version = version
      interests = []
      matches = []
    }
    while interests.count <= method {
      interests.append(nil)
      matches.append(Match())
    }
    var interest: MessageInterest = []
    if match.request != nil { interest.insert(.request) }
    if match.response != nil { interest.insert(.response) }
    interests[method] = interest
    matches[method] = match
  }
}
