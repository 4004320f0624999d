import Base
import Records
import Store

/// Deliveries that were read together with one that was sent before them: most of what reading one costs is that it is
/// read by itself.
///
/// Each is used once, and only if since it was read nobody has withdrawn leased work and no payload was erased: so
/// what is sent is what stands in the store when its attempt begins, and where other processes change it, what stood there
/// Limits.maxStaleness before.
///
/// `@unchecked Sendable`: used on the worker's thread only.
final class ReadAhead: @unchecked Sendable {
  /// What was true when something was read.
  struct Mark: Equatable {
    fileprivate var work: UInt64
    fileprivate var payloads: UInt64
  }

  private let leasedWork: ChangeVersion
  private let payloads: ChangeVersion
  private var mark: Mark
  private var kept: [UTF8Key: HeldDelivery] = [:]
  private var bytes = 0
  /// The targets of which deliveries are read, and who waits for that.
  private var reading: [UTF8Key: [UnsafeContinuation<Void, Never>]] = [:]

  init(_ store: some WorkStore) {
    leasedWork = store.changeVersion(of: .leasedWork)
    payloads = store.changeVersion(of: .payloads)
    mark = Mark(work: leasedWork.current, payloads: payloads.current)
  }

  /// How many are kept.
  var count: Int { kept.count }

  /// What is true now, to be asked before reading; forgets what was true only before.
  func begin() -> Mark {
    let now = Mark(work: leasedWork.current, payloads: payloads.current)
    if now != mark {
      forget()
      mark = now
    }
    return now
  }

  /// Takes out what was read of leased work; nil when it was not, or may not be true any more.
  func take(_ item: WorkItem) -> HeldDelivery? {
    _ = begin()
    guard let found = kept.removeValue(forKey: UTF8Key(item.id)) else { return nil }
    bytes -= found.bytes
    return found.token == item.lease.token ? found : nil
  }

  /// Keeps what was read under a mark.
  ///
  /// What is never asked for, because its target is left alone, goes when there is too much of it.
  func keep(_ found: HeldDelivery, under mark: Mark) {
    guard begin() == mark else { return }
    if kept.count >= Limits.maxDeliveriesReadAhead || bytes + found.bytes > Limits.maxBytesReadAhead
    {
      forget()
    }
    bytes += found.bytes
    if let former = kept.updateValue(found, forKey: UTF8Key(found.delivery.id)) {
      bytes -= former.bytes
    }
  }

  /// Waits while deliveries to a target are read by another attempt; returns whether that was so.
  func wait(for target: String) async -> Bool {
    let target = UTF8Key(target)
    guard reading[target] != nil else { return false }
    await withUnsafeContinuation { reading[target, default: []].append($0) }
    return true
  }

  /// Notes that deliveries to a target are read, until `endReading`.
  func beginReading(_ target: String) { reading[UTF8Key(target)] = [] }

  /// Lets those go on that wait for it.
  func endReading(_ target: String) {
    for waiting in reading.removeValue(forKey: UTF8Key(target)) ?? [] { waiting.resume() }
  }

  /// Forgets all.
  func forget() {
    kept = [:]
    bytes = 0
  }
}
