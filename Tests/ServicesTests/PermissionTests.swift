import Base
import RPC
import Testing
import Wire

/// Who may call what, written down by hand: every method, and the roles that may call it.
///
/// The table is not made from the methods' options, so that an option which says the wrong permission is seen here.
@Suite struct PermissionTests {
  /// Methods that the same roles may call.
  struct Row: Sendable {
    let roles: Set<String>
    let methods: [String]

    init(_ roles: [String], _ methods: [String]) {
      self.roles = Set(roles)
      self.methods = methods
    }
  }

  private static let roles = [
    "IAM_OWNER", "IAM_OWNER_VIEWER", "IAM_ORG_MANAGER", "ORG_OWNER", "ORG_OWNER_VIEWER",
    "ORG_EVENT_PUBLISHER", "ORG_EVENT_VIEWER", "ORG_WORKFLOW_STARTER", "IAM_LOGIN_CLIENT",
  ]
  private static let admin = "/pintle.admin.v1.AdminService/"
  private static let labels = "/pintle.label.v1.LabelService/"
  private static let triggers = "/pintle.trigger.v1.TriggerService/"
  private static let workflows = "/pintle.workflow.v1.WorkflowService/"
  private static let management = "/zitadel.management.v1.ManagementService/"

  /// Whoever reads an organization, and who reads all of them.
  private static let readers = [
    "IAM_OWNER", "IAM_OWNER_VIEWER", "IAM_ORG_MANAGER", "ORG_OWNER", "ORG_OWNER_VIEWER",
  ]
  private static let writers = ["IAM_OWNER", "IAM_ORG_MANAGER", "ORG_OWNER"]
  private static let instanceReaders = ["IAM_OWNER", "IAM_OWNER_VIEWER"]

  private static let table: [Row] = [
    Row(
      roles,
      [admin + "ListRoles", triggers + "CompleteInvocation"]
        + action(lists, of: ["zitadel.action.v2", "zitadel.action.v2beta", resources])),
    Row(instanceReaders, action(lists, of: ["zitadel.action.v3alpha"])),
    Row(
      instanceReaders + ["IAM_ORG_MANAGER"],
      [admin + "GetOrganization", admin + "ListOrganizations"]),
    Row(
      ["IAM_OWNER", "IAM_ORG_MANAGER"],
      [admin + "CreateOrganization", admin + "RenameOrganization", admin + "DeleteOrganization"]),
    Row(
      readers,
      [
        admin + "GetServiceAccount", admin + "ListServiceAccounts",
        admin + "ListOrganizationMembers", admin + "ListTokens", admin + "ListClients",
        admin + "ListAccountKeys", admin + "ListBoundCertificates",
        management + "ListActions", management + "GetAction", management + "ListFlowTypes",
        management + "ListFlowTriggerTypes",
        management + "GetFlow",
        triggers + "ListTriggers", triggers + "ListSubscriptions",
        triggers + "ListInvocationStatus",
        workflows + "ListWorkflows", workflows + "GetWorkflow",
        workflows + "ListWorkflowExecutions", workflows + "GetWorkflowExecution",
        workflows + "GetWorkflowExecutionHistory", workflows + "GetWorkflowExecutionRecord",
        workflows + "GetWorkflowExecutionResult", workflows + "GetWorkflowAllowRules",
        workflows + "ListLibrary", workflows + "ListLibraryActions",
        workflows + "ListLibraryTriggers", workflows + "ListLibraryOperators",
        "/pintle.run.v1.RunService/GetTimeline", "/pintle.run.v1.RunService/WatchRun",
        "/pintle.run.v1.RunService/ReplayRun",
        "/pintle.trigger.v1.EventBusService/GetEventBus",
        labels + "ListWorkflowLabels", labels + "ListSubscriptionLabels",
        labels + "ListAccountLabels",
      ]),
    Row(
      writers,
      [
        "/pintle.event.v1.EventService/EraseEvents",
        admin + "CreateServiceAccount", admin + "DeleteServiceAccount",
        admin + "GrantOrganizationRole", admin + "RevokeOrganizationRole", admin + "CreateToken",
        admin + "RevokeToken", admin + "CreateClient", admin + "DeleteClient",
        admin + "RotateClientSecret", admin + "CreateAccountKey", admin + "DeleteAccountKey",
        admin + "UnbindCertificate",
        management + "CreateAction", management + "UpdateAction", management + "DeactivateAction",
        management + "ReactivateAction", management + "DeleteAction", management + "ClearFlow",
        management + "SetTriggerActions",
        triggers + "CreateSubscription", triggers + "PutSubscription",
        triggers + "PatchSubscription", triggers + "DeleteSubscription",
        triggers + "ValidateFilter", triggers + "TestInvocation",
        workflows + "CreateWorkflow", workflows + "PutWorkflow", workflows + "PatchWorkflow",
        workflows + "DeleteWorkflow", workflows + "CreateExternalClient",
        "/pintle.trigger.v1.EventBusService/SetEventBus",
        "/pintle.trigger.v1.EventBusService/RemoveEventBus",
        labels + "SetWorkflowLabels", labels + "SetSubscriptionLabels",
        labels + "SetAccountLabels",
        "/pintle.trigger.v1.InvocationService/StartInvocation",
        "/pintle.trigger.v1.InvocationService/GetInvocation",
      ]),
    Row(
      writers + ["ORG_WORKFLOW_STARTER"],
      [
        workflows + "TestWorkflow", workflows + "ExecuteExternally",
        workflows + "TestExternalExecution", workflows + "CancelWorkflowExecution",
        workflows + "StartWorkflowExecution", workflows + "RetryWorkflowExecution",
        workflows + "RetryWorkflowExecutions",
      ]),
    Row(
      readers + ["ORG_EVENT_VIEWER"],
      ["ListEvents", "WatchEvents"].map { "/pintle.event.v1.EventService/" + $0 }),
    Row(
      writers + ["ORG_EVENT_PUBLISHER"],
      ["PublishEvent", "PublishEvents", "PublishEventStream"].map {
        "/pintle.event.v1.EventService/" + $0
      }),
    Row(
      instanceReaders,
      [
        admin + "ListInstanceMembers", admin + "ListKeys", admin + "ListAccessKeys",
        admin + "ListFailedReactions", admin + "ListNodes",
        admin + "ListMethodStatistics",
        "/pintle.delivery.v1.DeliveryService/ListDeliveries",
        "/pintle.delivery.v1.DeliveryService/GetDelivery",
        "/pintle.delivery.v1.DeliveryService/ListTargetStates",
        "/pintle.target.v1.TargetService/GetTargetSettings",
        "/pintle.target.v1.TargetService/GetAlertTarget",
        "/pintle.execution.v1.ExecutionService/GetExecutionFilter",
        "/pintle.execution.v1.ExecutionService/ListExecutionFilters",
        labels + "ListTargetLabels", labels + "ListExecutionLabels",
      ]
        + action([
          "GetTarget", "ListTargets", "ListPublicKeys", "ListExecutions", "GetTargetByID",
          "SearchTargets", "SearchExecutions",
        ])
    ),
    Row(
      ["IAM_OWNER"],
      [
        admin + "GrantInstanceRole", admin + "RevokeInstanceRole", admin + "RotateKey",
        admin + "BindCertificate",
        admin + "RotateAccessKey", admin + "RebuildProjections", admin + "RetryFailedReaction",
        admin + "DropFailedReaction",
        "/pintle.delivery.v1.DeliveryService/SendDeliveryNow",
        "/pintle.delivery.v1.DeliveryService/ReplayDelivery",
        "/pintle.delivery.v1.DeliveryService/ReplayDeliveries",
        "/pintle.delivery.v1.DeliveryService/CancelDelivery",
        "/pintle.target.v1.TargetService/SetAllowRules", workflows + "SetWorkflowAllowRules",
        "/pintle.target.v1.TargetService/EnableTarget",
        "/pintle.target.v1.TargetService/DisableTarget",
        "/pintle.target.v1.TargetService/RotateSigningKey",
        "/pintle.target.v1.TargetService/SetStaticFields",
        "/pintle.target.v1.TargetService/TestTarget",
        "/pintle.target.v1.TargetService/SetRetrySchedule",
        "/pintle.target.v1.TargetService/PauseTarget",
        "/pintle.target.v1.TargetService/SetAlertTarget",
        "/pintle.target.v1.TargetService/ResumeTarget",
        "/pintle.execution.v1.ExecutionService/SetExecutionFilter",
        labels + "SetTargetLabels", labels + "SetExecutionLabels",
      ]
        + action([
          "CreateTarget", "UpdateTarget", "PatchTarget", "DeleteTarget", "AddPublicKey",
          "ActivatePublicKey", "DeactivatePublicKey", "RemovePublicKey", "SetExecution",
          "DeleteExecution",
        ])),
    Row(
      ["IAM_OWNER", "IAM_LOGIN_CLIENT"], ["/pintle.function.v1.FunctionService/RunFunction"]),
  ]

