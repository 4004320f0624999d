public import Base
public import Delivery
import Records
public import Store
public import Wire

/// Sends one request to a target to try it: signed and encoded as a delivery, outside of the queue.
public struct TargetTrials: Sendable {
  /// What came of it.
  public struct Result: Sendable {
    /// Whether a delivery would count as done.
    public var isDelivered: Bool
    /// The answer's status; 0 without one.
    public var status: Int
    /// Why it failed, in words for operators; nil for a success.
    public var error: String?
    /// Nanoseconds.
    public var duration: Int64
    /// The payload before it was encoded for the target.
    public var payload: [UInt8]
    /// The answer's body as it came; empty without one.
    public var answer: [UInt8]
  }

  private let sender: any OutgoingSender & Sendable
  private let requests: TargetRequestBuilder
  private let identifiers: IdentifierSource
  private let timeSource: any TimeSource
  private let instance: String

  /// - Parameters:
  ///   - store: Whose instance the targets belong to.
  ///   - sender: Sends the requests.
  ///   - requests: Encodes and signs them.
  ///   - identifiers: Gives each its `webhook-id`.
  public init(
    store: Store, sender: any OutgoingSender & Sendable, requests: TargetRequestBuilder,
    identifiers: IdentifierSource
  ) {
    self.sender = sender
    self.requests = requests
    self.identifiers = identifiers
    timeSource = store.timeSource
    instance = store.instanceID
  }

  /// Sends an event that never was, of the type "target.tested" about the target itself.
  ///
  /// - Parameters:
  ///   - target: Who is tried; one that is disabled as well.
  ///   - payload: The event's payload.
  ///   - account: The event's editor.
  /// - Returns: What came of it, whatever it was.
  /// - Throws: ``ExecutionFailure`` when there is no request to send.
  public func run(
    _ target: TargetSnapshot, payload: JSONValue, by account: String
  ) async throws(ExecutionFailure) -> Result {
    let event = Event(
      unwritten: "target.tested", payload,
      of: TargetEvent.aggregate(target.record.id, instance: instance), by: account,
      at: timeSource.wallNanoseconds())
    let body = EventPayload.body(of: event, instance: instance, target: target.record.id)
    let request = try requests.request(
      target, allowed: ResolvedTarget(target).allowed, body: body,
      id: "test_" + identifiers.next(),
      timeout: min(target.record.content.timeout, Limits.maxTrialTime), isDelivery: true)
    let start = timeSource.monotonicNanoseconds()
    do throws(OutgoingError) {
      let answer = try await sender.send(request)
      let isDelivered = (200...299).contains(answer.status)
      return Result(
        isDelivered: isDelivered, status: answer.status,
        error: isDelivered ? nil : "the target answered \(answer.status)",
        duration: answer.duration, payload: body, answer: answer.body)
    } catch {
      if error == .cancelled { throw .cancelled }
      return Result(
        isDelivered: false, status: 0, error: "\(error)",
        duration: timeSource.monotonicNanoseconds() - start, payload: body, answer: [])
    }
  }
}
