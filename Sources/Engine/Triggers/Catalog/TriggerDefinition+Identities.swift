import Wire

extension TriggerDefinition {
  /// People come, change and go.
  static let identities = [
    TriggerDefinition(
      "idn:identity-attributes-changed", "Identity Attributes Changed",
      "Tells that attributes of an identity have other values now.",
      input: [
        always("identity", ValueShape.recipient),
        always(
          "changes",
          .list([
            .object([
              always("attribute", .text("department")),
              maybe("oldValue", .value("Packing")), maybe("newValue", .value("Logistics")),
            ]),
            .object([
              always("attribute", .text("shifts")),
              maybe("oldValue", .value(.array(["day"]))),
              maybe("newValue", .value(.array(["day", "night"]))),
            ]),
          ])),
      ]),
    TriggerDefinition(
      "idn:identity-created", "Identity Created", "Tells that there is a new identity.",
      input: identity),
    TriggerDefinition(
      "idn:identity-deleted", "Identity Deleted", "Tells that an identity is gone.",
      input: identity),
    TriggerDefinition(
      "idn:saved-search-complete", "Scheduled Search",
      "Tells that a scheduled search has run, and where its result lies.",
      input: [
        always("fileName", .text("leavers-2026-03.zip")),
        always("ownerEmail", .text("rosa.lind@example.com")),
        always("ownerName", .text("Rosa Lind")),
        always("query", .text("attributes.cloudLifecycleState:inactive")),
        always("searchName", .text("Leavers of the month")),
        always(
          "searchResults",
          .object([
            always("Account", .nullable(found("accounts", "ebrandt"))),
            always("Entitlement", .nullable(found("entitlements", "Dock Gate"))),
            always("Identity", .nullable(found("identities", "Emil Brandt"))),
          ])),
        always(
          "signedS3Url", .text("https://files.example.com/leavers-2026-03.zip?signature=9f2c")),
      ]),
  ]

  private static let identity: [ValueShape.Property] = [
    always("identity", ValueShape.recipient), always("attributes", ValueShape.attributes),
  ]

  private static func found(_ noun: String, _ name: String) -> ValueShape {
    .object([
      always("count", .text("1")), always("noun", .text(noun)),
      always("preview", .list([.list([.text("Name")]), .list([.text(name)])])),
    ])
  }
}
