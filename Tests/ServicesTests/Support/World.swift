import Records
import Store
import Wire

/// An organization with an owner and one of everything that belongs to an organization.
struct Tenant: Sendable {
  let organization: String
  /// The account that holds ORG_OWNER.
  let owner: String
  let token: String
  let tokenID: String

  /// The owner as a caller.
  var caller: TestPintle.Caller { TestPintle.Caller(token: token) }
}

extension TestPintle {
  /// Makes an organization and an account that owns it.
  func makeTenant(_ name: String) throws -> Tenant {
    let made = try call("CreateOrganization", ["name": .string(name)])
    let organization = made.string("organization.id")
    let account = try makeAccount("\(name)-owner", in: organization, role: "ORG_OWNER")
    return Tenant(
      organization: organization, owner: account.id, token: account.token,
      tokenID: account.tokenID)
  }

  /// Makes an account with a token in an organization, and with a role there if one is given.
  func makeAccount(
    _ name: String, in organization: String, role: String? = nil
  ) throws -> (id: String, token: String, tokenID: String) {
    let owner = Caller.owner.selecting(organization)
    let id = try call("CreateServiceAccount", ["name": .string(name)], as: owner)
      .string("account.id")
    if let role {
      let method = role.hasPrefix("IAM_") ? "GrantInstanceRole" : "GrantOrganizationRole"
      _ = try call(method, ["accountId": .string(id), "role": .string(role)], as: owner)
    }
    let token = try call("CreateToken", ["accountId": .string(id)], as: owner)
    guard !id.isEmpty, token.code == 0 else {
      throw UnreadableAnswer(reason: "no account \(name): \(token.text)")
    }
    return (id, token.string("secret"), token.string("token.id"))
  }

  /// Makes an action and returns its id.
  func makeAction(_ name: String, as caller: Caller = .owner) throws -> String {
    let answer = try call(
      "CreateAction", ["name": .string(name), "script": .string("function \(name)() {}")],
      as: caller)
    guard answer.code == 0 else { throw UnreadableAnswer(reason: answer.text) }
    return answer.string("id")
  }

  /// Sets the actions of a trigger.
  func setActions(
    _ ids: [String], flow: String = "1", trigger: String = "1", as caller: Caller = .owner,
    by route: CallRoute = .json
  ) throws -> Answer {
    try call(
      "SetTriggerActions",
      [
        "flowType": .string(flow), "triggerType": .string(trigger),
        "actionIds": .array(ids.map { .string($0) }),
      ], as: caller, by: route)
  }

  // MARK: What is stored

  /// The tables that the log can make again, with their columns in the order of their primary keys.
  static let projections: [(table: String, columns: [String])] = [
    ("organizations", ["organization", "name", "state", "sequence", "created_at", "changed_at"]),
    (
      "accounts",
      [
        "organization", "id", "name", "description", "state", "sequence", "created_at",
        "changed_at",
      ]
    ),
    (
      "memberships",
      ["organization", "account", "scope", "roles", "sequence", "created_at", "changed_at"]
    ),
    (
      "tokens",
      [
        "organization", "id", "account", "name", "expires_at", "sequence", "created_at",
        "changed_at",
      ]
    ),
    (
      "clients",
      [
        "organization", "id", "account", "name", "scopes", "resource", "secret_sequence",
        "sequence", "created_at", "changed_at",
      ]
    ),
    (
      "account_keys",
      ["organization", "id", "account", "public_key", "expires_at", "sequence", "created_at"]
    ),
    (
      "account_certificates",
      ["organization", "id", "account", "kind", "name", "sequence", "created_at"]
    ),
    (
      "trigger_subscriptions",
      [
        "organization", "id", "trigger_id", "content", "position", "sequence", "created_at",
        "changed_at",
      ]
    ),
    (
      "workflows",
      [
        "organization", "id", "name", "description", "owner_type", "owner_id", "owner_name",
        "definition", "trigger_content", "trigger_type", "trigger_id", "is_enabled", "enabled_by",
        "enabled_at", "created_by", "changed_by", "sequence", "created_at", "changed_at",
      ]
    ),
    ("access_keys", ["organization", "id", "is_revoked", "created_at", "retired_at"]),
    (
      "actions",
      [
        "organization", "id", "name", "script", "timeout", "allowed_to_fail", "state", "sequence",
        "created_at", "changed_at",
      ]
    ),
    ("flows", ["organization", "flow_type", "sequence", "created_at", "changed_at"]),
    ("flow_actions", ["organization", "flow_type", "trigger_type", "ordinal", "action"]),
    (
      "targets",
      [
        "organization", "id", "name", "kind", "interrupts_on_error", "timeout", "endpoint",
        "payload_type", "allow_rules", "is_enabled", "former_key_expires_at", "sequence",
        "created_at", "changed_at",
      ]
    ),
    (
      "target_keys",
      [
        "organization", "target", "id", "public_key", "fingerprint", "expires_at", "is_active",
        "created_at", "changed_at",
      ]
    ),
    ("labels", ["organization", "kind", "object", "name", "value"]),
    ("executions", ["organization", "id", "kind", "sequence", "created_at", "changed_at"]),
    (
      "execution_entries", ["organization", "execution", "position", "is_include", "reference"]
    ),
  ]

  /// The rows of the projections and of the tokens' hashes as lines of text, of one organization or of all.
  func dump(organization: String? = nil) throws -> [String] {
    let store = store
    return try run {
      try await store.scan { reader throws(StoreError) in
        var lines: [String] = []
        let tables =
          Self.projections + [
            ("token_hashes", ["organization", "token", "hint"]),
            ("client_secrets", ["organization", "client"]),
            ("trigger_invocations", ["organization", "id", "state", "input", "output", "error"]),
            ("workflow_runs", ["organization", "id", "workflow", "status"]),
            ("workflow_run_counts", ["organization", "workflow"]),
            ("workflow_snapshots", ["organization"]),
          ]
        for (table, columns) in tables {
          let order = columns.joined(separator: ", ")
          try reader.query(
            Statement(dynamic: "SELECT \(order) FROM \(table) ORDER BY \(order)"), []
          ) { row throws(StoreError) in
            let values = columns.indices.map { row.text($0) }
            if organization == nil || values[0] == organization {
              lines.append("\(table): \(values.joined(separator: " | "))")
            }
            return true
          }
        }
        return lines
      }
    }
  }

  /// Every event of an organization.
  func events(of organization: String) throws -> [Event] {
    let store = store
    return try run {
      try await store.scan { reader throws(StoreError) in
        try EventLog.events(organization: organization, limit: 10_000, in: reader)
      }
    }
  }
}
