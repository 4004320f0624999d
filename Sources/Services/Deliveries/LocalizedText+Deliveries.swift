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
  static let deliveryLeased = LocalizedText(
    "Errors.Delivery.Leased", english: "Delivery is being sent just now",
    german: "Zustellung wird gerade gesendet")
  static let deliveryHeld = LocalizedText(
    "Errors.Delivery.Held",
    english: "Delivery is held still; it is sent soon, as its target was resumed",
    german:
      "Zustellung wird noch zurückgehalten; sie wird bald gesendet, da ihr Ziel fortgesetzt wurde"
  )
  static let deliveryTargetPaused = LocalizedText(
    "Errors.Delivery.TargetPaused",
    english: "Delivery waits because its target is paused; resume the target, which sends it",
    german:
      "Zustellung wartet, weil ihr Ziel pausiert ist; setzen Sie das Ziel fort, das sendet sie")
  static let deliveryTargetDisabled = LocalizedText(
    "Errors.Delivery.TargetDisabled",
    english: "Delivery cannot be sent because its target is disabled; enable the target first",
    german:
      "Zustellung kann nicht gesendet werden, weil ihr Ziel abgeschaltet ist; schalten Sie das Ziel erst ein"
  )
  static let deliveryTargetDeleted = LocalizedText(
    "Errors.Delivery.TargetDeleted",
    english: "Delivery cannot be sent because its target was deleted",
    german: "Zustellung kann nicht gesendet werden, weil ihr Ziel gelöscht wurde")
  static let pageTokenInvalid = LocalizedText(
    "Errors.PageToken.Invalid", english: "Page token is invalid or belongs to another list",
    german: "Seitenmarke ist ungültig oder gehört zu einer anderen Liste")
}
