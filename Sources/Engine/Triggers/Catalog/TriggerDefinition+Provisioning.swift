import Wire

extension TriggerDefinition {
  /// Sources are told to change accounts.
  static let provisioning = [
    TriggerDefinition(
      "idn:post-provisioning", "Provisioning Completed",
      "Tells what came of changing accounts on sources.",
      input: [
        always("trackingNumber", .text("6b0f9d3e7a1c4d58b2e6f4c09d7a8135")),
        always("sources", .text("Harbour HR")),
        maybe("action", .nullable(.text("IdentityRefresh"))),
        maybe("errors", .nullable(.list([.text("the gate's directory did not answer")]))),
        maybe("warnings", .nullable(.list([.text("the account was locked")]))),
        always("recipient", ValueShape.recipient),
        maybe("requester", .nullable(ValueShape.requester)),
        always("accountRequests", .list([accountRequest])),
      ])
  ]

  private static let accountRequest = ValueShape.object([
    always("source", ValueShape.source),
    maybe("accountId", .text("uid=ebrandt,ou=people,dc=example,dc=com")),
    always(
      "accountOperation",
      .choice(["Modify", "Create", "Enable", "Disable", "Unlock", "Delete"])),
    always("provisioningResult", .choice(["SUCCESS", "PENDING", "FAILED"])),
    always("provisioningTarget", .text("Harbour Gate")),
    maybe("ticketId", .nullable(.text("LOG-118"))),
    maybe(
      "attributeRequests",
      .nullable(
        .list([
          .object([
            always("attributeName", .text("groups")),
            maybe("attributeValue", .nullable(.text("cn=dock-gate"))),
            always("operation", .choice(["Add", "Set", "Remove"])),
          ])
        ]))),
  ])
}
