import Base
import Store

/// How much the published events of one organization may take.
public struct EventQuota: Sendable, Equatable {
  /// How many there may be; nil for any number.
  public var maxEvents: Int?
  /// How many bytes their payloads may have together; nil for any number.
  public var maxBytes: Int?

  public init(maxEvents: Int? = nil, maxBytes: Int? = nil) {
    self.maxEvents = maxEvents
    self.maxBytes = maxBytes
  }

  /// Whether so much may be there.
  func admits(_ usage: EventLog.Usage) -> Bool {
    usage.events <= maxEvents ?? .max && usage.bytes <= maxBytes ?? .max
  }
}

/// What the published events of each organization take, as far as a quota asks for it.
///
/// An organization's events are counted once, and then only what is added. What was added by a command that was
/// undone afterwards is counted all the same, so before anything is refused the events are counted again,
/// once in Limits.usageRecountNanoseconds.
///
/// `@unchecked Sendable`: it is touched by commands alone, which run one after another on the writer's thread.
final class EventUsage: @unchecked Sendable {
  private struct Known {
    var usage: EventLog.Usage
    var countedAt: Int64
  }

  private let quota: EventQuota
  private var known: [UTF8Key: Known] = [:]

  init(_ quota: EventQuota) { self.quota = quota }

  /// Counts events that this transaction has just written; false when they are too many, and are to be undone.
  func add(
    _ added: EventLog.Usage, to organization: String, in transaction: Transaction
  ) throws(StoreError) -> Bool {
    var entry: Known
    if let found = known[organization] {
      entry = found
      entry.usage += added
      let age = transaction.now - found.countedAt
      if !quota.admits(entry.usage), age < 0 || age >= Limits.usageRecountNanoseconds {
        entry = try count(organization, in: transaction)
      }
    } else {
      entry = try count(organization, in: transaction)
    }
    let isAdmitted = quota.admits(entry.usage)
    if !isAdmitted { entry.usage -= added }
    known[organization] = entry
    return isAdmitted
  }

  /// Notes what was forgotten.
  func remove(_ freed: EventLog.Usage, from organization: String) {
    known[organization]?.usage -= freed
  }

  private func count(
    _ organization: String, in transaction: Transaction
  ) throws(StoreError) -> Known {
    Known(
      usage: try EventLog.publishedUsage(of: organization, in: transaction),
      countedAt: transaction.now)
  }
}
