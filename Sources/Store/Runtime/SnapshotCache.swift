import Glibc
import Synchronization

/// Something made from the database, kept until a commit changes what it was made of.
///
/// The snapshot is immutable and shared. Each read compares the subject's version, which is raised after the
/// commit of a change and before its answer, so whoever was told of a change never sees the state before it.
/// Threads keep to slots of their own, so two loops do not touch the same memory.
public final class SnapshotCache<Value: Sendable>: Sendable {
  /// A scan that callers wait for together.
  private struct Flight: Sendable {
    var version: UInt64
    var task: Task<Result<Value, StoreError>, Never>
  }

  private let store: Store
  private let version: ChangeVersion
  private let slots = VersionedSlots<Value>()
  private let flight = Mutex<Flight?>(nil)
  private let load: @Sendable (Reader) throws(StoreError) -> Value

  /// Makes an empty cache; `load` makes the snapshot from the database when it is first asked for, and again
  /// when `subject` has changed.
  ///
  /// It is a point read; beyond what that may take it is a scan, one for all who wait.
  public init(
    _ store: Store, of subject: ChangeSubject,
    load: @escaping @Sendable (Reader) throws(StoreError) -> Value
  ) {
    self.store = store
    version = store.changeVersion(of: subject)
    self.load = load
  }

  /// The snapshot as of the last commit that was answered, or a later one.
  public func value() async throws(StoreError) -> Value {
    // The version is read before the database: a change in between makes the snapshot stale too early,
    // never too late.
    let version = version.current
    if let value = slots.current.withLock({ $0.version == version ? $0.value : nil }) {
      return value
    }
    let value = try await read(version)
    slots.current.withLock { slot in
      if slot.version < version { slot = VersionedSlots.Content(version: version, value: value) }
    }
    return value
  }

  private func read(_ version: UInt64) async throws(StoreError) -> Value {
    // A scan that began under this version has seen all that was answered before.
    if let task = flight.withLock({ $0?.version == version ? $0?.task : nil }) {
      return try await task.value.get()
    }
    do throws(StoreError) {
      return try await store.read(load)
    } catch .budgetExceeded {
      return try await scan(version)
    }
  }

  private func scan(_ version: UInt64) async throws(StoreError) -> Value {
    let task = flight.withLock { flight in
      if let flight, flight.version == version { return flight.task }
      let task = Task { [store, load] () async -> Result<Value, StoreError> in
        do throws(StoreError) {
          return .success(try await store.scan(load))
        } catch {
          return .failure(error)
        }
      }
      flight = Flight(version: version, task: task)
      return task
    }
    let result = await task.value
    flight.withLock { if $0?.version == version { $0 = nil } }
    return try result.get()
  }
}

/// Values by key, each loaded when it is first asked for and dropped when a commit changes the subject.
///
/// What the database does not have is not remembered, so that wrong keys cannot push out right ones.
public final class KeyedSnapshotCache<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let store: Store
  private let version: ChangeVersion
  private let capacity: Int
  private let slots = VersionedSlots<[Key: Value]>()
  private let load: @Sendable (Key, Reader) throws(StoreError) -> Value?

  /// Makes an empty cache for up to `capacity` values per slot; when it is full it starts again.
  public init(
    _ store: Store, of subject: ChangeSubject, capacity: Int,
    load: @escaping @Sendable (Key, Reader) throws(StoreError) -> Value?
  ) {
    self.store = store
    version = store.changeVersion(of: subject)
    self.capacity = capacity
    self.load = load
  }

  /// The value for a key as of the last commit that was answered, or a later one; nil when there is none.
  public func value(for key: Key) async throws(StoreError) -> Value? {
    let version = version.current
    if let value = kept(key, version) { return value }
    let load = load
    let loaded = try await store.read { reader throws(StoreError) in try load(key, reader) }
    if let loaded { keep(loaded, for: key, version) }
    return loaded
  }

  /// The same without suspending, for callers that cannot; only where the engine answers inline.
  public func valueNow(for key: Key) throws(StoreError) -> Value? {
    let version = version.current
    if let value = kept(key, version) { return value }
    let loaded = try store.readNow { reader throws(StoreError) in try load(key, reader) }
    if let loaded { keep(loaded, for: key, version) }
    return loaded
  }

  private func kept(_ key: Key, _ version: UInt64) -> Value? {
    slots.current.withLock { $0.version == version ? $0.value?[key] : nil }
  }

  private func keep(_ value: Value, for key: Key, _ version: UInt64) {
    slots.current.withLock { slot in
      if slot.version < version || (slot.value?.count ?? 0) >= capacity {
        slot = VersionedSlots.Content(version: max(slot.version, version), value: [:])
      }
      if slot.version == version { slot.value?[key] = value }
    }
  }
}

/// A few places for a value and its version, chosen by the calling thread.
///
/// The lock of a place is free unless two threads happen on the same one; it is never held while loading.
struct VersionedSlots<Value: Sendable>: Sendable {
  struct Content: Sendable {
    var version: UInt64 = 0
    var value: Value?
  }

  final class Slot: Sendable {
    private let content = Mutex(Content())

    func withLock<Result: Sendable>(_ body: (inout Content) -> Result) -> Result {
      content.withLock { content in body(&content) }
    }
  }

  private let slots = (0..<16).map { _ in Slot() }

  /// The calling thread's place.
  var current: Slot {
    // Thread control blocks lie pages apart, so the low bits say nothing.
    slots[Int(truncatingIfNeeded: UInt(pthread_self()) >> 12) & 15]
  }
}
