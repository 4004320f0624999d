import Records
import Store
import Testing
import Wire

/// What setting, deleting and finding executions refuses, in every version and dialect.
@Suite struct ConditionErrorTests {
  /// A call that fails, and how.
  struct Row: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var flavors: [ActionsFlavor]
    var condition: JSONValue?
    /// Ids that begin with "$" stand for targets that the test made.
    var entries: [ActionsFlavor.Entry]
    var code: Int
    /// nil where validation answers, which gives no id.
    var id: String?
    var text: String

    init(
      _ description: String, _ flavors: [ActionsFlavor], _ condition: JSONValue?,
      _ entries: [ActionsFlavor.Entry], _ code: Int, _ id: String?, _ text: String
    ) {
      testDescription = description
      self.flavors = flavors
      self.condition = condition
      self.entries = entries
      self.code = code
      self.id = id
      self.text = text
    }

    /// In every version.
    init(
      _ description: String, _ condition: JSONValue?, _ entries: [ActionsFlavor.Entry],
      _ code: Int, _ id: String?, _ text: String
    ) {
      self.init(description, ActionsFlavor.allCases, condition, entries, code, id, text)
    }

    /// With a target that is there.
    init(
      _ description: String, _ flavors: [ActionsFlavor], _ condition: JSONValue?, _ code: Int,
      _ id: String?, _ text: String
    ) {
      self.init(description, flavors, condition, [.target("$first")], code, id, text)
    }

