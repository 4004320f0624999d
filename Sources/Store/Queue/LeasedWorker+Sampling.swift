/// Since when the work waits that has been due for longest, as it was told last, and when that is looked at again.
struct AgeSample {
  /// How often it is looked at, at most, nanoseconds.
  static var interval: Int64 { 10_000_000_000 }
  /// How long what has been done since may still be told of as waiting, nanoseconds.
  static var correction: Int64 { 1_000_000_000 }

  /// When it was looked at; monotonic.
  private var takenAt: Int64?
  /// What was found, by the queue's clock; nil when nothing was due.
  private var oldest: Int64?
  /// Whether anything was written since.
  var isStale = false

  /// Whether it is to be looked at.
  func isDue(at now: Int64) -> Bool {
    takenAt.map { now >= $0 + Self.interval } ?? true || now >= wakeTime
  }

  /// When it is looked at although there is nothing else to do, monotonic: only where it may tell of work that is done.
  var wakeTime: Int64 {
    guard isStale, oldest != nil, let takenAt else { return .max }
    return takenAt + Self.correction
  }

  /// Notes that it is looked at; what is written from then on may not be in it.
  mutating func begin(at now: Int64) { (takenAt, isStale) = (now, false) }

  /// Notes what was found.
  mutating func end(_ found: Int64?) { oldest = found }
}

// How long work waits.
extension LeasedWorker {
  /// Tells since when the work waits that has been due for longest: of the lanes here, and of the first in the store.
  func sampleOldest() async {
    sample.begin(at: host.now)
    let (kind, organization, now) = (kind, organization, clock.now)
    var oldest = Int64.max
    for lane in lanes.values {
      guard let item = lane.oldest(queueNow: now) else { continue }
      if let time = item.isFirst ? kind.queuedAt(item.id) : item.dueAt {
        oldest = min(oldest, time)
      }
    }
    let found = try? await store.scan { reader throws(StoreError) in
      try WorkLaneTable.oldest(kind: kind.name, now: now, organization: organization, in: reader)
    }
    if let time = found?.dueAt { oldest = min(oldest, time) }
    if let time = found?.firstAtOnce.flatMap({ kind.queuedAt($0) }) { oldest = min(oldest, time) }
    let told = oldest == .max ? nil : oldest
    sample.end(told)
    store.queue.note(oldestDue: told, of: kind.name)
  }
}
