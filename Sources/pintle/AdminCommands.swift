import API
import Server
import Wire

/// What the administrator's commands share: the client, the organization that is meant, and printing.
struct AdminCommands {
  let client: AdminClient
  let settings: Settings

  /// Runs one of the commands from the data directory's socket to the printed answer.
  static func run(_ settings: Settings) throws(CommandError) -> Int32 {
    let client = try AdminClient(settings)
    defer { client.close() }
    let commands = AdminCommands(client: client, settings: settings)
    switch settings.command {
    case Commands.createOrganization.name: try commands.createOrganization()
    case Commands.listOrganizations.name: try commands.listOrganizations()
    case Commands.renameOrganization.name: try commands.renameOrganization()
    case Commands.deleteOrganization.name: try commands.deleteOrganization()
    case Commands.createAccount.name: try commands.createAccount()
    case Commands.listAccounts.name: try commands.listAccounts()
    case Commands.deleteAccount.name: try commands.deleteAccount()
    case Commands.grantRole.name: try commands.changeRole(isGranted: true)
    case Commands.revokeRole.name: try commands.changeRole(isGranted: false)
    case Commands.createToken.name: try commands.createToken()
    case Commands.listTokens.name: try commands.listTokens()
    case Commands.revokeToken.name: try commands.revokeToken()
    case Commands.createClient.name: try commands.createClient()
    case Commands.listClients.name: try commands.listClients()
    case Commands.rotateClient.name: try commands.rotateClient()
    case Commands.deleteClient.name: try commands.deleteClient()
    case Commands.createAccountKey.name: try commands.createAccountKey()
    case Commands.listAccountKeys.name: try commands.listAccountKeys()
    case Commands.deleteAccountKey.name: try commands.deleteAccountKey()
    case Commands.bindCertificate.name: try commands.bindCertificate()
    case Commands.listCertificates.name: try commands.listCertificates()
    case Commands.unbindCertificate.name: try commands.unbindCertificate()
    case Commands.listAccessKeys.name: try commands.listAccessKeys()
    case Commands.rotateAccessKey.name: try commands.rotateAccessKey()
    case Commands.listKeys.name: try commands.listKeys()
    case Commands.rotateKey.name: try commands.rotateKey()
    case Commands.listNodes.name: try commands.listNodes()
    case Commands.rebuildProjections.name: try commands.rebuildProjections()
    case Commands.listReactions.name: try commands.listReactions()
    case Commands.retryReaction.name: try commands.retryReaction()
    case Commands.dropReaction.name: try commands.dropReaction()
    case Commands.eraseEvents.name: try commands.eraseEvents()
    case Commands.listTargets.name: try commands.listTargets()
    case Commands.showTarget.name: try commands.showTarget()
    case Commands.createTarget.name: try commands.createTarget()
    case Commands.deleteTarget.name: try commands.deleteTarget()
    case Commands.enableTarget.name: try commands.setTarget(enabled: true)
    case Commands.disableTarget.name: try commands.setTarget(enabled: false)
    case Commands.rotateTarget.name: try commands.rotateTarget()
    case Commands.pauseTarget.name: try commands.setTarget(paused: true)
    case Commands.resumeTarget.name: try commands.setTarget(paused: false)
    case Commands.setAlertTarget.name: try commands.setAlertTarget()
    case Commands.testTarget.name: try commands.testTarget()
    case Commands.setTargetFields.name: try commands.setTargetFields()
    case Commands.setTargetSchedule.name: try commands.setTargetSchedule()
    case Commands.listExecutions.name: try commands.listExecutions()
    case Commands.setExecution.name: try commands.setExecution()
    case Commands.deleteExecution.name: try commands.deleteExecution()
    case Commands.setExecutionFilter.name: try commands.setExecutionFilter()
    case Commands.publishEvent.name: try commands.publishEvent()
    case Commands.listEvents.name: try commands.listEvents()
    case Commands.tailEvents.name: try commands.tailEvents()
    case Commands.listDeliveries.name: try commands.listDeliveries()
    case Commands.showDelivery.name: try commands.showDelivery()
    case Commands.replayDeliveries.name: try commands.replayDeliveries()
    case Commands.sendDeliveryNow.name: try commands.sendDeliveryNow()
    case Commands.cancelDelivery.name: try commands.cancelDelivery()
    case Commands.listWorkflows.name: try commands.listWorkflows()
    case Commands.showWorkflow.name: try commands.showWorkflow()
    case Commands.applyWorkflow.name: try commands.applyWorkflow()
    case Commands.enableWorkflow.name: try commands.setWorkflow(enabled: true)
    case Commands.disableWorkflow.name: try commands.setWorkflow(enabled: false)
    case Commands.deleteWorkflow.name: try commands.deleteWorkflow()
    case Commands.runWorkflow.name: return try commands.runWorkflow()
    case Commands.listRuns.name: try commands.listRuns()
    case Commands.listen.name: try ListenCommand(commands).run()
    case Commands.apply.name: return try commands.applyDeclaration()
    case Commands.export.name: try commands.exportObjects()
    case Commands.runLogs.name: try commands.runLogs()
    default: throw .usage("\"\(settings.command)\" is no administrator's command")
    }
    return 0
  }

