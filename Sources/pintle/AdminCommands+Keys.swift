import API
import Server
import Wire

// `pintle key`.
extension AdminCommands {
  func listKeys() throws(CommandError) {
    let response: Pintle.Admin.V1.ListKeysResponse =
      try client.call("ListKeys", Pintle.Admin.V1.ListKeysRequest())
    try print(response) { table(response.keys) }
  }

  func rotateKey() throws(CommandError) {
    var request = Pintle.Admin.V1.RotateKeyRequest()
    request.algorithm = settings.first(Options.algorithm) ?? ""
    let response: Pintle.Admin.V1.RotateKeyResponse = try client.call("RotateKey", request)
    try print(response) {
      table([response.key, response.retiredKey].compactMap { $0 })
    }
  }

  private func table(_ keys: [Pintle.Admin.V1.InstanceKey]) -> String {
    var table = TextTable("ID", "FOR", "ALGORITHM", "CREATED", "RETIRED", "IN THE KEY SET UNTIL")
    for one in keys {
      table.append(
        one.id, one.purpose, one.algorithm, text(one.createTime), text(one.retireTime),
        text(one.expireTime))
    }
    return table.text
  }
}
