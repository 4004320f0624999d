import Base
import Wire

/// Spans as a collector of OpenTelemetry takes them (OTLP 1, ExportTraceServiceRequest in protobuf).
struct TraceRequest {
  private typealias Proto = Opentelemetry.Proto

  private let resource: Opentelemetry.Proto.Resource.V1.Resource
  private let scope: Opentelemetry.Proto.Common.V1.InstrumentationScope

  /// - Parameters:
  ///   - attributes: What is said of the process, such as "service.name".
  ///   - version: The program's.
  init(resource attributes: [(name: String, value: String)], version: String) {
    var resource = Proto.Resource.V1.Resource()
    resource.attributes = attributes.map { Self.attribute($0.name, .text($0.value)) }
    self.resource = resource
    var scope = Proto.Common.V1.InstrumentationScope()
    scope.name = "pintle"
    scope.version = version
    self.scope = scope
  }

  /// The request's body.
  func body(_ spans: [SpanRecord]) -> [UInt8] {
    var scoped = Proto.Trace.V1.ScopeSpans()
    scoped.scope = scope
    scoped.spans = spans.map(Self.span)
    var all = Proto.Trace.V1.ResourceSpans()
    all.resource = resource
    all.scopeSpans = [scoped]
    var request = Proto.Collector.Trace.V1.ExportTraceServiceRequest()
    request.resourceSpans = [all]
    return request.protobufBytes()
  }

  /// How many spans a collector says that it refused, and why; nil when it took them all, or says what nobody
  /// understands.
  static func refusal(_ answer: [UInt8]) -> (count: Int, reason: String)? {
    guard
      let response = try? Proto.Collector.Trace.V1.ExportTraceServiceResponse(protobuf: answer),
      let part = response.partialSuccess, part.rejectedSpans > 0
    else { return nil }
    return (Int(clamping: part.rejectedSpans), part.errorMessage)
  }

  private static func span(_ record: SpanRecord) -> Opentelemetry.Proto.Trace.V1.Span {
    var span = Proto.Trace.V1.Span()
    span.traceID = record.context.traceBytes
    span.spanID = SpanContext.bytes(record.context.spanID)
    span.traceState = record.context.traceState
    if record.parent != 0 { span.parentSpanID = SpanContext.bytes(record.parent) }
    span.name = record.name
    span.kind =
      switch record.kind {
      case .internal: .internal
      case .server: .server
      case .client: .client
      }
    span.startTimeUnixNano = UInt64(max(0, record.start))
    span.endTimeUnixNano = UInt64(max(0, record.end))
    span.attributes = record.attributes.map { attribute("\($0.name)", $0.value) }
    if let failure = record.failure {
      var status = Proto.Trace.V1.Status()
      status.code = .error
      status.message = failure
      span.status = status
    }
    // The sampled flag, and whether the parent is another process's (SpanFlags).
    span.flags = 0x101 | (record.isParentRemote ? 0x200 : 0)
    return span
  }

  private static func attribute(
    _ name: String, _ value: SpanRecord.Value
  ) -> Opentelemetry.Proto.Common.V1.KeyValue {
    var attribute = Proto.Common.V1.KeyValue()
    attribute.key = name
    var any = Proto.Common.V1.AnyValue()
    any.value =
      switch value {
      case .text(let text): .stringValue(text)
      case .number(let number): .intValue(number)
      }
    attribute.value = any
    return attribute
  }
}