  /// Prints the answer as JSON when that is asked for, otherwise as `text` words it.
  func print(_ response: some Message, _ text: () -> String) throws(CommandError) {
    guard settings.wantsJSON else {
      Console.print(text())
      return
    }
    do throws(WireError) {
      Console.print(try response.jsonString() + "\n")
    } catch {
      throw .failure("the answer has no JSON form: \(error)")
    }
  }

  /// The same for an answer in JSON.
  func print(_ answer: JSONValue, _ text: () -> String) throws(CommandError) {
    Console.print(settings.wantsJSON ? answer.text() + "\n" : text())
  }

  /// Ends the command with an error when what was printed last has not been written, though it cannot be shown again.
  ///
  /// `lost` says what there is now, and what to do about it.
  func requireShown(_ lost: @autoclosure () -> String) throws(CommandError) {
    guard let reason = Console.outputFailure else { return }
    throw .failure("cannot write to the standard output: \(reason); \(lost())")
  }

  /// Asks before something that cannot be undone: what will happen, as a sentence.
  func confirm(_ what: String) throws(CommandError) {
    try Terminal.confirm(what, isAgreed: settings[Options.yes])
  }

  /// A client whose calls act in the organization that `--org` names.
  func clientInOrganization() throws(CommandError) -> AdminClient {
    guard let name = settings.first(Options.organization) else { return client }
    return client.acting(in: try organizationID(name))
  }

  /// The id of the organization that has this id, or else this name.
  func organizationID(_ text: String) throws(CommandError) -> String {
    // Who may not list them names theirs by its id.
    if !client.isOperator, !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      return text
    }
    let all = try allOrganizations()
    if all.contains(where: { $0.id == text }) { return text }
    return try only(
      all.filter { $0.name == text }.map(\.id), "organization", text)
  }

  /// Every organization, page after page.
  func allOrganizations() throws(CommandError) -> [Pintle.Admin.V1.Organization] {
    var all: [Pintle.Admin.V1.Organization] = []
    while true {
      var request = Pintle.Admin.V1.ListOrganizationsRequest()
      request.offset = UInt64(all.count)
      let response: Pintle.Admin.V1.ListOrganizationsResponse =
        try client.call("ListOrganizations", request)
      all += response.organizations
      if response.organizations.isEmpty || all.count >= Int(clamping: response.total) { return all }
    }
  }

  /// The id of the account that has this id, or else this name, in the client's organization.
  func accountID(_ text: String, _ client: AdminClient) throws(CommandError) -> String {
    let all = try allAccounts(client)
    if all.contains(where: { $0.id == text }) { return text }
    let named = all.filter { $0.name == text }.map(\.id)
    // An id may be that of another organization's account, which is for the server to judge.
    if named.isEmpty, !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      return text
    }
    return try only(named, "account", text)
  }

  /// Every account of the client's organization, page after page.
  func allAccounts(
    _ client: AdminClient
  ) throws(CommandError) -> [Pintle.Admin.V1.ServiceAccount] {
    var all: [Pintle.Admin.V1.ServiceAccount] = []
    while true {
      var request = Pintle.Admin.V1.ListServiceAccountsRequest()
      request.offset = UInt64(all.count)
      let response: Pintle.Admin.V1.ListServiceAccountsResponse =
        try client.call("ListServiceAccounts", request)
      all += response.accounts
      if response.accounts.isEmpty || all.count >= Int(clamping: response.total) { return all }
    }
  }

  private func only(
    _ ids: [String], _ kind: String, _ name: String
  ) throws(CommandError) -> String {
    switch ids.count {
    case 1: return ids[0]
    case 0: throw .failure("there is no \(kind) \"\(name)\"")
    default:
      throw .failure("several \(kind)s are called \"\(name)\": use an id, one of \(ids)")
    }
  }

  /// A moment as a table shows it.
  func text(_ moment: Google.Protobuf.Timestamp?) -> String {
    // A token may be one for the year 9999, which nanoseconds cannot tell.
    moment.map {
      WallClockText.format($0.nanosecondsSince1970 ?? ($0.seconds < 0 ? .min : .max))
    } ?? "-"
  }
}
