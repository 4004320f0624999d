import Base
import Delivery
import Records
import Store
import Synchronization
import Testing
import Wire

@testable import Engine

/// Runs in a store, with the worker that goes on with them.
@Suite struct RunWorkerTests {
  static let pure = json(
    #"""
    {"start":"Vars","steps":{
      "Vars":{"type":"Mutation","attributes":{"variables":[{"name":"n","variableA.$":"$.trigger.n"}]},"nextStep":"If"},
      "If":{"type":"choice","choiceList":[{"comparator":"NumericGreaterThan","variableA.$":"$.vars.n","variableB":5,
        "nextStep":"No"}],"defaultStep":"Yes"},
      "Yes":{"type":"success"},"No":{"type":"failure","failureName":"Big","description":"too big"}}}
    """#)

  /// An effect, a loop with two effects each, a wait, a step that fails and one that catches that.
  static let long = json(
    #"""
    {"start":"First","steps":{
      "First":{"type":"action","actionId":"sp:http","attributes":{"method":"get","url":"https://a.example/first"},
        "nextStep":"Each"},
      "Each":{"type":"action","actionId":"sp:loop:iterator","attributes":{"input.$":"$.trigger.items","start":"A","steps":{
        "A":{"type":"action","actionId":"sp:http","attributes":{"method":"post",
          "url":"https://a.example/a/{{$.loop.loopInput}}"},"nextStep":"B"},
        "B":{"type":"action","actionId":"sp:http","attributes":{"method":"put",
          "url":"https://a.example/b/{{$.loop.loopInput}}"},"nextStep":"Done"},
        "Done":{"type":"success"}}},"nextStep":"Wait"},
      "Wait":{"type":"action","actionId":"sp:sleep","attributes":{"type":"waitFor","duration":"1s"},"nextStep":"Fail"},
      "Fail":{"type":"action","actionId":"sp:http","attributes":{"method":"delete","url":"https://a.example/fail"},
        "nextStep":"End","catch":[{"next":"Last"}]},
      "Last":{"type":"action","actionId":"sp:http","attributes":{"method":"get","url":"https://a.example/{{$.first.id}}"},
        "nextStep":"End"},
      "End":{"type":"success"}}}
    """#)

  private static let answers: RecordedEffects.Answer = { effect, _ in
    guard case .http(let call) = effect else { return .failed(StepFailure("no request")) }
    if call.method == .delete { return .failed(StepFailure("no", status: 500)) }
    return .completed(["id": "last"])
  }

  private static func expectedKeys(_ run: String) -> Set<String> {
    [
      "\(run)/First/0", "\(run)/A/0.0.0", "\(run)/A/0.1.0", "\(run)/B/0.0.0", "\(run)/B/0.1.0",
      "\(run)/Fail/0", "\(run)/Last/0",
    ]
  }

  @Test func aRunWithoutEffectsIsOneTransactionAndNoWork() async throws {
    let world = try RunWorld()
    let snapshot = world.snapshot(Self.pure)
    let good = try await world.start(snapshot, input: ["n": .integer(1)])
    let bad = try await world.start(snapshot, input: ["n": .integer(9)])
    let first = try #require(try await world.run(good))
    #expect(first.status == .completed)
    #expect(first.closedAt != nil)
    let second = try #require(try await world.run(bad))
    #expect(second.status == .failed)
    #expect(second.error == "Big: too big")
    let rows = try await world.store.scan { reader throws(StoreError) in
      (
        work: try reader.number(Statement(dynamic: "SELECT COUNT(*) FROM work"), []),
        chunks: try reader.number(
          Statement(dynamic: "SELECT COUNT(*) FROM workflow_run_events"), []),
        snapshots: try reader.number(
          Statement(dynamic: "SELECT COUNT(*) FROM workflow_snapshots"), []),
        counts: try WorkflowRunCountTable.find(workflow: "w1", organization: "o1", in: reader)
      )
    }
    #expect(rows.work == 0)
    #expect(rows.chunks == 2)
    #expect(rows.snapshots == 1)
    #expect(rows.counts == WorkflowRunCounts(started: 2, failed: 1, open: 0))
    let record = try await world.store.scan { reader throws(StoreError) in
      try WorkflowSnapshotTable.content(
        first.snapshot, workflow: "w1", organization: "o1", in: reader)
    }
    #expect(record.flatMap { WorkflowSnapshot.parts(of: $0) }?.definition == Self.pure)
  }

  /// What an older version took, and this one refuses, is not run, however it comes to be started.
  @Test(arguments: [
    ("http:///a.example/x", "it is no absolute http or https URL"),
    ("ftp://a.example/x", "its scheme is neither http nor https"),
  ])
  func aStoredDefinitionThatIsRefusedNowStartsNothing(url: String, reason: String) async throws {
    let world = try RunWorld(answer: Self.answers)
    let definition: JSONValue = [
      "start": "Call",
      "steps": [
        "Call": [
          "type": "action", "actionId": "sp:http", "nextStep": "Done",
          "attributes": ["method": "get", "url": .string(url)],
        ],
        "Done": ["type": "success"],
      ],
    ]
    do {
      try await world.start(world.snapshot(definition))
      Issue.record("it was started")
    } catch WorkflowStartError.invalidDefinition(let findings) {
      #expect(findings.map(\.text) == ["attribute 'url' cannot be called: \(reason)"])
    }
    #expect(world.effects.keys.isEmpty)
  }

  @Test func aRunMakesItsEffectsAndEnds() async throws {
    let world = try RunWorld(answer: Self.answers)
    let worker = try world.worker()
    let id = try await world.start(world.snapshot(Self.long), input: ["items": ["x", "y"]])
    let run = try #require(try await world.ended(id))
    await worker.stop()
    #expect(run.status == .completed)
    #expect(Set(world.effects.keys) == Self.expectedKeys(id))
    #expect(world.effects.keys.count == 7)
    let history = try await world.history(id)
    #expect(history.count == Int(run.events))
    #expect(history.first?.attributes == ["input": ["items": ["x", "y"]]])
    #expect(history.last?.kind == .executionCompleted)
    // A part of a history is that part of the whole one, wherever its rows begin.
    for offset in 0..<history.count {
      let part = try await world.store.scan { reader throws(StoreError) in
        try WorkflowRunTable.history(
          of: id, offset: offset, limit: 3, organization: "o1", in: reader)
      }
      #expect(part == Array(history[offset..<min(offset + 3, history.count)]))
    }
    let counts = try await world.store.scan { reader throws(StoreError) in
      (
        try WorkflowRunCountTable.find(workflow: "w1", organization: "o1", in: reader),
        try reader.number(Statement(dynamic: "SELECT COUNT(*) FROM work"), [])
      )
    }
    #expect(counts.0 == WorkflowRunCounts(started: 1, failed: 0, open: 0))
    #expect(counts.1 == 0)
  }

  /// Wherever the process dies, the run ends as it would have, no effect is missing, and what is made twice has one key.
  @Test(arguments: 1...24) func aRunOutlivesItsWorkers(writes: Int) async throws {
    let world = try RunWorld(answer: Self.answers)
    let id = try await world.start(world.snapshot(Self.long), input: ["items": ["x", "y"]])
    for _ in 0..<3 {
      let dying = DyingStore(world.store, after: writes)
      let worker = try world.worker(on: dying)
      for _ in 0..<400 where !dying.isDead {
        if try await world.run(id)?.status.isFinal ?? true { break }
        try await Task.sleep(for: .milliseconds(5))
      }
      await worker.stop()
    }
    let worker = try world.worker()
    let run = try #require(try await world.ended(id))
    await worker.stop()
    #expect(run.status == .completed)
    #expect(Set(world.effects.keys) == Self.expectedKeys(id))
    let ends = try await world.history(id).filter { $0.kind == .executionCompleted }
    #expect(ends.count == 1)
  }

  /// One request, tried again after a second.
  static let retried = json(
    #"""
    {"start":"Call","steps":{
      "Call":{"type":"action","actionId":"sp:http","attributes":{"method":"get","url":"https://a.example"},
        "retry":{"maxAttempts":3,"errors":["timeout"],"interval":"1s","backoff":1},"nextStep":"End"},
      "End":{"type":"success"}}}
    """#)

  /// Between two attempts a run is a row of the queue with a time, and nothing else: any worker goes on with it.
  @Test(arguments: 1...6) func retriesOutliveTheirWorkers(writes: Int) async throws {
    let failures = Mutex(2)
    let world = try RunWorld { _, _ in
      let isLeft = failures.withLock { left in
        left -= 1
        return left >= 0
      }
      return isLeft
        ? .failed(StepFailure("too slow", cause: .timeout)) : .completed(.object([]))
    }
    let id = try await world.start(world.snapshot(Self.retried))
    let dying = DyingStore(world.store, after: writes)
    var worker = try world.worker(on: dying)
    for _ in 0..<400 where !dying.isDead {
      if try await world.run(id)?.status.isFinal ?? true { break }
      try await Task.sleep(for: .milliseconds(5))
    }
    await worker.stop()
    worker = try world.worker()
    let run = try #require(try await world.ended(id))
    await worker.stop()
    #expect(run.status == .completed)
    #expect(Set(world.effects.keys) == ["\(id)/Call/0"])
    #expect(world.effects.keys.count >= 3)
    let failed = try await world.history(id).filter { $0.kind == .activityFailed }
    #expect(failed.allSatisfy { $0.attributes["attempt"] != nil })
    // At least a second lies between two of them.
    for (one, next) in zip(failed, failed.dropFirst()) {
      #expect(next.time - one.time >= 1_000_000_000)
    }
  }

  @Test func aClaimStartsOneRun() async throws {
    let world = try RunWorld()
    let snapshot = world.snapshot(Self.pure)
    let first = try await world.start(snapshot, input: ["n": .integer(1)], claim: "k1")
    let again = try await world.start(snapshot, input: ["n": .integer(2)], claim: "k1")
    let other = try await world.start(snapshot, input: ["n": .integer(1)], claim: "k2")
    #expect(first == again)
    #expect(first != other)
    let count = try await world.store.scan { reader throws(StoreError) in
      try WorkflowRunTable.count(workflow: "w1", organization: "o1", in: reader)
    }
    #expect(count == 2)
  }

  @Test func aCanceledRunStopsAndStaysSo() async throws {
    let (started, begin) = AsyncStream<Void>.makeStream()
    let (canceled, goOn) = AsyncStream<Void>.makeStream()
    let world = try RunWorld { _, _ in
      begin.yield()
      for await _ in canceled { break }
      return .completed(.object([]))
    }
    let worker = try world.worker()
    let id = try await world.start(world.snapshot(Self.long), input: ["items": ["x"]])
    for await _ in started { break }
    try await world.store.write { transaction throws(StoreError) in
      try WorkflowRunTable.cancel(id, by: "a1", organization: "o1", in: transaction)
    }
    await #expect(throws: StoreError.self) {
      // A second one finds it at its end.
      try await world.store.write { transaction throws(StoreError) in
        try WorkflowRunTable.cancel(id, by: "a1", organization: "o1", in: transaction)
      }
    }
    goOn.yield()
    await worker.stop()
    let run = try #require(try await world.run(id))
    #expect(run.status == .canceled)
    #expect(world.effects.keys == ["\(id)/First/0"])
    #expect(
      try await world.history(id).last?.attributes == ["reason": "Canceled", "canceledBy": "a1"])
    let work = try await world.store.scan { reader throws(StoreError) in
      try reader.number(Statement(dynamic: "SELECT COUNT(*) FROM work"), [])
    }
    #expect(work == 0)
  }

  @Test func aRunEndsWithItsAccountsRight() async throws {
    let world = try RunWorld(answer: Self.answers)
    let snapshot = world.snapshot(Self.long)
    world.authority.refuse("nobody")
    await #expect(throws: StoreError.self) {
      try await world.start(snapshot, input: ["items": ["x"]], account: "nobody")
    }
    let id = try await world.start(snapshot, input: ["items": ["x"]], account: "a2")
    world.authority.refuse("a2")
    let worker = try world.worker()
    let run = try #require(try await world.ended(id))
    await worker.stop()
    #expect(run.status == .failed)
    #expect(run.error == "the account a2 may not execute workflows any more")
    #expect(world.effects.keys.isEmpty)
  }

  /// A token is asked for, and is used for nothing once the account's right is gone.
  @Test func aRightThatEndsWhileATokenIsFetchedStopsTheRequest() async throws {
    let world = try RunWorld()
    let definition = json(
      #"""
      {"start":"Call","steps":{"Call":{"type":"action","actionId":"sp:http","nextStep":"End","attributes":{
        "method":"post","url":"https://a.example/x","authenticationType":"OAuth",
        "oAuthTokenUrl":"https://a.example/token","oAuthClientId":"c","oAuthClientSecret":"s3cret"}},
        "End":{"type":"success"}}}
      """#)
    let authority = world.authority
    let sender = FakeSender { authority.refuse("a2") }
    sender.answer(
      "https://a.example/token", .answer(200, #"{"access_token":"t","expires_in":3600}"#))
    sender.answer("https://a.example/x", .answer(200, "{}"))
    let effects = OutgoingEffects(sender: sender, timeSource: SystemTimeSource())
    let id = try await world.start(world.snapshot(definition), account: "a2")
    let worker = try world.worker(effects: effects)
    let run = try #require(try await world.ended(id))
    await worker.stop()
    #expect(sender.requests.map(\.url) == ["https://a.example/token"])
    #expect(run.error == "the account a2 may not execute workflows any more")
  }

  /// What is taken out of answers: the step's own secrets as they are sent, and tokens; not those of other steps.
  @Test func aRequestNamesItsSecrets() async throws {
    let world = try RunWorld()
    let definition = json(
      #"""
      {"start":"Call","steps":{"Call":{"type":"action","actionId":"sp:http","nextStep":"End","attributes":{
        "method":"post","url":"https://a.example/x","authenticationType":"Basic","basicAuthUserName":"u",
        "basicAuthPassword":"********","urlParams":{"api_key":"********"}}},"End":{"type":"success"}}}
      """#)
    let sender = FakeSender()
    sender.answer("https://a.example/x?api_key=a%26b", .answer(200, "{}"))
    let worker = try world.worker(
      effects: OutgoingEffects(sender: sender, timeSource: SystemTimeSource()),
      secrets: [
        "/steps/Call/attributes/basicAuthPassword": "p4ssword",
        "/steps/Call/attributes/urlParams/api_key": "a&b",
        "/steps/Call2/attributes/bearerToken": "other",
      ])
    let run = try #require(try await world.ended(try await world.start(world.snapshot(definition))))
    await worker.stop()
    #expect(run.status == .completed, "\(run.error ?? "")")
    let request = try #require(sender.requests.first)
    #expect(request.secretTexts == ["p4ssword", "a&b", "a%26b", "Basic dTpwNHNzd29yZA=="])
  }

  @Test(arguments: [(Limits.maxStepSecrets, WorkflowRunStatus.completed), (65, .failed)])
  func aStepHasSoManySecrets(_ count: Int, _ status: WorkflowRunStatus) async throws {
    let world = try RunWorld()
    let definition = json(
      #"""
      {"start":"Call","steps":{"Call":{"type":"action","actionId":"sp:http","nextStep":"End","attributes":{
        "method":"get","url":"https://a.example/x"}},"End":{"type":"success"}}}
      """#)
    let secrets = (0..<count).map {
      JSONValue.Member("/steps/Call/attributes/requestHeaders/x-\($0)-key", .string("s3cret-\($0)"))
    }
    let worker = try world.worker(secrets: .object(secrets))
    let run = try #require(try await world.ended(try await world.start(world.snapshot(definition))))
    await worker.stop()
    #expect(Limits.maxStepSecrets == 64 && run.status == status)
    #expect(
      run.error
        == (status == .failed ? "step 'Call' failed: the step has more than 64 secrets" : nil))
    #expect(world.effects.keys.count == (status == .failed ? 0 : 1))
  }

  @Test func runsAreListedByStartAndStatus() async throws {
    let world = try RunWorld()
    let snapshot = world.snapshot(Self.pure)
    var ids: [String] = []
    for number in [1, 9, 2] as [Int64] {
      ids.append(try await world.start(snapshot, input: ["n": .integer(number)]))
    }
    try await world.start(snapshot, input: ["n": .integer(1)], workflow: "w2")
    func listed(_ filter: WorkflowRunFilter, _ page: Page = Page()) async throws -> [String] {
      try await world.store.scan { reader throws(StoreError) in
        try WorkflowRunTable.list(
          filter, workflow: "w1", page: page, organization: "o1", in: reader)
      }.map(\.id)
    }
    #expect(try await listed(WorkflowRunFilter()) == ids.reversed())
    #expect(try await listed(WorkflowRunFilter(status: .failed)) == [ids[1]])
    #expect(try await listed(WorkflowRunFilter(), Page(offset: 1, limit: 1)) == [ids[1]])
    let second = try #require(try await world.run(ids[1])).startedAt
    #expect(try await listed(WorkflowRunFilter(startedFrom: second)) == [ids[2], ids[1]])
    #expect(try await listed(WorkflowRunFilter(startedUpTo: second - 1)) == [ids[0]])
  }

  @Test func oldRunsAreForgottenByAgeAndNumber() async throws {
    let world = try RunWorld()
    let snapshot = world.snapshot(Self.pure)
    for _ in 0..<5 { try await world.start(snapshot, input: ["n": .integer(1)]) }
    let open = try await world.start(world.snapshot(Self.long), input: ["items": ["x"]])
    func sweep(now: Int64, kept: Int) async throws -> Int64 {
      try await world.store.write { transaction throws(StoreError) in
        for task in try WorkflowRunSweep.tasks(now: now, keptRows: kept, in: transaction) {
          while try WorkflowRunSweep.run(task, limit: 2, in: transaction) {}
        }
        return try WorkflowRunTable.count(workflow: "w1", organization: "o1", in: transaction)
      }
    }
    let now = SystemTimeSource().wallNanoseconds()
    #expect(try await sweep(now: now, kept: 10) == 6)
    #expect(try await sweep(now: now, kept: 2) <= 4)
    #expect(try await sweep(now: now + Limits.runKeptNanoseconds + 1_000_000_000, kept: 10) == 1)
    #expect(try await world.run(open)?.status == .running)
    let counts = try await world.store.scan { reader throws(StoreError) in
      (
        try WorkflowRunCountTable.find(workflow: "w1", organization: "o1", in: reader),
        try reader.number(Statement(dynamic: "SELECT COUNT(*) FROM workflow_run_events"), [])
      )
    }
    #expect(counts.0.started == 6)
    #expect(counts.1 == 1)
  }

  /// Ten times as many runs of one workflow as may go on keep another one's from nothing, even while none of them ends.
  @Test func aFloodOfOneWorkflowKeepsNoOtherWaiting() async throws {
    let mayEnd = Mutex(false)
    let world = try RunWorld { effect, _ in
      guard case .http(let call) = effect, call.url.hasPrefix("https://flood") else {
        return .completed(.object([]))
      }
      while !mayEnd.withLock({ $0 }), !Task.isCancelled {
        try? await Task.sleep(for: .milliseconds(5))
      }
      return .completed(.object([]))
    }
    func snapshot(_ host: String) -> WorkflowSnapshot {
      world.snapshot([
        "start": "A",
        "steps": [
          "A": [
            "type": "action", "actionId": "sp:http", "nextStep": "E",
            "attributes": ["method": "get", "url": .string("https://\(host).example")],
          ], "E": ["type": "success"],
        ],
      ])
    }
    let flood = snapshot("flood")
    for _ in 0..<10 * Limits.maxRunsPerWorkflow { try await world.start(flood, workflow: "flood") }
    let worker = try world.worker()
    // All that may go on do, and stay.
    for _ in 0..<4000 where world.effects.keys.count < Limits.maxRunsPerWorkflow {
      try await Task.sleep(for: .milliseconds(5))
    }
    let id = try await world.start(snapshot("other"), workflow: "other")
    let run = try await world.ended(id)
    #expect(run?.status == .completed)
    #expect(world.effects.keys.count == Limits.maxRunsPerWorkflow + 1)
    mayEnd.withLock { $0 = true }
    await worker.stop()
  }

  @Test func anOrganizationHasItsPlacesAndNoMore() async throws {
    let most = Mutex((now: 0, most: 0))
    let world = try RunWorld { _, _ in
      most.withLock {
        $0.now += 1
        $0.most = max($0.most, $0.now)
      }
      try? await Task.sleep(for: .milliseconds(5))
      most.withLock { $0.now -= 1 }
      return .completed(.object([]))
    }
    let snapshot = world.snapshot(
      json(
        #"""
        {"start":"A","steps":{"A":{"type":"action","actionId":"sp:http","attributes":{"method":"get",
          "url":"https://a.example"},"nextStep":"E"},"E":{"type":"success"}}}
        """#))
    var ids: [String] = []
    for index in 0..<30 {
      ids.append(try await world.start(snapshot, workflow: "w\(index % 3)"))
    }
    let worker = try world.worker(perOrganization: 2)
    for id in ids { #expect(try await world.ended(id)?.status == .completed) }
    await worker.stop()
    #expect(most.withLock { $0.most } == 2)
  }
}
