import API
import Base
import Server
import Wire

// `pintle token`.
extension AdminCommands {
  func createToken() throws(CommandError) {
    let client = try clientInOrganization()
    var request = Pintle.Admin.V1.CreateTokenRequest()
    request.accountID = try accountID(settings.operands[0], client)
    request.description = settings.first(Options.description) ?? ""
    if let seconds = settings.first(Options.expires) {
      var moment = Google.Protobuf.Timestamp()
      moment.seconds = SystemTimeSource().wallNanoseconds() / 1_000_000_000 + seconds
      request.expireTime = moment
    }
    let response: Pintle.Admin.V1.CreateTokenResponse = try client.call("CreateToken", request)
    // The secret is the last line, so that a script can take it with `tail -n 1`.
    try print(response) {
      table(response.token.map { [$0] } ?? []) + "\n" + response.secret + "\n"
    }
    let id = response.token?.id ?? ""
    try requireShown(
      "token \(id) was made and cannot be shown again: \"pintle token revoke \(request.accountID) \(id)\" ends it"
    )
  }

  func listTokens() throws(CommandError) {
    let client = try clientInOrganization()
    let account = try accountID(settings.operands[0], client)
    var all = Pintle.Admin.V1.ListTokensResponse()
    while true {
      var request = Pintle.Admin.V1.ListTokensRequest()
      request.accountID = account
      request.offset = UInt64(all.tokens.count)
      let response: Pintle.Admin.V1.ListTokensResponse = try client.call("ListTokens", request)
      all.tokens += response.tokens
      all.total = response.total
      if response.tokens.isEmpty || all.tokens.count >= Int(clamping: response.total) { break }
    }
    let tokens = all.tokens
    try print(all) { table(tokens) }
  }

  func revokeToken() throws(CommandError) {
    let client = try clientInOrganization()
    var request = Pintle.Admin.V1.RevokeTokenRequest()
    request.accountID = try accountID(settings.operands[0], client)
    request.id = settings.operands[1]
    let response: Pintle.Admin.V1.RevokeTokenResponse = try client.call("RevokeToken", request)
    try print(response) { "revoked token \(request.id)\n" }
  }

  private func table(_ tokens: [Pintle.Admin.V1.Token]) -> String {
    var table = TextTable("ID", "DESCRIPTION", "CREATED", "EXPIRES")
    for one in tokens {
      table.append(one.id, one.description, text(one.createTime), text(one.expireTime))
    }
    return table.text
  }
}
