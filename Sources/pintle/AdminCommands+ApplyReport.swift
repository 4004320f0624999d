import Base
import Server
import Wire

// What `pintle apply` says.
extension AdminCommands {
  /// Says what differences do not show: secrets in steps, which only another change of their workflow sets, and static
  /// fields that go with an endpoint.
  func noteUnseen(_ changes: [DeclaredChange]) {
    for change in changes {
      if change.kind == .workflows, !change.isSeen {
        Console.note(
          "pintle: note: the secrets in the steps of \(change.title) cannot be compared, and are set when something else of it changes"
        )
      }
      if change.kind == .targets, change.item.value["staticFields"] == nil,
        change.present?.value["staticFields"]?.arrayValue?.isEmpty == false,
        DeclaredTarget.movesAway(change.item.value["endpoint"], change.present?.value)
      {
        Console.note(
          "pintle: note: the static fields of \(change.title) are dropped with its former endpoint")
      }
    }
  }

  /// Prints what was done, or what there would be to do.
  func report(
    _ all: [DeclaredChange], _ removals: [Pruning.Removal], _ unchanged: Int,
    _ findings: [DeclaredWorkflow.Finding], isDry: Bool
  ) {
    let changes = all.filter(\.isSeen)
    if settings.wantsJSON {
      var list = changes.map { change in
        JSONValue(members: [
          ("kind", .string(change.kind.singular)), ("name", .string(change.item.name)),
          ("change", .string(change.present == nil ? "create" : "update")),
          ("members", .array(change.difference.parts.map { .string($0.path) })),
          ("differences", .array(change.difference.parts.map(\.json))),
        ])
      }
      list += removals.map { removal in
        [
          "kind": .string(removal.kind.singular), "name": .string(removal.object.name),
          "change": "delete", "members": .array([]), "differences": .array([]),
        ]
      }
      Console.print(
        CommandJSON.object([
          ("changes", .array(list)), ("unchanged", .integer(Int64(unchanged))),
          ("dryRun", .boolean(isDry)), ("findings", .array(findings.map(\.json))),
        ]))
      return
    }
    let isColoured = Terminal.hasOutput && Console.environment["NO_COLOR"] == nil
    func coloured(_ text: String, _ colour: Int) -> String {
      isColoured ? "\u{1B}[\(colour)m\(text)\u{1B}[0m" : text
    }
    var text = ""
    for change in changes {
      if change.present == nil {
        text += coloured("+ \(change.title)", 32) + "\n"
        // What an account may do is worth a look before it is made.
        if change.kind == .accounts, let roles = change.item.value["roles"]?.arrayValue {
          text += "    roles: \(roles.map { EchoedText.cut($0.text()) }.joined(separator: ", "))\n"
        }
        continue
      }
      text += coloured("~ \(change.title)", 33) + "\n"
      for part in change.difference.parts {
        text +=
          "    \(EchoedText.cut(part.path)): \(part.text(of: change.kind))\n"
      }
    }
    for removal in removals { text += coloured("- \(removal.title)", 31) + "\n" }
    let made = changes.count { $0.present == nil }
    var counts = [
      "\(made) \(isDry ? "to make" : "made")",
      "\(changes.count - made) \(isDry ? "to change" : "changed")",
    ]
    if settings.first(Options.prune) != nil {
      counts.append("\(removals.count) \(isDry ? "to delete" : "deleted")")
    }
    text += counts.joined(separator: ", ") + ", \(unchanged) as declared\n"
    Console.print(text)
  }
}
