import RPC
import Synchronization
import Wire

/// Writes down what interceptors are told, and refuses calls when told to.
final class CallLog: HeadInterceptor {
  struct Beginning: Sendable {
    var protocolName: String
    var path: String
    var peer: String
  }

  struct Ending: Sendable {
    var code: Int?
    var handlerEntered: Bool
  }

  private let state = Mutex((begun: [Beginning](), ended: [Ending](), entries: 0))
  private let refusal: RPCError?

  init(refusing refusal: RPCError? = nil) { self.refusal = refusal }

  var begun: [Beginning] { state.withLock { $0.begun } }
  var ended: [Ending] { state.withLock { $0.ended } }
  var entries: Int { state.withLock { $0.entries } }

  func countEntry() { state.withLock { $0.entries += 1 } }

  func begin(_ context: CallContext) throws(RPCError) -> HeadDecision {
    let beginning = Beginning(
      protocolName: context.dialect.name, path: context.method.path, peer: context.peerAddress)
    state.withLock { $0.begun.append(beginning) }
    if let refusal { throw refusal }
    return .proceed
  }

  func end(_ context: CallContext, _ outcome: CallOutcome) {
    let ending = Ending(
      code: outcome.error?.code.rawValue, handlerEntered: outcome.handlerEntered)
    state.withLock { $0.ended.append(ending) }
  }
}

/// An execution that replaces the request, then counts in the response.
struct ReplacingInterceptor: MessageInterceptor {
  func interest(in context: CallContext) -> MessageInterest { [.request, .response] }

  func intercept(request: MessageBox, _ context: CallContext) async throws(RPCError) {
    let json = text { () throws(WireError) in try request.json(keeping: KeptSecrets()) }
    if json.contains("replace me") {
      try await replace(request, #"{"text":"replaced","count":1}"#)
    } else if json.contains("make invalid") {
      try await replace(request, #"{"text":"forbidden"}"#)
    } else if json.contains("refuse") {
      throw RPCError(.failedPrecondition, "refused by an execution")
    }
  }

  func intercept(
    response: MessageBox, request: MessageBox, _ context: CallContext
  ) async throws(RPCError) {
    let seen = text { () throws(WireError) in try request.json(keeping: KeptSecrets()) }
    if seen.contains("replaced") { try await replace(response, #"{"text":"replaced","count":2}"#) }
  }

  private func replace(_ box: MessageBox, _ json: String) async throws(RPCError) {
    do throws(WireError) {
      try box.replace(json: Array(json.utf8), puttingBack: KeptSecrets())
    } catch {
      throw RPCError(.internal, error.description)
    }
  }

  private func text(_ body: () throws(WireError) -> String) -> String {
    do { return try body() } catch { return "\(error)" }
  }
}
