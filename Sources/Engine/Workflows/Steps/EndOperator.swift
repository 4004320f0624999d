import Wire

/// The operators with which runs end; their steps are of the types success and failure.
struct EndOperator: StepAction {
  var hasEffect: Bool { false }
  let entry: StepEntry

  static let success = EndOperator(
    entry: StepEntry(
      "sp:operator-success", name: "End Step - Success", kind: .operator,
      description: "Ends the run as completed."))
  static let failure = EndOperator(
    entry: StepEntry(
      "sp:operator-failure", name: "End Step - Failure", kind: .operator,
      description: "Ends the run as failed.",
      fields: [
        StepField("failureName", "Failure Name", .text, isRequired: true),
        StepField("description", "Failure Details", .textarea),
      ]))

  func run(_ input: JSONValue, at time: Int64) -> StepOutcome { .completed(.null) }
}
