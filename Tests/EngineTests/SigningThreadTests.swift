import Base
import Crypto
import Delivery
import Glibc
import Records
import Synchronization
import TestDatabases
import Testing
import Wire

@testable import Engine
@testable import Store

/// Something that a thread waits for.
private final class Gate: Sendable {
  private let isOpen = Atomic<Bool>(false)

  func open() { isOpen.store(true, ordering: .releasing) }

  /// Blocks until it is open, for a minute at most.
  func wait() {
    for _ in 0..<600_000 where !isOpen.load(ordering: .acquiring) { usleep(100) }
    let isIt = isOpen.load(ordering: .acquiring)
    #expect(isIt)
  }
}

/// What was done, in order, by any thread.
private final class Done: Sendable {
  private let names = Mutex<[String]>([])

  func note(_ name: String) { names.withLock { $0.append(name) } }
  var all: [String] { names.withLock { $0 } }
}

/// The thread beside the loop of deliveries.
@Suite struct SigningThreadTests {
  /// Its line has a bound; whoever finds it full, or no thread, does the work.
  @Test func whoFindsTheLineFullDoesTheWork() async throws {
    let signing = SigningThread(limit: 2)
    let (done, begun, gate) = (Done(), Gate(), Gate())
    #expect(!signing.offer { {} })
    #expect(await signing.value { "before" } == "before")
    try signing.start()
    #expect(
      signing.offer {
        begun.open()
        gate.wait()
        done.note("first")
        return {}
      })
    // It stands in the line no more once it is under way.
    begun.wait()
    func note(_ name: String) -> SigningThread.Work {
      {
        done.note(name)
        return {}
      }
    }
    #expect(signing.offer(note("second")))
    #expect(signing.offer(note("third")))
    #expect(!signing.offer(note("fourth")))
    // Or this would wait for ever.
    #expect(await signing.value { "full" } == "full")
    #expect(done.all.isEmpty)
    gate.open()
    signing.stop()
    #expect(done.all == ["first", "second", "third"])
    #expect(!signing.offer { {} })
    #expect(await signing.value { "after" } == "after")
  }

  /// What was made goes back when nothing stood behind it, or when there is enough of it.
  @Test(arguments: [1, Limits.maxSignaturesHandedOver, Limits.maxSignaturesHandedOver + 1])
  func whatWasMadeGoesBackTogether(_ count: Int) throws {
    let signing = SigningThread()
    let (done, begun, gate) = (Done(), Gate(), Gate())
    try signing.start()
    // Nothing stands behind it when it is begun.
    let isBegun = signing.offer {
      begun.open()
      gate.wait()
      return { done.note("first") }
    }
    #expect(isBegun)
    begun.wait()
    for _ in 0..<count {
      let isTaken = signing.offer {
        done.note("+")
        return { done.note("-") }
      }
      #expect(isTaken)
    }
    gate.open()
    signing.stop()
    let together = min(count, Limits.maxSignaturesHandedOver)
    #expect(
      done.all
        == ["first"] + [String](repeating: "+", count: together)
        + [String](repeating: "-", count: together)
        + (count > together ? ["+", "-"] : []))
  }

  @Test func manyTasksGetWhatIsTheirs() async throws {
    let signing = SigningThread()
    try signing.start()
    let sum = await withTaskGroup(of: Int.self) { group in
      for number in 0..<2000 { group.addTask { await signing.value { number } == number ? 1 : 0 } }
      return await group.reduce(0, +)
    }
    #expect(sum == 2000)
    signing.stop()
  }
}

/// Requests of deliveries, made of the target as it stands when they go out.
@Suite struct DeliveryRequestsTests {
  private final class World: Sendable {
    let directory = TemporaryDirectory()
    let store: Store
    let keys: TargetSigningKeys
    let requests: DeliveryRequests
    let signing = SigningThread()

    init(signer: InstanceSigner = TestKeys.signer()) throws {
      store = try Store(
        try TestDatabase.of(directory.path), schema: .current, identifiers: IdentifierSource())
      keys = TargetSigningKeys(masterKey: try MasterKey([UInt8](repeating: 7, count: 32)))
      requests = DeliveryRequests(
        store: store, keys: keys,
        calls: TargetRequestBuilder(
          encoder: PayloadEncoder(signer: signer), signer: signer, timeSource: SystemTimeSource()),
        signing: signing)
      try signing.start()
    }

    deinit {
      signing.stop()
      store.close()
    }

