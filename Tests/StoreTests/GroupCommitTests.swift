import Base
import Records
import Store
import Synchronization
import Testing

@Suite struct GroupCommitTests {
  private struct Refusal: Error, Equatable {}

  /// Starts a command that holds the writer until the gate is opened, and waits until it does.
  private func occupyWriter(_ test: TestStore, _ gate: Gate) async throws -> Task<Void, any Error> {
    let isRunning = Flag()
    // Not the store: whoever lets go of it last closes it, and its own thread cannot.
    let plan = test.faults.plan
    let task = Task {
      try await test.store.write { _ throws(StoreError) in
        plan.noteCommand()
        isRunning.set()
        gate.wait()
      }
    }
    #expect(await eventually { isRunning.isSet })
    return task
  }

  @Test func oneFailingCommandDoesNotHurtItsNeighbours() async throws {
    let test = try TestStore(timeSource: ManualTimeSource())
    let gate = Gate()
    let blocker = try await occupyWriter(test, gate)
    let results = await withTaskGroup(of: (Int, StoreError?).self) { group in
      for number in 0..<30 {
        group.addTask {
          let error = await failure { () async throws(StoreError) in
            try await test.store.write { transaction throws(StoreError) in
              try transaction.append(
                ActionEvent.added(content("a\(number)")),
                to: ActionEvent.aggregate("id\(number)", organization: "org1"), by: "tester")
              if number % 3 == 0 { throw .rejected(Refusal()) }
            }
          }
          return (number, error)
        }
      }
      // All thirty wait for the blocker, then share its transaction.
      gate.open()
      var results: [Int: StoreError?] = [:]
      for await (number, error) in group { results[number] = error }
      return results
    }
    try await blocker.value
    for (number, error) in results {
      if number % 3 == 0 {
        guard case .rejected(let refusal) = error, refusal is Refusal else {
          Issue.record("command \(number): \(String(describing: error))")
          continue
        }
      } else {
        #expect(error == nil, "command \(number)")
      }
    }
    let names = try await test.store.scan { reader throws(StoreError) in
      try ActionTable.list(organization: "org1", in: reader).rows.map(\.content.name)
    }
    #expect(Set(names) == Set((0..<30).filter { $0 % 3 != 0 }.map { "a\($0)" }))
  }

  @Test func errorsWaitForTheCommitToo() async throws {
    let test = try TestStore()
    let gate = Gate()
    test.faults.plan.holdCommits(gate)
    let isAnswered = Flag()
    let task = Task {
      let error = await failure { () async throws(StoreError) in
        try await test.store.write { _ throws(StoreError) in throw .rejected(Refusal()) }
      }
      isAnswered.set()
      return error
    }
    #expect(await eventually { !test.faults.plan.batches.isEmpty })
    // The command has run and its transaction waits in COMMIT.
    #expect(!isAnswered.isSet)
    test.faults.plan.holdCommits(nil)
    gate.open()
    guard case .rejected = await task.value else {
      Issue.record("not the refusal")
      return
    }
  }

  @Test func aFailedCommitFailsTheWholeBatch() async throws {
    let test = try TestStore(timeSource: ManualTimeSource())
    try await test.addAction("before")
    let gate = Gate()
    let blocker = try await occupyWriter(test, gate)
    test.faults.plan.failNextCommit()
    let errors = await withTaskGroup(of: StoreError?.self) { group in
      for number in 0..<10 {
        group.addTask {
          await failure { () async throws(StoreError) in
            try await test.store.write { transaction throws(StoreError) in
              if number == 0 { throw .rejected(Refusal()) }
              return try transaction.append(
                ActionEvent.added(content("a\(number)")),
                to: ActionEvent.aggregate("id\(number)", organization: "org1"), by: "tester")
            }
          }
        }
      }
      #expect(await eventually { test.store.queuedCommands == 10 })
      gate.open()
      var errors: [StoreError?] = []
      for await error in group { errors.append(error) }
      return errors
    }
    #expect(errors.count == 10)
    for error in errors {
      guard case .commitFailed = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
    }
    await #expect(throws: StoreError.self) { try await blocker.value }
    // The next batch works, and positions go on where the last commit ended.
    let event = try await test.addAction("after")
    #expect(event.position == 2)
    let total = try await test.store.scan { reader throws(StoreError) in
      try ActionTable.list(organization: "org1", in: reader).total
    }
    #expect(total == 2)
  }

