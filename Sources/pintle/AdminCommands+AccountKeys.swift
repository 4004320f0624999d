import API
import Base
import Crypto
import Server
import Wire

// `pintle account key`.
extension AdminCommands {
  func createAccountKey() throws(CommandError) {
    let client = try clientInOrganization()
    var request = Pintle.Admin.V1.CreateAccountKeyRequest()
    request.accountID = try accountID(settings.operands[0], client)
    if let file = settings.first(Options.publicKey) {
      request.publicKey = try FileAccess.readText(file, limit: Limits.maxPublicKeyPEMBytes)
    }
    if let seconds = settings.first(Options.expires) {
      var moment = Google.Protobuf.Timestamp()
      moment.seconds = SystemTimeSource().wallNanoseconds() / 1_000_000_000 + seconds
      request.expireTime = moment
    }
    let response: Pintle.Admin.V1.CreateAccountKeyResponse =
      try client.call("CreateAccountKey", request)
    // Nothing else, so that a script can send it into a file.
    try print(response) {
      response.keyFile.isEmpty ? "\(response.key?.id ?? "")\n" : response.keyFile + "\n"
    }
    if !response.keyFile.isEmpty {
      let id = response.key?.id ?? ""
      try requireShown(
        "key \(id) was made and its file cannot be shown again: \"pintle account key delete \(request.accountID) \(id)\" ends it"
      )
    }
  }

  func listAccountKeys() throws(CommandError) {
    let client = try clientInOrganization()
    let account = try accountID(settings.operands[0], client)
    var all = Pintle.Admin.V1.ListAccountKeysResponse()
    while true {
      var request = Pintle.Admin.V1.ListAccountKeysRequest()
      request.accountID = account
      request.offset = UInt64(all.keys.count)
      let response: Pintle.Admin.V1.ListAccountKeysResponse =
        try client.call("ListAccountKeys", request)
      all.keys += response.keys
      all.total = response.total
      if response.keys.isEmpty || all.keys.count >= Int(clamping: response.total) { break }
    }
    let keys = all.keys
    try print(all) {
      var table = TextTable("ID", "ALGORITHM", "CREATED", "EXPIRES")
      for one in keys {
        table.append(one.id, one.algorithm, text(one.createTime), text(one.expireTime))
      }
      return table.text
    }
  }

  func deleteAccountKey() throws(CommandError) {
    let client = try clientInOrganization()
    var request = Pintle.Admin.V1.DeleteAccountKeyRequest()
    request.accountID = try accountID(settings.operands[0], client)
    request.id = settings.operands[1]
    try confirm("key \(EchoedText.cut(request.id)) will be deleted, and its tokens end")
    let response: Pintle.Admin.V1.DeleteAccountKeyResponse =
      try client.call("DeleteAccountKey", request)
    try print(response) { "deleted key \(request.id)\n" }
  }
}

// `pintle access-key`.
extension AdminCommands {
  func listAccessKeys() throws(CommandError) {
    let response: Pintle.Admin.V1.ListAccessKeysResponse =
      try client.call("ListAccessKeys", Pintle.Admin.V1.ListAccessKeysRequest())
    try print(response) { table(response.keys) }
  }

  func rotateAccessKey() throws(CommandError) {
    var request = Pintle.Admin.V1.RotateAccessKeyRequest()
    request.revokeTokens = settings[Options.revokeTokens]
    if request.revokeTokens { try confirm("every access token that was signed until now will end") }
    let response: Pintle.Admin.V1.RotateAccessKeyResponse =
      try client.call("RotateAccessKey", request)
    try print(response) {
      table([response.key, response.retiredKey].compactMap { $0 })
    }
  }

  private func table(_ keys: [Pintle.Admin.V1.AccessKey]) -> String {
    var table = TextTable("ID", "CREATED", "RETIRED", "IN THE KEY SET UNTIL")
    for one in keys {
      table.append(one.id, text(one.createTime), text(one.retireTime), text(one.expireTime))
    }
    return table.text
  }
}
