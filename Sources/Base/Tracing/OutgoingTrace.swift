/// What a request to somebody else is told of the trace that it belongs to.
public enum OutgoingTrace: Sendable {
  /// What the client said, passed on as it came: this server records nothing of the trace.
  case foreign(String)
  /// The operation that the request is a part of.
  case part(of: OngoingSpan)

  /// Begins the span of a request; nil where nothing is recorded.
  public func begin(_ name: String, _ kind: SpanRecord.Kind) -> OngoingSpan? {
    guard case .part(let span) = self else { return nil }
    return span.child(name, kind)
  }

  /// The value of `traceparent` for a request whose span is `span`.
  public func text(_ span: OngoingSpan?) -> String? {
    if let span { return span.context.text }
    guard case .foreign(let text) = self else { return nil }
    return text
  }
}
