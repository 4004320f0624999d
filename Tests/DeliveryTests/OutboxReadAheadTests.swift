import Base
import Records
import Testing
import Wire

@testable import Delivery
@testable import Store

/// Deliveries that are read before their turn: nothing is sent that does not stand in the store then.
@Suite struct OutboxReadAheadTests {
  /// A worker with events about one object, of which the first is on its way and the others wait for it.
  private func worldOfOneSeries(
    texts: [String], origin: EventOrigin = .published
  ) async throws -> (world: OutboxWorld, positions: [Int64]) {
    let world = try OutboxWorld()
    try await world.addTarget("a")
    try await world.setExecution("event/sample.changed", ["a"])
    world.sender.answers["a"] = .hold
    let positions = try await world.store.write { transaction throws(StoreError) in
      var positions: [Int64] = []
      for text in texts {
        let event = try transaction.append(
          SampleEvent(text: text),
          to: Aggregate(
            organization: OutboxWorld.organization, type: "sample", id: "x", origin: origin),
          by: "editor1")
        positions.append(event.position)
      }
      return positions
    }
    await world.settle()
    #expect(world.sentPositions == [positions[0]])
    return (world, positions)
  }

  /// How many are read ahead.
  private func expectAhead(_ count: Int, _ world: OutboxWorld) {
    #expect(world.worker.worker.kind.ahead.count == count)
  }

  /// Lets all go that waits, and what comes after it.
  private func finish(_ world: OutboxWorld) async {
    world.sender.answers = [:]
    world.sender.releaseAll()
    await world.settle()
  }

