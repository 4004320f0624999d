import Base

/// A label that objects are looked for by: "app=crm", or "app" for any value.
struct LabelSelector: Sendable {
  var name: String
  /// Nil for any.
  var value: String?

  /// Nil for a text without a name.
  init?(_ text: String) {
    let parts = text.utf8Split("=", maxSplits: 1)
    guard !parts[0].isEmpty else { return nil }
    name = String(parts[0])
    value = parts.count == 2 ? String(parts[1]) : nil
  }

  /// As it is written on a command line.
  var text: String { value.map { "\(name)=\($0)" } ?? name }
}
