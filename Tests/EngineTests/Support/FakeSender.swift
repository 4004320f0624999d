import Base
import Delivery
import Engine
import Records
import Store
import Synchronization
import Wire

/// A sender whose answers a test makes up, by the request's URL; it keeps what it was asked to send.
final class FakeSender: OutgoingSender, Sendable {
  /// What becomes of a request.
  enum Outcome: Sendable {
    case answer(Int, String)
    /// 200 with this content coding and body.
    case coded(String, [UInt8])
    case failure(OutgoingError)
    /// Nothing, until the task is cancelled.
    case waits
  }

  private struct State {
    var outcomes: [String: Outcome] = [:]
    var requests: [OutgoingRequest] = []
  }

  private let state = Mutex(State())
  /// Called with each request before it is answered.
  private let sending: @Sendable () -> Void

  init(sending: @escaping @Sendable () -> Void = {}) { self.sending = sending }

  var requests: [OutgoingRequest] { state.withLock { $0.requests } }

  func answer(_ url: String, _ outcome: Outcome) {
    state.withLock { $0.outcomes[url] = outcome }
  }

  func send(_ request: OutgoingRequest) async throws(OutgoingError) -> OutgoingAnswer {
    let outcome = state.withLock { state in
      state.requests.append(request)
      return state.outcomes[request.url]
    }
    sending()
    switch outcome {
    case .answer(let status, let body):
      return OutgoingAnswer(status: status, fields: [], body: Array(body.utf8), duration: 1)
    case .coded(let coding, let body):
      return OutgoingAnswer(
        status: 200, fields: [("content-encoding", coding)], body: body, duration: 1)
    case .failure(let error): throw error
    case .waits:
      // Longer than any test; cancelling ends it at once.
      try? await Task.sleep(for: .seconds(600))
      throw .cancelled
    case nil: throw .failed("no outcome for \(request.url)")
    }
  }
}

/// A content that is a text: each answer takes its place.
final class TextContent: ExecutionContent {
  var text: String

  init(_ text: String) { self.text = text }

  func body() throws(ExecutionFailure) -> [UInt8] { Array(text.utf8) }

  func take(_ answer: [UInt8]) throws(ExecutionFailure) {
    let answer = String(decoding: answer, as: UTF8.self)
    if answer.contains("unfit") { throw .invalidAnswer("it does not fit") }
    text = answer
  }
}

/// Keeps what a log was told.
final class KeptLog: ExecutionLog {
  private let kept = Mutex<[ExecutionLogEntry]>([])

  var entries: [ExecutionLogEntry] { kept.withLock { $0 } }

  func note(_ entry: ExecutionLogEntry) { kept.withLock { $0.append(entry) } }
}

extension ResolvedTarget {
  /// A target with the name and the id `name` at http://NAME.test/.
  static func named(
    _ name: String, _ kind: TargetKind = .webhook, interrupts: Bool = true,
    timeout: Int64 = 10_000_000_000, payloadType: TargetPayloadType = .json,
    keys: [TargetSigningKey] = [TargetSigningKey("0123456789abcdefghijklmnopqrstuvwxyz")]
  ) -> ResolvedTarget {
    ResolvedTarget(
      TargetSnapshot(
        record: TargetRecord(
          organization: "instance", id: name,
          content: TargetContent(
            name: name, kind: kind, interruptsOnError: interrupts, timeout: timeout,
            endpoint: "http://\(name).test/", payloadType: payloadType),
          sequence: 1, createdAt: 1, changedAt: 1),
        signingKeys: keys, publicKey: nil))
  }
}
