import Base
import Wire

/// An action that somebody else's program does: a call of the endpoint that the settings name for it.
struct ConnectorStep: StepAction {
  let entry: StepEntry

  func run(_ input: JSONValue, at time: Int64) -> StepOutcome {
    .effect(
      .connector(ConnectorCall(action: entry.id, version: entry.version ?? 1, attributes: input)))
  }

  private init(
    _ id: String, version: Int64 = 1, _ name: String, _ description: String, _ fields: [StepField]
  ) {
    entry = StepEntry(
      id, version: version, name: name, kind: .action, description: description, fields: fields,
      takesFurtherAttributes: true)
  }

  /// An action that only the settings know.
  init(custom id: String) {
    self.init(id, id, "Calls the endpoint that --connector names for \(id).", [])
  }

  /// The actions of the compatible API that others do.
  static let known: [any StepAction] = [
    ConnectorStep(
      "sp:get-identity", version: 2, "Get Identity", "Reads an identity.",
      [StepField("id", "Identity", .identityPicker, isRequired: true)]),
    ConnectorStep(
      "sp:get-identities", version: 2, "Get List of Identities", "Finds identities.",
      [
        StepField("searchBy", "Search By", .select), StepField("inputQuery", "Query", .textarea),
      ]),
    ConnectorStep(
      "sp:get-accounts", "Get Accounts", "Finds accounts.",
      [
        StepField("getAccountsBy", "Get Accounts By", .select, isRequired: true),
        StepField("identity", "Identity", .identityPicker),
        StepField("filterCriteria", "Criteria", .select),
        StepField("operator", "Operator", .select),
        StepField("value", "Value", .text),
      ]),
    ConnectorStep(
      "sp:manage-account", "Manage Accounts", "Enables, disables, unlocks or deletes accounts.",
      [
        StepField("accountIds", "Accounts", .array, isRequired: true),
        StepField("operation", "Operation", .select, isRequired: true),
      ]),
    ConnectorStep(
      "sp:access:get", "Get Access", "Finds access profiles, entitlements and roles.",
      [
        StepField("getAccessBy", "Get Access By", .select, isRequired: true),
        StepField("query", "Query", .textarea),
        StepField("identityToReturn", "Identity", .identityPicker),
        StepField("accessprofiles", "Access Profiles", .boolean),
        StepField("entitlements", "Entitlements", .boolean), StepField("roles", "Roles", .boolean),
      ]),
    manageAccess(version: 1), manageAccess(version: 2),
    ConnectorStep(
      "sp:forms", "Form", "Asks somebody by a form.",
      [
        StepField("formDefinitionId", "Form", .formPicker, isRequired: true),
        StepField("recipient", "Recipient", .identityPicker),
        StepField("deadline", "Deadline", .duration),
        StepField("reminder", "Reminder", .duration),
        StepField("notificationSubject", "Subject", .text),
        StepField("notificationBody", "Body", .htmlEditor),
      ]),
    ConnectorStep(
      "sp:snow", "ServiceNow", "Makes or changes a record of ServiceNow.",
      [
        StepField("url", "URL", .url, isRequired: true),
        StepField("authenticationType", "Authentication Type", .select),
        StepField("basicAuthUserName", "User Name", .text),
        StepField("basicAuthPassword", "Password", .secret),
        StepField("oAuthClientId", "Client ID", .text),
        StepField("oAuthClientSecret", "Client Secret", .secret),
        StepField("action", "Action", .select, isRequired: true),
      ]),
    ConnectorStep(
      "sp:generic-approval", "Approval", "Asks somebody to approve.",
      [
        StepField("approvalType", "Approval Type", .select),
        StepField("singleApproverCategory", "Approver", .select),
        StepField("singleApproverIdentityId", "Approver's Identity", .identityPicker),
      ]),
    ConnectorStep(
      "sp:interactive-form", "Interactive Form", "Shows a form in an interactive process.",
      [
        StepField("interactiveProcessId", "Interactive Process", .text, isRequired: true),
        StepField("formDefinitionId", "Form", .formPicker, isRequired: true),
      ]),
    ConnectorStep(
      "sp:interactive-message", "Interactive Message", "Shows a message in an interactive process.",
      [
        StepField("interactiveProcessId", "Interactive Process", .text, isRequired: true),
        StepField("message", "Message", .textarea),
      ]),
    ConnectorStep(
      "sp:create-campaign", "Create Certification Campaign", "Makes a certification campaign.", []),
  ]

  private static func manageAccess(version: Int64) -> ConnectorStep {
    ConnectorStep(
      "sp:access:manage", version: version, "Manage Access", "Requests or revokes access.",
      [
        StepField("requestType", "Request Type", .select, isRequired: true),
        StepField("addIdentities", "Identities", .array),
        StepField("removeIdentity", "Identity", .identityPicker),
        StepField("requestedItems", "Access Items", .array),
        StepField("comments", "Comments", .textarea),
        StepField("removeDuration", "Remove After", .duration),
      ] + (version > 1 ? [StepField("startDate", "Start Date", .text)] : []))
  }
}
