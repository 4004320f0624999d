import Wire

extension TriggerDefinition {
  /// Access is asked for.
  static let accessRequests = [
    TriggerDefinition(
      "idn:access-request-dynamic-approver", "Access Request Dynamic Approver",
      "Asks who else has to approve an access request, once it was submitted; no answer leaves it to its own approvers.",
      input: ValueShape.accessRequest(
        always("requestedItems", .list([.object(ValueShape.requestedItem)]))),
      output: .nullable(
        .object([
          always("id", .text("90c1b7a2f6e84d55b8cf10e2a7d36b48")),
          always("name", .text("Ines Vogel")),
          always("type", .choice(["IDENTITY", "GOVERNANCE_GROUP"])),
        ]))),
    TriggerDefinition(
      "idn:access-request-pre-approval", "Access Request Submitted",
      "Asks whether an access request may go on to its approvers.",
      input: ValueShape.accessRequest(
        always("requestedItems", .list([.object(ValueShape.requestedItem)]))),
      output: .object([
        always("approved", .flag(true)), always("comment", .text("no conflict with other access")),
        always("approver", .text("Separation of Duties Check")),
      ])),
    TriggerDefinition(
      "idn:access-request-post-approval", "Access Request Decision",
      "Tells that an access request was approved or denied.",
      input: ValueShape.accessRequest(
        always(
          "requestedItemsStatus",
          .list([.object(ValueShape.requestedItem + [clientMetadata, approvals])])))),
  ]

  private static let clientMetadata = maybe(
    "clientMetadata", .nullable(.members([JSONValue.Member("ticket", "LOG-118")])))

  private static let approvals = always(
    "approvalInfo",
    .list([
      .object([
        always("approvalDecision", .choice(["APPROVED", "DENIED"])),
        always("approvalComment", .nullable(.text("fine for this quarter"))),
        always("approverName", .text("Ines Vogel")), always("approver", ValueShape.approver),
      ])
    ]))
}
