import API
import Server
import Wire

// `pintle node`.
extension AdminCommands {
  func listNodes() throws(CommandError) {
    let response: Pintle.Admin.V1.ListNodesResponse =
      try client.call("ListNodes", Pintle.Admin.V1.ListNodesRequest())
    try print(response) {
      var table = TextTable(
        "NUMBER", "NAME", "VERSION", "STARTED", "LAST HEARD", "STATE", "LANES", "WORK", "DUTIES")
      for one in response.nodes {
        table.append(
          "\(one.number)\(one.answers ? "*" : "")", one.name, one.version, text(one.startTime),
          text(one.heardTime), state(of: one), "\(one.leasedLanes)", "\(one.leasedWork)",
          one.duties.joined(separator: ", "))
      }
      return table.text
    }
  }

  private func state(of node: Pintle.Admin.V1.Node) -> String {
    if node.present { return "there" }
    return node.heardTime == nil ? "ended" : "silent"
  }
}
