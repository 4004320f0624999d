public import Records
public import Wire

extension InvocationRecord {
  /// An invocation of a trigger for a subscription, as of the transaction that begins it.
  public init(
    _ id: String, of trigger: TriggerDefinition, for subscription: SubscriptionRecord,
    input: JSONValue, at now: Int64
  ) {
    let content = subscription.content
    self.init(
      organization: subscription.organization, id: id, trigger: trigger.id,
      subscription: subscription.id, subscriptionName: content.name,
      awaitsDecision: trigger.type == .requestResponse, input: input, createdAt: now,
      deadline: now + content.deadlineSeconds * 1_000_000_000)
  }
}
