import Base
import Crypto
import Delivery
import Wire

/// Gets access tokens for steps, and keeps them until shortly before they run out.
///
/// Used where its senders are.
final class OAuthTokens {
  enum Outcome: Sendable {
    case token(String)
    case failed(StepFailure)
    case notMade
  }

  private struct Kept {
    var token: String
    /// Monotonic nanoseconds.
    var until: Int64
  }

  private let timeSource: any TimeSource
  /// By a digest of what the token was asked with.
  private var kept: [UTF8Key: Kept] = [:]

  init(timeSource: any TimeSource) {
    self.timeSource = timeSource
  }

  /// A token for a client, kept or new.
  func token(
    for client: OAuthClientCredentials, share: String, by sender: NotedSender
  ) async -> Outcome {
    let key = Self.key(of: client, share)
    let now = timeSource.monotonicNanoseconds()
    if let found = kept[key], now < found.until { return .token(found.token) }
    var request = OutgoingRequest(
      .post, url: client.tokenURL, timeout: Limits.stepTimeoutNanoseconds, share: share)
    var form = [HTTPCall.Parameter("grant_type", "client_credentials")]
    if !client.scope.isEmpty { form.append(HTTPCall.Parameter("scope", client.scope)) }
    request.fields = [
      ("content-type", "application/x-www-form-urlencoded"), ("accept", "application/json"),
    ]
    switch client.location {
    case .header:
      request.fields.append(
        ("authorization", OutgoingText.basic(client.clientID, client.clientSecret)))
    case .body:
      form.append(HTTPCall.Parameter("client_id", client.clientID))
      form.append(HTTPCall.Parameter("client_secret", client.clientSecret))
    }
    request.body = Array(OutgoingText.form(form).utf8)
    let answer: OutgoingAnswer
    do throws(OutgoingError) {
      answer = try await sender.send(request)
    } catch {
      switch error {
      case .cancelled, .closed, .overloaded: return .notMade
      default: return .failed(StepFailure("no token: \(error.stepText)", cause: error.stepCause))
      }
    }
    guard case .completed(let output) = StepAnswer.result(of: answer) else {
      return .failed(
        StepFailure(
          "no token: the answer of the token URL has the status \(answer.status)",
          status: answer.status))
    }
    guard let token = output["body"]?["access_token"]?.stringValue else {
      return .failed(StepFailure("no token: the answer of the token URL has no access_token"))
    }
    let seconds = min(max(output["body"]?["expires_in"]?.integerValue ?? 0, 0), 86_400)
    let until = now + (seconds - Self.reserve) * 1_000_000_000
    if seconds > Self.reserve {
      if kept.count >= Limits.maxKeptStepTokens { kept.removeAll(keepingCapacity: true) }
      kept[key] = Kept(token: token, until: until)
    }
    return .token(token)
  }

  /// Forgets a token that was refused.
  func forget(_ client: OAuthClientCredentials) {
    // Those of other workflows with the same client may be the same one.
    kept.removeAll(keepingCapacity: true)
  }

  /// How long before its end a token is not used any more, seconds.
  private static let reserve: Int64 = 30

  private static func key(of client: OAuthClientCredentials, _ share: String) -> UTF8Key {
    let parts = [
      share, client.tokenURL, client.clientID, client.clientSecret, client.scope,
      client.location.rawValue,
    ]
    // Each with its length, so that no two clients have one key.
    let text = parts.map { "\($0.utf8.count):\($0)" }.joined()
    return UTF8Key(HexText.encode(SHA256.digest(utf8: text)))
  }
}
