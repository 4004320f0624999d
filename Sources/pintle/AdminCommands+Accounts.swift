import API
import Base
import Server
import Wire

// `pintle account`.
extension AdminCommands {
  func createAccount() throws(CommandError) {
    let client = try clientInOrganization()
    var roles: [String] = []
    for role in settings.all(Options.role) where !roles.contains(role) { roles.append(role) }
    try requireRoles(roles)
    let response = try makeAccount(settings.operands[0], roles, client)
    let account = response.account ?? Pintle.Admin.V1.ServiceAccount()
    try print(response) { table([account], roles: [UTF8Key(account.id): roles]) }
  }

  /// Makes an account that holds these roles, or none.
  func makeAccount(
    _ name: String, _ roles: [String], _ client: AdminClient
  ) throws(CommandError) -> Pintle.Admin.V1.CreateServiceAccountResponse {
    var request = Pintle.Admin.V1.CreateServiceAccountRequest()
    request.name = name
    let response: Pintle.Admin.V1.CreateServiceAccountResponse =
      try client.call("CreateServiceAccount", request)
    let account = response.account ?? Pintle.Admin.V1.ServiceAccount()
    do throws(CommandError) {
      for role in roles { try ensureRole(role, of: account.id, isGranted: true, client) }
    } catch {
      // Without its roles it is not what was asked for, and its name would stand in the way of another attempt.
      var removal = Pintle.Admin.V1.DeleteServiceAccountRequest()
      removal.id = account.id
      do throws(CommandError) {
        let _: Pintle.Admin.V1.DeleteServiceAccountResponse =
          try client.call("DeleteServiceAccount", removal)
      } catch let other {
        throw .failure(
          "\(error.message); account \(account.id) was made and could not be removed: \(other.message)"
        )
      }
      throw error
    }
    return response
  }

  func listAccounts() throws(CommandError) {
    let client = try clientInOrganization()
    var response = Pintle.Admin.V1.ListServiceAccountsResponse()
    response.accounts = try labeled(allAccounts(client), .accounts, client) { $0.id }
    response.total = UInt64(response.accounts.count)
    let roles = try rolesByAccount(client)
    guard settings.wantsJSON else {
      Console.print(table(response.accounts, roles: roles))
      return
    }
    // The API's answer, and in each account its roles.
    var answer = JSONValue.object([])
    do throws(WireError) {
      answer = try JSONValue(json: Array(response.jsonString().utf8))
    } catch {
      throw .failure("the answer has no JSON form: \(error)")
    }
    let accounts = (answer["accounts"]?.arrayValue ?? []).map { account in
      account.setting(
        "roles",
        .array((roles[UTF8Key(account.shown("id"))] ?? []).map { .string($0) }))
    }
    Console.print(answer.setting("accounts", .array(accounts)).text() + "\n")
  }

  /// Refuses names of roles that there are not, before anything is made.
  func requireRoles(_ names: [String]) throws(CommandError) {
    guard !names.isEmpty else { return }
    let response: Pintle.Admin.V1.ListRolesResponse =
      try client.call("ListRoles", Pintle.Admin.V1.ListRolesRequest())
    let known = response.roles.map(\.name)
    for name in names where !known.contains(where: { $0.utf8Equals(name) }) {
      throw .usage(
        "there is no role \"\(EchoedText.cut(name))\"; there are: \(known.joined(separator: ", "))")
    }
  }

  /// What the accounts hold in the client's organization, and, as far as the caller may read that, in the whole instance.
  func rolesByAccount(_ client: AdminClient) throws(CommandError) -> [UTF8Key: [String]] {
    var roles: [UTF8Key: [String]] = [:]
    for method in ["ListInstanceMembers", "ListOrganizationMembers"] {
      for member in try members(method, client) ?? [] {
        roles[UTF8Key(member.shown("accountId")), default: []] +=
          (member["roles"]?.arrayValue ?? []).map { $0.stringValue ?? "" }
      }
    }
    return roles
  }

  /// What a method lists, page after page; nil when the caller may not read it.
  private func members(
    _ method: String, _ client: AdminClient
  ) throws(CommandError) -> [JSONValue]? {
    var all: [JSONValue] = []
    while true {
      let answer: JSONValue
      switch try client.attempt(
        "pintle.admin.v1.AdminService/\(method)", ["offset": .integer(Int64(all.count))])
      {
      case .success(let page): answer = page
      case .failure(let failure):
        if failure.code == "permission_denied" { return nil }
        throw .failure(failure.message)
      }
      let page = answer["members"]?.arrayValue ?? []
      all += page
      if page.isEmpty || all.count >= Int(answer.shown("total")) ?? 0 { return all }
    }
  }

