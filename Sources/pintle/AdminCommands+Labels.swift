import Base
import RPC
import Server
import Services
import Wire

// Labels of objects, as declarations and lists have them.
extension AdminCommands {
  private static let labels = "pintle.label.v1.LabelService/"
  /// The objects whose labels one call sets or lists.
  private static let objectsPerCall = (set: 100, list: 1000)

  /// The labels of the objects of a kind that have some, or the one that is looked for: an object by each id.
  func labels(
    of kind: Declaration.Kind, _ selector: LabelSelector?, _ client: AdminClient
  ) throws(CommandError) -> [UTF8Key: JSONValue] {
    switch try attemptLabels(of: kind, selector, client) {
    case .success(let labels): return labels
    case .failure(let failure): throw .failure(failure.message)
    }
  }

  /// The same for a caller that deals with what the server refuses.
  func attemptLabels(
    of kind: Declaration.Kind, _ selector: LabelSelector?, _ client: AdminClient
  ) throws(CommandError) -> Result<[UTF8Key: JSONValue], AdminClient.Failure> {
    var all: [UTF8Key: JSONValue] = [:]
    var last: String?
    while true {
      let answer = try client.attempt(
        Self.labels + "List\(kind.labelName)Labels",
        JSONValue(members: [
          ("name", selector.map { .string($0.name) }),
          ("value", selector?.value.map { .string($0) }),
          ("limit", .integer(Int64(Self.objectsPerCall.list))),
          ("afterId", last.map { .string($0) }),
        ]))
      switch answer {
      case .failure(let failure): return .failure(failure)
      case .success(let page):
        let objects = page["objects"]?.arrayValue ?? []
        for one in objects { all[UTF8Key(one.shown("id"))] = Self.sorted(one["labels"]) }
        last = objects.last?.shown("id")
        if objects.count < Self.objectsPerCall.list { return .success(all) }
      }
    }
  }

  /// Labels in the order of their names, so that what is exported is the same each time.
  private static func sorted(_ labels: JSONValue?) -> JSONValue {
    .object((labels?.objectValue ?? []).sorted { $0.name.utf8Precedes($1.name) })
  }

  /// Those of `rows` that have the label of `--label`; all of them without one.
  func labeled<Row>(
    _ rows: [Row], _ kind: Declaration.Kind, _ client: AdminClient, id: (Row) -> String
  ) throws(CommandError) -> [Row] {
    guard let selector = settings.first(Options.label) else { return rows }
    do throws(RPCError) {
      try LabelRules.check([UTF8Key(selector.name): selector.value ?? ""])
    } catch {
      // No object has such a label: an empty list would say that none has it now.
      throw .usage("--label: \(error.message)")
    }
    let found = try labels(of: kind, selector, client)
    return rows.filter { found[UTF8Key(id($0))] != nil }
  }

  /// Labels that are still to be set: a thousand objects take ten calls.
  struct PendingLabels {
    fileprivate var kind: Declaration.Kind = .targets
    fileprivate var objects: [JSONValue] = []
  }

  /// Notes the labels of an object, and sets those that are noted when there are enough.
  func set(
    _ labels: JSONValue, of id: String, _ kind: Declaration.Kind, _ pending: inout PendingLabels,
    _ client: AdminClient
  ) throws(CommandError) {
    if pending.kind != kind || pending.objects.count == Self.objectsPerCall.set {
      try flush(&pending, client)
    }
    pending.kind = kind
    pending.objects.append(["id": .string(id), "labels": labels])
  }

  /// Sets the labels that are noted.
  func flush(_ pending: inout PendingLabels, _ client: AdminClient) throws(CommandError) {
    guard !pending.objects.isEmpty else { return }
    let objects = pending.objects
    pending.objects = []
    _ = try client.call(
      Self.labels + "Set\(pending.kind.labelName)Labels", ["objects": .array(objects)])
  }
}

extension Declaration.Kind {
  /// How the methods for its labels call it.
  fileprivate var labelName: String {
    switch self {
    case .targets: "Target"
    case .executions: "Execution"
    case .workflows: "Workflow"
    case .subscriptions: "Subscription"
    case .accounts: "Account"
    }
  }

  /// Refuses what are no labels, before anything is done with them.
  static func check(labels: JSONValue, title: String) throws(CommandError) {
    guard let members = labels.objectValue else {
      throw .failure("\(title): \"labels\" is no object of names and values")
    }
    var texts: [UTF8Key: String] = [:]
    for member in members {
      guard let value = member.value.stringValue else {
        throw .failure(
          "\(title): the label \"\(EchoedText.cut(member.name))\" has a value that is no text")
      }
      texts[UTF8Key(member.name)] = value
    }
    do throws(RPCError) {
      try LabelRules.check(texts)
    } catch {
      throw .failure("\(title): \(error.message)")
    }
  }
}