  @Test func whatIsCancelledMeanwhileIsNotSent() async throws {
    let (world, positions) = try await worldOfOneSeries(texts: ["1", "2", "3"])
    expectAhead(2, world)
    let second = try #require(
      try await world.deliveries().first { $0.position == positions[1] })
    #expect(second.state == .leased)
    try await world.cancel(second.id)
    await finish(world)
    #expect(world.sentPositions == [positions[0], positions[2]])
    #expect(try await world.deliveries().map(\.state) == [.delivered, .cancelled, .delivered])
    expectAhead(0, world)
    await world.close()
  }

  /// Its former lease says nothing any more, its new one does.
  @Test func whatIsCancelledAndReplayedMeanwhileIsSentOnce() async throws {
    let (world, positions) = try await worldOfOneSeries(texts: ["1", "2", "3"])
    let second = try #require(
      try await world.deliveries().first { $0.position == positions[1] })
    try await world.cancel(second.id)
    try await world.replay(second.id)
    await finish(world)
    #expect(world.sentPositions.sorted() == positions)
    #expect(try await world.deliveries().map(\.state) == [.delivered, .delivered, .delivered])
    await world.close()
  }

  @Test func whatIsErasedMeanwhileIsSentWithoutItsPayload() async throws {
    let (world, positions) = try await worldOfOneSeries(texts: ["one", "two", "three"])
    expectAhead(2, world)
    _ = try await world.store.write { transaction throws(StoreError) in
      try transaction.erasePublished(
        at: [positions[1]], of: OutboxWorld.organization, by: "editor2")
    }
    await finish(world)
    #expect(world.sentPositions == positions)
    #expect(world.sender.sent[1].body.contains(#""erased":true,"event_payload":{}"#))
    #expect(world.sender.sent[2].body.contains(#""event_payload":{"text":"three"}"#))
    await world.close()
  }

  @Test func whatExpiresMeanwhileIsNotSentWithItsPayload() async throws {
    let (world, positions) = try await worldOfOneSeries(texts: ["one", "two"])
    expectAhead(1, world)
    _ = try await world.store.write { transaction throws(StoreError) in
      try transaction.expirePublished(
        of: OutboxWorld.organization, before: .max, after: 0, limit: 100)
    }
    await finish(world)
    #expect(world.sentPositions == positions)
    #expect(world.sender.sent[1].body.contains(#""event_payload":{}"#))
    await world.close()
  }

  /// So many are read together: one with those behind it.
  @Test(arguments: [
    (Limits.maxDeliveriesReadAtOnce, Limits.maxDeliveriesReadAtOnce - 1),
    (Limits.maxDeliveriesReadAtOnce + 1, Limits.maxDeliveriesReadAtOnce - 1),
  ])
  func aBoundedNumberIsReadTogether(events: Int, ahead: Int) async throws {
    let (world, positions) = try await worldOfOneSeries(texts: (0..<events).map { "\($0)" })
    expectAhead(ahead, world)
    await finish(world)
    #expect(world.sentPositions == positions)
    await world.close()
  }

  /// Behind so many bytes of payloads no further one is read.
  @Test(arguments: [(-1, 1), (0, 0)])
  func aBoundedNumberOfBytesIsReadTogether(beyond: Int, ahead: Int) async throws {
    let frame = #"{"text":""}"#.utf8.count
    let long = String(repeating: "x", count: Limits.maxPayloadBytesReadAtOnce - frame + beyond)
    let (world, positions) = try await worldOfOneSeries(texts: [long, long, "short"])
    expectAhead(ahead, world)
    await finish(world)
    #expect(world.sentPositions == positions)
    await world.close()
  }

  /// What is read for one attempt is waited for by others to the same target, and by nobody else.
  @MainActor
  @Test func oneReadsForOthersToItsTarget() async throws {
    let world = try OutboxWorld(startsWorker: false)
    defer { world.store.close() }
    let ahead = ReadAhead(world.store)
    #expect(await !ahead.wait(for: "a"))
    ahead.beginReading("a")
    #expect(await !ahead.wait(for: "b"))
    var ended = 0
    let waiting = (0..<3).map { _ in
      Task { @MainActor in
        let hasWaited = await ahead.wait(for: "a")
        ended += 1
        return hasWaited
      }
    }
    for _ in 0..<10 { await Task.yield() }
    #expect(ended == 0)
    ahead.endReading("a")
    for task in waiting { #expect(await task.value) }
    #expect(await !ahead.wait(for: "a"))
  }

  // MARK: What is kept

  private static func delivery(_ number: Int, bytes: Int = 0) -> HeldDelivery {
    let event = Event(
      unwritten: "sample.changed", [:], of: Aggregate(organization: "o", type: "s", id: "x"),
      by: "e", at: 0)
    return HeldDelivery(
      token: 1,
      delivery: DeliveryRecord(
        of: event, id: "d\(number)", execution: "e", target: "a", remaining: [],
        organization: "i"), event: event, bytes: bytes)
  }

  private static func item(_ number: Int, token: Int64 = 1) -> WorkItem {
    WorkItem(
      id: "d\(number)", lane: "a", series: "", position: 1, dueAt: 0, attempts: 0,
      lease: WorkLease(owner: "w", token: token))
  }

  @Test func aBoundedNumberIsKept() throws {
    let world = try OutboxWorld(startsWorker: false)
    defer { world.store.close() }
    let ahead = ReadAhead(world.store)
    let mark = ahead.begin()
    for number in 0..<Limits.maxDeliveriesReadAhead {
      ahead.keep(Self.delivery(number), under: mark)
    }
    #expect(ahead.count == Limits.maxDeliveriesReadAhead)
    ahead.keep(Self.delivery(Limits.maxDeliveriesReadAhead), under: mark)
    #expect(ahead.count == 1)
  }

  @Test func aBoundedNumberOfBytesIsKept() throws {
    let world = try OutboxWorld(startsWorker: false)
    defer { world.store.close() }
    let ahead = ReadAhead(world.store)
    let mark = ahead.begin()
    ahead.keep(Self.delivery(1, bytes: Limits.maxBytesReadAhead - 2), under: mark)
    ahead.keep(Self.delivery(2, bytes: 1), under: mark)
    // Once more the same takes no more room.
    ahead.keep(Self.delivery(2, bytes: 1), under: mark)
    #expect(ahead.count == 2)
    #expect(ahead.take(Self.item(1)) != nil)
    ahead.keep(Self.delivery(3, bytes: Limits.maxBytesReadAhead - 1), under: mark)
    #expect(ahead.count == 2)
    ahead.keep(Self.delivery(4, bytes: 1), under: mark)
    #expect(ahead.count == 1)
  }

  @Test func eachIsUsedOnceAndUnderItsLease() throws {
    let world = try OutboxWorld(startsWorker: false)
    defer { world.store.close() }
    let ahead = ReadAhead(world.store)
    ahead.keep(Self.delivery(1), under: ahead.begin())
    ahead.keep(Self.delivery(2), under: ahead.begin())
    #expect(ahead.take(Self.item(1))?.delivery.id == "d1")
    #expect(ahead.take(Self.item(1)) == nil)
    #expect(ahead.take(Self.item(2, token: 2)) == nil)
    #expect(ahead.count == 0)
  }

  /// What was read before a change is not kept after it, and what was kept goes.
  @Test(arguments: [ChangeSubject.leasedWork, .payloads])
  func aChangeMakesAllStale(_ subject: ChangeSubject) async throws {
    let world = try OutboxWorld(startsWorker: false)
    defer { world.store.close() }
    let ahead = ReadAhead(world.store)
    let mark = ahead.begin()
    ahead.keep(Self.delivery(1), under: mark)
    try await world.store.write { $0.markChanged(subject) }
    ahead.keep(Self.delivery(2), under: mark)
    #expect(ahead.count == 0)
    #expect(ahead.take(Self.item(1)) == nil)
  }
}
