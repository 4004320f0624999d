import Base

/// The messages that wait for a thread: organizations take turns, one message each.
struct MailQueue {
  private var waiting: [UTF8Key: ContiguousArray<MailJob>] = [:]
  /// Those that have messages, whose turn comes in this order.
  private var turns = ContiguousArray<UTF8Key>()
  private(set) var count = 0

  /// Puts a message behind the others of its organization; false when there are too many.
  mutating func add(_ job: MailJob) -> Bool {
    let share = UTF8Key(job.mail.share)
    let own = waiting[share]?.count ?? 0
    guard count < Limits.maxQueuedMails, own < Limits.maxQueuedMailsPerOrganization else {
      return false
    }
    if own == 0 { turns.append(share) }
    waiting[share, default: []].append(job)
    count += 1
    return true
  }

  /// The next message.
  mutating func next() -> MailJob? {
    guard !turns.isEmpty else { return nil }
    let share = turns.removeFirst()
    guard let job = waiting[share]?.removeFirst() else { return nil }
    count -= 1
    if waiting[share]?.isEmpty ?? true { waiting[share] = nil } else { turns.append(share) }
    return job
  }

  /// Takes out all of them.
  mutating func removeAll() -> [MailJob] {
    let all = waiting.values.flatMap { $0 }
    self = MailQueue()
    return all
  }
}
