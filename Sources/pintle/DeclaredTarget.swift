import API
import Base
import Server
import Wire

/// A target as a declaration has it, at every depth: the API that takes it is a compatible one, which passes over what it
/// does not know.
enum DeclaredTarget {
  /// The members of which a target has one: how it is called.
  private static let kinds = ["restWebhook", "restCall", "restAsync"]

  /// Refuses members that nobody knows, inside of others too, values of other types, and two kinds at once.
  ///
  /// `title` is how the message calls it.
  static func check(_ value: JSONValue, title: String) throws(CommandError) {
    let own = AdminCommands.targetSettingNames.reduce(value) { $0.setting($1, nil) }
    do throws(WireError) {
      _ = try Zitadel.Action.V2.CreateTargetRequest(json: own.text())
    } catch {
      throw .failure("\(title): \(error)")
    }
  }

  /// Refuses one that is to be made and does not say its kind.
  static func checkKind(_ value: JSONValue, title: String) throws(CommandError) {
    guard !kinds.contains(where: { value[$0] != nil }) else { return }
    throw .failure("\(title) has none of \(kinds.joined(separator: ", "))")
  }
}
