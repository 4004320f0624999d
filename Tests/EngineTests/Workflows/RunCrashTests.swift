import Base
import Delivery
import Glibc
import Net
import Records
import Store
import TestDatabases
import Testing
import Wire

@testable import Engine

/// Runs in a process that is killed at any moment, again and again.
@Suite struct RunCrashTests {
  private static let runs = 12

  /// Effects that are written down as they are made, in a file that outlives the process.
  private struct LoggedEffects: StepEffects {
    let log: Int32

    func make(
      _ effect: StepEffect, key: String, for run: WorkflowRunRecord
    ) async -> StepEffectResult {
      let line = [UInt8]((key + "\n").utf8)
      guard Glibc.write(log, line, line.count) == line.count else { return .notMade }
      // Some of them take a moment, so that the process dies in the middle of some.
      if line.count % 2 == 0 { try? await Task.sleep(for: .milliseconds(2)) }
      if case .http(let call) = effect, call.method == .delete {
        return .failed(StepFailure("no", status: 500))
      }
      return .completed(["id": "last"])
    }
  }

  private static func parts(
    _ directory: String
  ) throws -> (store: Store, worker: WorkflowRunWorker, loop: EventLoop) {
    let identifiers = IdentifierSource()
    let store = try Store(
      try TestDatabase.of(directory), schema: .current, identifiers: identifiers)
    let log = open(directory + "/effects", O_WRONLY | O_CREAT | O_APPEND, 0o600)
    let loop = EventLoop()
    try loop.start(name: "test-runs")
    let worker = WorkflowRunWorker(
      WorkflowRunWorker.Parts(
        store: store, identifiers: identifiers, registry: StepRegistry.standard(),
        authority: ListedAuthority()),
      host: LoopHost(loop)
    ) { LoggedEffects(log: log) }
    return (store, worker, loop)
  }

  /// Starts what is to be started, goes on with what is there, and kills its own process after so many microseconds.
  private static func runUntilKilled(_ directory: String, after microseconds: UInt32) async {
    guard let parts = try? parts(directory) else { return }
    let (store, worker, _) = parts
    let snapshot = WorkflowSnapshot(
      definition: RunWorkerTests.long, trigger: .null, StepRegistry.standard())
    let starter = WorkflowStarter(
      identifiers: IdentifierSource(), timeSource: SystemTimeSource(), authority: ListedAuthority())
    for number in 0..<runs {
      let prepared = try? starter.prepare(
        WorkflowStart(
          organization: "o1", workflow: "w\(number % 3)", snapshot: snapshot,
          input: ["items": ["x", "y"]], origin: .external, account: "a1", claim: "run \(number)"))
      guard let prepared else { return }
      _ = try? await store.write { transaction throws(StoreError) in
        try prepared.begin(in: transaction)
      }
    }
    worker.start()
    usleep(microseconds)
    kill(getpid(), SIGKILL)
  }

  @Test func everyRunEndsAsItWouldHaveWithoutTheKills() async throws {
    let directory = TemporaryDirectory()
    let path = directory.path
    var seed: UInt64 = 0x9E37_79B9_7F4A_7C15
    for _ in 0..<20 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let delay = UInt32(truncatingIfNeeded: seed >> 33) % 40_000
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [path = path as String, delay = delay as UInt32] in
        await Self.runUntilKilled(path, after: delay)
      }
    }
    let (store, worker, loop) = try Self.parts(path)
    #expect(try await store.checkIntegrity() == [])
    worker.start()
    func all() async throws -> [WorkflowRunRecord] {
      try await store.scan { reader throws(StoreError) in
        var all: [WorkflowRunRecord] = []
        for workflow in ["w0", "w1", "w2"] {
          all += try WorkflowRunTable.list(
            workflow: workflow, page: Page(), organization: "o1", in: reader)
        }
        return all
      }
    }
    for _ in 0..<2000 {
      if try await all().allSatisfy({ $0.status.isFinal }) { break }
      // Another thread does the work; it tells nobody.
      try await Task.sleep(for: .milliseconds(10))
    }
    await worker.stop(grace: 1_000_000_000)
    loop.stop()
    let found = try await all()
    #expect(found.count == Self.runs)
    var expected: Set<String> = []
    for run in found {
      #expect(run.status == .completed)
      expected.formUnion(
        ["First/0", "A/0.0.0", "A/0.1.0", "B/0.0.0", "B/0.1.0", "Fail/0", "Last/0"].map {
          "\(run.id)/\($0)"
        })
      let history = try await store.scan { reader throws(StoreError) in
        try WorkflowRunTable.history(of: run.id, organization: "o1", in: reader)
      }
      #expect(history.count == Int(run.events))
      #expect(history.filter { $0.kind == .executionCompleted }.count == 1)
      #expect(history.filter { $0.kind == .iterationCompleted }.count == 2)
    }
    store.close()
    let made = Self.lines(of: path + "/effects")
    #expect(Set(made) == expected, "none is missing, and what is made twice has one key")
  }

  private static func lines(of path: String) -> [String] {
    let file = open(path, O_RDONLY)
    defer { close(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while case let count = read(file, &chunk, chunk.count), count > 0 { bytes += chunk[..<count] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
