public import Base
public import Crypto
public import Engine
import RPC
import Records
public import Store

/// What the services of triggers work with.
public struct TriggerParts: Sendable {
  let store: DomainStore
  let instance: String
  let identifiers: IdentifierSource
  let random: any RandomSource
  let subscriptionSecrets: SubscriptionSecrets
  let invocationSecrets: InvocationSecrets
  /// Nil where there are no workflows.
  let workflows: WorkflowReceiver?
  /// The calls that wait for decisions.
  let waits: EndWaits<InvocationKey>
  /// How often wrong secrets were told lately.
  let wrongSecrets = NameBuckets(
    CallRate(interval: Limits.wrongSecretInterval, burst: Limits.wrongSecretsAtOnce))

  /// Collects the parts.
  ///
  /// - Parameters:
  ///   - store: Where subscriptions and invocations stand.
  ///   - identifiers: Not for subscriptions and invocations, whose ids are UUIDs.
  ///   - masterKey: Seals the secrets of subscriptions, and makes those of invocations.
  ///   - workflows: Starts workflows; nil where there are none.
  ///   - random: Where ids come from.
  public init(
    store: Store, identifiers: IdentifierSource, masterKey: MasterKey,
    workflows: WorkflowReceiver? = nil, random: any RandomSource = SystemRandomSource()
  ) {
    self.store = DomainStore(store: store)
    instance = store.instanceID
    self.identifiers = identifiers
    self.random = random
    subscriptionSecrets = SubscriptionSecrets(masterKey: masterKey, random: random)
    invocationSecrets = InvocationSecrets(masterKey: masterKey)
    self.workflows = workflows
    waits = EndWaits(
      InvocationTable.topic, of: store, limit: Limits.maxDecisionWaits,
      limitPerOrganization: Limits.maxOrganizationDecisionWaits)
  }

  /// Has every call that waits for a decision answered: the server is about to stop.
  public func drain() { waits.drain() }

  /// Monotonic nanoseconds.
  var monotonicNow: Int64 { store.store.timeSource.monotonicNanoseconds() }
}
