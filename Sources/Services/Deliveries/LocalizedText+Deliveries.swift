// Errors of deliveries.
extension LocalizedText {
  static let deliveryNotFound = LocalizedText(
    "Errors.Delivery.NotFound", english: "Delivery not found", german: "Zustellung nicht gefunden")
  static let deliveryFinal = LocalizedText(
    "Errors.Delivery.Final", english: "Delivery has come to its end already",
    german: "Zustellung ist bereits beendet")
  static let deliveryNotFinal = LocalizedText(
    "Errors.Delivery.NotFinal", english: "Delivery has not come to its end yet",
    german: "Zustellung ist noch nicht beendet")
  static let pageTokenInvalid = LocalizedText(
    "Errors.PageToken.Invalid", english: "Page token is invalid or belongs to another list",
    german: "Seitenmarke ist ungültig oder gehört zu einer anderen Liste")
}
