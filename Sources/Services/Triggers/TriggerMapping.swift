import API
import Engine
import Wire

extension Pintle.Trigger.V1.Trigger {
  /// A trigger as callers see it.
  init(_ definition: TriggerDefinition) {
    self.init()
    id = definition.id
    name = definition.name
    type = definition.type.rawValue
    description = definition.description
    inputSchema = definition.inputSchema
    exampleInput = Google.Protobuf.Struct(exact: definition.exampleInput)
    outputSchema = definition.outputSchema
    exampleOutput = definition.exampleOutput.map { Google.Protobuf.Struct(exact: $0) }
  }
}
