import Wire

extension TriggerDefinition {
  /// Programs with an identity of their own come, change and go.
  static let machineIdentities = [
    TriggerDefinition(
      "idn:machine-identity-created", "Machine Identity Created",
      "Tells that there is a new machine identity.", input: machine("MACHINE_IDENTITY_CREATED")),
    TriggerDefinition(
      "idn:machine-identity-deleted", "Machine Identity Deleted",
      "Tells that a machine identity is gone.", input: machine("MACHINE_IDENTITY_DELETED")),
    TriggerDefinition(
      "idn:machine-identity-updated", "Machine Identity Updated",
      "Tells what has changed of a machine identity: attributes, owners and entitlements of its users.",
      input: machine("MACHINE_IDENTITY_UPDATED") + [
        always(
          "machineIdentityChangeTypes",
          .list([
            .choice([
              "ATTRIBUTES_CHANGED", "USER_ENTITLEMENTS_ADDED", "USER_ENTITLEMENTS_REMOVED",
              "OWNERS_ADDED", "OWNERS_REMOVED",
            ])
          ])),
        always("singleValueAttributeChanges", .nullable(.list([singleChange]))),
        always(
          "ownerChanges",
          .object([
            maybe("attributeName", .text("owners")), maybe("added", .list([owner])),
            maybe("removed", .list([owner])),
          ])),
        always(
          "userEntitlementChanges",
          .object([
            maybe("attributeName", .text("userEntitlements")),
            maybe("added", .list([userEntitlement])), maybe("removed", .list([userEntitlement])),
          ])),
      ]),
  ]

  private static let owner = ValueShape.object([
    always("id", .text("b16ed81c0d5e4a51ab3f9d0c6a4e2f71")), always("name", .text("Rosa Lind")),
    always("type", .text("IDENTITY")), maybe("isPrimary", .flag(true)),
  ])

  private static let userEntitlement = ValueShape.object([
    always("entitlementId", .text("1be90d7c4a3f4f82b6d5e0c7a9f2834d")),
    always("displayName", .text("Dock Gate")), always("source", ValueShape.source),
  ])

  private static func machine(_ type: String) -> [ValueShape.Property] {
    [
      always("eventType", .choice([type])),
      always(
        "machineIdentity",
        .object([
          always("id", .text("4b7e2c90d8f1453ea6b5c0f7d3e918a2")),
          maybe("name", .text("Crane Planner")),
          maybe("description", .text("Plans which crane unloads which ship")),
          maybe("nativeIdentity", .text("crane-planner")),
          maybe("uuid", .text("a01f5c7e-3d92-4b68-8e4d-f7b260c9d135")),
          maybe("businessApplication", .text("Harbour Planning")),
          always("subtype", .choice(["Application", "AI Agent"])),
          maybe("attributes", .members([JSONValue.Member("stage", "production")])),
          always("created", .time("2026-02-03T07:20:00.000Z")),
          always("modified", .time("2026-03-04T16:45:00.000Z")),
          maybe("manuallyCreated", .flag(false)), always("manuallyEdited", .flag(true)),
          maybe("existsOnSource", .text("TRUE")),
          maybe("sourceId", .text("a7d3c0f1e8924b6f9f52d4c81b06e3aa")),
          maybe("source", ValueShape.source), maybe("datasetId", .text("harbour:machines")),
          maybe("owners", .list([owner])), maybe("userEntitlements", .list([userEntitlement])),
        ])),
    ]
  }
}