    /// In every version, with a target that is there.
    init(
      _ description: String, _ condition: JSONValue?, _ code: Int, _ id: String?, _ text: String
    ) {
      self.init(description, ActionsFlavor.allCases, condition, code, id, text)
    }
  }

  private static let notFirst: [ActionsFlavor] = [.resources, .v2beta, .v2]
  private static let invalid = "Execution is invalid"
  private static let conditionInvalid = "Execution condition is invalid"
  private static let length = "value length must be between 1 and 1000 runes, inclusive"
  private static let longName = JSONValue.string(String(repeating: "é", count: 1001))
  static let userAdded: JSONValue = ["event": ["event": "user.human.added"]]

  /// The text of a violation inside the condition.
  private static func violation(_ member: String?, _ text: String) -> String {
    let link = ": embedded message failed validation | caused by: "
    let inner = member.map { "invalid Condition.\($0)\(link)" } ?? ""
    return "invalid SetExecutionRequest.Condition\(link)\(inner)\(text)"
  }

  static let kinds: [Row] = [
    Row("no condition", nil, 3, "ACTION-5r5Ju", conditionInvalid),
    Row(
      "a condition without a kind", [:], 3, nil,
      violation(nil, "invalid Condition.ConditionType: value is required")),
    Row(
      "which requests is not said", [.v3alpha], ["request": [:]], 3, "COMMAND-3tkej630e6", invalid),
    Row(
      "which responses is not said", [.v3alpha], ["response": [:]], 3, "COMMAND-3tkej630e6",
      invalid),
    Row(
      "not all requests", [.v3alpha], ["request": ["all": false]], 3, "COMMAND-3tkej630e6", invalid),
    Row("which events is not said", [.v3alpha], ["event": [:]], 3, "COMMAND-w5smb6v7qu", invalid),
    Row(
      "not all events", [.v3alpha], ["event": ["all": false]], 3, "COMMAND-w5smb6v7qu", invalid),
    Row(
      "which requests is not said", notFirst, ["request": [:]], 3, nil,
      violation("Request", "invalid RequestExecution.Condition: value is required")),
    Row(
      "which responses is not said", notFirst, ["response": [:]], 3, nil,
      violation("Response", "invalid ResponseExecution.Condition: value is required")),
    Row(
      "not all responses", notFirst, ["response": ["all": false]], 3, nil,
      violation("Response", "invalid ResponseExecution.All: value must equal true")),
    Row(
      "which events is not said", notFirst, ["event": [:]], 3, nil,
      violation("Event", "invalid EventExecution.Condition: value is required")),
    Row(
      "not all events", notFirst, ["event": ["all": false]], 3, nil,
      violation("Event", "invalid EventExecution.All: value must equal true")),
    Row(
      "an empty method", ["request": ["method": ""]], 3, nil,
      violation("Request", "invalid RequestExecution.Method: \(length)")),
    Row(
      "a service of 1001 characters", ["response": ["service": longName]], 3, nil,
      violation("Response", "invalid ResponseExecution.Service: \(length)")),
    Row(
      "an empty group", ["event": ["group": ""]], 3, nil,
      violation("Event", "invalid EventExecution.Group: \(length)")),
    Row(
      "an empty function", ["function": ["name": ""]], 3, nil,
      violation("Function", "invalid FunctionExecution.Name: \(length)")),
    Row(
      "a method with a zero byte",
      ["request": ["method": "/zitadel.action.v2.ActionService/ListTargets\0"]], 3, nil,
      violation(
        "Request", "invalid RequestExecution.Method: value must not hold a zero byte")),
  ]

  /// The text of a condition that names nothing, without its example.
  private static func none(_ kind: String, _ name: String) -> String {
    "\(conditionInvalid): there is no \(kind) \"\(name)\""
  }

  static let unknown: [Row] = [
    Row(
      "an unknown method", ["request": ["method": "/zitadel.action.v2.ActionService/Nothing"]], 5,
      "COMMAND-vysplsevt8", none("method", "/zitadel.action.v2.ActionService/Nothing")),
    Row(
      "a method that is one but for its bytes",
      ["request": ["method": "/pintle.admin.v1.AdminService/List\u{212A}eys"]], 5,
      "COMMAND-vysplsevt8", none("method", "/pintle.admin.v1.AdminService/List\u{212A}eys")),
    Row(
      "a method of reflection", [.v2],
      ["request": ["method": "/grpc.reflection.v1.ServerReflection/ServerReflectionInfo"]], 5,
      "COMMAND-vysplsevt8",
      none("method", "/grpc.reflection.v1.ServerReflection/ServerReflectionInfo")),
    Row(
      "a service as a method", ["response": ["method": "zitadel.action.v2.ActionService"]], 5,
      "COMMAND-vysplsevt8", none("method", "zitadel.action.v2.ActionService")),
    Row(
      "an unknown service", ["request": ["service": "zitadel.action.v1.ActionService"]], 5,
      "COMMAND-qu6dfhiioq", none("service", "zitadel.action.v1.ActionService")),
    Row(
      "an unknown function", ["function": ["name": "preuser"]], 5, "COMMAND-cdy39t0ksr",
      none("function", "preuser")),
    Row(
      "an unknown event", ["event": ["event": "user.human"]], 5, "COMMAND-74aaqj8fv9",
      none("event", "user.human")),
    Row(
      "a group without events", ["event": ["group": "nobody"]], 5, "COMMAND-er5oneb5lz",
      none("group", "nobody")),
    // The condition is looked at before the targets.
    Row(
      "an unknown event and an unknown target", ["event": ["event": "x"]], [.target("7")], 5,
      "COMMAND-74aaqj8fv9", none("event", "x")),
  ]

  static let entries: [Row] = [
    Row("an empty list", [.v3alpha], userAdded, [], 3, "COMMAND-56bteot2uj", "No targets defined"),
    Row(
      "an empty target", notFirst, userAdded, [.target("$first"), .target("")], 3,
      "COMMAND-hdm4zl1hmd", invalid),
    Row(
      "an empty target", [.v3alpha], userAdded, [.target("$first"), .target("")], 5,
      "COMMAND-17e8fq1ggk", "Target not found"),
    Row(
      "neither target nor include", [.v3alpha], userAdded, [.raw([:])], 3, "COMMAND-hdm4zl1hmd",
      invalid),
    Row(
      "neither target nor include", [.resources], userAdded, [.raw([:])], 3, nil,
      "invalid SetExecutionRequest.Execution: embedded message failed validation | caused by: "
        + "invalid Execution.Targets[0]: embedded message failed validation | caused by: "
        + "invalid ExecutionTargetType.Type: value is required"),
    Row(
      "an unknown target", userAdded, [.target("$first"), .target("7")], 5, "COMMAND-17e8fq1ggk",
      "Target not found"),
    Row(
      "a target twice", userAdded, [.target("$first"), .target("$first")], 5,
      "COMMAND-17e8fq1ggk", "Target not found"),
    Row(
      "101 targets", userAdded, Array(repeating: .target("7"), count: 101), 3, nil,
      "101 entries for one execution, at most 100"),
  ]

  /// `event` has a target, `event/user.*` includes it, and `event/user.human.*` includes that.
  static let includes: [Row] = [
    Row(
      "an unknown include", ActionsFlavor.including, userAdded,
      [.target("$first"), .include(["event": ["group": "org"]])], 5, "COMMAND-slgj0l4cdz",
      "Include not found"),
    Row(
      "an include twice", ActionsFlavor.including, userAdded,
      [.include(["event": ["all": true]]), .include(["event": ["all": true]])], 5,
      "COMMAND-slgj0l4cdz", "Include not found"),
    Row(
      "itself", ActionsFlavor.including, ["event": ["all": true]],
      [.include(["event": ["all": true]])], 9, "COMMAND-mo1cmjp5k7",
      "Errors.Execution.CircularInclude"),
    Row(
      "one that includes it", ActionsFlavor.including, ["event": ["all": true]],
      [.include(["event": ["group": "user"]])], 9, "COMMAND-iuch02i656",
      "Errors.Execution.CircularInclude"),
    Row(
      "a third level", ActionsFlavor.including, userAdded,
      [.include(["event": ["group": "user.human"]])], 9, "COMMAND-gbhd3g57oo",
      "Errors.Execution.MaxLevelsInclude"),
    Row(
      "an include without a kind", [.v3alpha], userAdded, [.include([:])], 3, nil,
      "invalid SetExecutionRequest.Targets[0]: embedded message failed validation | caused by: "
        + "invalid ExecutionTargetType.Include: embedded message failed validation | caused by: "
        + "invalid Condition.ConditionType: value is required"),
    Row(
      "an include of all but no requests", [.v3alpha], userAdded,
      [.include(["request": ["all": false]])], 3, "COMMAND-3tkej630e6", invalid),
  ]

  private func resolve(_ entries: [ActionsFlavor.Entry], _ first: String) -> [ActionsFlavor.Entry] {
    entries.map { entry in
      if case .target("$first") = entry { .target(first) } else { entry }
    }
  }

  @Test(arguments: kinds + unknown + entries + includes)
  func everyErrorHasItsIDAndText(_ row: Row) throws {
    let pintle = try TestPintle()
    let first = try pintle.makeTarget("first")
    let all: JSONValue = ["event": ["all": true]]
    let users: JSONValue = ["event": ["group": "user"]]
    let humans: JSONValue = ["event": ["group": "user.human"]]
    let chain: [(JSONValue, ActionsFlavor.Entry)] = [
      (all, .target(first)), (users, .include(all)), (humans, .include(users)),
    ]
    for (condition, entry) in chain {
      let set = try pintle.set(condition, [entry], flavor: .resources)
      #expect(set.code == 0, "\(set.text)")
    }
    let before = try pintle.dump()
    for flavor in row.flavors {
      for route in [CallRoute.json, .grpc, .connect] {
        let answer = try pintle.set(
          row.condition, resolve(row.entries, first), flavor: flavor, by: route)
        #expect(answer.code == row.code, "\(flavor) by \(route): \(answer.text)")
        #expect(answer.errorID == row.id, "\(flavor) by \(route)")
        // The example differs from version to version.
        let (text, hasExample) = answer.message.cuttingExample()
        #expect(hasExample == row.text.contains("there is no"))
        #expect(
          answer.errorText?.cuttingExample().text == row.id.map { _ in row.text },
          "\(flavor) by \(route)")
        #expect(text == row.text + (row.id.map { " (\($0))" } ?? ""), "\(flavor) by \(route)")
      }
    }
    #expect(try pintle.dump() == before)
  }

  @Test func textsComeInTheCallersLanguage() throws {
    let pintle = try TestPintle()
    let german = TestPintle.Caller.owner.speaking("de")
    for flavor in ActionsFlavor.allCases {
      for route in [CallRoute.json, .grpc, .connect] {
        let unknown = try pintle.call(
          flavor.path(.get), flavor.byID("7"), as: german, by: route)
        #expect(unknown.message == "Ziel nicht gefunden (QUERY-hj5oaniyrz)")
        let set = try pintle.call(
          flavor.path(.set), flavor.execution(nil, [.target("7")]), as: german, by: route)
        #expect(set.message == "Bedingung der Ausführung ist ungültig (ACTION-5r5Ju)")
      }
    }
  }

  @Test(arguments: [CallRoute.json, .grpc, .connect])
  func deletingWhatIsNotSetIsAnError(_ route: CallRoute) throws {
    let pintle = try TestPintle()
    let path = ActionsFlavor.v3alpha.path("DeleteExecution")
    let unknown = try pintle.call(path, ["condition": Self.userAdded], by: route)
    #expect(unknown.code == 5 && unknown.errorID == "COMMAND-suq2upd3rt")
    #expect(unknown.errorText == "Execution not found")
    let missing = try pintle.call(path, [:], by: route)
    #expect(missing.code == 3 && missing.errorID == "ACTION-5r5Ju")
    let empty = try pintle.call(path, ["condition": [:]], by: route)
    #expect(empty.code == 3)
    #expect(
      empty.message == "invalid DeleteExecutionRequest.Condition: embedded message failed "
        + "validation | caused by: invalid Condition.ConditionType: value is required")
  }
}

extension String {
  /// The text without `, such as "..."`, and whether that was there.
  func cuttingExample() -> (text: String, hasExample: Bool) {
    let pieces = split(separator: ", such as \"", maxSplits: 1)
    guard pieces.count == 2, let end = pieces[1].firstIndex(of: "\"") else { return (self, false) }
    return (String(pieces[0] + pieces[1][pieces[1].index(after: end)...]), true)
  }
}