  @Test func innocentCommandsRunOnceMoreWhenTheTransactionIsLost() async throws {
    let test = try TestStore(timeSource: ManualTimeSource())
    let gate = Gate()
    let blocker = try await occupyWriter(test, gate)
    let runs = Counter()
    let answers = await withTaskGroup(of: (Int, StoreError?).self) { group in
      for number in 0..<9 {
        group.addTask {
          let error = await failure { () async throws(StoreError) in
            try await test.store.write { transaction throws(StoreError) in
              if number == 4 {
                try transaction.execute(Statement(dynamic: "lose the transaction"), [])
              }
              runs.add()
              return try transaction.append(
                ActionEvent.added(content("a\(number)")),
                to: ActionEvent.aggregate("id\(number)", organization: "org1"), by: "tester")
            }
          }
          return (number, error)
        }
      }
      #expect(await eventually { test.store.queuedCommands == 9 })
      gate.open()
      var answers: [Int: StoreError?] = [:]
      for await (number, error) in group { answers[number] = error }
      return answers
    }
    try await blocker.value
    for (number, error) in answers {
      if number == 4 {
        guard case .unavailable = error else {
          Issue.record("\(String(describing: error))")
          continue
        }
      } else {
        #expect(error == nil, "command \(number)")
      }
    }
    #expect(runs.value >= 8 && runs.value <= 16, "no innocent command runs more than twice")
    let events = try await test.store.read { reader throws(StoreError) in
      try EventLog.events(organization: "org1", limit: 100, in: reader)
    }
    #expect(events.count == 8)
    #expect(events.map(\.position) == Array(1...8))
  }

  @Test func commandThatHidesTheLossOfTheTransaction() async throws {
    let test = try TestStore()
    let error = await failure { () async throws(StoreError) in
      try await test.store.write { transaction throws(StoreError) in
        _ = try? transaction.execute(Statement(dynamic: "lose the transaction"), [])
      }
    }
    guard case .unavailable = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    try await test.addAction("after")
  }

