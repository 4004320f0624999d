import Base
import Store
import Synchronization
import Testing
import Wire

/// A feature that no other file knows of: its own table, projection, subject and topic.
@Suite struct FeatureTests {
  @Test func aFeatureIsOneValue() async throws {
    let test = try TestStore(schema: StoreSchema([.notes]))
    let cache = SnapshotCache(test.store, of: .notes) { reader throws(StoreError) in
      try reader.all(Statement(dynamic: "SELECT text FROM notes ORDER BY id"), []) { $0.text(0) }
    }
    #expect(try await cache.value() == [])
    try await test.note("a", "1")
    #expect(try await cache.value() == ["a"])
    try await test.store.write { transaction throws(StoreError) in
      try transaction.execute(Statement(dynamic: "DELETE FROM notes"), [])
    }
    #expect(try await test.store.rebuildProjections() == 1)
    #expect(try await cache.value() == ["a"])
  }

  @Test func keysAreToldOnceForEachCommitAndNoneOfAnUndoneCommand() async throws {
    let test = try TestStore(schema: StoreSchema([.notes]))
    let seen = Mutex<[Set<String>]>([])
    let listening = test.store.listen(to: .notes) { keys in seen.withLock { $0.append(keys) } }
    let other = Topic<Int>("others")
    let numbers = Mutex<[Set<Int>]>([])
    test.store.listen(to: other) { keys in numbers.withLock { $0.append(keys) } }
    try await test.store.write { transaction throws(StoreError) in
      for key in ["a", "b", "a"] { transaction.announce(key, to: .notes) }
      transaction.announce(7, to: other)
    }
    #expect(seen.withLock { $0 } == [["a", "b"]])
    #expect(numbers.withLock { $0 } == [[7]])
    _ = await failure { () async throws(StoreError) in
      try await test.store.write { transaction throws(StoreError) in
        transaction.announce("c", to: .notes)
        throw .rejected(CancellationError())
      }
    }
    #expect(seen.withLock { $0 }.count == 1)
    listening.end()
    try await test.store.write { transaction throws(StoreError) in
      transaction.announce("d", to: .notes)
      transaction.announce(8, to: other)
    }
    #expect(seen.withLock { $0 }.count == 1)
    #expect(numbers.withLock { $0 } == [[7], [8]])
  }

  @Test func aCommitThatFailsTellsNothing() async throws {
    let test = try TestStore(schema: StoreSchema([.notes]))
    let seen = Mutex<[Set<String>]>([])
    test.store.listen(to: .notes) { keys in seen.withLock { $0.append(keys) } }
    test.faults.plan.failNextCommit()
    let error = await failure { () async throws(StoreError) in
      try await test.store.write { transaction throws(StoreError) in
        transaction.announce("a", to: .notes)
      }
    }
    #expect(error != nil)
    #expect(seen.withLock { $0 } == [])
  }
}

extension TestStore {
  fileprivate func note(_ text: String, _ id: String) async throws {
    try await store.write { transaction throws(StoreError) in
      try transaction.append(
        NoteEvent(text: text), to: Aggregate(organization: "o", type: "note", id: id), by: "tester")
    }
  }
}

extension StoreFeature {
  fileprivate static let notes = StoreFeature(
    "notes",
    migrations: [
      Migration(
        "notes",
        [
          """
          CREATE TABLE notes (
            organization TEXT NOT NULL, id TEXT NOT NULL, text TEXT NOT NULL,
            PRIMARY KEY (organization, id))
          """
        ])
    ], projections: [NoteProjection()], subjects: [.notes])
}

extension ChangeSubject {
  fileprivate static let notes = ChangeSubject("notes")
}

extension Topic where Key == String {
  fileprivate static let notes = Topic<String>("notes")
}

private struct NoteEvent: DomainEvent {
  var text: String
  var type: String { "note.added" }
  var payload: JSONValue { ["text": .string(text)] }

  init(text: String) { self.text = text }

  init(_ event: Event) throws(StoreError) { text = try event.string("text") }
}

private struct NoteProjection: Projection {
  private static let insert = Statement(
    "INSERT INTO notes (organization, id, text) VALUES ($1, $2, $3)")

  var name: String { "notes" }
  var aggregateTypes: [String] { ["note"] }
  var tables: [String] { ["notes"] }
  var subject: ChangeSubject { .notes }

  func apply(_ event: Event, in transaction: Transaction) throws(StoreError) {
    try transaction.execute(
      Self.insert,
      [
        .text(event.aggregate.organization), .text(event.aggregate.id),
        .text(try NoteEvent(event).text),
      ])
  }
}
