// Errors of targets and their keys. Texts without wording are shown as their keys to existing clients.
extension LocalizedText {
  static let targetInvalid = LocalizedText(
    "Errors.Target.Invalid", english: "Target is invalid", german: "Ziel ist ungültig")
  static let targetNoTimeout = LocalizedText(
    "Errors.Target.NoTimeout", english: "Target has no timeout", german: "Ziel hat keinen Timeout")
  static let targetInvalidURL = LocalizedText(
    "Errors.Target.InvalidURL", english: "Target has an invalid URL",
    german: "Ziel hat eine ungültige URL")
  static let targetUserInformation = LocalizedText(
    "Errors.Target.InvalidURL",
    english:
      "Target has an invalid URL: names and passwords in it are not sent; set a static field such as"
      + " \"authorization\" for the target instead",
    german:
      "Ziel hat eine ungültige URL: Namen und Passwörter darin werden nicht gesendet; stattdessen kann"
      + " das Ziel ein festes Feld wie \"authorization\" bekommen")
  static let targetInvalidHost = LocalizedText(
    "Errors.Target.InvalidURL",
    english:
      "Target has an invalid URL: its host is neither an address (without a dot at its end) nor a"
      + " name that can be looked up",
    german:
      "Ziel hat eine ungültige URL: ihr Host ist weder eine Adresse (ohne Punkt am Ende) noch ein Name,"
      + " der nachgeschlagen werden kann")
  static let targetNotFound = LocalizedText(
    "Errors.Target.NotFound", english: "Target not found", german: "Ziel nicht gefunden")
  static let targetAlreadyExists = LocalizedText("Errors.Target.AlreadyExists")
  static let targetPublicKeyInvalid = LocalizedText(
    "Errors.Target.InvalidPublicKey", english: "Public key is invalid",
    german: "Öffentlicher Schlüssel ist ungültig")
  static let targetPublicKeyNotFound = LocalizedText(
    "Errors.Target.PublicKeyNotFound", english: "Public key not found",
    german: "Öffentlicher Schlüssel nicht gefunden")
  static let targetPublicKeyExpired = LocalizedText(
    "Errors.Target.PublicKeyExpired", english: "Public key has expired",
    german: "Öffentlicher Schlüssel ist abgelaufen")
  static let targetPublicKeyActive = LocalizedText(
    "Errors.Target.PublicKeyActive", english: "Public key is active",
    german: "Öffentlicher Schlüssel ist aktiv")
  static let limitExceeded = LocalizedText(
    "Errors.Query.LimitExceeded", english: "Limit exceeded", german: "Limit überschritten")
}
