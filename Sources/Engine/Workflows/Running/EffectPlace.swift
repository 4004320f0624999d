public import Base
public import Delivery
import Synchronization
import Wire

/// Where an effect is made: what it may reach, and what is noted of it.
public struct EffectPlace: Sendable {
  /// Addresses that its requests may dial although the policy refuses private ones.
  public var allowed: AllowRules
  /// When the effect began by the clock of the run's history, nanoseconds since 1970.
  public var startedAt: Int64
  /// The span of the effect; nil when the run belongs to no trace that is recorded.
  public var span: OngoingSpan?
  /// The secrets of its step that were given in the definition; what others send back of them is not seen.
  public var secrets: [String] = []
  /// Whether the run may still do what it does: asked between two requests of one effect, of which the first may take
  /// its time.
  public var isPermitted: @Sendable () async -> Bool = { true }
  /// What was asked of others.
  public let notes = EffectNotes()

  public init(
    allowed: AllowRules = AllowRules(), startedAt: Int64 = 0, span: OngoingSpan? = nil
  ) {
    self.allowed = allowed
    self.startedAt = startedAt
    self.span = span
  }
}

/// What was asked of others for an effect, in its order.
public final class EffectNotes: Sendable {
  private let lines = Mutex<[JSONValue]>([])

  /// Notes a request and what came of it, within `Limits.maxNotedRequests`.
  ///
  /// - Parameters:
  ///   - method: "POST", or what else was done.
  ///   - url: Where it went; what may hold secrets of it is left out.
  ///   - time: When it began, nanoseconds since 1970.
  ///   - duration: Nanoseconds.
  ///   - status: What was answered; nil when nobody did.
  ///   - error: Why there is no answer; nil when there is one.
  func note(
    _ method: String, _ url: String, at time: Int64, duration: Int64, status: Int?, error: String?
  ) {
    var members = [
      JSONValue.Member("time", .string(RFC3339.text(nanoseconds: time))),
      JSONValue.Member("method", .string(method)),
      JSONValue.Member("url", .string(Self.shown(url))),
      JSONValue.Member("milliseconds", .integer(max(0, duration) / 1_000_000)),
    ]
    if let status { members.append(JSONValue.Member("status", .integer(Int64(status)))) }
    if let error {
      members.append(
        JSONValue.Member(
          "error", .string(EchoedText.cut(error, atMost: Limits.maxNotedRequestBytes))))
    }
    let line = JSONValue.object(members)
    lines.withLock { lines in
      if lines.count < Limits.maxNotedRequests { lines.append(line) }
    }
  }

  /// The notes, as history keeps them.
  var requests: [JSONValue] { lines.withLock { $0 } }

  /// A URL without its query and fragment, in which secrets may stand.
  private static func shown(_ url: String) -> String {
    let end = url.utf8.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
    return EchoedText.cut(
      String(url[..<(end ?? url.endIndex)]), atMost: Limits.maxNotedRequestBytes)
  }
}

/// Sends requests of one effect, each with its rules, and notes them.
struct NotedSender {
  let sender: any OutgoingSender
  let place: EffectPlace
  let timeSource: any TimeSource
  /// When the effect began, monotonic nanoseconds.
  let begunAt: Int64

  func send(_ request: OutgoingRequest) async throws(OutgoingError) -> OutgoingAnswer {
    var request = request
    request.allowed = place.allowed
    let span = place.span?.child("call server", .client)
    // What the step says itself comes first.
    if let span, !request.fields.contains(where: { $0.name.lowercased().utf8Equals("traceparent") })
    {
      request.fields += span.context.fields
    }
    let begun = timeSource.monotonicNanoseconds()
    let time = place.startedAt + begun - begunAt
    func note(_ status: Int?, _ error: String?) {
      place.notes.note(
        request.method.rawValue, request.url, at: time,
        duration: timeSource.monotonicNanoseconds() - begun, status: status, error: error)
    }
    do throws(OutgoingError) {
      let answer = try await sender.send(request)
      note(answer.status, nil)
      span?.end(.success(answer), method: request.method.rawValue, [])
      return answer
    } catch {
      span?.end(.failure(error), method: request.method.rawValue, [])
      switch error {
      // It was not sent.
      case .cancelled, .closed, .overloaded: break
      default: note(nil, error.stepText)
      }
      throw error
    }
  }
}
