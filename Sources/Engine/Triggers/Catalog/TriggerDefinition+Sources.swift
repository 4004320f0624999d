import Wire

extension TriggerDefinition {
  /// Sources, and the machines that speak to them.
  static let sources = [
    TriggerDefinition(
      "idn:source-created", "Source Created", "Tells that there is a new source.",
      input: source("created")),
    TriggerDefinition(
      "idn:source-deleted", "Source Deleted", "Tells that a source is gone.",
      input: source("deleted")),
    TriggerDefinition(
      "idn:source-updated", "Source Updated", "Tells that the settings of a source were changed.",
      input: source("modified")),
    TriggerDefinition(
      "idn:va-cluster-status-change", "VA Cluster Status Change Event",
      "Tells that a source or a cluster works no more, or again.",
      input: [
        always("type", .choice(["SOURCE", "CLUSTER"])),
        always("created", .time("2026-03-05T02:14:00.000Z")),
        always(
          "application",
          .object([
            always("id", .text("a7d3c0f1e8924b6f9f52d4c81b06e3aa")),
            always("name", .text("Harbour HR")),
            always("attributes", .nullable(.members([JSONValue.Member("region", "north")]))),
          ])),
        always("healthCheckResult", health("Failed", "The directory does not answer")),
        always("previousHealthCheckResult", health("Succeeded", "Everything works")),
      ]),
  ]

  private static func source(_ time: String) -> [ValueShape.Property] {
    [
      always("id", .text("a7d3c0f1e8924b6f9f52d4c81b06e3aa")), always("name", .text("Harbour HR")),
      always("type", .text("DIRECT_CONNECT")), always("connector", .text("harbour-hr")),
      always(time, .time("2026-03-05T09:40:00.000Z")), always("actor", ValueShape.requester),
    ]
  }

  private static func health(_ status: String, _ message: String) -> ValueShape {
    .object([
      always("status", .choice([status] + ["Succeeded", "Failed"].filter { $0 != status })),
      always("resultType", .text("SOURCE_CONNECTION")), always("message", .text(message)),
    ])
  }
}
