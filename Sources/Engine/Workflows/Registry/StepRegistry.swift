import Base

/// The actions and operators that steps can take.
public struct StepRegistry: Sendable {
  /// In the order in which the library lists them.
  public let actions: [any StepAction]
  /// By id, the newest version last.
  private let byID: [UTF8Key: [any StepAction]]
  /// The ids of actions for which the settings name an endpoint.
  let connectors: Set<UTF8Key>

  /// A registry.
  ///
  /// - Parameters:
  ///   - actions: What steps can take.
  ///   - connectors: The ids of actions for which the settings name an endpoint; those that are not among `actions`
  ///     become actions of their own.
  public init(_ actions: [any StepAction], connectors: some Sequence<String>) {
    var actions = actions
    self.connectors = Set(texts: connectors)
    for id in connectors where !actions.contains(where: { $0.entry.id.utf8Equals(id) }) {
      actions.append(ConnectorStep(custom: id))
    }
    var byID: [UTF8Key: [any StepAction]] = [:]
    for action in actions { byID[action.entry.id, default: []].append(action) }
    for key in byID.keys { byID[key]?.sort { ($0.entry.version ?? 0) < ($1.entry.version ?? 0) } }
    self.actions = actions
    self.byID = byID
  }

  /// All that Pintle has; an action or operator is one line.
  ///
  /// - Parameters:
  ///   - connectors: The ids of actions for which the settings name an endpoint.
  ///   - senders: Whom messages may come from; nil where definitions are not checked for it.
  /// - Returns: The registry.
  public static func standard(
    connectors: some Sequence<String> = [String](), senders: EmailSenders? = nil
  ) -> StepRegistry {
    let own: [any StepAction] = [
      HTTPStep(),
      SendEmailStep(version: 1, senders: senders),
      SendEmailStep(version: 2, senders: senders),
      SleepStep(),
      LoopStep.parallel,
      LoopStep.serial,
      DefineVariableStep.define,
      DefineVariableStep.update,
      ChoiceOperator.strings,
      ChoiceOperator.numbers,
      ChoiceOperator.booleans,
      ChoiceOperator.timestamps,
      ChoiceOperator.types,
      EndOperator.success,
      EndOperator.failure,
    ]
    return StepRegistry(own + ConnectorStep.known, connectors: connectors)
  }

  /// The versions of an action, the newest last; empty when there is none.
  func versions(of id: String) -> [any StepAction] { byID[id] ?? [] }
}
