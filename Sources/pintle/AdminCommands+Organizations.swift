import API
import Base
import Server

// `pintle org`.
extension AdminCommands {
  func createOrganization() throws(CommandError) {
    var request = Pintle.Admin.V1.CreateOrganizationRequest()
    request.name = settings.operands[0]
    let response: Pintle.Admin.V1.CreateOrganizationResponse =
      try client.call("CreateOrganization", request)
    try print(response) { table(response.organization.map { [$0] } ?? []) }
  }

  func listOrganizations() throws(CommandError) {
    var response = Pintle.Admin.V1.ListOrganizationsResponse()
    response.organizations = try allOrganizations()
    response.total = UInt64(response.organizations.count)
    try print(response) { table(response.organizations) }
  }

  func renameOrganization() throws(CommandError) {
    var request = Pintle.Admin.V1.RenameOrganizationRequest()
    request.id = try organizationID(settings.operands[0])
    request.name = settings.operands[1]
    let response: Pintle.Admin.V1.RenameOrganizationResponse =
      try client.call("RenameOrganization", request)
    try print(response) { table(response.organization.map { [$0] } ?? []) }
  }

  func deleteOrganization() throws(CommandError) {
    var request = Pintle.Admin.V1.DeleteOrganizationRequest()
    request.id = try organizationID(settings.operands[0])
    try confirm(
      "organization \(EchoedText.cut(settings.operands[0])) and everything in it will be deleted")
    let response: Pintle.Admin.V1.DeleteOrganizationResponse =
      try client.call("DeleteOrganization", request)
    try print(response) { "deleted organization \(request.id)\n" }
  }

  private func table(_ organizations: [Pintle.Admin.V1.Organization]) -> String {
    var table = TextTable("ID", "NAME", "CREATED")
    for one in organizations { table.append(one.id, one.name, text(one.createTime)) }
    return table.text
  }
}
