import Base
public import Wire

/// Whether somebody decides what a trigger tells.
public enum TriggerType: String, Sendable, CaseIterable {
  /// Those who subscribe are told, and nothing comes of it.
  case fireAndForget = "FIRE_AND_FORGET"
  /// The one who subscribes decides.
  case requestResponse = "REQUEST_RESPONSE"

  /// As invocations name it: "requestResponse".
  public var metadataName: String {
    switch self {
    case .fireAndForget: "fireAndForget"
    case .requestResponse: "requestResponse"
    }
  }

  /// How many may subscribe to one trigger in an organization.
  public var maxSubscriptions: Int {
    switch self {
    case .fireAndForget: Limits.maxSubscriptionsPerTrigger
    case .requestResponse: Limits.maxDecidersPerTrigger
    }
  }
}

/// Something that can happen, and whom it asks.
public struct TriggerDefinition: Sendable {
  /// "idn:identity-created": also the type of the events that fire it.
  public let id: String
  public let name: String
  public let type: TriggerType
  public let description: String
  /// JSON Schemas, as texts.
  public let inputSchema: String
  /// Nil where nobody decides.
  public let outputSchema: String?
  /// An object.
  public let exampleInput: JSONValue
  /// Nil where nobody decides.
  public let exampleOutput: JSONValue?

  init(
    _ id: String, _ name: String, _ description: String, input: [ValueShape.Property],
    output: ValueShape? = nil
  ) {
    self.id = id
    self.name = name
    self.description = description
    type = output == nil ? .fireAndForget : .requestResponse
    let shape = ValueShape.object(input)
    inputSchema = shape.schema.text()
    exampleInput = shape.example
    outputSchema = output?.schema.text()
    exampleOutput = output?.example
  }
}
