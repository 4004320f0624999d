/// A named set of permissions that a membership grants.
///
/// Instance roles count in every organization, organization roles in their own.
public struct Role: Sendable, Equatable {
  /// Where a role can be granted.
  public enum Scope: Sendable { case instance, organization }

  /// "ORG_OWNER".
  public let name: String
  public let scope: Scope
  /// "org.action.read" and the like, sorted.
  public let permissions: [String]

  /// Every role there is; the first is the administrator's.
  public static let all: [Role] = [
    Role(
      name: "IAM_OWNER", scope: .instance,
      permissions: instanceReads + instanceWrites + organizationReads + organizationWrites),
    Role(
      name: "IAM_OWNER_VIEWER", scope: .instance, permissions: instanceReads + organizationReads),
    Role(
      name: "IAM_ORG_MANAGER", scope: .instance,
      permissions: ["iam.org.read", "iam.org.write", "iam.org.delete"] + organizationReads
        + organizationWrites),
    Role(
      name: "ORG_OWNER", scope: .organization, permissions: organizationReads + organizationWrites),
    Role(name: "ORG_OWNER_VIEWER", scope: .organization, permissions: organizationReads),
    Role(name: "ORG_EVENT_PUBLISHER", scope: .organization, permissions: ["event.write"]),
    Role(name: "ORG_EVENT_VIEWER", scope: .organization, permissions: ["event.read"]),
    // For clients of one workflow, whose tokens are for that alone.
    Role(
      name: "ORG_WORKFLOW_STARTER", scope: .organization, permissions: ["workflow.execute"]),
    // For identity providers, which ask what shall be added to their tokens, and may do nothing else.
    Role(name: "IAM_LOGIN_CLIENT", scope: .instance, permissions: ["function.run"]),
  ]

  /// The administrator's role: every permission.
  public static let owner = all[0]

  /// The role of that name.
  public static func named(_ name: String) -> Role? { all.first { $0.name == name } }

  /// What roles allow together; those that there are not allow nothing.
  static func permissions(of names: [String]) -> Set<String> {
    Set(names.compactMap { named($0) }.flatMap { $0.permissions })
  }

  private init(name: String, scope: Scope, permissions: [String]) {
    self.name = name
    self.scope = scope
    self.permissions = permissions.sorted()
  }

  private static let instanceReads = [
    "iam.org.read", "iam.account.read", "iam.key.read", "iam.statistics.read", "iam.event.read",
    "iam.store.read",
    "action.target.read", "action.execution.read", "execution.target.read", "execution.read",
    "delivery.read",
  ]
  private static let instanceWrites = [
    "iam.org.write", "iam.org.delete", "iam.account.write", "iam.account.delete",
    "iam.key.write", "iam.certificate.write", "iam.store.write", "iam.event.erase",
    "action.target.write", "action.target.delete", "action.execution.write",
    "execution.target.write", "execution.target.delete", "execution.write", "execution.delete",
    "execution.skip", "function.run", "delivery.write", "iam.target.allow",
    "iam.workflow.allow",
  ]
  private static let organizationReads = [
    "org.action.read", "org.flow.read", "org.account.read", "org.member.read", "org.token.read",
    "event.read", "workflow.read", "trigger.read",
  ]
  private static let organizationWrites = [
    "org.action.write", "org.action.delete", "org.flow.write", "org.flow.delete",
    "org.account.write", "org.account.delete", "org.member.write", "org.member.delete",
    "org.token.write", "org.token.delete", "event.write", "event.erase", "workflow.write",
    "workflow.execute",
    "trigger.write", "trigger.invoke",
  ]
}
