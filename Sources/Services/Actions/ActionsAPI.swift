import API
public import RPC

/// The four versions of the actions API, over one set of targets and executions.
public enum ActionsAPI {
  /// The services; conditions may name them, so that they must be known before there are any executions.
  public static let descriptors: [ServiceDescriptor] = [
    Zitadel.Action.V3alpha.ActionServiceDescriptor.service,
    Zitadel.Resources.Action.V3alpha.ZITADELActionsDescriptor.service,
    Zitadel.Action.V2beta.ActionServiceDescriptor.service,
    Zitadel.Action.V2.ActionServiceDescriptor.service,
  ]

  /// The services, ready to be served.
  ///
  /// - Parameters:
  ///   - targets: The targets.
  ///   - executions: The executions.
  ///   - instance: The instance's id, by which requests may name it.
  ///   - domain: The host under which the instance is reached, by which requests may name it as well; nil when
  ///     it is not known.
  /// - Returns: The services, the oldest version first.
  public static func registered(
    targets: Targets, executions: Executions, instance: String, domain: String?
  ) -> [RegisteredService] {
    [
      ActionV3AlphaService(targets: targets, executions: executions).registered(),
      ResourcesActionV3AlphaService(
        targets: targets, executions: executions, instance: instance, domain: domain
      ).registered(),
      ActionV2BetaService(targets: targets, executions: executions).registered(),
      ActionV2Service(targets: targets, executions: executions).registered(),
    ]
  }
}
