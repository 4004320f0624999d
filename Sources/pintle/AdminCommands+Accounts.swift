import API
import Server

// `pintle account`.
extension AdminCommands {
  func createAccount() throws(CommandError) {
    let client = try clientInOrganization()
    var request = Pintle.Admin.V1.CreateServiceAccountRequest()
    request.name = settings.operands[0]
    let response: Pintle.Admin.V1.CreateServiceAccountResponse =
      try client.call("CreateServiceAccount", request)
    for role in settings.all(Options.role) {
      try setRole(role, of: response.account?.id ?? "", isGranted: true, client)
    }
    try print(response) { table(response.account.map { [$0] } ?? []) }
  }

  func listAccounts() throws(CommandError) {
    var response = Pintle.Admin.V1.ListServiceAccountsResponse()
    response.accounts = try allAccounts(clientInOrganization())
    response.total = UInt64(response.accounts.count)
    try print(response) { table(response.accounts) }
  }

  func deleteAccount() throws(CommandError) {
    let client = try clientInOrganization()
    var request = Pintle.Admin.V1.DeleteServiceAccountRequest()
    request.id = try accountID(settings.operands[0], client)
    let response: Pintle.Admin.V1.DeleteServiceAccountResponse =
      try client.call("DeleteServiceAccount", request)
    try print(response) { "deleted account \(request.id)\n" }
  }

  /// `account grant` and `account revoke`.
  func changeRole(isGranted: Bool) throws(CommandError) {
    let client = try clientInOrganization()
    let account = try accountID(settings.operands[0], client)
    let member = try setRole(settings.operands[1], of: account, isGranted: isGranted, client)
    try print(member) {
      var table = TextTable("ACCOUNT", "NAME", "ROLES")
      table.append(
        member.accountID, member.accountName, member.roles.joined(separator: ", "))
      return table.text
    }
  }

  /// Gives or takes a role and returns what the account holds then.
  @discardableResult
  private func setRole(
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

  private func table(_ accounts: [Pintle.Admin.V1.ServiceAccount]) -> String {
    var table = TextTable("ID", "NAME", "ORGANIZATION", "CREATED")
    for one in accounts {
      table.append(one.id, one.name, one.organizationID, text(one.createTime))
    }
    return table.text
  }
}
