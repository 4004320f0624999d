import Engine
import RPC
import Wire

/// A call as the targets of its executions see it: the request, and later the response with it.
///
/// Targets see no secrets. What a call target leaves as it was shown stays what it was.
final class CallContent: ExecutionContent {
  private let payload: CallPayload
  private let request: MessageBox
  private let response: MessageBox?
  private let maxBytes: Int
  /// What the last body does not show.
  private var secrets = KeptSecrets()

  /// Makes the content of a request execution, or with `response` that of a response execution; a target's
  /// answer may be `maxBytes` long.
  init(payload: CallPayload, request: MessageBox, response: MessageBox? = nil, maxBytes: Int) {
    self.payload = payload
    self.request = request
    self.response = response
    self.maxBytes = maxBytes
  }

  func body() throws(ExecutionFailure) -> [UInt8] {
    let secrets = KeptSecrets()
    self.secrets = secrets
    do throws(WireError) {
      return try payload.body(
        request: try request.json(keeping: secrets),
        response: try response?.json(keeping: secrets))
    } catch {
      throw .unencodable("\(error)")
    }
  }

  /// Puts a target's answer in the place of the response, or of the request while there is no response.
  ///
  /// What bounds a client's message bounds it too: length here, depth in the decoding.
  func take(_ answer: [UInt8]) throws(ExecutionFailure) {
    guard answer.count <= maxBytes else { throw .answerTooLong(limit: maxBytes) }
    do throws(WireError) {
      try (response ?? request).replace(json: answer, puttingBack: secrets)
    } catch {
      throw .invalidAnswer("\(error)")
    }
  }
}
