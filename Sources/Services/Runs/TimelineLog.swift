import API
import Base
import Engine
import Records
import Wire

// The lines of a run's log: what its history says of requests and further attempts, and what is to be said of its
// definition. Without secrets: URLs have no query here, and of requests and answers nothing is told but the status.

extension Pintle.Run.V1.TimelineEntry {
  private init(
    line type: String, at nanoseconds: Int64, of run: WorkflowRunRecord, step: String,
    iteration: Int64?, _ text: String
  ) {
    self.init()
    kind = .log
    time = Google.Protobuf.Timestamp(nanosecondsSince1970: nanoseconds)
    self.type = type
    self.text = text
    runID = run.id
    workflowID = run.workflow
    self.step = step
    self.iteration = iteration
  }

  /// Something about a run's definition that may be a mistake.
  init(_ finding: WorkflowFinding, of run: WorkflowRunRecord, in language: Language) {
    let step = finding.step ?? ""
    let place =
      step.isEmpty
      ? language.says("the definition", "die Definition")
      : language.says("step", "Schritt") + " \"\(EchoedText.cut(step))\""
    self.init(
      line: "warning", at: run.startedAt, of: run, step: step, iteration: nil,
      "\(place): \(finding.text)")
  }

  /// The lines that stand before a part of a run's history.
  static func lines(
    of event: WorkflowRunEvent, _ run: WorkflowRunRecord, in language: Language
  ) -> [Self] {
    guard event.kind == .activityCompleted || event.kind == .activityFailed else { return [] }
    var lines: [Self] = []
    for request in event.attributes["requests"]?.arrayValue ?? [] {
      lines.append(line(request: request, of: event, run, in: language))
    }
    if event.kind == .activityFailed, let time = event.retriedAt {
      let error = event.attributes["error"]?.stringValue ?? ""
      let attempt = event.attributes["attempt"]?.integerValue ?? 0
      var line = Self(
        line: "retry", at: event.time, of: run, step: event.step, iteration: event.iteration,
        language.says(
          "step \"\(EchoedText.cut(event.step))\" is tried again at \(RFC3339.text(nanoseconds: time))",
          "Schritt \"\(EchoedText.cut(event.step))\" wird um \(RFC3339.text(nanoseconds: time)) noch einmal versucht"
        ) + ": \(error)"
      )
      line.attempt = attempt + 1
      line.error = error
      lines.append(line)
    }
    return lines
  }

  private static func line(
    request: JSONValue, of event: WorkflowRunEvent, _ run: WorkflowRunRecord,
    in language: Language
  ) -> Self {
    func text(_ name: String) -> String { request[name]?.stringValue ?? "" }
    let milliseconds = request["milliseconds"]?.integerValue ?? 0
    let status = request["status"]?.integerValue
    let error = text("error")
    let outcome =
      status.map { language.says("answered \($0)", "antwortete \($0)") }
      ?? (error.isEmpty
        ? language.says("was taken", "wurde angenommen")
        : language.says("got no answer: \(error)", "bekam keine Antwort: \(error)"))
    var line = Self(
      line: "request", at: event.time, of: run, step: event.step, iteration: event.iteration,
      "\(text("method")) \(text("url")) \(outcome), \(language.says("after", "nach")) \(milliseconds) ms"
    )
    if let (seconds, nanos) = Array(text("time").utf8).withUnsafeBytes({ RFC3339.parse($0) }) {
      // The history's clock stands still for a moment where this one does not.
      line.time = Google.Protobuf.Timestamp(
        nanosecondsSince1970: min(seconds * 1_000_000_000 + Int64(nanos), event.time))
    }
    line.attempt = event.attributes["attempt"]?.integerValue ?? 0
    line.status = Int32(clamping: status ?? 0)
    line.duration = Google.Protobuf.Duration(nanoseconds: milliseconds * 1_000_000)
    line.error = error
    return line
  }
}