  @Test func atMostAThousandCommandsShareATransaction() async throws {
    // The clock stands still, so only the number bounds a batch.
    let test = try TestStore(timeSource: ManualTimeSource())
    let gate = Gate()
    let blocker = try await occupyWriter(test, gate)
    let plan = test.faults.plan
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<2500 {
        group.addTask {
          try await test.store.write { _ throws(StoreError) in plan.noteCommand() }
        }
      }
      #expect(await eventually { test.store.queuedCommands == 2500 })
      gate.open()
      try await group.waitForAll()
    }
    try await blocker.value
    // The first transaction is the migrations' last.
    #expect(test.faults.plan.batches.suffix(3) == [1000, 1000, 501])
  }

  @Test func aTransactionClosesAfterFiveMilliseconds() async throws {
    let clock = ManualTimeSource()
    let test = try TestStore(timeSource: clock)
    let gate = Gate()
    let blocker = try await occupyWriter(test, gate)
    let plan = test.faults.plan
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<10 {
        group.addTask {
          // Two of these are short of the bound by a nanosecond, the third goes past it.
          try await test.store.write { _ throws(StoreError) in
            plan.noteCommand()
            clock.advance(nanoseconds: 2_499_999)
          }
        }
      }
      #expect(await eventually { test.store.queuedCommands == 10 })
      gate.open()
      try await group.waitForAll()
    }
    try await blocker.value
    #expect(test.faults.plan.batches.suffix(4) == [4, 3, 3, 1])
  }

  @Test func tooManyWaitingCommandsAreRefused() async throws {
    let test = try TestStore(timeSource: ManualTimeSource())
    let gate = Gate()
    let blocker = try await occupyWriter(test, gate)
    let answers = await withTaskGroup(of: StoreError?.self) { group in
      for _ in 0..<Limits.maxQueuedCommands {
        group.addTask {
          await failure { () async throws(StoreError) in try await test.store.write { _ in } }
        }
      }
      #expect(await eventually { test.store.queuedCommands == Limits.maxQueuedCommands })
      let oneTooMany = await failure { () async throws(StoreError) in
        try await test.store.write { _ in }
      }
      guard case .overloaded(Limits.maxQueuedCommands) = oneTooMany else {
        Issue.record("\(String(describing: oneTooMany))")
        gate.open()
        return [StoreError?]()
      }
      gate.open()
      var answers: [StoreError?] = []
      for await answer in group { answers.append(answer) }
      return answers
    }
    try await blocker.value
    #expect(answers.count == Limits.maxQueuedCommands)
    #expect(answers.allSatisfy { $0 == nil })
  }

  /// Runs commands that note their names while the writer is held, and returns the names in the order of running.
  private func order(
    _ test: TestStore, _ commands: [(name: String, share: StoreShare, nanoseconds: Int64)],
    _ clock: ManualTimeSource
  ) async throws -> [String] {
    let gate = Gate()
    let blocker = try await occupyWriter(test, gate)
    let names = NameList()
    let plan = test.faults.plan
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (count, command) in commands.enumerated() {
        group.addTask {
          try await test.store.write(for: command.share) { _ throws(StoreError) in
            plan.noteCommand()
            names.add(command.name)
            clock.advance(nanoseconds: command.nanoseconds)
          }
        }
        // In the order of the list.
        #expect(await eventually { test.store.queuedCommands == count + 1 })
      }
      gate.open()
      try await group.waitForAll()
    }
    try await blocker.value
    return names.all
  }

  @Test func organizationsTakeTurnsByTheTimeThatTheyTake() async throws {
    let clock = ManualTimeSource()
    let test = try TestStore(timeSource: clock)
    let publisher = (1...5).map {
      (name: "a\($0)", share: StoreShare.organization("a"), nanoseconds: Int64(50_000_000))
    }
    let other = (1...3).map {
      (name: "b\($0)", share: StoreShare.organization("b"), nanoseconds: Int64(1_000_000))
    }
    // One that takes long stands before the others: the first of its commands only.
    #expect(
      try await order(test, publisher + other, clock)
        == ["a1", "b1", "b2", "b3", "a2", "a3", "a4", "a5"])
  }

  @Test func administrationAndRevocationsComeFirst() async throws {
    let clock = ManualTimeSource()
    let test = try TestStore(timeSource: clock)
    let commands: [(name: String, share: StoreShare, nanoseconds: Int64)] = [
      ("a1", .organization("a"), 50_000_000), ("a2", .organization("a"), 50_000_000),
      ("revoked", .revocation("b"), 1000), ("administered", .administration, 1000),
    ]
    #expect(
      try await order(test, commands, clock) == ["revoked", "administered", "a1", "a2"])
  }

  @Test func urgentCommandsTakeHalfOfATransactionWhileOthersWait() async throws {
    let clock = ManualTimeSource()
    let test = try TestStore(timeSource: clock)
    var commands: [(name: String, share: StoreShare, nanoseconds: Int64)] = (1...9).map {
      ("r\($0)", .revocation("b"), 1_000_000)
    }
    commands += [("a1", .organization("a"), 3_000_000), ("a2", .organization("a"), 3_000_000)]
    #expect(
      try await order(test, commands, clock)
        == ["r1", "r2", "r3", "a1", "r4", "r5", "r6", "a2", "r7", "r8", "r9"])
    #expect(test.faults.plan.batches.suffix(3) == [5, 4, 3])
  }

  /// Each of them takes a transaction of its own, so that none has a second half for others.
  @Test func longUrgentCommandsAndOthersTakeTurns() async throws {
    let clock = ManualTimeSource()
    let test = try TestStore(timeSource: clock)
    var commands: [(name: String, share: StoreShare, nanoseconds: Int64)] = (1...6).map {
      ("r\($0)", .administration, 2 * Limits.maxBatchNanoseconds)
    }
    commands += [("a1", .organization("a"), 1000), ("a2", .organization("b"), 1000)]
    #expect(
      try await order(test, commands, clock) == ["r1", "r2", "a1", "r3", "r4", "a2", "r5", "r6"])
  }

  @Test func whatOneOrganizationHasWaitingIsBoundedByBytes() async throws {
    let test = try TestStore(timeSource: ManualTimeSource())
    let gate = Gate()
    let blocker = try await occupyWriter(test, gate)
    let half = Limits.maxQueuedCommandBytes / 4
    let first = Task {
      try await test.store.write(for: .organization("a"), bytes: half) { _ throws(StoreError) in }
    }
    #expect(await eventually { test.store.queuedCommandBytes == half })
    let refused = await failure { () async throws(StoreError) in
      try await test.store.write(for: .organization("a"), bytes: half) { _ throws(StoreError) in }
    }
    guard case .shareOverloaded = refused else {
      Issue.record("\(String(describing: refused))")
      return gate.open()
    }
    let other = Task {
      try await test.store.write(for: .organization("b"), bytes: half) { _ throws(StoreError) in }
    }
    #expect(await eventually { test.store.queuedCommandBytes == 2 * half })
    gate.open()
    try await blocker.value
    try await first.value
    try await other.value
    #expect(test.store.queuedCommandBytes == 0)
  }

  @Test func aCancelledCommandThatWaitsDoesNotRun() async throws {
    let test = try TestStore()
    let gate = Gate()
    let blocker = try await occupyWriter(test, gate)
    let runs = Counter()
    let waiting = Task { () -> StoreError? in
      await failure { () async throws(StoreError) in
        try await test.store.write { _ throws(StoreError) in runs.add() }
      }
    }
    #expect(await eventually { test.store.queuedCommands == 1 })
    waiting.cancel()
    // Answered while the writer is still held.
    guard case .cancelled = await waiting.value else {
      Issue.record("not cancelled")
      return
    }
    gate.open()
    try await blocker.value
    try await test.addAction("after")
    #expect(runs.value == 0)
  }

  @Test func aCommandCancelledBeforeItIsHandedOver() async throws {
    let test = try TestStore()
    let task = Task { () -> StoreError? in
      withUnsafeCurrentTask { $0?.cancel() }
      return await failure { () async throws(StoreError) in try await test.store.write { _ in } }
    }
    guard case .cancelled = await task.value else {
      Issue.record("not cancelled")
      return
    }
  }

  @Test func writesAfterClosingAreRefused() async throws {
    let directory = TemporaryDirectory()
    let test = try TestStore(in: directory)
    test.store.close()
    let error = await failure { () async throws(StoreError) in try await test.store.write { _ in } }
    guard case .closed = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }
}

/// Set once, from any thread.
final class Flag: Sendable {
  private let flag = Atomic<Bool>(false)
  var isSet: Bool { flag.load(ordering: .acquiring) }
  func set() { flag.store(true, ordering: .releasing) }
}

/// Counts from any thread.
final class Counter: Sendable {
  private let count = Atomic<Int>(0)
  var value: Int { count.load(ordering: .acquiring) }

  /// The count with this one.
  @discardableResult
  func add() -> Int { count.add(1, ordering: .acquiringAndReleasing).newValue }
}

/// Names in the order in which they were added, from any thread.
final class NameList: Sendable {
  private let names = Mutex<[String]>([])
  var all: [String] { names.withLock { $0 } }
  func add(_ name: String) { names.withLock { $0.append(name) } }
}
