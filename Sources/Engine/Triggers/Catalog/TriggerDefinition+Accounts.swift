import Wire

extension TriggerDefinition {
  /// Accounts of sources change.
  static let accounts = [
    TriggerDefinition(
      "idn:account-attributes-changed", "Account Attributes Changed",
      "Tells that attributes of a correlated account have other values than at the last aggregation.",
      input: [
        always("identity", ValueShape.recipient), always("source", ValueShape.source),
        always("account", ValueShape.account),
        always(
          "changes",
          .list([
            .object([
              always("attribute", .text("department")),
              always("oldValue", .value("Packing")), always("newValue", .value("Logistics")),
            ])
          ])),
      ]),
    TriggerDefinition(
      "idn:account-correlated", "Account Correlated",
      "Tells that an account was found to belong to an identity.",
      input: correlation + [always("attributes", ValueShape.attributes)]),
    TriggerDefinition(
      "idn:account-uncorrelated", "Account Uncorrelated",
      "Tells that an account belongs to its identity no more.", input: correlation),
    TriggerDefinition(
      "idn:account-created", "Account Created", "Tells that there is a new account.",
      input: account("ACCOUNT_CREATED_V2")),
    TriggerDefinition(
      "idn:account-deleted", "Account Deleted", "Tells that an account is gone.",
      input: account("ACCOUNT_DELETED_V2")),
    TriggerDefinition(
      "idn:account-updated", "Account Updated",
      "Tells what has changed of an account: attributes and entitlements.",
      input: account("ACCOUNT_UPDATED_V2", ["AGGREGATION", "PROVISIONING", "PASSWORD_CHANGE"])
        + accountChanges),
    TriggerDefinition(
      "idn:source-account-created", "Source Account Created",
      "Tells that an aggregation found a new account.", input: sourceAccount),
    TriggerDefinition(
      "idn:source-account-deleted", "Source Account Deleted",
      "Tells that an aggregation found an account gone.", input: sourceAccount),
    TriggerDefinition(
      "idn:source-account-updated", "Source Account Updated",
      "Tells that an aggregation found an account changed.", input: sourceAccount),
  ]

  private static let correlation: [ValueShape.Property] = [
    always("identity", ValueShape.recipient), always("source", ValueShape.source),
    always("account", ValueShape.account), maybe("entitlementCount", .number(2)),
  ]

  private static func account(
    _ type: String, _ causes: [String] = ["AGGREGATION", "PROVISIONING"]
  ) -> [ValueShape.Property] {
    [
      always(
        "event", .object([always("type", .choice([type])), always("cause", .choice(causes))])),
      always("identity", ValueShape.person), always("source", ValueShape.ownedSource),
      always(
        "account",
        .object([
          always("id", .text("d2b8e4c6f0a14937b5c1e9d07f3a6b82")), always("name", .text("ebrandt")),
          always("nativeIdentity", .text("uid=ebrandt,ou=people,dc=example,dc=com")),
          always("uuid", .nullable(.text("7f0d3a9c-5b21-4e8e-a6f4-c19b02d7e35a"))),
          always("correlated", .flag(true)), always("isMachine", .flag(false)),
          always("origin", .nullable(.text("AGGREGATION"))),
          always("attributes", .nullable(ValueShape.attributes)),
        ])),
    ]
  }

  private static let entitlement = ValueShape.object([
    maybe("id", .nullable(.text("1be90d7c4a3f4f82b6d5e0c7a9f2834d"))),
    maybe("name", .nullable(.text("Dock Gate"))), maybe("value", .text("cn=dock-gate")),
    maybe(
      "owner",
      .object([
        maybe("id", .text("b16ed81c0d5e4a51ab3f9d0c6a4e2f71")),
        maybe("name", .nullable(.text("Rosa Lind"))), maybe("type", .text("IDENTITY")),
      ])),
  ])

  private static let accountChanges: [ValueShape.Property] = [
    always(
      "accountChangeTypes",
      .list([.choice(["ATTRIBUTES_CHANGED", "ENTITLEMENTS_ADDED", "ENTITLEMENTS_REMOVED"])])),
    always("singleValueAttributeChanges", .nullable(.list([singleChange]))),
    always(
      "multiValueAttributeChanges",
      .nullable(
        .list([
          .object([
            always("name", .text("shifts")), always("addedValues", .list([.value("night")])),
            always("removedValues", .list([.value("day")])),
          ])
        ]))),
    always(
      "entitlementChanges",
      .nullable(
        .list([
          .object([
            always("attributeName", .text("groups")),
            always("added", .nullable(.list([entitlement]))),
            always("removed", .nullable(.list([entitlement]))),
          ])
        ]))),
  ]

  static let singleChange = ValueShape.object([
    always("name", .text("department")), always("oldValue", .value("Packing")),
    always("newValue", .value("Logistics")),
  ])

  private static let sourceAccount: [ValueShape.Property] = [
    always("id", .text("d2b8e4c6f0a14937b5c1e9d07f3a6b82")),
    always("uuid", .text("7f0d3a9c-5b21-4e8e-a6f4-c19b02d7e35a")),
    always("nativeIdentifier", .text("uid=ebrandt,ou=people,dc=example,dc=com")),
    always("sourceId", .text("a7d3c0f1e8924b6f9f52d4c81b06e3aa")),
    always("sourceName", .text("Harbour HR")),
    always("identityId", .text("5c0f6f0be2a94dbb8a0a6be7c5d8e913")),
    always("identityName", .text("Emil Brandt")), always("attributes", ValueShape.attributes),
  ]
}
