import Base

// Errors of executions. Texts without wording are shown as their keys to existing clients.
extension LocalizedText {
  static let executionInvalid = LocalizedText(
    "Errors.Execution.Invalid", english: "Execution is invalid",
    german: "Ausführung ist ungültig")
  static let executionConditionInvalid = LocalizedText(
    "Errors.Execution.ConditionInvalid", english: "Execution condition is invalid",
    german: "Bedingung der Ausführung ist ungültig")
  /// A condition that names something that there is not; existing clients know the text up to the colon.
  static func executionConditionUnknown(
    _ kind: String, _ name: String, example: String?
  ) -> LocalizedText {
    let name = EchoedText.cut(name)
    let (such, wie) = (
      example.map { ", such as \"\($0)\"" } ?? "", example.map { ", wie \"\($0)\"" } ?? ""
    )
    return LocalizedText(
      "Errors.Execution.ConditionInvalid",
      english: "Execution condition is invalid: there is no \(kind) \"\(name)\"\(such)",
      german: "Bedingung der Ausführung ist ungültig: \(kind) \"\(name)\" gibt es nicht\(wie)")
  }
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

  // What ends a call.

  static let executionFailed = LocalizedText(
    "Errors.Execution.Failed", english: "Execution failed", german: "Ausführung fehlgeschlagen")
  static let responseNotJSON = LocalizedText(
    "Errors.Execution.ResponseIsNotValidJSON", english: "Response is not valid JSON",
    german: "Antwort ist kein gültiges JSON")
  static let endpointDenied = LocalizedText(
    "Errors.Endpoint.Denied", english: "The target's address is not allowed",
    german: "Die Adresse des Ziels ist nicht erlaubt")
  static let encryptionKeyMissing = LocalizedText(
    "Errors.Execution.MissingEncryptionKey",
    english: "The target has no active encryption key",
    german: "Das Ziel hat keinen aktiven Schlüssel")
  static let encryptionFailed = LocalizedText(
    "Errors.Execution.EncryptionFailed", english: "The payload cannot be encoded for the target",
    german: "Die Daten können für das Ziel nicht verschlüsselt werden")
}
