public import Records
import Store

/// Makes the request of an attempt from the target as it stands then: address, key, form and policy.
public protocol DeliveryRequestBuilder: Sendable {
  /// The signed request.
  ///
  /// - Parameters:
  ///   - delivery: Whom it goes to; its id is the request's `webhook-id`.
  ///   - body: The payload as JSON, the same bytes on each attempt.
  ///   - now: Nanoseconds since 1970, for time stamps in signatures.
  /// - Returns: The request, called on the worker's loop.
  /// - Throws: ``DeliveryRequestError``.
  func request(
    for delivery: DeliveryRecord, body: [UInt8], now: Int64
  ) async throws(DeliveryRequestError) -> OutgoingRequest
}

/// Why there is no request for a delivery.
public enum DeliveryRequestError: Error, Sendable, Equatable {
  /// The target is gone or disabled: the delivery is given up. The text says which.
  case noTarget(String)
  /// The target cannot be called as it is set up, for lack of a key for one; that can be mended, so it counts
  /// as a failed attempt. The text is for operators and holds no secret.
  case unusable(String)
  /// The store cannot be read right now, or the target is paused: nothing was tried.
  case unavailable
}
