import Base
import Records
import Store
import Synchronization
import Wire

@testable import Delivery

/// Answers requests as a test says, and keeps them.
///
/// `@unchecked Sendable`: used by the worker's loop, which the test turns itself.
final class ScriptedSender: OutgoingSender, @unchecked Sendable {
  enum Answer {
    case status(Int, [(name: String, value: String)] = [])
    case error(OutgoingError)
    /// Waits until the test says more.
    case hold
  }

  struct Sent {
    var id: String
    var target: String
    var body: String
    var fields: [(name: String, value: String)]

    /// The object that the event in the body is about.
    var object: String {
      JSONValue(text: body)?["aggregateID"]?.stringValue ?? ""
    }
  }

  /// What a target answers, by its id; 200 where nothing is said.
  var answers: [String: Answer] = [:]
  /// What answers instead when it is set.
  var script: ((Sent) -> Answer)?
  private(set) var sent: [Sent] = []
  private(set) var held: [(sent: Sent, continuation: CheckedContinuation<Answer, Never>)] = []
  /// Requests that were under way at the same time, at most.
  private(set) var peak = 0

  var heldCount: Int { held.count }

  func send(_ request: OutgoingRequest) async throws(OutgoingError) -> OutgoingAnswer {
    let host = request.url.split(separator: "/")[1]
    let one = Sent(
      id: request.fields.first { $0.name == "webhook-id" }?.value ?? "",
      target: String(host.prefix { $0 != "." }),
      body: String(decoding: request.body, as: UTF8.self), fields: request.fields)
    sent.append(one)
    var answer = script?(one) ?? answers[one.target] ?? .status(200)
    if case .hold = answer {
      answer = await withTaskCancellationHandler {
        await withCheckedContinuation {
          held.append((one, $0))
          peak = max(peak, held.count)
        }
      } onCancel: {
        self.release(one.id, .error(.cancelled))
      }
    }
    switch answer {
    case .status(let status, let fields):
      return OutgoingAnswer(status: status, fields: fields, body: [1, 2], duration: 3)
    case .error(let error): throw error
    case .hold: throw .cancelled
    }
  }

  /// Answers a request that waits.
  func release(_ id: String, _ answer: Answer = .status(200)) {
    guard let index = held.firstIndex(where: { $0.sent.id == id }) else { return }
    held.remove(at: index).continuation.resume(returning: answer)
  }

  /// Answers all requests that wait.
  func releaseAll(_ answer: Answer = .status(200)) {
    for one in held { release(one.sent.id, answer) }
  }

  /// Forgets what was sent.
  func forget() { sent = [] }
}

/// Requests with nothing but their id.
final class PlainRequests: DeliveryRequestBuilder {
  let failure = Mutex<DeliveryRequestError?>(nil)

  func request(
    for delivery: DeliveryRecord, body: @escaping @Sendable () -> [UInt8], now: Int64
  ) async throws(DeliveryRequestError) -> OutgoingRequest {
    if let failure = failure.withLock({ $0 }) { throw failure }
    return OutgoingRequest(
      .post, url: "http://\(delivery.target).example/hook?token=secret",
      fields: [("webhook-id", delivery.id), ("webhook-signature", "v1,abc")], body: body(),
      timeout: 1_000_000_000)
  }
}

/// Counts, from any thread.
final class AtomicCounter: Sendable {
  private let count = Atomic<Int>(0)
  var value: Int { count.load(ordering: .acquiring) }
  func add() { count.add(1, ordering: .releasing) }
}
