public import Base
import Delivery
import Records

extension PreparedRun {
  /// Has the run belong to a trace: its span begins as a part of `parent`, and ends with the run.
  ///
  /// To be done before the run is written, or with it, as it may go on before its starter learns of the commit.
  public func join(_ parent: SpanContext, of tracer: Tracer) {
    tracer.begin(
      "run workflow", of: id, in: parent,
      [
        SpanRecord.Attribute("pintle.workflow.id", run.workflow),
        SpanRecord.Attribute("pintle.run.id", id),
      ])
  }
}

extension OngoingSpan {
  /// Records the span of a step's effect.
  ///
  /// What a step says of its failure may hold what others answered, so no more is told than its status.
  func end(_ effect: PendingEffect, _ result: StepEffectResult) {
    var attributes = [SpanRecord.Attribute("pintle.step.name", effect.step)]
    if let iteration = effect.iteration {
      attributes.append(SpanRecord.Attribute("pintle.step.iteration", Int64(iteration)))
    }
    if effect.attempts > 0 {
      attributes.append(SpanRecord.Attribute("pintle.step.retry_count", Int64(effect.attempts)))
    }
    switch result {
    case .completed: end(attributes)
    case .failed(let failure):
      attributes.append(
        SpanRecord.Attribute("error.type", failure.status.map { String($0) } ?? "step_failed"))
      end(attributes, failure: "")
    case .notMade:
      attributes.append(SpanRecord.Attribute("error.type", "not_made"))
      end(attributes, failure: "")
    }
  }
}
