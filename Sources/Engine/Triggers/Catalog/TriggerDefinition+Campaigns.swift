extension TriggerDefinition {
  /// Access is reviewed.
  static let campaigns = [
    TriggerDefinition(
      "idn:campaign-activated", "Campaign Activated",
      "Tells that a campaign was activated and its reviewers are at work.",
      input: [always("campaign", campaign(["ACTIVE"]))]),
    TriggerDefinition(
      "idn:campaign-ended", "Campaign Ended", "Tells that a campaign came to its end.",
      input: [always("campaign", campaign(["COMPLETED"]))]),
    TriggerDefinition(
      "idn:campaign-generated", "Campaign Generated", "Tells that a campaign was made.",
      input: [always("campaign", campaign(["STAGED", "ACTIVATING", "ACTIVE"], isOpen: true))]),
    TriggerDefinition(
      "idn:certification-signed-off", "Certification Signed Off",
      "Tells that a reviewer has decided everything and signed.",
      input: [always("certification", certification)]),
  ]

  private static let campaignTypes = ["MANAGER", "SOURCE_OWNER", "SEARCH", "ROLE_COMPOSITION"]

  private static func campaign(_ states: [String], isOpen: Bool = false) -> ValueShape {
    let deadline = ValueShape.time("2026-04-30T22:00:00.000Z")
    return .object([
      always("id", .text("8e1c5d3b7fa2490cb6e80d4f9a2c71e5")),
      always("name", .text("Spring Review of the Harbour")),
      always("description", .text("Managers review the access of their people")),
      always("created", .time("2026-03-01T08:30:00.000Z")),
      maybe("modified", .nullable(.time("2026-03-02T10:15:00.000Z"))),
      isOpen
        ? maybe("deadline", .nullable(deadline)) : always("deadline", deadline),
      always("type", .choice(campaignTypes)), always("status", .choice(states)),
      always(
        "campaignOwner",
        .object([
          always("id", .text("b16ed81c0d5e4a51ab3f9d0c6a4e2f71")),
          always("displayName", .text("Rosa Lind")),
          always("email", .text("rosa.lind@example.com")),
        ])),
    ])
  }

  private static let reviewer = ValueShape.object([
    always("id", .text("90c1b7a2f6e84d55b8cf10e2a7d36b48")), always("name", .text("Ines Vogel")),
    always("type", .choice(["IDENTITY", "GOVERNANCE_GROUP"])),
    maybe("email", .nullable(.text("ines.vogel@example.com"))),
    maybe("created", .nullable(.time("2025-01-10T09:00:00.000Z"))),
    maybe("modified", .nullable(.time("2026-02-11T09:00:00.000Z"))),
  ])

  private static let certification = ValueShape.object([
    always("id", .text("f5b0a9d2c7e14386a8d36e0c1b9f7542")),
    always("name", .text("Review of the people of Ines Vogel")),
    always("created", .time("2026-03-01T08:30:00.000Z")),
    maybe("modified", .nullable(.time("2026-03-09T13:05:00.000Z"))),
    always(
      "campaignRef",
      .object([
        always("id", .text("8e1c5d3b7fa2490cb6e80d4f9a2c71e5")),
        always("name", .text("Spring Review of the Harbour")),
        always("type", .choice(["CAMPAIGN"])),
        always("campaignType", .choice(campaignTypes + ["MACHINE_ACCOUNT"])),
        always("description", .nullable(.text("Managers review the access of their people"))),
        always("correlatedStatus", .choice(["CORRELATED", "UNCORRELATED"])),
        always(
          "mandatoryCommentRequirement",
          .choice(["REVOKE_ONLY_DECISIONS", "ALL_DECISIONS", "NO_DECISIONS"])),
      ])),
    always("phase", .choice(["SIGNED", "STAGED", "ACTIVE"])), always("completed", .flag(true)),
    always("decisionsMade", .number(17)), always("decisionsTotal", .number(17)),
    always("entitiesCompleted", .number(6)), always("entitiesTotal", .number(6)),
    always("due", .time("2026-04-30T22:00:00.000Z")),
    always("signed", .time("2026-03-09T13:05:00.000Z")), always("reviewer", reviewer),
    maybe(
      "reassignment",
      .nullable(
        .object([
          maybe("comment", .text("on leave in March")),
          maybe(
            "from",
            .object([
              maybe("id", .text("27d0c9f4a6b84e1fb0953d8e7c1fa620")),
              maybe("name", .text("Review of the people of Rosa Lind")),
              maybe("type", .choice(["CERTIFICATION"])), maybe("reviewer", reviewer),
            ])),
        ]))),
    always("hasErrors", .flag(false)), maybe("errorMessage", .nullable(.text(""))),
  ])
}
