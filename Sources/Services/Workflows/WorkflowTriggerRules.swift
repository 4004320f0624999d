import Base
import Engine
import JSONPath
import RPC
import Schedules
import Wire

/// Which attributes the triggers of workflows have.
enum WorkflowTriggerRules {
  /// The attributes of each type.
  private static let members: [UTF8Key: [String]] = [
    "EVENT": ["id", "filter.$", "description", "attributeToFilter", "formDefinitionId"],
    "EXTERNAL": ["name", "description", "clientId", "url"],
    "SCHEDULED": [
      "frequency", "timeZone", "cronString", "weeklyDays", "weeklyTimes", "yearlyTimes",
    ],
    "": [],
  ]

  /// Checks the attributes of a trigger as they are written.
  ///
  /// What they say is looked at when the workflow is enabled; until then a trigger may be unfinished.
  ///
  /// - Parameters:
  ///   - attributes: An object, or null.
  ///   - type: "EVENT", "EXTERNAL", "SCHEDULED" or "".
  ///
  /// - Returns: The attributes; a member `filter`, which clients write as well, is called `filter.$`. What another type
  ///   has is left out when it is null: clients that know one kind of attributes write all of its members.
  ///
  /// - Throws: INVALID_ARGUMENT that names the member.
  static func check(_ attributes: JSONValue, type: String) throws(RPCError) -> JSONValue {
    guard let known = members[UTF8Key(type)] else {
      throw .member(
        "trigger.type",
        "must be \"EVENT\", \"EXTERNAL\", \"SCHEDULED\" or \"\", not \"\(EchoedText.cut(type))\"")
    }
    if case .null = attributes { return attributes }
    guard case .object(let written) = attributes else {
      throw .member("trigger.attributes", "must be an object or null")
    }
    let hasFilter = written.contains { $0.name.utf8Equals("filter.$") }
    var kept: [JSONValue.Member] = []
    for var member in written {
      if !hasFilter, type.utf8Equals("EVENT"), member.name.utf8Equals("filter") {
        member.name = "filter.$"
      }
      let name = member.name
      guard known.utf8Contains(name) else {
        if case .null = member.value, members.values.contains(where: { $0.utf8Contains(name) }) {
          continue
        }
        throw .member(
          "trigger.attributes",
          "of the type \"\(type)\" has no member \"\(EchoedText.cut(name))\"; there is: "
            + (known.isEmpty ? "none" : known.map { "\"\($0)\"" }.joined(separator: ", ")))
      }
      try check(member.value, of: name)
      kept.append(member)
    }
    return .object(kept)
  }

  private static func check(_ value: JSONValue, of name: String) throws(RPCError) {
    let isList = name.utf8HasPrefix("weekly") || name.utf8HasPrefix("yearly")
    switch value {
    case .null: return
    case .string where !isList: return
    case .array(let elements) where isList:
      if elements.allSatisfy({ $0.stringValue != nil }) { return }
    default: break
    }
    throw .member(
      "trigger.attributes.\(name)", "must be \(isList ? "a list of texts" : "a text") or null")
  }
}

// MARK: - What keeps a workflow from being enabled

extension WorkflowTriggerRules {
  /// What is wrong with a trigger that is to start runs.
  ///
  /// - Parameters:
  ///   - trigger: As it is kept; nil for none.
  ///   - zones: Where time zones are looked up.
  ///
  /// - Returns: For each problem the normalized path from the trigger on, and words.
  static func problems(
    of trigger: JSONValue?, zones: TimeZoneDirectory = .system
  ) -> [(path: String, text: String)] {
    guard let trigger, let type = trigger["type"]?.stringValue, !type.isEmpty else {
      return [("['type']", "there is none: expected \"EVENT\", \"EXTERNAL\" or \"SCHEDULED\"")]
    }
    let attributes = trigger["attributes"] ?? .null
    switch UTF8Key(type) {
    case "EVENT": return eventProblems(attributes)
    case "SCHEDULED":
      do throws(ScheduleError) {
        _ = try Schedule(trigger, zones: zones)
        return []
      } catch {
        return [("['attributes']", error.description)]
      }
    default: return []
    }
  }

  /// What may be a mistake of a trigger that can start runs: a type of events that never come.
  ///
  /// - Parameter trigger: As it is kept; nil for none.
  ///
  /// - Returns: For each the normalized path from the trigger on, and words.
  static func doubts(of trigger: JSONValue?) -> [(path: String, text: String)] {
    guard let trigger, trigger["type"]?.stringValue?.utf8Equals("EVENT") ?? false,
      let id = trigger["attributes"]?["id"]?.stringValue, !id.isEmpty,
      !EventTypeRules.comes(id)
    else { return [] }
    return [
      (
        "['attributes']['id']",
        "no event of the type \"\(EchoedText.cut(id))\" can come: there is no such type"
      )
    ]
  }

  private static func eventProblems(_ attributes: JSONValue) -> [(path: String, text: String)] {
    var problems: [(path: String, text: String)] = []
    if attributes["id"]?.stringValue?.isEmpty ?? true {
      problems.append(
        (
          "['attributes']['id']",
          "there is none: expected a trigger such as \"idn:identity-created\""
        ))
    }
    if let filter = attributes["filter.$"]?.stringValue, !filter.isEmpty {
      do throws(PathSyntaxError) {
        _ = try PathExpression(filter, dialect: .sailPoint)
      } catch {
        problems.append(("['attributes']['filter.$']", "expected a JSONPath: \(error)"))
      }
    }
    return problems
  }
}
