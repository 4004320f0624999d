extension Limits {
  // Traces
  /// The spans that have ended and wait to be exported; later ones are left out and counted.
  public static let maxSpansWaiting = 16_384
  /// The bytes that those spans hold, names and attributes included.
  public static let maxSpanBytesWaiting = 8 * 1024 * 1024
  /// The bytes of a text that a span shows: a name, an attribute, why it failed.
  public static let maxSpanTextBytes = 256
  /// The attributes of a span; further ones are left out.
  public static let maxSpanAttributes = 32
  /// The events whose trace is remembered for their deliveries; the oldest are forgotten first.
  public static let maxTracedEvents = 16_384
  /// The bytes of `tracestate` that are remembered with them; of a trace whose own does not fit, deliveries carry none.
  public static let maxTracedStateBytes = 1024 * 1024
  /// The runs and invocations whose spans are kept until they end; the oldest are forgotten first.
  public static let maxTracedWork = 4096
  /// The members of `tracestate` in a request; with more, none of them is passed on.
  public static let maxTraceStateMembers = 32
  /// The bytes of `tracestate` that are passed on; of a longer one members are left out.
  public static let maxTraceStateBytes = 1024
}
