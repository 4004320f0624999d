import Base
import Server
import Wire

/// What a member of a declaration may be: a list that is none, or a switch that is a text, would otherwise be read as
/// empty or as absent, and take away what is there.
indirect enum DeclaredShape: Sendable {
  case text
  case flag
  case texts
  /// An object with these members.
  case members([(name: String, shape: DeclaredShape)])
  /// A list of objects with these members.
  case list([(name: String, shape: DeclaredShape)])
  /// The same, or null for none.
  case orNull(DeclaredShape)
  /// An object, of which the server judges.
  case object

  /// Throws what of a declared object has another shape; `title` is how the message calls the object.
  static func check(
    _ value: JSONValue, _ kind: Declaration.Kind, title: String
  ) throws(CommandError) {
    for (name, shape) in shapes(kind) {
      if let member = value[name] { try shape.check(member, "\(title): \"\(name)\"") }
    }
  }

  private func check(_ value: JSONValue, _ title: String) throws(CommandError) {
    switch self {
    case .text:
      guard value.stringValue != nil else { throw .failure("\(title) is no text") }
    case .flag:
      guard value.booleanValue != nil else {
        throw .failure("\(title) is neither true nor false")
      }
    case .texts:
      guard let list = value.arrayValue else { throw .failure("\(title) is no list") }
      for item in list where item.stringValue == nil {
        throw .failure("\(title) holds something that is no text")
      }
    case .list(let members):
      guard let list = value.arrayValue else { throw .failure("\(title) is no list") }
      for item in list { try Self.members(members).check(item, title) }
    case .members(let members):
      guard let given = value.objectValue else { throw .failure("\(title) is no object") }
      for one in given {
        guard let member = members.first(where: { $0.name.utf8Equals(one.name) }) else {
          throw .failure(
            "\(title) has an unknown member \"\(EchoedText.cut(one.name))\""
              + NearestName.hint(one.name, among: members.map(\.name)))
        }
        try member.shape.check(one.value, "\(title): \"\(one.name)\"")
      }
    case .orNull(let shape):
      if value != .null { try shape.check(value, title) }
    case .object:
      guard value.objectValue != nil else { throw .failure("\(title) is no object") }
    }
  }

  /// What the members of each kind may be, but for names and labels, which are looked at elsewhere.
  private static func shapes(
    _ kind: Declaration.Kind
  ) -> [(name: String, shape: DeclaredShape)] {
    switch kind {
    case .targets:
      let interrupts = DeclaredShape.members([("interruptOnError", .flag)])
      return [
        ("endpoint", .text), ("timeout", .text), ("payloadType", .text),
        ("restWebhook", interrupts), ("restCall", interrupts), ("restAsync", .members([])),
        ("enabled", .flag), ("paused", .flag), ("alerts", .flag), ("allowRules", .texts),
        ("retrySchedule", .orNull(.members([("waits", .texts)]))),
        ("staticFields", .list([("name", .text), ("value", .text)])),
      ]
    case .accounts: return [("roles", .texts)]
    case .workflows:
      return [
        ("description", .orNull(.text)), ("enabled", .flag),
        ("definition", .members([("start", .orNull(.text)), ("steps", .orNull(.object))])),
        (
          "trigger",
          .orNull(
            .members([
              ("type", .orNull(.text)), ("displayName", .orNull(.text)),
              ("attributes", .orNull(.object)),
            ]))
        ),
      ]
    case .subscriptions:
      let basic = DeclaredShape.members([
        ("userName", .orNull(.text)), ("password", .orNull(.text)),
      ])
      return [
        ("description", .orNull(.text)), ("triggerId", .text), ("type", .text),
        ("responseDeadline", .orNull(.text)), ("enabled", .flag), ("filter", .orNull(.text)),
        (
          "httpConfig",
          .orNull(
            .members([
              ("url", .text), ("httpDispatchMode", .orNull(.text)),
              ("httpAuthenticationType", .orNull(.text)), ("basicAuthConfig", .orNull(basic)),
              (
                "bearerTokenAuthConfig",
                .orNull(.members([("bearerToken", .orNull(.text))]))
              ),
            ]))
        ),
        ("eventBridgeConfig", .orNull(.members([("awsAccount", .text), ("awsRegion", .text)]))),
        ("workflowConfig", .orNull(.members([("workflow", .text)]))),
      ]
    case .executions:
      return [
        ("targets", .texts),
        ("filter", .orNull(.members([("path", .text), ("organizationIds", .texts)]))),
      ]
    }
  }
}
