public import Base
public import Delivery
import Records
import Store

/// Calls one target in the path of a call: builds the request, sends it once, and words what goes wrong.
public struct TargetCaller: Sendable {
  private let sender: any OutgoingSender & Sendable
  private let requests: TargetRequestBuilder
  private let identifiers: IdentifierSource

  /// Makes a caller; `identifiers` give each call its `webhook-id`.
  public init(
    sender: any OutgoingSender & Sendable, requests: TargetRequestBuilder,
    identifiers: IdentifierSource
  ) {
    self.sender = sender
    self.requests = requests
    self.identifiers = identifiers
  }

  /// Where a call that nobody waits for goes on when it is started here; nil for the global pool.
  var executor: (any TaskExecutor)? { sender.executor }

  /// Sends `body` to a target and returns the answer, whatever its status.
  ///
  /// - Parameters:
  ///   - target: Who is called.
  ///   - execution: The id of the execution that asks for it.
  ///   - body: The payload as JSON.
  ///   - timeout: How long the target has, in nanoseconds, once it is its turn.
  ///   - deadline: Monotonic nanoseconds at which it ends in any case; nil for none.
  ///   - trace: The trace that it belongs to; nil for none.
  /// - Returns: The answer.
  /// - Throws: ``ExecutionFailure`` when the request cannot be made or gets no answer.
  func call(
    _ target: ResolvedTarget, for execution: String, body: [UInt8], timeout: Int64,
    deadline: Int64? = nil, trace: OutgoingTrace? = nil
  ) async throws(ExecutionFailure) -> OutgoingAnswer {
    var request = try requests.request(
      target.snapshot, allowed: target.allowed, body: body, id: "call_" + identifiers.next(),
      timeout: timeout, isDelivery: false)
    request.deadline = deadline
    let span = trace?.begin("call target", .client)
    if let trace { request.fields += trace.fields(span) }
    do throws(OutgoingError) {
      let answer = try await sender.send(request)
      if let span { Self.end(span, target, execution, .success(answer)) }
      return answer
    } catch {
      if let span { Self.end(span, target, execution, .failure(error)) }
      throw Self.failure(error, target.host)
    }
  }

  private static func end(
    _ span: OngoingSpan, _ target: ResolvedTarget, _ execution: String,
    _ result: Result<OutgoingAnswer, OutgoingError>
  ) {
    span.end(
      result,
      [
        SpanRecord.Attribute("server.address", target.host),
        SpanRecord.Attribute("pintle.target.id", target.id),
        SpanRecord.Attribute("pintle.execution.id", execution),
      ])
  }

  /// What callers are told of a request that got no answer: nothing but the URL's own host.
  private static func failure(_ error: OutgoingError, _ host: String) -> ExecutionFailure {
    switch error {
    case .cancelled: .cancelled
    case .refused(let address): .refused(host: host, address: address)
    case .timedOut: .unreachable(host: host, reason: "it did not answer in time")
    case .unresolved: .unreachable(host: host, reason: "its name has no address")
    case .answerTooLong(let limit): .answerTooLong(limit: limit)
    case .invalidURL(let text):
      .unreachable(host: host, reason: "the URL cannot be used", detail: text)
    case .invalidField(let name):
      .unreachable(host: host, reason: "the request cannot be sent", detail: "the field \(name)")
    case .overloaded: .unreachable(host: host, reason: "too many requests are under way")
    case .closed: .unreachable(host: host, reason: "the server is shutting down")
    case .failed(let text):
      .unreachable(host: host, reason: "the connection failed", detail: text)
    }
  }
}
