import Base
import Records
import Store

/// Ends the spans of runs and invocations when these have ended, whatever ended them, as their commits tell.
struct EngineTraces: Sendable {
  let tracer: Tracer

  /// Does so for what `store` announces from now on, for as long as it is open.
  func follow(_ store: Store) {
    store.listen(to: WorkflowRunTable.passed) { [tracer] passed in
      for one in passed where one.status.isFinal {
        tracer.end(
          workOf: one.id,
          [SpanRecord.Attribute("pintle.run.status", one.status.name.lowercased())],
          failure: one.status == .failed ? "" : nil)
      }
    }
    store.listen(to: InvocationTable.passed) { [tracer] passed in
      for one in passed {
        tracer.end(
          workOf: one.key.id,
          [SpanRecord.Attribute("pintle.invocation.state", "\(one.state)")],
          failure: one.state == .failed || one.state == .expired ? "" : nil)
      }
    }
  }
}
