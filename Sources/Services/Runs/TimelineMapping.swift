import API
import Base
import Records
import Store
import Wire

// How things that happened look in timelines.

extension Pintle.Run.V1.TimelineEntry {
  private init(_ kind: Pintle.Run.V1.EntryKind, at nanoseconds: Int64, _ type: String) {
    self.init()
    self.kind = kind
    time = Google.Protobuf.Timestamp(nanosecondsSince1970: nanoseconds)
    self.type = type
  }

  /// The event that set something off.
  init(_ event: Event) {
    self.init(.event, at: event.createdAt, event.type)
    text = "\(event.aggregate.type) \(event.aggregate.id): \(event.type)"
    eventPosition = event.position
  }

  /// An attempt to tell a target of the event.
  init(
    _ attempt: DeliveryAttempt, of delivery: DeliveryRecord, in language: Language
  ) {
    self.init(.attempt, at: attempt.startedAt, delivery.eventType)
    eventPosition = delivery.position
    deliveryID = delivery.id
    targetID = delivery.target
    self.attempt = attempt.number
    status = Int32(clamping: attempt.status ?? 0)
    duration = Google.Protobuf.Duration(nanoseconds: attempt.duration)
    error = attempt.error ?? ""
    let target = delivery.target
    text =
      error.isEmpty
      ? language.says("target \(target) was told", "Ziel \(target) wurde benachrichtigt")
      : language.says(
        "target \(target) was not told: \(error)",
        "Ziel \(target) wurde nicht benachrichtigt: \(error)")
  }

  /// The beginning of an invocation.
  init(startOf invocation: InvocationRecord, in language: Language) {
    self.init(.invocationStarted, at: invocation.createdAt, invocation.trigger)
    invocationID = invocation.id
    let name = invocation.subscriptionName
    text =
      invocation.awaitsDecision
      ? language.says(
        "the subscription \"\(name)\" is asked", "das Abonnement \"\(name)\" wird gefragt")
      : language.says(
        "the subscription \"\(name)\" is told", "das Abonnement \"\(name)\" wird benachrichtigt")
  }

  /// The end of an invocation; nil while it waits.
  init?(endOf invocation: InvocationRecord, in language: Language) {
    guard let endedAt = invocation.endedAt else { return nil }
    self.init(.invocationEnded, at: endedAt, invocation.trigger)
    invocationID = invocation.id
    error = invocation.error ?? ""
    if let output = invocation.output { attributes = Exact(output) }
    text =
      !error.isEmpty
      ? language.says("there is no decision: \(error)", "es gibt keine Entscheidung: \(error)")
      : invocation.awaitsDecision
        ? language.says("the decision came", "die Entscheidung kam")
        : language.says("the subscription was told", "das Abonnement wurde benachrichtigt")
  }

  /// The beginning of a run that an event started.
  init(startOf run: WorkflowRunRecord, in language: Language) {
    self.init(.run, at: run.startedAt, WorkflowRunEvent.Kind.executionStarted.rawValue)
    runID = run.id
    workflowID = run.workflow
    text = language.says(
      "a run of the workflow \(run.workflow) begins",
      "ein Lauf des Workflows \(run.workflow) beginnt")
  }

  /// The end of a run that an event started; nil while it goes on.
  init?(endOf run: WorkflowRunRecord, in language: Language) {
    guard let closedAt = run.closedAt else { return nil }
    let kind: WorkflowRunEvent.Kind =
      run.status == .completed ? .executionCompleted : .executionFailed
    self.init(.run, at: closedAt, kind.rawValue)
    runID = run.id
    workflowID = run.workflow
    error = run.error ?? (run.status == .canceled ? "Canceled" : "")
    text = language.says(
      "the run ends: \(run.status.name)", "der Lauf endet: \(run.status.name)")
  }

  /// A part of a run's history.
  init(_ event: WorkflowRunEvent, of run: WorkflowRunRecord, in language: Language) {
    self.init(.run, at: event.time, event.kind.rawValue)
    runID = run.id
    workflowID = run.workflow
    step = event.step
    iteration = event.iteration
    attributes = Exact(event.attributes.removing("requests"))
    error = event.attributes["error"]?.stringValue ?? ""
    attempt = event.attributes["attempt"]?.integerValue ?? 0
    status = Int32(
      clamping: (event.attributes["result"] ?? event.attributes["output"])?["statusCode"]?
        .integerValue ?? 0)
    let place =
      step.isEmpty
      ? language.says("the run", "der Lauf") : language.says("step", "Schritt") + " \"\(step)\""
    text = "\(place): \(error.isEmpty ? language.says(event.kind) : error)"
  }
}

extension JSONValue {
  /// An object without a member, of which the lines of the log tell; anything else as it is.
  fileprivate func removing(_ name: String) -> JSONValue {
    guard let members = objectValue, self[name] != nil else { return self }
    return .object(members.filter { !$0.name.utf8Equals(name) })
  }
}
