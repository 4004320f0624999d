import Base
import Delivery
import Net
import Records
import Testing
import Wire

@testable import Engine
@testable import Store

/// Invocations that another process has, as this one was thought dead.
@Suite struct TakenOverInvocationTests {
  private func lease(
    _ pintle: TestPintle, as lease: WorkLease
  ) throws -> WorkItem {
    let (store, now) = (pintle.store, pintle.time.wallNanoseconds())
    let items = try pintle.run {
      try await store.write { transaction throws(StoreError) in
        let (kind, instance) = (InvocationWork.kind, transaction.instance)
        _ = try WorkTable.takeBack(kind: kind, limit: 10, organization: instance, in: transaction)
        let lane = try transaction.first(
          Statement(dynamic: "SELECT lane FROM work WHERE kind = '\(kind)'"), []
        ) { $0.text(0) }
        return try WorkTable.lease(
          WorkLane(kind: kind, name: lane ?? ""), first: 1, others: 1, now: now,
          until: now + 60_000_000_000, for: lease, organization: instance, in: transaction)
      }
    }
    return try #require(items.first)
  }

  /// It waits in memory, and its state alone says nothing of the one who has it now and may have sent it.
  @Test func areNotSentByWhoeverHasLostTheLease() throws {
    let pintle = try TestPintle()
    _ = try pintle.subscribe(TestPintle.subscription(mode: "ASYNC"))
    pintle.outgoing.answer("https://hooks.example.com/a", [:])
    _ = try pintle.test()
    let host = LoopHost(pintle.loop)
    let sender = SenderPlace()
    sender.sender = pintle.outgoing
    let kind = InvocationKind(
      parts: InvocationWorker.Parts(
        store: pintle.store, identifiers: IdentifierSource(timeSource: pintle.time),
        masterKey: pintle.masterKey, publicURL: "https://pintle.example.com"),
      host: host, clock: WorkClock(host), sender: sender)
    let stale = try lease(pintle, as: WorkLease(owner: "a", token: 1))
    let held = try lease(pintle, as: WorkLease(owner: "b", token: 1))
    #expect(stale.id == held.id)
    guard case .passedOver(nil) = try pintle.run({ await kind.run(stale, ()) }) else {
      Issue.record("it was not passed over")
      return
    }
    #expect(pintle.outgoing.sent.isEmpty)
    guard case .ended(.waits) = try pintle.run({ await kind.run(held, ()) }) else {
      Issue.record("it was not sent")
      return
    }
    #expect(pintle.outgoing.sent.count == 1)
  }
}
