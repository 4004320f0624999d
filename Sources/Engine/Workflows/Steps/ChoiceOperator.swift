import Wire

/// The operators of choices: their steps are of the type choice, and any of them takes any comparator.
struct ChoiceOperator: StepAction {
  var hasEffect: Bool { false }
  let entry: StepEntry

  static let strings = ChoiceOperator("sp:compare-strings", "Compare Strings", "texts")
  static let numbers = ChoiceOperator("sp:compare-numbers", "Compare Numbers", "numbers")
  static let booleans = ChoiceOperator(
    "sp:compare-boolean", "Compare Boolean Values", "truth values")
  static let timestamps = ChoiceOperator(
    "sp:compare-timestamps", "Compare Timestamps", "timestamps")
  static let types = ChoiceOperator("sp:verify-data-type", "Verify Data Type", "types")

  private init(_ id: String, _ name: String, _ what: String) {
    entry = StepEntry(
      id, name: name, kind: .operator, description: "Chooses the next step by comparing \(what).",
      fields: [
        StepField("choiceList", "Choices", .array, isRequired: true),
        StepField("defaultStep", "Default Step", .text, isRequired: true),
      ])
  }

  func run(_ input: JSONValue, at time: Int64) -> StepOutcome { .completed(.null) }
}
