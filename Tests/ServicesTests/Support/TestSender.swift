import Crypto
import Delivery
import Engine
import Net
import Records
import Store
import Synchronization
import Wire

/// Other people's servers, invented: what each URL answers, and what was sent there.
final class TestSender: OutgoingSender, Sendable {
  /// What becomes of a request.
  enum Outcome: Sendable {
    case answer(Int, String)
    /// The response that it was shown, or the request where there is none yet.
    case echo
    case failure(OutgoingError)
    /// Nothing, until the call is cancelled.
    case waits
  }

  struct Sent: Sendable {
    var url: String
    var body: [UInt8]
    var fields: [(name: String, value: String)]

    var json: JSONValue { JSONValue(text: String(decoding: body, as: UTF8.self)) ?? .null }

    func field(_ name: String) -> String? { fields.first { $0.name == name }?.value }
  }

  private struct State {
    var outcomes: [String: Outcome] = [:]
    /// What a URL answers to responses, where that is something else.
    var toResponses: [String: JSONValue] = [:]
    var sent: [Sent] = []
    var cancelled = 0
    var keepsToTheLoop = false
  }

  private let state = Mutex(State())

  /// What was sent, in order.
  var sent: [Sent] { state.withLock { $0.sent } }
  /// How many requests were cancelled.
  var cancelled: Int { state.withLock { $0.cancelled } }

  /// The loop, for calls that nobody waits for, once a test wants them there.
  var executor: (any TaskExecutor)? {
    state.withLock { $0.keepsToTheLoop } ? EventLoop.current : nil
  }

  /// Has calls that nobody waits for run when the loop is turned, as in a server.
  func keepToTheLoop() { state.withLock { $0.keepsToTheLoop = true } }

  /// Sets what a URL answers; an empty 200 when nothing was set.
  func answer(_ url: String, _ outcome: Outcome) {
    state.withLock { $0.outcomes[url] = outcome }
  }

  /// Sets what a URL answers with status 200.
  func answer(_ url: String, _ json: JSONValue) { answer(url, .answer(200, json.text())) }

  /// Sets what a URL answers to responses alone.
  func answerToResponses(_ url: String, _ json: JSONValue) {
    state.withLock { $0.toResponses[url] = json }
  }

  /// Forgets what was sent.
  func forget() { state.withLock { $0.sent = [] } }

  func send(_ request: OutgoingRequest) async throws(OutgoingError) -> OutgoingAnswer {
    let sent = Sent(
      url: request.url, body: request.body,
      fields: request.fields + request.secretFields.map { ($0.name, $0.value) })
    let outcome: Outcome = state.withLock { state in
      state.sent.append(sent)
      if let json = state.toResponses[request.url], sent.json["response"] != nil {
        return .answer(200, json.text())
      }
      return state.outcomes[request.url] ?? .answer(200, "")
    }
    switch outcome {
    case .answer(let status, let body):
      return OutgoingAnswer(status: status, fields: [], body: Array(body.utf8), duration: 1)
    case .echo:
      let text = (sent.json["response"] ?? sent.json["request"] ?? .null).text()
      return OutgoingAnswer(status: 200, fields: [], body: Array(text.utf8), duration: 1)
    case .failure(let error): throw error
    case .waits:
      // Longer than any test; cancelling ends it at once.
      try? await Task.sleep(for: .seconds(600))
      state.withLock { $0.cancelled += 1 }
      throw .cancelled
    }
  }
}

/// Keeps what was logged of executions.
final class TestExecutionLog: ExecutionLog {
  private let kept = Mutex<[ExecutionLogEntry]>([])

  var entries: [ExecutionLogEntry] { kept.withLock { $0 } }

  func note(_ entry: ExecutionLogEntry) { kept.withLock { $0.append(entry) } }
}

/// Keys of the instance, made once for all tests.
enum TestInstanceKeys {
  static let keys: Result<InstanceSigner.Keys, CryptoError> = Result { () throws(CryptoError) in
    InstanceSigner.Keys(
      payload: JWSSigner(
        key: try JWSPrivateKey(generatingFor: .es256), keyID: "jwt-1", type: PayloadToken.type),
      webhook: try Ed25519PrivateKey(seed: [UInt8](repeating: 9, count: 32)))
  }

  static let signer = InstanceSigner { () throws(PayloadError) in
    do throws(CryptoError) {
      return try keys.get()
    } catch {
      throw .encodingFailed("\(error)")
    }
  }
}
