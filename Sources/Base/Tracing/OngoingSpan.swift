/// A span of a sampled trace that has begun and not ended.
///
/// There is none for an operation whose trace is not sampled: what does not exist costs nothing.
public final class OngoingSpan: Sendable {
  /// What names it; a request that belongs to it carries this as `traceparent`.
  public let context: SpanContext
  /// Who records it.
  public let tracer: Tracer
  private let parent: UInt64
  private let isParentRemote: Bool
  private let name: String
  private let kind: SpanRecord.Kind
  private let start: Int64
  private let monotonicStart: Int64

  init(
    _ tracer: Tracer, _ context: SpanContext, parent: UInt64, isParentRemote: Bool, name: String,
    kind: SpanRecord.Kind
  ) {
    self.tracer = tracer
    self.context = context
    self.parent = parent
    self.isParentRemote = isParentRemote
    self.name = name
    self.kind = kind
    start = tracer.timeSource.wallNanoseconds()
    monotonicStart = tracer.timeSource.monotonicNanoseconds()
  }

  /// Begins a part of the operation.
  public func child(_ name: String, _ kind: SpanRecord.Kind) -> OngoingSpan {
    tracer.span(name, kind, in: context)
  }

  /// Records the span; once.
  ///
  /// - Parameters:
  ///   - attributes: What is said of it: no secrets and no payload.
  ///   - failure: Why the operation failed; nil when it did not.
  public func end(_ attributes: [SpanRecord.Attribute], failure: String? = nil) {
    // By the clock that never goes back, so that no span ends before it began.
    let duration = tracer.timeSource.monotonicNanoseconds() - monotonicStart
    tracer.record(
      SpanRecord(
        context: context, parent: parent, isParentRemote: isParentRemote,
        name: EchoedText.cut(name, atMost: Limits.maxSpanTextBytes), kind: kind, start: start,
        end: start + max(0, duration),
        attributes: attributes.prefix(Limits.maxSpanAttributes).map(Self.bounded),
        failure: failure.map { EchoedText.cut($0, atMost: Limits.maxSpanTextBytes) }))
  }

  private static func bounded(_ attribute: SpanRecord.Attribute) -> SpanRecord.Attribute {
    guard case .text(let text) = attribute.value else { return attribute }
    return SpanRecord.Attribute(
      attribute.name, EchoedText.cut(text, atMost: Limits.maxSpanTextBytes))
  }
}
