public import Base
public import RPC
import Synchronization

/// How often calls may be made, and may fail to say who makes them.
///
/// Failures are counted by address. One that has no attempt left is refused before its token is looked up, so that
/// it cannot guess on; a token that was valid since the start still is, so that nobody shuts out those who share his
/// address.
public final class CallThrottle: Sendable {
  /// The rates.
  public struct Rates: Sendable {
    /// Calls of one address that are refused because nobody knows who makes them.
    public var failures = CallRate(perSecond: 10, burst: 100)
    /// Calls of one account; nil for any number.
    public var account: CallRate?
    /// Calls of the accounts of one organization; nil for any number.
    public var organization: CallRate?

    public init() {}
  }

  private let failures: AddressBuckets
  private let accounts: NameBuckets?
  private let organizations: NameBuckets?
  private let timeSource: any TimeSource
  /// Hashes of tokens that were valid when they were looked up last.
  private let validTokens = Mutex<Set<[UInt8]>>([])

  // What the status tells.
  private let failureCount = Atomic<Int>(0)
  private let refusedFailures = Atomic<Int>(0)
  private let refusedAccountCalls = Atomic<Int>(0)
  private let refusedOrganizationCalls = Atomic<Int>(0)

  public init(
    _ rates: Rates = Rates(), timeSource: any TimeSource = SystemTimeSource()
  ) {
    failures = AddressBuckets(rates.failures)
    accounts = rates.account.map { NameBuckets($0) }
    organizations = rates.organization.map { NameBuckets($0) }
    self.timeSource = timeSource
  }

  private var now: Int64 { timeSource.monotonicNanoseconds() }

  // MARK: Failures

  /// Notes that a token was found valid.
  func remember(_ hash: [UInt8]) {
    validTokens.withLock { tokens in
      if tokens.count >= Limits.maxCachedCallers { tokens.removeAll(keepingCapacity: true) }
      tokens.insert(hash)
    }
  }

  /// Throws when the call's address has failed too often to try another token.
  func admit(_ hash: [UInt8], _ context: CallContext) throws(RPCError) {
    guard failures.mayBeEmpty else { return }
    let wait = failures.wait(for: context, now: now)
    if wait > 0, !validTokens.withLock({ $0.contains(hash) }) { throw tooManyFailures(wait) }
  }

  /// Counts the failure of a call if nobody knows who made it; returns what the call is told.
  func counted(_ error: RPCError, _ context: CallContext) -> RPCError {
    guard error.code == .unauthenticated else { return error }
    failureCount.add(1, ordering: .relaxed)
    let wait = failures.take(for: context, now: now)
    return wait > 0 ? tooManyFailures(wait) : error
  }

  /// The same for a request that is no call: how long the client must wait before anything is looked up for it that has
  /// this SHA-256; 0 when it need not.
  func wait(_ hash: [UInt8], _ client: PageClient) -> Int64 {
    guard failures.mayBeEmpty else { return 0 }
    let wait = failures.wait(for: client, now: now)
    guard wait > 0, !validTokens.withLock({ $0.contains(hash) }) else { return 0 }
    refusedFailures.add(1, ordering: .relaxed)
    return wait
  }

  /// Counts the failure of such a request; returns how long its client must wait now, 0 when it need not.
  func countFailure(_ client: PageClient) -> Int64 {
    failureCount.add(1, ordering: .relaxed)
    let wait = failures.take(for: client, now: now)
    if wait > 0 { refusedFailures.add(1, ordering: .relaxed) }
    return wait
  }

  private func tooManyFailures(_ wait: Int64) -> RPCError {
    refusedFailures.add(1, ordering: .relaxed)
    return .throttled(
      "too many failed attempts from your address; try again later", retryAfter: wait)
  }

  // MARK: Calls

  /// Draws one call of a caller's account and organization; throws when it must wait for one.
  func draw(_ caller: Caller) throws(RPCError) {
    guard accounts != nil || organizations != nil else { return }
    let now = now
    if let wait = accounts?.take(for: caller.account, now: now), wait > 0 {
      refusedAccountCalls.add(1, ordering: .relaxed)
      throw .throttled("your account makes too many calls; try again later", retryAfter: wait)
    }
    if let wait = organizations?.take(for: caller.homeOrganization, now: now), wait > 0 {
      refusedOrganizationCalls.add(1, ordering: .relaxed)
      throw .throttled("your organization makes too many calls; try again later", retryAfter: wait)
    }
  }

  // MARK: Status

  /// What was counted.
  public var statusSources: [StatusSource] {
    [
      StatusSource(
        name: "authentication_failures_total",
        help: "Calls without a valid token.", kind: .counter,
        value: { [self] in failureCount.load(ordering: .relaxed) }),
      StatusSource(
        name: "calls_throttled_total", help: "Calls refused because there were too many.",
        kind: .counter, labels: ["by"]
      ) { [self] report in
        report(["failures"], refusedFailures.load(ordering: .relaxed))
        report(["account"], refusedAccountCalls.load(ordering: .relaxed))
        report(["organization"], refusedOrganizationCalls.load(ordering: .relaxed))
      },
    ]
  }
}