  func deleteAccount() throws(CommandError) {
    let client = try clientInOrganization()
    var request = Pintle.Admin.V1.DeleteServiceAccountRequest()
    request.id = try accountID(settings.operands[0], client)
    try confirm(
      "account \(EchoedText.cut(settings.operands[0])) will be deleted with its roles and tokens")
    let response: Pintle.Admin.V1.DeleteServiceAccountResponse =
      try client.call("DeleteServiceAccount", request)
    try print(response) { "deleted account \(request.id)\n" }
  }

  /// `account grant` and `account revoke`.
  func changeRole(isGranted: Bool) throws(CommandError) {
    let client = try clientInOrganization()
    let account = try accountID(settings.operands[0], client)
    // What holds already is what was asked for.
    var member = isGranted ? try held(settings.operands[1], by: account, client) : nil
    if member == nil {
      member = try setRole(settings.operands[1], of: account, isGranted: isGranted, client)
    }
    let held = member ?? Pintle.Admin.V1.Member()
    try print(held) {
      var table = TextTable("ACCOUNT", "NAME", "ROLES")
      table.append(held.accountID, held.accountName, held.roles.joined(separator: ", "))
      return table.text
    }
  }

  /// What the account holds where the role belongs, if the role is among it; nil otherwise.
  private func held(
    _ role: String, by account: String, _ client: AdminClient
  ) throws(CommandError) -> Pintle.Admin.V1.Member? {
    let method = role.hasPrefix("IAM_") ? "ListInstanceMembers" : "ListOrganizationMembers"
    guard
      let found = try members(method, client)?.first(where: {
        $0.shown("accountId").utf8Equals(account)
      })
    else { return nil }
    let roles = (found["roles"]?.arrayValue ?? []).map { $0.stringValue ?? "" }
    guard roles.contains(where: { $0.utf8Equals(role) }) else { return nil }
    var member = Pintle.Admin.V1.Member()
    member.accountID = account
    member.accountName = found.shown("accountName")
    member.organizationID = found.shown("organizationId")
    member.roles = roles
    return member
  }

  /// Gives or takes a role unless that is so already, as when somebody else has done it meanwhile; whether it was not.
  @discardableResult
  func ensureRole(
    _ role: String, of account: String, isGranted: Bool, _ client: AdminClient
  ) throws(CommandError) -> Bool {
    do throws(CommandError) {
      try setRole(role, of: account, isGranted: isGranted, client)
      return true
    } catch {
      guard error.code == (isGranted ? "already_exists" : "not_found") else { throw error }
      // The account itself may be gone.
      let account = try allAccounts(client).first { $0.id.utf8Equals(account) }
      guard account != nil else { throw error }
      return false
    }
  }

  /// Gives or takes a role and returns what the account holds then.
  @discardableResult
  func setRole(
    _ role: String, of account: String, isGranted: Bool, _ client: AdminClient
  ) throws(CommandError) -> Pintle.Admin.V1.Member {
    // The names of instance roles begin so; everything else is a matter of the organization.
    switch (role.hasPrefix("IAM_"), isGranted) {
    case (true, true):
      var request = Pintle.Admin.V1.GrantInstanceRoleRequest()
      request.accountID = account
      request.role = role
      let response: Pintle.Admin.V1.GrantInstanceRoleResponse =
        try client.call("GrantInstanceRole", request)
      return response.member ?? Pintle.Admin.V1.Member()
    case (true, false):
      var request = Pintle.Admin.V1.RevokeInstanceRoleRequest()
      request.accountID = account
      request.role = role
      let response: Pintle.Admin.V1.RevokeInstanceRoleResponse =
        try client.call("RevokeInstanceRole", request)
      return response.member ?? Pintle.Admin.V1.Member()
    case (false, true):
      var request = Pintle.Admin.V1.GrantOrganizationRoleRequest()
      request.accountID = account
      request.role = role
      let response: Pintle.Admin.V1.GrantOrganizationRoleResponse =
        try client.call("GrantOrganizationRole", request)
      return response.member ?? Pintle.Admin.V1.Member()
    case (false, false):
      var request = Pintle.Admin.V1.RevokeOrganizationRoleRequest()
      request.accountID = account
      request.role = role
      let response: Pintle.Admin.V1.RevokeOrganizationRoleResponse =
        try client.call("RevokeOrganizationRole", request)
      return response.member ?? Pintle.Admin.V1.Member()
    }
  }

  private func table(
    _ accounts: [Pintle.Admin.V1.ServiceAccount], roles: [UTF8Key: [String]]
  ) -> String {
    var table = TextTable("ID", "NAME", "ORGANIZATION", "ROLES", "CREATED")
    for one in accounts {
      let held = roles[UTF8Key(one.id)] ?? []
      table.append(
        one.id, one.name, one.organizationID, held.isEmpty ? "-" : held.joined(separator: ", "),
        text(one.createTime))
    }
    return table.text
  }
}
