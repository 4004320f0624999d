import Delivery
import Server

/// Sets up what the server sends to others.
enum OutgoingRequests {
  /// The rules and authorities that the settings name.
  static func settings(_ settings: Settings) throws(CommandError) -> OutgoingSettings {
    var outgoing = OutgoingSettings()
    do throws(AllowRuleError) {
      outgoing.policy = AddressPolicy(
        allowed: try AllowRules(settings.all(Options.allowTarget)))
    } catch {
      throw .usage("--allow-target \(error)")
    }
    outgoing.userAgent = Program.version.replacing(" ", with: "/")
    if let file = settings.first(Options.targetAuthority) {
      // Otherwise every call would fail, one by one.
      _ = try FileAccess.readText(file)
      outgoing.authorityFile = file
    }
    return outgoing
  }
}
