public import HTTP

/// A dialect: recognises its requests and makes their calls.
public protocol WireProtocol: AnyObject, Sendable {
  /// The dialect's name in logs and metrics: "grpc".
  var name: String { get }

  /// Claims a request: finds its method, checks verb and content type, and makes its call.
  func claim(_ stream: HTTPStream, _ settings: CallSettings) -> Claim

  /// Answers for a path that no protocol knows, if it looks like one of this dialect.
  func answerUnknown(_ head: borrowing HTTPRequestHead, _ settings: CallSettings) -> HTTPAnswer?
}

/// What a protocol makes of a request.
public enum Claim {
  /// It belongs to another protocol, or to none.
  case notMine
  /// A call that is ready to begin.
  case call(ServerCall)
  /// The same of one that is made on a stream which the protocol has laid over the request's.
  case callOn(HTTPStream, ServerCall)
  /// An answer that needs no call: wrong verb, wrong content type, unknown method.
  indirect case answer(HTTPAnswer)
}
