import Base

/// The triggers that there are.
public enum TriggerCatalog {
  /// All of them, in the order of their ids.
  public static let all: [TriggerDefinition] = {
    let all =
      TriggerDefinition.accessRequests + TriggerDefinition.accounts + TriggerDefinition.aggregations
      + TriggerDefinition.campaigns + TriggerDefinition.identities
      + TriggerDefinition.machineIdentities + TriggerDefinition.provisioning
      + TriggerDefinition.sources
    return all.sorted { $0.id.utf8Precedes($1.id) }
  }()

  private static let byID: [UTF8Key: TriggerDefinition] = {
    var table: [UTF8Key: TriggerDefinition] = [:]
    for definition in all { table[definition.id] = definition }
    return table
  }()

  /// The trigger with an id.
  public static func find(_ id: String) -> TriggerDefinition? { byID[id] }

  /// Whether there is a trigger with an id.
  public static func contains(_ id: String) -> Bool { byID[id] != nil }
}
