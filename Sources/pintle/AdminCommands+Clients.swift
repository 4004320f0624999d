import API
import Base
import Server

// `pintle client`.
extension AdminCommands {
  func createClient() throws(CommandError) {
    guard let name = settings.first(Options.name) else { throw .usage("--name is missing") }
    let client = try clientInOrganization()
    var request = Pintle.Admin.V1.CreateClientRequest()
    request.name = name
    if let account = settings.first(Options.account) {
      request.accountID = try accountID(account, client)
    }
    request.roles = settings.all(Options.role)
    request.scopes = settings.all(Options.scope)
    let response: Pintle.Admin.V1.CreateClientResponse = try client.call("CreateClient", request)
    // Both are the last line, so that a script can take them with `tail -n 1`.
    try print(response) {
      table(response.client.map { [$0] } ?? [])
        + "\n\(response.client?.id ?? "") \(response.secret)\n"
    }
    try requireShown(Self.lost(response.client?.id ?? "", "was made"))
  }

  /// What is said of a client whose secret was not shown.
  private static func lost(_ id: String, _ state: String) -> String {
    "client \(id) \(state), and its secret cannot be shown again: \"pintle client rotate \(id)\" gives it a new one, \"pintle client delete \(id)\" ends it"
  }

  func listClients() throws(CommandError) {
    let client = try clientInOrganization()
    var all = Pintle.Admin.V1.ListClientsResponse()
    while true {
      var request = Pintle.Admin.V1.ListClientsRequest()
      request.offset = UInt64(all.clients.count)
      let response: Pintle.Admin.V1.ListClientsResponse = try client.call("ListClients", request)
      all.clients += response.clients
      all.total = response.total
      if response.clients.isEmpty || all.clients.count >= Int(clamping: response.total) { break }
    }
    let clients = all.clients
    try print(all) { table(clients) }
  }

  func rotateClient() throws(CommandError) {
    var request = Pintle.Admin.V1.RotateClientSecretRequest()
    request.id = settings.operands[0]
    let response: Pintle.Admin.V1.RotateClientSecretResponse =
      try clientInOrganization().call("RotateClientSecret", request)
    try print(response) {
      table(response.client.map { [$0] } ?? []) + "\n\(request.id) \(response.secret)\n"
    }
    try requireShown(Self.lost(request.id, "has another secret"))
  }

  func deleteClient() throws(CommandError) {
    var request = Pintle.Admin.V1.DeleteClientRequest()
    request.id = settings.operands[0]
    try confirm("client \(EchoedText.cut(request.id)) will be deleted, and its tokens end")
    let response: Pintle.Admin.V1.DeleteClientResponse =
      try clientInOrganization().call("DeleteClient", request)
    try print(response) { "deleted client \(request.id)\n" }
  }

  private func table(_ clients: [Pintle.Admin.V1.Client]) -> String {
    var table = TextTable("ID", "NAME", "ACCOUNT", "SCOPES", "CREATED", "SECRET SINCE")
    for one in clients {
      table.append(
        one.id, one.name, one.accountID,
        one.scopes.isEmpty ? "all" : one.scopes.joined(separator: ", "), text(one.createTime),
        text(one.changeTime))
    }
    return table.text
  }
}
