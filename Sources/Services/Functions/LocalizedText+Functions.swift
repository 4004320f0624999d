extension LocalizedText {
  static let functionUnknown = LocalizedText(
    "Errors.Function.NotFound", english: "Function not found", german: "Funktion nicht gefunden")
}
