import Base
public import Engine
import RPC
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
