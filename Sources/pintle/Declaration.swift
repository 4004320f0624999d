import Base
import Records
import Server
import Wire

/// What should be there: the objects of the files that `pintle apply` reads and `pintle export` writes.
struct Declaration {
  /// One object that is declared.
  struct Item {
    var name: String
    /// The members that are declared, and no others.
    var value: JSONValue
    /// The file that has it.
    var file: String
  }

  /// The kinds of objects, in the order in which they are made: what refers to others comes behind them.
  enum Kind: String, CaseIterable, Sendable {
    case targets, accounts, workflows, subscriptions, executions

    /// How one of them is called.
    var singular: String { String(rawValue.dropLast()) }

    /// The member that names one of them.
    var nameMember: String { self == .executions ? "condition" : "name" }

    /// The members that a declaration may have.
    var members: [String] {
      switch self {
      case .targets:
        [
          "name", "endpoint", "timeout", "payloadType", "restWebhook", "restCall", "restAsync",
          "enabled", "paused", "alerts", "allowRules", "retrySchedule", "staticFields", "labels",
        ]
      case .accounts: ["name", "roles", "labels"]
      case .workflows: ["name", "description", "enabled", "definition", "trigger", "labels"]
      case .subscriptions:
        [
          "name", "description", "triggerId", "type", "responseDeadline", "httpConfig",
          "eventBridgeConfig", "workflowConfig", "enabled", "filter", "labels",
        ]
      case .executions: ["condition", "targets", "filter", "labels"]
      }
    }
  }

  private(set) var items: [Kind: [Item]] = [:]
  /// The kinds of which there are lists, empty ones too.
  private(set) var kinds: Set<Kind> = []
  /// The target that is declared to get the alerts; an instance has one at most.
  private(set) var alertTarget: String?
  /// The file that has each.
  private var files: [Kind: [UTF8Key: String]] = [:]

  var count: Int { items.values.reduce(0) { $0 + $1.count } }

  /// Reads a file, "-" for the standard input, or every file of a directory and of those in it whose name ends in ".json", in
  /// the order of their names.
  init(path: String) throws(CommandError) {
    guard !path.utf8Equals("-") else {
      try take("/dev/stdin")
      return
    }
    guard FileAccess.isDirectory(path) else {
      try take(path)
      return
    }
    var (files, directories): ([String], Int) = ([], 0)
    try Self.find(in: path, depth: 1, &files, &directories)
    guard !files.isEmpty else { throw .failure("\(path) holds no file whose name ends in .json") }
    for file in files { try take(file) }
  }

  /// Adds the files that are applied of a directory; the command says which directories it leaves out.
  private static func find(
    in directory: String, depth: Int, _ files: inout [String], _ directories: inout Int
  ) throws(CommandError) {
    directories += 1
    guard depth <= Limits.maxAppliedDepth, directories <= Limits.maxAppliedFiles else {
      throw .failure(
        "\(directory) is one of more than \(Limits.maxAppliedFiles) directories, lies more than \(Limits.maxAppliedDepth) deep, or leads back to itself"
      )
    }
    for name in try FileAccess.names(in: directory, limit: Limits.maxAppliedFiles) {
      let path = directory + "/" + name
      if FileAccess.isDirectory(path) {
        if name.utf8HasPrefix(".") {
          Console.note("pintle: note: \(path) is left out: its name begins with a dot")
        } else {
          try find(in: path, depth: depth + 1, &files, &directories)
        }
      } else if name.utf8HasSuffix(".json") {
        guard FileAccess.isRegular(path) else {
          throw .failure("\(path) is neither a file nor a directory")
        }
        files.append(path)
        guard files.count <= Limits.maxAppliedFiles else {
          throw .failure("more than \(Limits.maxAppliedFiles) files are declared")
        }
      }
    }
  }

