public import Base
public import Records

extension InvocationRecord {
  /// Has the invocation belong to a trace, unless it has ended: its span begins as a part of `parent`, and ends with it.
  ///
  /// To be done with what begins it, as it may be sent before its caller learns of the commit.
  public func join(_ parent: SpanContext, of tracer: Tracer) {
    guard state == .waiting else { return }
    tracer.begin(
      "invoke trigger", of: id, in: parent,
      [
        SpanRecord.Attribute("pintle.trigger.id", trigger),
        SpanRecord.Attribute("pintle.invocation.id", id),
        SpanRecord.Attribute("pintle.subscription.id", subscription),
      ])
  }
}