  /// What there is to set executions on.
  private static let lists = [
    "ListExecutionFunctions", "ListExecutionMethods", "ListExecutionServices",
  ]
  private static let resources = "zitadel.resources.action.v3alpha"

  /// Methods of the actions API, in some versions of it or in every one.
  private static func action(
    _ names: [String],
    of packages: [String] = [
      "zitadel.action.v2", "zitadel.action.v2beta", "zitadel.action.v3alpha", resources,
    ]
  ) -> [String] {
    packages.flatMap { package in
      let service = package == resources ? "ZITADELActions" : "ActionService"
      return names.map { "/\(package).\(service)/\($0)" }
    }
  }

  /// Each method, called by an account of each role with nothing but that role.
  @Test func everyMethodIsForWhomItShouldBe() throws {
    let pintle = try TestPintle()
    var allowed: [String: Set<String>] = [:]
    for row in Self.table {
      for method in row.methods {
        #expect(allowed[method] == nil, "\(method) stands twice in the table")
        allowed[method] = row.roles
      }
    }
    var callers: [(role: String, caller: TestPintle.Caller)] = []
    for role in Self.roles {
      let account = try pintle.makeAccount(role.lowercased(), in: pintle.home, role: role)
      callers.append((role, TestPintle.Caller(token: account.token)))
    }
    for service in pintle.services {
      for method in service.descriptor.methods where method.permission != .public {
        guard let roles = allowed[method.path] else {
          Issue.record("\(method.path) stands in no row of the table")
          continue
        }
        // A watch that somebody may open does not end; its roles are EventWatchTests'.
        if method.name == "WatchEvents" { continue }
        for (role, caller) in callers {
          // Nothing is in the request, so that whoever may call changes nothing by it.
          let isRefused = try refuses(method, caller, pintle)
          #expect(isRefused == !roles.contains(role), "\(role) and \(method.path)")
        }
      }
    }
  }

  private func refuses(
    _ method: MethodDescriptor, _ caller: TestPintle.Caller, _ pintle: TestPintle
  ) throws -> Bool {
    if method.kind == .unary {
      return try pintle.call(method.path, as: caller, by: .grpc).errorID == "AUTH-5mWD2"
    }
    return try pintle.exchange(method.name, [], as: caller, in: .grpc).message
      .contains("AUTH-5mWD2")
  }
}