  private mutating func take(_ file: String) throws(CommandError) {
    let document = try CommandJSON.read(file)
    guard let members = document.objectValue else { throw .failure("\(file) is no object") }
    for member in members {
      guard let kind = Kind(rawValue: member.name) else {
        throw .failure(
          "\(file): unknown member \"\(EchoedText.cut(member.name))\"; there are: "
            + Kind.allCases.map(\.rawValue).joined(separator: ", "))
      }
      guard let list = member.value.arrayValue else {
        throw .failure("\(file): \"\(member.name)\" is no list")
      }
      kinds.insert(kind)
      for value in list { try take(value, kind, file) }
    }
  }

  private mutating func take(
    _ value: JSONValue, _ kind: Kind, _ file: String
  ) throws(CommandError) {
    guard let members = value.objectValue,
      let given = value[kind.nameMember]?.stringValue, !given.isEmpty
    else { throw .failure("\(file): a \(kind.singular) has no \(kind.nameMember)") }
    let shown = "\(kind.singular) \"\(EchoedText.cut(given))\""
    for member in members where !kind.members.contains(where: { $0.utf8Equals(member.name) }) {
      throw .failure(
        "\(file): \(shown) has an unknown member \"\(EchoedText.cut(member.name))\""
          + NearestName.hint(member.name, among: kind.members))
    }
    if let labels = value["labels"] {
      try Kind.check(labels: labels, title: "\(file): \(shown)")
    }
    if kind == .targets { try DeclaredTarget.check(value, title: "\(file): \(shown)") }
    try DeclaredShape.check(value, kind, title: "\(file): \(shown)")
    if kind == .workflows { try DeclaredWorkflow.check(value, title: "\(file): \(shown)") }
    var (name, value) = (given, value)
    if kind == .executions {
      // One condition may be written in several ways.
      name = ConditionText.text(try ConditionText.parse(name))
      value = value.setting("condition", .string(name))
      value = try Self.withFilter(value, of: name, title: "\(file): \(shown)")
    }
    if let other = files[kind, default: [:]].updateValue(file, forKey: UTF8Key(name)) {
      throw .failure("\(file): \(shown) is declared in \(other), too")
    }
    guard count < Limits.maxAppliedObjects else {
      throw .failure("more than \(Limits.maxAppliedObjects) objects are declared")
    }
    if kind == .targets, value["alerts"]?.booleanValue == true {
      if let other = alertTarget {
        throw .failure(
          "\(file): \(shown) is declared to get the alerts, and so is target \"\(EchoedText.cut(other))\"; one target can"
        )
      }
      alertTarget = name
    }
    items[kind, default: []].append(Item(name: name, value: value, file: file))
  }

  /// A declared execution with its filter as the server tells it: organizations are in the order of their ids.
  private static func withFilter(
    _ value: JSONValue, of condition: String, title: String
  ) throws(CommandError) -> JSONValue {
    guard let filter = value["filter"] else { return value }
    if filter == .null { return value }
    guard ConditionText.isOfEvents(condition) else {
      throw .failure("\(title) has a filter, and is not about events")
    }
    let path = filter["path"]?.stringValue ?? ""
    let organizations = (filter["organizationIds"]?.arrayValue ?? []).map { $0.stringValue ?? "" }
    guard !path.isEmpty || filter["path"] == nil && !organizations.isEmpty else {
      throw .failure(
        "\(title) has an empty filter\(organizations.isEmpty ? "" : " path"), which lets everything through; null is for none"
      )
    }
    if !path.isEmpty, let problem = ExecutionFilter.problem(ofPath: path) {
      throw .failure("\(title): the filter's path is no JSONPath: \(problem)")
    }
    return value.setting("filter", shown(path: path, organizations))
  }

  /// A filter in the one form that declarations are compared in.
  static func shown(path: String, _ organizations: [String]) -> JSONValue {
    let sorted = Set(texts: organizations).sorted().map { JSONValue.string($0.text) }
    return JSONValue(members: [
      ("path", path.isEmpty ? nil : .string(path)),
      ("organizationIds", sorted.isEmpty ? nil : .array(sorted)),
    ])
  }
}
