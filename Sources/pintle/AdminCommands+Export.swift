import API
import Base
import Server
import Wire

// `pintle export`.
extension AdminCommands {
  /// Prints what there is as a file that `apply` reads, without secrets.
  func exportObjects() throws(CommandError) {
    let client = try clientInOrganization()
    var labels: [Declaration.Kind: [UTF8Key: JSONValue]] = [:]
    for kind in Declaration.Kind.allCases {
      // A server that knows no labels has none.
      switch try attemptLabels(of: kind, nil, client) {
      case .success(let found): labels[kind] = found
      case .failure(let failure):
        guard failure.code == "unimplemented" else {
          throw .failure("\(kind.rawValue): \(failure.message)")
        }
      }
    }
    let present = try presentObjects(
      Set(Declaration.Kind.allCases), client, labels: labels
    ) { _ in true }
    let lines = Declaration.Kind.allCases.map { kind in
      // An object in a line, so that versions of the file can be compared.
      let items = (present.objects[kind] ?? []).filter {
        kind != .executions || $0.value["targets"]?.arrayValue?.isEmpty == false
      }
      return "\"\(kind.rawValue)\":["
        + (items.isEmpty
          ? ""
          : "\n" + items.map { Self.exported($0.value, kind).text() }.joined(separator: ",\n")
            + "\n")
        + "]"
    }
    Console.print("{\n" + lines.joined(separator: ",\n") + "\n}\n")
    let doubled = Declaration.Kind.allCases.flatMap { kind in
      present.ambiguousNames(kind).map { "\(kind.rawValue) are called \"\(EchoedText.cut($0))\"" }
    }
    guard doubled.isEmpty else {
      let more = doubled.count - Limits.maxShownFindings
      let named =
        doubled.prefix(Limits.maxShownFindings).map { "several \($0)" }
        + (more > 0 ? ["\(more) more"] : [])
      throw .failure(
        "what was printed cannot be applied: \(named.joined(separator: "; ")); delete or rename all but one of each"
      )
    }
  }

  /// An object with everything that a declaration can say of it: what is not told is stated as what it then is, so that
  /// the file takes a later change back.
  ///
  /// Labels are told of no object where the server knows none.
  private static func exported(_ value: JSONValue, _ kind: Declaration.Kind) -> JSONValue {
    JSONValue(
      members: kind.members.map { name in
        guard let told = value[name] else { return (name, untold(name, of: value, kind)) }
        // A switch of a target's kind that is off.
        if ["restWebhook", "restCall"].contains(name), told["interruptOnError"] == nil {
          return (name, told.setting("interruptOnError", .boolean(false)))
        }
        return (name, told)
      })
  }

  /// What stands for a member that a server does not tell; nil where nothing does.
  private static func untold(
    _ name: String, of value: JSONValue, _ kind: Declaration.Kind
  ) -> JSONValue? {
    switch (kind, name) {
    case (.workflows, "enabled"), (.subscriptions, "enabled"): .boolean(false)
    case (.targets, "retrySchedule"), (.workflows, "description"), (.workflows, "trigger"),
      (.subscriptions, "description"), (.subscriptions, "filter"):
      .null
    case (.executions, "filter"):
      ConditionText.isOfEvents(value.shown("condition")) ? .null : nil
    default: nil
    }
  }
}
