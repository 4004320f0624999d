import Base
public import Engine
import RPC
import Records
import Schedules
public import Wire

/// What there is to say of a workflow that is written down, before a server gets it.
public enum WorkflowReview {
  /// Why a server would refuse a trigger as it is written: an attribute that its type does not have, or one of another
  /// kind; nil where it would take it.
  public static func problem(ofTrigger trigger: JSONValue) -> String? {
    do throws(RPCError) {
      _ = try WorkflowTriggerRules.check(
        trigger["attributes"] ?? .null, type: trigger["type"]?.stringValue ?? "")
      return nil
    } catch {
      return error.message
    }
  }

  /// What is wrong with a definition, or may be a mistake, whichever actions the settings of the server connect.
  public static func findings(ofDefinition definition: JSONValue) -> [WorkflowFinding] {
    WorkflowCompiler.compile(definition, registry(for: definition)).findings
  }

  /// The definition with a mark in the place of each secret.
  public static func withoutSecrets(_ definition: JSONValue) -> JSONValue {
    DefinitionSecrets.split(definition, registry(for: definition)).definition
  }

  /// Why a server would refuse to enable a workflow as it is written; nil where nothing is known against it.
  ///
  /// - Parameters:
  ///   - definition: As it is to be; nil for none.
  ///   - trigger: As it is to be; nil for none.
  ///   - former: The definition that the server has, with marks in the place of its secrets; nil for a new workflow.
  /// - Returns: The server's words.
  public static func problem(
    ofEnabling definition: JSONValue?, trigger: JSONValue?, former: JSONValue?
  ) -> String? {
    do throws(RPCError) {
      var trigger = trigger
      if let written = trigger {
        let attributes = try WorkflowTriggerRules.check(
          written["attributes"] ?? .null, type: written["type"]?.stringValue ?? "")
        trigger = written.replacing("attributes", attributes)
        // The server may have time zones that this machine does not.
        if let zone = attributes["timeZone"]?.stringValue,
          (try? TimeZoneDirectory.system.zone(zone)) == nil
        {
          trigger = ["type": "EXTERNAL"]
        }
      }
      let registry = registry(for: definition ?? .object([]))
      // Each mark that the server tells stands for a secret that it keeps.
      let known = former.map { former in
        (
          definition: former,
          secrets: JSONValue.object(
            DefinitionSecrets.split(former, registry).missing.map { .init($0, "") })
        )
      }
      let split = definition.map { DefinitionSecrets.split($0, registry, former: known) }
      let content = WorkflowContent(
        name: "", description: "", owner: WorkflowIdentity(type: "", id: "", name: ""),
        definition: split?.definition, trigger: trigger)
      try WorkflowCheck.requireReady(content, split?.secrets ?? .object([]), registry)
      return nil
    } catch {
      return error.message
    }
  }

  /// The steps that there are, and a connector for each action that is none of them.
  private static func registry(for definition: JSONValue) -> StepRegistry {
    StepRegistry.standard(connectors: actions(of: definition))
  }

  /// The actions of the steps, and of those of loops.
  private static func actions(of body: JSONValue) -> [String] {
    var ids: Set<UTF8Key> = []
    for step in body["steps"]?.objectValue ?? [] {
      if let id = step.value["actionId"]?.stringValue, !id.isEmpty { ids.insert(UTF8Key(id)) }
      for inner in step.value["attributes"]?["steps"]?.objectValue ?? [] {
        if let id = inner.value["actionId"]?.stringValue, !id.isEmpty { ids.insert(UTF8Key(id)) }
      }
    }
    return ids.sorted().map(\.text)
  }
}

extension JSONValue {
  /// This object with another value of a member.
  fileprivate func replacing(_ name: String, _ value: JSONValue) -> JSONValue {
    .object((objectValue ?? []).filter { !$0.name.utf8Equals(name) } + [Member(name, value)])
  }
}
