import API
import Server
import Wire

// `pintle event`.
extension AdminCommands {
  /// How long one call that erases may take, in seconds: it may read the whole log, and write the database anew.
  private static let erasureSeconds = 3600

  func eraseEvents() throws(CommandError) {
    var request = Pintle.Event.V1.EraseEventsRequest()
    request.userIDs = settings.all(Options.eraseUser)
    request.aggregateTypes = settings.all(Options.eraseAggregateType)
    request.aggregateIDs = settings.all(Options.eraseAggregate)
    request.types = settings.all(Options.eraseType)
    request.groups = settings.all(Options.eraseGroup)
    request.createTimeFrom = settings.first(Options.eraseFrom)
    request.createTimeBefore = settings.first(Options.eraseBefore)
    request.allOrganizations = settings[Options.eraseEverywhere]
    request.dryRun = settings[Options.dryRun]
    if !request.dryRun {
      try confirm(
        "payloads and addresses of clients will be erased for good; --dry-run tells how many")
    }
    let client = try clientInOrganization()
    var all = Pintle.Event.V1.EraseEventsResponse()
    repeat {
      let response: Pintle.Event.V1.EraseEventsResponse = try client.call(
        "pintle.event.v1.EventService/EraseEvents", request, timeoutSeconds: Self.erasureSeconds)
      all.events += response.events
      all.clientAddresses += response.clientAddresses
      all.deliveries = max(all.deliveries, response.deliveries)
      all.cleaned = response.cleaned
      all.more = response.more
    } while all.more && !request.dryRun
    try print(all) { text(all, isDry: request.dryRun) }
  }

  private func text(_ response: Pintle.Event.V1.EraseEventsResponse, isDry: Bool) -> String {
    let events =
      response.more ? "\(response.events) or more events" : CountText.text(response.events, "event")
    let deliveries = CountText.text(response.deliveries, "delivery", "deliveries")
    let rest =
      " \(events), and the recorded answers of \(deliveries).\n"
    var text = (isDry ? "Would erase" : "Erased") + rest
    if response.clientAddresses > 0 {
      let others = CountText.text(Int64(response.clientAddresses), "other event")
      text += "Of \(others) the client's address alone \(isDry ? "would be" : "was") erased.\n"
    }
    if isDry { return text }
    if !response.cleaned {
      text +=
        "The database's files still hold some of it; they are cleaned as soon as that can be.\n"
    }
    return text
  }
}
