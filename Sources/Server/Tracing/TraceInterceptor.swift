public import Base
public import RPC

/// Gives calls of sampled traces a span.
///
/// It stands before the interceptors that can refuse a call, so that refused calls are in their trace, too. A server
/// that exports no traces has none of it.
public final class TraceInterceptor: HeadInterceptor {
  private let tracer: Tracer

  /// Makes an interceptor that records with `tracer`.
  public init(_ tracer: Tracer) { self.tracer = tracer }

  public func begin(_ context: CallContext) throws(RPCError) -> HeadDecision {
    let path = context.method.path
    // Load balancers ask for it all the time.
    guard !path.utf8HasPrefix("/grpc.health.") else { return .proceed }
    var parent = context.traceParent?.context
    if parent?.isSampled == true { parent?.traceState = context.traceState }
    context.span = tracer.serve(
      String(decoding: path.utf8.dropFirst(), as: UTF8.self), from: parent)
    return .proceed
  }

  public func end(_ context: CallContext, _ outcome: CallOutcome) {
    guard let span = context.span else { return }
    span.end(
      Self.attributes(context, outcome), failure: Self.isServersFault(outcome) ? "" : nil)
  }

  /// What OpenTelemetry's conventions for RPC and HTTP say of a call; no metadata, query, message or error's text, in
  /// which a secret could stand.
  private static func attributes(
    _ context: CallContext, _ outcome: CallOutcome
  ) -> [SpanRecord.Attribute] {
    let code = outcome.error?.code
    let path = context.method.path.utf8.dropFirst()
    let slash = path.lastIndex(of: UInt8(ascii: "/")) ?? path.endIndex
    var attributes = [
      SpanRecord.Attribute("rpc.service", String(decoding: path[..<slash], as: UTF8.self)),
      SpanRecord.Attribute(
        "rpc.method", String(decoding: path[slash...].dropFirst(), as: UTF8.self)),
      SpanRecord.Attribute("pintle.dialect", context.dialect.name),
      SpanRecord.Attribute("client.address", context.peerAddress),
      SpanRecord.Attribute("http.request.method", context.httpMethod),
      SpanRecord.Attribute("url.path", context.path),
    ]
    switch context.dialect {
    case .connect:
      attributes.append(SpanRecord.Attribute("rpc.system", "connect_rpc"))
      if let code {
        attributes.append(SpanRecord.Attribute("rpc.connect_rpc.error_code", "\(code.name)"))
      }
    case .json:
      attributes.append(
        SpanRecord.Attribute("http.response.status_code", Int64(code?.httpStatus ?? 200)))
    default:
      attributes.append(SpanRecord.Attribute("rpc.system", "grpc"))
      attributes.append(SpanRecord.Attribute("rpc.grpc.status_code", Int64(code?.rawValue ?? 0)))
    }
    if let code { attributes.append(SpanRecord.Attribute("error.type", "\(code.name)")) }
    if let caller = context.identity?.names {
      attributes.append(SpanRecord.Attribute("user.id", caller.account))
      attributes.append(SpanRecord.Attribute("pintle.organization.id", caller.organization))
    }
    return attributes
  }

  /// Whether the conventions call the outcome an error of the server's.
  private static func isServersFault(_ outcome: CallOutcome) -> Bool {
    switch outcome.error?.code {
    case .unknown?, .deadlineExceeded?, .unimplemented?, .internal?, .unavailable?, .dataLoss?:
      true
    default: false
    }
  }
}
