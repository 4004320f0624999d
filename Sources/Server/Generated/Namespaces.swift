// Made by protoc-gen-pintle. Do not edit.

import Wire

/// The namespace of packages that begin with `opentelemetry`.
enum Opentelemetry {}

extension Opentelemetry {
  /// The namespace of a package.
  enum Proto {}
}

extension Opentelemetry.Proto {
  /// The namespace of a package.
  enum Collector {}
}

extension Opentelemetry.Proto.Collector {
  /// The namespace of a package.
  enum Trace {}
}

extension Opentelemetry.Proto.Collector.Trace {
  /// The namespace of a package.
  enum V1 {}
}

extension Opentelemetry.Proto {
  /// The namespace of a package.
  enum Common {}
}

extension Opentelemetry.Proto.Common {
  /// The namespace of a package.
  enum V1 {}
}

extension Opentelemetry.Proto {
  /// The namespace of a package.
  enum Resource {}
}

extension Opentelemetry.Proto.Resource {
  /// The namespace of a package.
  enum V1 {}
}

extension Opentelemetry.Proto {
  /// The namespace of a package.
  enum Trace {}
}

extension Opentelemetry.Proto.Trace {
  /// The namespace of a package.
  enum V1 {}
}

/// Every message and extension that is generated in this module, for a `TypeRegistry`.
enum ServerMessageTypes {
  static let all: [any Message.Type] = [
    Opentelemetry.Proto.Collector.Trace.V1.ExportTraceServiceRequest.self,
    Opentelemetry.Proto.Collector.Trace.V1.ExportTraceServiceResponse.self,
    Opentelemetry.Proto.Collector.Trace.V1.ExportTracePartialSuccess.self,
    Opentelemetry.Proto.Common.V1.AnyValue.self,
    Opentelemetry.Proto.Common.V1.KeyValue.self,
    Opentelemetry.Proto.Common.V1.InstrumentationScope.self,
    Opentelemetry.Proto.Resource.V1.Resource.self,
    Opentelemetry.Proto.Trace.V1.ResourceSpans.self,
    Opentelemetry.Proto.Trace.V1.ScopeSpans.self,
    Opentelemetry.Proto.Trace.V1.Span.self,
    Opentelemetry.Proto.Trace.V1.Status.self,
  ]
}
