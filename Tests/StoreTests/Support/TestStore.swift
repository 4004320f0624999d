import Base
import Records
import Store
import TestDatabases

/// A store over the tests' engine, in a directory of its own, with faults on request.
final class TestStore: Sendable {
  let directory: TemporaryDirectory
  let faults: FaultyDatabase
  let store: Store
  let identifiers = IdentifierSource()

  /// `isApart` gives it a database of its own on PostgreSQL, where transactions of other tests are in nobody's way; its
  /// schema is the current one then.
  init(
    in directory: TemporaryDirectory = TemporaryDirectory(), schema: StoreSchema = .current,
    timeSource: any TimeSource = SystemTimeSource(), batching: BatchLimits = BatchLimits(),
    hasReserve: Bool = false, isApart: Bool = false
  ) throws {
    self.directory = directory
    let database =
      isApart
      ? try TestDatabase.of(directory.path, with: schema) : try TestDatabase.of(directory)
    faults = FaultyDatabase(database, hasReserve: hasReserve)
    store = try Store(
      faults, schema: schema, timeSource: timeSource, identifiers: identifiers, batching: batching)
  }

  deinit { store.close() }

  /// Creates an action in `organization` and returns its event.
  @discardableResult
  func addAction(
    _ name: String, id: String? = nil, organization: String = "org1"
  ) async throws -> Event {
    let id = id ?? identifiers.next()
    return try await store.write { transaction throws(StoreError) in
      try transaction.append(
        ActionEvent.added(content(name)),
        to: ActionEvent.aggregate(id, organization: organization), expecting: .none, by: "tester")
    }
  }
}

/// An action's content with some script.
func content(_ name: String, timeout: Int64 = 10_000_000_000) -> ActionContent {
  ActionContent(
    name: name, script: "function \(name)(ctx, api) {}", timeout: timeout, allowedToFail: false)
}

/// The error that `body` throws; nil when it throws none.
func failure<Value>(_ body: () async throws(StoreError) -> Value) async -> StoreError? {
  do throws(StoreError) {
    _ = try await body()
    return nil
  } catch {
    return error
  }
}

/// The error that `body` throws at once; nil when it throws none.
func thrown(_ body: () throws(StoreError) -> Void) -> StoreError? {
  do throws(StoreError) {
    try body()
    return nil
  } catch {
    return error
  }
}

/// Waits until `condition` holds, up to ten seconds; for what another thread is about to do.
func eventually(within seconds: Int = 10, _ condition: () -> Bool) async -> Bool {
  for _ in 0..<seconds * 1000 {
    if condition() { return true }
    // Nothing can tell us that a thread has come to wait on a semaphore, so we look each millisecond.
    try? await Task.sleep(for: .milliseconds(1))
  }
  return condition()
}
