import Base
import Records
import Store
import Testing

/// Batches whose commands are not marked, where statements go over with those behind them; with SQLite the outcome is the
/// same.
@Suite struct SentAheadTests {
  private struct Refusal: Error {}

  /// What a command does.
  enum Kind: CaseIterable {
    /// Appends an event.
    case works
    /// Refuses before it has changed anything.
    case refusesAtOnce
    /// Appends an event and refuses then.
    case refusesLate
    /// Sends something ahead that fails, as its last statement.
    case failsAhead
    /// The same, and appends an event behind it.
    case failsAheadAndGoesOn
  }

  private static let addNode = Statement(
    dynamic: """
      INSERT INTO nodes (organization, number, name, version, started_at, seen_at, taken_over_at)
      VALUES ('none', 1, 'n', 'v', 0, 0, 0)
      """)

  private static func run(_ kind: Kind, _ number: Int, in transaction: Transaction)
    throws(StoreError)
  {
    func append() throws(StoreError) {
      try transaction.append(
        ActionEvent.added(content("a\(number)")),
        to: ActionEvent.aggregate("id\(number)", organization: "org1"), by: "tester")
    }
    switch kind {
    case .works: try append()
    case .refusesAtOnce: throw .rejected(Refusal())
    case .refusesLate:
      try append()
      throw .rejected(Refusal())
    case .failsAhead, .failsAheadAndGoesOn:
      // The second row of that key is refused.
      try transaction.executeAhead(addNode, [])
      try transaction.executeAhead(addNode, [])
      if kind == .failsAheadAndGoesOn { try append() }
    }
  }

  /// Runs commands in one transaction and returns what each was answered.
  private func answers(_ kinds: [Kind], of test: TestStore) async throws -> [StoreError?] {
    let gate = Gate()
    let isRunning = Flag()
    let blocker = Task {
      try await test.store.write { _ throws(StoreError) in
        isRunning.set()
        gate.wait()
      }
    }
    #expect(await eventually { isRunning.isSet })
    let answers = await withTaskGroup(of: (Int, StoreError?).self) { group in
      for (number, kind) in kinds.enumerated() {
        group.addTask {
          let error = await failure { () async throws(StoreError) in
            try await test.store.write { transaction throws(StoreError) in
              try Self.run(kind, number, in: transaction)
            }
          }
          return (number, error)
        }
        #expect(await eventually { test.store.queuedCommands == number + 1 })
      }
      gate.open()
      var answers = [StoreError?](repeating: nil, count: kinds.count)
      for await (number, error) in group { answers[number] = error }
      return answers
    }
    try await blocker.value
    return answers
  }

  private func positions(of test: TestStore) async throws -> [Int64] {
    try await test.store.scan { reader throws(StoreError) in
      try EventLog.events(organization: "org1", limit: 100, in: reader).map(\.position)
    }
  }

  /// Whoever fails has the answer, and nobody else, wherever it stands among the others.
  @Test(arguments: Kind.allCases, 0..<3)
  func eachHasItsOwnAnswer(_ kind: Kind, _ place: Int) async throws {
    var kinds = [Kind](repeating: .works, count: 2)
    kinds.insert(kind, at: place)
    try await check(kinds)
  }

  /// The same where many fail.
  @Test func manyFailAtOnce() async throws {
    try await check(Kind.allCases + Kind.allCases.reversed() + Kind.allCases)
  }

  private func check(_ kinds: [Kind]) async throws {
    let test = try TestStore(timeSource: ManualTimeSource())
    for (number, answer) in try await answers(kinds, of: test).enumerated() {
      let isRight =
        switch (kinds[number], answer) {
        case (.works, nil): true
        case (.refusesAtOnce, .rejected), (.refusesLate, .rejected): true
        case (.failsAhead, .constraint), (.failsAheadAndGoesOn, .constraint): true
        default: false
        }
      #expect(isRight, "\(number), \(kinds[number]): \(String(describing: answer))")
    }
    let kept = kinds.count { $0 == .works }
    #expect(try await positions(of: test) == (1...Int64(kept)).map(\.self))
    let rows = try await test.store.scan { reader throws(StoreError) in
      try reader.number(
        Statement(dynamic: "SELECT COUNT(*) FROM nodes WHERE organization = 'none'"), [])
    }
    #expect(rows == 0)
  }

  /// Marks come with a failure that needs them, stay for some transactions, and go.
  @Test func marksStayForAWhile() async throws {
    let test = try TestStore(timeSource: ManualTimeSource())
    guard !test.store.answersInline else { return }
    func marks(_ kinds: [Kind]) async throws -> Int {
      let before = test.faults.plan.marks
      for kind in kinds {
        _ = await failure { () async throws(StoreError) in
          try await test.store.write { transaction throws(StoreError) in
            try Self.run(kind, Int(transaction.lastPosition) + 1000, in: transaction)
          }
        }
      }
      return test.faults.plan.marks - before
    }
    _ = try await marks(Array(repeating: .works, count: Limits.markedBatches))
    #expect(try await marks([.works, .refusesAtOnce]) == 0)
    #expect(try await marks([.refusesLate]) == 1)
    #expect(
      try await marks(Array(repeating: .works, count: Limits.markedBatches + 1))
        == Limits.markedBatches)
    #expect(try await marks([.works]) == 0)
  }
}
