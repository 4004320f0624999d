extension TriggerDefinition {
  /// Accounts of a source are collected.
  static let aggregations = [
    TriggerDefinition(
      "idn:account-aggregation-completed", "Account Aggregation Completed",
      "Tells that the accounts of a source were collected and processed.", input: aggregation),
    TriggerDefinition(
      "idn:aggregation-accounts-collected", "Accounts Collected for Aggregation",
      "Tells that the accounts of a source were collected, before they are processed.",
      input: aggregation),
  ]

  private static let aggregation: [ValueShape.Property] = [
    always("source", ValueShape.source),
    always("status", .choice(["Success", "Failed", "Terminated"])),
    always("started", .time("2026-03-02T05:00:00.000Z")),
    always("completed", .time("2026-03-02T05:07:41.000Z")),
    always("errors", .nullable(.list([.text("row 88: the key is missing")]))),
    always("warnings", .nullable(.list([.text("row 12: an unknown time zone")]))),
    always(
      "stats",
      .object([
        always("scanned", .number(412)), always("unchanged", .number(398)),
        always("changed", .number(9)), always("added", .number(4)), always("removed", .number(1)),
      ])),
  ]
}
