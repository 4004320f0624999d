/// What a request to somebody else is told of the trace that it belongs to.
public enum OutgoingTrace: Sendable {
  /// What the client said in `traceparent` and `tracestate`, passed on as it came: this server records nothing of the
  /// trace. The latter is empty where it said nothing there.
  case foreign(String, state: String = "")
  /// The operation that the request is a part of.
  case part(of: OngoingSpan)

  /// Begins the span of a request; nil where nothing is recorded.
  public func begin(_ name: String, _ kind: SpanRecord.Kind) -> OngoingSpan? {
    guard case .part(let span) = self else { return nil }
    return span.child(name, kind)
  }

  /// The fields of a request whose span is `span`.
  public func fields(_ span: OngoingSpan?) -> [(name: String, value: String)] {
    if let span { return span.context.fields }
    guard case .foreign(let parent, let state) = self else { return [] }
    return Self.fields(parent: parent, state: state)
  }

  static func fields(parent: String, state: String) -> [(name: String, value: String)] {
    state.isEmpty
      ? [("traceparent", parent)] : [("traceparent", parent), ("tracestate", state)]
  }
}