    static func content(_ path: String) -> TargetContent {
      TargetContent(
        name: "t", kind: .webhook, interruptsOnError: false, timeout: 1_000_000_000,
        endpoint: "http://a.test/\(path)")
    }

    func append(_ event: TargetEvent, key: String? = nil) async throws {
      let (instance, keys) = (store.instanceID, keys)
      try await store.write { transaction throws(StoreError) in
        if let key { try keys.add(key, to: "t1", instance: instance, in: transaction) }
        try transaction.append(
          event, to: TargetEvent.aggregate("t1", instance: instance), by: "tester")
      }
    }
  }

  private static let delivery = DeliveryRecord(
    of: Event(
      position: 1, aggregate: Aggregate(organization: "o", type: "sample", id: "1"), sequence: 1,
      type: "sample.changed", revision: 1, payload: [:], editor: "c", createdAt: 0, causation: nil),
    id: "d1", execution: "e", target: "t1", remaining: [], organization: "i")

  /// Keys that cannot be read now say nothing about the target: that is no failed attempt, behind which the next delivery
  /// of the same object would go.
  @Test(
    arguments: [
      (.keysUnavailable("the store is away"), .unavailable),
      (.encodingFailed("no key"), .unusable("the payload cannot be encoded: no key")),
    ] as [(PayloadError, DeliveryRequestError)])
  func keysThatCannotBeRead(_ error: PayloadError, _ failure: DeliveryRequestError) async throws {
    let world = try World(signer: InstanceSigner { () throws(PayloadError) in throw error })
    try await world.append(.added(World.content("a")), key: "present")
    await #expect(throws: failure) {
      try await world.requests.request(for: Self.delivery, body: { [0x7B, 0x7D] }, now: 0)
    }
  }

  /// What becomes of a request during whose making the target changes.
  @Test(
    arguments: [
      (.allowRulesSet([]), nil), (.changed(World.content("new"), rotation: nil), nil),
      (.paused(reason: "p"), .unavailable),
      (.disabled(reason: "p"), .noTarget("the target is disabled")),
      (.removed, .noTarget("the target was deleted")),
    ] as [(TargetEvent, DeliveryRequestError?)])
  func whatChangesMeanwhileHolds(_ change: TargetEvent, _ failure: DeliveryRequestError?)
    async throws
  {
    let world = try World()
    try await world.append(.added(World.content("old")), key: "present")
    let (begun, changed, bodies) = (Gate(), Gate(), Done())
    let made = Task { () -> Result<OutgoingRequest, DeliveryRequestError> in
      do throws(DeliveryRequestError) {
        return .success(
          try await world.requests.request(
            for: Self.delivery,
            body: {
              bodies.note("body")
              begun.open()
              changed.wait()
              return [0x7B, 0x7D]
            }, now: 0))
      } catch {
        return .failure(error)
      }
    }
    // On a thread of its own, as this one is needed.
    _ = try await SystemThread.value(name: "waits") { begun.wait() }
    try await world.append(change)
    changed.open()
    let result = await made.value
    if let failure {
      #expect(throws: failure) { try result.get() }
      return
    }
    let isNew = if case .changed = change { true } else { false }
    #expect(try result.get().url == "http://a.test/\(isNew ? "new" : "old")")
    // Made once more of the target as it is now.
    #expect(bodies.all.count == 2)
  }

  @Test func withoutAChangeItIsMadeOnce() async throws {
    let world = try World()
    try await world.append(.added(World.content("old")), key: "present")
    let bodies = Done()
    func make() async throws -> OutgoingRequest {
      try await world.requests.request(
        for: Self.delivery,
        body: {
          bodies.note("body")
          return Array(#"{"x":1}"#.utf8)
        }, now: 0)
    }
    var (made, count) = (try await make(), bodies.all.count)
    // What is kept of a target is a thread's own. A loop is one; a test goes from one thread to another, and has it made
    // once more when it does so in between.
    for _ in 0..<200 where count != 1 {
      let before = bodies.all.count
      made = try await make()
      count = bodies.all.count - before
    }
    #expect(count == 1)
    let request = made
    #expect(request.body == Array(#"{"x":1}"#.utf8))
    #expect(request.fields.last?.name == "webhook-signature")
    let signatures = (request.fields.last?.value ?? "").utf8Split(" ")
    #expect(signatures.map { $0.prefix { $0 != "," } } == ["v1", "v1a"])
  }
}
