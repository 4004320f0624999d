import Base
import Server
import Services
import Wire

/// An object of a declaration that is to be made or changed.
struct DeclaredChange {
  var kind: Declaration.Kind
  var item: Declaration.Item
  /// Nil when it is to be made.
  var present: PresentObjects.Object?
  var difference: DeclarationDifference
  /// Whether secrets are declared, which are set whether they are others than those that are there or not.
  var hasSecrets: Bool

  /// Whether something is there to be seen: it is to be made, or differs.
  var isSeen: Bool { present == nil || !difference.isEmpty }

  /// Nil when everything is as declared.
  init?(
    _ item: Declaration.Item, _ kind: Declaration.Kind, _ present: PresentObjects.Object?
  ) throws(CommandError) {
    self.kind = kind
    self.item = item
    self.present = present
    if kind == .accounts, let roles = item.value["roles"] {
      // Their order says nothing.
      let names = (roles.arrayValue ?? []).map { $0.stringValue ?? "" }
      self.item.value = item.value.setting(
        "roles", .array(Set(names.map { UTF8Key($0) }).map(\.text).sorted().map { .string($0) }))
    }
    difference = DeclarationDifference(
      declared: kind == .targets
        ? DeclaredTarget.comparable(self.item.value, present?.value) : self.item.value,
      present: present?.value ?? .object([]), shown: Self.shown(self.item.value, kind))
    hasSecrets =
      kind == .targets
      ? item.value["staticFields"]?.arrayValue?.contains { $0["value"] != nil } == true
      : DeclarationDifference.hasSecrets(item.value)
    if kind == .executions, item.value["targets"]?.arrayValue?.isEmpty == true,
      let filter = item.value["filter"], filter != .null
    {
      throw .failure(
        "\(item.file): \(title) is none without targets, and has no filter then")
    }
    if kind == .executions, present == nil {
      let shown = "\(item.file): \(title)"
      guard let targets = item.value["targets"]?.arrayValue else {
        throw .failure("\(shown) is not there, so its targets must be declared")
      }
      if targets.isEmpty {
        guard item.value["labels"]?.objectValue?.isEmpty != false else {
          throw .failure("\(shown) is none without targets, and has no labels then")
        }
        return nil
      }
    }
    if present != nil, difference.isEmpty, !hasSecrets { return nil }
    guard kind == .targets else { return }
    let title = "\(item.file): \(title)"
    if present == nil { try DeclaredTarget.checkKind(item.value, title: title) }
    try DeclaredTarget.checkFields(item.value, present?.value, title: title)
    try DeclaredTarget.checkContent(item.value, isNew: present == nil, title: title)
  }

  /// Which members of a step are secret is known of the whole definition.
  private static func shown(_ value: JSONValue, _ kind: Declaration.Kind) -> JSONValue? {
    guard kind == .workflows, let definition = value["definition"] else { return nil }
    return value.setting("definition", WorkflowReview.withoutSecrets(definition))
  }

  /// The workflow that is to be there; what of it is not declared stays as it is.
  var wantedWorkflow: JSONValue {
    var value = present?.value ?? .object([])
    for member in item.value.objectValue ?? [] {
      value = value.setting(member.name, member.value)
    }
    return value.setting("labels", nil)
  }

  var title: String { "\(kind.singular) \"\(EchoedText.cut(item.name))\"" }

  func differs(_ name: String) -> Bool {
    difference.parts.contains {
      $0.path.utf8Equals(name) || $0.path.utf8HasPrefix(name + ".")
        || $0.path.utf8HasPrefix(name + "[")
    }
  }
}
