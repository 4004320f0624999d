import Base
import Glibc
import Records
import Store
import TestDatabases
import Testing

/// What was acknowledged survives a process that is killed at any moment.
@Suite struct CrashTests {
  /// Writes with 64 tasks, notes each acknowledged id in a file, and kills its own process after so many.
  private static func writeUntilKilled(_ directory: String, after acknowledgements: Int) async {
    guard
      let database = try? TestDatabase.of(directory),
      let store = try? Store(
        database, schema: .current, identifiers: IdentifierSource())
    else { return }
    let identifiers = IdentifierSource()
    let log = open(directory + "/acknowledged", O_WRONLY | O_CREAT | O_APPEND, 0o600)
    let count = Counter()
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<64 {
        group.addTask {
          while true {
            let id = identifiers.next()
            let written: Event? = try? await store.write { transaction throws(StoreError) in
              try transaction.append(
                ActionEvent.added(content(id)),
                to: ActionEvent.aggregate(id, organization: "org1"), expecting: .none, by: "t")
              return try transaction.append(
                FlowEvent.cleared, to: FlowEvent.aggregate(flowType: 1, organization: "org1"),
                by: "t")
            }
            guard written != nil else { return }
            let line = [UInt8]((id + "\n").utf8)
            guard Glibc.write(log, line, line.count) == line.count else { return }
            if count.add() == acknowledgements {
              kill(getpid(), SIGKILL)
            }
          }
        }
      }
    }
  }

  private func acknowledged(in directory: String) -> [String] {
    let log = open(directory + "/acknowledged", O_RDONLY)
    defer { close(log) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while case let count = read(log, &chunk, chunk.count), count > 0 { bytes += chunk[..<count] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test(arguments: [1, 40, 333, 1500])
  func acknowledgedWritesSurviveAKill(_ acknowledgements: Int) async throws {
    let directory = TemporaryDirectory()
    let path = directory.path
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = path as String, acknowledgements = acknowledgements as Int] in
      await Self.writeUntilKilled(path, after: acknowledgements)
    }
    let ids = acknowledged(in: directory.path)
    #expect(ids.count >= acknowledgements)
    let test = try TestStore(in: directory)
    #expect(try await test.store.checkIntegrity() == [])
    let (actions, events) = try await test.store.scan { reader throws(StoreError) in
      (
        try ActionTable.list(organization: "org1", in: reader).rows.map(\.id),
        try EventLog.events(organization: "org1", limit: .max, in: reader)
      )
    }
    #expect(Set(ids).isSubset(of: Set(actions)), "what was acknowledged is there")
    #expect(Set(actions).count == actions.count)
    #expect(events.count == actions.count * 2, "commands are there whole or not at all")
    #expect(events.map(\.position) == Array(1...Int64(events.count)))
    let sequences = events.filter { $0.aggregate.type == "flow" }.map(\.sequence)
    #expect(sequences == Array(1...Int64(actions.count)))
    try await test.addAction("after")
  }
}
