import Base
public import Store
import Synchronization

/// Forgets published events once they are older than the server keeps them.
public final class EventRetention: Sendable {
  private let store: Store
  private let keptNanoseconds: Int64
  private let usage: EventUsage?
  /// Up to where each organization's log was looked at.
  private let positions = Mutex<[UTF8Key: Int64]>([:])

  init(_ store: Store, keptNanoseconds: Int64, usage: EventUsage?) {
    self.store = store
    self.keptNanoseconds = keptNanoseconds
    self.usage = usage
  }

  /// Forgets what is too old now, in all organizations, in commands of Limits.maxExpiredEvents each.
  ///
  /// - Returns: What was forgotten.
  /// - Throws: What the store says; the rest is left for the next time.
  @discardableResult
  public func sweep() async throws(StoreError) -> EventLog.Usage {
    var freed = EventLog.Usage()
    var last = ""
    while true {
      let former = last
      let next = try await store.scan { reader throws(StoreError) in
        try EventLog.organization(after: former, in: reader)
      }
      guard let organization = next else { return freed }
      freed += try await sweep(organization)
      last = organization
    }
  }

  private func sweep(_ organization: String) async throws(StoreError) -> EventLog.Usage {
    var freed = EventLog.Usage()
    while true {
      let position = positions.withLock { $0[organization] ?? 0 }
      let (kept, usage) = (keptNanoseconds, usage)
      let expiry = try await DomainStore(store: store).commandForServer {
        transaction throws(StoreError) in
        let expiry = try transaction.expirePublished(
          of: organization, before: transaction.now - kept, after: position,
          limit: Limits.maxExpiredEvents)
        usage?.remove(expiry.freed, from: organization)
        return expiry
      }
      positions.withLock { $0[organization] = expiry.position }
      freed += expiry.freed
      if expiry.isEnd { return freed }
    }
  }
}

extension EventService {
  /// What forgets published events that are older than so many nanoseconds.
  public func retention(keeping nanoseconds: Int64) -> EventRetention {
    EventRetention(store.store, keptNanoseconds: nanoseconds, usage: usage)
  }
}
