// Errors of executions. Texts without wording are shown as their keys to existing clients.
extension LocalizedText {
  static let executionInvalid = LocalizedText(
    "Errors.Execution.Invalid", english: "Execution is invalid",
    german: "Ausführung ist ungültig")
  static let executionConditionInvalid = LocalizedText(
    "Errors.Execution.ConditionInvalid", english: "Execution condition is invalid",
    german: "Bedingung der Ausführung ist ungültig")
  static let executionNotFound = LocalizedText(
    "Errors.Execution.NotFound", english: "Execution not found",
    german: "Ausführung nicht gefunden")
  static let executionIncludeNotFound = LocalizedText(
    "Errors.Execution.IncludeNotFound", english: "Include not found",
    german: "Include nicht gefunden")
  static let executionNoTargets = LocalizedText(
    "Errors.Execution.NoTargets", english: "No targets defined", german: "Keine Ziele definiert")
  static let executionCircularInclude = LocalizedText("Errors.Execution.CircularInclude")
  static let executionMaxLevelsInclude = LocalizedText("Errors.Execution.MaxLevelsInclude")
}
