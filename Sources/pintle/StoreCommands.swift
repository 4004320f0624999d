import API
import Server
import Wire

// `pintle projections` and `pintle reaction`.
extension AdminCommands {
  func rebuildProjections() throws(CommandError) {
    var request = Pintle.Admin.V1.RebuildProjectionsRequest()
    request.name = settings.operands.first ?? ""
    let response: Pintle.Admin.V1.RebuildProjectionsResponse =
      try client.call("RebuildProjections", request)
    try print(response) { "Made again from \(CountText.text(response.events, "event")).\n" }
  }

  func listReactions() throws(CommandError) {
    var request = Pintle.Admin.V1.ListFailedReactionsRequest()
    var all = Pintle.Admin.V1.ListFailedReactionsResponse()
    while true {
      let page: Pintle.Admin.V1.ListFailedReactionsResponse =
        try client.call("ListFailedReactions", request)
      guard let last = page.reactions.last else { break }
      all.reactions += page.reactions
      request.afterReaction = last.reaction
      request.afterPosition = last.position
    }
    try print(all) {
      var table = TextTable(
        "REACTION", "POSITION", "EVENT", "OBJECT", "ATTEMPTS", "NEXT TRY", "ERROR")
      for one in all.reactions {
        table.append(
          one.reaction, "\(one.position)", one.eventType,
          "\(one.aggregateType) \(one.aggregateID)", "\(one.attempts)", text(one.nextTryTime),
          one.error)
      }
      return table.text
    }
  }

  func retryReaction() throws(CommandError) {
    var request = Pintle.Admin.V1.RetryFailedReactionRequest()
    request.reaction = settings.operands[0]
    request.position = try position()
    let response: Pintle.Admin.V1.RetryFailedReactionResponse =
      try client.call("RetryFailedReaction", request)
    try print(response) { "" }
  }

  func dropReaction() throws(CommandError) {
    var request = Pintle.Admin.V1.DropFailedReactionRequest()
    request.reaction = settings.operands[0]
    request.position = try position()
    try confirm("the event at position \(request.position) will be given up")
    let response: Pintle.Admin.V1.DropFailedReactionResponse =
      try client.call("DropFailedReaction", request)
    try print(response) { "" }
  }

  private func position() throws(CommandError) -> Int64 {
    guard let position = Int64(settings.operands[1]), position > 0 else {
      throw .usage("\"\(settings.operands[1])\" is no position of an event")
    }
    return position
  }
}
