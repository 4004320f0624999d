import Base
import HTTP
import Records
import Services
import Store
import Testing
import Wire

/// A watch of a run whose caller loses rights while it goes on.
@Suite struct RunWatchRightTests {
  /// A run that waits, the event that began it, and a delivery of that event which has not ended.
  private struct World {
    private static let type = "custom.hired"
    let pintle: TestPintle
    let run: String
    private let delivery: String

    init() throws {
      let pintle = try TestPintle()
      let target = try pintle.makeTarget("t")
      let isSet = try pintle.set(["event": ["event": .string(Self.type)]], [.target(target)])
      try #require(isSet.code == 0, "\(isSet.text)")
      let workflow = try pintle.makeWorkflow([
        "name": "Hired",
        "definition": [
          "start": "Wait",
          "steps": [
            "Wait": [
              "type": "action", "actionId": "sp:sleep", "nextStep": "Done",
              "attributes": ["type": "waitFor", "duration": "1d"],
            ], "Done": ["type": "success"],
          ],
        ],
        "trigger": ["type": "EVENT", "attributes": ["id": .string(Self.type)]],
      ])
      try pintle.enable(workflow)
      let published = try pintle.call(
        "PublishEvent",
        ["event": ["type": .string(Self.type), "aggregateId": "1", "payload": [:]]])
      try #require(published.code == 0, "\(published.text)")
      try pintle.beginRuns(ofEventAt: try #require(Int64(published.string("position"))))
      let runs = try pintle.raw(.get, "/workflows/\(workflow)/executions").json
      run = try #require(runs.arrayValue?.first?["id"]?.stringValue, "\(runs)")
      delivery = try pintle.call("ListDeliveries").string("deliveries.0.id")
      try #require(!delivery.isEmpty)
      self.pintle = pintle
    }

    /// Notes an attempt to tell the target, as a worker would, and lets watches look.
    func attempt(_ number: Int64) throws {
      let (store, instance, id) = (pintle.store, pintle.store.instanceID, delivery)
      let now = pintle.time.wallNanoseconds()
      _ = try pintle.run {
        try await store.write { transaction throws(StoreError) in
          try transaction.execute(
            Statement(
              """
              INSERT INTO delivery_attempts (organization, delivery, number, started_at, duration, url, request_fields,
                request_bytes, status, answer_fields, answer_bytes, error)
              VALUES ($1, $2, $3, $4, 6, 'http://t', '[]', 7, 500, '[]', 0, 'no')
              """), [.text(instance), .text(id), .integer(number), .integer(now)])
        }
      }
      pintle.advance(seconds: 1)
    }
  }

  /// A watch, and what it has shown so far.
  private struct Watch {
    let pintle: TestPintle
    let dialect: StreamDialect
    let stream: MemoryStream

    init(_ world: World, as caller: TestPintle.Caller = .owner, in dialect: StreamDialect) throws {
      pintle = world.pintle
      self.dialect = dialect
      stream = try pintle.begin("WatchRun", [["id": .string(world.run)]], as: caller, in: dialect)
    }

    func reading() throws -> StreamDialect.Reading {
      try dialect.read(stream, pintle.method("WatchRun").0)
    }

    /// The kinds of the entries.
    func kinds() throws -> [String] {
      try reading().messages.compactMap { message in
        (message["entry"] ?? message["event"])?["kind"]?.stringValue
      }
    }

    func attempts() throws -> Int { try kinds().filter { $0 == "ENTRY_KIND_ATTEMPT" }.count }

    /// Lets time go on until `isDone`: a look that was under way when it last did is followed by another one only then.
    func look(until isDone: () -> Bool) throws {
      try pintle.turn {
        if isDone() { return true }
        pintle.advance(seconds: 1)
        return false
      }
    }

    func wait(for attempts: Int) throws {
      try look { ((try? self.attempts()) ?? 0) >= attempts || stream.isFinished }
      #expect(try self.attempts() == attempts)
      #expect(!stream.isFinished)
    }
  }

  /// With the role that lets attempts be seen they end, with the last one the watch.
  @Test(arguments: StreamDialect.allCases)
  func aWatchShowsWhatItsCallerMaySeeNow(_ dialect: StreamDialect) throws {
    let world = try World()
    let pintle = world.pintle
    let account = try pintle.makeAccount("viewer", in: pintle.home, role: "IAM_OWNER_VIEWER")
    func change(_ method: String, _ role: String) throws {
      let answer = try pintle.call(
        method, ["accountId": .string(account.id), "role": .string(role)])
      try #require(answer.code == 0, "\(answer.text)")
    }
    try change("GrantOrganizationRole", "ORG_OWNER_VIEWER")
    let watch = try Watch(world, as: .init(token: account.token), in: dialect)
    let owner = try Watch(world, in: dialect)
    try world.attempt(1)
    try watch.wait(for: 1)
    try owner.wait(for: 1)

    try change("RevokeInstanceRole", "IAM_OWNER_VIEWER")
    for number in 2...3 as ClosedRange<Int64> {
      try world.attempt(number)
      try owner.wait(for: Int(number))
      #expect(try watch.attempts() == 1 && !watch.stream.isFinished)
    }
    // It goes on all the same, and says so.
    let before = try watch.reading().messages.count
    pintle.advance(seconds: 60)
    try watch.look { ((try? watch.reading().messages.count) ?? 0) > before || dialect == .events }
    #expect(try watch.attempts() == 1 && !watch.stream.isFinished)

    try change("RevokeOrganizationRole", "ORG_OWNER_VIEWER")
    try watch.look { watch.stream.isFinished }
    let reading = try watch.reading()
    #expect(reading.code == 7, "\(reading)")
    #expect(try watch.attempts() == 1)
    #expect(!owner.stream.isFinished)
    owner.stream.sink?.reset(.cancel)
  }
}
